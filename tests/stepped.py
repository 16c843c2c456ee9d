"""A hall's hub, joining and dispatch in the test's own hands: it says what happens when."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import msgpack
from starlette.websockets import WebSocket

from rooms.chat.messages import Send
from rooms.feature import Feature, Reading, Room, RoomKind
from rooms.wire import Nothing, encode
from server.app import LOCALES
from server.bus.memory import MemoryBus
from server.connection import Connection, House, Visitor
from server.dispatch import Caller, Dispatch
from server.features import features
from server.hub import Hub
from server.joining import Joining
from server.locales import Locales
from server.log import Logged
from server.messages import JoinRoom
from server.snapshots import Snapshots
from tests.client import RoomState, new_key
from tests.hall import Hall, Person

Step = Callable[[], Awaitable[None]]
Parcel = tuple[Room, Sequence[Logged]]


async def nothing() -> None:
    """The step in which nothing happens."""


class Hook:
    """A step that happens once: in its place, or when it is told to."""

    step: Step = staticmethod(nothing)

    async def happens(self) -> None:
        step, self.step = self.step, nothing
        await step()


class SteppedBus(MemoryBus, Hook):
    """Does a step while a channel is being subscribed."""

    async def subscribe(self, channel: str) -> None:
        await super().subscribe(channel)
        await self.happens()


class Probe(Hook):
    """A feature that does a step in the middle of the reading of a room."""

    def __init__(self) -> None:
        self.feature = Feature("probe", [RoomKind.SESSION])
        self.feature.shows_own(Nothing)(self._read)

    async def _read(self, _reading: Reading, _participant_id: str) -> Nothing:
        await self.happens()
        return Nothing()


class SteppedTab:
    """What a tab knows of one room from the answer to its join and what was pushed since."""

    def __init__(self, participant_id: str, room_id: str) -> None:
        self.participant_id = participant_id
        self.state = RoomState(room_id)
        self._pushed = asyncio.Event()
        self._lost = asyncio.Event()

    def push(self, frame: bytes) -> None:
        _, room, since, revision, entries = msgpack.unpackb(frame)
        if room == self.state.id:
            self.state.take_push(since, revision, [(tag, body) for tag, body in entries])
            self._pushed.set()

    def standing_changed(self) -> None:
        """Nobody reviews it here."""

    def lost(self, room_id: str) -> None:
        """It joins again when the test says so."""
        self._lost.set()

    async def hears(self, text: str) -> None:
        async with asyncio.timeout(10):
            while text not in self.texts:
                self._pushed.clear()
                await self._pushed.wait()

    async def is_lost(self) -> None:
        async with asyncio.timeout(10):
            await self._lost.wait()

    @property
    def texts(self) -> list[str]:
        """Of every chat message it was told of, as often as it was told."""
        shown = [each["text"] for each in self.state.snapshot["chat"]["messages"]]
        told = [body["message"]["text"] for tag, body in self.state.entries if tag == "chat.sent"]
        return shown + told


@dataclass
class Stepped:
    """`told` are the commits of which nobody has heard."""

    hall: Hall
    hub: Hub
    joining: Joining
    dispatch: Dispatch
    bus: SteppedBus
    probe: Probe
    told: list[Parcel]

    async def say(self, caller: Caller, room: str, text: str) -> Parcel:
        """Commits a chat message. Nobody hears of it, until it is published in the hub."""
        await self.dispatch.run(caller, Send(room=room, key=new_key(), text=text))
        return self.told.pop()

    async def join(self, tab: SteppedTab, caller: Caller, anew: bool = False) -> None:
        """As a connection does it: the answer, what came after it, and then what is pushed."""
        state = tab.state
        wanted = JoinRoom(room=state.id)
        if state.revision and not anew:
            wanted = JoinRoom(room=state.id, since=state.revision, view="everyone")
        self.hub.leave(state.id, tab)
        entrance = await self.joining.enter(tab, caller, wanted)
        state.take_answer(msgpack.unpackb(encode(entrance.joined)))
        if entrance.after is not None:
            tab.push(entrance.after)


@asynccontextmanager
async def stepped(hall: Hall) -> AsyncIterator[Stepped]:
    house, bus, probe = hall.house, SteppedBus(), Probe()
    hub = Hub(house.db, bus)
    told: list[Parcel] = []
    snapshots = Snapshots([*features, probe.feature])
    joining = Joining(house.db, hub, snapshots, lambda _room: 0, house.now_ms)
    async with asyncio.TaskGroup() as tasks:
        dispatch = Dispatch(
            house.db,
            features,
            lambda room, entries: told.append((room, entries)),
            house.now_ms,
            house.new_id,
            tasks,
        )
        running = tasks.create_task(hub.run())
        yield Stepped(hall, hub, joining, dispatch, bus, probe, told)
        running.cancel()


def silent_socket(reaches: bool = True) -> WebSocket:
    """Its client says nothing, and takes everything; or is gone without our knowing."""

    async def receive() -> Any:
        return await asyncio.get_running_loop().create_future()

    async def send(_message: Any) -> None:
        if not reaches:
            raise OSError

    socket = WebSocket({"type": "websocket", "path": "/", "headers": []}, receive, send)
    socket.client_state = socket.application_state = socket.client_state.CONNECTED
    return socket


def arriving(
    parts: Stepped, person: Person, socket: WebSocket, is_signed_in: bool = True
) -> Connection:
    """A connection of somebody who was let in, and has not begun to watch their desk."""
    hall = parts.hall
    house = House(
        dispatch=parts.dispatch,
        hub=parts.hub,
        joining=parts.joining,
        word=Locales(LOCALES).refusal,
        build="",
        now_ms=hall.house.now_ms,
    )

    async def asked_again() -> bool:
        return is_signed_in

    caller = Caller(hall.event.id, person.id)
    visitor = Visitor(caller, person.participant, hall.foyer, "en", asked_again)
    return Connection(house, visitor, "seat", socket)
