"""One suite for every attendance, and what Redis alone can do to us."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
import redis

from server.attendance.memory import MemoryAttendance, MemoryRegister
from server.attendance.port import HOLDS_S, Attendance, Change, Unreachable
from server.attendance.redis import COUNTED_WHOLE, RedisAttendance
from tests.services import Redis

SOON_S = 1.0


@dataclass
class Pair:
    """The attendances of two processes. `lose` loses all that was told; `wait` passes the time for
    which it holds.
    """

    one: Attendance
    other: Attendance
    lose: Callable[[], object]
    wait: Callable[[], None]


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def passes(self) -> None:
        self.now_s += HOLDS_S


def memory_pair() -> Pair:
    register, clock = MemoryRegister(), Clock()
    one, other = MemoryAttendance(register, clock), MemoryAttendance(register, clock)
    return Pair(one, other, register.clear, clock.passes)


def nothing() -> None:
    """Time passes by itself."""


def redis_pair(url: str, holds_s: float = HOLDS_S) -> Pair:
    one, other = (RedisAttendance(url, secrets.token_hex(8), holds_s) for _ in range(2))
    with redis.Redis.from_url(url) as plain:
        return Pair(one, other, plain.flushall, nothing)


@asynccontextmanager
async def closing(pair: Pair) -> AsyncIterator[Pair]:
    yield pair
    await pair.one.close()
    await pair.other.close()


@pytest.fixture(params=["memory", "redis"])
async def pair(request: pytest.FixtureRequest) -> AsyncIterator[Pair]:
    is_memory = request.param == "memory"
    made = memory_pair() if is_memory else redis_pair(request.getfixturevalue("redis_url"))
    async with closing(made):
        yield made


@pytest.fixture(params=["memory", "redis"])
async def brief_pair(request: pytest.FixtureRequest) -> AsyncIterator[Pair]:
    """What it is told ends soon."""
    is_memory = request.param == "memory"
    made = memory_pair() if is_memory else redis_pair(request.getfixturevalue("redis_url"), SOON_S)
    async with closing(made):
        yield made


@pytest.fixture
def hall() -> str:
    """A room of its own for each test."""
    return f"hall-{secrets.token_hex(8)}"


def came(room: str, *who: str, listed: Iterable[str] = (), size: int | None = None) -> Change:
    return Change(room, size or len(who), {each: each in listed for each in who})


async def count(attendance: Attendance, room: str) -> int:
    return (await attendance.count([room]))[room]


async def test_who_is_at_two_processes_counts_once(pair: Pair, hall: str):
    assert await pair.one.tell([came(hall, "ada", "ben")]) == set()
    assert await pair.other.tell([came(hall, "ben", "cy")]) == set()
    for attendance in (pair.one, pair.other):
        assert await attendance.count([hall, "empty"]) == {hall: 3, "empty": 0}


async def test_who_went_from_one_process_may_still_be_at_the_other(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada", "ben")])
    await pair.other.tell([came(hall, "ben")])
    assert await pair.one.tell([Change(hall, 1, {}, frozenset({"ben"}))]) == set()
    assert await count(pair.one, hall) == 2
    await pair.other.tell([Change(hall, 0, {}, frozenset({"ben"}))])
    assert await count(pair.one, hall) == 1


async def test_rooms_are_apart(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada"), came("other-" + hall, "ada", "ben")])
    assert await pair.other.count([hall, "other-" + hall]) == {hall: 1, "other-" + hall: 2}


async def test_a_process_that_closes_takes_its_people_along_at_once(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada")])
    await pair.other.tell([came(hall, "ben", "cy")])
    await pair.other.close()
    assert await count(pair.one, hall) == 1


async def test_the_people_of_a_killed_process_vanish(brief_pair: Pair, hall: str):
    one, killed = brief_pair.one, brief_pair.other
    await killed.tell([came(hall, "ben", "cy")])
    await one.tell([came(hall, "ada")])
    brief_pair.wait()
    await one.tell_whole(hall, {"ada": False})
    async with asyncio.timeout(10):
        while await count(one, hall) != 1:
            await one.tell([Change(hall, 1, {})])
    found = await one.page(hall, None, 10, False)
    assert (found.ids, found.hidden) == (["ada"], 0)


async def test_what_is_held_stays(brief_pair: Pair, hall: str):
    """The other's are told once and end; ours, told then, are held meanwhile."""
    one, other = brief_pair.one, brief_pair.other
    await one.tell([came(hall, "ada")])
    await other.tell([came("clock-" + hall, "tick")])
    brief_pair.wait()
    await one.tell_whole(hall, {"ada": False})
    while await count(other, "clock-" + hall):
        assert await one.tell([Change(hall, 1, {})]) == set()
    assert await count(other, hall) == 1


async def test_what_was_lost_is_noticed_and_told_whole(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada", "ben")])
    pair.lose()
    assert await pair.one.tell([came(hall, "cy", size=3)]) == {hall}
    await pair.one.tell_whole(hall, {"ada": False, "ben": True, "cy": False})
    assert await pair.one.tell([Change(hall, 3, {})]) == set()
    assert await count(pair.other, hall) == 3
    assert (await pair.other.page(hall, None, 10, True)).ids == ["ben"]


async def test_told_whole_is_told_in_the_place_of_what_was_told_before(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada", "ben", listed=["ada"])])
    await pair.one.tell_whole(hall, {"cy": False})
    assert await count(pair.other, hall) == 1
    assert (await pair.other.page(hall, None, 10, True)).ids == []
    await pair.one.tell_whole(hall, {})
    assert await count(pair.other, hall) == 0


async def pages(attendance: Attendance, room: str, limit: int, listed: bool) -> list[list[str]]:
    found = [await attendance.page(room, None, limit, listed)]
    while found[-1].more:
        found.append(await attendance.page(room, found[-1].ids[-1], limit, listed))
    return [list(each.ids) for each in found]


async def test_pages_go_through_all_in_order_whichever_process_they_are_at(pair: Pair, hall: str):
    names = [f"p{number:02}" for number in range(23)]
    await pair.one.tell([came(hall, *names[::2])])
    await pair.other.tell([came(hall, *names[::3], *names[1::6], *names[5::6])])
    wanted = [names[start : start + 10] for start in (0, 10, 20)]
    for attendance in (pair.one, pair.other):
        assert await pages(attendance, hall, 10, listed=False) == wanted
    assert await pages(pair.one, hall, 23, listed=False) == [names]
    assert await pages(pair.one, "empty", 10, listed=False) == [[]]


async def test_the_list_of_the_listed_says_how_many_it_leaves_out(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada", "ben", "cy", listed=["ada", "cy"])])
    await pair.other.tell([came(hall, "ben", "cy", "dee", listed=["cy"])])
    found = await pair.other.page(hall, None, 1, True)
    assert (found.ids, found.more, found.hidden) == (["ada"], True, 2)
    found = await pair.other.page(hall, "ada", 1, True)
    assert (found.ids, found.more, found.hidden) == (["cy"], False, 2)
    assert (await pair.one.page(hall, None, 10, False)).hidden == 0


async def test_who_no_longer_agrees_to_be_listed_is_listed_no_more(pair: Pair, hall: str):
    await pair.one.tell([came(hall, "ada", "ben", listed=["ada", "ben"])])
    await pair.one.tell([Change(hall, 2, {"ada": False})])
    found = await pair.other.page(hall, None, 10, True)
    assert (found.ids, found.hidden) == (["ben"], 1)


async def test_a_large_room_is_counted_near_enough(redis_url: str, hall: str):
    """A third of them has tabs at both processes; `redis` counts by a sample."""
    names = [secrets.token_hex(16) for _ in range(3 * COUNTED_WHOLE)]
    third = COUNTED_WHOLE
    async with closing(redis_pair(redis_url)) as pair:
        await pair.one.tell_whole(hall, dict.fromkeys(names[: 2 * third], False))
        await pair.other.tell_whole(hall, dict.fromkeys(names[third:], False))
        assert await count(pair.one, hall) == pytest.approx(len(names), rel=0.1)
        exact = [each for page in await pages(pair.one, hall, 1000, False) for each in page]
        assert exact == sorted(names)


async def test_without_redis_one_is_told_so_and_nobody_waits(hall: str):
    with Redis() as server:
        async with closing(redis_pair(server.url)) as pair:
            await pair.one.tell([came(hall, "ada")])
            server.pause()
            async with asyncio.timeout(5):
                with pytest.raises(Unreachable):
                    await pair.one.tell([came(hall, "ben", size=2)])
            server.resume()
            server.kill()
            for asking in (pair.one.count([hall]), pair.one.page(hall, None, 10, False)):
                with pytest.raises(Unreachable):
                    await asking
            await pair.one.close()
            server.start()
            assert await pair.other.tell([Change(hall, 1, {})]) == {hall}
