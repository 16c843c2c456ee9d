"""Brings the database's tables up to date, by the migrations in server/migrations/versions."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from server.database import Database
from server.tables import metadata

FOLDER = Path(__file__).parent / "migrations"


async def migrate(db: Database) -> None:
    """In one transaction; does nothing when nothing is to be done."""
    async with db.writing() as writing:
        await writing.run_sync(_upgrade)


async def is_current(db: Database) -> bool:
    """Whether there is nothing to migrate."""
    async with db.reading() as reading:
        return await reading.run_sync(_is_current)


async def differences(db: Database) -> list[object]:
    """What a migration is missing for: empty when the tables are as the code wants them."""
    async with db.writing() as writing:
        return await writing.run_sync(_compare)


def config(connection: Connection) -> Config:
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.attributes["connection"] = connection
    return made


def _upgrade(connection: Connection) -> None:
    command.upgrade(config(connection), "head")


def _is_current(connection: Connection) -> bool:
    known = ScriptDirectory.from_config(config(connection)).get_heads()
    return set(MigrationContext.configure(connection).get_current_heads()) == set(known)


def _compare(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def write_migration(db: Database, message: str) -> None:
    """For developers: a new file with what differs between the tables and the code."""
    async with db.writing() as writing:
        await writing.run_sync(
            lambda connection: command.revision(
                config(connection), message, autogenerate=True, rev_id=_next()
            )
        )


def _next() -> str:
    return f"{len(list((FOLDER / 'versions').glob('[0-9]*.py'))) + 1:04d}"
