"""A tab that reads more slowly than its rooms move is left out, and catches up once it has read."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import msgpack

from rooms.events.store import set_revision
from server.dispatch import Caller
from server.frames import message_of
from server.log import Logged, append
from server.looking import LIMIT_MISSED
from tests.client import RoomState
from tests.hall import Hall
from tests.stepped import SilentLine, Stepped, SteppedTab, arriving, chat_of, stepped


class NarrowLine(SilentLine):
    """Its client sends what the test says, and reads when the test says."""

    def __init__(self, room: str) -> None:
        super().__init__()
        self.state = RoomState(room)
        self.pushed_anew = 0
        self._news: asyncio.Queue[list[Any]] = asyncio.Queue()

    def write(self, frame: bytes) -> None:
        self._news.put_nowait(msgpack.unpackb(message_of(frame)))

    def fills(self) -> None:
        assert self.reader is not None
        self.reader.filled()

    def drains(self) -> None:
        assert self.reader is not None
        self.reader.drained()

    async def joins(self) -> None:
        wanted = {"room": self.state.id, "since": 0}
        assert self.reader is not None
        assert self.is_listening
        self.reader.heard(msgpack.packb([1, "rooms.join", {"rooms": [wanted]}]))
        await self.until(lambda: self.state.revision > 0)

    async def until(self, there: Any) -> None:
        async with asyncio.timeout(10):
            while not there():
                self._take(await self._news.get())

    def _take(self, frame: list[Any]) -> None:
        if frame[0] == 1:
            self.state.take_answer(frame[2]["rooms"][0])
            return
        _, _, since, revision, entries = frame
        for tag, body in entries:
            if tag == "rooms.joined":
                self.pushed_anew += 1
                self.state.take_answer(body["joined"])
        assert self.state.take_push(since, revision, [(tag, body) for tag, body in entries])

    @property
    def texts(self) -> list[str]:
        return chat_of(self.state)


@dataclass
class Scene:
    """A narrow line, and another tab in the room that reads everything at once."""

    parts: Stepped
    caller: Caller
    line: NarrowLine
    witness: SteppedTab

    async def say(self, *texts: str) -> None:
        """Returns when the room's tabs have been told, or were left out."""
        for text in texts:
            room = self.line.state.id
            self.parts.hub.publish(*await self.parts.say(self.caller, room, text))
        await self.witness.hears(texts[-1])


@asynccontextmanager
async def on_a_narrow_line(hall: Hall) -> AsyncIterator[Scene]:
    ada = await hall.join("ada")
    await ada.create("chat.send", text="before")
    caller, line = Caller(hall.event.id, ada.id), NarrowLine(hall.room)
    witness = SteppedTab(ada.id, hall.room)
    async with stepped(hall) as parts:
        await parts.join(witness, caller)
        await arriving(parts, ada, line).open()
        await line.joins()
        yield Scene(parts, caller, line, witness)
        line.goes_away()


async def test_it_hears_what_it_missed_at_once_and_then_goes_on(hall: Hall):
    async with on_a_narrow_line(hall) as scene:
        line = scene.line
        await scene.say("told")
        await line.until(lambda: "told" in line.texts)
        line.fills()
        await scene.say("1", "2", "3")
        line.drains()
        await line.until(lambda: "3" in line.texts)
        assert line.pushed_anew == 1
        await scene.say("after")
        await line.until(lambda: "after" in line.texts)
        assert line.texts == ["before", "told", "1", "2", "3", "after"]
        assert line.pushed_anew == 1


async def test_one_that_falls_behind_while_it_catches_up_catches_up_again(hall: Hall):
    async with on_a_narrow_line(hall) as scene:
        line = scene.line
        for number in range(5):
            line.fills()
            await scene.say(f"{number} while full")
            line.drains()
            line.fills()
            await scene.say(f"{number} while catching up")
            line.drains()
            await scene.say(f"{number} while free")
        await scene.say("the last")
        await line.until(lambda: "the last" in line.texts)
        said = [f"{n} while {how}" for n in range(5) for how in ("full", "catching up", "free")]
        assert line.texts == ["before", *said, "the last"]


async def test_when_it_missed_too_much_it_begins_anew(hall: Hall):
    async with on_a_narrow_line(hall) as scene:
        line = scene.line
        line.fills()
        await scene.say("1")
        at = await hall.revision()
        unseen = [Logged(at + number, {}) for number in range(1, LIMIT_MISSED + 1)]
        async with hall.house.db.writing() as db:
            await append(db, hall.room, unseen, hall.house.now_ms())
            await set_revision(db, hall.room, at + LIMIT_MISSED)
        line.drains()
        await line.until(lambda: line.state.revision > at)
        assert line.texts == ["before", "1"]
        assert line.state.entries == []
