"""The tables of messages and of a room's chat settings. A deleted message keeps its row."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
    update,
)

from rooms.chat.messages import Channel, ChatMessage, ChatSettings
from rooms.database import Db, insert_into, metadata
from rooms.errors import NotFound
from rooms.events.messages import Person

messages = Table(
    "messages",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("author_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("author_name", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("sent_at_ms", BigInteger, nullable=False),
    Column("edited", Boolean, nullable=False),
    Column("key", String(64), nullable=False),
    Column("deleted_at_ms", BigInteger),
    Column("deleted_by_id", ForeignKey("participants.id", ondelete="CASCADE")),
    Index("ix_messages_room_id_channel_id", "room_id", "channel", "id"),
    Index("ix_messages_room_id_author_id", "room_id", "author_id"),
    UniqueConstraint("author_id", "key"),
)

settings = Table(
    "chat_settings",
    metadata,
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("open", Boolean, nullable=False),
    Column("slow_s", Integer, nullable=False),
)

_PLAIN = ("id", "revision", "text", "sent_at_ms", "edited", "key")


def _message(row: Row[Any]) -> ChatMessage:
    return ChatMessage(
        **{name: getattr(row, name) for name in _PLAIN},
        channel=Channel(row.channel),
        author=Person(id=row.author_id, name=row.author_name),
    )


async def add(db: Db, room_id: str, message: ChatMessage) -> None:
    values = {
        **{name: getattr(message, name) for name in _PLAIN},
        "room_id": room_id,
        "channel": message.channel.value,
        "author_id": message.author.id,
        "author_name": message.author.name,
    }
    await db.execute(messages.insert().values(**values))


async def get(db: Db, room_id: str, message_id: str) -> ChatMessage:
    """Raises NotFound, also for a message that was deleted, or of another room."""
    query = select(messages).where(messages.c.id == message_id, messages.c.room_id == room_id)
    row = (await db.execute(query.where(messages.c.deleted_at_ms.is_(None)))).first()
    if row is None:
        raise NotFound("message")
    return _message(row)


async def rewrite(db: Db, message: ChatMessage) -> None:
    changed = {"text": message.text, "edited": message.edited, "revision": message.revision}
    await db.execute(update(messages).where(messages.c.id == message.id).values(**changed))


async def mark_deleted(db: Db, message_id: str, by: str, now_ms: int, revision: int) -> None:
    deleted = {"deleted_at_ms": now_ms, "deleted_by_id": by, "revision": revision}
    await db.execute(update(messages).where(messages.c.id == message_id).values(**deleted))


async def check_place(db: Db, room_id: str, channel: Channel, message_id: str) -> None:
    """Raises NotFound when it was never sent there; a deleted one still marks a place."""
    query = select(messages.c.id).where(
        messages.c.id == message_id,
        messages.c.room_id == room_id,
        messages.c.channel == channel.value,
    )
    if (await db.execute(query)).first() is None:
        raise NotFound("before")


async def page(
    db: Db, room_id: str, channel: Channel, before: str | None, limit: int
) -> tuple[Sequence[ChatMessage], bool]:
    """The newest before the id `before`, oldest first, and whether there are older ones."""
    query = (
        select(messages)
        .where(messages.c.room_id == room_id, messages.c.channel == channel.value)
        .where(messages.c.deleted_at_ms.is_(None))
        .order_by(messages.c.id.desc())
        .limit(limit + 1)
    )
    if before is not None:
        query = query.where(messages.c.id < before)
    found = [_message(row) for row in await db.execute(query)]
    return list(reversed(found[:limit])), len(found) > limit


async def last_sent_at_ms(db: Db, room_id: str, channel: Channel, author_id: str) -> int | None:
    """When somebody last wrote, deleted or not."""
    query = select(func.max(messages.c.sent_at_ms)).where(
        messages.c.room_id == room_id,
        messages.c.channel == channel.value,
        messages.c.author_id == author_id,
    )
    found: int | None = (await db.execute(query)).scalar_one()
    return found


async def read_settings(db: Db, room_id: str) -> ChatSettings:
    row = (await db.execute(select(settings).where(settings.c.room_id == room_id))).first()
    return ChatSettings() if row is None else ChatSettings(open=row.open, slow_s=row.slow_s)


async def save_settings(db: Db, room_id: str, new: ChatSettings) -> None:
    values = {"open": new.open, "slow_s": new.slow_s}
    query = insert_into(db, settings).values(room_id=room_id, **values)
    await db.execute(query.on_conflict_do_update(index_elements=["room_id"], set_=values))
