"""Real workers behind one port: they share who comes, and /metrics is one picture of all, also when
one of them is killed.
"""

import asyncio
import os
import select
import signal
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from server.database import Database
from server.migrate import migrate
from server.scraping import FOLDER
from tests import family
from tests.hall import Hall
from tests.house import SECRET, House, settings_for
from tests.server import STARTED, Server
from tests.services import Postgres, Redis

TOKEN = "a-token-of-the-tests"
WITHIN_S = 30
CROWD = 2_400
COME = 400


def read(text: str) -> dict[str, float]:
    """By name and labels, as Prometheus writes them."""
    return {
        sample.name + "".join(f" {k}={v}" for k, v in sorted(sample.labels.items())): sample.value
        for each in text_string_to_metric_families(text)
        for sample in each.samples
    }


async def figures(url: str) -> dict[str, float]:
    """On a connection of its own: any worker answers."""
    async with httpx.AsyncClient(base_url=url) as client:
        answer = await client.get("/metrics")
    assert answer.status_code == 200
    return read(answer.text)


def workers(server: Server) -> list[int]:
    """Of the parent's children those that serve."""
    _, *children = family.members(server.pid)
    return [pid for pid in children if "spawn_main" in command_of(pid)]


def command_of(pid: int) -> str:
    """Empty when it has gone meanwhile."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_text()
    return ""


@asynccontextmanager
async def two_workers(
    folder: Path, postgres: Postgres, redis: Redis
) -> AsyncIterator[tuple[Hall, Server]]:
    """Behind a hall."""
    async with postgres.database() as url:
        settings = settings_for(folder, url, redis.url)
        db = Database(settings.database_url)
        await migrate(db)
        environ = {
            "PLENARY_DATABASE_URL": url,
            "PLENARY_BUS_URL": redis.url,
            "PLENARY_DATA_DIR": str(folder),
            "PLENARY_SECRET": SECRET,
            "PLENARY_WORKERS": "2",
            "PLENARY_METRICS_TOKEN": TOKEN,
        }
        with Server(environ) as server:
            hall = await Hall.build(House(settings, db, [server.url]))
            yield hall, server
            await hall.close()
        await db.close()


@pytest.fixture(scope="module")
async def steady(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: Postgres, redis_server: Redis
) -> AsyncIterator[tuple[Hall, Server]]:
    """For tests that harm no worker."""
    folder = tmp_path_factory.mktemp("steady")
    async with two_workers(folder, postgres_server, redis_server) as hall:
        yield hall


@pytest.fixture
async def hall(
    tmp_path: Path, postgres_server: Postgres, redis_server: Redis
) -> AsyncIterator[tuple[Hall, Server]]:
    async with two_workers(tmp_path, postgres_server, redis_server) as hall:
        yield hall


async def test_the_figures_are_those_of_all_workers(steady: tuple[Hall, Server]):
    there, server = steady
    people = [await there.join(name) for name in ("ada", "ben", "cem", "dee", "eve", "fay")]
    for person in people:
        await person.ask("Is everybody counted?")
    found = await figures(server.url)
    assert found["plenary_connections"] == len(people)
    assert found["plenary_commands_total outcome=ok tag=questions.ask"] == len(people)
    assert found["plenary_command_seconds_count tag=questions.ask"] == len(people)
    assert found["plenary_leader kind=web"] == 1
    assert found["plenary_leading"] == 1


async def test_a_replaced_worker_fills_again(many_files: None, hall: tuple[Hall, Server]):
    _, server = hall
    with ExitStack() as stack:
        await come(server, CROWD, stack)
        killed, staying = workers(server)
        replaced = server.listen_for(STARTED)
        os.kill(killed, signal.SIGKILL)
        assert await asyncio.to_thread(replaced.acquire, timeout=WITHIN_S)
        before = taken(server)[staying]
        for _ in range(COME):
            await come_and_ask(server, stack)
        taken_by_it = taken(server)[staying] - before
    assert taken_by_it < 0.47 * COME


def taken(server: Server) -> dict[int, int]:
    """How many connections each of the workers has."""
    return {pid: family.connections(pid, server.port) for pid in workers(server)}


async def come(server: Server, count: int, stack: ExitStack) -> None:
    """So many, one after the other, who say nothing. Returns when all are taken."""
    before = sum(taken(server).values())
    for _ in range(count):
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        stack.callback(writer.close)
    async with asyncio.timeout(WITHIN_S):
        while sum(taken(server).values()) < before + count:
            await figures(server.url)


async def come_and_ask(server: Server, stack: ExitStack) -> None:
    """Returns when one who came is answered."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    stack.callback(writer.close)
    writer.write(f"GET /health/live HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    assert b" 200 " in await reader.readline()


async def test_a_killed_worker_is_replaced_and_takes_its_gauges_with_it(
    hall: tuple[Hall, Server],
):
    there, server = hall
    people = [await there.join(name) for name in ("ada", "ben", "cem", "dee", "eve", "fay")]
    before = workers(server)
    os.kill(before[0], signal.SIGKILL)
    async with asyncio.timeout(WITHIN_S):
        while len(set(workers(server)) - set(before)) < 1:
            await figures(server.url)
    found = await figures(server.url)
    left = [person for person in people if person.client.closed is None]
    assert found["plenary_connections"] == len(left)


async def test_workers_end_with_their_parent_also_when_it_is_killed(hall: tuple[Hall, Server]):
    _, server = hall
    ends = [os.pidfd_open(pid) for pid in workers(server)]
    os.kill(server.pid, signal.SIGKILL)
    for end in ends:
        assert await asyncio.to_thread(select.select, [end], [], [], WITHIN_S) == ([end], [], [])
        os.close(end)


async def test_a_restart_replaces_one_worker_after_the_other_and_refuses_nobody(
    steady: tuple[Hall, Server],
):
    _, server = steady
    before = set(workers(server))
    os.kill(server.pid, signal.SIGHUP)
    async with asyncio.timeout(WITHIN_S):
        while before & set(workers(server)):
            assert await figures(server.url)
    assert len(workers(server)) == 2


async def test_who_is_not_on_the_machine_needs_the_token(steady: tuple[Hall, Server]):
    _, server = steady
    through_a_proxy = {"X-Forwarded-For": "127.0.0.1"}
    async with httpx.AsyncClient(base_url=server.url, headers=through_a_proxy) as client:
        assert (await client.get("/metrics")).status_code == 403
        shown = {"Authorization": f"Bearer {TOKEN}"}
        assert (await client.get("/metrics", headers=shown)).status_code == 200
        wrong = {"Authorization": "Bearer another-token"}
        assert (await client.get("/metrics", headers=wrong)).status_code == 403


def folder_of(server: Server) -> Path:
    environ = Path(f"/proc/{workers(server)[0]}/environ").read_text().split("\0")
    (named,) = (line for line in environ if line.startswith(FOLDER))
    return Path(named.partition("=")[2])


async def test_the_folder_of_the_figures_goes_with_the_parent(hall: tuple[Hall, Server]):
    _, server = hall
    folder = folder_of(server)
    assert folder.is_dir()
    server.stop()
    assert not folder.exists()
