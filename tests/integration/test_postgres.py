"""What an error of PostgreSQL says: what is wrong, and nothing that somebody wrote."""

import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from server.database import Database
from tests.house import settings_for

SECRET = "what somebody wrote"
LARGE = "98765432109876"


@pytest.fixture
async def db(tmp_path: Path, postgres_database: str) -> AsyncIterator[Database]:
    db = Database(settings_for(tmp_path, postgres_database, None).database_url)
    async with db.writing() as writing:
        await writing.execute(text("CREATE TABLE notes (words text PRIMARY KEY, at_ms bigint)"))
        await writing.execute(text("ALTER TABLE notes ADD CONSTRAINT dated CHECK (at_ms > 0)"))
        await writing.execute(text("INSERT INTO notes VALUES (:words, 1)"), {"words": SECRET})
    yield db
    await db.close()


@pytest.mark.parametrize(
    ("statement", "values", "said"),
    [
        ("INSERT INTO notes VALUES (:words, 1)", {}, "violates unique constraint"),
        ("INSERT INTO notes VALUES (:words || '!', 0)", {}, "violates check constraint"),
        ("INSERT INTO notes VALUES ('', :at)", {"at": SECRET}, "DataError, SQLSTATE 22000"),
        ("SELECT cast(cast(:words AS text) AS int)", {}, "SQLSTATE 22P02"),
        ("SELECT cast(cast(:bad AS text) AS int)", {"bad": LARGE}, "SQLSTATE 22003"),
        ("SELECT cast(:words AS uuid)", {}, "SQLSTATE 22000"),
        ("SELECT to_date(:words, 'YYYY')", {}, "SQLSTATE 22007"),
        ("SELECT * FROM notes WHERE words = :bad", {"bad": f"{SECRET}\ud800"}, "SQLSTATE 22000"),
        ("SELECT * FROM notes WHERE words = :bad", {"bad": f"{SECRET}\0"}, "SQLSTATE 22021"),
    ],
)
async def test_an_error_says_what_is_wrong_and_no_values(
    db: Database, statement: str, values: dict[str, Any], said: str
):
    with pytest.raises(DBAPIError) as failing:
        async with db.writing() as writing:
            await writing.execute(text(statement), {"words": SECRET} | values)
    told = "".join(traceback.format_exception(failing.value))
    assert said in told
    assert SECRET not in told
    assert LARGE not in told


async def test_what_was_there_already_is_still_known_by_its_constraint(db: Database):
    with pytest.raises(IntegrityError, match="notes_pkey"):
        async with db.writing() as writing:
            await writing.execute(text("INSERT INTO notes SELECT * FROM notes"))
