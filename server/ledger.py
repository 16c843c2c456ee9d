"""One transaction's book: which rooms it has locked, and the event messages it logs in each."""

from collections.abc import Iterable, Sequence

from rooms.database import Db, writes_alone
from rooms.errors import NotFound
from rooms.events import store
from rooms.events.standing import Standing
from rooms.events.standings import read_place, read_standing
from rooms.feature import Happened, Room
from server import log
from server.log import Logged


class Ledger:
    def __init__(self, db: Db, event_id: str, now_ms: int) -> None:
        self._db = db
        self._event_id = event_id
        self._now_ms = now_ms
        self._rooms: dict[str, Room] = {}
        self._lasting: dict[str, list[Logged]] = {}
        self._passing: dict[str, list[Logged]] = {}

    async def lock(self, room_id: str) -> Room:
        """Raises NotFound when the event has no such room."""
        if room_id not in self._rooms:
            room = await store.lock_room(self._db, self._event_id, room_id)
            if room is None:
                raise NotFound("room")
            self._rooms[room_id] = room
        return self._rooms[room_id]

    async def enter(self, room_id: str, participant_id: str) -> tuple[Room, Standing | None]:
        """Locks the room, and reads what somebody may do there as of then. Raises NotFound."""
        if room_id not in self._rooms and writes_alone(self._db):
            place = await read_place(self._db, room_id, participant_id, self._now_ms)
            if place is not None and place.room.event_id == self._event_id:
                self._rooms[room_id] = place.room
                return place.room, place.standing
        room = await self.lock(room_id)
        return room, await read_standing(self._db, room, participant_id, self._now_ms)

    async def next_revision(self, room_id: str) -> int:
        """That of the first event message this transaction logs in the room."""
        return (await self.lock(room_id)).revision + 1

    async def record(self, home: str, events: Iterable[Happened]) -> None:
        """Gives each its revision. Rooms not yet locked are locked in the order of their ids."""
        placed = [(happened.room_id or home, happened) for happened in events]
        for room_id in sorted({room_id for room_id, _ in placed}):
            await self.lock(room_id)
        for room_id, happened in placed:
            if happened.passing:
                self._passing.setdefault(room_id, []).append(log.encode(happened, 0))
            else:
                lasting = self._lasting.setdefault(room_id, [])
                revision = self._rooms[room_id].revision + len(lasting) + 1
                lasting.append(log.encode(happened, revision))

    async def write(self) -> None:
        for room_id, entries in self._lasting.items():
            await log.append(self._db, room_id, entries, self._now_ms)
            await store.set_revision(self._db, room_id, entries[-1].revision)

    @property
    def parcels(self) -> Sequence[tuple[Room, Sequence[Logged]]]:
        """What is to be published, room by room, once the transaction has been committed."""
        told = sorted(self._lasting.keys() | self._passing.keys())
        return [
            (self._rooms[r], [*self._lasting.get(r, ()), *self._passing.get(r, ())]) for r in told
        ]
