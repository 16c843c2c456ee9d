"""What no bus ever told of is found: soon by the log, and whatever the clocks say in the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from server import hub as hub_module
from server import log
from server.dispatch import Caller
from tests.hall import Hall
from tests.stepped import Stepped, SteppedTab, stepped

OFF_MS = log.KEPT_MS // 2
"""More than clocks may differ by, and not so much that the log is pruned meanwhile."""


@dataclass
class Listener:
    """A tab in the hall; what it says there is committed, and no bus tells of it."""

    parts: Stepped
    caller: Caller
    tab: SteppedTab

    async def says(self, text: str) -> None:
        await self.parts.say(self.caller, self.tab.state.id, text)


@asynccontextmanager
async def listening(hall: Hall) -> AsyncIterator[Listener]:
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    async with stepped(hall) as parts:
        tab = SteppedTab(ada.id, hall.room)
        await parts.join(tab, caller)
        yield Listener(parts, caller, tab)


async def logged_at_another_time(hall: Hall, off_ms: int) -> None:
    async with hall.house.db.writing() as db:
        mine = log.log.update().where(log.log.c.room_id == hall.room)
        await db.execute(mine.values(at_ms=log.log.c.at_ms + off_ms))


async def test_what_was_committed_without_a_word_is_heard(hall: Hall):
    async with listening(hall) as ada:
        for text in ("1", "2", "3"):
            await ada.says(text)
        await ada.tab.hears("3")
        assert ada.tab.texts == ["1", "2", "3"]


@pytest.mark.parametrize("off_ms", [-OFF_MS, OFF_MS], ids=["behind", "ahead"])
async def test_also_when_the_clock_of_who_logged_it_is_wrong(
    hall: Hall, off_ms: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hub_module, "LOOKS_AT_ALL", 2)
    async with listening(hall) as ada:
        await ada.says("1")
        await ada.tab.hears("1")
        await ada.says("2")
        await logged_at_another_time(hall, off_ms)
        await ada.tab.hears("2")
    await logged_at_another_time(hall, -off_ms)


async def test_a_clock_that_is_ahead_hides_nothing_that_is_logged_by_others(hall: Hall):
    async with listening(hall) as ada:
        await ada.says("1")
        await logged_at_another_time(hall, OFF_MS)
        await ada.tab.hears("1")
        await ada.says("2")
        await ada.tab.hears("2")
    await logged_at_another_time(hall, -OFF_MS)


async def test_the_log_tells_which_rooms_moved_since(hall: Hall):
    """Whatever others have logged, by whatever clock."""
    ada = await hall.join("ada")
    before_ms = hall.house.now_ms() - 1
    async with hall.house.db.reading() as db:
        assert hall.room not in (await log.moved_since(db, before_ms))[0]
    await ada.create("chat.send", text="Hello")
    async with hall.house.db.reading() as db:
        moved, newest_ms = await log.moved_since(db, before_ms)
        assert newest_ms == await log.newest_ms(db)
    assert moved[hall.room] == await hall.revision()
    assert newest_ms > before_ms


async def test_a_room_that_is_left_and_joined_again_within_a_tick_is_told_what_comes(hall: Hall):
    async with listening(hall) as ada:
        hub, caller = ada.parts.hub, ada.caller
        hub.publish(*await ada.parts.say(caller, hall.room, "1"))
        await ada.tab.hears("1")
        hub.leave(hall.room, ada.tab)
        for channel in list(hub._channels.values()):
            await hub._tidy(channel)
        again = SteppedTab(caller.participant_id, hall.room)
        await ada.parts.join(again, caller)
        hub.publish(*await ada.parts.say(caller, hall.room, "2"))
        await again.hears("2")


async def test_a_feed_that_begins_in_the_past_finds_what_came_since(hall: Hall):
    """As a desk's may, of which something happened between the door and the feed."""
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    async with stepped(hall) as parts:
        before = await hall.revision()
        await parts.say(caller, hall.room, "1")
        feed = await parts.hub.feed(hall.room, is_desk=False, at=before)
        assert feed.head == before
        tab = SteppedTab(ada.id, hall.room)
        await parts.join(tab, caller)
        parts.hub.publish(*await parts.say(caller, hall.room, "2"))
        await tab.hears("2")
        assert tab.texts == ["1", "2"]
