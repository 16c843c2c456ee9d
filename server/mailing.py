"""Event messages on their way to all who follow a room in one view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS
from server.frames import ready
from server.log import Logged

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


@dataclass(slots=True, eq=False)
class Follower:
    """`at` is the revision up to which the tab has been sent everything; `is_listed` says whether
    its participant agreed to be listed among those who are there.
    """

    tab: Tab
    view: View
    is_desk: bool
    at: int = 0
    is_listed: bool = False


class Mailing:
    """`entries` take a tab of this view from `since` to `revision`; passing ones, from 0 to 0. The
    frame of nearly all of them is built once.
    """

    __slots__ = ("_entries", "_named", "_revision", "_room_id", "_shared", "_since", "_view")

    def __init__(
        self, room_id: str, view: View, entries: Sequence[Logged], since: int, revision: int
    ) -> None:
        self._room_id = room_id
        self._view = view
        self._entries = entries
        self._since = since
        self._revision = revision
        self._named = _named(entries)
        self._shared = self._frame("")

    def frame_for(self, participant_id: str) -> bytes | None:
        """None when they see nothing of it."""
        if self._named and participant_id in self._named:
            return self._frame(participant_id)
        return self._shared

    def _frame(self, participant_id: str) -> bytes | None:
        bodies = (entry.seen_by(self._view, participant_id) for entry in self._entries)
        seen = [body for body in bodies if body is not None]
        return push_of(self._room_id, self._since, self._revision, seen) if seen else None


class Mailings:
    """`entries` take every tab of this view to `revision`, each from where it stands."""

    __slots__ = ("_by_since", "_entries", "_room_id", "_view", "revision")

    def __init__(self, room_id: str, view: View, entries: Sequence[Logged], revision: int) -> None:
        self.revision = revision
        self._room_id = room_id
        self._view = view
        self._entries = entries
        self._by_since: dict[int, Mailing] = {}

    def frame_for(self, follower: Follower) -> bytes | None:
        """None when there is nothing for it to see."""
        mailing = self._by_since.get(follower.at)
        if mailing is None:
            mailing = self._by_since[follower.at] = self._since(follower.at)
        return mailing.frame_for(follower.tab.participant_id)

    def _since(self, revision: int) -> Mailing:
        rest = [entry for entry in self._entries if entry.revision > revision]
        return Mailing(self._room_id, self._view, rest, revision, self.revision)


_encode = msgspec.msgpack.Encoder().encode


def push_of(room_id: str, since: int, revision: int, entries: Sequence[bytes]) -> bytes:
    """A push, ready for the wire. The entries go in as they are, encoded once wherever they came
    from.
    """
    return ready(_encode((0, room_id, since, revision, [msgspec.Raw(each) for each in entries])))


def _named(entries: Iterable[Logged]) -> set[str]:
    """Participants for whom some entry has a body of their own."""
    return {
        audience.removeprefix(_PARTICIPANT)
        for entry in entries
        for audience in entry.bodies
        if audience not in (EVERYONE, MODERATORS)
    }
