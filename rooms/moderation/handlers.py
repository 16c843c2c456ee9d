"""What the commands about sanctions and reports do, and what a sanction whose time is up does."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from rooms.errors import NotFound
from rooms.events.messages import Participant, Person
from rooms.events.standing import Permission, Standing
from rooms.events.standings import read_standing
from rooms.events.store import get_participant
from rooms.feature import MODERATORS, Context, Happened, Job, Outcome
from rooms.moderation import messages as wire
from rooms.moderation import model, store, views
from rooms.moderation.feature import feature
from rooms.moderation.messages import Sanction, SanctionReply
from rooms.moderation.model import Kind
from rooms.wire import prose

__all__ = ["feature"]

EXPIRE = "moderation.expire"


@feature.handles(wire.Silence, needs=Permission.MODERATE)
async def silence(command: wire.Silence, ctx: Context) -> Outcome:
    return await _sanction("silence", command, ctx)


@feature.handles(wire.Remove, needs=Permission.MODERATE)
async def remove(command: wire.Remove, ctx: Context) -> Outcome:
    return await _sanction("remove", command, ctx)


@feature.handles(wire.Lift, needs=Permission.MODERATE)
async def lift(command: wire.Lift, ctx: Context) -> Outcome:
    """One that is over already stays as it is."""
    sanction = await store.get_sanction(ctx.db, ctx.room.id, command.sanction, "sanction")
    if sanction.lifted_at_ms is not None:
        return Outcome(SanctionReply(sanction=sanction))
    return await _end(replace(sanction, lifted_at_ms=ctx.now_ms, lifted_by=_me(ctx)), ctx)


@feature.does(EXPIRE)
async def expire(data: Mapping[str, Any], ctx: Context) -> Outcome:
    """A sanction holds no longer than its time by itself; this tells those who see it."""
    sanction = await store.find_sanction(ctx.db, ctx.room.id, data["sanction"])
    if sanction is None or sanction.lifted_at_ms is not None:
        return Outcome()
    return await _end(replace(sanction, lifted_at_ms=sanction.until_ms), ctx)


@feature.handles(wire.Settle, needs=Permission.MODERATE)
async def settle(command: wire.Settle, ctx: Context) -> Outcome:
    report = await store.get_report(ctx.db, ctx.room.id, command.report)
    if report.settled_by is not None:
        return Outcome()
    await store.settle_report(ctx.db, report.id, _me(ctx), ctx.revision)
    settled = wire.Settled(report=report.id, revision=ctx.revision)
    return Outcome(events=[Happened({MODERATORS: settled})])


@feature.handles(wire.ReadAudit, needs=Permission.MODERATE, reads=True)
async def read_audit(command: wire.ReadAudit, ctx: Context) -> Outcome:
    if command.before is not None:
        await store.get_sanction(ctx.db, ctx.room.id, command.before, "before")
    limit = model.PAGE + 1
    found = await store.page_of_sanctions(ctx.db, ctx.room.id, command.before, limit)
    more = len(found) > model.PAGE
    return Outcome(wire.Audit(sanctions=tuple(found[: model.PAGE]), more=more))


async def _sanction(kind: Kind, command: wire.Silence | wire.Remove, ctx: Context) -> Outcome:
    reason = prose(command.reason, model.LIMIT_REASON, "reason")
    target = await _standing(command.participant, ctx)
    model.check_target(ctx.standing, target)
    sanction = Sanction(
        id=ctx.new_id(),
        revision=ctx.revision,
        kind=kind,
        participant=Person(id=target.participant_id, name=target.name),
        by=_me(ctx),
        reason=reason,
        at_ms=ctx.now_ms,
        until_ms=model.end_of(ctx.now_ms, command.minutes),
    )
    await store.add_sanction(ctx.db, ctx.room.id, sanction)
    return await _told(sanction, ctx)


async def _end(sanction: Sanction, ctx: Context) -> Outcome:
    sanction = replace(sanction, revision=ctx.revision)
    await store.end_sanction(ctx.db, sanction)
    return await _told(sanction, ctx)


async def _told(sanction: Sanction, ctx: Context) -> Outcome:
    """Both the room's moderators and the one concerned, as their standing is now."""
    concerned = await _participant(sanction.participant.id, ctx)
    standing = await _standing(concerned.id, ctx)
    events = [
        views.sanctioned(sanction),
        views.standing_changed(sanction, ctx.room.id, standing, concerned.desk),
    ]
    return Outcome(SanctionReply(sanction=sanction), events, _jobs(sanction))


def _jobs(sanction: Sanction) -> list[Job]:
    if sanction.until_ms is None or sanction.lifted_at_ms is not None:
        return []
    return [Job(EXPIRE, sanction.id, sanction.until_ms, {"sanction": sanction.id})]


async def _standing(participant_id: str, ctx: Context) -> Standing:
    """In this room. Raises NotFound when there is no such participant in the event."""
    standing = await read_standing(ctx.db, ctx.room, participant_id, ctx.now_ms)
    if standing is None:
        raise NotFound("participant")
    return standing


async def _participant(participant_id: str, ctx: Context) -> Participant:
    """Raises NotFound."""
    found = await get_participant(ctx.db, ctx.room.event_id, participant_id)
    if found is None:
        raise NotFound("participant")
    return found


def _me(ctx: Context) -> Person:
    return Person(id=ctx.me, name=ctx.standing.name)
