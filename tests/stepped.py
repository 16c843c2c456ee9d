"""A hall's hub, joining and dispatch in the test's own hands: it says what happens when."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import msgpack
from starlette.websockets import WebSocket

from rooms.chat.messages import MessageReply, Send
from rooms.feature import Feature, Reading, Room, RoomKind
from rooms.wire import Nothing, encode
from server.bus.memory import MemoryBus
from server.dispatch import Caller, Dispatch
from server.features import features
from server.hub import Hub
from server.joining import Joining
from server.log import Logged
from server.messages import JoinRoom
from server.snapshots import Snapshots
from tests.client import RoomState, new_key
from tests.hall import Hall

Step = Callable[[], Awaitable[None]]


async def nothing() -> None:
    """The step in which nothing happens."""


class SteppedBus(MemoryBus):
    """Does a step while a channel is being subscribed."""

    opening: Step = staticmethod(nothing)

    async def subscribe(self, channel: str) -> None:
        await super().subscribe(channel)
        step, self.opening = self.opening, nothing
        await step()


class SteppedTab:
    """What a tab knows of one room from the answer to its join and what was pushed since."""

    def __init__(self, participant_id: str, room_id: str) -> None:
        self.participant_id = participant_id
        self.state = RoomState(room_id)
        self._moved = asyncio.Condition()

    def push(self, frame: bytes) -> None:
        _, room, since, revision, entries = msgpack.unpackb(frame)
        if room == self.state.id:
            self.state.take_push(since, revision, [(tag, body) for tag, body in entries])

    def standing_changed(self) -> None:
        """Nobody reviews it here."""

    def lost(self, room_id: str) -> None:
        """It joins again when the test says so."""

    @property
    def texts(self) -> list[str]:
        """Of every chat message it was told of, as often as it was told."""
        shown = [each["text"] for each in self.state.snapshot["chat"]["messages"]]
        told = [body["message"]["text"] for tag, body in self.state.entries if tag == "chat.sent"]
        return shown + told


@dataclass
class Stepped:
    """`told` are the commits nobody has heard of yet: `deliver` hands them to the hub."""

    hall: Hall
    hub: Hub
    joining: Joining
    dispatch: Dispatch
    bus: SteppedBus
    probe: "Probe"
    told: list[tuple[Room, Sequence[Logged]]] = field(default_factory=list)

    async def say(self, caller: Caller, room: str, text: str) -> None:
        """Commits a chat message. Nobody hears of it."""
        reply = await self.dispatch.run(caller, Send(room=room, key=new_key(), text=text))
        assert isinstance(reply, MessageReply)

    def deliver(self, which: int = 0) -> None:
        """One of those not yet delivered, by its place."""
        self.hub.publish(*self.told.pop(which))

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


class Probe:
    """A feature that does a step in the middle of the reading of a snapshot."""

    def __init__(self) -> None:
        self.step: Step = nothing
        self.feature = Feature("probe", [RoomKind.SESSION])
        self.feature.shows_own(Nothing)(self._read)

    async def _read(self, _reading: Reading, _participant_id: str) -> Nothing:
        step, self.step = self.step, nothing
        await step()
        return Nothing()


@asynccontextmanager
async def stepped(hall: Hall) -> AsyncIterator[Stepped]:
    house, bus, probe = hall.house, SteppedBus(), Probe()
    hub = Hub(house.db, bus)
    told: list[tuple[Room, Sequence[Logged]]] = []
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


def silent_socket() -> WebSocket:
    """A socket whose client says nothing and takes everything."""

    async def receive() -> Any:
        return await asyncio.get_running_loop().create_future()

    async def send(_message: Any) -> None:
        """Taken."""

    socket = WebSocket({"type": "websocket", "path": "/", "headers": []}, receive, send)
    socket.client_state = socket.application_state = socket.client_state.CONNECTED
    return socket
