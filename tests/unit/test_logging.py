"""One line a fact, the libraries' among ours, and never who or what was written."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from config.logging import configure_logging


@pytest.fixture(autouse=True)
def loggers_as_before() -> Iterator[None]:
    root, uvicorn = logging.getLogger(), logging.getLogger("uvicorn.error")
    before = root.handlers, root.level, uvicorn.level
    access = logging.getLogger("uvicorn.access")
    yield
    root.handlers, root.level, uvicorn.level = before
    access.disabled = False
    structlog.reset_defaults()


def logged(stream: io.StringIO) -> list[dict[str, str]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_fact_is_one_line_with_its_context():
    stream = io.StringIO()
    configure_logging("info", "json", stream)
    with structlog.contextvars.bound_contextvars(room="r1", participant="p1"):
        structlog.get_logger().info("room.joined", since=3)

    (line,) = logged(stream)
    assert line.pop("at").endswith("Z")
    assert line == {
        "event": "room.joined",
        "level": "info",
        "room": "r1",
        "participant": "p1",
        "since": 3,
    }


def test_text_is_one_line_too():
    stream = io.StringIO()
    configure_logging("info", "text", stream)
    structlog.get_logger().info("room.joined", room="r1")
    assert stream.getvalue().count("\n") == 1
    assert "room.joined room=r1" in stream.getvalue()


def test_what_is_below_the_level_is_not_said():
    stream = io.StringIO()
    configure_logging("warning", "json", stream)
    structlog.get_logger().info("room.joined")
    logging.getLogger("uvicorn.error").info("Started server process [%d]", 1)
    assert stream.getvalue() == ""


def test_uvicorn_speaks_in_our_lines():
    stream = io.StringIO()
    configure_logging("info", "json", stream)
    logging.getLogger("uvicorn.error").info("Started server process [%d]", 1)
    (line,) = logged(stream)
    assert line["event"] == "Started server process [1]"
    assert line["logger"] == "uvicorn.error"


def test_no_line_names_an_address_or_a_link():
    stream = io.StringIO()
    configure_logging("debug", "json", stream)
    where = "192.0.2.1:4000", "/e/wsis/ws?token=geheim"
    logging.getLogger("uvicorn.error").info('%s - "WebSocket %s" [accepted]', *where)
    logging.getLogger("uvicorn.access").info('%s - "%s %s HTTP/%s" %d', *where, "", "1.1", 200)
    logging.getLogger("websockets.server").debug("< TEXT 'geheim'")
    logging.getLogger("aioice.ice").info("Check CandidatePair 192.0.2.1")
    assert stream.getvalue() == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_traceback_shows_no_local_variables(form: str):
    stream = io.StringIO()
    configure_logging("info", form, stream)
    secret_text = "ge" + "heim"  # noqa: F841, what a traceback with variables would show
    try:
        int("not a number")
    except ValueError:
        structlog.get_logger().exception("import.failed")
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application\n")
    assert stream.getvalue().count("ValueError") == 2
    assert "geheim" not in stream.getvalue()
