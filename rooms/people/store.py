"""Queries about people."""

from collections.abc import Sequence

from sqlalchemy import select

from rooms.database import Db
from rooms.events.messages import Person
from rooms.events.store import participants


async def named(
    db: Db, event_id: str, participant_ids: Sequence[str], listed: bool
) -> list[Person]:
    """In the order of the ids. With `listed` only those who agree to it at this moment, whatever
    was known when the ids were noted.
    """
    if not participant_ids:
        return []
    query = select(participants.c.id, participants.c.name).where(
        participants.c.event_id == event_id, participants.c.id.in_(participant_ids)
    )
    if listed:
        query = query.where(participants.c.consents_directory)
    names = {row.id: row.name for row in await db.execute(query)}
    return [Person(id=each, name=names[each]) for each in participant_ids if each in names]
