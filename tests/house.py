"""Real servers inside the test process: on SQLite alone, or two workers on PostgreSQL and Redis."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from config.settings import Settings, read_settings
from rooms.feature import Room
from server.app import Parts, build
from server.database import Database
from server.dispatch import Dispatch
from server.features import features
from server.ids import id_maker, now_ms
from server.log import Logged
from server.migrate import migrate
from server.serving import configure

SECRET = "a secret that only the tests know, long enough to be one"


class QuietServer(uvicorn.Server):
    """Leaves the signals to the test run, and says when it serves, and when it has told those who
    are connected that it ends.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.ending = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.ending.set()  # who waits for it goes on once this has told everybody
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass
class House:
    """Running servers over one database. `urls` has one address for each worker."""

    settings: Settings
    db: Database
    urls: Sequence[str]
    new_id = staticmethod(id_maker())
    now_ms = staticmethod(now_ms)


def settings_for(folder: Path, database_url: str | None, bus_url: str | None) -> Settings:
    environ = {"PLENARY_DATA_DIR": str(folder), "PLENARY_SECRET": SECRET}
    if database_url is not None:
        environ["PLENARY_DATABASE_URL"] = database_url
    if bus_url is not None:
        environ["PLENARY_BUS_URL"] = bus_url
    return read_settings(environ, folder)


@asynccontextmanager
async def open_house(settings: Settings, parts: Sequence[Parts]) -> AsyncIterator[House]:
    """One server for each of `parts`, on a migrated database."""
    db = Database(settings.database_url)
    await migrate(db)
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(db.close)
        urls = [await stack.enter_async_context(serving(settings, each)) for each in parts]
        yield House(settings, db, urls)


@asynccontextmanager
async def serving(
    settings: Settings, parts: Parts, around: Callable[[ASGIApp], ASGIApp] | None = None
) -> AsyncIterator[str]:
    """A server on a free port of the loopback; its address. Requests go through what `around`
    makes of the application.
    """
    listening = socket.create_server(("127.0.0.1", 0))
    app = build(settings, parts)
    server = QuietServer(configure(around(app) if around else app))
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve(sockets=[listening]))
        try:
            async with asyncio.timeout(20):
                await server.ready.wait()
            host, port = listening.getsockname()
            yield f"http://{host}:{port}"
        finally:
            server.should_exit = True


@asynccontextmanager
async def quiet_dispatch(house: House) -> AsyncIterator[Dispatch]:
    """A dispatch like the command line has: what it does is logged, and reaches nobody else."""
    async with asyncio.TaskGroup() as tasks:
        yield Dispatch(house.db, features, _tell_nobody, house.now_ms, house.new_id, tasks)


def _tell_nobody(_room: Room, _entries: Sequence[Logged]) -> None:
    """The log has it."""
