"""What was read before something happened is told before it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import msgpack
import pytest
from sqlalchemy import text

from rooms.database import Db
from server.app import Parts
from server.bus.memory import MemoryBus
from tests.hall import Hall, Person
from tests.house import open_house, settings_for


@pytest.fixture
async def hall(tmp_path: Path, postgres_database: str) -> AsyncIterator[Hall]:
    """On PostgreSQL, where a table can be kept from being read."""
    settings = settings_for(tmp_path, postgres_database, None)
    async with open_house(settings, [Parts(bus=MemoryBus())]) as house:
        hall = await Hall.build(house)
        yield hall
        await hall.close()


def order(person: Person) -> list[str]:
    """What this tab was sent, in order: `answer`, or the tags of a push."""
    frames = [msgpack.unpackb(raw) for raw in person.client.raw]
    return [tag for f in frames for tag in (_tags(f) if f[0] == 0 else ["answer"])]


def _tags(push: list[list[list[str]]]) -> list[str]:
    return [tag for tag, _ in push[4]]


async def _somebody_waits(db: Db) -> None:
    """Until PostgreSQL says that a lock is being waited for."""
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    async with asyncio.timeout(10):
        while (await db.execute(waiting)).scalar_one() == 0:
            continue


async def test_a_page_is_answered_before_what_happened_while_it_was_read(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    ada.client.raw.clear()
    async with hall.house.db.writing() as db:
        await db.execute(text("LOCK TABLE questions IN ACCESS EXCLUSIVE MODE"))
        asked = await ada.client.post("questions.page", {"room": hall.room})
        await _somebody_waits(db)
        await ben.create("chat.send", text="Meanwhile")
        await ben.sees("chat.sent", message__text="Meanwhile")
    await asked
    await ada.sees("chat.sent", message__text="Meanwhile")
    assert order(ada) == ["answer", "chat.sent"]
