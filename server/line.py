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

    def heard(self, message: bytes | None) -> None:
        """A whole message has come; None for one of text."""

    def gone(self) -> None:
        """The other side is: write nothing more. It comes once, and last."""


class Line(Protocol):
    """Nothing here waits or raises. What is written after its end is dropped."""

    def write(self, frame: bytes) -> None:
        """Sends a frame that is ready for the wire."""

    def read_by(self, reader: Reader) -> None:
        """From now on `reader` is told. The line outlives the application's call: it ends when the
        other side goes, or by `end`. What has come by then waits for `listen`.
        """

    def listen(self) -> None:
        """Tells what came, and whatever comes."""

    def pause(self) -> None:
        """Lets the other side wait: what it says now is told after the next `listen`, but for what
        had been read already.
        """

    def end(self, code: int) -> None:
        """Closes with this code, behind what was written. Who takes nothing is cut off soon."""


def line_of(scope: Scope) -> Line:
    """Raises KeyError under a server that does not offer it."""
    line: Line = scope["extensions"][EXTENSION]["line"]
    return line
