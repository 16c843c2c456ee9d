"""The house and the hall: real servers on both databases, and a session room with people in it."""

from collections.abc import AsyncIterator

import pytest

from server.app import Parts
from server.bus.memory import MemoryBus
from tests.hall import Hall
from tests.house import House, open_house, settings_for
from tests.services import Postgres, Redis


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
async def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """SQLite and one process, or PostgreSQL, Redis and two workers."""
    folder = tmp_path_factory.mktemp("house")
    if request.param == "sqlite":
        settings = settings_for(folder, None, None)
        async with open_house(settings, [Parts(bus=MemoryBus())]) as house:
            yield house
        return
    postgres: Postgres = request.getfixturevalue("postgres_server")
    redis: Redis = request.getfixturevalue("redis_server")
    async with postgres.database() as url:
        settings = settings_for(folder, url, redis.url)
        async with open_house(settings, [Parts(), Parts()]) as house:
            yield house


@pytest.fixture
async def hall(house: House) -> AsyncIterator[Hall]:
    """An event of its own for each test."""
    hall = await Hall.build(house)
    yield hall
    await hall.close()
