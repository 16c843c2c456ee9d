"""Who is in a room: the figure that all are told, and the list that one asks for."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import msgpack

from rooms.events.standing import View
from rooms.people.handlers import PAGE
from server.attendance.memory import MemoryAttendance, MemoryRegister
from server.attendance.port import HOLDS_S, Attendance
from server.attendance.redis import RedisAttendance
from server.bus.memory import MemoryBus, MemoryNetwork
from server.frames import message_of
from server.http.identity import COOKIE
from server.hub import Hub
from server.mailing import Follower
from server.presence import MANY, TELL_MANY_EVERY_S, Presence
from tests.hall import Hall, Person
from tests.refusals import refused
from tests.services import Redis
from tests.visitor import Visitor


class Tab:
    """Keeps the figures it was pushed."""

    def __init__(self, participant_id: str) -> None:
        self.participant_id = participant_id
        self.figures: list[int] = []
        self._pushed = asyncio.Event()

    def push(self, room_id: str, frame: bytes) -> None:
        """Nothing lasting is told here."""

    def mention(self, frame: bytes) -> None:
        _, _, _, _, entries = msgpack.unpackb(message_of(frame))
        self.figures += [body["count"] for tag, body in entries if tag == "rooms.present"]
        self._pushed.set()

    async def sees(self, figure: int) -> None:
        """At a tick of the room."""
        async with asyncio.timeout(10):
            while self.figures[-1:] != [figure]:
                await self._pushed.wait()
                self._pushed.clear()

    def standing_changed(self) -> None:
        raise AssertionError("nobody's standing changes here")

    def lost(self, room_id: str) -> None:
        raise AssertionError(f"{room_id} has no holes here")


@dataclass
class Process:
    """A worker's hub and presence, which look when the test says so."""

    hall: Hall
    hub: Hub
    presence: Presence
    tabs: dict[str, Tab] = field(default_factory=dict)

    async def come(self, name: str) -> Tab:
        feed = await self.hub.feed(self.hall.room, is_desk=False)
        tab = self.tabs[name] = Tab(name)
        self.hub.follow(feed, Follower(tab, View.EVERYONE, is_desk=False))
        return tab

    def go(self, name: str) -> None:
        self.hub.leave(self.hall.room, self.tabs.pop(name))

    @property
    def figure(self) -> int:
        return self.presence.count(self.hall.room)


@asynccontextmanager
async def working(hall: Hall, network: MemoryNetwork, of: Attendance) -> AsyncIterator[Process]:
    """Its bus works from when this returns; its presence looks when it is told to."""
    try:
        async with asyncio.TaskGroup() as tasks:
            hub = Hub(hall.house.db, MemoryBus(network), tasks, hall.house.now_ms)
            task = tasks.create_task(hub.run())
            yield Process(hall, hub, Presence(hub, of, secrets.token_hex(8)))
            task.cancel()
    finally:
        await of.close()


async def look(now_s: float, *processes: Process) -> None:
    """All of them, one after the other, and then once more: each hears what the others hint."""
    for process in [*processes, *processes]:
        await process.presence.look(now_s)
        await asyncio.sleep(0)  # what is on the bus arrives


async def test_a_figure_that_moved_is_told_at_every_process(hall: Hall):
    network, register = MemoryNetwork(), MemoryRegister()
    first, second = MemoryAttendance(register), MemoryAttendance(register)
    async with working(hall, network, first) as one, working(hall, network, second) as other:
        ada, ben = await one.come("ada"), await other.come("ben")
        await look(1, one, other)
        await ada.sees(2)
        await ben.sees(2)
        phone = await other.come("ada")
        await look(2, one, other)
        other.go("ben")
        await look(3, one, other)
        await ada.sees(1)
        await phone.sees(1)
        assert (ben.figures[-1], phone.figures) == (2, [1])


async def test_the_people_of_a_killed_worker_are_told_to_be_gone_in_time(hall: Hall):
    network, register, now_s = MemoryNetwork(), MemoryRegister(), [0.0]
    first, second = (MemoryAttendance(register, lambda: now_s[0]) for _ in range(2))
    async with working(hall, network, first) as one, working(hall, network, second) as killed:
        ada, _ = await one.come("ada"), await killed.come("ben")
        await look(0, one, killed)
        await ada.sees(2)
        while one.figure == 2:
            now_s[0] += 1
            await look(now_s[0], one)
        await ada.sees(1)
        assert HOLDS_S <= now_s[0] <= 30


async def test_a_large_room_is_told_seldom_and_in_round_figures(hall: Hall):
    async with working(hall, MemoryNetwork(), MemoryAttendance()) as one:
        ada = await one.come("ada")
        for number in range(MANY + 50):
            await one.come(f"p{number}")
        await look(0, one)
        await ada.sees(MANY)
        for number in range(200):
            await one.come(f"q{number}")
        await look(TELL_MANY_EVERY_S - 1, one)
        assert one.figure == MANY
        await look(TELL_MANY_EVERY_S, one)
        await ada.sees(MANY + 200)
        assert ada.figures == [MANY, MANY + 200]


async def test_a_redis_that_comes_back_empty_alarms_nobody(hall: Hall):
    network = MemoryNetwork()
    with Redis() as server:
        first, second = (RedisAttendance(server.url, name) for name in ("one", "other"))
        async with working(hall, network, first) as one, working(hall, network, second) as other:
            ada, _ = await one.come("ada"), await other.come("ben")
            await look(0, one, other)
            await ada.sees(2)
            server.restart()
            for now_s in range(1, 20):
                await look(now_s, one, other)
            await other.come("cy")
            await look(20, one, other)
            await ada.sees(3)
            assert ada.figures == [1, 2, 3]


async def test_without_redis_the_figure_stays_or_grows_to_ones_own(hall: Hall):
    network = MemoryNetwork()
    with Redis() as server:
        first, second = (RedisAttendance(server.url, name) for name in ("one", "other"))
        async with working(hall, network, first) as one, working(hall, network, second) as other:
            await one.come("ada")
            await other.come("ben")
            await look(0, one, other)
            server.kill()
            one.go("ada")
            await one.come("ada")
            await look(1, one, other)
            assert (one.figure, other.figure) == (2, 2)
            await one.come("cy")
            await one.come("dee")
            await look(2, one, other)
            assert (one.figure, other.figure) == (3, 2)
            alone = await one.presence.attendees(hall.room, None, 10, False)
            assert alone.ids == ["ada", "cy", "dee"]
            server.start()
            for now_s in range(3, 20):
                await look(now_s, one, other)
            assert (one.figure, other.figure) == (4, 4)
            together = await one.presence.attendees(hall.room, None, 10, False)
            assert together.ids == ["ada", "ben", "cy", "dee"]


# --- The list


async def agrees(person: Person, directory: bool = True) -> None:
    desk, consent = person.participant.desk, {"directory": directory}
    await person.send("events.update_me", desk, consent=consent)


async def present(person: Person, room: str | None = None) -> tuple[list[str], int]:
    """Names, over all pages, and how many others; by the door that takes many requests."""
    hall, names, after = person.hall, [], None
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={person.cookie}") as visitor:
        while True:
            body = {"room": room or hall.room, "after": after}
            page = (await visitor.post(f"/api/e/{hall.event.slug}/people.present", **body)).json()
            names += [each["name"] for each in page["people"]]
            after = page["next"]
            if after is None:
                return names, page["others"]


async def sees(person: Person, names: list[str], others: int, room: str | None = None) -> None:
    """Soon: what moved is told once a second."""
    async with asyncio.timeout(10):
        while await present(person, room) != (names, others):
            continue


async def test_moderators_see_all_who_are_there_and_others_who_agreed(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await hall.enrol("not there")
    await sees(mod, ["mod", "ada", "ben"], 0)
    await sees(ada, [], 3)
    await agrees(ben)
    await sees(ada, ["ben"], 2)
    await ada.another_tab()
    await sees(ada, ["ben"], 2)
    await sees(mod, ["mod", "ada", "ben"], 0)
    await ben.client.close()
    await sees(ada, [], 2)


async def test_who_takes_their_consent_back_is_hidden_at_once(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    await agrees(ben)
    await sees(ada, ["ben"], 1)
    await agrees(ben, directory=False)
    assert (await present(ada))[0] == []
    await sees(ada, [], 2)


async def test_a_panelist_does_not_moderate_and_the_foyer_is_the_organizers(hall: Hall):
    pat = await hall.join("pat", room_role="panelist")
    olga = await hall.join("olga", role="organizer")
    for room in (hall.room, hall.foyer):
        await sees(pat, [], 2, room)
        await sees(olga, ["pat", "olga"], 0, room)


async def test_nobody_lists_a_desk(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    with refused("not_here"):
        await ada.send("people.present", ada.participant.desk)
    with refused("not_found", "room"):
        await ada.send("people.present", ben.participant.desk)


async def test_a_page_has_fifty_and_says_where_the_next_begins(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    others = [await hall.enrol(f"p{number:02}") for number in range(PAGE + 5)]
    for _, _, cookie in others:
        await hall.open_tab(cookie)
    await sees(mod, ["mod", *(f"p{number:02}" for number in range(PAGE + 5))], 0)
    first = await mod.send("people.present")
    assert len(first["people"]) == PAGE
    assert first["next"] == first["people"][-1]["id"]
    second = await mod.send("people.present", after=first["next"])
    assert [each["name"] for each in second["people"]] == [f"p{n}" for n in range(49, 55)]
    assert second["next"] is None


async def test_the_other_door_gives_the_same_list(hall: Hall):
    mod = await hall.join("mod", room_role="moderator")
    await hall.join("ada")
    await sees(mod, ["mod", "ada"], 0)
    path = f"/api/e/{hall.event.slug}/people.present"
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={mod.cookie}") as visitor:
        answer: dict[str, Any] = (await visitor.post(path, room=hall.room)).json()
    assert answer == await mod.send("people.present")
    assert [each["name"] for each in answer["people"]] == ["mod", "ada"]
