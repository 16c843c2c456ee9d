"""A programme as it arrives from outside, checked whole before any of it is stored.

Only what is named here is taken. Schedule files carry more than is public (answers to the call for
papers, with telephone numbers in them): a field that nobody asked for is never looked at.
"""

import msgspec

from rooms.programme.rows import Problem

LIMIT_BYTES = 16 * 1024 * 1024
LIMIT_SESSIONS = 5_000


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """`url` is http or https, always."""

    url: str
    title: str


class ScheduledSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """`ref` names the same person in every session of the schedule.

    `email` finds the account this speaker has or gets; it is never shown to anybody.
    """

    ref: str
    name: str
    biography: str = ""
    email: str | None = None


class ScheduledSession(msgspec.Struct, frozen=True, kw_only=True):
    """Texts are plain: what looks like HTML or Markdown is shown as it stands."""

    guid: str
    title: str
    subtitle: str = ""
    abstract: str = ""
    description: str = ""
    language: str = ""
    type: str = ""
    tracks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    starts_at_ms: int
    ends_at_ms: int
    hall: str = ""
    speakers: tuple[ScheduledSpeaker, ...] = ()
    links: tuple[Link, ...] = ()


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """Sessions in the order of their start. `zone` is an IANA name."""

    title: str
    acronym: str
    zone: str
    sessions: tuple[ScheduledSession, ...]

    def speakers(self) -> dict[str, ScheduledSpeaker]:
        """Everybody who speaks, once, by ref, in the order of their first session."""
        return {speaker.ref: speaker for session in self.sessions for speaker in session.speakers}


class BrokenSchedule(Exception):
    """The file has these problems; none of it is taken."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
