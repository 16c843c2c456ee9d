"""What a database needs after a backup was put in its place."""

from sqlalchemy import delete, update

from rooms.database import Db
from rooms.events.store import rooms
from server.log import log

LEAP = 1_000_000_000
"""Above all revisions that anybody can have seen, and 2⁵³ has room for some millions of leaps."""


async def leap(db: Db) -> None:
    """No client stands where the log could take it on from: each gets a snapshot at its next join.

    A revision of the history that is lost may be one of the new history a moment later, with
    another meaning; and entities carry revisions, too.
    """
    await db.execute(update(rooms).values(revision=rooms.c.revision + LEAP))
    await db.execute(delete(log))
