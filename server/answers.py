"""Answers kept by their command's key, so that a command sent again is answered again and done
once.
"""

import hashlib

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    select,
)
from sqlalchemy.exc import IntegrityError

from rooms.database import Db, metadata
from rooms.errors import KeyReused
from rooms.wire import Body, Command, commands, encode, tag_of

answers = Table(
    "answers",
    metadata,
    Column("participant_id", ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("tag", String(64), nullable=False),
    Column("digest", LargeBinary(16), nullable=False),
    Column("reply", LargeBinary, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Index("ix_answers_at_ms", "at_ms"),
)

KEPT_MS = 7 * 86_400_000
_KNOWN = select(answers).where(
    answers.c.participant_id == bindparam("author"), answers.c.key == bindparam("its_key")
)
_INSERT = answers.insert()


def _digest(command: Command) -> bytes:
    return hashlib.blake2b(encode(command), digest_size=16).digest()


async def recall(db: Db, participant_id: str, command: Command) -> Body | None:
    """The first answer to this command, or None. Raises KeyReused when the key belongs to another
    one.
    """
    asked = {"author": participant_id, "its_key": command.key}
    row = (await db.execute(_KNOWN, asked)).first()
    if row is None:
        return None
    tag = tag_of(type(command))
    if row.tag != tag or row.digest != _digest(command):
        raise KeyReused("key")
    return msgspec.msgpack.decode(row.reply, type=commands[tag].reply)


async def remember(db: Db, participant_id: str, command: Command, reply: Body, now_ms: int) -> None:
    """Raises KeyReused when the same key was used in another room at this very moment."""
    values = {
        "participant_id": participant_id,
        "key": command.key,
        "tag": tag_of(type(command)),
        "digest": _digest(command),
        "reply": encode(reply),
        "at_ms": now_ms,
    }
    try:
        await db.execute(_INSERT, values)
    except IntegrityError:
        raise KeyReused("key") from None


async def prune(db: Db, now_ms: int) -> None:
    await db.execute(delete(answers).where(answers.c.at_ms < now_ms - KEPT_MS))
