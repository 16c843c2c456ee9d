"""What the commands about people do."""

from rooms.events.standing import Permission
from rooms.feature import Context, Feature, Outcome, RoomKind
from rooms.people import messages as wire
from rooms.people import store

PAGE = 50

feature = Feature("people", kinds=[RoomKind.FOYER, RoomKind.SESSION])


@feature.handles(wire.ReadPresent, needs=Permission.ENTER, reads=True)
async def read_present(command: wire.ReadPresent, ctx: Context) -> Outcome:
    sees_all = ctx.standing.may(Permission.MODERATE)
    found = await ctx.attendees(ctx.room.id, command.after, PAGE, not sees_all)
    people = await store.named(ctx.db, ctx.room.event_id, found.ids, listed=not sees_all)
    return Outcome(
        wire.PeoplePresent(
            people=tuple(people),
            others=found.hidden,
            next=found.ids[-1] if found.more else None,
        )
    )
