"""How many participants are in a room, over all processes: told when the figure changes."""

import asyncio
from collections.abc import Mapping, Sequence

import structlog

from rooms.feature import EVERYONE, Attendees, Happened
from server.attendance.people import People, page_of
from server.attendance.port import HOLD_EVERY_S, Attendance, Unreachable
from server.hub import Hub
from server.log import encode
from server.mailing import Follower
from server.messages import Present
from server.parcels import Moved

TELL_EVERY_S = 1.0
MANY = 1000
TELL_MANY_EVERY_S = 10.0
SETTLES_S = HOLD_EVERY_S + TELL_EVERY_S
"""After what was told was lost: until all processes have found that and told it anew."""
_log = structlog.get_logger()


class Presence:
    """Participants, not tabs, also when their tabs are in several processes.

    Tells the attendance who is in the rooms here, asks it how many there are in all, and hints to
    the other processes that they may ask, too. While it is away each room's figure stays as it
    is, or grows to the people here.
    """

    def __init__(self, hub: Hub, attendance: Attendance, process: str) -> None:
        self._hub = hub
        self._attendance = attendance
        self._process = process
        self._people = People()
        self._moved: set[str] = set()
        self._told: dict[str, tuple[int, float]] = {}
        self._is_away = False
        self._hold_at_s = 0.0
        self._counts_from_s = 0.0
        hub.on_come = self._come
        hub.on_go = self._go
        hub.on_moved = self._hear

    def count(self, room_id: str) -> int:
        """The figure that everybody in the room was told last."""
        if room_id not in self._told:
            self._told[room_id] = (rounded(self._people.count(room_id)), 0.0)
        return self._told[room_id][0]

    async def attendees(
        self, room_id: str, after: str | None, limit: int, listed: bool
    ) -> Attendees:
        """Those here alone, while the others can't be asked."""
        if not self._is_away:
            try:
                return await self._attendance.page(room_id, after, limit, listed)
            except Unreachable:
                pass
        return page_of(self._people.whole(room_id), after, limit, listed)

    async def run(self) -> None:
        try:
            while True:
                await asyncio.sleep(TELL_EVERY_S)
                await self.look(asyncio.get_running_loop().time())
        finally:
            await self._attendance.close()

    async def look(self, now_s: float) -> None:
        """Tells who moved, and the figures that changed; what is not due stays for another time."""
        holds = now_s >= self._hold_at_s
        if holds:
            self._hold_at_s = now_s + HOLD_EVERY_S
            self._moved.update(self._people.room_ids(), self._told)
        due = [room_id for room_id in self._moved if self._is_due(room_id, now_s)]
        self._moved.difference_update(due)
        for room_id, count in (await self._ask(due, holds, now_s)).items():
            self._tell(room_id, count, now_s)

    def _come(self, room_id: str, follower: Follower) -> None:
        self._people.come(room_id, follower.tab.participant_id, follower.is_listed)
        self._moved.add(room_id)

    def _go(self, room_id: str, follower: Follower) -> None:
        self._people.go(room_id, follower.tab.participant_id)
        self._moved.add(room_id)

    def _hear(self, moved: Moved) -> None:
        if moved.process != self._process and self._people.count(moved.room_id):
            self._moved.add(moved.room_id)

    def _is_due(self, room_id: str, now_s: float) -> bool:
        figure, at_s = self._told.get(room_id, (0, 0.0))
        return figure < MANY or now_s - at_s >= TELL_MANY_EVERY_S

    async def _ask(self, due: Sequence[str], holds: bool, now_s: float) -> Mapping[str, int]:
        """How many are in the rooms that are due, as far as that can be known now."""
        try:
            await self._tell_attendance(holds, now_s)
            if now_s >= self._counts_from_s:
                return await self._attendance.count(due)
            self._moved.update(due)
        except Unreachable as error:
            self._lose(error)
        return {room_id: max(self.count(room_id), self._people.count(room_id)) for room_id in due}

    async def _tell_attendance(self, holds: bool, now_s: float) -> None:
        """What was lost, perhaps unseen, is told whole. Raises Unreachable."""
        changes = self._people.take(anyway=holds or self._is_away)
        lost = set(await self._attendance.tell(changes))
        if self._is_away:
            lost.update(self._people.room_ids())
        for room_id in lost:
            await self._attendance.tell_whole(room_id, self._people.whole(room_id))
        if lost or self._is_away:
            self._counts_from_s = now_s + SETTLES_S
        self._find()
        for change in changes:
            if change.came or change.gone:
                self._hub.hint(Moved(change.room_id, self._process))

    def _lose(self, error: Unreachable) -> None:
        if not self._is_away:
            _log.warning("attendance unreachable", error=str(error))
        self._is_away = True

    def _find(self) -> None:
        if self._is_away:
            _log.info("attendance reachable again")
        self._is_away = False

    def _tell(self, room_id: str, count: int, now_s: float) -> None:
        if not self._people.count(room_id):
            self._told.pop(room_id, None)
            return
        figure = rounded(count)
        before, _ = self._told.get(room_id, (0, 0.0))
        self._told[room_id] = (figure, now_s)
        if figure != before:
            passing = Happened({EVERYONE: Present(count=figure)}, passing=True)
            self._hub.push_here(room_id, encode(passing, 0))


def rounded(count: int) -> int:
    """To two digits, from a thousand on."""
    if count < MANY:
        return count
    step = int(10 ** (len(str(count)) - 2))
    return count // step * step
