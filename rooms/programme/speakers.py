"""One speaker of an event, with their sessions."""

from sqlalchemy import select

from rooms.database import Db
from rooms.errors import NotFound
from rooms.events.messages import EventCard
from rooms.programme.messages import SpeakerCard, SpeakerPage
from rooms.programme.store import (
    card_of,
    listed,
    read_version,
    session_speakers,
    sessions,
    speakers,
)


async def read_speaker(db: Db, event: EventCard, speaker_id: str) -> SpeakerPage:
    """Their sessions by start, withdrawn ones included, as in the programme; three statements.

    Raises NotFound, also for somebody whom no session has on its panel any more.
    """
    query = select(speakers).where(speakers.c.id == speaker_id, speakers.c.event_id == event.id)
    speaker = (await db.execute(query)).first()
    theirs = (
        select(*listed())
        .join(session_speakers, session_speakers.c.session_id == sessions.c.id)
        .where(session_speakers.c.speaker_id == speaker_id, sessions.c.event_id == event.id)
        .order_by(sessions.c.starts_at_ms, sessions.c.hall, sessions.c.id)
    )
    rows = (await db.execute(theirs)).all()
    if speaker is None or not rows:
        raise NotFound("speaker")
    return SpeakerPage(
        event=event,
        version=await read_version(db, event.id),
        speaker=SpeakerCard(id=speaker.id, name=speaker.name),
        biography=speaker.biography,
        sessions=tuple(card_of(row, speakers=()) for row in rows),
    )
