"""The event's own messages: people in it, their roles, and what they say of themselves."""

from typing import Literal

from rooms.branding.messages import Look
from rooms.events.standing import Role
from rooms.wire import Body, Command, Id, Milliseconds, command, document, event

Language = Literal["en", "fr", "es", "ar", "zh", "ru"]
EventRole = Literal["organizer", "staff", "participant"]
RoomRole = Literal["chair", "moderator", "panelist"]


class Person(Body, frozen=True):
    """A participant as named by others: `id` is the participant's."""

    id: str
    name: str


class Consent(Body, frozen=True):
    """What a participant agrees to; nothing, unless they say so."""

    directory: bool = False
    recording: bool = False
    statistics: bool = False


@document
class Participant(Body, frozen=True):
    """A participant, to themselves."""

    id: str
    name: str
    role: EventRole
    language: Language
    zone: str | None
    consent: Consent
    desk: str
    guest: bool


@document
class EventCard(Body, frozen=True):
    """An event as its front page needs it; `title` and `theme` by language, at least one."""

    id: str
    slug: str
    title: dict[str, str]
    theme: dict[str, str]
    zone: str
    access: Literal["open", "registered", "invited"]
    starts_at_ms: int | None
    ends_at_ms: int | None
    demo: bool
    look: Look = Look()


class Removal(Body, frozen=True):
    """Without an end there is no `until_ms`."""

    until_ms: int | None
    reason: str | None


@document
class EventHome(Body, frozen=True):
    """`participant` is null for somebody who has not joined; `removed` says why they may not be
    here, and until when, and is null for all others.
    """

    event: EventCard
    foyer: str
    participant: Participant | None
    removed: Removal | None


class MyStanding(Body, frozen=True):
    """What the participant who looks may do in a room: `may` lists permissions by name.

    A silence without an end has no `silenced_until_ms`; `silenced_reason` is for them alone.
    """

    roles: tuple[Role, ...]
    may: tuple[str, ...]
    silenced: bool = False
    silenced_until_ms: int | None = None
    silenced_reason: str | None = None


@command("events.update_me", reply=Participant)
class UpdateMe(Command, frozen=True, kw_only=True):
    """In one's own desk. What is left out stays as it is."""

    name: str | None = None
    language: Language | None = None
    zone: str | None = None
    consent: Consent | None = None


@command("events.set_role")
class SetRole(Command, frozen=True, kw_only=True):
    """In the foyer: the role of a participant in the whole event."""

    participant: Id
    role: EventRole


@command("events.set_room_role")
class SetRoomRole(Command, frozen=True, kw_only=True):
    """The role of a participant in this room; null takes it away."""

    participant: Id
    role: RoomRole | None


@event("events.me_updated", standing=True)
class MeUpdated(Body, frozen=True):
    participant: Participant
    revision: int


@event("events.standing_changed", standing=True)
class StandingChanged(Body, frozen=True):
    """On one's desk: one's standing in `room` changed; in the whole event for the foyer."""

    room: str
    change: Literal["role", "silenced", "removed", "lifted"]
    until_ms: Milliseconds | None = None
    reason: str | None = None
