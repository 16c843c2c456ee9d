"""Whatever happens on the way: what a tab knows in the end is what a fresh one is told."""

import json
import os
from pathlib import Path
from typing import Any

from rooms.questions.messages import Ask
from server.dispatch import Caller
from tests.client import RoomState, new_key
from tests.day import begin
from tests.hall import Hall, Person
from tests.house import quiet_dispatch
from tests.reducers import known

VECTORS = Path(__file__).parent.parent / "vectors"
FEATURES = ("programme", "questions", "chat", "moderation")


async def converges(person: Person) -> RoomState:
    """The room as a fresh tab of the same participant is told it, which is what this tab knows."""
    await person.has_seen_all()
    fresh = await person.another_tab()
    await fresh.has_seen_all()
    assert known(person.room, person.id) == known(fresh.room, person.id)
    return fresh.room


async def test_snapshot_and_event_messages_make_the_fresh_snapshot(hall: Hall):
    day = await begin(hall)
    start = {person.name: vars(person.room).copy() for person in day.everybody}
    await day.passes()
    for person in day.everybody:
        fresh = await converges(person)
        if os.environ.get("PLENARY_TEST_RECORD"):
            record(person, start[person.name], fresh)


def record(person: Person, start: dict[str, Any], fresh: RoomState) -> None:
    """For the web's reducers, which replay it."""
    for feature in FEATURES:
        prefix = f"{feature}."
        frames = [
            {**frame, "entries": [e for e in frame["entries"] if e[0].startswith(prefix)]}
            for frame in person.room.frames
        ]
        vector = {
            "feature": feature,
            "me": person.id,
            "view": person.room.view,
            "start": {
                "snapshot": start["snapshot"][feature],
                "own": start["own"].get(feature),
            },
            "frames": frames,
            "end": {"snapshot": fresh.snapshot[feature], "own": fresh.own.get(feature)},
        }
        text = json.dumps(vector, ensure_ascii=False, indent=1, sort_keys=True)
        (VECTORS / f"{feature}-{person.name}.json").write_text(text + "\n", encoding="utf-8")


async def test_a_tab_that_was_away_misses_nothing(hall: Hall):
    day = await begin(hall)
    await day.ada.ask("Am I still here?")
    await day.ada.has_seen_all()
    before = day.ada.client
    before.abort()
    await before.until_closed()
    room = before.rooms[hall.room]
    back = await hall.open_tab(day.ada.cookie, join=False)
    ben_asks = await day.ben.ask("Are we live?")
    await day.moderator.move(ben_asks, "listed")
    back.rooms[hall.room] = room
    await back.join(hall.room)
    assert [tag for tag, _ in room.entries][-1] == "questions.changed"
    await converges(Person(**{**vars(day.ada), "client": back}))


async def test_what_a_dead_worker_committed_reaches_everybody(hall: Hall):
    """It dies between the commit and the publishing, of which nobody then ever hears."""
    day = await begin(hall)
    caller = Caller(hall.event.id, day.ada.id)
    command = Ask(room=hall.room, key=new_key(), text="Can anybody hear me?")
    async with quiet_dispatch(hall.house) as dying:
        await dying.run(caller, command)
    for person in day.everybody:
        await converges(person)
    assert [q["text"] for q in known(day.moderator.room, day.moderator.id)["questions"].values()]


async def test_the_moderators_hear_of_what_a_dead_worker_left_by_itself(hall: Hall):
    day = await begin(hall)
    async with quiet_dispatch(hall.house) as dying:
        command = Ask(room=hall.room, key=new_key(), text="Is anybody there?")
        await dying.run(Caller(hall.event.id, day.ada.id), command)
    await day.moderator.sees("questions.asked", question__text="Is anybody there?")
    later = await day.ben.ask("And now?")
    await day.moderator.sees("questions.asked", question__id=later["id"])
    assert day.moderator.room.holes == 0
