"""The tables of looks and partners."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    FromClause,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    delete,
    exists,
    or_,
    select,
    update,
)

from rooms.branding.gallery import named, picture_of, pictures
from rooms.branding.messages import Look, Partner, Partners, Tier
from rooms.branding.model import accent_of
from rooms.database import Db, insert_into, metadata

looks = Table(
    "looks",
    metadata,
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("accent", String(7)),
    Column("logo_id", ForeignKey("pictures.id")),
    Column("banner_id", ForeignKey("pictures.id")),
    Column("partners", BigInteger, nullable=False),
    Column("revision", BigInteger, nullable=False),
)

partners = Table(
    "partners",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("name", String(480), nullable=False),
    Column("tier", String(16), nullable=False),
    Column("link", String(500)),
    Column("logo_id", ForeignKey("pictures.id")),
    Column("author_id", ForeignKey("participants.id", ondelete="SET NULL")),
    Column("key", String(64)),
    UniqueConstraint("author_id", "key"),
)

# --- Looks

_logo, _banner = pictures.alias("logo"), pictures.alias("banner")
LOOK = (
    looks.c.accent,
    looks.c.partners,
    looks.c.revision,
    *named(_logo, "logo"),
    *named(_banner, "banner"),
)


def dressed(events: Table) -> FromClause:
    """The events with what LOOK selects of their looks, where there is one."""
    return (
        events.outerjoin(looks, looks.c.event_id == events.c.id)
        .outerjoin(_logo, _logo.c.id == looks.c.logo_id)
        .outerjoin(_banner, _banner.c.id == looks.c.banner_id)
    )


def look_of(row: Row[Any]) -> Look:
    """Of a row that has LOOK."""
    return Look(
        accent=None if row.accent is None else accent_of(row.accent),
        logo=picture_of(row, "logo"),
        banner=picture_of(row, "banner"),
        partners=row.partners or 0,
        revision=row.revision or 0,
    )


async def read_look(db: Db, event_id: str) -> Look:
    joined = looks.outerjoin(_logo, _logo.c.id == looks.c.logo_id).outerjoin(
        _banner, _banner.c.id == looks.c.banner_id
    )
    query = select(*LOOK).select_from(joined).where(looks.c.event_id == event_id)
    row = (await db.execute(query)).first()
    return Look() if row is None else look_of(row)


async def save_look(db: Db, event_id: str, look: Look) -> None:
    values = {
        "accent": look.accent and look.accent.chosen,
        "logo_id": look.logo and look.logo.id,
        "banner_id": look.banner and look.banner.id,
        "partners": look.partners,
        "revision": look.revision,
    }
    query = insert_into(db, looks).values(event_id=event_id, **values)
    await db.execute(query.on_conflict_do_update(index_elements=["event_id"], set_=values))


# --- Partners


async def list_partners(db: Db, event_id: str) -> tuple[Partner, ...]:
    """By tier and place."""
    query = (
        select(partners, *named(_logo, "logo")[1:])  # a partner has the id itself
        .select_from(partners.outerjoin(_logo, _logo.c.id == partners.c.logo_id))
        .where(partners.c.event_id == event_id)
        .order_by(partners.c.place, partners.c.id)
    )
    return tuple(_partner(row) for row in await db.execute(query))


def _partner(row: Row[Any]) -> Partner:
    return Partner(
        id=row.id,
        name=row.name,
        tier=Tier(row.tier),
        link=row.link,
        logo=picture_of(row, "logo"),
    )


async def read_partners(db: Db, event_id: str) -> Partners:
    look = await read_look(db, event_id)
    return Partners(partners=await list_partners(db, event_id), revision=look.partners)


async def add_partner(
    db: Db, event_id: str, partner: Partner, author_id: str | None, key: str | None
) -> None:
    """Its place is told by `save_order`."""
    await db.execute(
        partners.insert().values(
            id=partner.id,
            event_id=event_id,
            place=0,
            author_id=author_id,
            key=key,
            **_facts(partner),
        )
    )


async def save_partner(db: Db, partner: Partner) -> None:
    query = update(partners).where(partners.c.id == partner.id)
    await db.execute(query.values(**_facts(partner)))


async def remove_partner(db: Db, partner_id: str) -> None:
    await db.execute(delete(partners).where(partners.c.id == partner_id))


async def save_order(db: Db, old: Sequence[Partner], new: Sequence[Partner]) -> None:
    """Places are counted from 0, without gaps."""
    places = {partner.id: at for at, partner in enumerate(old)}
    for at, partner in enumerate(new):
        if places.get(partner.id) != at:
            await db.execute(update(partners).where(partners.c.id == partner.id).values(place=at))


def _facts(partner: Partner) -> dict[str, Any]:
    return {
        "name": partner.name,
        "tier": partner.tier.value,
        "link": partner.link,
        "logo_id": partner.logo and partner.logo.id,
    }


# --- What neither shows


async def drop_unused(db: Db, event_id: str, picture_id: str) -> None:
    """Removes the picture, unless the look or a partner shows it."""
    shown = or_(
        exists().where(or_(looks.c.logo_id == picture_id, looks.c.banner_id == picture_id)),
        exists().where(partners.c.logo_id == picture_id),
    )
    mine = (pictures.c.id == picture_id, pictures.c.event_id == event_id)
    await db.execute(delete(pictures).where(*mine, ~shown))
