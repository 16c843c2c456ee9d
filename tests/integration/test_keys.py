"""A key belongs to one intention: sent again, it is answered again and done once."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import msgpack
import pytest
from msgspec import inspect
from sqlalchemy import func, select

from rooms.database import metadata
from rooms.events.store import add_rooms
from rooms.feature import Room, RoomKind
from rooms.wire import Command, commands
from server.answers import answers
from server.http.identity import COOKIE
from tests.client import Body, RefusedError, new_key
from tests.hall import Hall, Person
from tests.refusals import refused
from tests.visitor import Visitor

Fill = Callable[[Hall, Person], Awaitable[Body]]


async def a_text(_hall: Hall, _mod: Person) -> Body:
    return {"text": "Will there be lunch?"}


async def a_report_of_a_question(_hall: Hall, mod: Person) -> Body:
    asked = await mod.move(await mod.ask("Is this fine?"), "listed")
    return {"question": asked["id"], "reason": "It is not"}


async def a_report_of_a_message(_hall: Hall, mod: Person) -> Body:
    sent = await mod.create("chat.send", text="Is this fine?")
    return {"message": sent["message"]["id"], "reason": "It is not"}


async def a_sanction(hall: Hall, _mod: Person) -> Body:
    _, troll, _ = await hall.enrol("troll")
    return {"participant": troll.id, "reason": "To have some peace"}


async def a_partner(_hall: Hall, _mod: Person) -> Body:
    return {"name": "Village Nets", "tier": "gold"}


CREATING: Mapping[str, Fill] = {
    "questions.ask": a_text,
    "questions.enter": a_text,
    "questions.report": a_report_of_a_question,
    "chat.send": a_text,
    "chat.report": a_report_of_a_message,
    "moderation.silence": a_sanction,
    "moderation.remove": a_sanction,
    "branding.add_partner": a_partner,
}
"""What else their bodies need, besides a room and a key."""

IN_THE_FOYER = {"branding.add_partner"}
"""They belong to the event: it has one room for them."""


def makes_something(kind: type[Any]) -> bool:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return any(field.encode_name == "key" and field.required for field in info.fields)


async def made(hall: Hall) -> int:
    """How many rows there are, of whatever commands make."""
    names = ("questions", "messages", "reports", "sanctions", "partners", "log")
    async with hall.house.db.reading() as db:
        counts = [select(func.count()).select_from(metadata.tables[name]) for name in names]
        return sum([(await db.execute(count)).scalar_one() for count in counts])


async def another_room(hall: Hall) -> str:
    """A second session room of the same event."""
    room = Room(hall.house.new_id(), hall.event.id, RoomKind.SESSION, 0)
    async with hall.house.db.writing() as db:
        await add_rooms(db, [room], hall.house.now_ms())
    return room.id


async def outcome(sending: Awaitable[Body]) -> Body | str:
    """The answer, or the code of the refusal."""
    try:
        return await sending
    except RefusedError as refusal:
        return refusal.code


def test_every_command_that_makes_something_is_tried_here():
    creating = {tag for tag, kind in commands.items() if makes_something(kind.body)}
    assert creating == CREATING.keys()


@pytest.mark.parametrize("tag", sorted(CREATING))
async def test_sent_again_and_again_it_is_done_once(hall: Hall, tag: str):
    mod = await hall.join("mod", role="organizer", room_role="moderator")
    phone = await mod.another_tab()
    room = hall.foyer if tag in IN_THE_FOYER else hall.room
    body = {"key": new_key(), **(await CREATING[tag](hall, mod))}
    before = await made(hall)
    tabs = [mod, phone, mod, phone]
    answers = await asyncio.gather(*(tab.send(tag, room, **body) for tab in tabs))
    rows = await made(hall)
    answers += [await phone.send(tag, room, **body), await mod.send(tag, room, **body)]
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={mod.cookie}") as visitor:
        path = f"/api/e/{hall.event.slug}/{tag}"
        answers.append((await visitor.post(path, room=room, **body)).json())
    assert all(answer == answers[0] for answer in answers)
    assert await made(hall) == rows
    assert rows > before


@pytest.mark.parametrize("tag", sorted(CREATING.keys() - IN_THE_FOYER))
async def test_a_key_is_good_for_one_room_even_at_the_same_moment(hall: Hall, tag: str):
    mod = await hall.join("mod", role="staff")
    phone = await mod.another_tab()
    here, there = hall.room, await another_room(hall)
    body = {"key": new_key(), **(await CREATING[tag](hall, mod))}
    if tag.endswith(".report"):  # there is nothing to report in the other room
        await mod.send(tag, **body)
        with refused("key_reused", "key"):
            await mod.send(tag, there, **body)
        return
    first, second = await asyncio.gather(
        outcome(mod.send(tag, here, **body)), outcome(phone.send(tag, there, **body))
    )
    assert [first, second].count("key_reused") == 1
    assert await outcome(mod.send(tag, here, **body)) == first
    assert await outcome(mod.send(tag, there, **body)) == second


async def test_a_key_is_good_for_one_text_and_one_command(hall: Hall):
    ada = await hall.join("ada")
    phone = await ada.another_tab()
    body = {"key": new_key(), "text": "Will there be lunch?"}
    first = await ada.send("questions.ask", **body)
    for changed in ({"text": "Will there be dinner?"}, {"anonymous": True}):
        with refused("key_reused", "key"):
            await phone.send("questions.ask", **body | changed)
    with refused("key_reused", "key"):
        await phone.send("chat.send", **body)
    assert await phone.send("questions.ask", **body, anonymous=False) == first


async def test_a_key_of_somebody_else_is_another_key(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    body = {"key": new_key(), "text": "Will there be lunch?"}
    answers = await asyncio.gather(
        ada.send("questions.ask", **body), ben.send("questions.ask", **body)
    )
    assert len({answer["question"]["id"] for answer in answers}) == 2


async def test_what_was_refused_may_be_sent_again_with_its_key(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    body = {"key": new_key(), "text": "Will there be lunch?"}
    await mod.send("questions.configure", asking="closed")
    for _ in range(2):
        with refused("asking_closed"):
            await ada.send("questions.ask", **body)
    await mod.send("questions.configure", asking="open")
    assert (await ada.send("questions.ask", **body))["question"]["text"] == body["text"]


async def test_what_was_done_is_answered_also_when_it_could_not_be_done_any_more(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    body = {"key": new_key(), "text": "Will there be lunch?"}
    first = await ada.send("questions.ask", **body)
    await mod.move(first["question"], "listed")
    await mod.create("moderation.silence", participant=ada.id, reason="Lunch again")
    assert await ada.send("questions.ask", **body) == first
    with refused("silenced"):
        await ada.ask("And dinner?")


async def test_a_change_sent_again_with_its_key_is_not_made_again(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await ada.ask("Will there be lunch?")
    move = {"question": question["id"], "to": "listed", "was": "waiting", "key": new_key()}
    first = await mod.send("questions.move", **move)
    await mod.move(question, "live")
    revision = await hall.revision()
    assert await mod.send("questions.move", **move) == first
    assert await hall.revision() == revision


async def test_a_vote_and_a_page_take_a_key_and_do_not_mind_it(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await mod.move(await ada.ask("Will there be lunch?"), "listed")
    key = new_key()
    for _ in range(2):
        vote = await ada.send("questions.vote", question=question["id"], key=key)
        assert vote["votes"] == 1
        assert (await ada.send("questions.page", key=key))["questions"]
    assert (await ada.send("questions.ask", key=key, text="And dinner?"))["question"]


async def test_a_key_is_told_to_its_author_and_to_moderators_and_nobody_else(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    phone = await ada.another_tab()
    mod = await hall.join("mod", room_role="moderator")
    key, text = new_key(), "Will there be lunch?"
    asked = (await ada.send("questions.ask", key=key, text=text))["question"]
    for tab in (ada, phone, mod):
        told = await tab.sees("questions.asked", question__id=asked["id"])
        assert told["question"]["key"] == key
    await mod.move(asked, "listed")
    told = await ben.sees("questions.changed", question__id=asked["id"])
    assert told["question"]["key"] is None
    sent = (await ada.create("chat.send", text="Hello"))["message"]
    await ben.sees("chat.sent", message__id=sent["id"])
    await ben.send("questions.page")
    await ben.send("chat.history")
    late = await ben.another_tab()
    for frame in ben.client.raw + late.client.raw:
        assert key.encode() not in frame
        assert sent["key"].encode() not in frame


async def test_what_was_sent_into_a_tunnel_is_there_once_afterwards(hall: Hall):
    """The phone never hears the answer, and sends the same again from wherever it comes up."""
    ada = await hall.join("ada")
    body: dict[str, Any] = {"room": hall.room, "key": new_key(), "text": "Can you hear me?"}
    await ada.client.send_raw(msgpack.packb([77, "questions.ask", body]))
    ada.client.abort()
    await ada.client.until_closed()
    back = await ada.another_tab()
    answers = [await back.client.send_body("questions.ask", body) for _ in range(2)]
    assert answers[0] == answers[1]
    (question,) = (await ada.another_tab()).room.own["questions"]["questions"]
    assert question == answers[0]["question"]


@pytest.mark.parametrize("key", ["short", "k" * 65, "with space", "émile-zola", "a\0b-c-d-e", ""])
async def test_a_key_is_plain_and_long_enough_to_be_its_own(hall: Hall, key: str):
    ada = await hall.join("ada")
    with refused("invalid", "key"):
        await ada.send("questions.ask", key=key, text="Will there be lunch?")


def test_commands_are_what_keys_are_for():
    kinds = {kind.body for kind in commands.values() if issubclass(kind.body, Command)}
    assert all("key" in kind.__struct_fields__ for kind in kinds)


async def test_a_key_whose_answer_is_forgotten_still_makes_nothing_twice(hall: Hall):
    """Answers are kept for a week; what they made stays, and so does its key."""
    ada = await hall.join("ada")
    key = new_key()
    await ada.send("questions.ask", key=key, text="Will there be lunch?")
    async with hall.house.db.writing() as db:
        await db.execute(answers.delete().where(answers.c.key == key))
    with refused("key_reused", "key"):
        await ada.send("questions.ask", key=key, text="Will there be lunch?")
    message = {"key": new_key(), "text": "Hello"}
    await ada.send("chat.send", **message)
    async with hall.house.db.writing() as db:
        await db.execute(answers.delete().where(answers.c.key == message["key"]))
    with refused("key_reused", "key"):
        await ada.send("chat.send", **message)
