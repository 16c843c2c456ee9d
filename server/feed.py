"""One room inside this process: its event messages in unbroken order, and the frames that carry
them to tabs.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rooms.events.standing import View
from rooms.wire import standing_events
from server import metrics
from server.log import Logged
from server.mailing import Follower, Mailing, Tab

LIMIT_RECENT = 256
LIMIT_EARLY = 1000
AT_ONCE = 100
"""Tabs: some 2 ms, for which everything else waits."""
_read_tag = msgspec.msgpack.Decoder(tuple[str, msgspec.Raw]).decode


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
        self._unsent: dict[Tab, int] = {}

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
                return max(self._unsent.get(tab, self._sent[view]), followers[tab].at)
        return 0

    def leave(self, tab: Tab) -> Follower | None:
        self._unsent.pop(tab, None)
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
        self._unsent.clear()
        self._ripe.clear()
        self._recent.clear()

    def flush(self) -> Iterator[None]:
        """Sends what is ripe. Yields after every so many tabs: others wait for the loop, too."""
        ripe, self._ripe = self._ripe, []
        passing, self._passing = self._passing, []
        metrics.TICK_MESSAGES.observe(len(ripe) + len(passing))
        if ripe:
            mailings = [
                Mailing(self.room_id, view, ripe, since, self.head)
                for view, since in self._sent.items()
            ]
            self._begin(mailings)
            yield from self._send(mailings)
            for follower in self._desks(ripe):
                follower.tab.standing_changed()
        if passing:
            mailings = [Mailing(self.room_id, view, passing, 0, 0) for view in self._sent]
            yield from self._send(mailings)

    def _begin(self, mailings: Sequence[Mailing]) -> None:
        """Who follows from now on stands behind these; who is sent them only stands there then."""
        for mailing in mailings:
            if mailing.shared is not None:
                self._unsent |= dict.fromkeys(self._views[mailing.view], mailing.since)
                self._sent[mailing.view] = mailing.revision

    def _send(self, mailings: Sequence[Mailing]) -> Iterator[None]:
        """To those who still follow when it is their turn."""
        for mailing in mailings:
            there = self._views[mailing.view]
            for number, (tab, follower) in enumerate(list(there.items()), 1):
                frame = mailing.frame_for(follower) if there.get(tab) is follower else None
                if frame is not None and mailing.revision:
                    tab.push(self.room_id, frame)
                elif frame is not None:
                    tab.mention(frame)
                self._unsent.pop(tab, None)
                if number % AT_ONCE == 0:
                    yield
            if mailing.shared is not None:
                metrics.delivered(len(there), len(mailing.shared))

    def _desks(self, entries: Sequence[Logged]) -> Sequence[Follower]:
        """Those whose own standing is told of."""
        desks = [f for each in self._views.values() for f in each.values() if f.is_desk]
        return [follower for follower in desks if _changes_standing(entries, follower)]


def _changes_standing(entries: Iterable[Logged], follower: Follower) -> bool:
    bodies = (entry.seen_by(follower.view, follower.tab.participant_id) for entry in entries)
    return any(_read_tag(body)[0] in standing_events for body in bodies if body is not None)
