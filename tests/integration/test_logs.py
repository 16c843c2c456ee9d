"""A line of the log says what it is about: which connection, participant, command, room, job."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from rooms.events.store import get_room
from rooms.feature import Job
from server import jobs
from server.app import Parts
from server.bus.memory import MemoryBus
from server.http.identity import COOKIE
from tests.client import ClosedError, RefusedError, new_key
from tests.hall import Hall
from tests.house import open_house, quiet_dispatch, settings_for
from tests.visitor import Visitor

FAR = 2**50


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """On a database of its own, in which something may be broken."""
    parts = Parts(bus=MemoryBus())
    async with open_house(settings_for(tmp_path, None, None), [parts]) as house:
        hall = await Hall.build(house)
        yield hall
        await hall.close()


async def broken(hall: Hall, table: str) -> None:
    async with hall.house.db.writing() as db:
        await db.execute(text(f"ALTER TABLE {table} RENAME TO gone_{table}"))


def only(lines: list[Any], event: str) -> dict[str, Any]:
    (line,) = (line for line in lines if line["event"] == event)
    return dict(line)


async def test_a_command_by_the_socket(hall: Hall):
    ada = await hall.join("ada")
    await broken(hall, "answers")
    failing = pytest.raises(RefusedError, match="internal")
    with capture_logs([merge_contextvars]) as lines, failing as refusal:
        await ada.ask("Will this be told?")
    line = only(lines, "command failed")
    assert line["reference"] == refusal.value.facts["reference"]
    assert line["tag"] == "questions.ask"
    assert line["room"] == hall.room
    assert line["participant"] == ada.id
    assert line["connection"] == ada.client.hello["seat"]
    assert "Will this be told?" not in str(line)


async def test_the_next_command_is_not_about_the_room_of_the_one_before(hall: Hall):
    ada = await hall.join("ada")
    await broken(hall, "answers")
    await broken(hall, "rooms")
    with capture_logs([merge_contextvars]) as lines:
        with pytest.raises(RefusedError, match="internal"):
            await ada.ask("In a room?")
        with pytest.raises(ClosedError):
            await ada.client.join(hall.room)
    asked, joined = (line for line in lines if line["event"] == "command failed")
    assert (asked["tag"], asked["room"]) == ("questions.ask", hall.room)
    assert joined["tag"] == "rooms.join"
    assert "room" not in joined


async def test_a_command_by_http(hall: Hall):
    ada = await hall.join("ada")
    await broken(hall, "answers")
    path = f"/api/e/{hall.event.slug}/questions.ask"
    async with Visitor.at(hall.house.urls[0]) as visitor:
        visitor.http.cookies.set(COOKIE, ada.cookie)
        with capture_logs([merge_contextvars]) as lines:
            await visitor.post(path, room=hall.room, key=new_key(), text="And this?")
    line = only(lines, "request failed")
    assert line["tag"] == "questions.ask"
    assert (line["room"], line["participant"]) == (hall.room, ada.id)
    assert line["reference"]


async def test_a_job(hall: Hall):
    async with hall.house.db.writing() as db:
        room = await get_room(db, hall.event.id, hall.room)
        assert room is not None
        await jobs.plan(db, room, [Job("moderation.expire", "k", FAR, {})])
    async with quiet_dispatch(hall.house) as dispatch:
        with capture_logs([merge_contextvars]) as lines:
            await jobs.run_due(hall.house.db, dispatch.do, FAR)
    line = only(lines, "job failed")
    assert (line["job"], line["room"]) == ("moderation.expire", hall.room)
