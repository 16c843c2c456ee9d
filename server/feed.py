"""One room inside this process: its event messages in unbroken order, and the frames that carry
them to tabs.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS
from rooms.wire import standing_events
from server import metrics
from server.frames import ready
from server.log import Logged

LIMIT_RECENT = 256
LIMIT_EARLY = 1000
_PARTICIPANT = "participant:"


class Tab(Protocol):
    """A connection, as a feed sees it."""

    participant_id: str

    def push(self, room_id: str, frame: bytes) -> None:
        """Takes a frame of the room, ready for the wire. Never waits and never raises."""

    def mention(self, frame: bytes) -> None:
        """The same with one of passing event messages."""

    def standing_changed(self) -> None:
        """What the participant may do has changed: see to it soon."""

    def lost(self, room_id: str) -> None:
        """The room can't be followed without a hole any more: join it anew, soon."""


@dataclass(frozen=True, slots=True)
class Follower:
    """`at` is the revision at which the tab stands when it begins to follow; `is_listed` says
    whether its participant agreed to be listed among those who are there.
    """

    tab: Tab
    view: View
    is_desk: bool
    at: int = 0
    is_listed: bool = False


_encode = msgspec.msgpack.Encoder().encode
_read_tag = msgspec.msgpack.Decoder(tuple[str, msgspec.Raw]).decode


def push_of(room_id: str, since: int, revision: int, entries: Sequence[bytes]) -> bytes:
    """A push, ready for the wire. The entries go in as they are, encoded once wherever they came
    from.
    """
    return ready(_encode((0, room_id, since, revision, [msgspec.Raw(each) for each in entries])))


class Feed:
    """`head` is the newest revision taken in order; `accept` says whether something is missing
    before what came.
    """

    def __init__(self, room_id: str, head: int) -> None:
        self.room_id = room_id
        self.head = head
        self._views: dict[View, dict[Tab, Follower]] = {}
        self._recent: deque[Logged] = deque(maxlen=LIMIT_RECENT)
        self._early: dict[int, Logged] = {}
        self._ripe: list[Logged] = []
        self._passing: list[Logged] = []
        self._sent: dict[View, int] = {}

    def follow(self, follower: Follower) -> Follower | None:
        """The follower stands at `head`, or later: it gets nothing that it has. Returns how its tab
        followed before.
        """
        before = self.leave(follower.tab)
        self._sent.setdefault(follower.view, self.head)
        self._views.setdefault(follower.view, {})[follower.tab] = follower
        return before

    @property
    def tabs(self) -> Sequence[Tab]:
        """Of all who follow."""
        return [tab for followers in self._views.values() for tab in followers]

    @property
    def is_followed(self) -> bool:
        return any(self._views.values())

    def stands_at(self, tab: Tab) -> int:
        """The revision up to which the tab has been sent everything; 0 when it does not follow."""
        for view, followers in self._views.items():
            if tab in followers:
                return max(self._sent[view], followers[tab].at)
        return 0

    def leave(self, tab: Tab) -> Follower | None:
        left = (followers.pop(tab, None) for followers in self._views.values())
        return next((follower for follower in left if follower is not None), None)

    def accept(self, entries: Iterable[Logged]) -> bool:
        """Drops what it has and holds what comes early. True when there is a hole before what it
        holds.
        """
        for entry in entries:
            if entry.revision == 0:
                self._passing.append(entry)
            elif entry.revision == self.head + 1 or self._may_hold(entry):
                self._early[entry.revision] = entry
                self._advance()
        return bool(self._early)

    def _may_hold(self, entry: Logged) -> bool:
        return entry.revision > self.head and len(self._early) < LIMIT_EARLY

    def _advance(self) -> None:
        """As far as there is no hole."""
        while (following := self._early.pop(self.head + 1, None)) is not None:
            self.head += 1
            self._recent.append(following)
            self._ripe.append(following)

    @property
    def is_ripe(self) -> bool:
        return bool(self._ripe or self._passing)

    def since(self, revision: int) -> Sequence[Logged] | None:
        """What came after `revision` up to `head`; None when that is no longer here."""
        if revision >= self.head:
            return ()
        kept = [entry for entry in self._recent if entry.revision > revision]
        return kept if len(kept) == self.head - revision else None

    def skip_to(self, revision: int) -> None:
        """Gives up on a hole that can't be filled any more; the followers have to join again."""
        self.head = revision
        self._sent = dict.fromkeys(self._sent, revision)
        self._early = {r: e for r, e in self._early.items() if r > revision}
        self._ripe.clear()
        self._recent.clear()

    def flush(self) -> None:
        """Sends what is ripe: one frame for each view, built once, and one for each participant
        with their own body.
        """
        ripe, self._ripe = self._ripe, []
        passing, self._passing = self._passing, []
        metrics.TICK_MESSAGES.observe(len(ripe) + len(passing))
        if ripe:
            self._send(ripe, lasting=True)
        if passing:
            self._send(passing, lasting=False)

    def _send(self, entries: Sequence[Logged], lasting: bool) -> None:
        named = _named(entries)
        for view, followers in self._views.items():
            shared = self._frame(entries, view, "", lasting)
            for tab, follower in list(followers.items()):
                if lasting and follower.at >= entries[0].revision:
                    frame = self._rest(entries, follower, bridges=shared is not None)
                elif tab.participant_id in named:
                    frame = self._frame(entries, view, tab.participant_id, lasting)
                else:
                    frame = shared
                if frame is None:
                    continue
                if lasting:
                    tab.push(self.room_id, frame)
                else:
                    tab.mention(frame)
            if shared is not None:
                metrics.delivered(len(followers), len(shared))
            if lasting and shared is not None:
                self._sent[view] = self.head
        for follower in self._desks(entries):
            follower.tab.standing_changed()

    def _desks(self, entries: Sequence[Logged]) -> Sequence[Follower]:
        """Those whose own standing is told of."""
        desks = [f for each in self._views.values() for f in each.values() if f.is_desk]
        return [follower for follower in desks if _changes_standing(entries, follower)]

    def _rest(self, entries: Sequence[Logged], follower: Follower, bridges: bool) -> bytes | None:
        """For one that began to follow in the middle of these entries. Without anything to see it
        `bridges` them when the others are taken further, too.
        """
        rest = [entry for entry in entries if entry.revision > follower.at]
        frame = self._frame(rest, follower.view, follower.tab.participant_id, lasting=True)
        if frame is None and rest and bridges:
            return push_of(self.room_id, self._sent[follower.view], self.head, [])
        return frame

    def _frame(
        self, entries: Sequence[Logged], view: View, participant_id: str, lasting: bool
    ) -> bytes | None:
        seen = [body for e in entries if (body := e.seen_by(view, participant_id)) is not None]
        if not seen:
            return None
        since, revision = (self._sent[view], self.head) if lasting else (0, 0)
        return push_of(self.room_id, since, revision, seen)


def _named(entries: Iterable[Logged]) -> set[str]:
    """Participants for whom some entry has a body of their own."""
    return {
        audience.removeprefix(_PARTICIPANT)
        for entry in entries
        for audience in entry.bodies
        if audience not in (EVERYONE, MODERATORS)
    }


def _changes_standing(entries: Iterable[Logged], follower: Follower) -> bool:
    bodies = (entry.seen_by(follower.view, follower.tab.participant_id) for entry in entries)
    return any(_read_tag(body)[0] in standing_events for body in bodies if body is not None)
