"""A backup that was put back: clients have seen more than it knows."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path

import pytest

from server.app import Parts
from server.bus.memory import MemoryBus
from server.restoring import leap
from tests.client import Client
from tests.hall import Hall
from tests.house import open_house, settings_for


async def says(client: Client, hall: Hall, text: str) -> None:
    await client.send("chat.send", hall.room, key=f"key-of-{text}", text=text)


def texts(client: Client, hall: Hall) -> list[str]:
    """What a client that has applied all it was told shows of the chat."""
    room = client.rooms[hall.room]
    shown = [message["text"] for message in room.snapshot["chat"]["messages"]]
    return shown + [body["message"]["text"] for tag, body in room.entries if tag == "chat.sent"]


@asynccontextmanager
async def opened(folder: Path, before: Hall | None = None) -> AsyncIterator[Hall]:
    """A house on the folder's database, with the hall that was there `before`."""
    async with open_house(settings_for(folder, None, None), [Parts(bus=MemoryBus())]) as house:
        if before is None:
            hall = await Hall.build(house)
        else:
            hall = Hall(house, before.event, before.foyer, before.room, cycle(house.urls))
        yield hall
        await hall.close()


def put_back(folder: Path, backup: Path) -> None:
    for path in folder.glob("plenary.db*"):
        path.unlink()
    shutil.copy(backup, folder / "plenary.db")


@pytest.mark.parametrize("is_told", [False, True])
async def test_who_has_seen_more_than_the_backup_begins_anew(tmp_path: Path, is_told: bool):
    """And would not if nothing were done: what is new would go on top of what is lost."""
    backup = tmp_path / "backup.db"
    async with opened(tmp_path) as hall:
        _, _, cookie = await hall.enrol("ada")
        await says(await hall.open_tab(cookie), hall, "kept")
    shutil.copy(tmp_path / "plenary.db", backup)
    async with opened(tmp_path, hall) as hall:
        ada = await hall.open_tab(cookie)
        await says(ada, hall, "lost")
        await ada.until(lambda: "lost" in texts(ada, hall))
    put_back(tmp_path, backup)
    async with opened(tmp_path, hall) as hall:
        if is_told:
            async with hall.house.db.writing() as db:
                await leap(db)
        fresh = await hall.open_tab(cookie)
        for text in ("new", "newer"):
            await says(fresh, hall, text)
        again = await hall.open_tab(cookie, join=False)
        again.rooms[hall.room] = ada.rooms[hall.room]
        await again.join(hall.room)
        await fresh.until(lambda: "newer" in texts(fresh, hall))
        assert texts(fresh, hall) == ["kept", "new", "newer"]
        assert texts(again, hall) == (texts(fresh, hall) if is_told else ["kept", "lost", "newer"])
