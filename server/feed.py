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
from server.mailing import Follower, Mailing, Mailings, Tab

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

    def follow(self, follower: Follower) -> Follower | None:
        """The follower stands at `head`, or later: it gets nothing that it has. Returns how its tab
        followed before.
        """
        before = self.leave(follower.tab)
        follower.at = max(follower.at, self.head)
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
        found = (followers[tab] for followers in self._views.values() if tab in followers)
        return next((follower.at for follower in found), 0)

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
        for followers in self._views.values():
            for follower in followers.values():
                follower.at = max(follower.at, revision)
        self._early = {r: e for r, e in self._early.items() if r > revision}
        self._ripe.clear()
        self._recent.clear()

    def flush(self) -> Iterator[None]:
        """A round: each tab in its turn is sent what it lacks by then, also what came since the
        round began. Yields after every so many tabs: others wait for the loop, too.
        """
        to, passing = self.head, self._passing
        self._passing = []
        for view, there in list(self._views.items()):
            yield from self._round(view, list(there.values()), passing)
        told = [entry for entry in self._ripe if entry.revision <= to]
        del self._ripe[: len(told)]
        metrics.TICK_MESSAGES.observe(len(told) + len(passing))
        for follower in self._desks(told):
            follower.tab.standing_changed()

    def _round(
        self, view: View, followers: Sequence[Follower], passing: Sequence[Logged]
    ) -> Iterator[None]:
        """Past those who leave before it is their turn, or follow in another way by then."""
        there, mailings = self._views[view], self._mailings(view)
        mentioned = Mailing(self.room_id, view, passing, 0, 0)
        for start in range(0, len(followers), AT_ONCE):
            if start:
                yield
            if mailings.revision != self.head:
                mailings = self._mailings(view)
            some = [f for f in followers[start : start + AT_ONCE] if there.get(f.tab) is f]
            self._push(some, mailings)
            if passing:
                self._mention(some, mentioned)

    def _mailings(self, view: View) -> Mailings:
        return Mailings(self.room_id, view, tuple(self._ripe), self.head)

    def _push(self, followers: Sequence[Follower], mailings: Mailings) -> None:
        sizes = []
        for follower in followers:
            frame = mailings.frame_for(follower)
            if frame is not None:
                follower.tab.push(self.room_id, frame)
                follower.at = mailings.revision
                sizes.append(len(frame))
        metrics.delivered(sizes)

    def _mention(self, followers: Sequence[Follower], mailing: Mailing) -> None:
        sizes = []
        for follower in followers:
            frame = mailing.frame_for(follower.tab.participant_id)
            if frame is not None:
                follower.tab.mention(frame)
                sizes.append(len(frame))
        metrics.delivered(sizes)

    def _desks(self, entries: Sequence[Logged]) -> Sequence[Follower]:
        """Those whose own standing is told of."""
        desks = [f for each in self._views.values() for f in each.values() if f.is_desk]
        return [follower for follower in desks if _changes_standing(entries, follower)]


def _changes_standing(entries: Iterable[Logged], follower: Follower) -> bool:
    bodies = (entry.seen_by(follower.view, follower.tab.participant_id) for entry in entries)
    return any(_read_tag(body)[0] in standing_events for body in bodies if body is not None)
