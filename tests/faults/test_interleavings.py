"""Whatever is asked, moved, voted for and merged, heard of in whatever order, and whoever comes and
goes meanwhile: in the end every client knows what the database has.
"""

import os
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from sqlalchemy import select

from rooms.chat.store import messages
from rooms.events import store
from rooms.events.store import set_room_role
from rooms.feature import Room, RoomKind
from rooms.programme.store import add_sessions, sessions
from rooms.questions.store import questions, votes
from server import feed
from server.database import Database
from server.dispatch import Caller
from server.migrate import migrate
from tests.faults.player import Player
from tests.faults.schedules import PEOPLE, TABS, Step, schedules
from tests.hall import Hall
from tests.house import House, settings_for
from tests.stepped import SteppedTab, stepped
from tests.stories import State, known

EXAMPLES = 600 if os.environ.get("PLENARY_SOAK") else 40
SEEN = {"everyone": {"listed", "live", "answered"}}
SEEN["moderators"] = SEEN["everyone"] | {"waiting", "dismissed"}


@pytest.fixture(scope="module", autouse=True)
def in_turns() -> Iterator[None]:
    """Whoever is told something is told alone: anything may happen before the next one is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(feed, "AT_ONCE", 1)
        yield


@pytest.fixture(scope="module")
async def bare(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hall]:
    """A hall on a database without a server."""
    settings = settings_for(tmp_path_factory.mktemp("bare"), None, None)
    db = Database(settings.database_url)
    await migrate(db)
    yield await Hall.build(House(settings, db, [""]))
    await db.close()


@pytest.fixture(scope="module")
async def people(bare: Hall) -> dict[str, Caller]:
    found = [(name, (await bare.enrol(name))[1]) for name in PEOPLE]
    return {name: Caller(bare.event.id, participant.id) for name, participant in found}


async def another_room(hall: Hall, moderator: str) -> str:
    new_id = hall.house.new_id
    room = Room(new_id(), hall.event.id, RoomKind.SESSION, 0)
    async with hall.house.db.writing() as db:
        await store.add_rooms(db, [room], hall.house.now_ms())
        there = await db.execute(select(sessions).where(sessions.c.room_id == hall.room))
        alike = dict(there.one()._mapping)
        await add_sessions(db, [alike | {"id": new_id(), "guid": room.id, "room_id": room.id}])
        await set_room_role(db, room.id, moderator, "moderator")
    return room.id


@given(steps=schedules)
@settings(max_examples=EXAMPLES)
async def test_every_client_ends_with_what_the_database_has(
    bare: Hall, people: dict[str, Caller], steps: list[Step]
):
    room = await another_room(bare, people["mod"].participant_id)
    async with stepped(bare) as parts:
        names = [PEOPLE[index % len(PEOPLE)] for index in range(TABS)]
        tabs = [(name, SteppedTab(people[name].participant_id, room)) for name in names]
        player = Player(parts, room, people, tabs)
        await player.plays(steps)
        await player.ends()
        for name, tab in tabs:
            told = known((await player.fresh(name)).state, tab.participant_id)
            assert known(tab.state, tab.participant_id) == told
            assert told_shortly(told) == await stored_shortly(bare, tab)


def told_shortly(told: State) -> dict[str, Any]:
    return {
        "questions": {
            question["id"]: (question["state"], question["text"], question["votes"])
            for question in told["questions"]["questions"].values()
        },
        "voted": told["questions"]["voted"],
        "messages": {each["id"]: each["text"] for each in told["chat"]["messages"].values()},
    }


async def stored_shortly(hall: Hall, tab: SteppedTab) -> dict[str, Any]:
    """What such a tab may see of what the tables have."""
    me, room, states = tab.participant_id, tab.state.id, SEEN[tab.state.view]
    async with hall.house.db.reading() as db:
        asked = await db.execute(select(questions).where(questions.c.room_id == room))
        cast = await db.execute(select(votes).where(votes.c.room_id == room))
        sent = await db.execute(select(messages).where(messages.c.room_id == room))
        return {
            "questions": {
                row.id: (row.state, row.text, row.votes)
                for row in asked
                if row.state in states or row.asker_id == me
            },
            "voted": {row.question_id for row in cast if row.participant_id == me},
            "messages": {row.id: row.text for row in sent if row.deleted_at_ms is None},
        }
