"""`./dev bench spine`: statements and bytes a join, statements and latency a command.

On SQLite in one process and on PostgreSQL with Redis; few people in the room, then many. Prints a
table and writes JSON to `var/bench/spine.json`.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from server.app import Parts
from server.bus.memory import MemoryBus
from server.flood import PER_S
from tests.client import Body, Client
from tests.hall import Hall, Person
from tests.house import House, open_house, settings_for
from tests.load.crowd.report import arguments, report
from tests.services import Postgres, Redis

PACE_S = 1.2 / PER_S  # no connection may send faster than that over time
TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK", "SET", "SHOW", "PRAGMA", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True)
class Row:
    """One measurement. Latencies in ms, over `times` repetitions, one after the other."""

    backend: str
    people: int
    what: str
    statements: float
    bytes: int | None
    p50_ms: float
    p99_ms: float
    times: int


@contextmanager
def counting() -> Iterator[list[str]]:
    """Every statement of every engine, but for those that only frame a transaction."""
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.lstrip().upper().startswith(TRANSACTION):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def measure_joins(hall: Hall, people: int, backend: str, times: int) -> list[Row]:
    """A new tab: the connection itself, its three rooms, and the session again after a drop."""
    _, _, cookie = await hall.enrol("visitor")
    measured: dict[str, list[tuple[float, int, int]]] = {}
    for _ in range(times):
        with counting() as seen:
            begun = time.perf_counter()
            client = await hall.open_tab(cookie, join=False)
            one = (_ms_since(begun), len(seen), _size(client))
        measured.setdefault("connect", []).append(one)
        rooms = (client.hello["desk"], hall.foyer, hall.room)
        measured.setdefault("join desk, foyer, session", []).append(await _join(client, *rooms))
        measured.setdefault("resume the session", []).append(await _join(client, hall.room))
        await client.close()
    return [
        _row(backend, people, what, [n for _, n, _ in each], each[-1][2], [ms for ms, _, _ in each])
        for what, each in measured.items()
    ]


async def _join(client: Client, *rooms: str) -> tuple[float, int, int]:
    """Milliseconds, statements and bytes."""
    before = _size(client)
    with counting() as seen:
        begun = time.perf_counter()
        await client.join(*rooms)
        return _ms_since(begun), len(seen), _size(client) - before


def _size(client: Client) -> int:
    return sum(map(len, client.raw))


async def measure_commands(
    hall: Hall, people: int, backend: str, times: int, asker: Person, moderator: Person
) -> list[Row]:
    await moderator.send("questions.configure", limit_open=100, moderated=False)
    asked = []
    for n in range(times):
        await asyncio.sleep(PACE_S)
        asked.append(await moderator.ask(f"Question {n}?"))
    commands: dict[str, Callable[[int], Awaitable[Body]]] = {
        "questions.ask": lambda n: asker.ask(f"Further question {n}?"),
        "questions.vote": lambda n: moderator.send("questions.vote", question=asked[n]["id"]),
        "questions.pin": lambda n: moderator.send(
            "questions.pin", question=asked[n]["id"], pinned=True
        ),
        "questions.move": lambda n: moderator.move(asked[n], "answered"),
        "chat.send": lambda n: asker.create("chat.send", text=f"Message {n}"),
    }
    await moderator.send("questions.configure", limit_open=100)
    rows = []
    for what, run in commands.items():
        spent, counts = [], []
        for n in range(times):
            await asyncio.sleep(PACE_S)
            with counting() as seen:
                begun = time.perf_counter()
                await run(n)
                spent.append(_ms_since(begun))
            counts.append(len(seen))
        rows.append(_row(backend, people, what, counts, None, spent))
    return rows


def _row(
    backend: str,
    people: int,
    what: str,
    counts: Sequence[int],
    size: int | None,
    spent_ms: Sequence[float],
) -> Row:
    ordered = sorted(spent_ms)
    return Row(
        backend=backend,
        people=people,
        what=what,
        statements=statistics.median(counts),
        bytes=size,
        p50_ms=round(statistics.median(ordered), 2),
        p99_ms=round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 2),
        times=len(ordered),
    )


def _ms_since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


@asynccontextmanager
async def houses() -> AsyncIterator[dict[str, House]]:
    with tempfile.TemporaryDirectory() as folder, Redis() as redis, Postgres() as postgres:
        async with (
            open_house(settings_for(Path(folder), None, None), [Parts(bus=MemoryBus())]) as small,
            postgres.database() as url,
            open_house(settings_for(Path(folder), url, redis.url), [Parts(), Parts()]) as large,
        ):
            yield {"SQLite, memory": small, "PostgreSQL, Redis": large}


async def measure(crowds: Sequence[int], times: int) -> list[Row]:
    rows: list[Row] = []
    async with houses() as both:
        for backend, house in both.items():
            for people in crowds:
                hall = await Hall.build(house)
                asker = await hall.join("asker")
                moderator = await hall.join("moderator", room_role="moderator")
                for n in range(people - 2):
                    await hall.join(f"listener {n}")
                await asker.ask("Is this on?")
                rows += await measure_joins(hall, people, backend, times)
                rows += await measure_commands(hall, people, backend, times, asker, moderator)
                await hall.close()
    return rows


def main() -> int:
    parser = arguments("spine", __doc__, runs=None)
    parser.add_argument("--people", type=int, nargs="+", default=[10, 200])
    parser.add_argument("--times", type=int, default=50)
    asked = parser.parse_args()
    report("spine", asked, asyncio.run(measure(asked.people, asked.times)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
