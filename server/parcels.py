"""What the bus carries between processes: event messages of a room, and who of each process is in
it.
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


class Attendance(msgspec.Struct, frozen=True, array_like=True, tag="attendance"):
    """Marks of the participants who are in a room, in one process."""

    room_id: str
    process: str
    marks: frozenset[int]


_encode = msgspec.msgpack.Encoder().encode
_decoder: msgspec.msgpack.Decoder[Parcel | Attendance] = msgspec.msgpack.Decoder(
    Parcel | Attendance
)


def wrap(room_id: str, entries: Iterable[Logged]) -> bytes:
    return _encode(Parcel(room_id, tuple((each.revision, each.bodies) for each in entries)))


def wrap_attendance(attendance: Attendance) -> bytes:
    return _encode(attendance)


def unwrap(raw: bytes) -> Parcel | Attendance:
    """Raises msgspec.DecodeError when it is neither."""
    return _decoder.decode(raw)
