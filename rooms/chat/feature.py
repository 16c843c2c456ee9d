"""The feature itself: what of a room's chat a tab is shown when it joins."""

from rooms.chat import messages as wire
from rooms.chat import model, store, views
from rooms.feature import Feature, Reading, RoomKind

feature = Feature("chat", kinds=[RoomKind.SESSION])


@feature.shows(wire.ChatSnapshot)
async def take_snapshot(reading: Reading) -> wire.ChatSnapshot:
    db, room_id = reading.db, reading.room.id
    shown: list[wire.ChatMessage] = []
    more: list[wire.Channel] = []
    for channel in model.channels(reading.view):
        newest, has_older = await store.page(db, room_id, channel, None, model.PAGE)
        shown += newest
        more += [channel] if has_older else []
    return wire.ChatSnapshot(
        settings=await store.read_settings(db, room_id),
        messages=tuple(views.seen(message, reading.view) for message in shown),
        more=tuple(more),
    )
