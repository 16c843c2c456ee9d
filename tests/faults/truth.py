"""What must hold when everything is over: the database has all that was acknowledged, each once,
nobody was told anything else, and everybody knows what somebody who comes now is told.
"""

from collections import Counter
from typing import Any

import msgpack
from sqlalchemy import Table, select

from rooms.chat.store import messages
from rooms.database import Db
from rooms.events.standing import View
from rooms.questions.store import questions, votes
from server.log import Logged, log
from server.log import read_since as read_log
from tests.client import Body, Client, Entry
from tests.faults.crowd import Attendee, Crowd, Done
from tests.hall import Hall
from tests.stories import State, known
from tests.stories.entities import by_id

CONVERGES_WITHIN_S = 5


async def holds(crowd: Crowd) -> None:
    """All of it."""
    hall = crowd.hall
    async with hall.house.db.reading() as db:
        await _everything_was_done_once(db, crowd)
    entries = await _log_of(hall)
    _moves_were_logged_once(entries, crowd)
    _nothing_else_was_told(entries, crowd)
    await everybody_converges(crowd)


async def _everything_was_done_once(db: Db, crowd: Crowd) -> None:
    room = crowd.hall.room
    asked = await _rows(db, questions, room, "asker_id", "key")
    sent = await _rows(db, messages, room, "author_id", "key")
    assert asked == _keys(crowd, "questions.ask")
    assert sent == _keys(crowd, "chat.send")
    cast = await _rows(db, votes, room, "participant_id", "question_id")
    assert cast == Counter((p.id, question) for p in crowd.people for question in p.voted)
    counted = await _rows(db, questions, room, "id", "votes")
    per_question = Counter({question: 0 for question, _ in counted})
    per_question.update(question for _, question in cast)
    assert dict(counted.keys()) == dict(per_question)
    states = dict((await _rows(db, questions, room, "id", "state")).keys())
    moved = {q: state for p in crowd.people for q, state in p.states.items()}
    assert {question: states[question] for question in moved} == moved


async def _rows(db: Db, table: Table, room: str, *names: str) -> Counter[Any]:
    query = select(*(table.c[name] for name in names)).where(table.c.room_id == room)
    return Counter(tuple(row) for row in await db.execute(query))


def _keys(crowd: Crowd, tag: str) -> Counter[Any]:
    return Counter((person.id, done.body["key"]) for person, done in _all_done(crowd, tag))


def _all_done(crowd: Crowd, tag: str) -> list[tuple[Attendee, Done]]:
    return [(p, done) for p in crowd.people for done in p.done if done.tag == tag]


async def _log_of(hall: Hall) -> list[Logged]:
    """Unbroken, from the first revision on."""
    revision = await hall.revision()
    async with hall.house.db.reading() as db:
        first = (await db.execute(select(log.c.revision).where(log.c.room_id == hall.room))).all()
        entries = await read_log(db, hall.room, 0, revision)
    assert sorted(row.revision for row in first) == list(range(1, revision + 1))
    assert entries is not None
    return list(entries)


def _moves_were_logged_once(entries: list[Logged], crowd: Crowd) -> None:
    """A move done twice would be there twice, though the question would not show it."""
    bodies = [msgpack.unpackb(next(iter(entry.bodies.values()))) for entry in entries]
    logged = Counter(
        (body["question"]["id"], body["question"]["revision"])
        for tag, body in bodies
        if tag == "questions.changed"
    )
    replies = [done.reply["question"] for _, done in _all_done(crowd, "questions.move")]
    assert logged == Counter((reply["id"], reply["revision"]) for reply in replies)


def _nothing_else_was_told(entries: list[Logged], crowd: Crowd) -> None:
    """What is in the log was committed; so nobody was shown what was not."""
    logged = {_as_bytes(msgpack.unpackb(b)) for each in entries for b in each.bodies.values()}
    for person in crowd.people:
        assert {_as_bytes(entry) for entry in person.tab.room.entries} <= logged


def _as_bytes(entry: Entry | list[Any]) -> bytes:
    return bytes(msgpack.packb(entry))


async def everybody_has_been_told(crowd: Crowd) -> None:
    """All that they may see, in time."""
    for person in crowd.people:
        await _has_been_told(crowd.hall, person)


async def _has_been_told(hall: Hall, person: Attendee) -> None:
    room = person.tab.room
    newest = await hall.newest_for(View(room.view), person.id)
    await person.tab.until(lambda: room.revision >= newest, CONVERGES_WITHIN_S)


async def everybody_converges(crowd: Crowd) -> None:
    """The time begins when another tab of each has been told how things are now."""
    fresh = [await crowd.hall.open_tab(person.cookie) for person in crowd.people]
    pages: dict[bool, State] = {}
    for person, tab in zip(crowd.people, fresh, strict=True):
        if person.moderates not in pages:
            pages[person.moderates] = await _all_pages(tab, crowd.hall.room)
        await _converges(crowd.hall, person, tab, pages[person.moderates])


async def _converges(hall: Hall, person: Attendee, fresh: Client, pages: State) -> None:
    """Of a long list who comes now is told the newest page, and who was there knows more."""
    await _has_been_told(hall, person)
    mine, theirs = known(person.tab.room, person.id), known(fresh.rooms[hall.room], person.id)
    for feature, kind in (("questions", "questions"), ("chat", "messages")):
        few, some = theirs[feature].pop(kind), mine[feature].pop(kind)
        assert few.items() <= some.items() <= pages[kind].items()
    assert mine == theirs


async def _all_pages(tab: Client, room: str) -> State:
    """All questions and messages that its participant may read."""
    asked: list[Body] = []
    after: str | None = ""
    while after is not None:
        page = await tab.send("questions.page", room, **({"after": after} if after else {}))
        asked, after = [*asked, *page["questions"]], page["after"]
    sent: list[Body] = []
    more = True
    while more:
        before = {"before": sent[0]["id"]} if sent else {}
        page = await tab.send("chat.history", room, **before)
        sent, more = [*page["messages"], *sent], page["more"]
    return {"questions": by_id(asked), "messages": by_id(sent)}
