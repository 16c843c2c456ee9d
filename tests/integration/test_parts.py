"""A server has all its parts, or it is none: when one breaks, the process ends and is replaced."""

import asyncio
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from config.settings import Settings
from server import app as app_module
from server.app import Parts, build
from server.bus.memory import MemoryBus
from server.bus.port import Receive
from server.database import Database
from server.ending import Ending
from server.migrate import migrate
from tests.house import settings_for


class BrokenBus(MemoryBus):
    """Breaks as only a fault of ours can make it."""

    async def run(self, receive: Receive) -> None:
        raise ZeroDivisionError


@pytest.fixture
def heard() -> Iterator[list[int]]:
    """SIGTERM, as uvicorn hears it."""
    numbers: list[int] = []

    def handle(number: int, _frame: FrameType | None) -> None:
        numbers.append(number)

    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)}
    signal.signal(signal.SIGTERM, handle)
    yield numbers
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Of a database that is up to date."""
    settings = settings_for(tmp_path, None, None)
    db = Database(settings.database_url)
    await migrate(db)
    await db.close()
    return settings


async def test_a_part_that_breaks_ends_the_process(settings: Settings, heard: list[int]):
    ending = Ending()
    app = build(settings, Parts(bus=BrokenBus(), ending=ending))
    with pytest.RaisesGroup(pytest.RaisesGroup(ZeroDivisionError)):
        async with app.router.lifespan_context(app):
            await asyncio.Event().wait()
    assert ending.is_near
    assert heard == [signal.SIGTERM]


async def test_a_database_that_does_not_see_us_off_is_not_waited_for(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    still = asyncio.Event()

    async def close(db: Database) -> None:
        await still.wait()

    monkeypatch.setattr(app_module, "FAREWELL_S", 0.01)
    monkeypatch.setattr(Database, "close", close)
    app = build(settings, Parts(bus=MemoryBus()))
    async with asyncio.timeout(10), app.router.lifespan_context(app):
        assert not still.is_set()
