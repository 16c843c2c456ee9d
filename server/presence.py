"""How many participants are in a room: counted over all processes, told when the figure changes."""

import asyncio
from zlib import crc32

from rooms.feature import EVERYONE, Happened
from server.hub import Hub
from server.log import encode
from server.messages import Present
from server.parcels import Attendance

TELL_EVERY_S = 1.0
MANY = 1000
TELL_MANY_EVERY_S = 10.0
REPEAT_EVERY_S = 10.0
HOLDS_S = 30.0


class Presence:
    """Participants, not tabs, also when their tabs are in several processes.

    Each process tells the others who is in its rooms, as marks of four bytes; what it told holds
    for HOLDS_S, so that
    a process that dies takes its people with it.
    """

    def __init__(self, hub: Hub, process: str) -> None:
        self._hub = hub
        self._process = process
        self._moved: set[str] = set()
        self._told: dict[str, tuple[int, float]] = {}
        self._elsewhere: dict[str, dict[str, tuple[frozenset[int], float]]] = {}
        hub.on_presence = self._moved.add
        hub.on_attendance = self._hear

    def count(self, room_id: str) -> int:
        marks = set(self._marks(room_id))
        now_s = asyncio.get_running_loop().time()
        for theirs, until_s in self._elsewhere.get(room_id, {}).values():
            if until_s > now_s:
                marks |= theirs
        return rounded(len(marks))

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._tell_moved())
            tasks.create_task(self._repeat())

    def _marks(self, room_id: str) -> frozenset[int]:
        return frozenset(crc32(each.encode()) for each in self._hub.followers(room_id))

    def _hear(self, attendance: Attendance) -> None:
        if attendance.process == self._process:
            return
        until_s = asyncio.get_running_loop().time() + HOLDS_S
        others = self._elsewhere.setdefault(attendance.room_id, {})
        others[attendance.process] = (attendance.marks, until_s)
        if self._hub.followers(attendance.room_id):
            self._moved.add(attendance.room_id)

    async def _tell_moved(self) -> None:
        """At most every second; what changed and is not yet to be told stays for the next time."""
        while True:
            await asyncio.sleep(TELL_EVERY_S)
            moved = set(self._moved)
            self._moved.clear()
            for room_id in moved:
                self._announce(room_id)
                self._tell(room_id)

    async def _repeat(self) -> None:
        """What was told elsewhere is told again before it ends, and what others told ends."""
        while True:
            await asyncio.sleep(REPEAT_EVERY_S)
            now_s = asyncio.get_running_loop().time()
            for room_id, others in list(self._elsewhere.items()):
                self._forget(room_id, others, now_s)
            for room_id in self._hub.room_ids():
                self._announce(room_id)

    def _forget(
        self, room_id: str, others: dict[str, tuple[frozenset[int], float]], now_s: float
    ) -> None:
        over = [process for process, (_, until_s) in others.items() if until_s <= now_s]
        for process in over:
            del others[process]
        if over:
            self._moved.add(room_id)
        if not others:
            del self._elsewhere[room_id]

    def _announce(self, room_id: str) -> None:
        self._hub.announce(Attendance(room_id, self._process, self._marks(room_id)))

    def _tell(self, room_id: str) -> None:
        now_s = asyncio.get_running_loop().time()
        count = self.count(room_id)
        told, told_at_s = self._told.get(room_id, (0, 0.0))
        if count == told:
            return
        if count >= MANY and now_s - told_at_s < TELL_MANY_EVERY_S:
            self._moved.add(room_id)
            return
        self._told[room_id] = (count, now_s)
        if not self._hub.followers(room_id):
            del self._told[room_id]
        self._hub.push_here(room_id, encode(Happened({EVERYONE: Present(count=count)}), 0))


def rounded(count: int) -> int:
    """To two digits, from a thousand on."""
    if count < MANY:
        return count
    step = int(10 ** (len(str(count)) - 2))
    return count // step * step
