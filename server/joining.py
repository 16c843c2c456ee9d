"""Joining a room: a snapshot or what was missed, and nothing lost between it and the first push."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from rooms.database import Db
from rooms.errors import NotFound
from rooms.events import store
from rooms.events.messages import MyStanding
from rooms.events.standing import Permission, Standing, View, check, told_until
from rooms.events.standings import read_standing
from rooms.feature import Reading, Room, RoomKind
from server import log
from server.database import Database
from server.dispatch import Caller
from server.feed import Feed, Follower, Tab, frame
from server.hub import Hub
from server.log import Logged
from server.messages import Joined, JoinRoom
from server.snapshots import Snapshots

LIMIT_MISSED = 500


@dataclass(frozen=True)
class Seat:
    """A tab's place in a room: how it sees the room, and what its participant may do there."""

    room: Room
    view: View
    standing: Standing

    @property
    def chosen(self) -> Literal["everyone"] | None:
        """The view its tab wants, when that is less than it might have (on a projector, say)."""
        return "everyone" if self.view is not self.standing.view else None


@dataclass(frozen=True)
class Entrance:
    """`joined` goes to the tab first, then `after` if there is one, then what the feed pushes."""

    seat: Seat
    joined: Joined
    after: bytes | None


class Joining:
    def __init__(
        self,
        db: Database,
        hub: Hub,
        snapshots: Snapshots,
        present: Callable[[str], int],
        now_ms: Callable[[], int],
    ) -> None:
        self._db = db
        self._hub = hub
        self._snapshots = snapshots
        self._present = present
        self._now_ms = now_ms

    async def look(self, caller: Caller, wanted: JoinRoom) -> tuple[Seat, Joined]:
        """Reads the room, without following it. Raises Refused."""
        async with self._db.reading() as db:
            seat = await self._sit(db, caller, wanted)
            missed = await self._missed(db, seat, wanted)
            if missed is not None:
                return seat, _answer(seat, missed=_seen(missed, seat))
            reading = Reading(db, seat.room, seat.view, self._now_ms())
            snapshot = await self._snapshots.take(reading)
            own = await self._snapshots.own(reading, caller.participant_id)
        return seat, _answer(seat, snapshot=dict(snapshot), own=dict(own))

    async def enter(self, tab: Tab, caller: Caller, wanted: JoinRoom) -> Entrance:
        """Reads the room and follows it. Raises Refused.

        Put the entrance's frames into the tab's outbox without awaiting anything in between.
        """
        while True:
            seat, joined = await self.look(caller, wanted)
            is_desk = seat.room.kind is RoomKind.DESK
            feed = await self._hub.feed(seat.room.id, is_desk)
            later = await self._later(feed, joined.revision)
            if later is not None and self._hub.is_open(feed):
                break
        at = max(joined.revision, feed.head)
        is_listed = seat.standing.is_listed
        self._hub.follow(feed, Follower(tab, seat.view, is_desk, at, is_listed))
        present = 0 if is_desk else self._present(seat.room.id)
        after = _frame_of(seat, joined.revision, at, later)
        revision = joined.revision if after is not None else at
        return Entrance(
            seat, msgspec.structs.replace(joined, present=present, revision=revision), after
        )

    def onward(self, seat: Seat, anew: bool) -> JoinRoom:
        """From where every tab in the seat's view stands at least; from nothing when `anew`."""
        since = 0 if anew else self._hub.sent(seat.room.id, seat.view)
        return JoinRoom(room=seat.room.id, since=since, view=seat.view.value)

    async def _sit(self, db: Db, caller: Caller, wanted: JoinRoom) -> Seat:
        room = await store.get_room(db, caller.event_id, wanted.room)
        if room is None:
            raise NotFound("room")
        standing = await read_standing(db, room, caller.participant_id, self._now_ms())
        if standing is None or not standing.roles:
            raise NotFound("room")
        check(standing, Permission.ENTER)
        view = View.EVERYONE if wanted.view == View.EVERYONE.value else standing.view
        return Seat(room, view, standing)

    async def _missed(self, db: Db, seat: Seat, wanted: JoinRoom) -> Sequence[Logged] | None:
        """None when the client has to begin anew: it knows nothing, too little, or another view."""
        known = 0 < wanted.since <= seat.room.revision and wanted.view == seat.view.value
        if not known or seat.room.revision - wanted.since > LIMIT_MISSED:
            return None
        return await log.read_since(db, seat.room.id, wanted.since, seat.room.revision)

    async def _later(self, feed: Feed, since: int) -> Sequence[Logged] | None:
        """From `since` to the feed's head; None when the log no longer has it."""
        head = feed.head
        later = feed.since(since)
        if later is not None:
            return later
        async with self._db.reading() as db:
            early = await log.read_since(db, feed.room_id, since, head)
        if early is None:
            return None
        rest = await self._later(feed, head)
        return None if rest is None else [*early, *rest]

    async def is_removed(self, caller: Caller, foyer_id: str) -> bool:
        """From the event as a whole."""
        async with self._db.reading() as db:
            foyer = await store.get_room(db, caller.event_id, foyer_id)
            if foyer is None:
                return True
            standing = await read_standing(db, foyer, caller.participant_id, self._now_ms())
        return standing is None or standing.removed_until_ms is not None

    async def seat_now(self, caller: Caller, seat: Seat) -> Seat:
        """The same seat as of now. Raises Refused when it is gone."""
        async with self._db.reading() as db:
            return await self._sit(db, caller, JoinRoom(room=seat.room.id, view=seat.chosen))


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
        may=tuple(each.value for each in Permission if standing.may(each)),
        silenced=until_ms is not None,
        silenced_until_ms=None if until_ms is None else told_until(until_ms),
        silenced_reason=standing.silenced_reason,
    )


def _seen(entries: Sequence[Logged], seat: Seat) -> tuple[msgspec.Raw, ...]:
    bodies = (entry.seen_by(seat.view, seat.standing.participant_id) for entry in entries)
    return tuple(msgspec.Raw(body) for body in bodies if body is not None)


def _frame_of(seat: Seat, since: int, head: int, entries: Sequence[Logged]) -> bytes | None:
    seen = [bytes(each) for each in _seen(entries, seat)]
    return frame(seat.room.id, since, head, seen) if seen else None
