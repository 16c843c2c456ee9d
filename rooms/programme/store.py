"""The tables of the programme: sessions, their speakers, and a version that any change moves."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
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
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)

from rooms.database import Db, metadata
from rooms.errors import NotFound
from rooms.events.messages import EventCard
from rooms.programme.messages import (
    Link,
    LiveSession,
    Programme,
    Session,
    SessionCard,
    Speaker,
    SpeakerCard,
)
from rooms.programme.model import Course
from rooms.programme.plan import Imported

programmes = Table(
    "programmes",
    metadata,
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("version", BigInteger, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("room_id", ForeignKey("rooms.id"), nullable=False, unique=True),
    Column("guid", String(128), nullable=False),
    Column("title", Text, nullable=False),
    Column("subtitle", Text, nullable=False),
    Column("abstract", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("language", String(64), nullable=False),
    Column("type", Text, nullable=False),
    Column("tracks", JSON, nullable=False),
    Column("tags", JSON, nullable=False),
    Column("links", JSON, nullable=False),
    Column("hall", Text, nullable=False),
    Column("starts_at_ms", BigInteger, nullable=False),
    Column("ends_at_ms", BigInteger, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("held", Boolean, nullable=False),
    Column("opened_at_ms", BigInteger),
    Column("paused_at_ms", BigInteger),
    Column("ended_at_ms", BigInteger),
    Column("extended_until_ms", BigInteger),
    Column("fingerprint", String(64), nullable=False),
    Column("revision", BigInteger, nullable=False),
    UniqueConstraint("event_id", "guid"),
    Index("ix_sessions_event_id_starts_at_ms", "event_id", "starts_at_ms"),
)

speakers = Table(
    "speakers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("participant_id", ForeignKey("participants.id", ondelete="SET NULL"), index=True),
    Column("ref", String(256), nullable=False),
    Column("name", Text, nullable=False),
    Column("biography", Text, nullable=False),
    UniqueConstraint("event_id", "ref"),
)

session_speakers = Table(
    "session_speakers",
    metadata,
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, nullable=False),
    Index("ix_session_speakers_speaker_id", "speaker_id"),
)

Nearby = Sequence[tuple[LiveSession, Course]]

_COURSE = tuple(field for field in Course.__struct_fields__)
_TEXTS = ("title", "subtitle", "language", "type", "hall")


def course_of(row: Row[Any]) -> Course:
    return Course(**{name: getattr(row, name) for name in _COURSE})


def _common(row: Row[Any]) -> dict[str, Any]:
    """What a session and its card both show."""
    return {
        "id": row.id,
        "room": row.room_id,
        "tracks": tuple(row.tracks),
        "tags": tuple(row.tags),
        "status": "withdrawn" if row.withdrawn else "scheduled",
        **{name: getattr(row, name) for name in _TEXTS},
        **{name: getattr(row, name) for name in _COURSE if name != "withdrawn"},
    }


def _session(row: Row[Any], panel: Iterable[Speaker]) -> Session:
    return Session(
        **_common(row),
        guid=row.guid,
        abstract=row.abstract,
        description=row.description,
        links=msgspec.convert(row.links, tuple[Link, ...]),
        panel=tuple(panel),
        revision=row.revision,
    )


async def get_session(db: Db, room_id: str) -> Session:
    """The session held in a room, with its panel. Raises NotFound."""
    found = await read_sessions(db, [room_id])
    if not found:
        raise NotFound("room")
    return found[0]


async def read_sessions(db: Db, room_ids: Iterable[str]) -> Sequence[Session]:
    """Those held in these rooms, each with its panel, by the rooms' ids; two statements."""
    query = select(sessions).where(sessions.c.room_id.in_(sorted(room_ids)))
    rows = (await db.execute(query.order_by(sessions.c.room_id))).all()
    panels = await _panels(db, [row.id for row in rows])
    return [_session(row, panels.get(row.id, ())) for row in rows]


async def _panels(db: Db, session_ids: Sequence[str]) -> dict[str, list[Speaker]]:
    query = (
        select(session_speakers.c.session_id, speakers)
        .join(speakers, speakers.c.id == session_speakers.c.speaker_id)
        .where(session_speakers.c.session_id.in_(session_ids))
        .order_by(session_speakers.c.session_id, session_speakers.c.place)
    )
    panels: dict[str, list[Speaker]] = {}
    for row in await db.execute(query):
        speaker = Speaker(
            id=row.id, name=row.name, biography=row.biography, participant=row.participant_id
        )
        panels.setdefault(row.session_id, []).append(speaker)
    return panels


async def get_course(db: Db, room_id: str) -> Course:
    """Raises NotFound."""
    columns = [sessions.c[name] for name in _COURSE]
    row = (await db.execute(select(*columns).where(sessions.c.room_id == room_id))).first()
    if row is None:
        raise NotFound("room")
    return course_of(row)


async def save_course(db: Db, room_id: str, course: Course, revision: int) -> None:
    query = update(sessions).where(sessions.c.room_id == room_id)
    await db.execute(query.values(**msgspec.structs.asdict(course), revision=revision))


async def imported(db: Db, event_id: str) -> dict[str, Imported]:
    """The event's sessions by guid, as a plan needs them."""
    columns = (sessions.c.guid, sessions.c.room_id, sessions.c.fingerprint, sessions.c.withdrawn)
    query = select(*columns).where(sessions.c.event_id == event_id)
    return {
        row.guid: Imported(room=row.room_id, fingerprint=row.fingerprint, withdrawn=row.withdrawn)
        for row in await db.execute(query)
    }


async def courses(db: Db, event_id: str) -> dict[str, tuple[str, Course]]:
    """Of all sessions of an event, by room: the session's id and its course."""
    query = select(sessions).where(sessions.c.event_id == event_id)
    return {row.room_id: (row.id, course_of(row)) for row in await db.execute(query)}


async def add_sessions(db: Db, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        await db.execute(sessions.insert(), list(rows))


async def save_sessions(db: Db, rows: Sequence[Mapping[str, Any]]) -> None:
    """Each with its `room_id` and the columns that change, the same in all of them."""
    if not rows:
        return
    changing: dict[str, Any] = {
        name: bindparam(f"new_{name}", type_=sessions.c[name].type)
        for name in rows[0]
        if name != "room_id"
    }
    query = update(sessions).where(sessions.c.room_id == bindparam("new_room_id"))
    values = [{f"new_{name}": value for name, value in row.items()} for row in rows]
    await db.execute(query.values(changing), values)


async def set_panels(db: Db, panels: Mapping[str, Sequence[str]]) -> None:
    """The speakers of each session anew, by id and in order."""
    if not panels:
        return
    gone = delete(session_speakers).where(session_speakers.c.session_id == bindparam("gone"))
    await db.execute(gone, [{"gone": session_id} for session_id in panels])
    rows = [
        {"session_id": session_id, "speaker_id": speaker_id, "place": place}
        for session_id, panel in panels.items()
        for place, speaker_id in enumerate(panel)
    ]
    if rows:
        await db.execute(session_speakers.insert(), rows)


async def read_version(db: Db, event_id: str) -> str:
    """Of the programme; `0` before there is one."""
    query = select(programmes.c.version).where(programmes.c.event_id == event_id)
    return str((await db.execute(query)).scalar_one_or_none() or 0)


async def set_version(db: Db, event_id: str, version: int) -> None:
    query = update(programmes).where(programmes.c.event_id == event_id)
    done = await db.execute(query.values(version=version))
    if not done.rowcount:
        await db.execute(programmes.insert().values(event_id=event_id, version=version))


async def read_programme(db: Db, event: EventCard) -> Programme:
    """By start, withdrawn sessions included; four statements, however large it is."""
    version = await read_version(db, event.id)
    people = select(speakers.c.id, speakers.c.name).where(speakers.c.event_id == event.id)
    cards = [
        SpeakerCard(id=row.id, name=row.name)
        for row in await db.execute(people.order_by(speakers.c.name, speakers.c.id))
    ]
    seats = {card.id: seat for seat, card in enumerate(cards)}
    query = (
        select(session_speakers)
        .join(sessions, sessions.c.id == session_speakers.c.session_id)
        .where(sessions.c.event_id == event.id)
        .order_by(session_speakers.c.place)
    )
    panels: dict[str, list[int]] = {}
    for row in await db.execute(query):
        panels.setdefault(row.session_id, []).append(seats[row.speaker_id])
    query = select(*listed()).where(sessions.c.event_id == event.id)
    rows = await db.execute(query.order_by(sessions.c.starts_at_ms, sessions.c.hall, sessions.c.id))
    return Programme(
        event=event,
        version=version,
        sessions=tuple(card_of(row, speakers=panels.get(row.id, ())) for row in rows),
        speakers=tuple(cards),
    )


async def read_open(db: Db, event_id: str, until_ms: int, now_ms: int) -> Nearby:
    """What is on now, or opens by `until_ms` unless its moderators hold it."""
    starts = or_(sessions.c.starts_at_ms <= until_ms, sessions.c.opened_at_ms.is_not(None))
    closes = func.coalesce(sessions.c.extended_until_ms, sessions.c.ends_at_ms)
    query = (
        select(*listed())
        .where(sessions.c.event_id == event_id, sessions.c.withdrawn.is_(False))
        .where(sessions.c.ended_at_ms.is_(None), starts, closes > now_ms)
    )
    rows = await db.execute(query)
    return [(LiveSession(room=row.room_id, title=row.title), course_of(row)) for row in rows]


def card_of(row: Row[Any], speakers: Iterable[int]) -> SessionCard:
    return SessionCard(**_common(row), speakers=tuple(speakers))


def listed() -> list[Column[Any]]:
    """What a card is made of."""
    names = ("id", "room_id", "tracks", "tags", *_TEXTS, *_COURSE)
    return [sessions.c[name] for name in names]
