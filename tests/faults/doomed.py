"""A server process that kills itself between a commit and its publishing: the COUNTth since its
start. Nothing else in it is other than in `plenary serve`.

usage: python -m tests.faults.doomed COUNT
"""

import itertools
import os
import signal
import sys
from collections.abc import Mapping, Sequence

from rooms.feature import Room
from server.cli import main
from server.hub import Hub
from server.log import Logged
from tests.server import Server

_publish = Hub.publish


def doom(count: int) -> None:
    numbers = itertools.count(1)

    def publish(self: Hub, room: Room, entries: Sequence[Logged]) -> None:
        if next(numbers) == count:
            os.kill(os.getpid(), signal.SIGKILL)
        _publish(self, room, entries)

    Hub.publish = publish  # type: ignore[method-assign]


class DoomedServer(Server):
    def __init__(self, environ: Mapping[str, str], count: int) -> None:
        super().__init__(environ)
        self._count = count

    def program(self) -> list[str]:
        return [sys.executable, "-m", "tests.faults.doomed", str(self._count)]


if __name__ == "__main__":
    doom(int(sys.argv[1]))
    sys.exit(main(["serve"]))
