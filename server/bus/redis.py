"""The bus over Redis pub/sub."""

import asyncio
from collections import deque

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from server import metrics
from server.bus.port import Receive
from server.sockets import NOTICING

LIMIT_QUEUED = 10_000
RETRY_S = 0.5
TIMEOUT_S = 5.0
CONFIRMED_WITHIN_S = 1.0
"""Somebody waits for it who comes into a room; until then the log tells what happens there."""
CHECK_EVERY_S = 10.0
PREFIX = "plenary:"
ALIVE = f"{PREFIX}alive"
"""Nothing is said on it. While something is followed, redis-py reads only where we listen."""
_log = structlog.get_logger()


class RedisBus:
    """Reconnects by itself. While Redis is away everything published is lost, which the log makes
    good.
    """

    def __init__(self, url: str, check_every_s: float = CHECK_EVERY_S) -> None:
        self._redis = Redis.from_url(
            url,
            socket_connect_timeout=TIMEOUT_S,
            socket_timeout=None,
            socket_keepalive=True,
            socket_keepalive_options=NOTICING,
            health_check_interval=check_every_s,
        )
        self._pubsub = self._redis.pubsub(ignore_subscribe_messages=False)
        self._outgoing: deque[tuple[str, bytes]] = deque(maxlen=LIMIT_QUEUED)
        self._to_send = asyncio.Event()
        self._channels: set[str] = set()
        self._confirmed: dict[str, asyncio.Event] = {}
        self._changing = asyncio.Lock()
        self._wanting = {ALIVE}
        self._unwanted: set[str] = set()
        self._is_silent = False

    def publish(self, channel: str, parcel: bytes) -> None:
        if len(self._outgoing) == LIMIT_QUEUED:  # the oldest makes room
            metrics.BUS_LOST.inc()
        self._outgoing.append((PREFIX + channel, parcel))
        self._to_send.set()

    async def subscribe(self, channel: str) -> None:
        """When Redis says nothing it returns all the same, after CONFIRMED_WITHIN_S, or at once
        when it said nothing to the last one either; the subscription is made when Redis is back.
        """
        name = PREFIX + channel
        confirmed = self._confirmed.setdefault(name, asyncio.Event())
        self._channels.add(name)
        if self._is_silent:
            self._wanting.add(name)
            return
        try:
            async with asyncio.timeout(CONFIRMED_WITHIN_S):
                await self._subscribe(name)
                await confirmed.wait()
        except (RedisError, OSError, TimeoutError):
            self._is_silent = True
            self._wanting.add(name)
            _log.warning("bus unreachable", doing="subscribe")

    async def _subscribe(self, *names: str) -> None:
        async with self._changing:
            await self._pubsub.subscribe(ALIVE, *names)

    async def unsubscribe(self, channel: str) -> None:
        """When Redis says nothing: as above."""
        name = PREFIX + channel
        self._channels.discard(name)
        self._confirmed.pop(name, None)
        if self._is_silent:
            self._unwanted.add(name)
            return
        try:
            async with asyncio.timeout(CONFIRMED_WITHIN_S), self._changing:
                await self._pubsub.unsubscribe(name)
        except (RedisError, OSError, TimeoutError):
            self._is_silent = True
            self._unwanted.add(name)
            _log.warning("bus unreachable", doing="unsubscribe")

    async def run(self, receive: Receive) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._send())
                tasks.create_task(self._listen(receive))
        finally:
            await self._pubsub.aclose()  # type: ignore[no-untyped-call]
            await self._redis.aclose()

    async def _send(self) -> None:
        while True:
            await self._to_send.wait()
            self._to_send.clear()
            while self._outgoing:
                await self._send_queued()

    async def _send_queued(self) -> None:
        batch = [self._outgoing.popleft() for _ in range(min(len(self._outgoing), 500))]
        try:
            async with asyncio.timeout(TIMEOUT_S), self._redis.pipeline(transaction=False) as pipe:
                for name, parcel in batch:
                    pipe.publish(name, parcel)
                with metrics.BUS_S.time():
                    await pipe.execute()
        except (RedisError, OSError, TimeoutError):
            metrics.BUS_LOST.inc(len(batch))
            _log.warning("bus unreachable", doing="publish", lost=len(batch))

    async def _listen(self, receive: Receive) -> None:
        while True:
            try:
                await self._make_good()
                message = await self._pubsub.get_message(timeout=1.0)
            except (RedisError, OSError) as error:
                _log.warning("bus unreachable", doing="listen", error=type(error).__name__)
                await asyncio.sleep(RETRY_S)
                continue
            if message is None:
                continue
            self._is_silent = False
            if message["type"] == "message":
                receive(message["data"])
            elif message["type"] == "subscribe":
                self._confirm(message["channel"].decode())

    async def _make_good(self) -> None:
        """Subscribes and unsubscribes what Redis was not there for."""
        if not self._wanting and not self._unwanted:
            return
        missing, unwanted = set(self._wanting), set(self._unwanted)
        async with asyncio.timeout(TIMEOUT_S):
            await self._subscribe(*(missing & self._channels))
            if left := unwanted - self._channels:
                async with self._changing:
                    await self._pubsub.unsubscribe(*left)
        self._wanting -= missing
        self._unwanted -= unwanted

    def _confirm(self, name: str) -> None:
        if name in self._confirmed:
            self._confirmed[name].set()
