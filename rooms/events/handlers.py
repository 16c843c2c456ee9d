"""What participants do about themselves and about each other's roles."""

from msgspec.structs import replace

from rooms.accounts.model import person_name, zone_name
from rooms.errors import NotFound
from rooms.events import store
from rooms.events.messages import (
    MeUpdated,
    Participant,
    SetRole,
    SetRoomRole,
    StandingChanged,
    UpdateMe,
)
from rooms.events.model import check_giving, check_organizers
from rooms.events.standing import Permission, Role
from rooms.feature import EVERYONE, Context, Feature, Happened, Outcome, RoomKind

feature = Feature("events", (RoomKind.DESK, RoomKind.FOYER, RoomKind.SESSION))


@feature.handles(UpdateMe, needs=Permission.OWN, kinds=[RoomKind.DESK])
async def update_me(command: UpdateMe, ctx: Context) -> Outcome:
    old = await _participant(ctx, ctx.me)
    new = _updated(old, command)
    if new == old:
        return Outcome(reply=old)
    await store.save_participant(ctx.db, new)
    body = MeUpdated(participant=new, revision=ctx.revision)
    return Outcome(reply=new, events=[Happened({EVERYONE: body})])


@feature.handles(SetRole, needs=Permission.ORGANIZE, kinds=[RoomKind.FOYER])
async def set_role(command: SetRole, ctx: Context) -> Outcome:
    old = await _participant(ctx, command.participant)
    if old.role == command.role:
        return Outcome()
    organizers = await store.count_organizers(ctx.db, ctx.room.event_id)
    check_organizers(old.role, command.role, organizers)
    await store.save_participant(ctx.db, replace(old, role=command.role))
    return Outcome(events=[role_changed(old, ctx.room.id)])


@feature.handles(SetRoomRole, needs=Permission.MODERATE, kinds=[RoomKind.SESSION])
async def set_room_role(command: SetRoomRole, ctx: Context) -> Outcome:
    target = await _participant(ctx, command.participant)
    was = await store.role_in(ctx.db, ctx.room.id, target.id)
    check_giving(ctx.standing, _role(was), _role(command.role))
    if was == command.role:
        return Outcome()
    await store.set_room_role(ctx.db, ctx.room.id, target.id, command.role)
    return Outcome(events=[role_changed(target, ctx.room.id)])


def role_changed(participant: Participant, room_id: str) -> Happened:
    """Tells the participant, on their desk. In the foyer it is their role in the whole event."""
    body = StandingChanged(room=room_id, change="role")
    return Happened({EVERYONE: body}, room_id=participant.desk)


def _role(name: str | None) -> Role | None:
    return None if name is None else Role(name)


def _updated(old: Participant, command: UpdateMe) -> Participant:
    """Raises what person_name and zone_name raise."""
    return replace(
        old,
        name=old.name if command.name is None else person_name(command.name),
        language=command.language or old.language,
        zone=old.zone if command.zone is None else zone_name(command.zone),
        consent=command.consent or old.consent,
    )


async def _participant(ctx: Context, participant_id: str) -> Participant:
    """Raises NotFound."""
    found = await store.get_participant(ctx.db, ctx.room.event_id, participant_id)
    if found is None:
        raise NotFound("participant")
    return found
