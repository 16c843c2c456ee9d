"""Gives the people of a schedule their places: an account, a participant, a role in their rooms.

Nobody has signed in to such an account yet; its speaker claims it by a link, and keeps it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from rooms.accounts.model import LIMIT_NAME
from rooms.accounts.store import accounts
from rooms.database import Db
from rooms.events import store as events
from rooms.events.messages import Consent, Participant
from rooms.events.standing import Role
from rooms.events.store import participants, room_roles
from rooms.programme.schedule import ScheduledSpeaker
from rooms.programme.store import session_speakers, sessions, speakers

NewId = Callable[[], str]
Seat = tuple[str, str]  # a room, and a participant in it


@dataclass(frozen=True)
class Seated:
    """A speaker of the event. `is_new` when the participant was made just now."""

    id: str
    participant_id: str | None
    is_new: bool


async def seat_speakers(
    db: Db, event_id: str, scheduled: Mapping[str, ScheduledSpeaker], now_ms: int, new_id: NewId
) -> dict[str, Seated]:
    """The event's speakers by ref: the new ones are added, the others brought up to date."""
    query = select(speakers).where(speakers.c.event_id == event_id)
    known = {row.ref: row for row in await db.execute(query)}
    new = [speaker for ref, speaker in scheduled.items() if ref not in known]
    added = await _add_speakers(db, event_id, new, now_ms, new_id)
    await _update_speakers(
        db,
        [
            {"this_id": row.id, "new_name": speaker.name, "new_biography": speaker.biography}
            for ref, row in known.items()
            if (speaker := scheduled.get(ref)) is not None
            and (speaker.name, speaker.biography) != (row.name, row.biography)
        ],
    )
    kept = {ref: Seated(row.id, row.participant_id, False) for ref, row in known.items()}
    return {**kept, **added}


async def _add_speakers(
    db: Db, event_id: str, new: Sequence[ScheduledSpeaker], now_ms: int, new_id: NewId
) -> dict[str, Seated]:
    accounts_by_ref = await _accounts_for(db, new, now_ms, new_id)
    there = await _participants_of(db, event_id, set(accounts_by_ref.values()))
    made: dict[str, Participant] = {}
    for speaker in new:
        account_id = accounts_by_ref[speaker.ref]
        if account_id not in there and account_id not in made:
            made[account_id] = _participant(speaker, new_id)
    rows = [(participant, account_id) for account_id, participant in made.items()]
    await events.add_participants(db, event_id, rows, now_ms)
    ids = there | {account_id: participant.id for account_id, participant in made.items()}
    seated = {
        speaker.ref: Seated(
            id=new_id(),
            participant_id=ids[accounts_by_ref[speaker.ref]],
            is_new=accounts_by_ref[speaker.ref] in made,
        )
        for speaker in new
    }
    values = [
        {
            "id": seated[speaker.ref].id,
            "event_id": event_id,
            "participant_id": seated[speaker.ref].participant_id,
            "ref": speaker.ref,
            "name": speaker.name,
            "biography": speaker.biography,
        }
        for speaker in new
    ]
    if values:
        await db.execute(speakers.insert(), values)
    return seated


async def _accounts_for(
    db: Db, new: Sequence[ScheduledSpeaker], now_ms: int, new_id: NewId
) -> dict[str, str]:
    """The account of each by ref: the one that has the address, else a new one."""
    wanted = {speaker.email for speaker in new if speaker.email}
    query = select(accounts.c.id, accounts.c.email).where(accounts.c.email.in_(sorted(wanted)))
    by_email = {row.email: row.id for row in (await db.execute(query) if wanted else ())}
    rows: list[dict[str, Any]] = []
    found: dict[str, str] = {}
    for speaker in new:
        account_id = by_email.get(speaker.email) if speaker.email else None
        if account_id is None:
            account_id = new_id()
            rows.append(_account(account_id, speaker, now_ms))
            if speaker.email:
                by_email[speaker.email] = account_id
        found[speaker.ref] = account_id
    if rows:
        await db.execute(accounts.insert(), rows)
    return found


def _account(account_id: str, speaker: ScheduledSpeaker, now_ms: int) -> dict[str, Any]:
    return {
        "id": account_id,
        "email": speaker.email,
        "name": speaker.name[:LIMIT_NAME],
        "language": "en",
        "zone": None,
        "made_at_ms": now_ms,
    }


def _participant(speaker: ScheduledSpeaker, new_id: NewId) -> Participant:
    return Participant(
        id=new_id(),
        name=speaker.name[:LIMIT_NAME],
        role="participant",
        language="en",
        zone=None,
        consent=Consent(),
        desk=new_id(),
        guest=speaker.email is None,
    )


async def _participants_of(db: Db, event_id: str, account_ids: set[str]) -> dict[str, str]:
    """By account, those who are participants already."""
    if not account_ids:
        return {}
    query = select(participants.c.account_id, participants.c.id).where(
        participants.c.event_id == event_id, participants.c.account_id.in_(sorted(account_ids))
    )
    return {row.account_id: row.id for row in await db.execute(query)}


async def _update_speakers(db: Db, rows: list[dict[str, str]]) -> None:
    if rows:
        query = update(speakers).where(speakers.c.id == bindparam("this_id"))
        changed = query.values(name=bindparam("new_name"), biography=bindparam("new_biography"))
        await db.execute(changed, rows)


async def panelists(db: Db, room_ids: Iterable[str]) -> set[Seat]:
    """Who speaks in these rooms by the programme."""
    query = (
        select(sessions.c.room_id, speakers.c.participant_id)
        .join(session_speakers, session_speakers.c.session_id == sessions.c.id)
        .join(speakers, speakers.c.id == session_speakers.c.speaker_id)
        .where(sessions.c.room_id.in_(sorted(room_ids)), speakers.c.participant_id.is_not(None))
    )
    return {(row.room_id, row.participant_id) for row in await db.execute(query)}


async def give_roles(db: Db, before: set[Seat], after: set[Seat]) -> set[Seat]:
    """Makes panelists of those who speak now and takes it from those who no longer do.

    Whoever chairs or moderates a room goes on to. Returns where a role changed.
    """
    rooms = sorted({room_id for room_id, _ in before | after})
    query = select(room_roles).where(room_roles.c.room_id.in_(rooms))
    roles = {(row.room_id, row.participant_id): row.role for row in await db.execute(query)}
    given = {seat for seat in after if seat not in roles}
    taken = {seat for seat in before - after if roles.get(seat) == Role.PANELIST}
    await events.add_room_roles(db, [(*seat, Role.PANELIST.value) for seat in sorted(given)])
    if taken:
        gone = delete(room_roles).where(
            room_roles.c.room_id == bindparam("gone_room"),
            room_roles.c.participant_id == bindparam("gone_participant"),
        )
        rows = [{"gone_room": room, "gone_participant": who} for room, who in sorted(taken)]
        await db.execute(gone, rows)
    return given | taken


async def desks(db: Db, participant_ids: Iterable[str]) -> dict[str, str]:
    query = select(participants.c.id, participants.c.desk_id)
    rows = await db.execute(query.where(participants.c.id.in_(sorted(participant_ids))))
    return {row.id: row.desk_id for row in rows}
