"""The servers that the tests start are real, obedient, and gone afterwards."""

import asyncio
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest
from redis.asyncio import Redis as Client
from redis.exceptions import ConnectionError as Unreachable

from tests.programs import MissingError, Program
from tests.services import NotReadyError, Postgres, Redis

ROOT = Path(__file__).resolve().parents[2]


async def test_redis_answers(redis_server: Redis):
    assert await ping(redis_server)


async def test_each_database_is_new_and_empty(postgres_server: Postgres, postgres_database: str):
    first = await asyncpg.connect(postgres_database)
    await first.execute("CREATE TABLE thing (id int)")
    await first.close()
    async with postgres_server.database() as other:
        second = await asyncpg.connect(other)
        assert await second.fetchval("SELECT to_regclass('thing')") is None
        await second.close()


async def test_a_database_can_start_as_a_copy(postgres_server: Postgres, postgres_database: str):
    first = await asyncpg.connect(postgres_database)
    await first.execute("CREATE TABLE thing AS SELECT 7 AS id")
    await first.close()
    async with postgres_server.database(template=postgres_database.rpartition("/")[2]) as copy:
        second = await asyncpg.connect(copy)
        assert await second.fetchval("SELECT id FROM thing") == 7
        await second.close()


async def test_a_killed_postgres_comes_back_with_its_data_on_its_port():
    with Postgres() as server:
        url = server.url
        connection = await asyncpg.connect(url)
        await connection.execute("CREATE TABLE thing AS SELECT 7 AS id")

        server.kill()
        with pytest.raises((asyncpg.PostgresConnectionError, ConnectionError)):
            await connection.fetchval("SELECT 1")
        server.start()

        connection = await asyncpg.connect(url)
        assert await connection.fetchval("SELECT id FROM thing") == 7
        await connection.close()


async def test_a_paused_postgres_answers_when_it_resumes():
    with Postgres() as server:
        connection = await asyncpg.connect(server.url)
        server.pause()
        async with asyncio.TaskGroup() as group:
            answer = group.create_task(connection.fetchval("SELECT 7"))
            done, _ = await asyncio.wait([answer], timeout=0.2)
            assert not done
            server.resume()
        assert answer.result() == 7
        await connection.close()


async def test_a_stopped_redis_is_gone_until_it_starts():
    with Redis() as server:
        server.stop()
        assert not server.is_running
        with pytest.raises(Unreachable):
            await ping(server)
        server.start()
        assert await ping(server)
        server.restart()
        assert await ping(server)


async def ping(server: Redis) -> bool:
    async with Client.from_url(server.url) as client:
        return bool(await client.ping())


def test_a_paused_redis_can_be_stopped():
    with Redis() as server:
        server.pause()
        server.stop()
        assert not server.is_running


def test_a_server_that_cannot_start_says_why():
    with Redis() as server:
        rival = Redis()
        rival.port = server.port
        with pytest.raises(NotReadyError, match="Address already in use"), rival:
            pytest.fail("both are there")
        assert not rival.is_running
        assert not rival.folder.exists()


def test_a_server_leaves_nothing_behind():
    with Redis() as server:
        pid, folder = server.pid, server.folder
    assert not folder.exists()
    assert not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("service", ["Redis", "Postgres"])
def test_a_server_ends_with_its_tests_even_when_they_are_killed(service: str):
    script = (
        f"from tests.services import {service} as S\n"
        "s = S(); s.start(); print(s.pid, s.folder, flush=True); input()"
    )
    tests = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with tests:
        assert tests.stdout is not None
        pid, folder = tests.stdout.readline().split()
        server = os.pidfd_open(int(pid))
        tests.send_signal(signal.SIGKILL)
    poll = select.poll()
    poll.register(server, select.POLLIN)
    assert poll.poll(10_000)
    os.close(server)
    subprocess.run(["rm", "-r", folder], check=True)


# --- Finding the programs


def test_an_override_that_cannot_be_run_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLENARY_TEST_REDIS", "/nowhere/redis-server")
    with pytest.raises(MissingError, match="PLENARY_TEST_REDIS names /nowhere/redis-server"):
        Program(("redis-server",), "PLENARY_TEST_REDIS", ()).provide()


def test_the_newest_of_several_versions_is_taken(tmp_path: Path):
    for version in ("9", "15", "13"):
        program = tmp_path / version / "bin" / "no-such-postgres"
        program.parent.mkdir(parents=True)
        program.touch(mode=0o755)
    folders = f"{tmp_path.relative_to('/')}/*/bin"
    found = Program(("no-such-postgres",), "PLENARY_TEST_NONE", (), folders).find()
    assert found == tmp_path / "15" / "bin" / "no-such-postgres"
