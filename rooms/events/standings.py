"""Reads from the tables what participants may do in a room, now."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    ScalarSelect,
    Select,
    String,
    and_,
    bindparam,
    func,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY

from rooms.database import Db
from rooms.events.standing import FOREVER_MS, Role, Standing
from rooms.events.store import events, participants, room_columns, room_of, room_roles, rooms
from rooms.feature import Room, RoomKind
from rooms.moderation.store import sanctions


@dataclass(frozen=True, slots=True)
class Place:
    """A participant in a room of their event."""

    room: Room
    standing: Standing


async def read_place(db: Db, room_id: str, participant_id: str, now_ms: int) -> Place | None:
    """None for a room of another event."""
    asked = {"room_id": room_id, "participant_id": participant_id}
    return (await _read(db, _ONE_IN_ROOM, asked, now_ms)).get((room_id, participant_id))


async def read_standing(db: Db, room: Room, participant_id: str, now_ms: int) -> Standing | None:
    place = await read_place(db, room.id, participant_id, now_ms)
    return None if place is None else place.standing


async def read_standings(
    db: Db, room: Room, participant_ids: Iterable[str], now_ms: int
) -> dict[str, Standing]:
    """By participant, in one statement; somebody who is not in the room's event is not in it."""
    asked = {"room_id": room.id, "participant_ids": sorted(set(participant_ids))}
    found = await _read(db, _IN_ROOM, asked, now_ms)
    return {who: place.standing for (_, who), place in found.items()}


async def read_places(
    db: Db, asked: Iterable[tuple[str, str]], now_ms: int
) -> dict[tuple[str, str], Place]:
    """By room and participant, in one statement. Rooms of other events are not in it."""
    pairs = sorted(set(asked))
    if db.dialect.name == "sqlite":
        return await _read(db, _BY_PAIRS_SQLITE, {"pairs": json.dumps(pairs)}, now_ms)
    room_ids, people = [room_id for room_id, _ in pairs], [who for _, who in pairs]
    return await _read(db, _BY_PAIRS, {"room_ids": room_ids, "people": people}, now_ms)


async def _read(
    db: Db, query: Select[Any], asked: Mapping[str, Any], now_ms: int
) -> dict[tuple[str, str], Place]:
    found = {}
    for row in await db.execute(query, {**asked, "now_ms": now_ms}):
        room = room_of(row)
        found[(room.id, row.participant_id)] = Place(room, _standing(row, room))
    return await _with_reasons(db, found, now_ms)


def _standing(row: Row[Any], room: Room) -> Standing:
    return Standing(
        participant_id=row.participant_id,
        name=row.name,
        roles=_roles(room.kind, room.owner_id == row.participant_id, row.role, row.room_role),
        silenced_until_ms=row.silenced_until_ms,
        removed_until_ms=row.removed_until_ms,
        language=row.language,
        is_listed=row.consents_directory,
    )


async def _with_reasons(
    db: Db, found: dict[tuple[str, str], Place], now_ms: int
) -> dict[tuple[str, str], Place]:
    """A further statement for each room in which somebody is silenced or removed: they are few."""
    held: dict[str, list[str]] = {}
    for (room_id, who), place in found.items():
        standing = place.standing
        if (standing.silenced_until_ms, standing.removed_until_ms) != (None, None):
            held.setdefault(room_id, []).append(who)
    for room_id, people in held.items():
        room = found[(room_id, people[0])].room
        reasons = await _reasons(db, room, people, now_ms)
        for who in people:
            there = found[(room_id, who)]
            told = replace(
                there.standing,
                silenced_reason=reasons.get((who, "silence")),
                removed_reason=reasons.get((who, "remove")),
            )
            found[(room_id, who)] = Place(room, told)
    return found


async def _reasons(
    db: Db, room: Room, people: Sequence[str], now_ms: int
) -> dict[tuple[str, str], str]:
    """By participant and kind of sanction."""
    asked = {"room_id": room.id, "event_id": room.event_id, "people": people, "now_ms": now_ms}
    rows = await db.execute(_REASONS, asked)
    return {(row.participant_id, row.kind): row.reason for row in rows}


@cache
def _roles(kind: RoomKind, is_owner: bool, role: str, room_role: str | None) -> frozenset[Role]:
    """On a desk its owner is the owner, and nobody else is anything."""
    if kind is RoomKind.DESK:
        return frozenset({Role.OWNER}) if is_owner else frozenset()
    roles = {Role.ATTENDEE}
    if role in (Role.ORGANIZER, Role.STAFF):
        roles.add(Role(role))
    if room_role is not None:
        roles.add(Role(room_role))
    return frozenset(roles)


# --- Statements, built once: building one takes longer than running it


def _in_force() -> tuple[ColumnElement[bool], ...]:
    return (
        sanctions.c.lifted_at_ms.is_(None),
        or_(sanctions.c.until_ms.is_(None), sanctions.c.until_ms > bindparam("now_ms")),
    )


def _longest(kind: str) -> ScalarSelect[Any]:
    """Until when the longest sanction of this kind holds, of the room's and the whole event's."""
    return (
        select(func.max(func.coalesce(sanctions.c.until_ms, FOREVER_MS)))
        .where(sanctions.c.participant_id == participants.c.id, sanctions.c.kind == kind)
        .where(sanctions.c.room_id.in_([rooms.c.id, events.c.foyer_id]), *_in_force())
        .correlate(participants, rooms, events)
        .scalar_subquery()
    )


_MINE = and_(room_roles.c.participant_id == participants.c.id, room_roles.c.room_id == rooms.c.id)
_PLACES = select(
    *room_columns,
    participants.c.id.label("participant_id"),
    participants.c.name,
    participants.c.role,
    participants.c.language,
    participants.c.consents_directory,
    room_roles.c.role.label("room_role"),
    _longest("silence").label("silenced_until_ms"),
    _longest("remove").label("removed_until_ms"),
)


def _with_standing(of: FromClause) -> FromClause:
    return of.join(events, events.c.id == participants.c.event_id).outerjoin(room_roles, _MINE)


def _by_pairs(asked: FromClause, room_id: Any, participant_id: Any) -> Select[Any]:
    """From the pairs to the rows: neither database finds the way back by an index."""
    is_of_event = participants.c.event_id == rooms.c.event_id
    found = asked.join(rooms, rooms.c.id == room_id).join(
        participants, and_(participants.c.id == participant_id, is_of_event)
    )
    return _PLACES.select_from(_with_standing(found))


_ALL_IN_ROOM = _PLACES.select_from(
    _with_standing(participants.join(rooms, rooms.c.event_id == participants.c.event_id))
).where(rooms.c.id == bindparam("room_id"))
_ONE_IN_ROOM = _ALL_IN_ROOM.where(participants.c.id == bindparam("participant_id"))
_IN_ROOM = _ALL_IN_ROOM.where(
    participants.c.id.in_(bindparam("participant_ids", expanding=True)),
)
_each = func.json_each(bindparam("pairs", type_=String)).table_valued("value", name="asked")
_BY_PAIRS_SQLITE = _by_pairs(
    _each, func.json_extract(_each.c.value, "$[0]"), func.json_extract(_each.c.value, "$[1]")
)
_rows = (
    func.unnest(
        bindparam("room_ids", type_=ARRAY(String)), bindparam("people", type_=ARRAY(String))
    )
    .table_valued("room_id", "participant_id", name="asked")
    .render_derived()
)
_BY_PAIRS = _by_pairs(_rows, _rows.c.room_id, _rows.c.participant_id)
_FOYER = select(events.c.foyer_id).where(events.c.id == bindparam("event_id")).scalar_subquery()
_REASONS = (
    select(sanctions.c.participant_id, sanctions.c.kind, sanctions.c.reason)
    .where(
        sanctions.c.participant_id.in_(bindparam("people", expanding=True)),
        sanctions.c.room_id.in_([bindparam("room_id"), _FOYER]),
        *_in_force(),
    )
    .order_by(func.coalesce(sanctions.c.until_ms, FOREVER_MS), sanctions.c.id)  # the longest last
)
