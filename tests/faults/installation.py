"""Plenary as operators run it: server processes on a PostgreSQL and a Redis to be killed."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from config.settings import read_settings
from server.database import Database
from server.migrate import migrate
from tests import family
from tests.house import SECRET, House
from tests.server import Server
from tests.services import Postgres, Redis

Environ = Mapping[str, str]
Make = Callable[[Environ], Server]
WORKERS = 2
_WORKER = b"spawn_main"


@dataclass(frozen=True)
class Services:
    postgres: Postgres
    redis: Redis


@dataclass(frozen=True)
class Installation:
    """`house` has the addresses of the `servers`, and the tests' own way to the database."""

    house: House
    servers: Sequence[Server]

    def running_urls(self) -> Iterator[str]:
        """One after the other, for ever; as a proxy does that asks how its servers are."""
        for server in cycle(self.servers):
            if server.is_running:
                yield server.url

    @property
    def resident_bytes(self) -> int:
        """Of all its processes together."""
        return sum(family.resident_bytes(server.pid) for server in self.servers)


def workers_of(server: Server) -> list[int]:
    """The processes that answer people, where there are several behind one port."""
    return [pid for pid in family.members(server.pid) if _WORKER in family.command_line(pid)]


@asynccontextmanager
async def on_sqlite(folder: Path) -> AsyncIterator[Installation]:
    """One process."""
    async with _running(folder, {}, [Server]) as installation:
        yield installation


@asynccontextmanager
async def on_services(
    folder: Path, services: Services, first: Make | None = None
) -> AsyncIterator[Installation]:
    """Two ports; behind the first of them two workers, or what `first` makes."""
    async with services.postgres.database() as url:
        shared = {"PLENARY_DATABASE_URL": url, "PLENARY_BUS_URL": services.redis.url}
        async with _running(folder, shared, [first or _several, Server]) as installation:
            yield installation


def _several(environ: Environ) -> Server:
    return Server({**environ, "PLENARY_WORKERS": str(WORKERS)})


@asynccontextmanager
async def _running(
    folder: Path, shared: Environ, makes: Sequence[Make]
) -> AsyncIterator[Installation]:
    environ = {"PLENARY_DATA_DIR": str(folder), "PLENARY_SECRET": SECRET, **shared}
    settings = read_settings(environ, folder)
    db = Database(settings.database_url)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(db.close)
        await migrate(db)
        servers = [stack.enter_context(make(environ)) for make in makes]
        house = House(settings, db, [server.url for server in servers])
        yield Installation(house, servers)
