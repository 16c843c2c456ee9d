"""Finds sessions and speakers by what people call them, for the command line."""

from sqlalchemy import func, or_, select

from rooms.database import Db
from rooms.programme.panels import Seated
from rooms.programme.store import session_speakers, sessions, speakers


async def find_rooms(db: Db, event_id: str, name: str) -> list[str]:
    """Of sessions with this room id, session id, guid or title; more than one by title only."""
    named = or_(
        sessions.c.room_id == name,
        sessions.c.id == name,
        sessions.c.guid == name,
        func.lower(sessions.c.title) == name.lower(),
    )
    query = select(sessions.c.room_id).where(sessions.c.event_id == event_id, named)
    return list((await db.execute(query.order_by(sessions.c.room_id))).scalars())


async def find_speakers(db: Db, event_id: str, name: str) -> list[Seated]:
    """With this id, reference or name; more than one by name only."""
    named = or_(
        speakers.c.id == name,
        speakers.c.ref == name,
        func.lower(speakers.c.name) == name.lower(),
    )
    query = select(speakers).where(speakers.c.event_id == event_id, named)
    rows = await db.execute(query.order_by(speakers.c.id))
    return [Seated(row.id, row.participant_id, is_new=False) for row in rows]


async def first_room_of(db: Db, participant_id: str) -> str | None:
    """Where this participant speaks first by the programme."""
    query = (
        select(sessions.c.room_id)
        .join(session_speakers, session_speakers.c.session_id == sessions.c.id)
        .join(speakers, speakers.c.id == session_speakers.c.speaker_id)
        .where(speakers.c.participant_id == participant_id, sessions.c.withdrawn.is_(False))
        .order_by(sessions.c.starts_at_ms, sessions.c.id)
        .limit(1)
    )
    return (await db.execute(query)).scalar_one_or_none()


async def live_room(db: Db, event_id: str, now_ms: int) -> str | None:
    """A session that is on by the clock, the one with the most time left."""
    query = (
        select(sessions.c.room_id)
        .where(sessions.c.event_id == event_id, sessions.c.withdrawn.is_(False))
        .where(sessions.c.starts_at_ms <= now_ms, sessions.c.ends_at_ms > now_ms)
        .order_by(sessions.c.ends_at_ms.desc(), sessions.c.id)
        .limit(1)
    )
    return (await db.execute(query)).scalar_one_or_none()
