"""What many want at the same moment is read together, and never before it was asked for."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager

import pytest

from server.gathering import LIMIT_TOGETHER, LIMIT_UNDER_WAY, QUICK_S, Gathering


class Library:
    """Says of each key how many readings had begun when it was read. Its door may be shut."""

    def __init__(self) -> None:
        self.readings: list[list[str]] = []
        self.door = asyncio.Event()
        self.door.set()
        self.begun = asyncio.Condition()

    async def read(self, keys: Sequence[str]) -> Mapping[str, int]:
        async with self.begun:
            self.readings.append(list(keys))
            self.begun.notify_all()
        number = len(self.readings)
        await self.door.wait()
        if "fire" in keys:
            raise OSError("fire")
        return {key: number for key in keys if key != "nothing"}

    async def has_begun(self, count: int) -> None:
        async with asyncio.timeout(5), self.begun:
            await self.begun.wait_for(lambda: len(self.readings) >= count)


@asynccontextmanager
async def opened() -> AsyncIterator[tuple[Library, Gathering[str, int], asyncio.TaskGroup]]:
    library = Library()
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        yield library, Gathering(library.read, tasks), tasks


def _be_busy(for_s: float) -> None:
    until_s = time.perf_counter() + for_s
    while time.perf_counter() < until_s:
        continue


async def test_who_asks_alone_is_answered_at_once():
    async with opened() as (library, gathering, _):
        assert await gathering.ask("a") == 1
        assert await gathering.ask("a") == 2
    assert library.readings == [["a"], ["a"]]


async def test_those_who_ask_in_the_same_moment_are_read_together():
    async with opened() as (library, gathering, tasks):
        asking = [tasks.create_task(gathering.ask(key)) for key in "abca"]
    assert [task.result() for task in asking] == [1, 1, 1, 1]
    assert library.readings == [["a", "b", "c"]]


async def test_those_who_come_while_others_are_seen_to_are_read_together():
    async with opened() as (library, gathering, tasks):

        async def come() -> None:
            for key in "abcd":
                _be_busy(2 * QUICK_S)
                tasks.create_task(gathering.ask(key))
                await asyncio.sleep(0)

        tasks.create_task(come())
    assert library.readings == [["a", "b", "c", "d"]]


async def test_who_asks_while_others_are_read_for_waits_for_the_next_reading():
    """What it is told may not be older than its question, even of the same key."""
    async with opened() as (library, gathering, tasks):
        library.door.clear()
        for number in range(1, LIMIT_UNDER_WAY + 1):
            tasks.create_task(gathering.ask("a"))
            await library.has_begun(number)
        later = [tasks.create_task(gathering.ask(key)) for key in "abb"]
        library.door.set()
    assert [task.result() for task in later] == [LIMIT_UNDER_WAY + 1] * 3
    assert library.readings[LIMIT_UNDER_WAY:] == [["a", "b"]]


async def test_a_reading_is_no_larger_than_it_may_be():
    async with opened() as (library, gathering, tasks):
        for number in range(2 * LIMIT_TOGETHER + 1):
            tasks.create_task(gathering.ask(str(number)))
    assert sorted(map(len, library.readings)) == [1, LIMIT_TOGETHER, LIMIT_TOGETHER]


async def test_a_reading_that_fails_is_told_to_all_who_wait_for_it_and_to_no_others():
    async with opened() as (_, gathering, tasks):
        burnt = [tasks.create_task(_outcome(gathering, key)) for key in ("fire", "a")]
        await asyncio.gather(*burnt)
        assert await gathering.ask("a") == 2
    assert [task.result() for task in burnt] == ["fire", "fire"]


async def _outcome(gathering: Gathering[str, int], key: str) -> str:
    with pytest.raises(OSError, match="fire") as raised:
        await gathering.ask(key)
    return str(raised.value)


async def test_who_stops_waiting_is_in_nobody_s_way():
    async with opened() as (library, gathering, tasks):
        library.door.clear()
        gone, stays = (tasks.create_task(gathering.ask("a")) for _ in range(2))
        await library.has_begun(1)
        gone.cancel()
        library.door.set()
        assert await stays == 1


async def test_who_asks_for_what_is_not_there_is_told_so_and_no_others():
    async with opened() as (_, gathering, tasks):
        there = tasks.create_task(gathering.ask("a"))
        with pytest.raises(KeyError, match="nothing"):
            await gathering.ask("nothing")
        assert await there == 1
        assert await gathering.ask("a") == 2
