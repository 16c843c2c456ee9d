"""Whatever frames come, each is answered once, in order, and the server goes on."""

import asyncio
import os
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import msgpack
import pytest
from websockets.asyncio.client import ClientConnection, connect

from rooms.errors import Refused
from rooms.wire import encode
from server.app import Parts
from server.bus.memory import MemoryBus
from server.connection import read_frame
from server.dispatch import parse
from server.http.identity import COOKIE
from server.ids import now_ms
from tests import family
from tests.client import Body
from tests.faults.garble import Garbler, packed
from tests.hall import Hall
from tests.house import open_house, settings_for

FRAMES = 100_000 if os.environ.get("PLENARY_SOAK") else 5_000
TABS = 10
AT_ONCE = 50
ANSWERED_WITHIN_S = 30
MORE_MEMORY_BYTES = 32 * 1_048_576


class Stepping:
    """A clock that goes on by a step whenever it is read: for it, nobody sends too fast."""

    def __init__(self, step_ms: int) -> None:
        self._step_ms = step_ms
        self._ahead_ms = 0

    def now_ms(self) -> int:
        self._ahead_ms += self._step_ms
        return now_ms() + self._ahead_ms


@pytest.fixture
async def patient(tmp_path: Path) -> AsyncIterator[Hall]:
    """A hall on a server for which nobody floods."""
    parts = Parts(bus=MemoryBus(), now_ms=Stepping(50).now_ms)
    async with open_house(settings_for(tmp_path, None, None), [parts]) as house:
        hall = await Hall.build(house)
        yield hall
        await hall.close()


class Prober:
    """A tab that counts what it sends, and what comes back for it."""

    def __init__(self, socket: ClientConnection, garbler: Garbler, room: str) -> None:
        self._socket = socket
        self._garbler = garbler
        self._room = room
        self._ref = 0

    async def tries(self, count: int) -> None:
        for _ in range(0, count, AT_ONCE):
            await self._tries_some()

    async def _tries_some(self) -> None:
        """Some frames, and then a good one: when that is answered, all before it were."""
        for _ in range(AT_ONCE):
            self._ref += 1
            await self._socket.send(self._garbler.frame(self._ref))
        good = 2**52 + self._ref
        await self._socket.send(packed([good, "chat.history", {"room": self._room}]))
        async with asyncio.timeout(ANSWERED_WITHIN_S):
            assert await self._answers_before(good) == AT_ONCE

    async def _answers_before(self, good: int) -> int:
        count = 0
        while True:
            frame = msgpack.unpackb(await self._socket.recv())
            told = answers(frame)
            assert "internal" not in [body.get("code") for body in told]
            if frame[0] == good:
                assert frame[1] == "ok"
                return count
            count += len(told)


def answers(frame: list[Any]) -> list[Body]:
    """What it says to something that was sent: the answer, or that it was no command."""
    if frame[0] != 0:
        return [frame[2]]
    return [body["refusal"] for tag, body in frame[4] if tag == "server.refused"]


@asynccontextmanager
async def probers(hall: Hall, rng: random.Random) -> AsyncIterator[list[Prober]]:
    """Half of them may do anything, so that as much as possible is reached."""
    boss = await hall.join("boss", "organizer", "chair")
    ada = await hall.join("ada")
    question, message = await ada.ask("Why?"), await ada.create("chat.send", text="Well")
    ids = [question["id"], message["message"]["id"], hall.event.id, hall.room, ""]
    async with AsyncExitStack() as stack:
        opened = []
        for person in (boss, ada) * (TABS // 2):
            rooms = [hall.room, hall.room, hall.foyer, person.participant.desk, "nowhere"]
            url = next(hall.urls)
            headers = {"Cookie": f"{COOKIE}={person.cookie}", "Origin": url}
            socket = await stack.enter_async_context(
                connect(hall.socket_url(url), additional_headers=headers, compression=None)
            )
            opened.append(Prober(socket, Garbler(rng, rooms, ids), hall.room))
        yield opened


async def test_every_frame_is_answered_and_none_does_harm(
    patient: Hall, caplog: pytest.LogCaptureFixture
):
    async with probers(patient, random.Random(FRAMES)) as tabs:
        await all_try(tabs, FRAMES // 5)
        before = family.resident_bytes(os.getpid())
        await all_try(tabs, FRAMES - FRAMES // 5)
        assert family.resident_bytes(os.getpid()) < before + MORE_MEMORY_BYTES
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def all_try(tabs: list[Prober], frames: int) -> None:
    async with asyncio.TaskGroup() as tasks:
        for tab in tabs:
            tasks.create_task(tab.tries(frames // len(tabs)))


def test_what_reads_frames_knows_no_fault_but_refusals():
    """And what it reads as a command is one: it can be written again."""
    garbler = Garbler(random.Random(FRAMES), ["room"], ["id", ""])
    for number in range(FRAMES):
        frame = garbler.frame(number + 1)
        with suppress(Refused):
            read = read_frame(None if isinstance(frame, str) else frame)
            command = parse(read.tag, read.body)
            assert parse(read.tag, encode(command)) == command


def test_what_reads_json_knows_no_fault_but_refusals():
    garbler = Garbler(random.Random(FRAMES), ["room"], ["id", ""])
    read = 0
    for _ in range(FRAMES):
        tag, body = garbler.json()
        with suppress(Refused):
            parse(tag, body, json=True)
            read += 1
    assert 0 < read < FRAMES
