"""Whatever happens on the way: what a tab knows in the end is what a fresh one is told."""

import json
import os
from pathlib import Path
from typing import Any

from rooms.questions.messages import Ask
from server.dispatch import Caller
from tests.client import RoomState, new_key
from tests.hall import Hall, Person
from tests.house import quiet_dispatch
from tests.stories import everything, known
from tests.stories.cast import begin

VECTORS = Path(__file__).parent.parent / "vectors"


async def converges(person: Person) -> RoomState:
    """The room as a fresh tab of the same participant is told it, which is what this tab knows."""
    await person.has_seen_all()
    fresh = await person.another_tab()
    await fresh.has_seen_all()
    assert known(person.room, person.id) == known(fresh.room, person.id)
    return fresh.room


async def test_snapshot_and_event_messages_make_the_fresh_snapshot(hall: Hall):
    cast = await begin(hall)
    start = {person.name: vars(person.room).copy() for person in cast.everybody}
    await everything(cast)
    for person in cast.everybody:
        fresh = await converges(person)
        for feature in os.environ.get("PLENARY_TEST_RECORD", "").split():
            record(feature, person, start[person.name], fresh)


def record(feature: str, person: Person, start: dict[str, Any], fresh: RoomState) -> None:
    """For the web's reducers, which replay it."""
    frames = [
        {**frame, "entries": [e for e in frame["entries"] if e[0].startswith(f"{feature}.")]}
        for frame in person.room.frames
    ]
    vector = {
        "feature": feature,
        "me": person.id,
        "view": person.room.view,
        "start": {"snapshot": start["snapshot"][feature], "own": start["own"].get(feature)},
        "frames": frames,
        "end": {"snapshot": fresh.snapshot[feature], "own": fresh.own.get(feature)},
    }
    text = json.dumps(vector, ensure_ascii=False, indent=1, sort_keys=True)
    (VECTORS / f"{feature}-{person.name}.json").write_text(text + "\n", encoding="utf-8")


async def test_a_tab_that_was_away_misses_nothing(hall: Hall):
    cast = await begin(hall)
    await cast.ada.ask("Am I still here?")
    await cast.ada.has_seen_all()
    before = cast.ada.client
    before.abort()
    await before.until_closed()
    room = before.rooms[hall.room]
    back = await hall.open_tab(cast.ada.cookie, join=False)
    ben_asks = await cast.ben.ask("Are we live?")
    await cast.moderator.move(ben_asks, "listed")
    back.rooms[hall.room] = room
    await back.join(hall.room)
    assert [tag for tag, _ in room.entries][-1] == "questions.changed"
    await converges(Person(**{**vars(cast.ada), "client": back}))


async def test_what_a_dead_worker_committed_reaches_everybody(hall: Hall):
    """It dies between the commit and the publishing, of which nobody then ever hears."""
    cast = await begin(hall)
    caller = Caller(hall.event.id, cast.ada.id)
    command = Ask(room=hall.room, key=new_key(), text="Can anybody hear me?")
    async with quiet_dispatch(hall.house) as dying:
        await dying.run(caller, command)
    for person in cast.everybody:
        await converges(person)
    assert [
        q["text"]
        for q in known(cast.moderator.room, cast.moderator.id)["questions"]["questions"].values()
    ]


async def test_the_moderators_hear_of_what_a_dead_worker_left_by_itself(hall: Hall):
    cast = await begin(hall)
    async with quiet_dispatch(hall.house) as dying:
        command = Ask(room=hall.room, key=new_key(), text="Is anybody there?")
        await dying.run(Caller(hall.event.id, cast.ada.id), command)
    await cast.moderator.sees("questions.asked", question__text="Is anybody there?")
    later = await cast.ben.ask("And now?")
    await cast.moderator.sees("questions.asked", question__id=later["id"])
    assert cast.moderator.room.holes == 0
