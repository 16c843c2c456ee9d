"""A session room and the people in it: what most integration tests begin with."""

import contextlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Self

from rooms.accounts.messages import Account
from rooms.accounts.store import add_account, add_sign_in
from rooms.events import store
from rooms.events.entry import seat
from rooms.events.messages import EventCard, EventRole, Participant, RoomRole
from rooms.events.standing import View
from rooms.feature import RoomKind
from rooms.programme.schedule import Schedule, ScheduledSession
from server import log
from server.http.identity import make_cookie
from server.programmes import import_schedule
from tests.client import Body, Client, RoomState, new_key
from tests.house import SECRET, House, quiet_dispatch

HOUR = 3_600_000


@dataclass(kw_only=True)
class Person:
    """A participant with one tab open in the hall."""

    name: str
    account: Account
    participant: Participant
    cookie: str
    client: Client
    hall: "Hall"

    @property
    def id(self) -> str:
        return self.participant.id

    @property
    def room(self) -> RoomState:
        """The session room as this tab knows it."""
        return self.client.rooms[self.hall.room]

    async def send(self, tag: str, room: str | None = None, **body: Any) -> Body:
        return await self.client.send(tag, room or self.hall.room, **body)

    async def create(self, tag: str, room: str | None = None, **body: Any) -> Body:
        """Sends a command that makes something, with a key of its own."""
        return await self.send(tag, room, key=new_key(), **body)

    async def ask(self, text: str, **body: Any) -> Body:
        question: Body = (await self.create("questions.ask", text=text, **body))["question"]
        return question

    async def move(self, question: Body, to: str, **body: Any) -> Body:
        answer = await self.send("questions.move", question=question["id"], to=to, **body)
        moved: Body = answer["question"]
        return moved

    async def another_tab(self) -> Self:
        """The same participant, on another device."""
        client = await self.hall.open_tab(self.cookie)
        return type(self)(**{**vars(self), "client": client})

    async def sees(self, tag: str, **facts: Any) -> Body:
        """Waits for an event message of the hall whose body has these values; a path is `a__b`."""
        found: list[Body] = []

        def there() -> bool:
            known = [*self.room.entries, *self.room.passing]
            found[:] = [body for each, body in known if each == tag and _fits(body, facts)]
            return bool(found)

        await self.client.until(there)
        return found[-1]

    async def everything(self) -> list[tuple[str, Body]]:
        """Every event message of the room that this tab was told, up to now."""
        await self.has_seen_all()
        return list(self.room.entries)

    async def has_seen_all(self) -> None:
        """Waits until this tab has the newest event message that it may see."""
        revision = await self.hall.newest_for(View(self.room.view), self.id)
        await self.client.until(lambda: self.room.revision >= revision)


def _fits(body: Body, facts: Body) -> bool:
    for path, value in facts.items():
        found: Any = body
        for part in path.split("__"):
            found = found[part] if isinstance(found, dict) and part in found else None
        if found != value:
            return False
    return True


@dataclass
class Hall:
    """An open event with one session, live for an hour yet, on a running house."""

    house: House
    event: EventCard
    foyer: str
    room: str
    urls: Iterator[str]
    _stack: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    @classmethod
    async def build(cls, house: House) -> Self:
        slug = f"forum-{secrets.token_hex(6)}"
        at_ms = house.now_ms()
        session = ScheduledSession(
            guid=f"guid-{slug}",
            title="Opening",
            starts_at_ms=at_ms - HOUR,
            ends_at_ms=at_ms + HOUR,
            hall="Hall A",
        )
        schedule = Schedule(title="Forum", acronym=slug, zone="Europe/Zurich", sessions=(session,))
        async with quiet_dispatch(house) as dispatch:
            await import_schedule(dispatch, slug, schedule, at_ms, house.new_id)
        async with house.db.reading() as db:
            found = await store.find_event(db, slug)
            assert found is not None
            event, foyer = found
            (room,) = await store.list_rooms(db, event.id, RoomKind.SESSION)
        return cls(house, event, foyer, room.id, cycle(house.urls))

    async def close(self) -> None:
        await self._stack.aclose()

    async def join(
        self,
        name: str,
        role: EventRole = "participant",
        room_role: RoomRole | None = None,
        view: str | None = None,
    ) -> Person:
        """Comes in, on the next worker, and has joined their desk, the foyer and the room."""
        account, participant, cookie = await self.enrol(name, role, room_role)
        client = await self.open_tab(cookie, view=view)
        return Person(
            name=name,
            account=account,
            participant=participant,
            cookie=cookie,
            client=client,
            hall=self,
        )

    async def enrol(
        self, name: str, role: EventRole = "participant", room_role: RoomRole | None = None
    ) -> tuple[Account, Participant, str]:
        """Makes the account and the participant, and the cookie that signs them in."""
        new_id, now_ms = self.house.new_id, self.house.now_ms()
        email = f"{name.partition(' ')[0]}-{secrets.token_hex(4)}@example.org".lower()
        account = Account(id=new_id(), email=email, name=name, language="en", zone=None)
        sign_in = new_id()
        async with self.house.db.writing() as db:
            await add_account(db, account, now_ms)
            await add_sign_in(db, sign_in, account.id, now_ms)
            who = await seat(db, self.event, account, name, now_ms, new_id, role)
            await store.set_room_role(db, self.room, who.id, room_role)
        return account, who, make_cookie(sign_in, SECRET.encode())

    async def open_tab(self, cookie: str, join: bool = True, view: str | None = None) -> Client:
        url = next(self.urls)
        client = await Client.open(self.socket_url(url), cookie=cookie, origin=url)
        self._stack.push_async_callback(client.close)
        if join:
            await client.join(client.hello["desk"], client.hello["foyer"], self.room, view=view)
        return client

    def socket_url(self, url: str) -> str:
        return f"{url.replace('http', 'ws', 1)}/e/{self.event.slug}/ws"

    async def revision(self) -> int:
        async with self.house.db.reading() as db:
            return (await store.revisions(db, [self.room]))[self.room]

    async def newest_for(self, view: View, participant_id: str) -> int:
        """The revision of the newest event message that such a tab sees; 0 when there is none."""
        revision = await self.revision()
        async with self.house.db.reading() as db:
            entries = await log.read_since(db, self.room, 0, revision)
        assert entries is not None
        seen = (e.revision for e in entries if e.seen_by(view, participant_id) is not None)
        return max(seen, default=0)
