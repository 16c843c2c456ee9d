"""The feature itself: what of a room's questions a tab is shown when it joins."""

from collections.abc import Mapping, Sequence

from rooms.events.standing import View
from rooms.feature import Feature, Reading, RoomKind
from rooms.questions import messages as wire
from rooms.questions import model, store, views
from rooms.questions.model import State

feature = Feature("questions", kinds=[RoomKind.SESSION])


@feature.shows(wire.QuestionsSnapshot)
async def take_snapshot(reading: Reading) -> wire.QuestionsSnapshot:
    db, room_id = reading.db, reading.room.id
    as_moderator = reading.view is View.MODERATORS
    states = model.SEEN_BY_MODERATORS if as_moderator else model.SEEN_BY_EVERYONE
    view = views.for_moderators if as_moderator else views.for_everyone
    lists = [(model.SEEN_BY_EVERYONE, model.PAGE)]
    if as_moderator:
        lists += [
            (frozenset({State.WAITING}), model.LIMIT_WAITING),
            (frozenset({State.DISMISSED}), model.PAGE),
        ]
    found = await store.standing_out(db, room_id, states)
    shown = {question.id: question for question in found}
    more = False
    for some, limit in lists:
        newest = await store.newest(db, room_id, some, limit + 1)
        more = more or len(newest) > limit
        shown |= {question.id: question for question in newest[:limit]}
    return wire.QuestionsSnapshot(
        settings=await store.read_settings(db, room_id),
        questions=tuple(view(shown[question_id]) for question_id in sorted(shown)),
        more=more,
    )


@feature.shows_own(wire.QuestionsOwn)
async def read_own(
    reading: Reading, participant_ids: Sequence[str]
) -> Mapping[str, wire.QuestionsOwn]:
    as_moderator = reading.view is View.MODERATORS
    db, room_id = reading.db, reading.room.id
    asked = await store.of_askers(db, room_id, participant_ids, model.LIMIT_OWN)
    voted = await store.voted_by(db, room_id, participant_ids)
    return {
        who: wire.QuestionsOwn(
            questions=tuple(views.own(question, as_moderator) for question in asked.get(who, ())),
            voted=tuple(voted.get(who, ())),
        )
        for who in participant_ids
    }
