"""The tables of sanctions, also their audit, and of reports; people keep the names of then."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Row,
    Select,
    String,
    Table,
    Text,
    select,
    update,
)

from rooms.database import Db, metadata
from rooms.errors import NotFound
from rooms.events.messages import Person
from rooms.moderation.messages import Report, Sanction

sanctions = Table(
    "sanctions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("participant_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("participant_name", String(200), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("by_name", String(200), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("until_ms", BigInteger),
    Column("lifted_at_ms", BigInteger),
    Column("lifted_by_id", ForeignKey("participants.id", ondelete="CASCADE")),
    Column("lifted_by_name", String(200)),
    Column("revision", BigInteger, nullable=False),
    Index("ix_sanctions_participant_id_room_id", "participant_id", "room_id"),
    Index("ix_sanctions_room_id_id", "room_id", "id"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("about", String(16), nullable=False),
    Column("subject_id", String(64), nullable=False),
    Column("author_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("author_name", String(200), nullable=False),
    Column("quote", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("by_name", String(200), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("settled_by_id", ForeignKey("participants.id", ondelete="CASCADE")),
    Column("settled_by_name", String(200)),
    Column("revision", BigInteger, nullable=False),
    Index("ix_reports_room_id_id", "room_id", "id"),
)

_PLAIN = ("id", "revision", "kind", "reason", "at_ms", "until_ms", "lifted_at_ms")


def _person(row: Row[Any], place: str) -> Person:
    return Person(id=getattr(row, f"{place}_id"), name=getattr(row, f"{place}_name"))


def _keep(person: Person | None, place: str) -> dict[str, str | None]:
    id_and_name = (person.id, person.name) if person else (None, None)
    return dict(zip((f"{place}_id", f"{place}_name"), id_and_name, strict=True))


def _sanction(row: Row[Any]) -> Sanction:
    return Sanction(
        **{name: getattr(row, name) for name in _PLAIN},
        participant=_person(row, "participant"),
        by=_person(row, "by"),
        lifted_by=_person(row, "lifted_by") if row.lifted_by_id else None,
    )


async def add_sanction(db: Db, room_id: str, sanction: Sanction) -> None:
    people = {
        **_keep(sanction.participant, "participant"),
        **_keep(sanction.by, "by"),
        **_keep(sanction.lifted_by, "lifted_by"),
    }
    plain = {name: getattr(sanction, name) for name in _PLAIN}
    await db.execute(sanctions.insert().values(room_id=room_id, **plain, **people))


async def end_sanction(db: Db, sanction: Sanction) -> None:
    """Nothing else of a sanction ever changes."""
    ended = {"lifted_at_ms": sanction.lifted_at_ms, "revision": sanction.revision}
    query = update(sanctions).where(sanctions.c.id == sanction.id)
    await db.execute(query.values(**ended, **_keep(sanction.lifted_by, "lifted_by")))


async def find_sanction(db: Db, room_id: str, sanction_id: str) -> Sanction | None:
    query = _sanctions_of(room_id).where(sanctions.c.id == sanction_id)
    row = (await db.execute(query)).first()
    return None if row is None else _sanction(row)


async def get_sanction(db: Db, room_id: str, sanction_id: str, field: str) -> Sanction:
    """Raises NotFound, naming the command's field, also for a sanction of another room."""
    found = await find_sanction(db, room_id, sanction_id)
    if found is None:
        raise NotFound(field)
    return found


async def sanctions_in_force(db: Db, room_id: str, limit: int) -> Sequence[Sanction]:
    """Newest first. Those whose time has run out are over as soon as their job has said so."""
    query = _sanctions_of(room_id).where(sanctions.c.lifted_at_ms.is_(None))
    rows = await db.execute(query.order_by(sanctions.c.id.desc()).limit(limit))
    return [_sanction(row) for row in rows]


async def page_of_sanctions(
    db: Db, room_id: str, before: str | None, limit: int
) -> Sequence[Sanction]:
    """Newest first, whatever became of them; `before` an id."""
    query = _sanctions_of(room_id)
    if before is not None:
        query = query.where(sanctions.c.id < before)
    rows = await db.execute(query.order_by(sanctions.c.id.desc()).limit(limit))
    return [_sanction(row) for row in rows]


def _sanctions_of(room_id: str) -> Select[Any]:
    return select(sanctions).where(sanctions.c.room_id == room_id)


def _report(row: Row[Any]) -> Report:
    return Report(
        id=row.id,
        revision=row.revision,
        about=row.about,
        subject=row.subject_id,
        author=_person(row, "author"),
        quote=row.quote,
        reason=row.reason,
        by=_person(row, "by"),
        at_ms=row.at_ms,
        settled_by=_person(row, "settled_by") if row.settled_by_id else None,
    )


async def add_report(db: Db, room_id: str, report: Report) -> None:
    values = {
        "id": report.id,
        "room_id": room_id,
        "revision": report.revision,
        "about": report.about,
        "subject_id": report.subject,
        "quote": report.quote,
        "reason": report.reason,
        "at_ms": report.at_ms,
        **_keep(report.author, "author"),
        **_keep(report.by, "by"),
    }
    await db.execute(reports.insert().values(**values))


async def get_report(db: Db, room_id: str, report_id: str) -> Report:
    """Raises NotFound, also for a report of another room."""
    query = select(reports).where(reports.c.id == report_id, reports.c.room_id == room_id)
    row = (await db.execute(query)).first()
    if row is None:
        raise NotFound("report")
    return _report(row)


async def settle_report(db: Db, report_id: str, by: Person, revision: int) -> None:
    query = update(reports).where(reports.c.id == report_id)
    await db.execute(query.values(**_keep(by, "settled_by"), revision=revision))


async def unsettled_reports(db: Db, room_id: str, limit: int) -> Sequence[Report]:
    """Newest first."""
    query = select(reports).where(reports.c.room_id == room_id, reports.c.settled_by_id.is_(None))
    rows = await db.execute(query.order_by(reports.c.id.desc()).limit(limit))
    return [_report(row) for row in rows]
