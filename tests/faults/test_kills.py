"""What is killed or stands still in the middle of a thousand commands costs nobody anything."""

import asyncio
import os
import random
import signal
from functools import partial
from pathlib import Path

import pytest

from tests.family import connections
from tests.faults.crowd import FEW_COMMANDS, SOME_COMMANDS
from tests.faults.doomed import MOMENTS, DoomedServer
from tests.faults.installation import (
    WORKERS,
    Installation,
    Services,
    on_services,
    workers_of,
)
from tests.faults.truth import everybody_has_been_told
from tests.faults.work import at_work
from tests.hall import Hall
from tests.server import STARTED
from tests.services import READY_WITHIN_S

PAUSE_S = 10


async def test_a_killed_worker_is_replaced_and_nothing_of_its_people_is_lost(
    installation: Installation, hall: Hall, repetition: int
):
    server = installation.servers[0]
    replaced = server.listen_for(STARTED)
    async with at_work(installation, hall, repetition) as crowd:
        victim = max(workers_of(server), key=partial(connections, port=server.port))
        os.kill(victim, signal.SIGKILL)
        await crowd.has_done(1)
    assert crowd.repeats > 0
    assert await asyncio.to_thread(replaced.acquire, timeout=READY_WITHIN_S)
    assert len(workers_of(server)) == WORKERS
    assert victim not in workers_of(server)


async def test_a_killed_redis_is_not_even_noticed(
    installation: Installation, services: Services, hall: Hall, repetition: int
):
    async with at_work(installation, hall, repetition) as crowd:
        services.redis.kill()
        await crowd.has_done(0.6)
        services.redis.start()
    assert crowd.repeats == 0
    assert [person.tab.codes for person in crowd.people] == [[]] * len(crowd.people)


async def test_a_killed_postgres_comes_back_with_all_that_was_acknowledged(
    installation: Installation, services: Services, hall: Hall, repetition: int
):
    async with at_work(installation, hall, repetition) as crowd:
        services.postgres.kill()
        await crowd.is_stuck()
        services.postgres.start()
    assert crowd.repeats > 0


async def test_a_killed_server_comes_back_with_all_that_was_acknowledged(
    alone: Installation, hall_alone: Hall, repetition: int
):
    """On SQLite, which dies with it."""
    (server,) = alone.servers
    async with at_work(alone, hall_alone, repetition, SOME_COMMANDS) as crowd:
        server.kill()
        server.start()
    assert crowd.repeats > 0


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_worker_killed_at_the_worst_moment_leaves_nothing_half_done(
    services: Services, tmp_path: Path, repetition: int, moment: str
):
    """What it committed and told nobody is told from the log, and answered when it is sent again;
    what it did not commit nobody was told.
    """
    rng = random.Random(repetition)
    doomed = partial(DoomedServer, moment=moment, count=rng.randint(1, 10))
    async with on_services(tmp_path, services, doomed) as installation:
        hall = await Hall.build(installation.house)
        hall.urls = installation.running_urls()
        async with at_work(installation, hall, repetition, FEW_COMMANDS, people=8) as crowd:
            await crowd.has_done(1)
        assert not installation.servers[0].is_running
        assert crowd.repeats > 0
        await hall.close()


async def test_a_redis_that_stands_still_for_ten_seconds_holds_nobody_up(
    installation: Installation, services: Services, hall: Hall, repetition: int
):
    """What goes by the bus is then late by the log's two seconds, and nothing worse."""
    over = asyncio.Event()
    async with at_work(installation, hall, repetition, SOME_COMMANDS) as crowd:
        services.redis.pause()
        asyncio.get_running_loop().call_later(PAUSE_S, over.set)
        await crowd.has_done(1)
        await everybody_has_been_told(crowd)
        await over.wait()
        services.redis.resume()
    assert crowd.repeats == 0
