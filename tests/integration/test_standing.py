"""Standing changes while people are there, and every tab hears of it, whatever it has joined."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from rooms.accounts.store import add_sign_in
from rooms.moderation.messages import Remove
from server.dispatch import Caller
from server.http.identity import COOKIE, make_cookie
from tests.client import ClosedError, new_key
from tests.hall import Hall, Person
from tests.house import SECRET
from tests.refusals import refused
from tests.stepped import SilentLine, arriving, stepped
from tests.visitor import Visitor as Browser


async def lurker(person: Person) -> Person:
    """A tab of theirs that has joined the session and neither the desk nor the foyer."""
    client = await person.hall.open_tab(person.cookie, join=False)
    await client.join(person.hall.room)
    return type(person)(**{**vars(person), "client": client})


async def leaver(person: Person) -> Person:
    """A tab of theirs that has left the desk again."""
    tab = await person.another_tab()
    await tab.client.send("rooms.leave", tab.client.hello["desk"])
    return tab


async def all_kinds_of_tabs(person: Person) -> list[Person]:
    return [person, await person.another_tab(), await lurker(person), await leaver(person)]


async def sees_as(tab: Person, view: str) -> None:
    await tab.client.until(lambda: tab.room.view == view)


async def is_out(tab: Person) -> None:
    await tab.client.until(lambda: tab.room.refused is not None)
    refusal: Any = tab.room.refused
    assert refusal["code"] == "removed"


async def is_silenced(tab: Person) -> None:
    await tab.client.until(lambda: tab.room.standing["silenced"])
    assert "speak" not in tab.room.standing["may"]


def later_frames(tab: Person, known: int) -> bytes:
    return b"".join(tab.client.raw[known:])


async def test_no_tab_of_a_demoted_moderator_is_told_anything_for_moderators(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    mod = await hall.join("mod", room_role="moderator")
    tabs = await all_kinds_of_tabs(mod)
    await chief.send("events.set_room_role", participant=mod.id, role=None)
    known = []
    for tab in tabs:
        await sees_as(tab, "everyone")
        known.append(len(tab.client.raw))
    secret = await ada.ask("Is this a secret?")
    await chief.create("chat.send", text="What a secret", channel="backstage")
    await ada.create("chat.report", message=(await says(chief, "Hello"))["id"], reason="Secretive")
    await ben_is_silenced(chief, "A secret reason")
    await chief.move(secret, "listed")
    await chief.send("questions.dismiss", question=secret["id"], reason="other", note="Secret")
    await says(chief, "The end")
    for tab, before in zip(tabs, known, strict=True):
        await tab.sees("chat.sent", message__text="The end")
        told = later_frames(tab, before).replace(b"Is this a secret?", b"", 1)
        assert b"ecret" not in told


async def says(person: Person, text: str) -> Any:
    return (await person.create("chat.send", text=text))["message"]


async def ben_is_silenced(chief: Person, reason: str) -> None:
    _, ben, _ = await chief.hall.enrol("ben")
    await chief.create("moderation.silence", participant=ben.id, reason=reason)


async def test_every_tab_of_a_promoted_attendee_gains_the_moderators_view(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    waiting = await chief.ask("Who is there?")
    tabs = await all_kinds_of_tabs(ada)
    await chief.send("events.set_room_role", participant=ada.id, role="panelist")
    for tab in tabs:
        await sees_as(tab, "moderators")
        (question,) = tab.room.snapshot["questions"]["questions"]
        assert question["id"] == waiting["id"]
    another = await chief.ask("And who is this?")
    for tab in tabs:
        told = await tab.sees("questions.asked", question__id=another["id"])
        assert told["question"]["backstage"]["asker"]["id"] == chief.id


async def test_an_organizer_who_is_one_no_longer_loses_every_room(hall: Hall):
    chief, other = await hall.join("chief", "organizer"), await hall.join("other", "organizer")
    tabs = await all_kinds_of_tabs(other)
    await chief.send("events.set_role", hall.foyer, participant=other.id, role="participant")
    for tab in tabs:
        await sees_as(tab, "everyone")
        with refused("forbidden"):
            await tab.send("events.set_role", hall.foyer, participant=chief.id, role="staff")


async def test_a_tab_that_chose_the_view_of_everyone_keeps_it(hall: Hall):
    """It may stand on a screen in the hall."""
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    mod = await hall.join("mod", room_role="moderator", view="everyone")
    assert mod.room.view == "everyone"
    await chief.send("events.set_room_role", participant=mod.id, role="chair")
    await mod.client.until(lambda: "chair" in mod.room.standing["roles"])
    assert mod.room.view == "everyone"
    await ada.ask("Is this a secret?")
    await says(ada, "Good morning")
    await mod.sees("chat.sent", message__text="Good morning")
    assert b"Is this a secret?" not in later_frames(mod, 0)


async def test_the_silenced_read_on_and_write_by_no_door(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    mine = await says(ada, "Good morning")
    listed = await chief.move(await chief.ask("Who is there?"), "listed")
    tabs = await all_kinds_of_tabs(ada)
    await chief.create("moderation.silence", participant=ada.id, reason="Noise", minutes=5)
    speaking: Mapping[str, Any] = {
        "questions.ask": {"key": "a-key-of-mine", "text": "May I?"},
        "chat.send": {"key": "a-key-of-mine", "text": "Hello?"},
        "chat.edit": {"message": mine["id"], "text": "Hello?"},
        "questions.vote": {"question": listed["id"]},
    }
    async with Browser.at(next(hall.urls), Cookie=f"{COOKIE}={ada.cookie}") as browser:
        for tag, body in speaking.items():
            path = f"/api/e/{hall.event.slug}/{tag}"
            answer = await browser.post(path, room=hall.room, **body)
            assert (answer.status_code, answer.json()["code"]) == (403, "silenced")
            for tab in tabs:
                with refused("silenced"):
                    await tab.send(tag, **body)
    await says(chief, "Silence, please")
    for tab in tabs:
        await is_silenced(tab)
        await tab.sees("chat.sent", message__text="Silence, please")
    await ada.send("chat.delete", message=mine["id"])


async def test_who_is_removed_from_a_room_is_told_nothing_more_of_it(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    tabs = await all_kinds_of_tabs(ada)
    made = await chief.create("moderation.remove", participant=ada.id, reason="Noise")
    known = []
    for tab in tabs:
        await is_out(tab)
        known.append(len(tab.client.raw))
    await says(chief, "She is gone")
    for tab, before in zip(tabs, known, strict=True):
        (again,) = await tab.client.join(hall.room)
        assert again["refused"] is not None
        assert b"She is gone" not in later_frames(tab, before)
    await chief.send("moderation.lift", sanction=made["sanction"]["id"])
    back = await ada.another_tab()
    assert back.room.snapshot["chat"]["messages"][-1]["text"] == "She is gone"


async def test_who_is_removed_from_the_event_is_gone_whatever_they_joined(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    tabs = await all_kinds_of_tabs(ada)
    nothing_joined = await hall.open_tab(ada.cookie, join=False)
    made = await chief.create(
        "moderation.remove", hall.foyer, participant=ada.id, reason="Noise", minutes=5
    )
    for client in [*(tab.client for tab in tabs), nothing_joined]:
        assert await client.until_closed() == 4403
    for _ in hall.house.urls:
        with pytest.raises(ClosedError, match="4403"):
            await hall.open_tab(ada.cookie)
    await chief.send("moderation.lift", hall.foyer, sanction=made["sanction"]["id"])
    await ada.another_tab()


async def another_sign_in(person: Person) -> str:
    """The cookie of another browser of theirs."""
    house, sign_in = person.hall.house, person.hall.house.new_id()
    async with house.db.writing() as db:
        await add_sign_in(db, sign_in, person.account.id, house.now_ms())
    return make_cookie(sign_in, SECRET.encode())


async def test_signing_out_closes_the_tabs_of_that_browser_and_everywhere_all(hall: Hall):
    ada = await hall.join("ada")
    tabs = [tab.client for tab in await all_kinds_of_tabs(ada)]
    tabs.append(await hall.open_tab(ada.cookie, join=False))
    cookie = await another_sign_in(ada)
    others = [await hall.open_tab(cookie, join=joins) for joins in (True, False)]
    async with Browser.at(next(hall.urls), Cookie=f"{COOKIE}={ada.cookie}") as browser:
        await browser.post("/api/sign-out")
    for client in tabs:
        assert await client.until_closed() == 4401
    for client in others:
        assert (await client.send("chat.history", hall.room))["messages"] == []
    async with Browser.at(next(hall.urls), Cookie=f"{COOKIE}={cookie}") as browser:
        await browser.post("/api/sign-out", everywhere=True)
    for client in others:
        assert await client.until_closed() == 4401


async def test_what_a_tab_is_refused_it_is_also_refused_when_it_asks_at_that_moment(hall: Hall):
    """Joining and being removed cross each other: whichever is first, the tab ends up outside."""
    chief = await hall.join("chief", "organizer")
    people = [await hall.join(f"p{number}") for number in range(4)]
    for person in people:
        await asyncio.gather(
            chief.create("moderation.remove", participant=person.id, reason="Noise"),
            person.client.join(hall.room),
            person.client.join(hall.room),
        )
        await is_out(person)
    known = [len(person.client.raw) for person in people]
    await says(chief, "They are gone")
    for person, before in zip(people, known, strict=True):
        await person.client.send("rooms.leave", hall.foyer)
        assert b"They are gone" not in later_frames(person, before)


async def test_who_is_removed_between_the_door_and_the_desk_is_shown_out(hall: Hall):
    ada, chief = await hall.join("ada"), await hall.join("chief", "organizer")
    async with stepped(hall) as parts:
        line = SilentLine()
        connection = arriving(parts, ada, line)
        remove = Remove(room=hall.foyer, key=new_key(), participant=ada.id, reason="Noise")
        await parts.dispatch.run(Caller(hall.event.id, chief.id), remove)
        for parcel in parts.told:
            parts.hub.publish(*parcel)
        await connection.open()
        assert line.code == 4403


async def test_who_signs_out_between_the_door_and_the_desk_is_shown_out(hall: Hall):
    ada = await hall.join("ada")
    async with stepped(hall) as parts:
        line = SilentLine()
        await arriving(parts, ada, line, sign_in_id="one that has ended").open()
        assert line.code == 4401
