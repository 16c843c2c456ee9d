"""Joining a room: a look into it, and then its feed; nothing is lost between the two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from rooms.errors import Refused
from rooms.feature import RoomKind
from server import log
from server.database import Database
from server.dispatch import Caller
from server.feed import Feed
from server.hub import Hub
from server.log import Logged
from server.looking import Looking, Seat, Seen, bodies_seen
from server.mailing import Follower, Tab, push_of
from server.messages import Joined, JoinRoom


@dataclass(frozen=True)
class Entrance:
    """`joined` goes to the tab first, then `after` if there is one, then what the feed pushes."""

    seat: Seat
    joined: Joined
    after: bytes | None


class Joining:
    def __init__(
        self, db: Database, hub: Hub, looking: Looking, present: Callable[[str], int]
    ) -> None:
        self._db = db
        self._hub = hub
        self._looking = looking
        self._present = present

    async def enter(
        self, tab: Tab, caller: Caller, wanted: JoinRoom, seen: Seen | Refused | None = None
    ) -> Entrance:
        """Follows the room from what was `seen` of it, or from a look of its own. Raises Refused.

        Put the entrance's frames into the tab's outbox without awaiting anything in between.
        """
        while True:
            if seen is None:
                (seen,) = await self._looking.look(caller, [wanted])
            if isinstance(seen, Refused):
                raise seen
            room = seen.seat.room
            feed = await self._hub.feed(room.id, room.kind is RoomKind.DESK)
            later = await self._later(feed, seen.joined.revision)
            if later is not None and self._hub.is_open(feed):
                return self._follow(tab, feed, seen, later)
            seen = None

    def _follow(self, tab: Tab, feed: Feed, seen: Seen, later: Sequence[Logged]) -> Entrance:
        seat, joined = seen.seat, seen.joined
        is_desk = seat.room.kind is RoomKind.DESK
        at = max(joined.revision, feed.head)
        is_listed = seat.standing.is_listed
        self._hub.follow(feed, Follower(tab, seat.view, is_desk, at, is_listed))
        present = 0 if is_desk else self._present(seat.room.id)
        bodies = bodies_seen(later, seat)
        after = push_of(seat.room.id, joined.revision, at, bodies) if bodies else None
        revision = joined.revision if bodies else at
        told = msgspec.structs.replace(joined, present=present, revision=revision)
        return Entrance(seat, told, after)

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
