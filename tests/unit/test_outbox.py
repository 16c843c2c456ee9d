"""An outbox keeps order, waits for nobody, and gives up on a tab that reads too slowly."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from server import outbox as outbox_module
from server.outbox import LIMIT_BYTES, Outbox, TooSlow


class Wire:
    """A socket that takes frames while its gate is open."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.begun = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self._moved = asyncio.Condition()

    async def send(self, frame: bytes) -> None:
        self.begun.set()
        await self.gate.wait()
        async with self._moved:
            self.sent.append(frame)
            self._moved.notify_all()

    async def has(self, count: int) -> list[bytes]:
        async with asyncio.timeout(5), self._moved:
            await self._moved.wait_for(lambda: len(self.sent) >= count)
        return self.sent


@asynccontextmanager
async def draining(outbox: Outbox, wire: Wire) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(outbox.drain(wire.send))
        yield
        task.cancel()


async def ends_too_slow(outbox: Outbox, wire: Wire) -> None:
    with pytest.raises(TooSlow):
        async with asyncio.timeout(5):
            await outbox.drain(wire.send)


async def test_frames_leave_in_the_order_in_which_they_came():
    outbox, wire = Outbox(), Wire()
    outbox.put(b"1")
    async with draining(outbox, wire):
        await wire.has(1)
        outbox.put(b"2")
        outbox.put(b"3")
        assert await wire.has(3) == [b"1", b"2", b"3"]


async def test_what_is_held_leaves_after_the_answer():
    outbox, wire = Outbox(), Wire()
    outbox.put(b"before")
    outbox.hold()
    outbox.put(b"push 1")
    outbox.put(b"push 2")
    async with draining(outbox, wire):
        assert await wire.has(1) == [b"before"]
        outbox.release(b"answer")
        outbox.put(b"later")
        expected = [b"before", b"answer", b"push 1", b"push 2", b"later"]
        assert await wire.has(5) == expected


async def test_releasing_what_is_not_held_sends_nothing():
    outbox, wire = Outbox(), Wire()
    outbox.release(b"lost")
    outbox.release()
    outbox.put(b"1")
    async with draining(outbox, wire):
        assert await wire.has(1) == [b"1"]


async def test_releasing_without_an_answer_sends_what_was_held():
    outbox, wire = Outbox(), Wire()
    outbox.hold()
    outbox.put(b"1")
    outbox.release()
    async with draining(outbox, wire):
        assert await wire.has(1) == [b"1"]


async def test_an_outbox_that_fills_up_ends_the_tab():
    outbox, wire = Outbox(), Wire()
    for _ in range(LIMIT_BYTES // 1000 + 1):
        outbox.put(b"x" * 1000)
    outbox.put(b"never")
    await ends_too_slow(outbox, wire)
    assert wire.sent == []


async def test_what_is_held_counts_too():
    outbox, wire = Outbox(), Wire()
    outbox.hold()
    for _ in range(LIMIT_BYTES // 1000 + 1):
        outbox.put(b"x" * 1000)
    outbox.release(b"answer")
    await ends_too_slow(outbox, wire)
    assert wire.sent == []


async def test_a_frame_that_is_being_sent_counts_until_it_is_gone():
    outbox, wire = Outbox(), Wire()
    wire.gate.clear()
    outbox.put(b"x" * (LIMIT_BYTES - 10))
    slow = asyncio.ensure_future(ends_too_slow(outbox, wire))
    await wire.begun.wait()
    outbox.put(b"y" * 20)
    wire.gate.set()
    await slow
    assert [len(frame) for frame in wire.sent] == [LIMIT_BYTES - 10]


async def test_who_reads_in_time_may_be_told_more_than_fits_at_once():
    outbox, wire = Outbox(), Wire()
    async with draining(outbox, wire):
        for count in range(1, 20):
            outbox.put(b"x" * (LIMIT_BYTES // 2))
            await wire.has(count)


async def test_one_frame_larger_than_the_outbox_still_leaves():
    outbox, wire = Outbox(), Wire()
    outbox.put(b"x" * (LIMIT_BYTES + 1))
    async with draining(outbox, wire):
        (sent,) = await wire.has(1)
    assert len(sent) == LIMIT_BYTES + 1


async def test_a_tab_that_takes_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(outbox_module, "STALLED_S", 0.01)
    outbox, wire = Outbox(), Wire()
    wire.gate.clear()
    outbox.put(b"1")
    await ends_too_slow(outbox, wire)


async def test_draining_can_be_cancelled():
    outbox, wire = Outbox(), Wire()
    wire.gate.clear()
    outbox.put(b"1")
    task = asyncio.ensure_future(outbox.drain(wire.send))
    await wire.begun.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert task.cancelled()
