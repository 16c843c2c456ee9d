"""Who may do what: roles, standing, and the one table of permissions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rooms.errors import Forbidden, Removed, Silenced


class Role(StrEnum):
    """The first two hold in the whole event, the others in one room; `owner` is on one's desk."""

    ORGANIZER = "organizer"
    STAFF = "staff"
    CHAIR = "chair"
    MODERATOR = "moderator"
    PANELIST = "panelist"
    ATTENDEE = "attendee"
    OWNER = "owner"


class Permission(StrEnum):
    ENTER = "enter"
    SPEAK = "speak"  # ask, chat, and whatever else the others get to read
    VOTE = "vote"
    RETRACT = "retract"  # take back what is one's own, report what is not
    CURATE = "curate"  # the questions and the back-channel
    MODERATE = "moderate"  # the chat, the room's settings, people
    CONDUCT = "conduct"  # start, pause and end the session
    ORGANIZE = "organize"  # the event itself
    OWN = "own"  # what is about oneself


_STAFF = frozenset({Role.ORGANIZER, Role.STAFF})
_MODERATORS = _STAFF | {Role.CHAIR, Role.MODERATOR}
_PANEL = _MODERATORS | {Role.PANELIST}
_ALL = _PANEL | {Role.ATTENDEE}

PERMITTED: Mapping[Permission, frozenset[Role]] = {
    Permission.ENTER: _ALL | {Role.OWNER},
    Permission.SPEAK: _ALL,
    Permission.VOTE: _ALL,
    Permission.RETRACT: _ALL,
    Permission.CURATE: _PANEL,
    Permission.MODERATE: _MODERATORS,
    Permission.CONDUCT: _MODERATORS,
    Permission.ORGANIZE: frozenset({Role.ORGANIZER}),
    Permission.OWN: frozenset({Role.OWNER}),
}

LEFT_TO_THE_SILENCED = frozenset({Permission.ENTER, Permission.RETRACT, Permission.OWN})

RANK = {
    Role.OWNER: 0,
    Role.ATTENDEE: 0,
    Role.PANELIST: 1,
    Role.MODERATOR: 2,
    Role.CHAIR: 3,
    Role.STAFF: 4,
    Role.ORGANIZER: 5,
}


class View(StrEnum):
    """A room as it is seen."""

    EVERYONE = "everyone"
    MODERATORS = "moderators"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a participant may do in one room, now.

    `silenced_until_ms` and `removed_until_ms` are None when that is not so, and FOREVER_MS without
    an end; the reasons are what was written with the sanction that holds longest. `is_listed`:
    they agreed to be listed in the directory.
    """

    participant_id: str
    name: str
    roles: frozenset[Role]
    silenced_until_ms: int | None = None
    removed_until_ms: int | None = None
    silenced_reason: str | None = None
    removed_reason: str | None = None
    language: str = "en"
    is_listed: bool = False

    @property
    def view(self) -> View:
        """The fullest view this standing may see."""
        return View.MODERATORS if self.roles & _PANEL else View.EVERYONE

    @property
    def rank(self) -> int:
        return max((RANK[role] for role in self.roles), default=-1)

    def may(self, permission: Permission) -> bool:
        try:
            check(self, permission)
        except Forbidden:
            return False
        return True


FOREVER_MS = 2**53 - 1


def check(standing: Standing, permission: Permission) -> None:
    """Raises Removed, Forbidden or Silenced."""
    if standing.removed_until_ms is not None and permission is not Permission.OWN:
        raise Removed(
            until_ms=told_until(standing.removed_until_ms), reason=standing.removed_reason
        )
    if not standing.roles & PERMITTED[permission]:
        raise Forbidden
    if standing.silenced_until_ms is not None and permission not in LEFT_TO_THE_SILENCED:
        raise Silenced(
            until_ms=told_until(standing.silenced_until_ms), reason=standing.silenced_reason
        )


def told_until(until_ms: int) -> int | None:
    """As it is told: None without an end."""
    return None if until_ms == FOREVER_MS else until_ms
