"""Reads from the tables what participants may do in a room, now."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ScalarSelect, and_, func, or_, select

from rooms.database import Db
from rooms.events.standing import FOREVER_MS, Role, Standing
from rooms.events.store import events, participants, room_roles
from rooms.feature import Room, RoomKind
from rooms.moderation.store import sanctions


async def read_standing(db: Db, room: Room, participant_id: str, now_ms: int) -> Standing | None:
    return (await read_standings(db, room, [participant_id], now_ms)).get(participant_id)


async def read_standings(
    db: Db, room: Room, participant_ids: Iterable[str], now_ms: int
) -> dict[str, Standing]:
    """By participant, in one statement; somebody who is not in the room's event is not in it."""
    joined = participants.outerjoin(
        room_roles,
        and_(room_roles.c.participant_id == participants.c.id, room_roles.c.room_id == room.id),
    )
    query = (
        select(
            participants.c.id,
            participants.c.name,
            participants.c.role,
            participants.c.language,
            room_roles.c.role.label("room_role"),
            _longest("silence", room, now_ms).label("silenced_until_ms"),
            _longest("remove", room, now_ms).label("removed_until_ms"),
        )
        .select_from(joined)
        .where(participants.c.event_id == room.event_id)
        .where(participants.c.id.in_(sorted(set(participant_ids))))
    )
    return {
        row.id: Standing(
            participant_id=row.id,
            name=row.name,
            roles=_roles(room, row.id, row.role, row.room_role),
            silenced_until_ms=row.silenced_until_ms,
            removed_until_ms=row.removed_until_ms,
            language=row.language,
        )
        for row in await db.execute(query)
    }


def _longest(kind: str, room: Room, now_ms: int) -> ScalarSelect[Any]:
    """Until when the longest sanction of this kind holds, in the room or in the whole event."""
    foyer = select(events.c.foyer_id).where(events.c.id == room.event_id).scalar_subquery()
    return (
        select(func.max(func.coalesce(sanctions.c.until_ms, FOREVER_MS)))
        .where(sanctions.c.participant_id == participants.c.id)
        .where(sanctions.c.kind == kind)
        .where(sanctions.c.lifted_at_ms.is_(None))
        .where(or_(sanctions.c.room_id == room.id, sanctions.c.room_id == foyer))
        .where(or_(sanctions.c.until_ms.is_(None), sanctions.c.until_ms > now_ms))
        .correlate(participants)
        .scalar_subquery()
    )


def _roles(room: Room, participant_id: str, role: str, room_role: str | None) -> frozenset[Role]:
    """On a desk its owner is the owner, and nobody else is anything."""
    if room.kind is RoomKind.DESK:
        return frozenset({Role.OWNER}) if room.owner_id == participant_id else frozenset()
    roles = {Role.ATTENDEE}
    if role in (Role.ORGANIZER, Role.STAFF):
        roles.add(Role(role))
    if room_role is not None:
        roles.add(Role(room_role))
    return frozenset(roles)
