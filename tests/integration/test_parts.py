"""A server has all its parts, or it is none: when one breaks, the process ends and is replaced."""

import asyncio
import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

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


async def test_a_part_that_breaks_ends_the_process(tmp_path: Path, heard: list[int]):
    settings = settings_for(tmp_path, None, None)
    db = Database(settings.database_url)
    await migrate(db)
    await db.close()
    ending = Ending()
    app = build(settings, Parts(bus=BrokenBus(), ending=ending))
    with pytest.RaisesGroup(pytest.RaisesGroup(ZeroDivisionError)):
        async with app.router.lifespan_context(app):
            await asyncio.Event().wait()
    assert ending.is_near
    assert heard == [signal.SIGTERM]
