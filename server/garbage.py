"""Python's collector of cycles, in a process where most of what lives was made by tabs that stay.

Left alone it goes through all of them again and again, and meanwhile they all wait.
"""

import asyncio
import gc
import sys

EVERY_S = 1.0
YOUNG = 10_000
"""Of these at a time: what a command leaves behind is less."""
LATER = 1_000_000
"""So many collections of what is younger would have to come first: never."""


async def collect_garbage() -> None:
    """Goes through what came since the last time and sets aside what is still there, until
    cancelled. What nothing refers to is freed at once, as ever, set aside or not; only cycles wait:
    when there is twice as much as the last time, everything is gone through.
    """
    young, middle, old = gc.get_threshold()
    gc.set_threshold(YOUNG, middle, LATER)
    try:
        kept = _collect_all()
        while True:
            await asyncio.sleep(EVERY_S)
            gc.collect()
            gc.freeze()
            if sys.getallocatedblocks() > 2 * kept:
                kept = _collect_all()
    finally:
        gc.unfreeze()
        gc.set_threshold(young, middle, old)


def _collect_all() -> int:
    """How much remains, in blocks of memory; all of it is set aside."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return sys.getallocatedblocks()
