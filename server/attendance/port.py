"""The attendance as presence sees it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rooms.feature import Attendees

HOLDS_S = 20.0
"""What a process told. With HOLD_EVERY_S it is told again three times before it ends."""
HOLD_EVERY_S = 5.0


class Unreachable(Exception):
    """Nobody can be told or asked now. What was told last may be lost."""


@dataclass(frozen=True)
class Change:
    """What a process says of its people in a room: who came (and who of them is listed), who went,
    and how many there are with that. One without people only says that the others still hold.
    """

    room_id: str
    size: int
    came: Mapping[str, bool]
    gone: frozenset[str] = frozenset()


class Attendance(Protocol):
    """One process's way to tell who is in its rooms, and to ask who is there in all.

    Participants are counted once, whichever processes their tabs are at. Everything but `close`
    may raise Unreachable, soon: nobody waits for it longer than a second or so.
    """

    async def tell(self, changes: Sequence[Change]) -> Collection[str]:
        """Holds for HOLDS_S. Gives the rooms of which something told before was lost: tell those
        whole.
        """

    async def tell_whole(self, room_id: str, people: Mapping[str, bool]) -> None:
        """In the place of all that this process told of the room; by participant, whether they are
        listed.
        """

    async def count(self, room_ids: Sequence[str]) -> Mapping[str, int]:
        """Exact in small rooms, near enough in large ones."""

    async def page(self, room_id: str, after: str | None, limit: int, listed: bool) -> Attendees:
        """At most `limit` ids above `after`, in order: of all who are there, or of the listed."""

    async def close(self) -> None:
        """What this process told ends now, if that can be told."""
