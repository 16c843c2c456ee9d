"""The middle of a thousand commands, which is when something breaks, and the reckoning after it."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.faults.crowd import COMMANDS, PEOPLE, Crowd, gathered
from tests.faults.installation import Installation
from tests.faults.truth import holds
from tests.hall import Hall

MORE_MEMORY_BYTES = 96 * 1_048_576


@asynccontextmanager
async def at_work(
    installation: Installation,
    hall: Hall,
    seed: int,
    commands: int = COMMANDS,
    people: int = PEOPLE,
) -> AsyncIterator[Crowd]:
    """A crowd that is in the middle of it; at the end, that all it did holds."""
    before = installation.resident_bytes
    async with gathered(hall, random.Random(seed), commands, people) as crowd:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(crowd.work())
            await crowd.has_done(0.4)
            yield crowd
        assert crowd.count == commands
        await holds(crowd)
        assert installation.resident_bytes < before + MORE_MEMORY_BYTES
