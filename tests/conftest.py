"""What every test may ask for: real servers, and how many examples a property is tried on."""

import os
import resource
from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import settings

from tests.services import Postgres, Redis

settings.register_profile("quick", deadline=None)
settings.register_profile("soak", deadline=None, max_examples=2_000)
settings.load_profile("soak" if os.environ.get("PLENARY_SOAK") else "quick")


@pytest.fixture(scope="session")
def many_files() -> None:
    """As many open files as the machine permits, for the tests and for what they start."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Redis]:
    """Shared: a test that stops or pauses one starts its own, `with Redis() as server`."""
    with Redis() as server:
        yield server


@pytest.fixture(scope="session")
def redis_url(redis_server: Redis) -> str:
    return redis_server.url


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """Shared: a test that stops or pauses one starts its own, `with Postgres() as server`."""
    with Postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_url(postgres_server: Postgres) -> str:
    """For making databases; tests use `postgres_database`, or `postgres_server.database()`."""
    return postgres_server.url


@pytest.fixture
async def postgres_database(postgres_server: Postgres) -> AsyncIterator[str]:
    """The URL of a new, empty database."""
    async with postgres_server.database() as url:
        yield url
