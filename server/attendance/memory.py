"""The attendance of a single process, and of several servers that run in one (in the tests)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic

from rooms.feature import Attendees
from server.attendance.people import page_of
from server.attendance.port import HOLDS_S, Change


@dataclass
class _Told:
    """By participant, whether they are listed; it holds until `until_s`."""

    people: dict[str, bool]
    until_s: float


@dataclass
class MemoryRegister:
    """What several memory attendances share: by room and process. It may be set back, as Redis may
    be restarted: what was told is lost then.
    """

    rooms: dict[str, dict[int, _Told]] = field(default_factory=dict)

    def clear(self) -> None:
        self.rooms.clear()


class MemoryAttendance:
    def __init__(
        self,
        register: MemoryRegister | None = None,
        clock_s: Callable[[], float] = monotonic,
    ) -> None:
        self._register = register or MemoryRegister()
        self._clock_s = clock_s

    async def tell(self, changes: Sequence[Change]) -> Collection[str]:
        return {change.room_id for change in changes if not self._apply(change)}

    def _apply(self, change: Change) -> bool:
        people = self._mine(change.room_id)
        people |= change.came
        for participant_id in change.gone:
            people.pop(participant_id, None)
        self._hold(change.room_id, people)
        return len(people) == change.size

    async def tell_whole(self, room_id: str, people: Mapping[str, bool]) -> None:
        self._hold(room_id, dict(people))

    async def count(self, room_ids: Sequence[str]) -> Mapping[str, int]:
        return {room_id: len(self._people(room_id)) for room_id in room_ids}

    async def page(self, room_id: str, after: str | None, limit: int, listed: bool) -> Attendees:
        return page_of(self._people(room_id), after, limit, listed)

    async def close(self) -> None:
        for room_id in list(self._register.rooms):
            self._hold(room_id, {})

    def _mine(self, room_id: str) -> dict[str, bool]:
        told = self._register.rooms.get(room_id, {}).get(id(self))
        return told.people if told is not None and told.until_s > self._clock_s() else {}

    def _hold(self, room_id: str, people: dict[str, bool]) -> None:
        processes = self._register.rooms.setdefault(room_id, {})
        processes[id(self)] = _Told(people, self._clock_s() + HOLDS_S)
        if not people:
            del processes[id(self)]
        if not processes:
            del self._register.rooms[room_id]

    def _people(self, room_id: str) -> dict[str, bool]:
        """Of all processes together; who is listed at one of them is listed."""
        told = self._register.rooms.get(room_id, {}).values()
        held = [each.people for each in told if each.until_s > self._clock_s()]
        if len(held) == 1:
            return held[0]
        listed = {who for people in held for who, is_listed in people.items() if is_listed}
        return {who: who in listed for people in held for who in people}
