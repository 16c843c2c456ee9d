"""Frames that nobody means to send: noise, commands with a few bytes changed, odd values in good
commands, and good commands in no sensible order.
"""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

import msgpack

from rooms.wire import commands
from tests.bodies import body_of

ODD: Sequence[Any] = (
    *(None, True, -1, 0, 2**31, 2**53, 2**63, 2**64 - 1, -(2**63), 1e308, float("nan")),
    *("", "\0", "\u202ex", "\ud7ff\uffff", "x" * 70_000, "🤷" * 300, b"", b"\xff", b"x" * 70_000),
    *([], [[[[]]]], {}, {"": None}, {"x" * 300: 1}, [None] * 999),
    *(msgpack.ExtType(4, b"x"), msgpack.Timestamp(1, 1)),
)


def packed(value: Any) -> bytes:
    return bytes(msgpack.packb(value))


class Garbler:
    """`rooms` and `ids` are those that good commands may name. The same `rng` makes the same."""

    def __init__(self, rng: random.Random, rooms: Sequence[str], ids: Sequence[str]) -> None:
        self._rng = rng
        self._rooms = rooms
        self._ids = ids
        self._tags = sorted(commands)
        self._kinds: Sequence[Callable[[int], bytes | str]] = (
            self._noise,
            self._changed,
            self._changed,
            self._odd,
            self._good,
            self._text,
        )

    def frame(self, ref: int) -> bytes | str:
        """Where it has a ref, it is likely this one."""
        return self._rng.choice(self._kinds)(ref)

    def _noise(self, _ref: int) -> bytes:
        return self._rng.randbytes(self._rng.choice([0, 1, 3, 40, 2000]))

    def _text(self, ref: int) -> str:
        return self._good(ref).decode(errors="replace")

    def _good(self, ref: int) -> bytes:
        tag, body = self._command()
        return packed([ref, tag, body])

    def _odd(self, ref: int) -> bytes:
        tag, body = self._command()
        name = self._rng.choice([*body, "unknown", "key"])
        return packed([ref, tag, body | {name: self._rng.choice(ODD)}])

    def _changed(self, ref: int) -> bytes:
        frame = bytearray(self._good(ref))
        for _ in range(self._rng.randint(1, 6)):
            self._change(frame)
        return bytes(frame)

    def json(self) -> tuple[str, bytes]:
        """For the other door: a tag, and a body that is likely none."""
        tag, body = self._command()
        changed = bytearray(json.dumps(body).encode())
        for _ in range(self._rng.randint(0, 6)):
            self._change(changed)
        return tag, bytes(changed)

    def _change(self, frame: bytearray) -> None:
        start = self._rng.randrange(len(frame) + 1)
        end = start + self._rng.choice([0, 0, 1, 1, 1, 5, 200])
        piece = self._rng.choice([b"", self._rng.randbytes(1), self._rng.randbytes(5)])
        frame[start:end] = self._rng.choice([piece, piece, frame[start:end] * 3])

    def _command(self) -> tuple[str, dict[str, Any]]:
        tag = self._rng.choice(self._tags)
        body = body_of(commands[tag].body, self._rng.choice(self._rooms))
        for name, value in body.items():
            if name != "room" and isinstance(value, str) and self._rng.random() < 0.5:
                body[name] = self._rng.choice(self._ids)
        return tag, body
