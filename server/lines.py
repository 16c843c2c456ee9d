"""What a line of the log is about: ids in the context of the task that writes it.

`config/logging.py` puts them into every line: connection, participant, tag, room, and a job's kind.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from structlog.contextvars import bind_contextvars, clear_contextvars, unbind_contextvars

from server.metrics import label_of


def new_reference() -> str:
    """What finds a fault in the log: short enough to be read out on the telephone."""
    return secrets.token_hex(4)


@contextmanager
def about_command(tag: str) -> Iterator[None]:
    """Lines inside have its tag, and its room once `about` has said it; lines after it neither."""
    about(tag=label_of(tag))
    try:
        yield
    finally:
        unbind_contextvars("tag", "room")


def about(**ids: str) -> None:
    """Lines of this task from now on."""
    bind_contextvars(**ids)


def only_about(**ids: str) -> None:
    """The same, for a task that has the context of whoever happened to start it."""
    clear_contextvars()
    bind_contextvars(**ids)
