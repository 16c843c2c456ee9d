"""What a line of the log is about: ids in the context of the task that writes it.

`config/logging.py` puts them into every line: connection, participant, tag, room, and a job's kind.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from structlog.contextvars import (
    bind_contextvars,
    bound_contextvars,
    clear_contextvars,
    unbind_contextvars,
)

from rooms.wire import commands
from server.metrics import UNKNOWN


@contextmanager
def about_command(tag: str) -> Iterator[None]:
    """Lines inside have its tag, and its room once `about` has said it; lines after it neither."""
    with bound_contextvars(tag=tag if tag in commands else UNKNOWN):
        try:
            yield
        finally:
            unbind_contextvars("room")


def about(**ids: str) -> None:
    """Lines of this task from now on."""
    bind_contextvars(**ids)


def only_about(**ids: str) -> None:
    """The same, for a task that has the context of whoever happened to start it."""
    clear_contextvars()
    bind_contextvars(**ids)
