"""Leases: names that one process holds at a time, kept where all processes look: in the database.

No two machines' clocks are compared. A lease that its holder has not renewed looks the same as
before; how long it may, and who may then take it, is for `leading.py` to say.
"""

from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    String,
    Table,
    and_,
    delete,
    or_,
    select,
    update,
)

from rooms.database import Db, insert_into, metadata

leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("stands_in", Boolean, nullable=False),
    Column("renewal", BigInteger, nullable=False),
)

NOBODY = ""


@dataclass(frozen=True)
class Lease:
    """`renewal` rises with each taking and renewing. `stands_in`: until somebody better comes."""

    holder: str
    stands_in: bool
    renewal: int = 0


async def look(db: Db, name: str) -> Lease | None:
    row = (await db.execute(select(leases).where(leases.c.name == name))).first()
    return None if row is None else Lease(row.holder, row.stands_in, row.renewal)


async def take(db: Db, name: str, mine: Lease, seen: Lease | None) -> Lease | None:
    """Takes what is free, is mine already, or is still as it was `seen`: in one statement, of which
    one contender's changes something. None when another one was quicker.
    """
    query = insert_into(db, leases).values(
        name=name, holder=mine.holder, stands_in=mine.stands_in, renewal=1
    )
    own = leases.c.holder == mine.holder
    as_seen = own if seen is None else or_(own, _is(seen))
    fresh = {
        "holder": mine.holder,
        "stands_in": mine.stands_in,
        "renewal": leases.c.renewal + 1,
    }
    taking = query.on_conflict_do_update(
        index_elements=["name"], set_=fresh, where=as_seen
    ).returning(leases.c.renewal)
    row = (await db.execute(taking)).first()
    return None if row is None else Lease(mine.holder, mine.stands_in, row.renewal)


async def give_back(db: Db, name: str, holder: str) -> None:
    """Now anybody may take it."""
    await db.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))


async def lay_down(db: Db, name: str, holder: str) -> None:
    """Now it is nobody's, but not forgotten: the next of the holder's kind may take it at once."""
    mine = (leases.c.name == name, leases.c.holder == holder)
    await db.execute(update(leases).where(*mine).values(holder=NOBODY))


def _is(seen: Lease) -> ColumnElement[bool]:
    return and_(leases.c.holder == seen.holder, leases.c.renewal == seen.renewal)
