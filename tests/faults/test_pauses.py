"""What stands still for a while, and is not gone, stops nobody."""

import asyncio

from tests.faults.crowd import SOME_COMMANDS
from tests.faults.installation import Installation, Services
from tests.faults.truth import everybody_has_been_told
from tests.faults.work import at_work
from tests.hall import Hall

PAUSE_S = 10


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
