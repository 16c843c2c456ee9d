"""Brings a schedule into an event, within a transaction of its caller."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from msgspec.structs import asdict, replace

from rooms.database import Db
from rooms.events import store as events
from rooms.events.messages import EventCard, StandingChanged
from rooms.feature import EVERYONE, Happened, Room, RoomKind
from rooms.programme import panels, store
from rooms.programme.messages import Changed, Updated
from rooms.programme.model import Course, reschedule, withdraw
from rooms.programme.panels import NewId, Seat, Seated
from rooms.programme.plan import Plan, fingerprint, plan_import
from rooms.programme.schedule import Schedule, ScheduledSession

Lock = Callable[[str], Awaitable[int]]


@dataclass(frozen=True)
class Imported:
    """What an import did, and the event messages that are to be logged with it."""

    plan: Plan
    events: tuple[Happened, ...]


async def plan_for(db: Db, event: EventCard, schedule: Schedule) -> Plan:
    return plan_import(await store.imported(db, event.id), schedule)


async def do_import(
    db: Db, event: EventCard, schedule: Schedule, now_ms: int, new_id: NewId, lock: Lock
) -> Imported:
    """`lock` locks a room and gives the revision of the first event message to be logged in it.

    One statement for all sessions of a kind, whatever their number, except that each room whose
    session changed is locked.
    """
    foyer_id = await events.foyer_of(db, event.id)
    version = await lock(foyer_id)
    plan = await plan_for(db, event, schedule)
    moved = sorted([*(change.room for change in plan.changed), *plan.withdrawn])
    if not moved and not plan.created:
        return Imported(plan, ())
    revisions = {room_id: await lock(room_id) for room_id in moved}
    seated = await panels.seat_speakers(db, event.id, schedule.speakers(), now_ms, new_id)
    before = await panels.panelists(db, moved)
    created = await _create(db, event.id, plan.created, seated, now_ms, new_id)
    await _change(db, event.id, plan, seated, revisions)
    after = await panels.panelists(db, [*moved, *created])
    changed = await panels.give_roles(db, before, after)
    await store.set_version(db, event.id, version)
    await _save_span(db, event, schedule)
    told = await _tell_panelists(db, changed, seated)
    sessions = [
        Happened({EVERYONE: Changed(session=session)}, room_id=session.room)
        for session in await store.read_sessions(db, moved)
    ]
    updated = Happened({EVERYONE: Updated(version=str(version))}, room_id=foyer_id)
    return Imported(plan, (*sessions, *told, updated))


async def _create(
    db: Db,
    event_id: str,
    created: Iterable[ScheduledSession],
    seated: Mapping[str, Seated],
    now_ms: int,
    new_id: NewId,
) -> list[str]:
    """The rooms of the new sessions."""
    ids = [(new_id(), new_id(), session) for session in created]
    new = [Room(room_id, event_id, RoomKind.SESSION, 0) for _, room_id, _ in ids]
    await events.add_rooms(db, new, now_ms)
    await store.add_sessions(
        db,
        [
            {
                "id": session_id,
                "event_id": event_id,
                "room_id": room_id,
                "guid": session.guid,
                "revision": 0,
                **_columns(session),
                **asdict(Course(starts_at_ms=session.starts_at_ms, ends_at_ms=session.ends_at_ms)),
            }
            for session_id, room_id, session in ids
        ],
    )
    await store.set_panels(db, {it: _panel(session, seated) for it, _, session in ids})
    return [room_id for _, room_id, _ in ids]


async def _change(
    db: Db,
    event_id: str,
    plan: Plan,
    seated: Mapping[str, Seated],
    revisions: Mapping[str, int],
) -> None:
    there = await store.courses(db, event_id)
    await store.save_sessions(
        db,
        [
            {
                "room_id": change.room,
                "revision": revisions[change.room],
                **_columns(change.session),
                **asdict(_rescheduled(there[change.room][1], change.session)),
            }
            for change in plan.changed
        ],
    )
    await store.save_sessions(
        db,
        [
            {"room_id": room, "revision": revisions[room], **asdict(withdraw(there[room][1]))}
            for room in plan.withdrawn
        ],
    )
    panels_now = {there[change.room][0]: _panel(change.session, seated) for change in plan.changed}
    await store.set_panels(db, panels_now)


def _rescheduled(course: Course, session: ScheduledSession) -> Course:
    return reschedule(course, session.starts_at_ms, session.ends_at_ms)


def _columns(session: ScheduledSession) -> dict[str, Any]:
    texts = ("title", "subtitle", "abstract", "description", "language", "type", "hall")
    return {
        **{name: getattr(session, name) for name in texts},
        "tracks": list(session.tracks),
        "tags": list(session.tags),
        "links": [asdict(link) for link in session.links],
        "fingerprint": fingerprint(session),
    }


def _panel(session: ScheduledSession, seated: Mapping[str, Seated]) -> list[str]:
    return [seated[speaker.ref].id for speaker in session.speakers]


async def _save_span(db: Db, event: EventCard, schedule: Schedule) -> None:
    """An event lasts from its first session to its last."""
    starts_at_ms = min(session.starts_at_ms for session in schedule.sessions)
    ends_at_ms = max(session.ends_at_ms for session in schedule.sessions)
    spanning = replace(event, starts_at_ms=starts_at_ms, ends_at_ms=ends_at_ms)
    if spanning != event:
        await events.save_event(db, spanning)


async def _tell_panelists(
    db: Db, changed: Iterable[Seat], seated: Mapping[str, Seated]
) -> list[Happened]:
    """Only those who were there before: nobody is at the desk of a participant made just now."""
    made = {speaker.participant_id for speaker in seated.values() if speaker.is_new}
    seats = sorted(seat for seat in changed if seat[1] not in made)
    desks = await panels.desks(db, {who for _, who in seats})
    return [
        Happened({EVERYONE: StandingChanged(room=room, change="role")}, room_id=desks[who])
        for room, who in seats
    ]
