"""The rooms that tabs of this process follow: takes from the bus, heals from the log, sends at the
tick.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from zlib import crc32

import msgspec
import structlog

from rooms.events import store
from rooms.feature import Room, RoomKind
from server import log, metrics
from server.bus.port import Bus
from server.database import UNREACHABLE, Database
from server.feed import Feed
from server.gathering import Gathering
from server.log import Logged
from server.mailing import Follower, Tab
from server.parcels import Moved, Parcel, unwrap, wrap, wrap_hint

TICK_S = 0.1
REST_S = 0.02
"""Between two messages to a room so full that one takes longer than a tick."""
PATIENCE_S = 0.1
LOOK_EVERY_S = 2.0
LOOKS_AT_ALL = 30
"""Every so many looks are at the revisions themselves, whatever clocks may say."""
SLACK_MS = 15_000
"""By which what is logged may become visible after what was logged later: transactions take their
time, and machines have their clocks.
"""
DESK_CHANNELS = 64
_DESK = "desk:"
_OVER = object()
_log = structlog.get_logger()


def channel_of(room_id: str, is_desk: bool) -> str:
    """Desks are many and quiet: they share channels."""
    return f"{_DESK}{crc32(room_id.encode()) % DESK_CHANNELS}" if is_desk else f"room:{room_id}"


class Hub:
    """Works while `run` does; everything is called from the one event loop.

    A feed is opened when the first tab wants its room, and closed at a look that finds nobody
    following it.
    """

    def __init__(
        self, db: Database, bus: Bus, tasks: asyncio.TaskGroup, now_ms: Callable[[], int]
    ) -> None:
        self._db = db
        self._now_ms = now_ms
        self._revisions = Gathering(self._read_revisions, tasks)
        self._bus = bus
        self._feeds: dict[str, Feed] = {}
        self._channels: dict[str, _Channel] = {}
        self._opening: dict[str, list[Logged]] = {}
        self._ticks: dict[str, asyncio.Handle] = {}
        self._holed: set[str] = set()
        self._hole_seen = asyncio.Event()
        self._read_to_ms = 0
        self.on_come: Callable[[str, Follower], None] | None = None
        self.on_go: Callable[[str, Follower], None] | None = None
        self.on_moved: Callable[[Moved], None] | None = None

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._bus.run(self._receive))
            tasks.create_task(self._fill_holes())
            tasks.create_task(self._look())

    def publish(self, room: Room, entries: Sequence[Logged]) -> None:
        """Tells the tabs here and the other processes. Lasting ones have been committed."""
        self._take(room.id, entries)
        channel = channel_of(room.id, room.kind is RoomKind.DESK)
        self._bus.publish(channel, wrap(room.id, entries))

    async def feed(self, room_id: str, is_desk: bool, at: int | None = None) -> Feed:
        """The room's feed. One that was not open follows the room from its present revision on, or
        from the one it stood `at` a moment ago: what came since is found like any hole.
        """
        name = channel_of(room_id, is_desk)
        channel = self._channels.setdefault(name, _Channel(name))
        async with channel.changing:
            if room_id not in self._feeds:
                await self._open(room_id, channel, at)
            return self._feeds[room_id]

    async def _open(self, room_id: str, channel: "_Channel", at: int | None) -> None:
        """What is published while the revision is being read is kept for the feed."""
        self._opening[room_id] = []
        try:
            if not channel.room_ids:
                await self._bus.subscribe(channel.name)
            feed = Feed(room_id, await self._revisions.ask(room_id) if at is None else at)
            self._feeds[room_id] = feed
            channel.room_ids.add(room_id)
            metrics.FEEDS.inc()
            if feed.accept(self._opening[room_id]):
                self._mark_hole(room_id)
        finally:
            del self._opening[room_id]

    async def _read_revisions(self, room_ids: Sequence[str]) -> Mapping[str, int]:
        async with self._db.reading() as db:
            return await store.revisions(db, room_ids)

    def is_open(self, feed: Feed) -> bool:
        """No longer, when a look came by before anybody followed it."""
        return self._feeds.get(feed.room_id) is feed

    def follow(self, feed: Feed, follower: Follower) -> None:
        """Who follows already does so in another way from now on."""
        before = feed.follow(follower)
        if self.on_come is not None and not follower.is_desk:
            self.on_come(feed.room_id, follower)
        self._gone(feed.room_id, before)

    def leave(self, room_id: str, tab: Tab) -> None:
        feed = self._feeds.get(room_id)
        self._gone(room_id, feed.leave(tab) if feed is not None else None)

    def _gone(self, room_id: str, left: Follower | None) -> None:
        if self.on_go is not None and left is not None and not left.is_desk:
            self.on_go(room_id, left)

    def stands_at(self, room_id: str, tab: Tab) -> int:
        """The revision up to which the tab has been sent everything of the room; 0 when it does not
        follow it.
        """
        feed = self._feeds.get(room_id)
        return 0 if feed is None else feed.stands_at(tab)

    def push_here(self, room_id: str, passing: Logged) -> None:
        """To the tabs of this process alone."""
        self._take(room_id, [passing])

    def hint(self, moved: Moved) -> None:
        """To the other processes; this one may hear it, too."""
        self._bus.publish(channel_of(moved.room_id, is_desk=False), wrap_hint(moved))

    def _receive(self, raw: bytes) -> None:
        try:
            parcel = unwrap(raw)
        except msgspec.DecodeError:
            _log.warning("bus carried something that is no parcel", size=len(raw))
            return
        if isinstance(parcel, Parcel):
            self._take(parcel.room_id, parcel.logged)
        elif self.on_moved is not None:
            self.on_moved(parcel)

    def _take(self, room_id: str, entries: Sequence[Logged]) -> None:
        if room_id in self._opening:
            self._opening[room_id].extend(entries)
        feed = self._feeds.get(room_id)
        if feed is None:
            return
        if feed.accept(entries):
            self._mark_hole(room_id)
        self._tick(feed)

    def _tick(self, feed: Feed) -> None:
        """The first message goes at once, but behind the answer to who caused it; what comes within
        the tick after it, or until all have it, goes together.
        """
        if feed.is_ripe and feed.room_id not in self._ticks:
            loop = asyncio.get_running_loop()
            self._ticks[feed.room_id] = loop.call_soon(self._send, feed)

    def _send(self, feed: Feed) -> None:
        self._go_on(feed, feed.flush(), asyncio.get_running_loop().time() + TICK_S)

    def _go_on(self, feed: Feed, flushing: Iterator[None], due_s: float) -> None:
        loop, room_id = asyncio.get_running_loop(), feed.room_id
        if next(flushing, _OVER) is _OVER:
            next_s = max(due_s, loop.time() + REST_S)
            self._ticks[room_id] = loop.call_at(next_s, self._tick_over, room_id)
        else:
            self._ticks[room_id] = loop.call_soon(self._go_on, feed, flushing, due_s)

    def _tick_over(self, room_id: str) -> None:
        """By now the room may have another feed than the one that was sent."""
        del self._ticks[room_id]
        if room_id in self._feeds:
            self._tick(self._feeds[room_id])

    def _mark_hole(self, room_id: str) -> None:
        self._holed.add(room_id)
        self._hole_seen.set()

    async def _fill_holes(self) -> None:
        """Gives what is late PATIENCE_S to come by itself, then reads it from the log."""
        while True:
            await self._hole_seen.wait()
            self._hole_seen.clear()
            await asyncio.sleep(PATIENCE_S)
            holed, self._holed = self._holed, set()
            await self._catch_up([room_id for room_id in holed if room_id in self._feeds])

    async def _look(self) -> None:
        """Finds rooms that moved without a word reaching us, and closes the feeds that nobody
        follows.
        """
        for number in count():
            await asyncio.sleep(LOOK_EVERY_S)
            for channel in list(self._channels.values()):
                await self._tidy(channel)
            await self._catch_up(await self._suspects(at_all=number % LOOKS_AT_ALL == 0))

    async def _suspects(self, at_all: bool) -> list[str]:
        """All rooms here, or those of which the log lately had something that we lack: most are
        desks, and quiet, and to ask for the revisions of them all takes long.
        """
        try:
            async with self._db.reading() as db:
                if at_all:
                    self._read_to_ms = await log.newest_ms(db)
                    return list(self._feeds)
                since_ms = min(self._read_to_ms, self._now_ms()) - SLACK_MS
                moved, self._read_to_ms = await log.moved_since(db, since_ms)
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="look", error=type(error).__name__)
            return []
        feeds = self._feeds
        return [room for room, to in moved.items() if room in feeds and feeds[room].head < to]

    async def _catch_up(self, room_ids: Sequence[str]) -> None:
        try:
            for start in range(0, len(room_ids), 500):
                await self._catch_up_some(room_ids[start : start + 500])
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="catch up", error=type(error).__name__)

    async def _catch_up_some(self, room_ids: Sequence[str]) -> None:
        if not room_ids:
            return
        async with self._db.reading() as db:
            for room_id, revision in (await store.revisions(db, room_ids)).items():
                feed = self._feeds.get(room_id)
                if feed is None or revision <= feed.head:
                    continue
                missing = await log.read_since(db, room_id, feed.head, revision)
                self._fill(feed, missing, revision)

    def _fill(self, feed: Feed, missing: Sequence[Logged] | None, revision: int) -> None:
        if not self.is_open(feed):
            return
        if missing is None and revision > feed.head:
            _log.warning("the log no longer has what a room missed", room=feed.room_id)
            feed.skip_to(revision)
            for tab in feed.tabs:
                tab.lost(feed.room_id)
            return
        feed.accept(missing or ())
        self._tick(feed)

    async def _tidy(self, channel: "_Channel") -> None:
        async with channel.changing:
            idle = [r for r in channel.room_ids if not self._feeds[r].is_followed]
            for room_id in idle:
                del self._feeds[room_id]
                channel.room_ids.discard(room_id)
                metrics.FEEDS.dec()
            if idle and not channel.room_ids:
                await self._bus.unsubscribe(channel.name)


@dataclass
class _Channel:
    """A channel of the bus and the rooms open on it; changed by one at a time."""

    name: str
    room_ids: set[str] = field(default_factory=set)
    changing: asyncio.Lock = field(default_factory=asyncio.Lock)
