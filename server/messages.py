"""The server's own messages: hello, joining rooms, presence."""

from typing import Annotated, Literal

import msgspec

from rooms.accounts.messages import Refusal
from rooms.events.messages import MyStanding, Participant
from rooms.wire import Body, Id, command, event

PROTOCOL = 1
LIMIT_ROOMS = 20


class Limits(Body, frozen=True):
    """What a connection may do: bytes a frame, commands a second over time and at once, rooms a
    join.
    """

    frame_bytes: int
    commands_per_s: int
    commands_burst: int
    rooms: int


@event("server.hello")
class Hello(Body, frozen=True):
    """The first push of a connection, in the room that is its desk."""

    protocol: int
    build: str
    now_ms: int
    participant: Participant
    desk: str
    foyer: str
    seat: str
    limits: Limits


@event("server.refused")
class FrameRefused(Body, frozen=True):
    """A frame that was no command, so that no answer can name it. `ref` is the used one, when that
    was the fault.
    """

    refusal: Refusal
    ref: int | None = None


class JoinRoom(Body, frozen=True):
    """`since` is the revision at which the client stands, in that `view`; 0 when it knows nothing
    yet.
    """

    room: Id
    since: Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)] = 0
    view: Literal["everyone", "moderators"] | None = None


class Joined(Body, frozen=True):
    """A room as of `revision`, seen in `view`.

    One of three: `snapshot` and `own`, by feature; `missed`, the event messages since; or
    `refused`.
    """

    room: str
    view: Literal["everyone", "moderators"] | None = None
    revision: int = 0
    standing: MyStanding | None = None
    present: int = 0
    snapshot: dict[str, msgspec.Raw] | None = None
    own: dict[str, msgspec.Raw] | None = None
    missed: tuple[msgspec.Raw, ...] | None = None
    refused: Refusal | None = None


class JoinReply(Body, frozen=True):
    rooms: tuple[Joined, ...]


@command("rooms.join", reply=JoinReply)
class Join(Body, frozen=True, kw_only=True):
    rooms: Annotated[tuple[JoinRoom, ...], msgspec.Meta(min_length=1, max_length=LIMIT_ROOMS)]


@command("rooms.leave")
class Leave(Body, frozen=True, kw_only=True):
    room: Id


@event("rooms.joined")
class RoomJoined(Body, frozen=True):
    """The server joined a room anew for the client, whose standing in it has changed, or who read
    more slowly than the room moved. Handle it like a join's answer.
    """

    joined: Joined


@event("rooms.present")
class Present(Body, frozen=True):
    """How many participants are in the room, rounded when they are many. Passing: it takes no
    revision.
    """

    count: int
