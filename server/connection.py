"""One tab: its frames in, its commands one at a time, its answers and pushes out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

import msgspec
import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from rooms.accounts.messages import Refusal
from rooms.errors import Internal, Invalid, Refused, TooMany
from rooms.events.messages import Participant
from rooms.events.standing import View
from rooms.wire import Body, Nothing, decode, encode, entry
from server import flood
from server.dispatch import Caller, Dispatch, parse
from server.feed import Follower, frame
from server.flood import Flood, Flooding
from server.hub import Hub
from server.joining import Entrance, Joining, Seat
from server.messages import (
    LIMIT_ROOMS,
    PROTOCOL,
    FrameRefused,
    Hello,
    Join,
    Joined,
    JoinReply,
    JoinRoom,
    Leave,
    Limits,
    RoomJoined,
)
from server.outbox import Outbox, TooSlow
from server.refs import Refs, RefUsed

NOT_SIGNED_IN = 4401
REMOVED = 4403
TOO_SLOW = 4408
FLOODING = 4429
LIMIT_FRAME_BYTES = 262_144
LIMIT_FOLLOWED = 50
LIMITS = Limits(
    frame_bytes=LIMIT_FRAME_BYTES,
    commands_per_s=flood.PER_S,
    commands_burst=flood.BURST,
    rooms=LIMIT_ROOMS,
)
_log = structlog.get_logger()


class _Frame(msgspec.Struct, array_like=True, frozen=True, forbid_unknown_fields=True):
    ref: Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
    tag: str
    body: msgspec.Raw


_PLACES = {"[0]": "ref", "[1]": "tag"}


class Closing(Exception):
    """The connection is to be closed with this code; with None when the client has closed it."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class House:
    """What a connection needs of the server. `word` puts a refusal into a language."""

    dispatch: Dispatch
    hub: Hub
    joining: Joining
    word: Callable[[str, Refused], Refusal]
    build: str
    now_ms: Callable[[], int]


@dataclass(frozen=True)
class Visitor:
    """Whose connection it is. `is_signed_in` asks again whether they still are."""

    caller: Caller
    participant: Participant
    foyer_id: str
    language: str
    is_signed_in: Callable[[], Awaitable[bool]]


class Warden:
    """Watches the desk for its connection, whether or not the client joins it."""

    def __init__(self, participant_id: str, review: Callable[[], None]) -> None:
        self.participant_id = participant_id
        self._review = review

    def push(self, frame: bytes) -> None:
        """The client gets its desk's event messages when it joins the desk."""

    def standing_changed(self) -> None:
        self._review()

    def lost(self, room_id: str) -> None:
        self._review()


class Connection:
    """Tab of the feeds it follows; `seat` is its address."""

    def __init__(self, house: House, visitor: Visitor, seat: str, socket: WebSocket) -> None:
        self.participant_id = visitor.participant.id
        self._house = house
        self._visitor = visitor
        self._seat = seat
        self._socket = socket
        self._outbox = Outbox()
        self._refs = Refs()
        self._flood = Flood()
        self._seats: dict[str, Seat] = {}
        self._lost: set[str] = set()
        self._review_due = asyncio.Event()
        self._holding = asyncio.Lock()

    async def run(self) -> int | None:
        """The code to close the socket with; None when the client has closed it."""
        code: int | None = None
        desk = self._visitor.participant.desk
        warden = Warden(self.participant_id, self._review_due.set)
        feed = await self._house.hub.feed(desk, is_desk=True)
        self._house.hub.follow(feed, Follower(warden, View.EVERYONE, is_desk=True))
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._outbox.drain(self._socket.send_bytes))
                tasks.create_task(self._review())
                self._review_due.set()  # for what changed before the desk was watched
                self._greet()
                await self._receive()
        except* Closing as closings:
            code = next(c.code for c in closings.exceptions if isinstance(c, Closing))
        except* TooSlow:
            code = TOO_SLOW
        except* WebSocketDisconnect:
            code = None
        finally:
            self._house.hub.leave(desk, warden)
            for room_id in list(self._seats):
                self._house.hub.leave(room_id, self)
        return code

    def push(self, ready: bytes) -> None:
        self._outbox.put(ready)

    def standing_changed(self) -> None:
        self._review_due.set()

    def lost(self, room_id: str) -> None:
        self._lost.add(room_id)
        self._review_due.set()

    def _greet(self) -> None:
        visitor = self._visitor
        hello = Hello(
            protocol=PROTOCOL,
            build=self._house.build,
            now_ms=self._house.now_ms(),
            participant=visitor.participant,
            desk=visitor.participant.desk,
            foyer=visitor.foyer_id,
            seat=self._seat,
            limits=LIMITS,
        )
        self._push_passing(visitor.participant.desk, hello)

    def _push_passing(self, room_id: str, body: Body) -> None:
        self._outbox.put(frame(room_id, 0, 0, [entry(body)]))

    async def _receive(self) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                raise Closing(None)
            try:
                self._flood.count(self._house.now_ms())
            except Flooding:
                raise Closing(FLOODING) from None
            await self._take(message.get("bytes"))

    async def _take(self, raw: bytes | None) -> None:
        """One frame. One that is no command is told so, and the connection goes on."""
        try:
            read = read_frame(raw)
            self._refs.use(read.ref)
        except RefUsed as refusal:
            self._refuse_frame(refusal, refusal.ref)
        except Refused as refusal:
            self._refuse_frame(refusal, None)
        else:
            await self._answer(read.ref, read.tag, read.body)

    def _refuse_frame(self, refusal: Refused, ref: int | None) -> None:
        body = FrameRefused(refusal=self._word(refusal), ref=ref)
        self._push_passing(self._visitor.participant.desk, body)

    def _word(self, refusal: Refused) -> Refusal:
        return self._house.word(self._visitor.language, refusal)

    async def _answer(self, ref: int, tag: str, raw: msgspec.Raw) -> None:
        try:
            command = parse(tag, raw)
            if isinstance(command, Join):
                await self._answer_first(ref, self._join(command))
            elif self._house.dispatch.reads(command):
                await self._answer_first(ref, self._run(command))
            elif isinstance(command, Leave):
                async with self._holding:
                    self._leave(command.room)
                self._outbox.put(encode((ref, "ok", Nothing())))
            else:
                self._outbox.put(encode((ref, "ok", await self._run(command))))
        except Refused as refusal:
            self._outbox.put(encode((ref, "refused", self._word(refusal))))
        except Exception:  # noqa: BLE001 - a bug: told once, here, and to the sender in general words
            _log.exception("command failed", tag=tag)
            self._outbox.put(encode((ref, "refused", self._word(Internal()))))

    async def _answer_first(self, ref: int, reading: Awaitable[Body]) -> None:
        """Pushes stay back until the answer is out: what it says was read before they happened."""
        async with self._holding:
            self._outbox.hold()
            try:
                self._outbox.release(encode((ref, "ok", await reading)))
            finally:
                self._outbox.release()

    async def _run(self, command: Body) -> Body:
        return await self._house.dispatch.run(self._visitor.caller, command)

    async def _join(self, join: Join) -> JoinReply:
        return JoinReply(rooms=tuple([await self._enter(each) for each in join.rooms]))

    async def _enter(self, wanted: JoinRoom) -> Joined:
        """Whoever joins again leaves first: what is pushed meanwhile is in the answer."""
        self._leave(wanted.room)
        try:
            if len(self._seats) >= LIMIT_FOLLOWED:
                raise TooMany("rooms", limit=LIMIT_FOLLOWED)
            entrance = await self._house.joining.enter(self, self._visitor.caller, wanted)
        except Refused as refusal:
            return Joined(room=wanted.room, refused=self._word(refusal))
        self._sit(entrance)
        return entrance.joined

    def _sit(self, entrance: Entrance) -> None:
        self._seats[entrance.seat.room.id] = entrance.seat
        if entrance.after is not None:
            self._outbox.put(entrance.after)

    def _leave(self, room_id: str) -> None:
        self._seats.pop(room_id, None)
        self._house.hub.leave(room_id, self)

    async def _review(self) -> None:
        """Sees to it, on every change, that the tab sees what it may see, and no more."""
        while True:
            await self._review_due.wait()
            self._review_due.clear()
            lost, self._lost = self._lost, set()
            async with self._holding:  # a join under way may have read what was before the change
                seats = list(self._seats.values())
            if not await self._visitor.is_signed_in():
                raise Closing(NOT_SIGNED_IN)
            if await self._house.joining.is_removed(self._visitor.caller, self._visitor.foyer_id):
                raise Closing(REMOVED)
            async with self._holding:
                for seat in seats:
                    if self._seats.get(seat.room.id) is seat:
                        await self._review_seat(seat, seat.room.id in lost)

    async def _review_seat(self, seat: Seat, is_lost: bool) -> None:
        """Joins the room anew for the tab; pushes stay back until it has been told."""
        caller, room_id = self._visitor.caller, seat.room.id
        try:
            now = await self._house.joining.seat_now(caller, seat)
            if now.standing == seat.standing and not is_lost:
                return
            self._outbox.hold()
            if now.view is not seat.view:
                self._house.hub.leave(room_id, self)
            wanted = self._house.joining.onward(now, anew=is_lost or now.view is not seat.view)
            entrance = await self._house.joining.enter(self, caller, wanted)
        except Refused as refusal:
            self._leave(room_id)
            gone = Joined(room=room_id, refused=self._word(refusal))
            self._push_passing(room_id, RoomJoined(joined=gone))
        else:
            told = frame(room_id, 0, 0, [entry(RoomJoined(joined=entrance.joined))])
            self._outbox.release(told)
            self._sit(entrance)
        finally:
            self._outbox.release()


def read_frame(raw: bytes | None) -> _Frame:
    """`body` stays undecoded. Raises Invalid, with a reason, for what is no command."""
    if raw is None:
        raise Invalid(reason="a text frame; frames are binary MessagePack")
    if len(raw) > LIMIT_FRAME_BYTES:
        raise Invalid(reason=f"a frame of more than {LIMIT_FRAME_BYTES} bytes")
    try:
        return decode(raw, _Frame)
    except Invalid as refusal:
        raise Invalid(_PLACES.get(refusal.field or ""), **refusal.facts) from None
