"""What a feature is made of: its handlers, what they are given, and what they return."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from rooms.database import Db
from rooms.errors import Forbidden, NotFound, NotHere, Refused
from rooms.events.standing import Permission, Standing, View
from rooms.wire import Body, Command, Nothing

EVERYONE = "everyone"
MODERATORS = "moderators"


def participant(participant_id: str) -> str:
    """The audience of one participant, on all their tabs in the room."""
    return f"participant:{participant_id}"


class RoomKind(StrEnum):
    FOYER = "foyer"
    DESK = "desk"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Room:
    """A room's row. `owner_id` is the participant whose desk it is; `revision` its last event
    message's.
    """

    id: str
    event_id: str
    kind: RoomKind
    revision: int
    owner_id: str | None = None
    parent_id: str | None = None


def check_place(standing: Standing | None, room: Room, kinds: frozenset[RoomKind]) -> Standing:
    """Raises Forbidden for a stranger to the event, NotFound where one is nobody at all, which is
    as good as nowhere, and NotHere in a room of another kind.
    """
    if standing is None:
        raise Forbidden
    if not standing.roles:
        raise NotFound("room")
    if room.kind not in kinds:
        raise NotHere
    return standing


@dataclass(frozen=True)
class Happened:
    """One event message: a body for each audience that is to know.

    A tab gets at most one: the moderators' when it follows their view, else its participant's own,
    else everyone's.
    So the moderators' body tells at least what a participant's own does.
    `room_id` is the command's room when None. A passing one is not logged and may be lost.
    """

    bodies: Mapping[str, Body]
    room_id: str | None = None
    passing: bool = False


@dataclass(frozen=True)
class Job:
    """Something to be done at `due_at_ms` or soon after, at least once. A second one with the same
    `key` moves it.
    """

    kind: str
    key: str
    due_at_ms: int
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    reply: Body = Nothing()
    events: Sequence[Happened] = ()
    jobs: Sequence[Job] = ()


@dataclass(frozen=True)
class Attendees:
    """Some of the participants who are in a room now, by id, in order.

    `hidden` is how many more are there whom the list leaves out, whichever page it is.
    """

    ids: Sequence[str] = ()
    more: bool = False
    hidden: int = 0


ReadAttendees = Callable[[str, str | None, int, bool], Awaitable[Attendees]]
"""Of a room, after an id, at most so many; with True only those who agreed to be listed."""


async def nobody(_room_id: str, _after: str | None, _limit: int, _listed: bool) -> Attendees:
    """Who is there where no tabs are: on the command line."""
    return Attendees()


@dataclass(frozen=True)
class Context:
    """What a handler is given beside the command.

    `room` is locked until the end of the transaction. Entities that change carry `revision`: that
    of the first event
    message this transaction will log in `room`. `lock` takes a further room and gives the same for
    it.
    `standing` is that of the participant who sent the command; in a batch, each ballot brings its
    own. `attendees` asks who is in a room now.
    """

    db: Db
    room: Room
    standing: Standing
    now_ms: int
    new_id: Callable[[], str]
    lock: Callable[[str], Awaitable[int]]
    attendees: ReadAttendees = nobody

    @property
    def revision(self) -> int:
        return self.room.revision + 1

    @property
    def me(self) -> str:
        return self.standing.participant_id


@dataclass(frozen=True)
class Reading:
    """What a snapshot is read from: one consistent transaction."""

    db: Db
    room: Room
    view: View
    now_ms: int


@dataclass(frozen=True)
class Ballot:
    """One command of a batch, with its sender's standing."""

    command: Command
    standing: Standing


@dataclass(frozen=True)
class Tally:
    """What became of a batch: an answer or a refusal for each ballot, in order."""

    replies: Sequence[Body | Refused]
    events: Sequence[Happened] = ()


Run = Callable[[Any, Context], Awaitable[Outcome]]
RunBatch = Callable[[Sequence[Ballot], Context], Awaitable[Tally]]
TakeSnapshot = Callable[[Reading], Awaitable[Body]]
ReadOwn = Callable[[Reading, Sequence[str]], Awaitable[Mapping[str, Body]]]
RunJob = Callable[[Mapping[str, Any], Context], Awaitable[Outcome]]

F = TypeVar("F", bound=Callable[..., Awaitable[Any]])


@dataclass(frozen=True)
class Handler:
    """`reads` marks a command that changes nothing: it runs without a lock and is never logged."""

    feature: str
    kinds: frozenset[RoomKind]
    needs: Permission
    run: Run
    reads: bool = False


@dataclass(frozen=True)
class BatchHandler:
    feature: str
    kinds: frozenset[RoomKind]
    needs: Permission
    run: RunBatch


@dataclass(frozen=True)
class Snapshot:
    body: type[Body]
    take: TakeSnapshot


@dataclass(frozen=True)
class Own:
    body: type[Body]
    read: ReadOwn


class Feature:
    """One thing people can do in rooms of certain kinds. Its decorators register; nothing else
    does.
    """

    def __init__(self, name: str, kinds: Sequence[RoomKind]) -> None:
        self.name = name
        self.kinds = frozenset(kinds)
        self.handlers: dict[type[Command], Handler | BatchHandler] = {}
        self.reactions: dict[type[Body], Run] = {}
        self.jobs: dict[str, RunJob] = {}
        self.snapshot: Snapshot | None = None
        self.own: Own | None = None

    def handles(
        self,
        command: type[Command],
        needs: Permission,
        kinds: Sequence[RoomKind] | None = None,
        reads: bool = False,
    ) -> Callable[[F], F]:
        def register(run: F) -> F:
            where = self.kinds if kinds is None else frozenset(kinds)
            self._claim(command, Handler(self.name, where, needs, run, reads))
            return run

        return register

    def handles_batch(self, *of: type[Command], needs: Permission) -> Callable[[F], F]:
        """For commands that come in floods: one transaction and one revision for many, at most ten
        a second a room.
        """

        def register(run: F) -> F:
            for command in of:
                self._claim(command, BatchHandler(self.name, self.kinds, needs, run))
            return run

        return register

    def reacts_to(self, event: type[Body]) -> Callable[[F], F]:
        """Runs in the transaction in which another feature's event message happened."""

        def register(run: F) -> F:
            self.reactions[event] = run
            return run

        return register

    def does(self, kind: str) -> Callable[[F], F]:
        """Runs a job that is due, in a transaction of the room that the job names as `room`."""

        def register(run: F) -> F:
            self.jobs[kind] = run
            return run

        return register

    def shows(self, body: type[Body]) -> Callable[[F], F]:
        """The room as a view sees it: nothing about the participant who looks."""

        def register(take: F) -> F:
            self.snapshot = Snapshot(body, take)
            return take

        return register

    def shows_own(self, body: type[Body]) -> Callable[[F], F]:
        """What only the participant who looks may see; read for several at once, by their ids."""

        def register(read: F) -> F:
            self.own = Own(body, read)
            return read

        return register

    def _claim(self, command: type[Command], handler: Handler | BatchHandler) -> None:
        if command in self.handlers:
            raise ValueError(f"{command.__name__} has two handlers")
        self.handlers[command] = handler
