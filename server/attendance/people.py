"""The people of this process: who is in which room, and what of that is still to be told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest

from rooms.feature import Attendees
from server.attendance.port import Change


@dataclass(slots=True)
class _Room:
    """`tabs` and `listed` by participant; `before` has those who moved since the last telling, as
    they were then: listed, not listed, or not there.
    """

    tabs: dict[str, int] = field(default_factory=dict)
    listed: dict[str, bool] = field(default_factory=dict)
    before: dict[str, bool | None] = field(default_factory=dict)


class People:
    """Participants, not tabs. Somebody whose tabs differ is listed as the newest of them says."""

    def __init__(self) -> None:
        self._rooms: dict[str, _Room] = {}

    def come(self, room_id: str, participant_id: str, listed: bool) -> None:
        room = self._rooms.setdefault(room_id, _Room())
        room.before.setdefault(participant_id, room.listed.get(participant_id))
        room.tabs[participant_id] = room.tabs.get(participant_id, 0) + 1
        room.listed[participant_id] = listed

    def go(self, room_id: str, participant_id: str) -> None:
        room = self._rooms[room_id]
        room.before.setdefault(participant_id, room.listed[participant_id])
        room.tabs[participant_id] -= 1
        if not room.tabs[participant_id]:
            del room.tabs[participant_id], room.listed[participant_id]

    def count(self, room_id: str) -> int:
        room = self._rooms.get(room_id)
        return 0 if room is None else len(room.listed)

    def room_ids(self) -> Iterable[str]:
        """Of the rooms in which somebody is."""
        return [room_id for room_id, room in self._rooms.items() if room.listed]

    def whole(self, room_id: str) -> Mapping[str, bool]:
        """By participant, whether they are listed."""
        room = self._rooms.get(room_id)
        return {} if room is None else dict(room.listed)

    def take(self, anyway: bool = False) -> list[Change]:
        """What is to be told; with `anyway` of every room, also where nothing moved."""
        rooms = list(self._rooms.items())
        changes = [_change(room_id, room) for room_id, room in rooms if anyway or room.before]
        for room_id, room in rooms:
            room.before.clear()
            if not room.listed:
                del self._rooms[room_id]
        return [each for each in changes if anyway or each.came or each.gone]


def page_of(people: Mapping[str, bool], after: str | None, limit: int, listed: bool) -> Attendees:
    """At most `limit` ids above `after`, in order: of all of them, or of the listed."""
    shown = [who for who, is_listed in people.items() if is_listed or not listed]
    rest = (who for who in shown if after is None or who > after)
    page = nsmallest(limit + 1, rest)
    return Attendees(page[:limit], len(page) > limit, hidden=len(people) - len(shown))


def _change(room_id: str, room: _Room) -> Change:
    came: dict[str, bool] = {}
    gone: set[str] = set()
    for who, was in room.before.items():
        now = room.listed.get(who)
        if now is not None and now != was:
            came[who] = now
        elif now is None and was is not None:
            gone.add(who)
    return Change(room_id, len(room.listed), came, frozenset(gone))
