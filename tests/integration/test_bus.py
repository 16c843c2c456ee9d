"""One suite for every bus, and what Redis alone can do to us."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field

import pytest

from server.bus.memory import MemoryBus, MemoryNetwork
from server.bus.port import Bus
from server.bus.redis import CONFIRMED_WITHIN_S, RedisBus
from tests.services import Redis


@dataclass
class Listener:
    """A running bus, and what it was handed."""

    bus: Bus
    heard: list[bytes] = field(default_factory=list)
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, parcel: bytes) -> None:
        self.heard.append(parcel)
        self.moved.set()

    async def hears(self, parcel: bytes) -> None:
        async with asyncio.timeout(10):
            while parcel not in self.heard:
                await self.moved.wait()
                self.moved.clear()


@asynccontextmanager
async def running(bus: Bus) -> AsyncIterator[Listener]:
    listener = Listener(bus)
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(bus.run(listener.take))
        yield listener
        task.cancel()


Pair = tuple[Listener, Listener]


@pytest.fixture(params=["memory", "redis"])
async def pair(request: pytest.FixtureRequest) -> AsyncIterator[Pair]:
    """The buses of two processes."""
    make: Callable[[], Bus]
    if request.param == "memory":
        network = MemoryNetwork()

        def make() -> Bus:
            return MemoryBus(network)
    else:
        url: str = request.getfixturevalue("redis_url")

        def make() -> Bus:
            return RedisBus(url)

    async with running(make()) as one, running(make()) as other:
        yield one, other


async def test_what_one_publishes_the_other_hears(pair: Pair):
    one, other = pair
    await other.bus.subscribe("room:a")
    one.bus.publish("room:a", b"first")
    one.bus.publish("room:a", b"second")
    await other.hears(b"second")
    assert other.heard == [b"first", b"second"]


async def test_only_the_channels_one_follows_are_heard(pair: Pair):
    one, other = pair
    await other.bus.subscribe("room:a")
    await other.bus.subscribe("room:b")
    one.bus.publish("room:c", b"elsewhere")
    one.bus.publish("room:b", b"here")
    await other.hears(b"here")
    assert other.heard == [b"here"]


async def test_who_has_unsubscribed_hears_no_more(pair: Pair):
    one, other = pair
    await other.bus.subscribe("room:a")
    await other.bus.subscribe("room:b")
    await other.bus.unsubscribe("room:a")
    one.bus.publish("room:a", b"unwanted")
    one.bus.publish("room:b", b"wanted")
    await other.hears(b"wanted")
    assert other.heard == [b"wanted"]


async def test_who_subscribes_again_hears_again(pair: Pair):
    one, other = pair
    for _ in range(2):
        await other.bus.subscribe("room:a")
        await other.bus.unsubscribe("room:a")
    await other.bus.subscribe("room:a")
    one.bus.publish("room:a", b"again")
    await other.hears(b"again")


async def test_bytes_of_any_kind_arrive_as_they_are(pair: Pair):
    one, other = pair
    await other.bus.subscribe("room:a")
    parcel = bytes(range(256)) * 1000
    one.bus.publish("room:a", parcel)
    await other.hears(parcel)


async def _publish_until_heard(
    one: Listener, other: Listener, parcel: bytes, channel: str = "room:a"
) -> None:
    """What is published while the other is still coming back is lost, as it may be."""
    async with asyncio.timeout(20):
        while parcel not in other.heard:
            one.bus.publish(channel, parcel)
            other.moved.clear()
            try:
                async with asyncio.timeout(0.2):
                    await other.moved.wait()
            except TimeoutError:
                continue


async def test_a_redis_that_was_away_is_followed_again_by_itself():
    with Redis() as redis:
        async with running(RedisBus(redis.url)) as one, running(RedisBus(redis.url)) as other:
            await other.bus.subscribe("room:a")
            await _publish_until_heard(one, other, b"before")
            redis.kill()
            one.bus.publish("room:a", b"into the void")
            await other.bus.subscribe("room:b")
            redis.start()
            await _publish_until_heard(one, other, b"after")
            await _publish_until_heard(one, other, b"on b", "room:b")
    assert b"into the void" not in other.heard


async def test_a_redis_that_comes_later_than_we_do_is_followed_by_itself():
    with Redis() as redis:
        redis.kill()
        async with running(RedisBus(redis.url)) as one, running(RedisBus(redis.url)) as other:
            await other.bus.subscribe("room:a")
            redis.start()
            await _publish_until_heard(one, other, b"at last")


async def test_a_redis_that_says_nothing_is_waited_for_once():
    rooms = [f"room:{number}" for number in range(20)]
    with Redis() as redis:
        async with running(RedisBus(redis.url)) as one, running(RedisBus(redis.url)) as other:
            await other.bus.subscribe("room:a")
            redis.pause()
            async with asyncio.timeout(CONFIRMED_WITHIN_S * len(rooms) / 2):
                for room in rooms:
                    await other.bus.subscribe(room)
            redis.resume()
            for room in rooms:
                await _publish_until_heard(one, other, room.encode(), room)


async def test_what_is_left_while_redis_says_nothing_is_left_when_it_is_back():
    with Redis() as redis:
        async with running(RedisBus(redis.url)) as one, running(RedisBus(redis.url)) as other:
            await other.bus.subscribe("room:a")
            redis.pause()
            await other.bus.subscribe("room:b")
            async with asyncio.timeout(CONFIRMED_WITHIN_S):
                await other.bus.unsubscribe("room:a")
            redis.resume()
            await _publish_until_heard(one, other, b"back", "room:b")
            one.bus.publish("room:a", b"unwanted")
            one.bus.publish("room:b", b"wanted")
            await other.hears(b"wanted")
    assert b"unwanted" not in other.heard


@contextmanager
def deaf(port: int) -> Iterator[None]:
    """Who connects there hears nothing, neither yes nor no: as from a machine that is gone."""
    with socket.create_server(("127.0.0.1", port), backlog=0), ExitStack() as held:
        for _ in range(4):
            waiting = held.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        yield


async def test_a_redis_whose_machine_is_gone_is_waited_for_once():
    rooms = [f"room:{number}" for number in range(20)]
    with Redis() as redis:
        async with running(RedisBus(redis.url)) as other:
            for room in rooms:
                await other.bus.subscribe(room)
            redis.kill()
            with deaf(redis.port):
                async with asyncio.timeout(CONFIRMED_WITHIN_S * len(rooms) / 2):
                    for room in rooms:
                        await other.bus.unsubscribe(room)


async def test_many_may_subscribe_at_once_after_a_quiet_time():
    """A connection that follows nothing is looked after when it is used again, and read from."""
    with Redis() as redis:
        quick = RedisBus(redis.url, check_every_s=0.2)
        async with running(RedisBus(redis.url)) as one, running(quick) as other:
            await other.bus.subscribe("room:a")
            await other.bus.unsubscribe("room:a")
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1.0):
                    await other.hears(b"nothing")
            rooms = [f"room:{number}" for number in range(5)]
            await asyncio.gather(*(other.bus.subscribe(room) for room in rooms))
            for room in rooms:
                one.bus.publish(room, room.encode())
                await other.hears(room.encode())
