"""Questions in a running house: who may do what, who sees what, and what is refused."""

import asyncio
from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select

from rooms.events.store import add_rooms
from rooms.feature import EVERYONE, Room, RoomKind
from rooms.questions import store
from rooms.questions.messages import Ask
from rooms.questions.model import AskingClosed
from server.log import log
from tests.client import Body, RefusedError, new_key
from tests.hall import Hall, Person
from tests.later import later
from tests.refusals import refused

MINUTE = 60_000


async def everyone_was_told(hall: Hall) -> bytes:
    """All bodies of the room's log that go to everyone."""
    async with hall.house.db.reading() as db:
        rows = await db.execute(select(log.c.bodies).where(log.c.room_id == hall.room))
        packed = [msgspec.msgpack.decode(row.bodies, type=dict[str, bytes]) for row in rows]
    return b"".join(bodies.get(EVERYONE, b"") for bodies in packed)


async def kept(hall: Hall) -> list[Any]:
    async with hall.house.db.reading() as db:
        return list(await store.all_of_room(db, hall.room))


async def another_room(hall: Hall) -> str:
    """A second session room of the same event."""
    room = Room(hall.house.new_id(), hall.event.id, RoomKind.SESSION, 0)
    async with hall.house.db.writing() as db:
        await add_rooms(db, [room], hall.house.now_ms())
    return room.id


async def listed(asker: Person, mod: Person, text: str, **how: Any) -> Body:
    question = await asker.ask(text, **how)
    return await mod.move(question, "listed")


async def own_questions(person: Person) -> list[Body]:
    """As a fresh tab of this participant is told."""
    tab = await person.another_tab()
    found: list[Body] = tab.room.own["questions"]["questions"]
    return found


async def shown(person: Person) -> dict[str, Body]:
    """The questions in the snapshot a fresh tab of this participant gets."""
    tab = await person.another_tab()
    return {q["id"]: q for q in tab.room.snapshot["questions"]["questions"]}


async def test_a_dismissed_question_disappears_for_the_room_and_its_asker_learns_why(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    await ben.sees("questions.changed", question__id=question["id"])
    await mod.send(
        "questions.dismiss", question=question["id"], reason="duplicate", note="See above."
    )

    await ben.sees("questions.hidden", question=question["id"])
    told = await ada.sees("questions.changed", question__state="dismissed")
    why = {"reason": "duplicate", "note": "See above."}
    assert told["question"]["dismissal"] == why
    assert [q["dismissal"] for q in await own_questions(ada)] == [why]
    assert await shown(ben) == {}
    assert b"See above." not in b"".join(ben.client.raw)
    assert (await shown(mod))[question["id"]]["dismissal"] == why


async def test_a_restored_question_is_seen_again_without_the_reason(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="panelist")
    question = await ada.ask("Will there be lunch?")
    await mod.send("questions.dismiss", question=question["id"], reason="unclear")
    restored = await mod.move(question, "listed")
    assert (restored["state"], restored["dismissal"]) == ("listed", None)
    assert question["id"] in await shown(ada)


async def test_who_asks_anonymously_is_known_to_moderators_only(hall: Hall):
    zuleika, ben = await hall.join("Zuleika"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(zuleika, mod, "Who pays for this?", anonymous=True)
    twin = await listed(ben, mod, "Who pays?")
    seen = (await mod.sees("questions.asked", question__id=question["id"]))["question"]
    assert seen["asker"] is None
    assert seen["backstage"]["asker"] == {"id": zuleika.id, "name": "Zuleika"}

    await mod.send("questions.merge", question=question["id"], into=twin["id"])
    merged = (await mod.sees("questions.merged"))["into"]
    assert merged["also_asked"] == [{"id": zuleika.id, "name": "Zuleika"}]
    told = (await ben.sees("questions.merged"))["into"]
    assert told["also_asked"] == []
    (own,) = await own_questions(zuleika)
    assert (own["state"], own["merged_into"], own["asker"]) == ("merged", twin["id"], None)
    assert (await shown(ben))[twin["id"]]["also_asked"] == []

    for secret in (zuleika.id.encode(), b"Zuleika"):
        assert secret not in await everyone_was_told(hall)
        assert secret not in b"".join(ben.client.raw)


async def test_nobody_is_asked_about_themselves_where_names_are_wanted(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", anonymous=False)
    with refused("not_anonymous", "anonymous"):
        await ada.ask("Who pays for this?", anonymous=True)
    assert (await ada.ask("Who pays for this?"))["asker"]["name"] == "ada"


async def test_two_moderators_who_move_the_same_question_at_once(hall: Hall):
    ada = await hall.join("ada")
    one = await hall.join("one", room_role="moderator")
    other = await hall.join("other", room_role="panelist")
    question = await ada.ask("Will there be lunch?")
    results = await asyncio.gather(
        one.send("questions.move", question=question["id"], to="listed", was="waiting"),
        other.send("questions.dismiss", question=question["id"], reason="other", was="waiting"),
        return_exceptions=True,
    )
    (lost,) = [result for result in results if isinstance(result, RefusedError)]
    (won,) = [result for result in results if isinstance(result, dict)]
    assert (lost.code, lost.field) == ("conflict", "was")
    state = won["question"]["state"]
    assert lost.facts["state"] == state
    (saved,) = await kept(hall)
    assert saved.state.value == state


async def test_two_votes_from_two_tabs_at_once_are_one_vote(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    phone = await ben.another_tab()
    answers = await asyncio.gather(
        *(tab.send("questions.vote", question=question["id"]) for tab in (ben, phone, ben))
    )
    assert answers == [{"question": question["id"], "votes": 1, "voted": True}] * 3
    for tab in (ben, phone):
        await tab.sees("questions.voted", mine={question["id"]: True})
    (saved,) = await kept(hall)
    assert saved.votes == 1


async def test_a_vote_can_be_taken_back_once(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    await ada.send("questions.vote", question=question["id"])
    for _ in range(2):
        answer = await ada.send("questions.unvote", question=question["id"])
        assert answer == {"question": question["id"], "votes": 0, "voted": False}
    await ada.sees("questions.voted", mine={question["id"]: False})


async def test_a_crowd_votes_and_every_vote_counts(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(mod, mod, "Will there be lunch?")
    crowd = [await hall.join(f"voter {number}") for number in range(8)]
    await asyncio.gather(*(p.send("questions.vote", question=question["id"]) for p in crowd))
    await mod.sees("questions.voted", counts={question["id"]: 8})
    assert (await shown(mod))[question["id"]]["votes"] == 8


async def test_a_merge_unites_the_voters(hall: Hall):
    ada, ben, cy = await hall.join("ada"), await hall.join("ben"), await hall.join("cy")
    mod = await hall.join("mod", room_role="moderator")
    first = await listed(ada, mod, "Will there be lunch?")
    second = await listed(ben, mod, "Lunch?")
    for voter, question in ((ada, first), (ben, first), (ben, second), (cy, second)):
        await voter.send("questions.vote", question=question["id"])
    answer = await mod.send("questions.merge", question=second["id"], into=first["id"])
    assert answer["question"]["votes"] == 3
    assert answer["question"]["also_asked"] == [{"id": ben.id, "name": "ben"}]
    await ada.sees("questions.merged", question=second["id"], into__votes=3)
    assert set(await shown(cy)) == {first["id"]}
    for voter in (ada, ben, cy):
        tab = await voter.another_tab()
        assert tab.room.own["questions"]["voted"] == [first["id"]]
    again = await cy.send("questions.vote", question=first["id"])
    assert again["votes"] == 3


async def test_one_question_is_live_at_a_time(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    first = await listed(ada, mod, "Will there be lunch?")
    second = await listed(ada, mod, "Will there be dinner?")
    await mod.move(first, "live")
    await mod.move(second, "live")
    await ada.sees("questions.changed", question__id=second["id"], question__state="live")
    states = {question.id: question.state.value for question in await kept(hall)}
    assert states == {first["id"]: "listed", second["id"]: "live"}
    assert {q["id"]: q["state"] for q in (await shown(ada)).values()} == states


async def test_two_moderators_who_take_different_questions_live_at_once(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    other = await hall.join("other", room_role="moderator")
    questions = [await listed(mod, mod, text) for text in ("Lunch?", "Dinner?")]
    await asyncio.gather(
        mod.move(questions[0], "live", was="listed"), other.move(questions[1], "live")
    )
    assert sorted(q.state.value for q in await kept(hall)) == ["listed", "live"]


async def test_an_answer_in_writing_answers_and_can_be_rewritten(hall: Hall):
    ada, pan = await hall.join("ada"), await hall.join("pan", room_role="panelist")
    question = await listed(ada, pan, "Will there be lunch?")
    await pan.send("questions.answer", question=question["id"], text="Yes.")
    await pan.send("questions.answer", question=question["id"], text="Yes, at noon.")
    told = await ada.sees("questions.changed", question__answer__text="Yes, at noon.")
    assert told["question"]["state"] == "answered"
    assert told["question"]["answer"]["by"] == {"id": pan.id, "name": "pan"}


async def test_a_moderators_edit_is_shown_and_the_original_kept_backstage(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Wil their be lunch, idiots?")
    await mod.send("questions.edit", question=question["id"], text="Will there be lunch?")
    told = await ben.sees("questions.changed", question__edited=True)
    assert (told["question"]["text"], told["question"]["backstage"]) == (
        "Will there be lunch?",
        None,
    )
    seen = (await shown(mod))[question["id"]]
    assert seen["backstage"]["original"] == "Wil their be lunch, idiots?"


async def test_one_rewrites_ones_own_question_while_it_waits(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await ada.ask("Wil their be lunch?")
    answer = await ada.send("questions.edit", question=question["id"], text="Will there be lunch?")
    assert (answer["question"]["text"], answer["question"]["edited"]) == (
        "Will there be lunch?",
        False,
    )
    await mod.move(question, "listed")
    with refused("not_yours", "question"):
        await ada.send("questions.edit", question=question["id"], text="Too late?")


async def test_a_withdrawn_question_is_gone_for_good(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    with refused("not_yours", "question"):
        await ben.send("questions.withdraw", question=question["id"])
    await ada.send("questions.withdraw", question=question["id"])
    await ben.sees("questions.hidden", question=question["id"])
    await mod.sees("questions.hidden", question=question["id"])
    assert [q["state"] for q in await own_questions(ada)] == ["withdrawn"]
    with refused("cannot_move", state="withdrawn", to="listed"):
        await mod.move(question, "listed")
    for tag, body in (
        ("pin", {"pinned": True}),
        ("label", {"labels": ["food"]}),
        ("assign", {"participant": mod.id}),
        ("edit", {"text": "Dinner?"}),
    ):
        with refused("cannot_move", "question"):
            await mod.send(f"questions.{tag}", question=question["id"], **body)


async def test_a_question_that_is_live_cannot_be_withdrawn(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await mod.move(await listed(ada, mod, "Will there be lunch?"), "live")
    with refused("cannot_move", state="live", to="withdrawn"):
        await ada.send("questions.withdraw", question=question["id"])
    with refused("cannot_move", state="live", to="merged"):
        twin = await listed(ada, mod, "Lunch?")
        await mod.send("questions.merge", question=question["id"], into=twin["id"])


async def test_what_cannot_be_merged(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    seen, waiting = await listed(ada, mod, "Lunch?"), await ada.ask("Lunch, please?")
    for question, into in ((seen, seen), (seen, waiting)):
        with refused("cannot_merge", "into"):
            await mod.send("questions.merge", question=question["id"], into=into["id"])
    with refused("not_found", "into"):
        await mod.send("questions.merge", question=seen["id"], into="nothing")


async def test_no_votes_on_what_waits_or_is_done(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await ada.ask("Will there be lunch?")
    for tag in ("questions.vote", "questions.unvote"):
        with refused("no_votes_yet", "question"):
            await ada.send(tag, question=question["id"])
    await mod.move(question, "listed")
    await ada.send("questions.vote", question=question["id"])
    await mod.move(question, "answered")
    with refused("no_votes_yet", "question"):
        await ada.send("questions.unvote", question=question["id"])


async def test_a_vote_whose_answer_was_lost_is_answered_though_no_more_are_taken(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    first = await ada.send("questions.vote", question=question["id"])
    await mod.move(question, "answered")
    assert await ada.send("questions.vote", question=question["id"]) == first
    with refused("no_votes_yet", "question"):
        await ben.send("questions.vote", question=question["id"])


async def test_pins_labels_and_assignments_are_seen_by_whom_they_concern(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    pan = await hall.join("pan", room_role="panelist")
    question = await listed(ada, mod, "Will there be lunch?")
    await mod.send("questions.pin", question=question["id"], pinned=True)
    await mod.send("questions.label", question=question["id"], labels=[" food ", "food", "time"])
    await mod.send("questions.assign", question=question["id"], participant=pan.id)
    told = await ada.sees("questions.changed", question__labels=["food", "time"])
    assert told["question"]["pinned"]
    seen = (await shown(pan))[question["id"]]
    assert seen["backstage"]["assigned"] == {"id": pan.id, "name": "pan"}
    answer = await mod.send("questions.assign", question=question["id"], participant=None)
    assert answer["question"]["backstage"]["assigned"] is None
    with refused("not_found", "participant"):
        await mod.send("questions.assign", question=question["id"], participant=ada.id)
    with refused("too_many", "labels", limit=5):
        await mod.send("questions.label", question=question["id"], labels=list("abcdef"))
    with refused("empty", "labels[1]"):
        await mod.send("questions.label", question=question["id"], labels=["food", " "])


async def test_a_question_is_entered_for_somebody_in_the_hall(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("Zuleika", room_role="moderator")
    await mod.create("questions.enter", text="Can you hear us?", name="Row 3", source="phone")
    told = (await ada.sees("questions.asked"))["question"]
    assert (told["state"], told["asker"], told["asker_name"], told["source"]) == (
        "listed",
        None,
        "Row 3",
        "phone",
    )
    assert b"Zuleika" not in await everyone_was_told(hall)
    assert await own_questions(mod) == []
    with refused("empty", "name"):
        await mod.create("questions.enter", text="Can you hear us?", name=" ")


async def test_a_room_that_is_not_moderated_lists_at_once_and_new_ones_only(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    waiting = await ada.ask("Will there be lunch?")
    await mod.send("questions.configure", moderated=False)
    await ada.sees("questions.configured", settings__moderated=False)
    assert (await ada.ask("Will there be dinner?"))["state"] == "listed"
    (old,) = [q for q in await kept(hall) if q.id == waiting["id"]]
    assert old.state.value == "waiting"


async def test_asking_is_closed_and_opened_again(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", asking="closed")
    for person in (ada, mod):
        with refused("asking_closed"):
            await person.ask("Will there be lunch?")
    await mod.create("questions.enter", text="From the hall?")
    await mod.send("questions.configure", asking="open")
    await ada.ask("Will there be lunch?")


async def test_asking_until_a_time_ends_by_itself(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    with refused("empty", "asking_until_ms"):
        await mod.send("questions.configure", asking="until")
    until_ms = hall.house.now_ms() + MINUTE
    settings = await mod.send("questions.configure", asking="until", asking_until_ms=until_ms)
    assert settings["asking_until_ms"] == until_ms
    await ada.ask("Will there be lunch?")
    async with later(hall.house, 2 * MINUTE) as clock:
        with pytest.raises(AskingClosed):
            await clock.send(ada, Ask(room=hall.room, key=new_key(), text="Dinner?"))
    settings = await mod.send("questions.configure", asking="open")
    assert settings["asking_until_ms"] is None


async def test_a_person_has_so_many_open_questions_and_no_more(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", limit_open=2)
    first, _ = await ada.ask("One?"), await ada.ask("Two?")
    with refused("too_many_open", limit=2):
        await ada.ask("Three?")
    await ben.ask("Mine?")
    await ada.send("questions.withdraw", question=first["id"])
    await ada.ask("Three?")


BAD_TEXTS: dict[str, tuple[str, str]] = {
    "nothing": ("", "empty"),
    "white space": (" \n\t\u00a0\u200b", "empty"),
    "too long": ("x" * 301, "too_long"),
    "200 KB": ("x" * 200_000, "too_long"),
    "a control character": ("Will\x00there be lunch?", "control_characters"),
    "an override": ("Will \u202ethere be lunch?", "control_characters"),
    "an open isolate": ("Will \u2067there be lunch?", "control_characters"),
}


@pytest.mark.parametrize(("text", "code"), BAD_TEXTS.values(), ids=BAD_TEXTS.keys())
async def test_a_bad_text_is_refused_and_nothing_is_stored(hall: Hall, text: str, code: str):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await ada.ask("Will there be lunch?")
    with refused(code, "text"):
        await ada.ask(text)
    with refused(code, "text"):
        await ada.send("questions.edit", question=question["id"], text=text)
    with refused(code, "text"):
        await mod.create("questions.enter", text=text)
    assert [(q.id, q.text) for q in await kept(hall)] == [(question["id"], "Will there be lunch?")]
    await ada.ask("And the connection lives on?")


async def test_a_note_a_reason_and_an_answer_are_texts_too(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    question = await listed(ada, mod, "Will there be lunch?")
    about = {"question": question["id"]}
    with refused("too_long", "note", limit=500):
        await mod.send("questions.dismiss", **about, reason="other", note="x" * 501)
    with refused("empty", "text"):
        await mod.send("questions.answer", **about, text=" ")
    with refused("empty", "reason"):
        await ada.create("questions.report", **about, reason="\u200b")
    with refused("invalid", "reason"):
        await mod.send("questions.dismiss", **about, reason="because")
    with refused("invalid", "to"):
        await mod.send("questions.move", **about, to="withdrawn")
    with refused("invalid", "limit_open"):
        await mod.send("questions.configure", limit_open=0)


async def test_a_limit_on_length_is_the_rooms(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", limit_characters=20)
    with refused("too_long", "text", limit=20):
        await ada.ask("x" * 21)
    await ada.ask("语" * 20)


COMMANDS_ABOUT_ONE: dict[str, dict[str, Any]] = {
    "questions.edit": {"text": "Dinner?"},
    "questions.withdraw": {},
    "questions.vote": {},
    "questions.unvote": {},
    "questions.move": {"to": "listed"},
    "questions.dismiss": {"reason": "other"},
    "questions.answer": {"text": "Yes."},
    "questions.pin": {"pinned": True},
    "questions.label": {"labels": ["food"]},
    "questions.assign": {"participant": None},
    "questions.merge": {"into": "nothing"},
    "questions.report": {"reason": "Rude", "key": "a-key-of-eight"},
}


async def test_an_id_from_another_room_is_not_found(hall: Hall):
    mod = await hall.join("mod", role="staff")
    elsewhere = await another_room(hall)
    answer = await mod.create("questions.ask", room=elsewhere, text="Lunch?")
    foreign = answer["question"]["id"]
    for tag, body in COMMANDS_ABOUT_ONE.items():
        with refused("not_found", "question"):
            await mod.send(tag, question=foreign, **body)
    here = await mod.ask("Lunch here?")
    with refused("not_found", "into"):
        await mod.send("questions.merge", question=here["id"], into=foreign)
    with refused("not_found", "question"):
        await mod.send("questions.read", question=foreign)
    assert await kept(hall) != []
    await mod.send("questions.move", room=elsewhere, question=foreign, to="listed")


async def test_a_room_of_another_event_is_not_found(hall: Hall):
    ada = await hall.join("ada")
    other = await Hall.build(hall.house)
    with refused("not_found", "room"):
        await ada.create("questions.ask", room=other.room, text="Lunch?")
    with refused("not_found", "room"):
        await ada.send("questions.page", room=other.room)
    await other.close()


async def test_there_are_no_questions_in_the_foyer(hall: Hall):
    ada = await hall.join("ada")
    with refused("not_here"):
        await ada.create("questions.ask", room=hall.foyer, text="Lunch?")


@pytest.mark.parametrize("tag", [t for t in COMMANDS_ABOUT_ONE if t != "questions.report"])
async def test_attendees_do_not_curate(hall: Hall, tag: str):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    question = await ada.ask("Lunch?")
    of_ones_own = {"questions.edit", "questions.withdraw"}
    code = {"questions.vote": "no_votes_yet", "questions.unvote": "no_votes_yet"}.get(
        tag, "not_yours" if tag in of_ones_own else "forbidden"
    )
    with refused(code, None if code == "forbidden" else "question"):
        await ben.send(tag, question=question["id"], **COMMANDS_ABOUT_ONE[tag])
    (saved,) = await kept(hall)
    assert (saved.text, saved.state.value) == ("Lunch?", "waiting")


async def test_a_command_sent_again_with_its_key_is_done_once(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    phone = await ada.another_tab()
    body = {"key": new_key(), "text": "Will there be lunch?"}
    first, second = await asyncio.gather(
        ada.send("questions.ask", **body), phone.send("questions.ask", **body)
    )
    assert first == second == await ada.send("questions.ask", **body)
    assert len(await kept(hall)) == 1
    told = await ada.sees("questions.asked")
    assert told["question"]["key"] == body["key"]
    with refused("key_reused", "key"):
        await ada.send("questions.ask", key=body["key"], text="Will there be dinner?")
    with refused("key_reused", "key"):
        await ada.send("chat.send", **body)
    await ben.send("questions.ask", **body)
    assert len(await kept(hall)) == 2


async def test_a_refused_command_leaves_its_key_free(hall: Hall):
    ada = await hall.join("ada")
    key = new_key()
    with refused("empty", "text"):
        await ada.send("questions.ask", key=key, text="")
    await ada.send("questions.ask", key=key, text="Lunch?")


async def test_what_waits_is_read_by_moderators_only(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="panelist")
    waiting = await ada.ask("Is this a secret yet?")
    await mod.sees("questions.asked", question__id=waiting["id"])
    assert await shown(ben) == {}
    page = await ben.send("questions.page")
    assert page["questions"] == []
    assert [q["id"] for q in (await mod.send("questions.page"))["questions"]] == [waiting["id"]]
    assert [q["id"] for q in await own_questions(ada)] == [waiting["id"]]
    assert b"Is this a secret yet?" not in b"".join(ben.client.raw)
    assert b"Is this a secret yet?" not in await everyone_was_told(hall)


async def test_a_report_of_a_question_reaches_moderators_only(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    waiting = await ada.ask("Are you fools?")
    with refused("not_found", "question"):
        await ben.create("questions.report", question=waiting["id"], reason="I guessed its id")
    await mod.move(waiting, "listed")
    await ben.create("questions.report", question=waiting["id"], reason="Zuleika says: insulting")
    report = (await mod.sees("moderation.reported"))["report"]
    assert (report["about"], report["subject"], report["quote"]) == (
        "question",
        waiting["id"],
        "Are you fools?",
    )
    assert (report["author"]["id"], report["by"]["id"]) == (ada.id, ben.id)
    await ada.has_seen_all()
    for person in (ada, ben):
        assert b"Zuleika" not in b"".join(person.client.raw)


async def test_pages_go_through_all_questions_once_in_every_order(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", moderated=False, limit_open=100)
    asked = [await mod.ask(f"Question {number}?") for number in range(53)]
    for question in asked[::7]:
        await mod.send("questions.vote", question=question["id"])
    await mod.move(asked[3], "answered")
    for sort in ("newest", "popular", "unanswered"):
        first = await mod.send("questions.page", sort=sort)
        rest = await mod.send("questions.page", sort=sort, after=first["after"])
        ids = [q["id"] for q in (*first["questions"], *rest["questions"])]
        expected = {q["id"] for q in asked}
        if sort == "unanswered":
            expected.remove(asked[3]["id"])
        assert len(ids) == len(set(ids))
        assert set(ids) == expected
        assert rest["after"] is None
    popular = (await mod.send("questions.page", sort="popular"))["questions"]
    assert [q["votes"] for q in popular[:9]] == [1] * 8 + [0]
    for cursor in ("nonsense", "-", "1-", "x-1", "9" * 20 + "-a", "٣-a"):
        with refused("invalid", "after"):
            await mod.send("questions.page", after=cursor)


async def test_a_question_is_read_by_its_id_by_those_who_see_it(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    asked = await ada.ask("Who is this for?", anonymous=True)
    with refused("not_found", "question"):
        await ben.send("questions.read", question=asked["id"])
    mine = (await ada.send("questions.read", question=asked["id"]))["question"]
    assert (mine["state"], mine["key"], mine["backstage"]) == ("waiting", asked["key"], None)
    await mod.move(asked, "listed")
    theirs = (await ben.send("questions.read", question=asked["id"]))["question"]
    assert (theirs["asker"], theirs["key"], theirs["backstage"]) == (None, None, None)
    moderated = (await mod.send("questions.read", question=asked["id"]))["question"]
    assert moderated["backstage"]["asker"]["id"] == ada.id
    await ada.send("questions.withdraw", question=asked["id"])
    for person in (ben, mod):
        with refused("not_found", "question"):
            await person.send("questions.read", question=asked["id"])
    assert (await ada.send("questions.read", question=asked["id"]))["question"]["text"]


async def test_a_merged_question_is_read_as_what_it_went_into(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    first, second, third = [await ada.ask(f"Lunch {n}?") for n in range(3)]
    for question in (first, second, third):
        await mod.move(question, "listed")
    await mod.send("questions.merge", question=first["id"], into=second["id"])
    await mod.send("questions.merge", question=second["id"], into=third["id"])
    for person in (ada, ben, mod):
        read = await person.send("questions.read", question=first["id"])
        assert read["question"]["id"] == third["id"]


async def test_a_snapshot_holds_the_newest_the_live_and_the_pinned(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", moderated=False, limit_open=100)
    asked = [await mod.ask(f"Question {number}?") for number in range(55)]
    await mod.move(asked[0], "live")
    await mod.send("questions.pin", question=asked[1]["id"], pinned=True)
    ada = await hall.join("ada")
    snapshot = ada.room.snapshot["questions"]
    ids = [q["id"] for q in snapshot["questions"]]
    assert ids == [q["id"] for q in (*asked[:2], *asked[5:])]
    assert snapshot["more"]


async def test_nothing_is_written_by_a_refused_command(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await ada.ask("Lunch?")
    before = await hall.revision()
    (question,) = await kept(hall)
    for tag, body in COMMANDS_ABOUT_ONE.items():
        with pytest.raises(RefusedError):
            await ben.send(tag, question=question.id, **body)
    assert await hall.revision() == before
    async with hall.house.db.reading() as db:
        logged = select(func.max(log.c.revision)).where(log.c.room_id == hall.room)
        assert (await db.execute(logged)).scalar_one() == before
