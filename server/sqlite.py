"""SQLite for SQLAlchemy's asyncio, with the loop as its thread.

A statement of ours takes SQLite some tens of µs, and a hop to a thread and back several times that.
So only what waits leaves the loop: for the disk, in a commit, and for another process's lock. What
is here has as much of aiosqlite's shape as SQLAlchemy's dialect for it asks for.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self

BUSY_TIMEOUT_MS = 10_000
PRIMARY = 0xFF
"""The bits of a result code that are not about its finer kinds (SQLITE_BUSY_RECOVERY, say)."""


async def connect(path: str, **_more: Any) -> "Connection":
    """For SQLAlchemy's `async_creator_fn`. Transactions begin by a statement, not by themselves."""
    raw = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    return Connection(raw)


class Connection:
    def __init__(self, raw: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = raw
        self._raw = raw

    def cursor(self) -> "Cursor":
        return Cursor(self._raw.cursor())

    async def create_function(self, *arguments: Any, **more: Any) -> None:
        self._raw.create_function(*arguments, **more)

    async def commit(self) -> None:
        if self._raw.in_transaction:
            await _off_loop(self._raw.commit)

    async def rollback(self) -> None:
        self._raw.rollback()

    async def close(self) -> None:
        self.stop()

    def stop(self) -> None:
        self._connection = None
        self._raw.close()


class Cursor:
    def __init__(self, raw: sqlite3.Cursor) -> None:
        self._raw = raw

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        try:
            self._raw.execute(statement, parameters)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_BUSY:
                raise
            await _off_loop(lambda: self._execute_patiently(statement, parameters))
        return self

    def _execute_patiently(self, statement: str, parameters: Sequence[Any]) -> None:
        connection = self._raw.connection
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        try:
            self._raw.execute(statement, parameters)
        finally:
            connection.execute("PRAGMA busy_timeout=0")

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        self._raw.executemany(statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        return self._raw.fetchall()

    async def close(self) -> None:
        self._raw.close()

    @property
    def description(self) -> Any:
        return self._raw.description

    @property
    def rowcount(self) -> int:
        return self._raw.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._raw.lastrowid


async def _off_loop(work: Callable[[], None]) -> None:
    """Whoever is cancelled meanwhile leaves when it is done: the connection is in its hands."""
    done = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        await asyncio.shield(done)
    except asyncio.CancelledError:
        await asyncio.wait([done])
        raise
