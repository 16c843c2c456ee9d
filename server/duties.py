"""What the leader does: the jobs that are due, and pruning what is kept for a while only."""

import asyncio
from collections.abc import Callable

import structlog

from server import answers, jobs, log
from server.database import UNREACHABLE, Database
from server.dispatch import Dispatch

PRUNE_EVERY_S = 60.0
_log = structlog.get_logger()


async def do_duties(db: Database, dispatch: Dispatch, clock: Callable[[], int]) -> None:
    """Until cancelled."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(jobs.run_forever(db, dispatch.do, clock))
        tasks.create_task(_prune_forever(db, clock))


async def _prune_forever(db: Database, clock: Callable[[], int]) -> None:
    while True:
        try:
            await prune(db, clock())
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="prune", error=type(error).__name__)
        await asyncio.sleep(PRUNE_EVERY_S)


async def prune(db: Database, now_ms: int) -> None:
    """The log is kept for an hour, answers for a week."""
    async with db.writing() as writing:
        await log.prune(writing, now_ms)
        await answers.prune(writing, now_ms)
