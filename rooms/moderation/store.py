"""The tables of sanctions, which is also their audit, and of reports."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String, Table, Text

from rooms.database import metadata

sanctions = Table(
    "sanctions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("participant_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("until_ms", BigInteger),
    Column("lifted_at_ms", BigInteger),
    Column("lifted_by_id", ForeignKey("participants.id", ondelete="CASCADE")),
    Column("revision", BigInteger, nullable=False),
    Index("ix_sanctions_participant_id_room_id", "participant_id", "room_id"),
    Index("ix_sanctions_room_id", "room_id"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("about", String(16), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("author_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("quote", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("settled_by_id", ForeignKey("participants.id", ondelete="CASCADE")),
    Column("revision", BigInteger, nullable=False),
    Index("ix_reports_room_id", "room_id"),
)
