"""A hall's hub, joining and dispatch in the test's own hands: it says what happens when."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

import msgpack

from rooms.chat.messages import Send
from rooms.feature import Feature, Reading, Room, RoomKind
from rooms.wire import Nothing, encode
from server.admission import Admission, Stay
from server.app import LOCALES
from server.bus.memory import MemoryBus
from server.connection import Connection
from server.dispatch import Caller, Dispatch
from server.features import features
from server.frames import message_of
from server.house import House, Visitor
from server.hub import Hub
from server.joining import Joining
from server.line import Reader
from server.locales import Locales
from server.log import Logged
from server.looking import Looking
from server.messages import JoinRoom
from server.snapshots import Snapshots
from tests.client import RoomState, new_key
from tests.hall import Hall, Person

Step = Callable[[], Awaitable[None]]
Parcel = tuple[Room, Sequence[Logged]]


async def nothing() -> None:
    """The step in which nothing happens."""


def chat_of(state: RoomState) -> list[str]:
    """The chat as a tab was told it: the snapshot, and what came since."""
    shown = [each["text"] for each in state.snapshot["chat"]["messages"]]
    return shown + [body["message"]["text"] for tag, body in state.entries if tag == "chat.sent"]


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

    async def _read(self, _reading: Reading, who: Sequence[str]) -> Mapping[str, Nothing]:
        await self.happens()
        return dict.fromkeys(who, Nothing())


class SteppedTab:
    """What a tab knows of one room from the answer to its join and what was pushed since."""

    def __init__(self, participant_id: str, room_id: str) -> None:
        self.participant_id = participant_id
        self.state = RoomState(room_id)
        self._pushed = asyncio.Event()
        self._lost = asyncio.Event()

    def push(self, room_id: str, frame: bytes) -> None:
        _, room, since, revision, entries = msgpack.unpackb(message_of(frame))
        assert room == room_id
        if room == self.state.id:
            self.state.take_push(since, revision, [(tag, body) for tag, body in entries])
            self._pushed.set()

    def mention(self, frame: bytes) -> None:
        """What passes is nothing to this tab."""

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
        return chat_of(self.state)


@dataclass
class Stepped:
    """`told` are the commits of which nobody has heard."""

    hall: Hall
    hub: Hub
    looking: Looking
    joining: Joining
    dispatch: Dispatch
    bus: SteppedBus
    probe: Probe
    told: list[Parcel]
    tasks: asyncio.TaskGroup

    async def say(self, caller: Caller, room: str, text: str) -> Parcel:
        """Commits a chat message. Nobody hears of it, until it is published in the hub."""
        await self.dispatch.run(caller, Send(room=room, key=new_key(), text=text))
        return self.told.pop()

    async def join(self, tab: SteppedTab, caller: Caller, anew: bool = False) -> None:
        """As a connection does it: the answer, what came after it, and then what is pushed."""
        state = tab.state
        wanted = JoinRoom(room=state.id)
        if state.revision and not anew:
            wanted = JoinRoom(room=state.id, since=state.revision, view=_view(state))
        self.hub.leave(state.id, tab)
        entrance = await self.joining.enter(tab, caller, wanted)
        state.take_answer(msgpack.unpackb(encode(entrance.joined)))
        if entrance.after is not None:
            tab.push(state.id, entrance.after)


def _view(state: RoomState) -> Literal["everyone", "moderators"]:
    return "moderators" if state.view == "moderators" else "everyone"


@asynccontextmanager
async def stepped(hall: Hall) -> AsyncIterator[Stepped]:
    house, bus, probe = hall.house, SteppedBus(), Probe()
    told: list[Parcel] = []
    snapshots = Snapshots([*features, probe.feature])
    async with asyncio.TaskGroup() as tasks:
        hub = Hub(house.db, bus, tasks, house.now_ms)
        looking = Looking(house.db, snapshots, house.now_ms, tasks)
        joining = Joining(house.db, hub, looking, lambda _room: 0)
        dispatch = Dispatch(
            house.db,
            features,
            lambda room, entries: told.append((room, entries)),
            house.now_ms,
            house.new_id,
            tasks,
        )
        running = tasks.create_task(hub.run())
        yield Stepped(hall, hub, looking, joining, dispatch, bus, probe, told, tasks)
        running.cancel()


class SilentLine:
    """A Line whose client says nothing, and takes everything. `code` is what it was ended with."""

    def __init__(self) -> None:
        self.code: int | None = None
        self.reader: Reader | None = None
        self.is_listening = False

    def write(self, frame: bytes) -> None:
        """It arrives."""

    def read_by(self, reader: Reader) -> None:
        self.reader = reader

    def listen(self) -> None:
        self.is_listening = True

    def pause(self) -> None:
        self.is_listening = False

    def end(self, code: int) -> None:
        self.code = code
        self.goes_away()

    def goes_away(self) -> None:
        """The client does, without a word."""
        reader, self.reader = self.reader, None
        if reader is not None:
            reader.gone()


def arriving(
    parts: Stepped, person: Person, line: SilentLine, sign_in_id: str | None = None
) -> Connection:
    """A connection of somebody who was let in, and has not begun to watch their desk."""
    hall = parts.hall
    house = House(
        dispatch=parts.dispatch,
        hub=parts.hub,
        looking=parts.looking,
        joining=parts.joining,
        word=Locales(LOCALES).refusal,
        build="",
        now_ms=hall.house.now_ms,
        tasks=parts.tasks,
    )

    admission = Admission(hall.house.db, hall.house.now_ms, parts.tasks)
    visitor = Visitor(
        caller=Caller(hall.event.id, person.id),
        participant=person.participant,
        desk_revision=0,
        foyer_id=hall.foyer,
        language="en",
        seat="seat",
        may_stay=lambda: admission.stay(Stay(person.id, hall.foyer, sign_in_id)),
    )
    return Connection(house, visitor, line)
