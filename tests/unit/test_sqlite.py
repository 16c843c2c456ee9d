"""SQLite on the loop: what another process holds up does not hold up the loop."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from server import sqlite
from server.database import Database


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    db = Database(f"sqlite+aiosqlite:///{tmp_path}/plenary.db")
    async with db.writing() as writing:
        await writing.execute(text("CREATE TABLE things (name TEXT PRIMARY KEY)"))
    yield db
    await db.close()


@pytest.fixture
def other(tmp_path: Path) -> sqlite3.Connection:
    """Another process's."""
    return sqlite3.connect(tmp_path / "plenary.db", isolation_level=None)


async def add(db: Database, name: str) -> None:
    async with db.writing() as writing:
        await writing.execute(text("INSERT INTO things VALUES (:name)"), {"name": name})


async def names(db: Database) -> list[str]:
    async with db.reading() as reading:
        return list((await reading.execute(text("SELECT name FROM things"))).scalars())


async def test_what_was_committed_is_there_for_everybody(db: Database, other: sqlite3.Connection):
    await add(db, "a")
    assert await names(db) == ["a"]
    assert other.execute("SELECT name FROM things").fetchall() == [("a",)]


async def test_what_was_not_is_not(db: Database):
    async def add_twice() -> None:
        async with db.writing() as writing:
            for _ in range(2):
                await writing.execute(text("INSERT INTO things VALUES ('a')"))

    with pytest.raises(IntegrityError):
        await add_twice()
    assert await names(db) == []
    await add(db, "b")
    assert await names(db) == ["b"]


async def test_another_process_s_lock_is_waited_for_and_the_loop_goes_on(
    db: Database, other: sqlite3.Connection
):
    other.execute("BEGIN IMMEDIATE")
    adding = asyncio.ensure_future(add(db, "a"))
    assert await names(db) == []  # while the other holds its lock
    assert not adding.done()
    other.execute("COMMIT")
    async with asyncio.timeout(10):
        await adding
    assert await names(db) == ["a"]


async def test_but_not_for_ever(
    db: Database, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_MS", 10)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError, match="database is locked"):
        await add(db, "a")
    other.execute("COMMIT")
    await add(db, "b")
    assert await names(db) == ["b"]


async def test_who_is_cancelled_in_a_commit_leaves_the_connection_whole(db: Database):
    entered = asyncio.Event()

    async def adding(name: str) -> None:
        async with db.writing() as writing:
            await writing.execute(text("INSERT INTO things VALUES (:name)"), {"name": name})
            entered.set()

    for number in range(20):
        entered.clear()
        task = asyncio.ensure_future(adding(str(number)))
        await entered.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await add(db, "after")
    assert "after" in await names(db)


async def test_a_reader_sees_one_moment(db: Database):
    await add(db, "a")
    async with db.reading() as reading:
        assert (await reading.execute(text("SELECT count(*) FROM things"))).scalar_one() == 1
        await add(db, "b")
        assert (await reading.execute(text("SELECT count(*) FROM things"))).scalar_one() == 1
    assert await names(db) == ["a", "b"]
