"""What no bus ever told of is found: soon by the log, and whatever the clocks say in the end."""

import pytest

from server import hub as hub_module
from server import log
from server.dispatch import Caller
from tests.hall import Hall
from tests.stepped import SteppedTab, stepped


async def test_what_was_committed_without_a_word_is_heard(hall: Hall):
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    async with stepped(hall) as parts:
        tab = SteppedTab(ada.id, hall.room)
        await parts.join(tab, caller)
        for text in ("1", "2", "3"):
            await parts.say(caller, hall.room, text)
        await tab.hears("3")
        assert tab.texts == ["1", "2", "3"]


@pytest.mark.parametrize("wrong_ms", [-3_600_000, 3_600_000], ids=["behind", "ahead"])
async def test_also_when_the_clock_of_who_logged_it_is_wrong(
    hall: Hall, wrong_ms: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hub_module, "LOOKS_AT_ALL", 2)
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    async with stepped(hall) as parts:
        tab = SteppedTab(ada.id, hall.room)
        await parts.join(tab, caller)
        await parts.say(caller, hall.room, "1")
        await tab.hears("1")
        await parts.say(caller, hall.room, "2")
        async with hall.house.db.writing() as db:
            at_ms = log.log.c.at_ms + wrong_ms
            await db.execute(log.log.update().values(at_ms=at_ms))
        await tab.hears("2")


async def test_the_log_tells_which_rooms_moved_since(hall: Hall):
    ada = await hall.join("ada")
    await ada.create("chat.send", text="before")
    async with hall.house.db.reading() as db:
        at_ms = await log.newest_ms(db)
        assert await log.moved_since(db, at_ms) == ({}, at_ms)
        moved, newest_ms = await log.moved_since(db, at_ms - 1)
    assert (moved[hall.room], newest_ms) == (await hall.revision(), at_ms)
