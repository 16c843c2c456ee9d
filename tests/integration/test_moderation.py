"""Silence, removal and roles in a running house: at work at once, on every tab and worker."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select

from rooms.chat.messages import Send
from rooms.events.store import add_rooms
from rooms.feature import Room, RoomKind
from rooms.moderation.store import reports, sanctions
from server.house import REMOVED
from tests.client import Body, ClosedError, RoomState, new_key
from tests.hall import Hall, Person
from tests.later import later
from tests.refusals import refused

MINUTE = 60_000


async def sanction(by: Person, kind: str, target: Person, **how: Any) -> Body:
    body = {"participant": target.id, "reason": "Shouting", **how}
    answer = await by.create(f"moderation.{kind}", **body)
    made: Body = answer["sanction"]
    return made


async def silence(by: Person, target: Person, **how: Any) -> Body:
    return await sanction(by, "silence", target, **how)


async def remove(by: Person, target: Person, **how: Any) -> Body:
    return await sanction(by, "remove", target, **how)


async def says(person: Person, text: str = "Hello", **where: Any) -> Body:
    return await person.create("chat.send", text=text, **where)


def desk(tab: Person) -> RoomState:
    return tab.client.rooms[tab.participant.desk]


async def told(tab: Person, change: str, times: int = 1) -> Body:
    """Waits until the tab was told on its desk that its standing changed; the newest such body."""

    def changes() -> list[Body]:
        found = [body for tag, body in desk(tab).entries if tag == "events.standing_changed"]
        return [body for body in found if body["change"] == change]

    await tab.client.until(lambda: len(changes()) >= times)
    return changes()[-1]


async def stands(tab: Person, silenced: bool) -> Body:
    """Waits until the tab itself knows what it may do."""
    await tab.client.until(lambda: tab.room.standing["silenced"] is silenced)
    return tab.room.standing


async def sees_as(tab: Person, view: str) -> None:
    """Waits until the server has joined the room anew for the tab, in this view."""
    await tab.client.until(lambda: tab.room.view == view)


async def shown_out(tab: Person) -> Body:
    """Waits until the tab is told that it is out of the room; why."""
    await tab.client.until(lambda: tab.room.refused is not None)
    refusal: Body | None = tab.room.refused
    assert refusal is not None
    return refusal


async def in_force(person: Person) -> Body:
    """What a fresh tab of this participant is told of the room's order."""
    tab = await person.another_tab()
    found: Body = tab.room.snapshot["moderation"]
    return found


async def another_room(hall: Hall) -> str:
    room = Room(hall.house.new_id(), hall.event.id, RoomKind.SESSION, 0)
    async with hall.house.db.writing() as db:
        await add_rooms(db, [room], hall.house.now_ms())
    return room.id


async def test_a_silence_is_at_work_on_every_tab_and_worker(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    phone = await ada.another_tab()
    made = await silence(mod, ada, minutes=5)
    assert made["until_ms"] == made["at_ms"] + 5 * MINUTE
    for tab in (ada, phone):
        change = await told(tab, "silenced")
        assert change == {
            "room": hall.room,
            "change": "silenced",
            "until_ms": made["until_ms"],
            "reason": "Shouting",
        }
        standing = await stands(tab, silenced=True)
        assert standing["silenced_until_ms"] == made["until_ms"]
        assert standing["silenced_reason"] == "Shouting"
        assert "speak" not in standing["may"]
        assert "enter" in standing["may"]
        for tag in ("chat.send", "questions.ask"):
            with refused("silenced", until_ms=made["until_ms"]):
                await tab.create(tag, text="HELLO")
        with refused("silenced"):
            await tab.send("questions.vote", question="any")
    await says(ben)
    await phone.sees("chat.sent")


async def test_a_sanction_is_told_to_moderators_and_the_one_concerned_only(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    pan = await hall.join("pan", room_role="panelist")
    made = await silence(mod, ada, reason="Zuleika complained")
    assert (await pan.sees("moderation.sanctioned"))["sanction"] == made
    assert made["participant"] == {"id": ada.id, "name": "ada"}
    assert made["by"] == {"id": mod.id, "name": "mod"}
    assert (await in_force(pan))["sanctions"] == [made]
    assert await in_force(ben) == {"sanctions": [], "reports": []}
    await says(ben)
    await ben.sees("chat.sent")
    assert b"Zuleika" not in b"".join(ben.client.raw)
    assert (await told(ada, "silenced"))["reason"] == "Zuleika complained"


async def test_a_silence_in_one_room_leaves_the_others(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    elsewhere = await another_room(hall)
    await silence(mod, ada)
    await says(ada, room=elsewhere)
    with refused("silenced"):
        await says(ada)


async def test_a_silence_in_the_foyer_holds_in_the_whole_event(hall: Hall):
    ada, org = await hall.join("ada"), await hall.join("org", role="organizer")
    elsewhere = await another_room(hall)
    made = await silence(org, ada, room=hall.foyer)
    await stands(ada, silenced=True)
    for room in (hall.room, elsewhere):
        with refused("silenced"):
            await says(ada, room=room)
    with refused("not_found", "sanction"):
        await org.send("moderation.lift", sanction=made["id"])
    await org.send("moderation.lift", room=hall.foyer, sanction=made["id"])
    await stands(ada, silenced=False)
    await says(ada, room=elsewhere)


async def test_a_lifted_silence_is_over_at_once_and_stays_on_record(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    chair = await hall.join("chair", room_role="chair")
    made = await silence(mod, ada)
    await stands(ada, silenced=True)
    answer = await chair.send("moderation.lift", sanction=made["id"])
    over = answer["sanction"]
    assert over["lifted_by"] == {"id": chair.id, "name": "chair"}
    assert over["lifted_at_ms"] >= made["at_ms"]
    assert over["revision"] > made["revision"]
    await mod.sees("moderation.sanctioned", sanction=over)
    await told(ada, "lifted")
    await stands(ada, silenced=False)
    await says(ada)
    assert (await in_force(mod))["sanctions"] == []
    audit = await mod.send("moderation.audit")
    assert audit == {"sanctions": [over], "more": False}
    again = await mod.send("moderation.lift", sanction=made["id"])
    assert again["sanction"] == over


async def test_of_two_silences_the_longer_one_holds(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    long = await silence(mod, ada, minutes=60)
    short = await silence(mod, ada, minutes=1)
    change = await told(ada, "silenced", times=2)
    assert change["until_ms"] == long["until_ms"]
    await mod.send("moderation.lift", sanction=long["id"])
    change = await told(ada, "silenced", times=3)
    assert (change["until_ms"], change["reason"]) == (short["until_ms"], None)
    with refused("silenced", until_ms=short["until_ms"]):
        await says(ada)
    await mod.send("moderation.lift", sanction=short["id"])
    await told(ada, "lifted")
    await says(ada)


async def test_a_silence_without_an_end_has_none(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    made = await silence(mod, ada)
    assert made["until_ms"] is None
    standing = await stands(ada, silenced=True)
    assert standing["silenced_until_ms"] is None
    with refused("silenced", until_ms=None):
        await says(ada)


async def test_a_silence_ends_by_itself_and_the_tabs_hear_of_it(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    made = await silence(mod, ada, minutes=5)
    await told(ada, "silenced")
    async with later(hall.house, 6 * MINUTE) as clock:
        await clock.send(ada, Send(room=hall.room, key=new_key(), text="Six minutes later"))
        await clock.run_jobs()
        await clock.run_jobs()
    over = (await mod.sees("moderation.sanctioned", sanction__lifted_at_ms=made["until_ms"]))[
        "sanction"
    ]
    assert over["lifted_by"] is None
    assert over["lifted_at_ms"] == made["until_ms"]
    change = await told(ada, "lifted")
    assert change["room"] == hall.room
    assert (await in_force(mod))["sanctions"] == []
    await mod.has_seen_all()
    told_of = [b for t, b in mod.room.entries if t == "moderation.sanctioned"]
    assert [b["sanction"]["lifted_at_ms"] for b in told_of] == [None, made["until_ms"]]


async def test_the_end_of_one_that_was_lifted_is_no_news(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    made = await silence(mod, ada, minutes=5)
    await mod.send("moderation.lift", sanction=made["id"])
    before = await hall.revision()
    async with later(hall.house, 6 * MINUTE) as clock:
        await clock.run_jobs()
    assert await hall.revision() == before


async def test_who_is_removed_from_a_room_is_out_of_it_on_every_tab(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    phone = await ada.another_tab()
    elsewhere = await another_room(hall)
    made = await remove(mod, ada, minutes=10)
    why = {"until_ms": made["until_ms"], "reason": "Shouting"}
    for tab in (ada, phone):
        await told(tab, "removed")
        refusal = await shown_out(tab)
        assert (refusal["code"], refusal["facts"]) == ("removed", why)
        for tag, body in (
            ("chat.send", {"text": "Let me in", "key": new_key()}),
            ("chat.history", {}),
            ("questions.page", {}),
            ("chat.delete", {"message": "any"}),
        ):
            with refused("removed"):
                await tab.send(tag, **body)
        (answer,) = await tab.client.join(hall.room)
        assert answer["refused"]["code"] == "removed"
    await says(ben, "Now that she is gone")
    await ben.sees("chat.sent")
    await says(ada, room=elsewhere)
    for tab in (ada, phone):
        assert b"Now that she is gone" not in b"".join(tab.client.raw)
    await mod.send("moderation.lift", sanction=made["id"])
    (answer,) = await ada.client.join(hall.room)
    assert answer["refused"] is None
    await says(ada, "I am back")


async def test_who_comes_later_is_told_the_reason_of_what_holds_longest(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod, org = (
        await hall.join("mod", room_role="moderator"),
        await hall.join("org", role="organizer"),
    )
    await silence(mod, ada, minutes=5, reason="Short")
    lifted = await silence(mod, ada, reason="A mistake")
    longest = await silence(org, ada, room=hall.foyer, minutes=50, reason="Long")
    await mod.send("moderation.lift", sanction=lifted["id"])
    later_tab = await ada.another_tab()
    standing = later_tab.room.standing
    assert standing["silenced_until_ms"] == longest["until_ms"]
    assert standing["silenced_reason"] == "Long"
    assert (await ben.another_tab()).room.standing["silenced_reason"] is None

    await remove(mod, ada, minutes=5, reason="Brief")
    await remove(mod, ada, reason="For good")
    (answer,) = await later_tab.client.join(hall.room)
    assert answer["refused"]["facts"] == {"until_ms": None, "reason": "For good"}


async def test_a_new_reason_reaches_the_tab_though_the_end_stays(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await silence(mod, ada, reason="One thing")
    await stands(ada, silenced=True)
    await silence(mod, ada, reason="Another")
    await ada.client.until(lambda: ada.room.standing["silenced_reason"] == "Another")


async def test_who_is_removed_from_the_event_is_shown_out_and_kept_out(hall: Hall):
    ada, org = await hall.join("ada"), await hall.join("org", role="organizer")
    phone = await ada.another_tab()
    made = await remove(org, ada, room=hall.foyer)
    for tab in (ada, phone):
        assert await tab.client.until_closed() == REMOVED
    with pytest.raises(ClosedError) as closing:
        await hall.open_tab(ada.cookie)
    assert closing.value.code == REMOVED
    await org.send("moderation.lift", room=hall.foyer, sanction=made["id"])
    back = await hall.open_tab(ada.cookie)
    await back.send("chat.send", hall.room, key=new_key(), text="I am back")


HIGHER: list[tuple[Any, Any]] = [
    ({"room_role": "moderator"}, {"room_role": "moderator"}),
    ({"room_role": "moderator"}, {"room_role": "chair"}),
    ({"room_role": "moderator"}, {"role": "staff"}),
    ({"room_role": "chair"}, {"role": "organizer"}),
    ({"role": "staff"}, {"role": "staff"}),
    ({"role": "organizer"}, {"role": "organizer"}),
]


@pytest.mark.parametrize(("by", "target"), HIGHER)
async def test_nobody_sanctions_an_equal_or_a_superior(hall: Hall, by: Body, target: Body):
    mod, other = await hall.join("mod", **by), await hall.join("other", **target)
    for kind in ("silence", "remove"):
        with refused("cannot_sanction", "participant"):
            await sanction(mod, kind, other)
        with refused("cannot_sanction", "participant"):
            await sanction(mod, kind, mod)


async def test_a_chair_may_silence_a_moderator_who_then_moderates_no_more(hall: Hall):
    mod, chair = (
        await hall.join("mod", room_role="moderator"),
        await hall.join("chair", room_role="chair"),
    )
    ada = await hall.join("ada")
    made = await silence(chair, mod)
    await stands(mod, silenced=True)
    with refused("silenced"):
        await silence(mod, ada)
    with refused("silenced"):
        await mod.send("moderation.lift", sanction=made["id"])
    await says(chair, "Backstage as before", channel="backstage")
    await mod.sees("chat.sent", message__text="Backstage as before")


@pytest.mark.parametrize("room_role", [None, "panelist"])
async def test_only_moderators_moderate(hall: Hall, room_role: Any):
    ada, ben = await hall.join("ada", room_role=room_role), await hall.join("ben")
    for kind in ("silence", "remove"):
        with refused("forbidden"):
            await sanction(ada, kind, ben)
    for tag, body in (
        ("moderation.lift", {"sanction": "any"}),
        ("moderation.settle", {"report": "any"}),
        ("moderation.audit", {}),
    ):
        with refused("forbidden"):
            await ada.send(tag, **body)


async def test_a_rooms_moderators_are_nobody_special_in_the_foyer(hall: Hall):
    ada, chair = await hall.join("ada"), await hall.join("chair", room_role="chair")
    with refused("forbidden"):
        await silence(chair, ada, room=hall.foyer)
    with refused("forbidden"):
        await chair.send("moderation.audit", room=hall.foyer)


async def test_only_participants_of_the_event_are_found(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    other = await Hall.build(hall.house)
    stranger = await other.join("stranger")
    with refused("not_found", "participant"):
        await silence(mod, stranger)
    with refused("not_found", "participant"):
        await mod.create("moderation.remove", participant="nobody", reason="Shouting")
    with refused("not_found", "room"):
        await silence(mod, stranger, room=other.room)
    await other.close()


async def test_a_sanction_needs_a_reason_and_sensible_minutes(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    with refused("empty", "reason"):
        await silence(mod, ada, reason=" ")
    with refused("too_long", "reason", limit=500):
        await silence(mod, ada, reason="x" * 501)
    with refused("control_characters", "reason"):
        await silence(mod, ada, reason="a\u202eb")
    for minutes in (0, -1, 525_601, 1.5, "5"):
        with refused("invalid", "minutes"):
            await silence(mod, ada, minutes=minutes)
    async with hall.house.db.reading() as db:
        counted = select(func.count()).where(sanctions.c.participant_id == ada.id)
        assert (await db.execute(counted)).scalar_one() == 0
    await says(ada)


async def test_a_sanction_sent_again_with_its_key_is_one_sanction(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    body = {"key": new_key(), "participant": ada.id, "reason": "Shouting"}
    first = await mod.send("moderation.silence", **body)
    assert await mod.send("moderation.silence", **body) == first
    with refused("key_reused", "key"):
        await mod.send("moderation.remove", **body)
    assert (await mod.send("moderation.audit"))["sanctions"] == [first["sanction"]]


async def test_ids_from_another_room_are_not_found(hall: Hall):
    ada, staff = await hall.join("ada"), await hall.join("staff", role="staff")
    elsewhere = await another_room(hall)
    made = await silence(staff, ada, room=elsewhere)
    said = await says(staff, room=elsewhere)
    await ada.create(
        "chat.report", room=elsewhere, message=said["message"]["id"], reason="He shouts too"
    )
    async with hall.house.db.reading() as db:
        found = await db.execute(select(reports.c.id).where(reports.c.room_id == elsewhere))
        report = found.scalar_one()
    with refused("not_found", "sanction"):
        await staff.send("moderation.lift", sanction=made["id"])
    with refused("not_found", "before"):
        await staff.send("moderation.audit", before=made["id"])
    with refused("not_found", "report"):
        await staff.send("moderation.settle", report=report)
    await staff.send("moderation.settle", room=elsewhere, report=report)


async def test_the_audit_goes_back_page_by_page(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    made = [await silence(mod, ada, minutes=1) for _ in range(53)]
    first = await mod.send("moderation.audit")
    rest = await mod.send("moderation.audit", before=first["sanctions"][-1]["id"])
    found = [s["id"] for s in (*first["sanctions"], *rest["sanctions"])]
    assert found == [s["id"] for s in reversed(made)]
    assert (len(first["sanctions"]), first["more"], rest["more"]) == (50, True, False)


async def test_a_report_is_settled_once_for_all_moderators(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mods = [await hall.join(name, room_role="moderator") for name in ("one", "other")]
    said = await says(ada, "Buy my coins")
    await ben.create("chat.report", message=said["message"]["id"], reason="Fraud")
    report = (await mods[0].sees("moderation.reported"))["report"]
    assert (await in_force(mods[1]))["reports"] == [report]
    await asyncio.gather(*(mod.send("moderation.settle", report=report["id"]) for mod in mods))
    await mods[1].sees("moderation.settled", report=report["id"])
    assert (await in_force(mods[0]))["reports"] == []
    await mods[0].has_seen_all()
    assert [tag for tag, _ in mods[0].room.entries].count("moderation.settled") == 1
    with refused("not_found", "report"):
        await mods[0].send("moderation.settle", report="nothing")


async def test_a_demoted_moderators_tab_loses_the_moderators_view_at_once(hall: Hall):
    ada, chair = await hall.join("ada"), await hall.join("chair", room_role="chair")
    mod = await hall.join("mod", room_role="moderator")
    phone = await mod.another_tab()
    await ada.ask("Is this still a secret?")
    await says(chair, "Between us", channel="backstage")
    assert mod.room.view == "moderators"
    await chair.send("events.set_room_role", participant=mod.id, role=None)
    for tab in (mod, phone):
        await sees_as(tab, "everyone")
        assert tab.room.standing["roles"] == ["attendee"]
        assert tab.room.snapshot["questions"]["questions"] == []
        assert tab.room.snapshot["chat"]["messages"] == []
    await ada.ask("Do they read this?")
    await says(chair, "He is gone", channel="backstage")
    await says(ada, "Good morning")
    for tab in (mod, phone):
        await tab.sees("chat.sent", message__text="Good morning")
        raw = b"".join(tab.client.raw)
        assert b"Do they read this?" not in raw
        assert b"He is gone" not in raw
        with refused("forbidden", "channel"):
            await tab.send("chat.history", channel="backstage")
        with refused("forbidden"):
            await silence(tab, ada)


async def test_a_promoted_attendees_tab_gains_the_moderators_view_at_once(hall: Hall):
    ada, chair = await hall.join("ada"), await hall.join("chair", room_role="chair")
    question = await chair.ask("What shall we ask?")
    await chair.send("events.set_room_role", participant=ada.id, role="panelist")
    await sees_as(ada, "moderators")
    waiting = ada.room.snapshot["questions"]["questions"]
    assert [q["id"] for q in waiting] == [question["id"]]
    await ada.move(question, "listed")
