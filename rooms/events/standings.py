"""Reads from the tables what participants may do in a room, now."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select

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
            participants.c.consents_directory,
            room_roles.c.role.label("room_role"),
            _longest("silence", room, now_ms).label("silenced_until_ms"),
            _longest("remove", room, now_ms).label("removed_until_ms"),
        )
        .select_from(joined)
        .where(participants.c.event_id == room.event_id)
        .where(participants.c.id.in_(sorted(set(participant_ids))))
    )
    found = {
        row.id: Standing(
            participant_id=row.id,
            name=row.name,
            roles=_roles(room, row.id, row.role, row.room_role),
            silenced_until_ms=row.silenced_until_ms,
            removed_until_ms=row.removed_until_ms,
            language=row.language,
            is_listed=row.consents_directory,
        )
        for row in await db.execute(query)
    }
    return await _with_reasons(db, room, found, now_ms)


async def _with_reasons(
    db: Db, room: Room, found: dict[str, Standing], now_ms: int
) -> dict[str, Standing]:
    """A second statement, for the few who are silenced or removed."""
    held = [
        standing.participant_id
        for standing in found.values()
        if (standing.silenced_until_ms, standing.removed_until_ms) != (None, None)
    ]
    if not held:
        return found
    query = select(sanctions.c.participant_id, sanctions.c.kind, sanctions.c.reason).where(
        sanctions.c.participant_id.in_(held), *_in_force(room, now_ms)
    )
    shortest_first = query.order_by(func.coalesce(sanctions.c.until_ms, FOREVER_MS), sanctions.c.id)
    reasons = {
        (row.participant_id, row.kind): row.reason for row in await db.execute(shortest_first)
    }
    for who in held:
        found[who] = replace(
            found[who],
            silenced_reason=reasons.get((who, "silence")),
            removed_reason=reasons.get((who, "remove")),
        )
    return found


def _longest(kind: str, room: Room, now_ms: int) -> ScalarSelect[Any]:
    """Until when the longest sanction of this kind holds."""
    return (
        select(func.max(func.coalesce(sanctions.c.until_ms, FOREVER_MS)))
        .where(sanctions.c.participant_id == participants.c.id, sanctions.c.kind == kind)
        .where(*_in_force(room, now_ms))
        .correlate(participants)
        .scalar_subquery()
    )


def _in_force(room: Room, now_ms: int) -> tuple[ColumnElement[bool], ...]:
    """Sanctions of the room and of the whole event."""
    foyer = select(events.c.foyer_id).where(events.c.id == room.event_id).scalar_subquery()
    return (
        sanctions.c.lifted_at_ms.is_(None),
        or_(sanctions.c.room_id == room.id, sanctions.c.room_id == foyer),
        or_(sanctions.c.until_ms.is_(None), sanctions.c.until_ms > now_ms),
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
