"""How moderators conduct a session, and how its room shows it."""

from collections.abc import Callable

from rooms.events.standing import Permission
from rooms.events.store import foyer_of
from rooms.feature import EVERYONE, Context, Feature, Happened, Outcome, Reading, RoomKind
from rooms.programme import model, store
from rooms.programme.messages import (
    Changed,
    End,
    Extend,
    Hold,
    Pause,
    ProgrammeSnapshot,
    Resume,
    Start,
    Updated,
)
from rooms.programme.model import Course

feature = Feature("programme", (RoomKind.SESSION,))


@feature.handles(Hold, needs=Permission.CONDUCT)
async def hold_session(command: Hold, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.hold(course, ctx.now_ms, command.held))


@feature.handles(Start, needs=Permission.CONDUCT)
async def start_session(_: Start, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.start(course, ctx.now_ms))


@feature.handles(Pause, needs=Permission.CONDUCT)
async def pause_session(_: Pause, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.pause(course, ctx.now_ms))


@feature.handles(Resume, needs=Permission.CONDUCT)
async def resume_session(_: Resume, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.resume(course, ctx.now_ms))


@feature.handles(End, needs=Permission.CONDUCT)
async def end_session(_: End, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.end(course, ctx.now_ms))


@feature.handles(Extend, needs=Permission.CONDUCT)
async def extend_session(command: Extend, ctx: Context) -> Outcome:
    return await _conduct(ctx, lambda course: model.extend(course, command.until_ms, ctx.now_ms))


@feature.shows(ProgrammeSnapshot)
async def show(reading: Reading) -> ProgrammeSnapshot:
    return ProgrammeSnapshot(session=await store.get_session(reading.db, reading.room.id))


async def _conduct(ctx: Context, rule: Callable[[Course], Course]) -> Outcome:
    """Tells the room, and the foyer too: the programme shows what is live."""
    old = await store.get_course(ctx.db, ctx.room.id)
    new = rule(old)
    if new == old:
        return Outcome()
    foyer_id = await foyer_of(ctx.db, ctx.room.event_id)
    version = await ctx.lock(foyer_id)
    await store.save_course(ctx.db, ctx.room.id, new, ctx.revision)
    await store.set_version(ctx.db, ctx.room.event_id, version)
    changed = Changed(session=await store.get_session(ctx.db, ctx.room.id))
    updated = Updated(version=str(version))
    return Outcome(
        events=[Happened({EVERYONE: changed}), Happened({EVERYONE: updated}, room_id=foyer_id)]
    )
