"""One tab: its frames in, its commands one at a time, its answers and pushes out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

import msgspec
import structlog
from starlette.types import Message

from rooms.accounts.messages import Refusal
from rooms.errors import Internal, Invalid, Refused, TooMany
from rooms.events.messages import Participant
from rooms.events.standing import View
from rooms.wire import Body, Nothing, decode, encode, entry
from server import flood, metrics
from server.database import UNREACHABLE
from server.dispatch import Caller, Dispatch, parse
from server.feed import Follower, push_of
from server.flood import Flood, Flooding
from server.frames import ready
from server.hub import Hub
from server.joining import Entrance, Joining
from server.line import Line
from server.lines import about_command, only_about
from server.looking import Looking, Seat, Seen
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
from server.outbox import Outbox
from server.refs import Refs, RefUsed

NOT_SIGNED_IN = 4401
REMOVED = 4403
TOO_SLOW = 4408
FLOODING = 4429
FAULT = 1011
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
    """The connection is to be closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class House:
    """What a connection needs of the server. `word` puts a refusal into a language; `tasks` is the
    parent of what a connection does beside its commands.
    """

    dispatch: Dispatch
    hub: Hub
    looking: Looking
    joining: Joining
    word: Callable[[str, Refused], Refusal]
    build: str
    now_ms: Callable[[], int]
    tasks: asyncio.TaskGroup


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whose connection it is. `is_signed_in` asks again whether they still are."""

    caller: Caller
    participant: Participant
    foyer_id: str
    language: str
    is_signed_in: Callable[[], Awaitable[bool]]


class Warden:
    """Watches the desk for its connection, whether or not the client joins it."""

    __slots__ = ("_review", "participant_id")

    def __init__(self, participant_id: str, review: Callable[[], None]) -> None:
        self.participant_id = participant_id
        self._review = review

    def push(self, room_id: str, frame: bytes) -> None:
        """The client gets its desk's event messages when it joins the desk."""

    def mention(self, frame: bytes) -> None:
        """And the passing ones."""

    def standing_changed(self) -> None:
        self._review()

    def lost(self, room_id: str) -> None:
        self._review()


class Connection:
    """Tab of the feeds it follows; `seat` is its address, `receive` gives the socket's messages.

    A tab that reads more slowly than its rooms move is left out of what they tell, and once it has
    read what it has, the rooms are joined anew for it.
    """

    __slots__ = (
        "__weakref__",
        "_behind",
        "_flood",
        "_holding",
        "_house",
        "_is_reviewing",
        "_line",
        "_lost",
        "_outbox",
        "_receive",
        "_refs",
        "_review_due",
        "_seat",
        "_seats",
        "_visitor",
        "participant_id",
    )

    def __init__(
        self,
        house: House,
        visitor: Visitor,
        seat: str,
        line: Line,
        receive: Callable[[], Awaitable[Message]],
    ) -> None:
        self.participant_id = visitor.participant.id
        self._house = house
        self._visitor = visitor
        self._seat = seat
        self._line = line
        self._receive = receive
        self._outbox = Outbox(line, self._review_soon, self._overflowed)
        self._refs = Refs()
        self._flood = Flood()
        self._seats: dict[str, Seat] = {}
        self._lost: set[str] = set()
        self._behind: dict[str, int] = {}
        self._review_due = False
        self._is_reviewing = False
        self._holding = asyncio.Lock()

    async def run(self) -> None:
        """Until the socket has closed, by whichever side."""
        desk = self._visitor.participant.desk
        warden = Warden(self.participant_id, self._review_soon)
        feed = await self._house.hub.feed(desk, is_desk=True)
        self._house.hub.follow(feed, Follower(warden, View.EVERYONE, is_desk=True))
        try:
            self._line.read_by(self._outbox)
            await self._look_over()  # now that the desk is watched, no change can be missed
            self._greet()
            await self._listen()
        except Closing as closing:
            self._end(closing.code)
        finally:
            self._outbox.gone()
            self._house.hub.leave(desk, warden)
            for room_id in list(self._seats):
                self._leave(room_id)

    def push(self, room_id: str, frame: bytes) -> None:
        outbox = self._outbox
        if outbox.is_free and not self._behind:
            outbox.write(frame)
        elif room_id in self._behind or not outbox.offer(frame):
            self._fall_behind(room_id)

    def mention(self, frame: bytes) -> None:
        self._outbox.mention(frame)

    def standing_changed(self) -> None:
        self._review_soon()

    def lost(self, room_id: str) -> None:
        self._lost.add(room_id)
        self._review_soon()

    def _fall_behind(self, room_id: str) -> None:
        """From where the tab stands now, it is told no more of the room, until it has caught up."""
        if room_id in self._seats and room_id not in self._behind:
            self._behind[room_id] = self._house.hub.stands_at(room_id, self)

    def _overflowed(self) -> None:
        metrics.OVERFLOWS.inc()
        self._end(TOO_SLOW)

    def _end(self, code: int) -> None:
        self._outbox.gone()
        self._line.end(code)

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
        self._outbox.put(push_of(room_id, 0, 0, [entry(body)]))

    async def _listen(self) -> None:
        """Raises Closing. Returns when the socket has closed."""
        while True:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                return
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
        metrics.FRAMES_REFUSED.labels(refusal.code).inc()
        body = FrameRefused(refusal=self._word(refusal), ref=ref)
        self._push_passing(self._visitor.participant.desk, body)

    def _word(self, refusal: Refused) -> Refusal:
        return self._house.word(self._visitor.language, refusal)

    async def _answer(self, ref: int, tag: str, raw: msgspec.Raw) -> None:
        with about_command(tag):
            try:
                with metrics.command(tag):
                    await self._obey(ref, parse(tag, raw))
            except Refused as refusal:
                self._tell(ref, "refused", self._word(refusal))
            except Exception:  # noqa: BLE001 - a bug: told once, here, and to the sender in general words
                _log.exception("command failed")
                self._tell(ref, "refused", self._word(Internal()))

    async def _obey(self, ref: int, command: Body) -> None:
        """Raises Refused."""
        if isinstance(command, Join):
            await self._answer_first(ref, self._join(command))
        elif self._house.dispatch.reads(command):
            await self._answer_first(ref, self._run(command))
        elif isinstance(command, Leave):
            async with self._holding:
                self._leave(command.room)
            self._tell(ref, "ok", Nothing())
        else:
            self._tell(ref, "ok", await self._run(command))

    def _tell(self, ref: int, verdict: str, body: Body) -> None:
        self._outbox.put(ready(encode((ref, verdict, body))))

    async def _answer_first(self, ref: int, reading: Awaitable[Body]) -> None:
        """Pushes stay back until the answer is out: what it says was read before they happened."""
        async with self._holding:
            self._outbox.hold()
            try:
                self._outbox.release(ready(encode((ref, "ok", await reading))))
            finally:
                self._outbox.release()

    async def _run(self, command: Body) -> Body:
        return await self._house.dispatch.run(self._visitor.caller, command)

    async def _join(self, join: Join) -> JoinReply:
        """Whoever joins again leaves first: what is pushed meanwhile is in the answer."""
        for wanted in join.rooms:
            self._leave(wanted.room)
        seen = await self._house.looking.look(self._visitor.caller, join.rooms)
        looks = zip(join.rooms, seen, strict=True)
        return JoinReply(rooms=tuple([await self._enter(*look) for look in looks]))

    async def _enter(self, wanted: JoinRoom, seen: Seen | Refused) -> Joined:
        self._leave(wanted.room)
        try:
            if len(self._seats) >= LIMIT_FOLLOWED:
                raise TooMany("rooms", limit=LIMIT_FOLLOWED)
            entrance = await self._house.joining.enter(self, self._visitor.caller, wanted, seen)
        except Refused as refusal:
            return Joined(room=wanted.room, refused=self._word(refusal))
        self._sit(entrance)
        metrics.joined(is_missed=entrance.joined.missed is not None)
        return entrance.joined

    def _sit(self, entrance: Entrance) -> None:
        room_id = entrance.seat.room.id
        self._seats[room_id] = entrance.seat
        self._behind.pop(room_id, None)
        if entrance.after is not None:
            self._outbox.put(entrance.after)

    def _leave(self, room_id: str) -> None:
        self._seats.pop(room_id, None)
        self._behind.pop(room_id, None)
        self._house.hub.leave(room_id, self)

    def _review_soon(self) -> None:
        self._review_due = True
        if not self._is_reviewing:
            self._is_reviewing = True
            self._house.tasks.create_task(self._review())

    async def _review(self) -> None:
        """Sees to it, on every change, that the tab sees what it may see, and no more; and that it
        catches up.
        """
        only_about(connection=self._seat, participant=self.participant_id)
        try:
            while self._review_due:
                self._review_due = False
                await self._look_over()
        except Closing as closing:
            self._end(closing.code)
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="review", error=type(error).__name__)
            self._end(FAULT)
        except Exception:  # noqa: BLE001 - a bug: told once, here; the client comes back and joins anew
            _log.exception("review failed")
            self._end(FAULT)
        finally:
            self._is_reviewing = False

    async def _look_over(self) -> None:
        """Raises Closing."""
        lost, self._lost = self._lost, set()
        async with self._holding:  # a join under way may have read what was before the change
            seats = list(self._seats.values())
        if not await self._visitor.is_signed_in():
            raise Closing(NOT_SIGNED_IN)
        if await self._house.looking.is_removed(self._visitor.caller, self._visitor.foyer_id):
            raise Closing(REMOVED)
        async with self._holding:
            for seat in seats:
                if self._seats.get(seat.room.id) is seat:
                    await self._review_seat(seat, seat.room.id in lost)

    async def _review_seat(self, seat: Seat, is_lost: bool) -> None:
        """Joins the room anew for the tab; pushes stay back until it has been told."""
        caller, room_id = self._visitor.caller, seat.room.id
        try:
            now = await self._house.looking.seat_now(caller, seat)
            if now.standing == seat.standing and not is_lost and room_id not in self._behind:
                return
            self._outbox.hold()
            is_anew = is_lost or now.view is not seat.view
            since = 0 if is_anew else self._stands_at(room_id)
            if now.view is not seat.view:
                self._house.hub.leave(room_id, self)
            wanted = JoinRoom(room=room_id, since=since, view=now.view.value)
            self._behind.pop(room_id, None)  # what comes from here on is held back
            entrance = await self._house.joining.enter(self, caller, wanted)
        except Refused as refusal:
            self._leave(room_id)
            gone = Joined(room=room_id, refused=self._word(refusal))
            self._push_passing(room_id, RoomJoined(joined=gone))
        else:
            told = RoomJoined(joined=entrance.joined)
            self._outbox.release(push_of(room_id, 0, 0, [entry(told)]))
            self._sit(entrance)
        finally:
            self._outbox.release()

    def _stands_at(self, room_id: str) -> int:
        behind = self._behind.get(room_id)
        return self._house.hub.stands_at(room_id, self) if behind is None else behind


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
