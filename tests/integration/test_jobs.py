"""What is due is done: once, in time, again after a crash, and not for ever."""

import asyncio
from typing import Any

import pytest

from rooms.events.store import get_room
from rooms.feature import Job, Room
from server import jobs
from server.jobs import CLAIM_MS, LIMIT_ATTEMPTS, Due
from tests.hall import Hall

FAR = 2**50  # so that the running servers leave these jobs alone


@pytest.fixture
async def room(hall: Hall) -> Room:
    async with hall.house.db.writing() as db:
        await db.execute(jobs.jobs.delete())
        found = await get_room(db, hall.event.id, hall.room)
    assert found is not None
    return found


class Diary:
    """Does jobs by writing them down; breaks as often as it is told to."""

    def __init__(self, hall: Hall, breaks: int = 0) -> None:
        self._db = hall.house.db
        self._breaks = breaks
        self.done: list[Any] = []

    async def do(self, due: Due) -> None:
        if self._breaks > 0:
            self._breaks -= 1
            raise RuntimeError("a fault of ours")
        async with self._db.writing() as db:
            await jobs.finish(db, due)
        self.done.append(due.data["say"])


async def plan(hall: Hall, room: Room, say: str, due_at_ms: int = FAR, key: str = "a") -> None:
    job = Job(kind="test.say", key=key, due_at_ms=due_at_ms, data={"say": say})
    async with hall.house.db.writing() as db:
        await jobs.plan(db, room, [job])


async def test_a_job_waits_for_its_time_and_runs_once(hall: Hall, room: Room):
    diary = Diary(hall)
    await plan(hall, room, "hello", due_at_ms=FAR)
    assert await jobs.run_due(hall.house.db, diary.do, FAR - 1) == 0
    assert await jobs.run_due(hall.house.db, diary.do, FAR) == 1
    assert await jobs.run_due(hall.house.db, diary.do, FAR + CLAIM_MS) == 0
    assert diary.done == ["hello"]


async def test_a_job_planned_again_moves(hall: Hall, room: Room):
    diary = Diary(hall)
    await plan(hall, room, "early", due_at_ms=FAR)
    await plan(hall, room, "late", due_at_ms=FAR + 10)
    assert await jobs.run_due(hall.house.db, diary.do, FAR) == 0
    assert await jobs.run_due(hall.house.db, diary.do, FAR + 10) == 1
    assert diary.done == ["late"]


async def test_a_job_whose_runner_died_is_run_by_another(hall: Hall, room: Room):
    await plan(hall, room, "hello", due_at_ms=FAR)
    async with hall.house.db.writing() as db:
        assert len(await jobs.claim(db, FAR)) == 1
    diary = Diary(hall)
    assert await jobs.run_due(hall.house.db, diary.do, FAR + CLAIM_MS - 1) == 0
    assert await jobs.run_due(hall.house.db, diary.do, FAR + CLAIM_MS) == 1
    assert diary.done == ["hello"]


async def test_a_job_that_was_planned_anew_while_it_ran_runs_again(hall: Hall, room: Room):
    diary = Diary(hall)
    await plan(hall, room, "first", due_at_ms=FAR)

    async def do(due: Due) -> None:
        await plan(hall, room, "second", due_at_ms=FAR + 5)
        await diary.do(due)

    assert await jobs.run_due(hall.house.db, do, FAR) == 1
    assert await jobs.run_due(hall.house.db, diary.do, FAR + 5) == 1
    assert diary.done == ["first", "second"]


async def test_a_job_that_always_fails_is_given_up(hall: Hall, room: Room):
    diary = Diary(hall, breaks=LIMIT_ATTEMPTS)
    await plan(hall, room, "never", due_at_ms=FAR)
    for attempt in range(LIMIT_ATTEMPTS):
        assert await jobs.run_due(hall.house.db, diary.do, FAR + attempt * CLAIM_MS) == 1
    assert await jobs.run_due(hall.house.db, diary.do, FAR + 100 * CLAIM_MS) == 0
    assert diary.done == []


async def test_who_is_stopped_gives_back_what_it_had_claimed(hall: Hall, room: Room):
    diary = Diary(hall)
    begun = asyncio.Event()
    await plan(hall, room, "first", due_at_ms=FAR)
    await plan(hall, room, "second", due_at_ms=FAR + 1, key="b")

    async def stand_still(_due: Due) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(jobs.run_due(hall.house.db, stand_still, FAR + 1))
        await begun.wait()
        running.cancel()
    assert await jobs.run_due(hall.house.db, diary.do, FAR + 1) == 2
    assert diary.done == ["first", "second"]
    async with hall.house.db.reading() as db:
        assert (await db.execute(jobs.jobs.select())).all() == []
