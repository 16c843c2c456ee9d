"""What of a programme is told to those outside, who come without a name."""

from dataclasses import dataclass

from sqlalchemy import case, func, select

from rooms.database import Db
from rooms.programme.model import Course
from rooms.programme.store import course_of, session_speakers, sessions, speakers


@dataclass(frozen=True)
class Talk:
    """A session, as a poster has it."""

    title: str
    text: str
    hall: str
    course: Course


@dataclass(frozen=True)
class Speaker:
    """`speaks` says that a session of theirs takes place: not all were withdrawn."""

    name: str
    biography: str
    speaks: bool


async def find_talk(db: Db, event_id: str, room_id: str) -> Talk | None:
    query = select(sessions).where(sessions.c.room_id == room_id, sessions.c.event_id == event_id)
    row = (await db.execute(query)).first()
    if row is None:
        return None
    text = row.abstract or row.subtitle or row.description
    return Talk(title=row.title, text=text, hall=row.hall, course=course_of(row))


async def find_speaker(db: Db, event_id: str, speaker_id: str) -> Speaker | None:
    """None also for somebody whom no session has on its panel any more."""
    takes_place = func.max(case((sessions.c.withdrawn.is_(False), 1), else_=0))
    query = (
        select(speakers.c.name, speakers.c.biography, takes_place.label("speaks"))
        .join(session_speakers, session_speakers.c.speaker_id == speakers.c.id)
        .join(sessions, sessions.c.id == session_speakers.c.session_id)
        .where(speakers.c.id == speaker_id, speakers.c.event_id == event_id)
        .group_by(speakers.c.id, speakers.c.name, speakers.c.biography)
    )
    row = (await db.execute(query)).first()
    return None if row is None else Speaker(row.name, row.biography, speaks=bool(row.speaks))
