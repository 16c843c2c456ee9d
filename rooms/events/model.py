"""The rules of an event's people: who may come in, and who may give which role."""

import re
from collections.abc import Mapping
from typing import Literal

from rooms.errors import Forbidden, Refused, SignInNeeded
from rooms.events.standing import Role, Standing

Access = Literal["open", "registered", "invited"]

GIVES: Mapping[Role, frozenset[Role]] = {
    Role.ORGANIZER: frozenset({Role.CHAIR, Role.MODERATOR, Role.PANELIST}),
    Role.STAFF: frozenset({Role.CHAIR, Role.MODERATOR, Role.PANELIST}),
    Role.CHAIR: frozenset({Role.MODERATOR, Role.PANELIST}),
    Role.MODERATOR: frozenset({Role.MODERATOR, Role.PANELIST}),
}


SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")


class BadSlug(Refused):
    """An event's name in addresses: lower-case letters, digits and hyphens, at most 64."""

    code = "bad_slug"


class NotInvited(Refused):
    """The event is by invitation, and this account has none."""

    code = "not_invited"


class LastOrganizer(Refused):
    """Somebody must be left who organizes the event."""

    code = "last_organizer"


def check_slug(text: str) -> str:
    """Raises BadSlug."""
    if not SLUG.fullmatch(text):
        raise BadSlug("slug")
    return text


def is_public(access: Access) -> bool:
    """Whether anybody may know of the event, and what is in its programme."""
    return access != "invited"


def check_entry(access: Access, signed_in: bool, guest: bool) -> None:
    """May somebody who is no participant yet become one? Raises SignInNeeded or NotInvited."""
    if access == "open":
        return
    if not signed_in or (access == "registered" and guest):
        raise SignInNeeded
    if access == "invited":
        raise NotInvited


def check_giving(giver: Standing, was: Role | None, to: Role | None) -> None:
    """Nobody gives, or takes away, a role that they could not give. Raises Forbidden."""
    gives = frozenset[Role]().union(*(GIVES.get(role, frozenset()) for role in giver.roles))
    if not {was, to} - {None} <= gives:
        raise Forbidden("role")


def check_organizers(was: str, to: str, organizers: int) -> None:
    """Raises LastOrganizer."""
    if was == Role.ORGANIZER and to != Role.ORGANIZER and organizers <= 1:
        raise LastOrganizer("role")
