"""What waits to be sent to one tab. Nobody waits for a slow reader: an outbox that fills up or
stands still ends it.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

LIMIT_BYTES = 1_048_576
STALLED_S = 20.0


class TooSlow(Exception):
    """The tab reads more slowly than it is told things."""


class Outbox:
    def __init__(self) -> None:
        self._frames: deque[bytes] = deque()
        self._held: list[bytes] | None = None
        self._size = 0
        self._filled = asyncio.Event()
        self._overflowed = False

    def put(self, frame: bytes) -> None:
        """Never waits. Past LIMIT_BYTES everything is dropped, and `drain` raises TooSlow."""
        if self._overflowed:
            return
        if self._size and self._size + len(frame) > LIMIT_BYTES:
            self._overflowed = True
            self._frames.clear()
            self._filled.set()
            return
        self._size += len(frame)
        if self._held is not None:
            self._held.append(frame)
        else:
            self._frames.append(frame)
            self._filled.set()

    def hold(self) -> None:
        """What is put from now on stays back until `release`."""
        self._held = []

    def release(self, first: bytes | None = None) -> None:
        """Sends `first`, then what was held. Does nothing when nothing is held back."""
        if self._held is None or self._overflowed:
            return
        held, self._held = self._held, None
        for frame in [first, *held] if first is not None else held:
            self._size += len(frame) if frame is first else 0
            self._frames.append(frame)
        self._filled.set()

    async def drain(self, send: Callable[[bytes], Awaitable[None]]) -> None:
        """Sends until cancelled. Raises TooSlow."""
        while True:
            await self._filled.wait()
            self._filled.clear()
            while self._frames:
                frame = self._frames.popleft()
                await self._send(send, frame)
                self._size -= len(frame)
            if self._overflowed:
                raise TooSlow

    async def _send(self, send: Callable[[bytes], Awaitable[None]], frame: bytes) -> None:
        try:
            async with asyncio.timeout(STALLED_S):
                await send(frame)
        except TimeoutError:
            raise TooSlow from None
