"""The tables of events, their participants and their rooms."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Row,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    select,
    update,
)

from rooms.branding.store import LOOK, dressed, look_of
from rooms.database import Db, insert_into, metadata
from rooms.events.messages import Consent, EventCard, Participant
from rooms.events.model import SLUG
from rooms.feature import Room, RoomKind

events = Table(
    "events",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("slug", String(64), nullable=False, unique=True),
    Column("title", JSON, nullable=False),
    Column("theme", JSON, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("access", String(16), nullable=False),
    Column("starts_at_ms", BigInteger),
    Column("ends_at_ms", BigInteger),
    Column("demo", Boolean, nullable=False),
    Column("foyer_id", String(64), nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
)

rooms = Table(
    "rooms",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("parent_id", String(64)),
    Column("owner_id", String(64)),
    Column("revision", BigInteger, nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Index("ix_rooms_event_id_kind", "event_id", "kind"),
)

participants = Table(
    "participants",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("desk_id", ForeignKey("rooms.id"), nullable=False),
    Column("name", String(200), nullable=False),
    Column("role", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(64)),
    Column("guest", Boolean, nullable=False),
    Column("consents_directory", Boolean, nullable=False, default=False),
    Column("consents_recording", Boolean, nullable=False, default=False),
    Column("consents_statistics", Boolean, nullable=False, default=False),
    Column("made_at_ms", BigInteger, nullable=False),
    UniqueConstraint("event_id", "account_id"),
    Index("ix_participants_account_id", "account_id"),
)

room_roles = Table(
    "room_roles",
    metadata,
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("participant_id", ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(16), nullable=False),
    Index("ix_room_roles_participant_id", "participant_id"),
)

# Those of an event's own row; its look has tables of its own.
_EVENT_FIELDS = (
    "id",
    "slug",
    "title",
    "theme",
    "zone",
    "access",
    "starts_at_ms",
    "ends_at_ms",
    "demo",
)


_cards = select(events, *LOOK).select_from(dressed(events))


def _event(row: Row[Any]) -> EventCard:
    return EventCard(**{name: getattr(row, name) for name in _EVENT_FIELDS}, look=look_of(row))


# Under names of their own, so that they can stand beside other tables'.
room_columns = tuple(
    rooms.c[name].label(f"room_{name}")
    for name in ("id", "event_id", "kind", "revision", "owner_id", "parent_id")
)


def room_of(row: Row[Any]) -> Room:
    """Of a row with `room_columns`."""
    return Room(
        row.room_id,
        row.room_event_id,
        RoomKind(row.room_kind),
        row.room_revision,
        row.room_owner_id,
        row.room_parent_id,
    )


def _participant(row: Row[Any]) -> Participant:
    consent = Consent(
        directory=row.consents_directory,
        recording=row.consents_recording,
        statistics=row.consents_statistics,
    )
    names = ("id", "name", "role", "language", "zone", "guest")
    return Participant(
        **{name: getattr(row, name) for name in names}, consent=consent, desk=row.desk_id
    )


# Built once: building a statement takes longer than running it, and these run all the time.
_ROOM = select(*room_columns).where(
    rooms.c.id == bindparam("wanted_id"), rooms.c.event_id == bindparam("of_event_id")
)
_ROOM_LOCKED = _ROOM.with_for_update()
_SET_REVISION = (
    update(rooms).where(rooms.c.id == bindparam("wanted_id")).values(revision=bindparam("reached"))
)
_REVISIONS = select(rooms.c.id, rooms.c.revision).where(
    rooms.c.id.in_(bindparam("room_ids", expanding=True))
)
_FOYERS = select(events.c.slug, events.c.id, events.c.foyer_id).where(
    events.c.slug.in_(bindparam("slugs", expanding=True))
)
_PARTICIPANTS = select(participants).where(
    participants.c.account_id.in_(bindparam("account_ids", expanding=True)),
    participants.c.event_id.in_(bindparam("event_ids", expanding=True)),
)


async def add_event(db: Db, event: EventCard, foyer_id: str, now_ms: int) -> None:
    """With its foyer."""
    values = {name: getattr(event, name) for name in _EVENT_FIELDS}
    await db.execute(events.insert().values(**values, foyer_id=foyer_id, made_at_ms=now_ms))
    await add_rooms(db, [Room(foyer_id, event.id, RoomKind.FOYER, 0)], now_ms)


async def save_event(db: Db, event: EventCard) -> None:
    values = {name: getattr(event, name) for name in _EVENT_FIELDS if name != "id"}
    await db.execute(update(events).where(events.c.id == event.id).values(**values))


async def list_events(db: Db) -> Sequence[EventCard]:
    """Those that anybody may know of: all but the ones by invitation."""
    rows = await db.execute(
        _cards.where(events.c.access != "invited").order_by(events.c.starts_at_ms, events.c.slug)
    )
    return [_event(row) for row in rows]


async def find_event(db: Db, slug: str) -> tuple[EventCard, str] | None:
    """The event and the id of its foyer. What is no slug never gets as far as the database."""
    if not SLUG.fullmatch(slug):
        return None
    row = (await db.execute(_cards.where(events.c.slug == slug))).first()
    return None if row is None else (_event(row), row.foyer_id)


async def find_foyers(db: Db, slugs: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The ids of the events and of their foyers, by slug."""
    real = [slug for slug in slugs if SLUG.fullmatch(slug)]
    rows = await db.execute(_FOYERS, {"slugs": real})
    return {row.slug: (row.id, row.foyer_id) for row in rows}


async def foyer_of(db: Db, event_id: str) -> str:
    found = await db.execute(select(events.c.foyer_id).where(events.c.id == event_id))
    return str(found.scalar_one())


async def add_rooms(db: Db, new: Iterable[Room], now_ms: int) -> None:
    values = [
        {
            "id": room.id,
            "event_id": room.event_id,
            "kind": room.kind.value,
            "parent_id": room.parent_id,
            "owner_id": room.owner_id,
            "revision": room.revision,
            "made_at_ms": now_ms,
        }
        for room in new
    ]
    if values:
        await db.execute(rooms.insert(), values)


async def get_room(db: Db, event_id: str, room_id: str) -> Room | None:
    row = (await db.execute(_ROOM, {"wanted_id": room_id, "of_event_id": event_id})).first()
    return None if row is None else room_of(row)


async def list_rooms(db: Db, event_id: str, kind: RoomKind) -> Sequence[Room]:
    query = select(*room_columns).where(rooms.c.event_id == event_id, rooms.c.kind == kind.value)
    return [room_of(row) for row in await db.execute(query)]


async def lock_room(db: Db, event_id: str, room_id: str) -> Room | None:
    """Nobody else changes the room until the end of the transaction."""
    row = (await db.execute(_ROOM_LOCKED, {"wanted_id": room_id, "of_event_id": event_id})).first()
    return None if row is None else room_of(row)


async def set_revision(db: Db, room_id: str, revision: int) -> None:
    await db.execute(_SET_REVISION, {"wanted_id": room_id, "reached": revision})


async def revisions(db: Db, room_ids: Iterable[str]) -> dict[str, int]:
    rows = await db.execute(_REVISIONS, {"room_ids": list(room_ids)})
    return {row.id: row.revision for row in rows}


async def add_participants(
    db: Db, event_id: str, new: Iterable[tuple[Participant, str]], now_ms: int
) -> None:
    """Each with its account's id. Their desks are made too."""
    rows = list(new)
    desks = [Room(p.desk, event_id, RoomKind.DESK, 0, owner_id=p.id) for p, _ in rows]
    await add_rooms(db, desks, now_ms)
    values = [
        {
            "event_id": event_id,
            "account_id": account_id,
            "made_at_ms": now_ms,
            "id": p.id,
            "desk_id": p.desk,
            **_changeable(p),
        }
        for p, account_id in rows
    ]
    if values:
        await db.execute(participants.insert(), values)


def _changeable(participant: Participant) -> dict[str, Any]:
    return {
        "name": participant.name,
        "role": participant.role,
        "language": participant.language,
        "zone": participant.zone,
        "guest": participant.guest,
        "consents_directory": participant.consent.directory,
        "consents_recording": participant.consent.recording,
        "consents_statistics": participant.consent.statistics,
    }


async def save_participant(db: Db, participant: Participant) -> None:
    query = update(participants).where(participants.c.id == participant.id)
    await db.execute(query.values(**_changeable(participant)))


async def get_participant(db: Db, event_id: str, participant_id: str) -> Participant | None:
    query = select(participants).where(
        participants.c.id == participant_id, participants.c.event_id == event_id
    )
    row = (await db.execute(query)).first()
    return None if row is None else _participant(row)


async def find_participant(db: Db, event_id: str, account_id: str) -> Participant | None:
    found = await find_participants(db, [(event_id, account_id)])
    return found.get((event_id, account_id))


async def find_participants(
    db: Db, wanted: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Participant]:
    """By event and account; somebody else's may be in it."""
    pairs = list(wanted)
    if not pairs:
        return {}
    asked = {"event_ids": sorted({e for e, _ in pairs}), "account_ids": [a for _, a in pairs]}
    rows = await db.execute(_PARTICIPANTS, asked)
    return {(row.event_id, row.account_id): _participant(row) for row in rows}


async def desks_of_account(db: Db, account_id: str) -> Sequence[tuple[str, str]]:
    """Event and desk ids of an account's participants."""
    query = select(participants.c.event_id, participants.c.desk_id)
    rows = await db.execute(query.where(participants.c.account_id == account_id))
    return [(row.event_id, row.desk_id) for row in rows]


async def claim_participants(db: Db, account_id: str) -> None:
    """They are guests no longer."""
    query = update(participants).where(participants.c.account_id == account_id)
    await db.execute(query.values(guest=False))


async def set_room_role(db: Db, room_id: str, participant_id: str, role: str | None) -> None:
    if role is None:
        await db.execute(
            delete(room_roles).where(
                room_roles.c.room_id == room_id, room_roles.c.participant_id == participant_id
            )
        )
        return
    await add_room_roles(db, [(room_id, participant_id, role)])


async def add_room_roles(db: Db, new: Iterable[tuple[str, str, str]]) -> None:
    """Room, participant, role; a participant has one role in a room, the newest."""
    values = [{"room_id": r, "participant_id": p, "role": role} for r, p, role in new]
    if not values:
        return
    query = insert_into(db, room_roles)
    await db.execute(
        query.on_conflict_do_update(
            index_elements=["room_id", "participant_id"], set_={"role": query.excluded.role}
        ),
        values,
    )


async def panel_of(db: Db, room_id: str) -> dict[str, str]:
    """Names of the participants with a role in the room, by id."""
    joined = room_roles.join(participants, participants.c.id == room_roles.c.participant_id)
    query = select(participants.c.id, participants.c.name).select_from(joined)
    rows = await db.execute(query.where(room_roles.c.room_id == room_id))
    return {row.id: row.name for row in rows}


async def role_in(db: Db, room_id: str, participant_id: str) -> str | None:
    query = select(room_roles.c.role).where(
        room_roles.c.room_id == room_id, room_roles.c.participant_id == participant_id
    )
    return (await db.execute(query)).scalar_one_or_none()


async def count_organizers(db: Db, event_id: str) -> int:
    query = select(func.count()).where(
        participants.c.event_id == event_id, participants.c.role == "organizer"
    )
    return int((await db.execute(query)).scalar_one())
