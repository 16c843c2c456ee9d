"""Logging: one line a fact, as text or JSON, the libraries' lines among ours.

Addresses, tokens, and what people write never reach a log. So libraries speak from warnings up, and
uvicorn, whose word on starting and stopping we want, without its lines on requests and sockets.
"""

import logging
import sys
from typing import TextIO

import structlog
from structlog.typing import Processor

LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
# The first names the client's address and the path with its query; the others come per socket.
UNSAID = ('"WebSocket %s"', "connection open", "connection closed")


def configure_logging(level: str, form: str, stream: TextIO = sys.stderr) -> None:
    """`level` is one of LEVELS, `form` is text or json."""
    common: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    ]
    rendering = _rendering(form, stream)
    structlog.configure(
        processors=[*common, *rendering],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.WriteLoggerFactory(stream),
    )
    _route_libraries(LEVELS[level], common, rendering, stream)


def _rendering(form: str, stream: TextIO) -> list[Processor]:
    """Tracebacks are plain: the local variables of a frame may be what somebody wrote."""
    if form == "json":
        return [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False, sort_keys=False),
        ]
    plain = structlog.dev.plain_traceback
    colors = stream.isatty()
    return [
        structlog.dev.ConsoleRenderer(
            colors=colors, exception_formatter=plain, timestamp_key="at", pad_event_to=0
        )
    ]


def _route_libraries(
    level: int, common: list[Processor], rendering: list[Processor], stream: TextIO
) -> None:
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*common, structlog.stdlib.add_logger_name],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *rendering],
        )
    )
    handler.addFilter(_is_said)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(level, logging.WARNING))
    for name in ("uvicorn", "uvicorn.error", "uvicorn.asgi"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
    logging.getLogger("uvicorn.error").setLevel(max(level, logging.INFO))
    logging.getLogger("uvicorn.access").disabled = True


def _is_said(record: logging.LogRecord) -> bool:
    return not any(part in str(record.msg) for part in UNSAID)
