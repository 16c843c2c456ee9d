"""Programme on the wire: a session as its room shows it, and how it is conducted."""

from typing import Literal

from rooms.events.messages import EventCard
from rooms.wire import Body, Command, Milliseconds, command, document, event


class Link(Body, frozen=True):
    url: str
    title: str


class Speaker(Body, frozen=True):
    """`participant` is the speaker's, whether or not they have claimed it yet."""

    id: str
    name: str
    biography: str
    participant: str | None = None


class Session(Body, frozen=True):
    """A programme item. Its phase follows from the times and the clock: see `phase` in model.py.

    `held` keeps the clock from opening it; `opened_at_ms`, `paused_at_ms`, `ended_at_ms` and
    `extended_until_ms`
    are what its moderators did.
    """

    id: str
    room: str
    guid: str
    title: str
    subtitle: str
    abstract: str
    description: str
    language: str
    type: str
    tracks: tuple[str, ...]
    tags: tuple[str, ...]
    starts_at_ms: int
    ends_at_ms: int
    hall: str
    panel: tuple[Speaker, ...]
    links: tuple[Link, ...]
    status: Literal["scheduled", "withdrawn"]
    held: bool
    opened_at_ms: int | None
    paused_at_ms: int | None
    ended_at_ms: int | None
    extended_until_ms: int | None
    revision: int


class SessionCard(Body, frozen=True):
    """A session in the programme's list; its speakers by index into the document's `speakers`."""

    id: str
    room: str
    title: str
    subtitle: str
    language: str
    type: str
    tracks: tuple[str, ...]
    tags: tuple[str, ...]
    starts_at_ms: int
    ends_at_ms: int
    hall: str
    speakers: tuple[int, ...]
    status: Literal["scheduled", "withdrawn"]
    held: bool
    opened_at_ms: int | None
    paused_at_ms: int | None
    ended_at_ms: int | None
    extended_until_ms: int | None


class SpeakerCard(Body, frozen=True):
    id: str
    name: str


@document
class Programme(Body, frozen=True):
    """The whole programme, by start; fetched over HTTP with an ETag made of `version`."""

    event: EventCard
    version: str
    sessions: tuple[SessionCard, ...]
    speakers: tuple[SpeakerCard, ...]


class LiveSession(Body, frozen=True):
    room: str
    title: str


@document
class LiveNow(Body, frozen=True):
    """What is live in the event, until `until_ms` or the programme's next version.

    `sessions` are live or paused, the one that opened last first.
    """

    version: str
    sessions: tuple[LiveSession, ...]
    until_ms: int


@document
class SpeakerPage(Body, frozen=True):
    """One speaker, over HTTP; the sessions are theirs, by start, and name no other speakers."""

    event: EventCard
    version: str
    speaker: SpeakerCard
    biography: str
    sessions: tuple[SessionCard, ...]


class ProgrammeSnapshot(Body, frozen=True):
    session: Session


@command("programme.hold")
class Hold(Command, frozen=True, kw_only=True):
    """Before the start: a moderator opens the session, or the clock after all (`held` false)."""

    held: bool = True


@command("programme.start")
class Start(Command, frozen=True, kw_only=True):
    """Opens the session now; one that ended goes on."""


@command("programme.pause")
class Pause(Command, frozen=True, kw_only=True):
    pass


@command("programme.resume")
class Resume(Command, frozen=True, kw_only=True):
    pass


@command("programme.end")
class End(Command, frozen=True, kw_only=True):
    pass


@command("programme.extend")
class Extend(Command, frozen=True, kw_only=True):
    """The session goes on past its end, until then."""

    until_ms: Milliseconds


@event("programme.changed")
class Changed(Body, frozen=True):
    """In the session's room."""

    session: Session


@event("programme.updated")
class Updated(Body, frozen=True):
    """In the foyer: the programme is to be fetched again, when it suits each client."""

    version: str
