"""One tab: its frames in, its commands one at a time, its answers and pushes out."""

from collections import deque
from typing import Annotated

import msgspec
import structlog

from rooms.accounts.messages import Refusal
from rooms.errors import Internal, Invalid, Refused
from rooms.wire import Body, Nothing, decode, encode, entry, tag_of
from server import flood, metrics
from server.database import UNREACHABLE, Unsure
from server.dispatch import parse
from server.flood import Flood, Flooding
from server.following import Following
from server.frames import ready
from server.house import FAULT, FLOODING, TOO_SLOW, Closing, House, Visitor
from server.line import Line
from server.lines import about_command, new_reference, only_about
from server.mailing import push_of
from server.messages import LIMIT_ROOMS, PROTOCOL, FrameRefused, Hello, Join, Leave, Limits
from server.outbox import Outbox
from server.refs import Refs, RefUsed

LIMIT_FRAME_BYTES = 262_144
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


class Connection:
    """The reader of its line. It has a task only while it has something to do: most tabs listen,
    most of the time, and there are many.
    """

    __slots__ = (
        "_flood",
        "_following",
        "_house",
        "_inbox",
        "_is_working",
        "_line",
        "_outbox",
        "_refs",
        "_visitor",
    )

    def __init__(self, house: House, visitor: Visitor, line: Line) -> None:
        self._house = house
        self._visitor = visitor
        self._line = line
        self._outbox = Outbox(line, self._drained, self._overflowed)
        self._following = Following(house, visitor, self._outbox, self._end)
        self._refs = Refs()
        self._flood = Flood()
        self._inbox: deque[bytes | None] | None = None
        self._is_working = False

    async def open(self) -> None:
        """Greets who may be here; from then on the connection lives by what its line tells it."""
        metrics.CONNECTIONS.inc()
        self._line.read_by(self)
        try:
            await self._following.begin()
        except Closing as closing:
            self._end(closing.code)
        except UNREACHABLE as error:
            _log.warning("database unreachable", doing="open", error=type(error).__name__)
            self._end(FAULT)
        else:
            self._greet()
            self._line.listen()

    def filled(self) -> None:
        self._outbox.filled()

    def drained(self) -> None:
        self._outbox.drained()

    def gone(self) -> None:
        metrics.CONNECTIONS.dec()
        self._inbox = None
        self._outbox.gone()
        self._following.stop()

    def heard(self, message: bytes | None) -> None:
        """What comes meanwhile waits: no more of it than was read at once."""
        if self._inbox is None:
            self._inbox = deque()
        self._inbox.append(message)
        if not self._is_working:
            self._is_working = True
            self._line.pause()
            self._house.tasks.create_task(self._work())

    async def _work(self) -> None:
        only_about(connection=self._visitor.seat, participant=self._visitor.participant.id)
        try:
            while self._inbox:
                self._flood.count(self._house.now_ms())
                await self._take(self._inbox.popleft())
        except Flooding:
            self._end(FLOODING)
        except Exception:  # noqa: BLE001 - a bug: told once, here; the client comes back and joins anew
            _log.exception("connection failed")
            self._end(FAULT)
        finally:
            self._inbox = None
            self._is_working = False
            self._line.listen()

    def _end(self, code: int) -> None:
        self._inbox = None
        self._outbox.gone()
        self._line.end(code)

    def _drained(self) -> None:
        self._following.review_soon()

    def _overflowed(self) -> None:
        metrics.OVERFLOWS.inc()
        self._end(TOO_SLOW)

    def _greet(self) -> None:
        visitor = self._visitor
        hello = Hello(
            protocol=PROTOCOL,
            build=self._house.build,
            now_ms=self._house.now_ms(),
            participant=visitor.participant,
            desk=visitor.participant.desk,
            foyer=visitor.foyer_id,
            seat=visitor.seat,
            limits=LIMITS,
        )
        self._push_passing(visitor.participant.desk, hello)

    def _push_passing(self, room_id: str, body: Body) -> None:
        self._outbox.put(push_of(room_id, 0, 0, [entry(body)]))

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
            except Exception as error:  # noqa: BLE001 - told once, here, and to the sender in general words
                reference = new_reference()
                _log.exception("command failed", reference=reference)
                if _wants_anew(tag, error):
                    self._end(FAULT)
                else:
                    self._tell(ref, "refused", self._word(Internal(reference=reference)))

    async def _obey(self, ref: int, command: Body) -> None:
        """Raises Refused."""
        if isinstance(command, Join):
            await self._following.join(ref, command)
        elif self._house.dispatch.reads(command):
            await self._following.answer_first(ref, self._run(command))
        elif isinstance(command, Leave):
            await self._following.leave(command.room)
            self._tell(ref, "ok", Nothing())
        else:
            self._tell(ref, "ok", await self._run(command))

    def _tell(self, ref: int, verdict: str, body: Body) -> None:
        self._outbox.put(ready(encode((ref, verdict, body))))

    async def _run(self, command: Body) -> Body:
        return await self._house.dispatch.run(self._visitor.caller, command)


def _wants_anew(tag: str, error: Exception) -> bool:
    """Whether the client had better come back, and send again what it has no answer to: it may have
    been done, or the tab has left the rooms that it wanted to join.
    """
    is_adrift = tag == tag_of(Join) and isinstance(error, UNREACHABLE)
    return isinstance(error, Unsure) or is_adrift


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
