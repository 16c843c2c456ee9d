"""Installations to be broken; each repetition has an event of its own on them."""

import os
from collections.abc import AsyncIterator, Iterator

import pytest

from tests.faults.installation import Installation, Services, on_services, on_sqlite
from tests.hall import Hall
from tests.services import Postgres, Redis

REPETITIONS = 10 if os.environ.get("PLENARY_SOAK") else 1


@pytest.fixture(params=range(REPETITIONS))
def repetition(request: pytest.FixtureRequest) -> int:
    """Also the seed of what is left to chance."""
    return int(request.param)


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    """A PostgreSQL and a Redis that nobody else uses."""
    with Postgres() as postgres, Redis() as redis:
        yield Services(postgres, redis)


@pytest.fixture(scope="module")
async def installation(
    services: Services, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Installation]:
    """On PostgreSQL and Redis. Who stops something starts it again."""
    async with on_services(tmp_path_factory.mktemp("services"), services) as installation:
        yield installation


@pytest.fixture(scope="session")
async def alone(
    many_files: None, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Installation]:
    """One process on SQLite."""
    async with on_sqlite(tmp_path_factory.mktemp("sqlite")) as installation:
        yield installation


@pytest.fixture
async def hall(installation: Installation) -> AsyncIterator[Hall]:
    hall = await Hall.build(installation.house)
    yield hall
    await hall.close()


@pytest.fixture
async def hall_alone(alone: Installation) -> AsyncIterator[Hall]:
    hall = await Hall.build(alone.house)
    yield hall
    await hall.close()
