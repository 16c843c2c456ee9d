"""`./dev bench attendance`: what Redis spends on who is where.

People in one room, spread over several processes, one in seven of them at two. Prints a table and
writes JSON to `var/bench/attendance.json`.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from typing import Any
from uuid import uuid4

from redis.asyncio import Redis as Plain

from server.attendance.port import Attendance, Change
from server.attendance.redis import RedisAttendance
from tests.load.crowd.figures import median
from tests.load.crowd.report import arguments, report, say
from tests.services import Redis

ROOM = "hall"
AT_TWO = 7


@dataclass(frozen=True)
class Row:
    """`counted` is the figure that comes of it; the others are Redis's processor time."""

    people: int
    processes: int
    counted: int
    whole_ms: float
    hold_ms: float
    come_ms: float
    count_ms: float
    page_ms: float
    bytes_each: int


@dataclass(frozen=True)
class Meter:
    """Milliseconds of Redis's processor for each of so many repetitions."""

    redis: Plain
    times: int

    async def spent(self, work: Callable[[], Awaitable[object]], times: int | None = None) -> float:
        before = await self._cpu_s()
        for _ in range(times or self.times):
            await work()
        return round((await self._cpu_s() - before) * 1000 / (times or self.times), 3)

    async def _cpu_s(self) -> float:
        told = await self.redis.info("cpu")
        return float(told["used_cpu_user"]) + float(told["used_cpu_sys"])


def spread(people: int, processes: int) -> list[dict[str, bool]]:
    """Who is at which process; half of them agreed to be listed."""
    at: list[dict[str, bool]] = [{} for _ in range(processes)]
    for number in range(people):
        who = uuid4().hex
        at[number % processes][who] = number % 2 == 0
        if number % AT_TWO == 0:
            at[(number + 1) % processes][who] = number % 2 == 0
    return at


async def measure(server: Redis, people: int, processes: int, times: int) -> Row:
    async with AsyncExitStack() as stack:
        plain = await stack.enter_async_context(Plain.from_url(server.url))
        await plain.flushall()
        empty = int((await plain.info("memory"))["used_memory"])
        meter = Meter(plain, times)
        all_of_them = [RedisAttendance(server.url, f"process-{n}") for n in range(processes)]
        for each in all_of_them:
            stack.push_async_callback(each.close)
        at = spread(people, processes)
        whole_ms = await meter.spent(lambda: _tell_all(all_of_them, at), times=1)
        used = int((await plain.info("memory"))["used_memory"]) - empty
        one, here = all_of_them[0], at[0]
        return Row(
            people=people,
            processes=processes,
            counted=(await one.count([ROOM]))[ROOM],
            whole_ms=whole_ms,
            hold_ms=await meter.spent(lambda: one.tell([Change(ROOM, len(here), {})])),
            come_ms=await meter.spent(lambda: one.tell([_hundred_come(len(here))])),
            count_ms=await meter.spent(lambda: one.count([ROOM])),
            page_ms=await meter.spent(lambda: one.page(ROOM, None, 50, True)),
            bytes_each=used // people,
        )


async def _tell_all(attendances: Sequence[Attendance], at: Sequence[dict[str, bool]]) -> None:
    for attendance, people in zip(attendances, at, strict=True):
        await attendance.tell_whole(ROOM, people)


def _hundred_come(size: int) -> Change:
    return Change(ROOM, size, {uuid4().hex: False for _ in range(100)})


def middle(rows: Sequence[Row]) -> Row:
    """Of several runs, each figure's median."""
    names = asdict(rows[0])
    found: dict[str, Any] = {n: median([getattr(row, n) for row in rows], 3) for n in names}
    return Row(**found)


async def measure_all(asked: argparse.Namespace) -> list[Row]:
    rows = []
    with Redis() as server:
        for people in asked.people:
            for processes in asked.processes:
                say(f"people {people}", f"processes {processes}")
                runs = [
                    await measure(server, people, processes, asked.times) for _ in range(asked.runs)
                ]
                rows.append(middle(runs))
    return rows


def main() -> int:
    parser = arguments("attendance", __doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[1000, 15_000, 150_000])
    parser.add_argument("--processes", type=int, nargs="+", default=[2, 16])
    parser.add_argument("--times", type=int, default=50)
    asked = parser.parse_args()
    report("attendance", asked, asyncio.run(measure_all(asked)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
