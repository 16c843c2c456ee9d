"""A server process that kills itself at the worst moment: right before, or right after, it commits
what it has logged. Nothing else in it is other than in `plenary serve`.

usage: python -m tests.faults.doomed MOMENT COUNT
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence

from rooms.feature import Room
from server.cli import main
from server.hub import Hub
from server.ledger import Ledger
from server.log import Logged
from tests.server import Server

_write, _publish = Ledger.write, Hub.publish


def before_the_commit(dies: Callable[[], None]) -> None:
    async def write(self: Ledger) -> None:
        await _write(self)
        if self.parcels:
            dies()

    Ledger.write = write  # type: ignore[method-assign]


def before_the_publishing(dies: Callable[[], None]) -> None:
    def publish(self: Hub, room: Room, entries: Sequence[Logged]) -> None:
        dies()
        _publish(self, room, entries)

    Hub.publish = publish  # type: ignore[method-assign]


MOMENTS = {each.__name__: each for each in (before_the_commit, before_the_publishing)}


def at_the(count: int) -> Callable[[], None]:
    """Kills this process when it is called the COUNTth time."""
    numbers = itertools.count(1)

    def dies() -> None:
        if next(numbers) == count:
            os.kill(os.getpid(), signal.SIGKILL)

    return dies


class DoomedServer(Server):
    def __init__(self, environ: Mapping[str, str], moment: str, count: int) -> None:
        super().__init__(environ)
        self._doom = [moment, str(count)]

    def program(self) -> list[str]:
        return [sys.executable, "-m", "tests.faults.doomed", *self._doom]


if __name__ == "__main__":
    MOMENTS[sys.argv[1]](at_the(int(sys.argv[2])))
    sys.exit(main(["serve"]))
