"""What is set aside is not gone through again and again, and not for ever either."""

import asyncio
import gc
import sys
import weakref
from collections.abc import AsyncIterator

import pytest

from server import garbage


@pytest.fixture
async def collecting(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    monkeypatch.setattr(garbage, "EVERY_S", 0)
    before = gc.get_threshold()
    task = asyncio.create_task(garbage.collect_garbage())
    yield
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == before


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


async def rounds(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


@pytest.mark.usefixtures("collecting")
async def test_what_is_young_is_collected():
    await rounds(2)
    ring = weakref.ref(Ring())
    await rounds(2)
    assert ring() is None


@pytest.mark.usefixtures("collecting")
async def test_what_was_set_aside_waits_until_that_has_doubled():
    ring = Ring()
    seen = weakref.ref(ring)
    await rounds(2)
    kept = sys.getallocatedblocks()
    del ring
    await rounds(3)
    assert seen() is not None
    more: list[list[int]] = [[] for _ in range(2 * kept)]
    await rounds(3)
    assert seen() is None
    assert len(more) == 2 * kept
