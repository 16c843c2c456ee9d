"""What the bus carries between processes: event messages of a room, and hints that its people
moved.
"""

from collections.abc import Iterable

import msgspec

from server.log import Logged


class Parcel(msgspec.Struct, frozen=True, array_like=True, tag="messages"):
    """Event messages of one room, encoded as they will be sent: revision, and body by audience."""

    room_id: str
    entries: tuple[tuple[int, dict[str, bytes]], ...]

    @property
    def logged(self) -> list[Logged]:
        return [Logged(revision, bodies) for revision, bodies in self.entries]


class Moved(msgspec.Struct, frozen=True, array_like=True, tag="moved"):
    """A hint that people came into a room or left it, at a process: whoever tells how many are
    there may count them anew.
    """

    room_id: str
    process: str


_encode = msgspec.msgpack.Encoder().encode
_decoder: msgspec.msgpack.Decoder[Parcel | Moved] = msgspec.msgpack.Decoder(Parcel | Moved)


def wrap(room_id: str, entries: Iterable[Logged]) -> bytes:
    return _encode(Parcel(room_id, tuple((each.revision, each.bodies) for each in entries)))


def wrap_hint(moved: Moved) -> bytes:
    return _encode(moved)


def unwrap(raw: bytes) -> Parcel | Moved:
    """Raises msgspec.DecodeError when it is neither."""
    return _decoder.decode(raw)
