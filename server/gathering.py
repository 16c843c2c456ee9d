"""Reads that many want at the same moment are read together: at the top of the hour one statement
serves a thousand people.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

LIMIT_TOGETHER = 500
LIMIT_UNDER_WAY = 2
LIMIT_WAIT_S = 0.02
QUICK_S = 0.0001
"""A turn of the event loop that takes no longer had nothing to do."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Gathering(Generic[K, V]):
    """`read` gives an answer for each key. Whoever asks while readings are under way waits for the
    next one, so that what is answered was always read after it was asked for.

    A reading begins when nothing else is to be done: who comes while the event loop is busy with
    others is read for together with them, and who comes alone waits for nobody.
    """

    def __init__(
        self, read: Callable[[Sequence[K]], Awaitable[Mapping[K, V]]], tasks: asyncio.TaskGroup
    ) -> None:
        self._read = read
        self._tasks = tasks
        self._waiting: dict[K, list[asyncio.Future[V]]] = {}
        self._under_way = 0

    async def ask(self, key: K) -> V:
        """Raises what reading raises, and KeyError for what it found nothing about."""
        answer: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(key, []).append(answer)
        if self._under_way < LIMIT_UNDER_WAY:
            self._under_way += 1
            self._tasks.create_task(self._work())
        return await answer

    async def _work(self) -> None:
        try:
            while self._waiting:
                await _lull(LIMIT_WAIT_S)
                if taken := self._next():
                    await self._settle(taken)
        finally:
            self._under_way -= 1

    def _next(self) -> dict[K, list["asyncio.Future[V]"]]:
        if len(self._waiting) <= LIMIT_TOGETHER:
            taken, self._waiting = self._waiting, {}
            return taken
        return {key: self._waiting.pop(key) for key in list(self._waiting)[:LIMIT_TOGETHER]}

    async def _settle(self, asked: Mapping[K, Sequence["asyncio.Future[V]"]]) -> None:
        try:
            found = await self._read(list(asked))
        except Exception as error:  # noqa: BLE001 - each of those who wait is told, and reports it as its own
            for answer in _open(asked):
                answer.set_exception(error)
            return
        for key, answers in asked.items():
            for answer in _open({key: answers}):
                if key in found:
                    answer.set_result(found[key])
                else:
                    answer.set_exception(KeyError(key))


async def _lull(within_s: float) -> None:
    """Until the event loop has nothing else to do, or for so long."""
    began_s = before_s = time.perf_counter()
    while before_s < began_s + within_s:
        await asyncio.sleep(0)
        now_s = time.perf_counter()
        if now_s - before_s < QUICK_S:
            return
        before_s = now_s


def _open(asked: Mapping[K, Sequence["asyncio.Future[V]"]]) -> list["asyncio.Future[V]"]:
    """Of those who still wait."""
    return [answer for answers in asked.values() for answer in answers if not answer.done()]
