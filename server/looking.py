"""Looking into rooms: what a participant sees there, as a snapshot or as what they missed. It is
read together for all who look at the same moment.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec
from sqlalchemy.exc import DBAPIError

from rooms.database import Db
from rooms.errors import NotFound, Refused
from rooms.events.messages import MyStanding
from rooms.events.standing import (
    FOREVER_MS,
    Permission,
    Role,
    Standing,
    View,
    check,
    told_until,
)
from rooms.events.standings import Place, read_places
from rooms.feature import Reading, Room
from server import log
from server.database import Database
from server.dispatch import Caller
from server.gathering import Gathering
from server.log import Logged
from server.messages import Joined, JoinRoom
from server.snapshots import Snapshots

LIMIT_MISSED = 500
LIMIT_MISSED_BYTES = 131_072
"""Beyond either, the snapshot is the shorter way."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A tab's place in a room: how it sees the room, and what its participant may do there."""

    room: Room
    view: View
    standing: Standing

    @property
    def chosen(self) -> Literal["everyone"] | None:
        """The view its tab wants, when that is less than it might have (on a projector, say)."""
        return "everyone" if self.view is not self.standing.view else None


@dataclass(frozen=True, slots=True)
class Look:
    """Into one room, by one participant."""

    caller: Caller
    wanted: JoinRoom


@dataclass(frozen=True, slots=True)
class Seen:
    """A room as it was at one moment, from this seat."""

    seat: Seat
    joined: Joined


Sights = dict[Look, Seen | Exception]
_Sitting = Mapping[Look, Seat]


class Looking:
    def __init__(
        self,
        db: Database,
        snapshots: Snapshots,
        now_ms: Callable[[], int],
        tasks: asyncio.TaskGroup,
    ) -> None:
        self._db = db
        self._snapshots = snapshots
        self._now_ms = now_ms
        self._looks = Gathering(self._look_together, tasks)
        self._places = Gathering(self._read_places, tasks)

    async def look(self, caller: Caller, wanted: Sequence[JoinRoom]) -> Sequence[Seen | Refused]:
        """Into all these rooms, as of one moment."""
        looks = tuple(Look(caller, each) for each in wanted)
        return [_seen_or_refused(sight) for sight in await self._looks.ask(looks)]

    async def seat_now(self, caller: Caller, seat: Seat) -> Seat:
        """The same seat as of now. Raises Refused when it is gone."""
        wanted = JoinRoom(room=seat.room.id, view=seat.chosen)
        place = await self._places.ask((seat.room.id, caller.participant_id))
        return _seat(place, Look(caller, wanted))

    async def _read_places(
        self, asked: Sequence[tuple[str, str]]
    ) -> Mapping[tuple[str, str], Place | None]:
        async with self._db.reading() as db:
            found = await read_places(db, asked, self._now_ms())
        return {each: found.get(each) for each in asked}

    async def _look_together(
        self, asked: Sequence[tuple[Look, ...]]
    ) -> Mapping[tuple[Look, ...], Sequence[Seen | Exception]]:
        """In one transaction: what is told of several rooms is true at the same moment."""
        async with self._db.reading() as db:
            sights = await self._see(db, {look for looks in asked for look in looks})
        return {looks: [sights[look] for look in looks] for looks in asked}

    async def _see(self, db: Db, looks: Iterable[Look]) -> Sights:
        now_ms = self._now_ms()
        pairs = {look: (look.wanted.room, look.caller.participant_id) for look in looks}
        places = await read_places(db, pairs.values(), now_ms)
        sights: Sights = {}
        sitting: dict[tuple[str, View], dict[Look, Seat]] = {}
        for look, pair in pairs.items():
            try:
                seat = _seat(places.get(pair), look)
            except Refused as refusal:
                sights[look] = refusal
            else:
                sitting.setdefault((seat.room.id, seat.view), {})[look] = seat
        for seats in sitting.values():
            sights |= await self._see_room(db, seats, now_ms)
        return sights

    async def _see_room(self, db: Db, seats: _Sitting, now_ms: int) -> Sights:
        """One room in one view. A room that can't be read spoils no other's."""
        try:
            sights = await _missed_by(db, seats)
            anew = {look: seat for look, seat in seats.items() if look not in sights}
            return sights | await self._shown_to(db, anew, now_ms)
        except DBAPIError:
            raise
        except Exception as error:  # noqa: BLE001 - a bug: whoever looks reports it as their own
            return dict.fromkeys(seats, error)

    async def _shown_to(self, db: Db, seats: _Sitting, now_ms: int) -> Sights:
        """The snapshot, which is the same for all, and what is each one's own."""
        if not seats:
            return {}
        seat = next(iter(seats.values()))
        reading = Reading(db, seat.room, seat.view, now_ms)
        snapshot = dict(await self._snapshots.take(reading))
        people = sorted({seat.standing.participant_id for seat in seats.values()})
        own = await self._snapshots.own(reading, people)
        return {
            look: Seen(
                seat,
                _answer(seat, snapshot=snapshot, own=dict(own[seat.standing.participant_id])),
            )
            for look, seat in seats.items()
        }


async def _missed_by(db: Db, seats: _Sitting) -> Sights:
    """For those who can continue from where they stand."""
    back = {look: seat for look, seat in seats.items() if _may_continue(look.wanted, seat)}
    if not back:
        return {}
    room = next(iter(back.values())).room
    first = min(look.wanted.since for look in back)
    kept = await log.read_back(db, room.id, first, room.revision)
    sights: Sights = {}
    for look, seat in back.items():
        count = room.revision - look.wanted.since
        if count > len(kept):
            continue
        missed = bodies_seen(kept[len(kept) - count :], seat)
        if sum(map(len, missed)) <= LIMIT_MISSED_BYTES:
            told = tuple(msgspec.Raw(body) for body in missed)
            sights[look] = Seen(seat, _answer(seat, missed=told))
    return sights


def _may_continue(wanted: JoinRoom, seat: Seat) -> bool:
    """Not whoever knows nothing, too little, more than there is, or another view."""
    behind = seat.room.revision - wanted.since
    return wanted.since > 0 and 0 <= behind <= LIMIT_MISSED and wanted.view == seat.view.value


def _seat(place: Place | None, look: Look) -> Seat:
    """Raises Refused."""
    if place is None or not place.standing.roles or place.room.event_id != look.caller.event_id:
        raise NotFound("room")
    check(place.standing, Permission.ENTER)
    is_lesser = look.wanted.view == View.EVERYONE.value
    return Seat(place.room, View.EVERYONE if is_lesser else place.standing.view, place.standing)


def _seen_or_refused(sight: Seen | Exception) -> Seen | Refused:
    """Raises what is no refusal."""
    if isinstance(sight, Seen | Refused):
        return sight
    raise sight


def bodies_seen(entries: Sequence[Logged], seat: Seat) -> list[bytes]:
    bodies = (entry.seen_by(seat.view, seat.standing.participant_id) for entry in entries)
    return [body for body in bodies if body is not None]


def _answer(
    seat: Seat,
    snapshot: dict[str, msgspec.Raw] | None = None,
    own: dict[str, msgspec.Raw] | None = None,
    missed: tuple[msgspec.Raw, ...] | None = None,
) -> Joined:
    return Joined(
        room=seat.room.id,
        view=seat.view.value,
        revision=seat.room.revision,
        standing=my_standing(seat.standing),
        snapshot=snapshot,
        own=own,
        missed=missed,
    )


def my_standing(standing: Standing) -> MyStanding:
    until_ms = standing.silenced_until_ms
    return MyStanding(
        roles=tuple(sorted(standing.roles)),
        may=_may(standing.roles, is_silenced=until_ms is not None),
        silenced=until_ms is not None,
        silenced_until_ms=None if until_ms is None else told_until(until_ms),
        silenced_reason=standing.silenced_reason,
    )


@cache
def _may(roles: frozenset[Role], is_silenced: bool) -> tuple[str, ...]:
    """The same for thousands of people."""
    until_ms = FOREVER_MS if is_silenced else None
    somebody = Standing(participant_id="", name="", roles=roles, silenced_until_ms=until_ms)
    return tuple(each.value for each in Permission if somebody.may(each))
