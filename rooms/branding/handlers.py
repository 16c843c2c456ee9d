"""What organizers do to the look of their event. All of it happens in the foyer."""

from collections.abc import Sequence

from msgspec.structs import replace

from rooms.branding import gallery, model, store
from rooms.branding import messages as wire
from rooms.events.standing import Permission
from rooms.feature import EVERYONE, Context, Feature, Happened, Job, Outcome, Reading, RoomKind
from rooms.wire import Body, line

feature = Feature("branding", [RoomKind.FOYER])
DROP = "branding.drop"


@feature.shows(wire.BrandingSnapshot)
async def show(reading: Reading) -> wire.BrandingSnapshot:
    return wire.BrandingSnapshot(look=await store.read_look(reading.db, reading.room.event_id))


@feature.handles(wire.PreviewAccent, needs=Permission.ORGANIZE, reads=True)
async def preview_accent(command: wire.PreviewAccent, _: Context) -> Outcome:
    return Outcome(model.accent_of(command.accent))


@feature.handles(wire.SetAccent, needs=Permission.ORGANIZE)
async def set_accent(command: wire.SetAccent, ctx: Context) -> Outcome:
    old = await store.read_look(ctx.db, ctx.room.event_id)
    accent = None if command.accent is None else model.accent_of(command.accent)
    return await _wear(ctx, old, replace(old, accent=accent))


@feature.handles(wire.SetPicture, needs=Permission.ORGANIZE)
async def set_picture(command: wire.SetPicture, ctx: Context) -> Outcome:
    old = await store.read_look(ctx.db, ctx.room.event_id)
    picture = None
    if command.picture is not None:
        picture = await gallery.get_picture(
            ctx.db, ctx.room.event_id, command.purpose, command.picture
        )
    if command.purpose == "logo":
        return await _wear(ctx, old, replace(old, logo=picture), old.logo)
    return await _wear(ctx, old, replace(old, banner=picture), old.banner)


@feature.handles(wire.AddPartner, needs=Permission.ORGANIZE)
async def add_partner(command: wire.AddPartner, ctx: Context) -> Outcome:
    old = await store.list_partners(ctx.db, ctx.room.event_id)
    model.check_room(len(old), model.LIMIT_PARTNERS)
    partner = await _partner(ctx.new_id(), command, ctx)
    partners = model.place(old, partner, command.before)
    await store.add_partner(ctx.db, ctx.room.event_id, partner, ctx.me, command.key)
    return await _line_up(ctx, old, partners)


@feature.handles(wire.EditPartner, needs=Permission.ORGANIZE)
async def edit_partner(command: wire.EditPartner, ctx: Context) -> Outcome:
    old = await store.list_partners(ctx.db, ctx.room.event_id)
    was = old[model.find(old, command.partner)]
    partner = await _partner(was.id, command, ctx)
    await store.save_partner(ctx.db, partner)
    gone = was.logo if was.logo != partner.logo else None
    return await _line_up(ctx, old, model.change(old, partner), gone)


@feature.handles(wire.MovePartner, needs=Permission.ORGANIZE)
async def move_partner(command: wire.MovePartner, ctx: Context) -> Outcome:
    old = await store.list_partners(ctx.db, ctx.room.event_id)
    partner = old[model.find(old, command.partner)]
    return await _line_up(ctx, old, model.place(old, partner, command.before))


@feature.handles(wire.RemovePartner, needs=Permission.ORGANIZE)
async def remove_partner(command: wire.RemovePartner, ctx: Context) -> Outcome:
    old = await store.list_partners(ctx.db, ctx.room.event_id)
    was = old[model.find(old, command.partner)]
    await store.remove_partner(ctx.db, was.id)
    return await _line_up(ctx, old, model.without(old, was.id), was.logo)


@feature.does(DROP)
async def drop(data: dict[str, str], ctx: Context) -> Outcome:
    await store.drop_unused(ctx.db, ctx.room.event_id, data["picture"])
    return Outcome()


def drop_later(picture: wire.Picture, now_ms: int) -> Job:
    """Once it was uploaded, and whenever something shows it no more."""
    data = {"picture": picture.id}
    return Job(DROP, key=picture.id, due_at_ms=now_ms + model.UNUSED_MS, data=data)


async def _partner(
    partner_id: str, command: wire.AddPartner | wire.EditPartner, ctx: Context
) -> wire.Partner:
    """Raises what `line` and `https_link` raise, and NotFound for its logo."""
    logo = None
    if command.logo is not None:
        event_id = ctx.room.event_id
        logo = await gallery.get_picture(ctx.db, event_id, "partner", command.logo, "logo")
    return wire.Partner(
        id=partner_id,
        name=line(command.name, model.LIMIT_NAME, "name"),
        tier=command.tier,
        link=None if not command.link else model.https_link(command.link),
        logo=logo,
    )


async def _line_up(
    ctx: Context,
    old: Sequence[wire.Partner],
    new: tuple[wire.Partner, ...],
    gone: wire.Picture | None = None,
) -> Outcome:
    look = await store.read_look(ctx.db, ctx.room.event_id)
    if new == tuple(old):
        return Outcome(wire.Partners(partners=new, revision=look.partners))
    await store.save_order(ctx.db, old, new)
    reply = wire.Partners(partners=new, revision=ctx.revision)
    return await _wear(ctx, look, replace(look, partners=ctx.revision), gone, reply)


async def _wear(
    ctx: Context,
    old: wire.Look,
    new: wire.Look,
    gone: wire.Picture | None = None,
    reply: Body | None = None,
) -> Outcome:
    """Tells everybody of the new look, unless it is the old one."""
    if new == old:
        return Outcome(reply or old)
    look = replace(new, revision=ctx.revision)
    await store.save_look(ctx.db, ctx.room.event_id, look)
    jobs = [] if gone is None else [drop_later(gone, ctx.now_ms)]
    return Outcome(reply or look, [Happened({EVERYONE: wire.Changed(look=look)})], jobs)
