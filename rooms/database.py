"""The tables' common ground: one metadata, a connection inside a transaction, and an upsert."""

from sqlalchemy import MetaData, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Db = AsyncConnection


def writes_alone(db: Db) -> bool:
    """Whether nobody else can change anything while a transaction writes: it need lock no rows."""
    return db.dialect.name == "sqlite"


def insert_into(db: Db, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that knows `on_conflict_do_…`, which both databases spell alike."""
    if db.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
