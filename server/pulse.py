"""One heartbeat for all sockets of a process, in the place of a timer for each."""

import asyncio
from itertools import cycle
from typing import Protocol

BEAT_EVERY_S = 5.0
TURNS = 5
"""The sockets take turns, so that the loop is never long with them."""


class Ward(Protocol):
    """Somebody who is watched over."""

    def beat(self) -> None:
        """Comes every BEAT_EVERY_S. May lead to `forget`."""


class Pulse:
    """Each ward gets its beats while `run` runs."""

    def __init__(self) -> None:
        self.turns: tuple[set[Ward], ...] = tuple(set() for _ in range(TURNS))

    def watch(self, ward: Ward) -> None:
        min(self.turns, key=len).add(ward)

    def forget(self, ward: Ward) -> None:
        """Also one that is not watched."""
        for turn in self.turns:
            turn.discard(ward)

    async def run(self) -> None:
        for turn in cycle(self.turns):
            await asyncio.sleep(BEAT_EVERY_S / TURNS)
            beat(turn)


def beat(turn: set[Ward]) -> None:
    for ward in list(turn):
        ward.beat()
