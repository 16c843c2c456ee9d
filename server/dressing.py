"""Gives the demo's events their looks, once: what somebody changed since stays as it is."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rooms.branding import gallery, store
from rooms.branding.demo import DemoLook, draw_banner, draw_logo, draw_mark, read_looks
from rooms.branding.messages import Changed, Look, Partner, Purpose
from rooms.branding.model import accent_of
from rooms.branding.pictures import Prepared, prepare
from rooms.database import Db
from rooms.events import store as events
from rooms.feature import EVERYONE, Happened
from server.dispatch import Book, Dispatch

NewId = Callable[[], str]


@dataclass(frozen=True)
class Drawn:
    """A look's pictures; `logos` stand beside the partners."""

    mark: Prepared
    banner: Prepared | None
    logos: Sequence[Prepared | None]

    @property
    def pictures(self) -> Sequence[tuple[Purpose, Prepared]]:
        banner = [self.banner] if self.banner else []
        return [
            ("logo", self.mark),
            *(("banner", each) for each in banner),
            *(("partner", each) for each in self.logos if each is not None),
        ]


async def dress_demo(dispatch: Dispatch, content: bytes, now_ms: int, new_id: NewId) -> None:
    """`content` is that of `demo.FILE`."""
    for slug, look in read_looks(content).items():
        async with dispatch.db.reading() as db:
            found = await events.find_event(db, slug)
        if found is not None and found[0].demo and found[0].look.revision == 0:
            drawn = await asyncio.to_thread(draw, look, new_id)
            await _dress(dispatch, found[0].id, found[1], look, drawn, now_ms, new_id)


def draw(look: DemoLook, new_id: NewId) -> Drawn:
    """It takes about a second."""
    return Drawn(
        mark=prepare(draw_mark(look), "logo", new_id()),
        banner=prepare(draw_banner(look), "banner", new_id()) if look.banner else None,
        logos=[
            prepare(draw_logo(partner.short, number), "partner", new_id())
            if partner.short
            else None
            for number, partner in enumerate(look.partners)
        ],
    )


async def _dress(
    dispatch: Dispatch,
    event_id: str,
    foyer_id: str,
    look: DemoLook,
    drawn: Drawn,
    now_ms: int,
    new_id: NewId,
) -> None:
    async def dressing(db: Db, book: Book) -> None:
        revision = await book.lock(foyer_id)
        for purpose, made in drawn.pictures:
            await gallery.add_picture(db, event_id, purpose, made.picture, made.contents, now_ms)
        await _add_partners(db, event_id, look, drawn, new_id)
        worn = Look(
            accent=accent_of(look.accent),
            logo=drawn.mark.picture,
            banner=drawn.banner.picture if drawn.banner else None,
            partners=revision,
            revision=revision,
        )
        await store.save_look(db, event_id, worn)
        await book.record(foyer_id, [Happened({EVERYONE: Changed(look=worn)})])

    await dispatch.change(event_id, dressing)


async def _add_partners(db: Db, event_id: str, look: DemoLook, drawn: Drawn, new_id: NewId) -> None:
    partners = [
        Partner(
            id=new_id(),
            name=partner.name,
            tier=partner.tier,
            link=partner.link,
            logo=logo.picture if logo else None,
        )
        for partner, logo in zip(look.partners, drawn.logos, strict=True)
    ]
    for partner in partners:
        await store.add_partner(db, event_id, partner, None, None)
    await store.save_order(db, (), partners)
