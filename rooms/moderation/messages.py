"""Moderation on the wire: sanctions, reports, and the audit of both."""

from typing import Annotated, Literal

import msgspec

from rooms.events.messages import Person
from rooms.wire import Body, Command, Id, Key, command, event

SanctionKind = Literal["silence", "remove"]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=525_600)]


class Sanction(Body, frozen=True):
    """`until_ms` is null when it has no end. It is over from `lifted_at_ms` on.

    `lifted_by` took it back; null when its time ran out.
    """

    id: str
    revision: int
    kind: SanctionKind
    participant: Person
    by: Person
    reason: str
    at_ms: int
    until_ms: int | None
    lifted_at_ms: int | None = None
    lifted_by: Person | None = None


class Report(Body, frozen=True):
    """Something a participant found wrong. `quote` is its text when it was reported."""

    id: str
    revision: int
    about: Literal["question", "message"]
    subject: str
    author: Person
    quote: str
    reason: str
    by: Person
    at_ms: int
    settled_by: Person | None = None


class ModerationSnapshot(Body, frozen=True):
    """For moderators: the newest sanctions in force in this room, and reports not yet settled.

    Empty for everyone else.
    """

    sanctions: tuple[Sanction, ...]
    reports: tuple[Report, ...]


class Audit(Body, frozen=True):
    """Every sanction of the room, newest first; `more` says that there are older ones."""

    sanctions: tuple[Sanction, ...]
    more: bool


class SanctionReply(Body, frozen=True):
    sanction: Sanction


@command("moderation.silence", reply=SanctionReply)
class Silence(Command, frozen=True, kw_only=True):
    """In this room, or in the whole event when the room is the foyer. The silenced read on."""

    key: Key
    participant: Id
    reason: str
    minutes: Minutes | None = None


@command("moderation.remove", reply=SanctionReply)
class Remove(Command, frozen=True, kw_only=True):
    """From this room, or from the whole event when the room is the foyer."""

    key: Key
    participant: Id
    reason: str
    minutes: Minutes | None = None


@command("moderation.lift", reply=SanctionReply)
class Lift(Command, frozen=True, kw_only=True):
    sanction: Id


@command("moderation.settle")
class Settle(Command, frozen=True, kw_only=True):
    """The report was looked at."""

    report: Id


@command("moderation.audit", reply=Audit)
class ReadAudit(Command, frozen=True, kw_only=True):
    before: Id | None = None


@event("moderation.sanctioned")
class Sanctioned(Body, frozen=True):
    """To moderators: a sanction was made or lifted."""

    sanction: Sanction


@event("moderation.reported")
class Reported(Body, frozen=True):
    report: Report


@event("moderation.settled")
class Settled(Body, frozen=True):
    report: str
    revision: int
