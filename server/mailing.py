"""Event messages on their way to all who follow a room in one view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS
from server.frames import ready
from server.log import Logged

NEVER = 2**63
"""A revision that nobody stands at."""
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


class Mailing:
    """`entries` take a tab of this view from `since` to `revision`; passing ones, from 0 to 0.
    `shared` is the frame of nearly all of them, built once; None when they see nothing of it.
    """

    __slots__ = ("_entries", "_first", "_named", "_room_id", "revision", "shared", "since", "view")

    def __init__(
        self, room_id: str, view: View, entries: Sequence[Logged], since: int, revision: int
    ) -> None:
        self.view = view
        self.since = since
        self.revision = revision
        self._room_id = room_id
        self._entries = entries
        self._first = entries[0].revision or NEVER
        self._named = _named(entries)
        self.shared = self._frame(entries, "")

    def frame_for(self, follower: Follower) -> bytes | None:
        if follower.at >= self._first:
            return self._rest(follower)
        if self._named and follower.tab.participant_id in self._named:
            return self._frame(self._entries, follower.tab.participant_id)
        return self.shared

    def _rest(self, follower: Follower) -> bytes | None:
        """For one that began to follow in the middle of these entries. Who sees nothing of them is
        told where they lead, if the others are.
        """
        rest = [entry for entry in self._entries if entry.revision > follower.at]
        frame = self._frame(rest, follower.tab.participant_id)
        if frame is None and rest and self.shared is not None:
            return push_of(self._room_id, self.since, self.revision, [])
        return frame

    def _frame(self, entries: Sequence[Logged], participant_id: str) -> bytes | None:
        bodies = (entry.seen_by(self.view, participant_id) for entry in entries)
        seen = [body for body in bodies if body is not None]
        return push_of(self._room_id, self.since, self.revision, seen) if seen else None


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
