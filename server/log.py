"""The log: every lasting event message, by room and revision, encoded as it will be sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    bindparam,
    delete,
    func,
    select,
)

from rooms.database import Db, metadata
from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS, Happened, participant
from rooms.wire import entry

log = Table(
    "log",
    metadata,
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", BigInteger, primary_key=True),
    Column("bodies", LargeBinary, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Index("ix_log_at_ms", "at_ms"),
)

KEPT_MS = 3_600_000
_INSERT = log.insert()
_MOVED = (
    select(
        log.c.room_id,
        func.max(log.c.revision).label("revision"),
        func.max(log.c.at_ms).label("at_ms"),
    )
    .where(log.c.at_ms > bindparam("since_ms"))
    .group_by(log.c.room_id)
)


@dataclass(frozen=True)
class Logged:
    """An event message as encoded: `[tag, body]` by audience. Passing ones have revision 0."""

    revision: int
    bodies: dict[str, bytes]

    def seen_by(self, view: View, participant_id: str) -> bytes | None:
        """The one body a tab gets: see Happened."""
        if view is View.MODERATORS and MODERATORS in self.bodies:
            return self.bodies[MODERATORS]
        own = self.bodies.get(participant(participant_id))
        return own if own is not None else self.bodies.get(EVERYONE)


def encode(happened: Happened, revision: int) -> Logged:
    return Logged(revision, {audience: entry(body) for audience, body in happened.bodies.items()})


_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(dict[str, bytes]).decode


async def append(db: Db, room_id: str, entries: Iterable[Logged], now_ms: int) -> None:
    rows = [
        {
            "room_id": room_id,
            "revision": each.revision,
            "bodies": _pack(each.bodies),
            "at_ms": now_ms,
        }
        for each in entries
    ]
    if rows:
        await db.execute(_INSERT, rows)


async def read_since(db: Db, room_id: str, since: int, until: int) -> Sequence[Logged] | None:
    """The revisions after `since` up to `until`, without a hole; None when some were pruned."""
    found = await read_back(db, room_id, since, until)
    return found if len(found) == until - since else None


async def read_back(db: Db, room_id: str, since: int, until: int) -> Sequence[Logged]:
    """The revisions up to `until`, back to the first hole or to `since`; oldest first."""
    query = (
        select(log.c.revision, log.c.bodies)
        .where(log.c.room_id == room_id, log.c.revision > since, log.c.revision <= until)
        .order_by(log.c.revision.desc())
    )
    found: list[Logged] = []
    for row in await db.execute(query):
        if row.revision != until - len(found):
            break
        found.append(Logged(row.revision, _unpack(row.bodies)))
    return found[::-1]


async def newest_ms(db: Db) -> int:
    """When something was last logged, by the clock of who did; 0 when nothing ever was."""
    return int((await db.execute(select(func.max(log.c.at_ms)))).scalar_one() or 0)


async def moved_since(db: Db, since_ms: int) -> tuple[dict[str, int], int]:
    """The newest revision of each room that something was logged in since then, by the clocks of
    those who logged it; and the newest of their times, or `since_ms`.
    """
    rows = (await db.execute(_MOVED, {"since_ms": since_ms})).all()
    newest_ms = max((row.at_ms for row in rows), default=since_ms)
    return {row.room_id: row.revision for row in rows}, newest_ms


async def prune(db: Db, now_ms: int) -> None:
    await db.execute(delete(log).where(log.c.at_ms < now_ms - KEPT_MS))
