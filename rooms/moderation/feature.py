"""The feature itself: what a room's moderators are shown of its order when they join."""

from rooms.events.standing import View
from rooms.feature import Feature, Reading, RoomKind
from rooms.moderation import messages as wire
from rooms.moderation import model, store

feature = Feature("moderation", kinds=[RoomKind.SESSION, RoomKind.FOYER])


@feature.shows(wire.ModerationSnapshot)
async def take_snapshot(reading: Reading) -> wire.ModerationSnapshot:
    if reading.view is not View.MODERATORS:
        return wire.ModerationSnapshot(sanctions=(), reports=())
    db, room_id = reading.db, reading.room.id
    in_force = await store.sanctions_in_force(db, room_id, model.LIMIT_SHOWN)
    reports = await store.unsettled_reports(db, room_id, model.LIMIT_SHOWN)
    return wire.ModerationSnapshot(sanctions=tuple(in_force), reports=tuple(reports))
