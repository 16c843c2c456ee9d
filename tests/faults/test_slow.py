"""Whoever is slow, half there, or takes nothing, is served as far as they take it, and holds up
nobody else.
"""

import asyncio
import random
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

import pytest

from server.house import TOO_SLOW
from tests.client import Client, new_key
from tests.faults.garble import packed
from tests.faults.installation import Installation
from tests.faults.raw import BINARY, RawSocket, frame, handshake
from tests.faults.thin import thin_link
from tests.hall import Hall, Person
from tests.returning import Returning
from tests.stories import known
from tests.visitor import Visitor

WINDOW_BYTES = 4_096
MODEM_BYTES_PER_S = 8_000
LONG = "🤷" * 2_000
VOTERS = 100
HALF_OPEN = 2_000
MORE_MEMORY_BYTES = 64 * 1_048_576


@pytest.fixture
async def ada(hall_alone: Hall) -> Person:
    return await hall_alone.join("ada")


def joining(room: str, ref: int = 1) -> bytes:
    return frame(BINARY, packed([ref, "rooms.join", {"rooms": [{"room": room}]}]))


# --- One who never reads, and one on 64 kbit/s


async def test_who_takes_nothing_is_closed_and_who_takes_little_is_served(
    alone: Installation, repetition: int
):
    """At the same time, each in a hall of their own."""
    async with AsyncExitStack() as stack, asyncio.TaskGroup() as tasks:
        for scene in (takes_nothing, takes_little):
            hall = await Hall.build(alone.house)
            stack.push_async_callback(hall.close)
            tasks.create_task(scene(alone, hall, random.Random(repetition)))


async def takes_nothing(alone: Installation, hall: Hall, _rng: random.Random) -> None:
    """Closed as too slow within half a minute, and has filled no memory."""
    ada = await hall.join("ada")
    _, _, cookie = await hall.enrol("deaf")
    async with RawSocket.into(hall, cookie, WINDOW_BYTES) as tab:
        await tab.send(joining(hall.room))
        await sees_present(ada, 2)
        before, closed = alone.resident_bytes, await closed_as_too_slow(alone)
        await much_is_said(hall)
        await sees_present(ada, 1)
        assert alone.resident_bytes < before + MORE_MEMORY_BYTES
        assert await closed_as_too_slow(alone) == closed + 1


async def closed_as_too_slow(alone: Installation) -> float:
    """How many were, by the server's account: who takes nothing hears of nothing."""
    (server,) = alone.servers
    async with Visitor.at(server.url) as visitor:
        told = (await visitor.get("/metrics")).text
    found = re.search(rf'^plenary_closes_total{{code="{TOO_SLOW}"}} (\S+)$', told, re.MULTILINE)
    return float(found[1]) if found else 0


async def takes_little(_alone: Installation, hall: Hall, rng: random.Random) -> None:
    """Joins a full room while a hundred vote: at the first try, and then it keeps up."""
    questions = await fill(hall)
    _, participant, cookie = await hall.enrol("thin")
    async with (
        thin_link(next(hall.urls), MODEM_BYTES_PER_S) as near,
        asyncio.TaskGroup() as tasks,
    ):
        come = partial(Client.open, hall.socket_url(near), cookie=cookie, origin=near)
        thin = Returning(come, hall.room, rng)
        staying = tasks.create_task(thin.run())
        async with voting(hall, questions, rng):
            await thin.until(lambda: thin.room.revision > 0, within_s=90)
        fresh = await hall.open_tab(cookie)
        told = known(fresh.rooms[hall.room], participant.id)
        await thin.until(lambda: known(thin.room, participant.id) == told, within_s=60)
        assert thin.codes == []
        staying.cancel()


async def much_is_said(hall: Hall) -> None:
    """More than a mebibyte, by people who are not in the room and so not counted."""
    async with asyncio.TaskGroup() as tasks:
        for number in range(10):
            _, _, cookie = await hall.enrol(f"speaker {number}")
            tab = await hall.open_tab(cookie, join=False)
            tasks.create_task(says(tab, hall.room, [LONG] * 20))


async def says(tab: Client, room: str, texts: list[str]) -> None:
    for text in texts:
        await tab.send("chat.send", room, key=new_key(), text=text)


async def sees_present(person: Person, count: int) -> None:
    def holds() -> bool:
        told = [body["count"] for tag, body in person.room.passing if tag == "rooms.present"]
        return bool((told[-1] if told else person.room.present) == count)

    await person.client.until(holds, within_s=60)


async def fill(hall: Hall) -> list[str]:
    """Two hundred kilobytes of messages and fifty questions, of which these are the ids."""
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", moderated=False, limit_open=10)
    asked: list[str] = []
    for _ in range(5):
        person = await hall.join("ben")
        await says(person.client, hall.room, ["é" * 2_000] * 10)
        for number in range(10):
            question = await person.ask(f"Who will pay for number {number} of all these?")
            asked.append(question["id"])
        await person.client.close()
    return asked


@asynccontextmanager
async def voting(hall: Hall, questions: list[str], rng: random.Random) -> AsyncIterator[None]:
    """A hundred people, each about twice a second; at the end, all their votes are counted."""
    over = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        for number in range(VOTERS):
            _, _, cookie = await hall.enrol(f"voter {number}")
            tab = await hall.open_tab(cookie, join=False)
            tasks.create_task(votes(tab, hall.room, questions, rng, over))
        try:
            yield
        finally:
            over.set()


async def votes(
    tab: Client, room: str, questions: list[str], rng: random.Random, over: asyncio.Event
) -> None:
    while not over.is_set():
        tag = rng.choice(["questions.vote", "questions.unvote"])
        await tab.send(tag, room, question=rng.choice(questions))
        await asyncio.sleep(rng.random())


# --- One that sends a byte a second


async def test_who_sends_a_byte_a_second_is_waited_for_and_holds_nobody_up(
    hall_alone: Hall, ada: Person, repetition: int
):
    ben = await hall_alone.join("ben")
    body = {"room": hall_alone.room, "key": new_key(), "text": "At last"}
    url = next(hall_alone.urls)
    async with (
        RawSocket.into(hall_alone, ben.cookie) as speaking,
        RawSocket.to(url) as arriving,
        asyncio.TaskGroup() as tasks,
    ):
        for tab, sent in (
            (speaking, frame(BINARY, packed([1, "chat.send", body]))),
            (arriving, handshake(hall_alone, url, ben.cookie)),
        ):
            tasks.create_task(drips(tab, sent, seconds=5))
        for _ in range(20):
            await ada.create("chat.send", text="Meanwhile")
        await ada.sees("chat.sent", message__text="At last")
        assert (await arriving.read_until(b"\r\n")).startswith(b"HTTP/1.1 101 ")


async def drips(tab: RawSocket, data: bytes, seconds: int) -> None:
    """A byte a second, so many, and then the rest."""
    for byte in data[:seconds]:
        await tab.send(bytes([byte]))
        await asyncio.sleep(1)
    await tab.send(data[seconds:])


# --- Two thousand that are half there


async def test_two_thousand_who_are_half_there_hold_nobody_up(
    alone: Installation, hall_alone: Hall, ada: Person, repetition: int
):
    before = alone.resident_bytes
    ben = await hall_alone.join("ben")
    async with half_there(hall_alone, ben.cookie):
        eve = await hall_alone.join("eve")
        for person in (ada, ben, eve):
            await person.ask("Is there room for me?")
        for person in (ada, ben, eve):
            await person.has_seen_all()
        assert alone.resident_bytes < before + HALF_OPEN * 64 * 1024
    await hall_alone.join("zoe")


@asynccontextmanager
async def half_there(hall: Hall, cookie: str) -> AsyncIterator[None]:
    """Half of them say nothing; a quarter half a handshake; a quarter a handshake and no more."""
    url = next(hall.urls)
    async with AsyncExitStack() as stack:
        for _ in range(HALF_OPEN // 4):
            await stack.enter_async_context(RawSocket.to(url))
            await stack.enter_async_context(RawSocket.to(url))
            halfway = await stack.enter_async_context(RawSocket.to(url))
            await halfway.send(handshake(hall, url, cookie)[:100])
            await stack.enter_async_context(RawSocket.into(hall, cookie))
        yield
