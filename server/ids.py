"""Ids that sort by the time they were made: UUIDv7 (RFC 9562 §5.7), as 32 hexadecimal digits."""

import os
import time
from collections.abc import Callable

_COUNTER_BITS = 12


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def id_maker(clock: Callable[[], int] = now_ms) -> Callable[[], str]:
    """A maker of ids that rise within this process, also when several fall into a millisecond or
    the clock steps back.

    The 12 bits `rand_a` count within a millisecond (§6.2, method 1); a full counter borrows from
    the next one.
    """
    last = 0

    def new_id() -> str:
        nonlocal last
        last = max(last + 1, clock() << _COUNTER_BITS)
        at_ms, count = last >> _COUNTER_BITS, last & 0xFFF
        tail = int.from_bytes(os.urandom(8)) & 0x3FFF_FFFF_FFFF_FFFF
        return f"{at_ms & 0xFFFF_FFFF_FFFF:012x}7{count:03x}{tail | 0x8000_0000_0000_0000:016x}"

    return new_id
