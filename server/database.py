"""Opens the database: SQLite or PostgreSQL, with the transactions the server needs."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from rooms.database import Db
from server import metrics, sqlite
from server.postgres import keep_values_unsaid
from server.sockets import notice_loss

# What a database that is away, or has too much to do, raises.
UNREACHABLE = (DBAPIError, NoConnectionFree, OSError)
CONNECT_S = 10.0
_PASSING_SQLSTATES = frozenset({"40001", "40P01", "55P03", "23505"})


class Database:
    """`writing` is a transaction that may change things, `reading` one that sees a single moment.

    SQLite has one writer at a time, which waits its turn in line and then takes the lock at once.
    """

    def __init__(self, url: str) -> None:
        self._sqlite = make_url(url).get_backend_name() == "sqlite"
        if self._sqlite:
            self._writers = _sqlite_engine(url, "BEGIN IMMEDIATE", pool_size=1)
            self._readers = _sqlite_engine(url, "BEGIN", pool_size=4)
        else:
            self._writers = _postgres_engine(url)
            self._readers = self._writers.execution_options(isolation_level="REPEATABLE READ")

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Db]:
        with metrics.transaction("writing") as begun:
            async with self._writers.begin() as db:
                begun()
                yield db

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Db]:
        with metrics.transaction("reading") as begun:
            async with self._readers.connect() as db:
                begun()
                yield db

    @property
    def engine(self) -> AsyncEngine:
        """The writers', for migrations."""
        return self._writers

    async def close(self) -> None:
        await self._writers.dispose()
        if self._sqlite:
            await self._readers.dispose()


class Unsure(ConnectionError):
    """Nobody knows whether it was done: the database went away while it was committing."""


def is_passing(error: Exception) -> bool:
    """Whether the same transaction may well end otherwise when it is run again: busy, deadlocked,
    cut off, or second with what may be there once (it then finds the first).
    """
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _PASSING_SQLSTATES:
        return True
    return "database is locked" in str(error.orig)


def is_cut_off(error: Exception) -> bool:
    """Whether the database may have done what it was told, and could not say so."""
    return not isinstance(error, DBAPIError) or error.connection_invalidated


def _postgres_engine(url: str) -> AsyncEngine:
    engine = create_async_engine(
        url,
        connect_args={"timeout": CONNECT_S},
        pool_size=10,
        max_overflow=10,
        pool_pre_ping=True,
        hide_parameters=True,
    )

    event.listen(engine.sync_engine, "handle_error", keep_values_unsaid)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        """asyncpg has no option for this, nor a public way to its socket."""
        transport = connection.driver_connection._transport
        notice_loss(transport.get_extra_info("socket"))

    return engine


def _sqlite_engine(url: str, begin: str, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        connect_args={"async_creator_fn": sqlite.connect},
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Connection) -> None:
        """Without what SQLAlchemy does for a statement besides: half of them are this one."""
        cursor = connection.connection.cursor()
        try:
            cursor.execute(begin)
        except sqlite3.Error as error:
            raise OperationalError(begin, None, error) from error
        finally:
            cursor.close()

    return engine
