"""The chat in a running house: who reads what, what may be changed, and what is refused."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from rooms.chat.messages import EditMessage, Send
from rooms.chat.model import TooLateToEdit
from rooms.chat.store import messages
from rooms.events.store import add_rooms
from rooms.feature import Room, RoomKind
from tests.client import Body, RefusedError, new_key
from tests.hall import Hall, Person
from tests.later import later
from tests.refusals import refused

MINUTE = 60_000
SECRET = "The minister is late, stall them."


async def says(person: Person, text: str, channel: str = "room") -> Body:
    answer = await person.create("chat.send", text=text, channel=channel)
    message: Body = answer["message"]
    return message


async def snapshot(person: Person) -> Body:
    """The chat as a fresh tab of this participant is told it."""
    tab = await person.another_tab()
    found: Body = tab.room.snapshot["chat"]
    return found


async def texts(person: Person) -> list[str]:
    return [message["text"] for message in (await snapshot(person))["messages"]]


async def row(hall: Hall, message_id: str) -> Any:
    async with hall.house.db.reading() as db:
        return (await db.execute(select(messages).where(messages.c.id == message_id))).one()


async def test_what_somebody_says_is_heard_by_everybody(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    said = await says(ada, "Good morning from Accra: https://example.org")
    heard = (await ben.sees("chat.sent"))["message"]
    assert heard == said | {"key": None}
    assert heard["author"] == {"id": ada.id, "name": "ada"}
    assert heard["channel"] == "room"
    assert await texts(ben) == ["Good morning from Accra: https://example.org"]


async def test_the_key_of_a_message_is_its_authors_and_the_moderators(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    phone = await ada.another_tab()
    said = await says(ada, "Good morning")
    for tab in (ada, phone, mod):
        assert (await tab.sees("chat.sent"))["message"]["key"] == said["key"]
    await ben.sees("chat.sent")
    assert said["key"].encode() not in b"".join(ben.client.raw)
    (shown,) = (await snapshot(ben))["messages"]
    (old,) = (await ben.send("chat.history"))["messages"]
    assert shown["key"] is None
    assert old["key"] is None


async def test_the_back_channel_never_reaches_attendees(hall: Hall):
    ada = await hall.join("ada")
    mod = await hall.join("mod", room_role="moderator")
    pan = await hall.join("pan", room_role="panelist")
    as_attendee = await hall.join("chair", room_role="chair", view="everyone")
    said = await says(pan, SECRET, channel="backstage")
    assert (await mod.sees("chat.sent"))["message"]["text"] == SECRET
    await pan.send("chat.edit", message=said["id"], text=f"{SECRET} Please.")
    await mod.sees("chat.edited")
    gone = await says(mod, f"{SECRET} Really.", channel="backstage")
    await mod.send("chat.delete", message=gone["id"])
    await pan.sees("chat.deleted", message=gone["id"])
    await says(mod, "Good morning")
    await ada.sees("chat.sent")
    await as_attendee.sees("chat.sent")

    fresh = await ada.another_tab()
    with refused("forbidden", "channel"):
        await fresh.send("chat.history", channel="backstage")
    for tab in (ada, fresh, as_attendee):
        raw = b"".join(tab.client.raw)
        assert b"minister" not in raw
        assert said["id"].encode() not in raw
        assert gone["id"].encode() not in raw
    assert await texts(ada) == ["Good morning"]
    assert await texts(pan) == ["Good morning", f"{SECRET} Please."]


async def test_attendees_cannot_write_or_touch_what_is_backstage(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    said = await says(mod, SECRET, channel="backstage")
    with refused("forbidden", "channel"):
        await says(ada, "Hello?", channel="backstage")
    with refused("invalid", "channel"):
        await says(ada, "Hello?", channel="stage")
    for tag, body in (
        ("chat.edit", {"text": "Hello?"}),
        ("chat.delete", {}),
        ("chat.report", {"reason": "A guess", "key": new_key()}),
    ):
        with refused("not_found", "message"):
            await ada.send(tag, message=said["id"], **body)
    with refused("not_found", "before"):
        await ada.send("chat.history", before=said["id"])


async def test_ones_own_message_can_be_edited_for_five_minutes(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    said = await says(ada, "God morning")
    answer = await ada.send("chat.edit", message=said["id"], text="Good morning")
    assert answer["message"]["edited"]
    told = (await ben.sees("chat.edited"))["message"]
    assert (told["text"], told["edited"], told["key"]) == ("Good morning", True, None)
    assert told["revision"] > said["revision"]
    for other in (ben, mod):
        with refused("not_your_message", "message"):
            await other.send("chat.edit", message=said["id"], text="Good evening")
    async with later(hall.house, 5 * MINUTE) as clock:
        late = EditMessage(room=hall.room, message=said["id"], text="Good night")
        with pytest.raises(TooLateToEdit):
            await clock.send(ada, late)
    assert await texts(ben) == ["Good morning"]


async def test_a_message_its_author_deletes_is_gone_and_its_row_kept(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    said = await says(ada, "Oops")
    with refused("not_your_message", "message"):
        await ben.send("chat.delete", message=said["id"])
    await ada.send("chat.delete", message=said["id"])
    told = await ben.sees("chat.deleted", message=said["id"])
    assert told["by"] == "author"
    assert await texts(ben) == []
    assert (await ben.send("chat.history"))["messages"] == []
    kept = await row(hall, said["id"])
    assert (kept.text, kept.deleted_by_id) == ("Oops", ada.id)
    assert kept.deleted_at_ms >= kept.sent_at_ms
    for tag, body in (("chat.delete", {}), ("chat.edit", {"text": "Again"})):
        with refused("not_found", "message"):
            await ada.send(tag, message=said["id"], **body)
    with refused("not_found", "message"):
        await ben.create("chat.report", message=said["id"], reason="Rude")


async def test_moderators_delete_anybodys_message_and_panelists_do_not(hall: Hall):
    ada, pan = await hall.join("ada"), await hall.join("pan", room_role="panelist")
    mod = await hall.join("mod", room_role="moderator")
    said = await says(ada, "Buy my coins")
    with refused("not_your_message", "message"):
        await pan.send("chat.delete", message=said["id"])
    await mod.send("chat.delete", message=said["id"])
    assert (await ada.sees("chat.deleted", message=said["id"]))["by"] == "moderator"
    assert (await row(hall, said["id"])).deleted_by_id == mod.id
    assert await texts(mod) == []


async def test_two_moderators_who_delete_at_once_delete_once(hall: Hall):
    ada = await hall.join("ada")
    mods = [await hall.join(name, room_role="moderator") for name in ("one", "other")]
    said = await says(ada, "Buy my coins")
    results = await asyncio.gather(
        *(mod.send("chat.delete", message=said["id"]) for mod in mods), return_exceptions=True
    )
    (lost,) = [result for result in results if isinstance(result, RefusedError)]
    assert lost.code == "not_found"
    await says(ada, "Sorry")
    await ada.has_seen_all()
    assert [tag for tag, _ in ada.room.entries].count("chat.deleted") == 1


async def test_slow_mode_lets_attendees_wait_and_the_panel_write(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    pan = await hall.join("pan", room_role="panelist")
    settings = await mod.send("chat.configure", slow_s=600)
    assert settings == {"open": True, "slow_s": 600}
    await ada.sees("chat.configured", settings=settings)
    said = await says(ada, "One")
    with pytest.raises(RefusedError) as refusal:
        await says(ada, "Two")
    assert refusal.value.code == "too_fast"
    assert 590 <= refusal.value.facts["wait_s"] <= 600
    await ada.send("chat.delete", message=said["id"])
    with refused("too_fast"):
        await says(ada, "Two")
    await says(ben, "One")
    for person in (mod, pan):
        await says(person, "One")
        await says(person, "Two")
    async with later(hall.house, 11 * MINUTE) as clock:
        await clock.send(ada, Send(room=hall.room, key=new_key(), text="Two"))
    await ada.sees("chat.sent", message__text="Two", message__author__id=ada.id)
    await mod.send("chat.configure", slow_s=0)
    await says(ben, "Two")


async def test_in_a_closed_chat_only_moderators_write(hall: Hall):
    ada, pan = await hall.join("ada"), await hall.join("pan", room_role="panelist")
    mod = await hall.join("mod", room_role="moderator")
    said = await says(ada, "Good mourning")
    assert (await mod.send("chat.configure", open=False)) == {"open": False, "slow_s": 0}
    for person in (ada, pan):
        with refused("chat_closed"):
            await says(person, "Hello?")
    with refused("chat_closed"):
        await ada.send("chat.edit", message=said["id"], text="Good morning")
    await says(mod, "We go on after lunch.")
    await says(pan, "Good.", channel="backstage")
    await ada.send("chat.delete", message=said["id"])
    assert (await snapshot(ada))["settings"]["open"] is False
    await mod.send("chat.configure", open=True)
    await says(ada, "Hello!")


@pytest.mark.parametrize("body", [{"slow_s": -1}, {"slow_s": 3601}, {"open": "no"}])
async def test_settings_have_their_bounds(hall: Hall, body: Body):
    mod = await hall.join("mod", room_role="moderator")
    with refused("invalid", next(iter(body))):
        await mod.send("chat.configure", **body)


@pytest.mark.parametrize("room_role", [None, "panelist"])
async def test_only_moderators_configure(hall: Hall, room_role: Any):
    person = await hall.join("ada", room_role=room_role)
    with refused("forbidden"):
        await person.send("chat.configure", open=False)


BAD_TEXTS: dict[str, tuple[str, str]] = {
    "nothing": ("", "empty"),
    "white space": (" \n\u200b", "empty"),
    "too long": ("x" * 2001, "too_long"),
    "200 KB": ("x" * 200_000, "too_long"),
    "a control character": ("a\x07b", "control_characters"),
    "an override": ("a\u202eb", "control_characters"),
}


@pytest.mark.parametrize(("text", "code"), BAD_TEXTS.values(), ids=BAD_TEXTS.keys())
async def test_a_bad_text_is_refused_and_nothing_is_stored(hall: Hall, text: str, code: str):
    ada = await hall.join("ada")
    said = await says(ada, "Good morning")
    with refused(code, "text"):
        await says(ada, text)
    with refused(code, "text"):
        await ada.send("chat.edit", message=said["id"], text=text)
    assert await texts(ada) == ["Good morning"]


async def test_two_thousand_characters_of_any_script_fit(hall: Hall):
    ada = await hall.join("ada")
    await says(ada, "语" * 2000)
    assert await texts(ada) == ["语" * 2000]


async def test_history_goes_back_page_by_page(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    said = [await says(mod, f"Message {number}") for number in range(60)]
    await mod.send("chat.delete", message=said[9]["id"])
    newest = await snapshot(mod)
    assert [m["id"] for m in newest["messages"]] == [m["id"] for m in said[10:]]
    assert newest["more"] == ["room"]
    first = newest["messages"][0]["id"]
    page = await mod.send("chat.history", before=first)
    assert [m["id"] for m in page["messages"]] == [m["id"] for m in said[:9]]
    assert page["more"] is False
    before_deleted = await mod.send("chat.history", before=said[9]["id"])
    assert before_deleted == page
    top = await mod.send("chat.history")
    assert [m["id"] for m in top["messages"]] == [m["id"] for m in said[10:]]
    assert top["more"] is True
    assert (await mod.send("chat.history", channel="backstage")) == {"messages": [], "more": False}


async def test_an_id_from_another_room_is_not_found(hall: Hall):
    mod = await hall.join("mod", role="staff")
    elsewhere = Room(hall.house.new_id(), hall.event.id, RoomKind.SESSION, 0)
    async with hall.house.db.writing() as db:
        await add_rooms(db, [elsewhere], hall.house.now_ms())
    answer = await mod.create("chat.send", room=elsewhere.id, text="Hello")
    foreign = answer["message"]["id"]
    for tag, body in (
        ("chat.edit", {"text": "Hello?"}),
        ("chat.delete", {}),
        ("chat.report", {"reason": "Rude", "key": new_key()}),
    ):
        with refused("not_found", "message"):
            await mod.send(tag, message=foreign, **body)
    with refused("not_found", "before"):
        await mod.send("chat.history", before=foreign)
    backstage = await says(mod, SECRET, channel="backstage")
    with refused("not_found", "before"):
        await mod.send("chat.history", before=backstage["id"])


async def test_a_message_sent_again_with_its_key_is_one_message(hall: Hall):
    ada = await hall.join("ada")
    phone = await ada.another_tab()
    body = {"key": new_key(), "text": "Good morning"}
    first, second = await asyncio.gather(
        ada.send("chat.send", **body), phone.send("chat.send", **body)
    )
    assert first == second
    assert await texts(ada) == ["Good morning"]
    with refused("key_reused", "key"):
        await ada.send("chat.send", key=body["key"], text="Good night")


async def test_a_report_of_a_message_reaches_moderators_only(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    pan = await hall.join("pan", room_role="panelist")
    said = await says(ada, "Buy my coins")
    await ben.create("chat.report", message=said["id"], reason="Zuleika says it is a fraud")
    report = (await pan.sees("moderation.reported"))["report"]
    assert (report["about"], report["subject"], report["quote"]) == (
        "message",
        said["id"],
        "Buy my coins",
    )
    assert (report["author"]["id"], report["by"]["id"]) == (ada.id, ben.id)
    for person in (ada, ben):
        fresh = await person.another_tab()
        assert fresh.room.snapshot["moderation"] == {"sanctions": [], "reports": []}
        assert b"Zuleika" not in b"".join((*person.client.raw, *fresh.client.raw))
    with refused("empty", "reason"):
        await ben.create("chat.report", message=said["id"], reason=" ")
    with refused("too_long", "reason", limit=500):
        await ben.create("chat.report", message=said["id"], reason="x" * 501)


async def test_a_silenced_person_takes_back_reports_and_reads_on(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    mine, other = await says(ada, "Shout"), await says(ben, "Be quiet")
    await mod.create("moderation.silence", participant=ada.id, reason="Shouting")
    for tag, body in (
        ("chat.send", {"text": "Shout", "key": new_key()}),
        ("chat.edit", {"text": "SHOUT", "message": mine["id"]}),
    ):
        with refused("silenced"):
            await ada.send(tag, **body)
    await ada.send("chat.delete", message=mine["id"])
    await ada.create("chat.report", message=other["id"], reason="He shouts too")
    assert [m["text"] for m in (await ada.send("chat.history"))["messages"]] == ["Be quiet"]
    await says(ben, "Thank you")
    await ada.sees("chat.sent", message__text="Thank you")


async def test_there_is_no_chat_in_the_foyer(hall: Hall):
    ada = await hall.join("ada")
    with refused("not_here"):
        await ada.create("chat.send", room=hall.foyer, text="Hello")
