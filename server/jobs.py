"""What is due: a table of jobs, written by commands, run soon after their time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Index,
    Integer,
    String,
    Table,
    delete,
    func,
    select,
    update,
)

from rooms.database import Db, insert_into, metadata
from rooms.feature import Job, Room
from server import metrics
from server.database import UNREACHABLE, Database

jobs = Table(
    "jobs",
    metadata,
    Column("kind", String(64), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("event_id", String(64), nullable=False),
    Column("room_id", String(64), nullable=False),
    Column("data", JSON, nullable=False),
    Column("due_at_ms", BigInteger, nullable=False),
    Column("attempts", Integer, nullable=False),
    Index("ix_jobs_due_at_ms", "due_at_ms"),
)

LOOK_EVERY_S = 1.0
CLAIM_MS = 60_000
BATCH = 20
LIMIT_ATTEMPTS = 10
GIVE_BACK_S = 1.0
_log = structlog.get_logger()


@dataclass(frozen=True)
class Due:
    """A job that is being run. `attempts` counts this one."""

    kind: str
    key: str
    event_id: str
    room_id: str
    data: Mapping[str, Any]
    attempts: int
    due_at_ms: int
    claimed_until_ms: int


Do = Callable[[Due], Awaitable[None]]


async def plan(db: Db, room: Room, planned: Iterable[Job]) -> None:
    """A job planned again under its key moves to the new time."""
    for job in planned:
        query = insert_into(db, jobs).values(
            kind=job.kind,
            key=job.key,
            event_id=room.event_id,
            room_id=room.id,
            data=dict(job.data),
            due_at_ms=job.due_at_ms,
            attempts=0,
        )
        fresh = {name: query.excluded[name] for name in ("data", "due_at_ms", "attempts")}
        await db.execute(query.on_conflict_do_update(index_elements=["kind", "key"], set_=fresh))


async def claim(db: Db, now_ms: int) -> Sequence[Due]:
    """Takes what is due; a job whose runner dies is due again after CLAIM_MS."""
    query = (
        select(jobs)
        .where(jobs.c.due_at_ms <= now_ms)
        .order_by(jobs.c.due_at_ms)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    rows = (await db.execute(query)).all()
    for row in rows:
        await db.execute(
            update(jobs)
            .where(jobs.c.kind == row.kind, jobs.c.key == row.key)
            .values(due_at_ms=now_ms + CLAIM_MS, attempts=row.attempts + 1)
        )
    return [
        Due(
            row.kind,
            row.key,
            row.event_id,
            row.room_id,
            row.data,
            row.attempts + 1,
            row.due_at_ms,
            now_ms + CLAIM_MS,
        )
        for row in rows
    ]


async def finish(db: Db, due: Due) -> None:
    """Unless it was planned anew meanwhile."""
    await db.execute(delete(jobs).where(*_as_claimed(due)))


async def give_back(db: Db, claimed: Iterable[Due]) -> None:
    """What was claimed and not done is due as it was before, for whoever claims next."""
    for due in claimed:
        before = {"due_at_ms": due.due_at_ms, "attempts": due.attempts - 1}
        await db.execute(update(jobs).where(*_as_claimed(due)).values(before))


def _as_claimed(due: Due) -> tuple[ColumnElement[bool], ...]:
    """Unless it was planned anew meanwhile."""
    mine = (jobs.c.kind == due.kind, jobs.c.key == due.key)
    return (*mine, jobs.c.due_at_ms == due.claimed_until_ms)


@dataclass(frozen=True)
class Backlog:
    """How much is due, for how long, and how much failed and waits for its next try."""

    due: int
    late_s: float
    failing: int


async def backlog(db: Db, now_ms: int) -> Backlog:
    is_due = jobs.c.due_at_ms <= now_ms
    query = select(
        func.count().filter(is_due),
        func.min(jobs.c.due_at_ms),
        func.count().filter(jobs.c.attempts > 0),
    )
    due, first_ms, failing = (await db.execute(query)).one()
    return Backlog(due, max(0, now_ms - first_ms) / 1000 if due else 0.0, failing)


async def run_due(database: Database, do: Do, now_ms: int) -> int:
    """Runs what is due now; how many that was. Who is cancelled meanwhile gives back the rest."""
    async with database.writing() as db:
        claimed = await claim(db, now_ms)
    waiting = deque(claimed)
    try:
        while waiting:
            await _run(database, do, waiting[0])
            waiting.popleft()
    finally:
        if waiting:
            await _give_back(database, waiting)
    return len(claimed)


async def _run(database: Database, do: Do, due: Due) -> None:
    """One that fails is tried LIMIT_ATTEMPTS times."""
    with structlog.contextvars.bound_contextvars(job=due.kind, room=due.room_id):
        try:
            with metrics.job(due.kind):
                await do(due)
        except Exception:  # noqa: BLE001 - told here, and tried again later
            _log.exception("job failed", attempts=due.attempts)
            if due.attempts >= LIMIT_ATTEMPTS:
                async with database.writing() as db:
                    await finish(db, due)


async def _give_back(database: Database, waiting: Iterable[Due]) -> None:
    """Without it they would wait until their claim ends."""
    with suppress(*UNREACHABLE):
        async with asyncio.timeout(GIVE_BACK_S), database.writing() as db:
            await give_back(db, waiting)


async def run_forever(database: Database, do: Do, clock: Callable[[], int]) -> None:
    """A database that is away for a while is waited for."""
    while True:
        try:
            ran = await run_due(database, do, clock())
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="jobs", error=type(error).__name__)
            ran = 0
        if ran == 0:
            await asyncio.sleep(LOOK_EVERY_S)
