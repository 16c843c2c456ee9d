"""The one way into a room: standing, transaction, handler, log, commit, publish."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec
import structlog
from sqlalchemy.exc import IntegrityError

from rooms.database import Db
from rooms.errors import KeyReused, NotFound, UnknownCommand
from rooms.events import store
from rooms.events.standing import Permission, Standing, check
from rooms.events.standings import read_standing
from rooms.feature import (
    BatchHandler,
    Context,
    Feature,
    Handler,
    Happened,
    Outcome,
    ReadAttendees,
    Room,
    check_place,
    nobody,
)
from rooms.wire import Body, Command, commands, decode, decode_json, tag_of
from server import answers, jobs, metrics
from server.batches import Batches, Lane, Results, Slip, count
from server.database import UNREACHABLE, Database, Unsure, is_cut_off, is_passing
from server.jobs import Due
from server.ledger import Ledger
from server.lines import about
from server.log import Logged

_ATTEMPTS = 3
# How the databases name a constraint on an author and a key: by its own name, by its columns.
_KEY_SIGNS = ("_id_key", ".key")
_log = structlog.get_logger()
T = TypeVar("T")

Publish = Callable[[Room, Sequence[Logged]], None]


@dataclass(frozen=True, slots=True)
class Caller:
    """Who sends a command: a participant of an event."""

    event_id: str
    participant_id: str


def parse(tag: str, raw: bytes | msgspec.Raw, json: bool = False) -> Body:
    """The command a tag and its body stand for. Raises UnknownCommand or Invalid."""
    kind = commands.get(tag)
    if kind is None:
        raise UnknownCommand(tag=tag[:64])
    return decode_json(bytes(raw), kind.body) if json else decode(raw, kind.body)


@dataclass(frozen=True)
class Book:
    """Where a transaction of the server's own logs: `lock` and `record` are as in a Context.

    Other features react to what it records, as they do to what commands cause.
    """

    lock: Callable[[str], Awaitable[int]]
    record: Callable[[str, Sequence[Happened]], Awaitable[None]]


class Dispatch:
    """Runs commands and jobs against the database, and hands what happened to `publish` after the
    commit.
    """

    def __init__(
        self,
        db: Database,
        features: Iterable[Feature],
        publish: Publish,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        tasks: asyncio.TaskGroup,
        attendees: ReadAttendees = nobody,
    ) -> None:
        self.db = db
        self.features = tuple(features)
        self._publish = publish
        self._now_ms = now_ms
        self._new_id = new_id
        self._attendees = attendees
        self._handlers = {c: h for feature in self.features for c, h in feature.handlers.items()}
        self._jobs = {kind: run for feature in self.features for kind, run in feature.jobs.items()}
        self._batches = Batches(self._count, tasks)

    async def run(self, caller: Caller, command: Body) -> Body:
        """Does what the command asks and gives the answer, once it is committed. Raises Refused."""
        handler = self._handlers.get(type(command))  # type: ignore[arg-type]
        if handler is None or not isinstance(command, Command):
            raise UnknownCommand(tag=tag_of(type(command)))
        about(room=command.room)
        if isinstance(handler, BatchHandler):
            lane = Lane(handler, caller.event_id, command.room)
            return await self._batches.add(lane, caller.participant_id, command)
        if handler.reads:
            return await self._read(handler, caller, command)
        return await self._writing(
            caller.event_id, lambda db, ledger: self._command(db, ledger, handler, caller, command)
        )

    def reads(self, command: Body) -> bool:
        """Whether it changes nothing."""
        handler = self._handlers.get(type(command))  # type: ignore[arg-type]
        return isinstance(handler, Handler) and handler.reads

    async def tell(self, event_id: str, room_id: str, events: Sequence[Happened]) -> None:
        """Logs and publishes event messages that no command caused."""

        await self.change(event_id, lambda _, book: book.record(room_id, events))

    async def change(self, event_id: str, work: Callable[[Db, Book], Awaitable[T]]) -> T:
        """Runs a transaction of the server's own, an import say, that logs through the book."""

        async def changing(db: Db, ledger: Ledger) -> T:
            async def record(room_id: str, events: Sequence[Happened]) -> None:
                room = await ledger.lock(room_id)
                await self._record(self._context(db, ledger, room, NOBODY), ledger, events)

            return await work(db, Book(ledger.next_revision, record))

        return await self._writing(event_id, changing)

    async def do(self, due: Due) -> None:
        """Runs a job in its room and finishes it, in one transaction: so it happens once.

        For a room that is gone there is nothing to do.
        """

        async def doing(db: Db, ledger: Ledger) -> None:
            await jobs.finish(db, due)
            try:
                room = await ledger.lock(due.room_id)
            except NotFound:
                return
            ctx = self._context(db, ledger, room, NOBODY)
            await self._settle(ctx, ledger, await self._jobs[due.kind](due.data, ctx))

        await self._writing(due.event_id, doing)

    async def _writing(self, event_id: str, work: Callable[[Db, Ledger], Awaitable[T]]) -> T:
        """One transaction, run again when it met with another; what it logged is published after
        its commit. Raises Unsure when the database went away in the middle of that.
        """
        is_unsure = False
        for attempt in range(1, _ATTEMPTS + 1):
            is_written = False
            try:
                async with self.db.writing() as db:
                    ledger = Ledger(db, event_id, self._now_ms())
                    result = await work(db, ledger)
                    await ledger.write()
                    is_written = True
            except UNREACHABLE as error:
                is_unsure |= is_written and is_cut_off(error)
                if attempt == _ATTEMPTS or not is_passing(error):
                    if is_unsure:
                        raise Unsure from error
                    raise
                metrics.RERUNS.inc()
                _log.info("transaction runs again", attempt=attempt)
                continue
            for room, entries in ledger.parcels:
                self._publish(room, entries)
            return result
        raise AssertionError("unreachable")

    async def _command(
        self, db: Db, ledger: Ledger, handler: Handler, caller: Caller, command: Command
    ) -> Body:
        room, standing = await ledger.enter(command.room, caller.participant_id)
        standing = check_place(standing, room, handler.kinds)
        if command.key is not None:
            known = await answers.recall(db, caller.participant_id, command)
            if known is not None:
                return known
        check(standing, handler.needs)
        ctx = self._context(db, ledger, room, standing)
        outcome = await _run(handler, command, ctx)
        await self._settle(ctx, ledger, outcome)
        if command.key is not None:
            await answers.remember(db, caller.participant_id, command, outcome.reply, ctx.now_ms)
        return outcome.reply

    async def _read(self, handler: Handler, caller: Caller, command: Command) -> Body:
        async with self.db.reading() as db:
            room = await store.get_room(db, caller.event_id, command.room)
            if room is None:
                raise NotFound("room")
            standing = await read_standing(db, room, caller.participant_id, self._now_ms())
            standing = check_place(standing, room, handler.kinds)
            check(standing, handler.needs)
            ctx = self._context(db, Ledger(db, caller.event_id, 0), room, standing)
            return (await handler.run(command, ctx)).reply

    async def _count(self, lane: Lane, slips: Sequence[Slip]) -> Results:
        async def counting(db: Db, ledger: Ledger) -> Results:
            room = await ledger.lock(lane.room_id)
            ctx = self._context(db, ledger, room, NOBODY)
            results, events = await count(lane.handler, slips, ctx)
            await self._record(ctx, ledger, events)
            return results

        return await self._writing(lane.event_id, counting)

    async def _settle(self, ctx: Context, ledger: Ledger, outcome: Outcome) -> None:
        await self._record(ctx, ledger, outcome.events)
        await jobs.plan(ctx.db, ctx.room, outcome.jobs)

    async def _record(self, ctx: Context, ledger: Ledger, events: Sequence[Happened]) -> None:
        await ledger.record(ctx.room.id, events)
        for happened in events:
            for body in {type(body): body for body in happened.bodies.values()}.values():
                await self._react(ctx, ledger, body)

    async def _react(self, ctx: Context, ledger: Ledger, body: Body) -> None:
        for feature in self.features:
            reaction = feature.reactions.get(type(body))
            if reaction is not None:
                await self._settle(ctx, ledger, await reaction(body, ctx))

    def _context(self, db: Db, ledger: Ledger, room: Room, standing: Standing) -> Context:
        return Context(
            db=db,
            room=room,
            standing=standing,
            now_ms=self._now_ms(),
            new_id=self._new_id,
            lock=ledger.next_revision,
            attendees=self._attendees,
        )


async def _run(handler: Handler, command: Command, ctx: Context) -> Outcome:
    """Raises KeyReused when what the key once made is still there, but its answer is forgotten."""
    try:
        return await handler.run(command, ctx)
    except IntegrityError as error:
        if command.key is None or not any(sign in str(error.orig) for sign in _KEY_SIGNS):
            raise
        raise KeyReused("key") from None


NOBODY = Standing(participant_id="", name="", roles=frozenset())


def needs_of(features: Iterable[Feature]) -> dict[type[Command], Permission]:
    """The permission of every command, for documents and tests."""
    return {c: h.needs for feature in features for c, h in feature.handlers.items()}
