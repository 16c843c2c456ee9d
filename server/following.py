"""What one tab follows: its rooms, each in the view it may have, for as long as it may."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from rooms.accounts.messages import Refusal
from rooms.errors import Refused, TooMany
from rooms.events.standing import View
from rooms.wire import Body, encode, entry
from server import metrics
from server.database import UNREACHABLE
from server.frames import ready
from server.house import FAULT, Closing, House, Visitor
from server.joining import Entrance
from server.lines import only_about
from server.looking import Seat, Seen
from server.mailing import Follower, push_of
from server.messages import Join, Joined, JoinReply, JoinRoom, RoomJoined
from server.outbox import Outbox, nobody

LIMIT_FOLLOWED = 50
_log = structlog.get_logger()


class Warden:
    """Watches the desk for its connection, whether or not the client joins it."""

    __slots__ = ("_review", "participant_id")

    def __init__(self, participant_id: str, review: Callable[[], None]) -> None:
        self.participant_id = participant_id
        self._review = review

    def retire(self) -> None:
        self._review = nobody

    def push(self, room_id: str, frame: bytes) -> None:
        """The client gets its desk's event messages when it joins the desk."""

    def mention(self, frame: bytes) -> None:
        """And the passing ones."""

    def standing_changed(self) -> None:
        self._review()

    def lost(self, room_id: str) -> None:
        self._review()


class Following:
    """The tab as its feeds see it. `end` closes the connection with a code.

    A tab that reads more slowly than its rooms move is left out of what they tell, and once it has
    read what it has, the rooms are joined anew for it.
    """

    __slots__ = (
        "__weakref__",
        "_behind",
        "_end",
        "_holding",
        "_house",
        "_is_over",
        "_is_reviewing",
        "_lost",
        "_outbox",
        "_review_due",
        "_seats",
        "_visitor",
        "_warden",
        "participant_id",
    )

    def __init__(
        self, house: House, visitor: Visitor, outbox: Outbox, end: Callable[[int], None]
    ) -> None:
        self.participant_id = visitor.participant.id
        self._house = house
        self._visitor = visitor
        self._outbox = outbox
        self._end = end
        self._warden = Warden(self.participant_id, self.review_soon)
        self._seats: dict[str, Seat] = {}
        self._lost: set[str] = set()
        self._behind: dict[str, int] = {}
        self._review_due = False
        self._is_reviewing = False
        self._is_over = False
        self._holding = asyncio.Lock()

    async def begin(self) -> None:
        """Watches the desk, and then asks whether the tab may be here: no change can be missed.

        Raises Closing.
        """
        desk, revision = self._visitor.participant.desk, self._visitor.desk_revision
        feed = await self._house.hub.feed(desk, is_desk=True, at=revision)
        self._house.hub.follow(feed, Follower(self._warden, View.EVERYONE, is_desk=True))
        self._leave_if_over()
        await self._look_over()

    def stop(self) -> None:
        """Leaves everything. What is under way then comes to nothing."""
        self._is_over = True
        self._end = nobody
        self._warden.retire()
        self._leave_if_over()

    def _leave_if_over(self) -> None:
        if self._is_over:
            self._house.hub.leave(self._visitor.participant.desk, self._warden)
            for room_id in list(self._seats):
                self._forget(room_id)

    async def join(self, ref: int, join: Join) -> None:
        await self.answer_first(ref, self._join(join))

    async def leave(self, room_id: str) -> None:
        async with self._holding:
            self._forget(room_id)

    async def answer_first(self, ref: int, reading: Awaitable[Body]) -> None:
        """Pushes stay back until the answer is out: what it says was read before they happened."""
        async with self._holding:
            self._outbox.hold()
            try:
                self._outbox.release(ready(encode((ref, "ok", await reading))))
            finally:
                self._outbox.release()

    def push(self, room_id: str, frame: bytes) -> None:
        outbox = self._outbox
        if outbox.is_free and not self._behind:
            outbox.write(frame)
        elif room_id in self._behind or not outbox.offer(frame):
            self._fall_behind(room_id)

    def mention(self, frame: bytes) -> None:
        self._outbox.mention(frame)

    def standing_changed(self) -> None:
        self.review_soon()

    def lost(self, room_id: str) -> None:
        self._lost.add(room_id)
        self.review_soon()

    def _fall_behind(self, room_id: str) -> None:
        """From where the tab stands now, it is told no more of the room, until it has caught up."""
        if room_id in self._seats and room_id not in self._behind:
            self._behind[room_id] = self._house.hub.stands_at(room_id, self)

    async def _join(self, join: Join) -> JoinReply:
        """Whoever joins again leaves first: what is pushed meanwhile is in the answer."""
        for wanted in join.rooms:
            self._forget(wanted.room)
        seen = await self._house.looking.look(self._visitor.caller, join.rooms)
        looks = zip(join.rooms, seen, strict=True)
        return JoinReply(rooms=tuple([await self._enter(*look) for look in looks]))

    async def _enter(self, wanted: JoinRoom, seen: Seen | Refused) -> Joined:
        self._forget(wanted.room)
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
        self._leave_if_over()

    def _forget(self, room_id: str) -> None:
        self._seats.pop(room_id, None)
        self._behind.pop(room_id, None)
        self._house.hub.leave(room_id, self)

    def _word(self, refusal: Refused) -> Refusal:
        return self._house.word(self._visitor.language, refusal)

    def review_soon(self) -> None:
        self._review_due = True
        if not self._is_reviewing:
            self._is_reviewing = True
            self._house.tasks.create_task(self._review())

    async def _review(self) -> None:
        """Sees to it, on every change, that the tab sees what it may see, and no more; and that it
        catches up.
        """
        only_about(connection=self._visitor.seat, participant=self.participant_id)
        try:
            while self._review_due and not self._is_over:
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
        await self._visitor.may_stay()
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
            self._forget(room_id)
            gone = Joined(room=room_id, refused=self._word(refusal))
            self._outbox.put(push_of(room_id, 0, 0, [entry(RoomJoined(joined=gone))]))
        else:
            told = RoomJoined(joined=entrance.joined)
            self._outbox.release(push_of(room_id, 0, 0, [entry(told)]))
            self._sit(entrance)
        finally:
            self._outbox.release()

    def _stands_at(self, room_id: str) -> int:
        behind = self._behind.get(room_id)
        return self._house.hub.stands_at(room_id, self) if behind is None else behind
