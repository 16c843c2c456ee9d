"""The attendance over Redis: sorted sets that expire unless their process holds them.

A room has one set of its processes, and of each process three sets of participants: `all`, the
`listed`, and a `sample`. Their scores are 0, so that they are ordered by id.
"""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from heapq import merge
from itertools import groupby, islice
from typing import Any, TypeVar
from zlib import crc32

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.client import Pipeline
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from rooms.feature import Attendees
from server.attendance.port import HOLDS_S, Change, Unreachable
from server.bus.redis import PREFIX
from server.sockets import NOTICING

TIMEOUT_S = 1.0
WHOLE_TIMEOUT_S = 10.0
"""For telling a room whole, which may be thousands of people."""
CONNECTIONS = 4
COUNTED_WHOLE = 2000
"""Up to so many people a room is counted whole; beyond, how many are at two processes is seen by
the sample.
"""
SAMPLE = 16
"""One participant in so many is in the sample, at whichever process."""
AT_ONCE = 500
FRESH_S = 2.0
"""For which a count of those who are not listed is given again."""
T = TypeVar("T")
KINDS = ("all", "listed", "sample")

COUNT = """
local n, cards, sum = #KEYS / 2, {}, 0
for i = 1, n do
  cards[i] = redis.call('ZCARD', KEYS[i])
  sum = sum + cards[i]
end
if n == 1 then return {cards, sum, sum} end
local first, told = 1, sum
if sum > tonumber(ARGV[1]) then
  first, told = n + 1, 0
  for i = first, 2 * n do told = told + redis.call('ZCARD', KEYS[i]) end
end
return {cards, #redis.call('ZUNION', n, unpack(KEYS, first, first + n - 1)), told}
"""
"""Of the sets that are counted and then of the samples, by process: how many are in each that is
counted; how many are in the union of those, or of the samples; and in the same with repetitions.
"""


class RedisAttendance:
    def __init__(self, url: str, process: str, holds_s: float = HOLDS_S) -> None:
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=CONNECTIONS,
            timeout=TIMEOUT_S,
            socket_connect_timeout=TIMEOUT_S,
            socket_timeout=WHOLE_TIMEOUT_S,
            socket_keepalive=True,
            socket_keepalive_options=NOTICING,
            retry=Retry(NoBackoff(), 1),
            decode_responses=True,
        )
        self._redis = Redis.from_pool(pool)
        self._process = process
        self._holds_ms = int(holds_s * 1000)
        self._room_ids: set[str] = set()
        self._hidden: dict[str, tuple[int, float]] = {}
        self._counting = asyncio.Lock()

    async def tell(self, changes: Sequence[Change]) -> Collection[str]:
        lost: set[str] = set()
        for some in _batches(changes, AT_ONCE):
            async with self._pipeline() as pipe:
                ends = [self._put(pipe, change) for change in some]
                answers = await pipe.execute()
            sizes = zip(some, ends, strict=True)
            lost |= {each.room_id for each, end in sizes if answers[end] != each.size}
        return lost

    async def tell_whole(self, room_id: str, people: Mapping[str, bool]) -> None:
        """At once: nobody sees a part of it."""
        async with self._pipeline(transaction=True, timeout_s=WHOLE_TIMEOUT_S) as pipe:
            pipe.delete(*self._sets(room_id).values())
            for some in _batches(people.items(), AT_ONCE):
                self._add(pipe, room_id, dict(some))
            self._hold(pipe, room_id, len(people))
            await pipe.execute()

    async def count(self, room_ids: Sequence[str]) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for some in _batches(room_ids, AT_ONCE):
            processes = await self._processes(some)
            async with self._pipeline() as pipe:
                for room_id in some:
                    _ask_count(pipe, room_id, processes[room_id], "all")
                told = dict(zip(some, await pipe.execute(), strict=True))
            counts |= {room_id: _counted(answer) for room_id, answer in told.items()}
            await self._bury(processes, told)
        return counts

    async def page(self, room_id: str, after: str | None, limit: int, listed: bool) -> Attendees:
        kind = "listed" if listed else "all"
        processes = (await self._processes([room_id]))[room_id]
        above = "-" if after is None else f"({after}"
        async with self._pipeline() as pipe:
            for process in processes:
                key = _set(room_id, process, kind)
                pipe.zrangebylex(key, above, "+", start=0, num=limit + 1)
            pages = await pipe.execute()
        ids = [each for each, _ in islice(groupby(merge(*pages)), limit + 1)]
        hidden = await self._unlisted(room_id, processes) if listed else 0
        return Attendees(ids[:limit], len(ids) > limit, hidden)

    async def _unlisted(self, room_id: str, processes: Sequence[str]) -> int:
        """Counted at most once in FRESH_S, however many ask."""
        async with self._counting:
            now_s = asyncio.get_running_loop().time()
            self._hidden = {r: known for r, known in self._hidden.items() if known[1] > now_s}
            if room_id not in self._hidden:
                hidden = await self._count_unlisted(room_id, processes)
                self._hidden[room_id] = (hidden, now_s + FRESH_S)
            return self._hidden[room_id][0]

    async def _count_unlisted(self, room_id: str, processes: Sequence[str]) -> int:
        async with self._pipeline() as pipe:
            _ask_count(pipe, room_id, processes, "all")
            _ask_count(pipe, room_id, processes, "listed")
            everybody, listed = await pipe.execute()
        return max(0, _counted(everybody) - _counted(listed))

    async def close(self) -> None:
        try:
            async with self._pipeline() as pipe:
                for room_id in self._room_ids:
                    self._leave(pipe, room_id)
                await pipe.execute()
        except Unreachable:
            return  # it ends by itself
        finally:
            await self._redis.aclose()

    @asynccontextmanager
    async def _pipeline(
        self, transaction: bool = False, timeout_s: float = TIMEOUT_S
    ) -> AsyncIterator[Pipeline]:
        """Raises Unreachable."""
        try:
            async with asyncio.timeout(timeout_s), self._redis.pipeline(transaction) as pipe:
                yield pipe
        except (RedisError, OSError, TimeoutError) as error:
            raise Unreachable(type(error).__name__) from None

    async def _processes(self, room_ids: Sequence[str]) -> dict[str, list[str]]:
        """By room, those that told of it and were not found dead yet."""
        async with self._pipeline() as pipe:
            for room_id in room_ids:
                pipe.smembers(_room(room_id))
            answers = await pipe.execute()
        return {room: sorted(found) for room, found in zip(room_ids, answers, strict=True)}

    async def _bury(self, processes: Mapping[str, Sequence[str]], told: Mapping[str, Any]) -> None:
        """Forgets processes whose people are gone; one that lives after all says so again soon."""
        dead = {
            room_id: [p for p, card in zip(processes[room_id], cards, strict=False) if not card]
            for room_id, (cards, _, _) in told.items()
        }
        async with self._pipeline() as pipe:
            for room_id, names in dead.items():
                if names:
                    pipe.srem(_room(room_id), *names)
            await pipe.execute()

    def _put(self, pipe: Pipeline, change: Change) -> int:
        """The place of the answer that says how many of ours are in the room now."""
        self._add(pipe, change.room_id, change.came)
        if change.gone:
            for key in self._sets(change.room_id).values():
                pipe.zrem(key, *change.gone)
        self._hold(pipe, change.room_id, change.size)
        return len(pipe) - 1

    def _add(self, pipe: Pipeline, room_id: str, came: Mapping[str, bool]) -> None:
        keys = self._sets(room_id)
        by_kind = {
            "all": came.keys(),
            "listed": {who for who, is_listed in came.items() if is_listed},
            "sample": {who for who in came if crc32(who.encode()) % SAMPLE == 0},
        }
        for kind, ids in by_kind.items():
            if ids:
                pipe.zadd(keys[kind], dict.fromkeys(ids, 0))
        unlisted = came.keys() - by_kind["listed"]
        if unlisted:
            pipe.zrem(keys["listed"], *unlisted)

    def _hold(self, pipe: Pipeline, room_id: str, size: int) -> None:
        keys = self._sets(room_id)
        if size:
            self._room_ids.add(room_id)
            pipe.sadd(_room(room_id), self._process)
            for key in (_room(room_id), *keys.values()):
                pipe.pexpire(key, self._holds_ms)
        else:
            self._leave(pipe, room_id)
            self._room_ids.discard(room_id)
        pipe.zcard(keys["all"])

    def _leave(self, pipe: Pipeline, room_id: str) -> None:
        pipe.delete(*self._sets(room_id).values())
        pipe.srem(_room(room_id), self._process)

    def _sets(self, room_id: str) -> dict[str, str]:
        return {kind: _set(room_id, self._process, kind) for kind in KINDS}


def _room(room_id: str) -> str:
    return f"{PREFIX}attendance:{room_id}"


def _set(room_id: str, process: str, kind: str) -> str:
    return f"{PREFIX}attendance:{room_id}:{process}:{kind}"


def _ask_count(pipe: Pipeline, room_id: str, processes: Sequence[str], kind: str) -> None:
    """With nobody there it asks about a process that is none, so that there is an answer."""
    names = processes or ["nobody"]
    keys = [_set(room_id, name, each) for each in (kind, "sample") for name in names]
    pipe.eval(COUNT, len(keys), *keys, COUNTED_WHOLE)


def _counted(answer: tuple[Sequence[int], int, int]) -> int:
    """Exact when what was united is what was counted; else as the sample has it."""
    cards, united, told = answer
    return round(sum(cards) * united / told) if told else sum(cards)


def _batches(items: Iterable[T], size: int) -> Iterable[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
