"""Who comes, comes back or goes misses nothing and hears nothing twice, in any order of things."""

import asyncio
import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgpack
import pytest
from sqlalchemy import delete, select

from rooms.events.store import add_rooms, set_revision
from rooms.feature import Room, RoomKind
from rooms.programme.store import add_sessions, sessions
from server.dispatch import Caller
from server.following import LIMIT_FOLLOWED
from server.log import Logged, append, log
from server.looking import LIMIT_MISSED
from server.messages import LIMIT_ROOMS
from tests.client import Client
from tests.hall import Hall, Person
from tests.refusals import refused
from tests.stepped import Parcel, Stepped, SteppedTab, chat_of, stepped

FIRST, LAST = "the first one", "the last one"


async def says(person: Person, text: str, room: str | None = None) -> None:
    await person.create("chat.send", room, text=text)


def heard(person: Person) -> list[str]:
    return chat_of(person.room)


async def more_rooms(hall: Hall, count: int) -> list[str]:
    """Further sessions of the event, like the one there is."""
    new_id = hall.house.new_id
    rooms = [Room(new_id(), hall.event.id, RoomKind.SESSION, 0) for _ in range(count)]
    async with hall.house.db.writing() as db:
        await add_rooms(db, rooms, hall.house.now_ms())
        there = await db.execute(select(sessions).where(sessions.c.room_id == hall.room))
        alike = dict(there.one()._mapping)
        copies = [alike | {"id": new_id(), "guid": r.id, "room_id": r.id} for r in rooms]
        await add_sessions(db, copies)
    return [room.id for room in rooms]


async def told(person: Person, since: int, view: str = "everyone") -> dict[str, object]:
    """The answer to joining again from there."""
    client = await person.hall.open_tab(person.cookie, join=False)
    wanted = {"room": person.hall.room, "since": since, "view": view}
    answer = await client.send_body("rooms.join", {"rooms": [wanted]})
    joined: dict[str, object] = answer["rooms"][0]
    return joined


async def test_who_comes_back_is_told_what_they_missed_and_nothing_else(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await says(ben, "before")
    await ben.has_seen_all()
    at = ben.room.revision
    ben.client.abort()
    await ben.client.until_closed()
    for text in ("one", "two", "three"):
        await says(ada, text)
    joined = await told(ben, at)
    assert joined["snapshot"] is None
    assert joined["own"] is None
    missed = joined["missed"]
    assert isinstance(missed, list)
    assert [body["message"]["text"] for _, body in missed] == ["one", "two", "three"]
    assert joined["revision"] == await hall.revision()


async def test_who_missed_nothing_is_told_so(hall: Hall):
    ada = await hall.join("ada")
    await says(ada, "Hello")
    joined = await told(ada, await hall.revision())
    assert joined["missed"] == []


async def test_what_one_missed_is_what_one_may_see(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")
    await says(mod, "Hello")
    at = await hall.revision()
    await ada.ask("Is this a secret?")
    await mod.create("chat.send", text="It is", channel="backstage")
    assert (await told(ben, at))["missed"] == []
    mine = (await told(ada, at))["missed"]
    assert isinstance(mine, list)
    assert [tag for tag, _ in mine] == ["questions.asked"]
    whole = (await told(mod, at, "moderators"))["missed"]
    assert isinstance(whole, list)
    assert [tag for tag, _ in whole] == ["questions.asked", "chat.sent"]


@pytest.mark.parametrize("away", ["too long", "by a revision to come", "in another view", "never"])
async def test_who_cannot_continue_begins_anew(hall: Hall, away: str):
    ada = await hall.join("ada")
    for text in ("one", "two", "three"):
        await says(ada, text)
    at = await hall.revision()
    since = {"too long": at - 2, "by a revision to come": at + 1, "never": 0}.get(away, at)
    if away == "too long":
        async with hall.house.db.writing() as db:
            pruned = delete(log).where(log.c.room_id == hall.room, log.c.revision < at)
            await db.execute(pruned)
    view = "moderators" if away == "in another view" else "everyone"
    joined = await told(ada, since, view)
    assert joined["missed"] is None
    assert joined["view"] == "everyone"
    assert joined["revision"] == at
    snapshot = joined["snapshot"]
    assert isinstance(snapshot, dict)
    texts = [each["text"] for each in snapshot["chat"]["messages"]]
    assert texts == ["one", "two", "three"]


@pytest.mark.parametrize("since", [-1, 2**53, 2**63 - 1, 1.5, "1", None])
async def test_a_revision_is_a_number_that_could_be_one(hall: Hall, since: object):
    ada = await hall.join("ada")
    with refused("invalid", "rooms[0].since"):
        wanted = {"room": hall.room, "since": since, "view": "everyone"}
        await ada.client.send_body("rooms.join", {"rooms": [wanted]})


async def test_whoever_missed_more_than_can_be_told_begins_anew(hall: Hall):
    """Beyond that the snapshot is the shorter way."""
    ada = await hall.join("ada")
    await says(ada, "Hello")
    at = await hall.revision()
    await unseen_revisions(hall, LIMIT_MISSED)
    assert (await told(ada, at))["missed"] == []
    await unseen_revisions(hall, 1)
    assert (await told(ada, at))["missed"] is None


async def unseen_revisions(hall: Hall, count: int) -> None:
    """Event messages that are for nobody's eyes."""
    at = await hall.revision()
    entries = [Logged(at + number, {}) for number in range(1, count + 1)]
    async with hall.house.db.writing() as db:
        await append(db, hall.room, entries, hall.house.now_ms())
        await set_revision(db, hall.room, at + count)


async def test_who_left_a_room_is_told_nothing_more_of_it(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await ben.client.send("rooms.leave", hall.room)
    known = len(ben.client.raw)
    await says(ada, "He is gone")
    assert await ben.client.send("rooms.leave", hall.room) == {}
    await ben.client.join(hall.room)
    assert heard(ben) == ["He is gone"]
    (told,) = (frame for frame in ben.client.raw[known:] if b"He is gone" in frame)
    assert msgpack.unpackb(told)[1] == "ok"  # the answer to the join, no push


async def test_a_room_joined_twice_is_told_once(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await ben.client.send_body("rooms.join", {"rooms": [{"room": hall.room}] * 3})
    await ben.client.join(hall.room)
    for text in ("one", "two"):
        await says(ada, text)
    await ben.sees("chat.sent", message__text="two")
    assert heard(ben) == ["one", "two"]
    pushes = [frame for frame in ben.client.raw if b"chat.sent" in frame and b"two" in frame]
    assert len(pushes) == 1


async def test_two_tabs_of_a_participant_are_told_the_same(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    phone = await ada.another_tab()
    await says(ben, "Hello")
    await ada.ask("Will there be lunch?")
    for tab in (ada, phone):
        await tab.has_seen_all()
    assert ada.room.entries == phone.room.entries
    await phone.client.close()
    await says(ben, "Still there?")
    await ada.sees("chat.sent", message__text="Still there?")


async def test_a_tab_follows_so_many_rooms_and_no_more(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    rooms = await more_rooms(hall, LIMIT_FOLLOWED)
    tab = await hall.open_tab(ben.cookie, join=False)
    joined = []
    for start in range(0, len(rooms), LIMIT_ROOMS):
        joined += await tab.join(*rooms[start : start + LIMIT_ROOMS])
    assert all(each["refused"] is None for each in joined)
    for room in (rooms[0], rooms[-1]):
        await says(ada, "Hello", room)
        await hears_something(tab, room)
    (one_more,) = await tab.join(hall.room)
    assert one_more["refused"]["code"] == "too_many"
    assert one_more["refused"]["facts"] == {"limit": LIMIT_FOLLOWED}
    (again,) = await tab.join(rooms[0])
    assert again["refused"] is None
    await tab.send("rooms.leave", rooms[0])
    (one_more,) = await tab.join(hall.room)
    assert one_more["refused"] is None
    with refused("invalid", "rooms"):
        await tab.join(*rooms[: LIMIT_ROOMS + 1])


async def test_those_who_are_there_are_counted_not_their_tabs(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    phone = await ada.another_tab()
    for tab in (ada, ben, phone):
        await sees_present(tab, 2)
    await phone.client.close()
    await ben.client.close()
    await sees_present(ada, 1)
    eve = await hall.join("eve")
    for tab in (ada, eve):
        await sees_present(tab, 2)


def present(tab: Person) -> int:
    counts = [body["count"] for tag, body in tab.room.passing if tag == "rooms.present"]
    return int(counts[-1] if counts else tab.room.present)


async def sees_present(tab: Person, count: int) -> None:
    await tab.client.until(lambda: present(tab) == count)


async def hears_something(tab: Client, room: str) -> None:
    await tab.until(lambda: bool(tab.rooms[room].entries))


BEFORE, READING, OPENING, AFTER, NEVER = range(5)
"""Steps of a join: before it, while it reads the room, while the feed opens, when it is done."""
Order = tuple[int, int]
"""The step in which a message is committed, and the one in which the worker hears of it."""
ORDERS = [(c, d) for c in range(NEVER) for d in range(c, NEVER + 1)]
PAIRS = [(a, b) for a, b in itertools.product(ORDERS, repeat=2) if a[0] <= b[0]]


@dataclass
class Scene:
    """A tab joins a room in which two messages are sent, and afterwards one more."""

    parts: Stepped
    caller: Caller
    tab: SteppedTab
    orders: tuple[Order, Order]
    parcels: list[Parcel] = field(default_factory=list)

    async def takes(self, step: int) -> None:
        for committed, _ in self.orders:
            if committed == step:
                text = str(len(self.parcels))
                self.parcels.append(await self.parts.say(self.caller, self.tab.state.id, text))
        for parcel, (_, heard_of) in zip(self.parcels, self.orders, strict=False):
            if heard_of == step:
                self.parts.hub.publish(*parcel)

    async def plays(self) -> None:
        await self.takes(BEFORE)
        self.parts.probe.step = lambda: self.takes(READING)
        self.parts.bus.step = lambda: self.takes(OPENING)
        await self.parts.join(self.tab, self.caller)
        await self.parts.probe.happens()
        await self.parts.bus.happens()
        await self.takes(AFTER)
        self.parts.hub.publish(*await self.parts.say(self.caller, self.tab.state.id, LAST))
        await self.tab.hears(LAST)


def share(hall: Hall, back: bool) -> Sequence[tuple[Order, Order]]:
    """All pairs in the long run; else a quarter, of which either database and either way to come
    have another one.
    """
    if os.environ.get("PLENARY_SOAK"):
        return PAIRS
    on_postgres = hall.house.settings.database_url.startswith("postgres")
    return PAIRS[2 * back + on_postgres :: 4]


async def was_here_before(parts: Stepped, tab: SteppedTab, caller: Caller) -> None:
    """And has heard something."""
    await parts.join(tab, caller)
    parts.hub.publish(*await parts.say(caller, tab.state.id, FIRST))
    await tab.hears(FIRST)
    parts.hub.leave(tab.state.id, tab)


@pytest.mark.parametrize("back", [False, True], ids=["for the first time", "back"])
@pytest.mark.parametrize("there", [0, 1], ids=["an empty room", "a room with somebody in it"])
async def test_whatever_is_said_during_a_join_is_heard_once_and_in_order(
    hall: Hall, there: int, back: bool
):
    """In every order of two messages, the worker's hearing of them, and the steps of the join."""
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    played = share(hall, back)
    rooms = await more_rooms(hall, len(played))

    async def play(orders: tuple[Order, Order], room: str) -> None:
        async with stepped(hall) as parts:
            tab = SteppedTab(ada.id, room)
            if back:
                await was_here_before(parts, tab, caller)
            others = [SteppedTab(ada.id, room) for _ in range(there)]
            for other in others:
                await parts.join(other, caller)
            await Scene(parts, caller, tab, orders).plays()
            for each in (tab, *others):
                await each.hears(LAST)
                assert each.texts == [*([FIRST] if back else []), "0", "1", LAST], orders
                assert each.state.holes == 0, orders

    at_once = 8
    for start in range(0, len(played), at_once):
        async with asyncio.TaskGroup() as tasks:
            for orders, room in zip(played[start : start + at_once], rooms[start:], strict=False):
                tasks.create_task(play(orders, room))


async def test_a_tab_that_lost_what_the_log_no_longer_has_is_told_to_begin_anew(hall: Hall):
    """Between two messages it heard, one was pruned before the worker ever heard of it."""
    ada = await hall.join("ada")
    caller = Caller(hall.event.id, ada.id)
    async with stepped(hall) as parts:
        tab = SteppedTab(ada.id, hall.room)
        await parts.join(tab, caller)
        await parts.say(caller, hall.room, "lost")
        async with hall.house.db.writing() as db:
            await db.execute(delete(log).where(log.c.room_id == hall.room))
        parts.hub.publish(*await parts.say(caller, hall.room, "heard"))
        await tab.is_lost()
        await parts.join(tab, caller, anew=True)
        parts.hub.publish(*await parts.say(caller, hall.room, LAST))
        await tab.hears(LAST)
        assert tab.texts == ["lost", "heard", LAST]


async def test_a_connection_that_lost_something_is_joined_anew_by_the_server(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    async with stepped(hall) as parts:
        await parts.say(Caller(hall.event.id, ada.id), hall.room, "lost")
        async with hall.house.db.writing() as db:
            await db.execute(delete(log).where(log.c.room_id == hall.room))
    await says(ada, "heard")
    for tab in (ada, ben):
        await has_heard(tab, ["lost", "heard"])


async def has_heard(tab: Person, texts: list[str]) -> None:
    await tab.client.until(lambda: heard(tab) == texts)
