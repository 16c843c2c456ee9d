"""A socket past its handshake: ready frames go straight to the transport.

uvicorn's protocol offers it as an ASGI extension (`server/protocol.py`).
"""

from typing import Protocol

from starlette.types import Scope

EXTENSION = "plenary.line"


class Reader(Protocol):
    """Who is told how the line goes."""

    def filled(self) -> None:
        """More waits to be sent than should: write no more, for now."""

    def drained(self) -> None:
        """Most of it has been sent."""

    def gone(self) -> None:
        """The other side is: write nothing more."""


class Line(Protocol):
    """Nothing here waits or raises. What is written after its end is dropped."""

    def write(self, frame: bytes) -> None:
        """Sends a frame that is ready for the wire."""

    def read_by(self, reader: Reader) -> None:
        """From now on `reader` is told."""

    def end(self, code: int) -> None:
        """Closes with this code, behind what was written. Who takes nothing is cut off soon."""


def line_of(scope: Scope) -> Line:
    """Raises KeyError under a server that does not offer it."""
    line: Line = scope["extensions"][EXTENSION]["line"]
    return line
