"""A socket that several workers listen on, and which of them takes whoever comes.

The system wakes them all, and nearly always the same one is first, so that in the end it has most
of the people. Here each waits for a moment before it takes anybody: at random, and longer the more
it has, so that who has fewer is mostly first. They need not know of each other, and where one
stands still another one takes.
"""

import asyncio
import errno
import random
import socket
from collections.abc import Callable, Iterator, Sized
from typing import Any, Protocol, cast

import structlog
import uvloop

MOMENT_S = 0.000_005
"""At most, for each connection it has. The loop counts in milliseconds."""
NOBODY = 1_000
"""As many are as good as none: each waits as if it had so many more."""
AT_ONCE = 64
"""After a moment one is taken, and one more after each further moment while some are left: so a few
who come together are shared out, too, and a crowd does not wait: in a rush all take about as many.
"""
FULL = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
"""What the system says when it gives the process no more sockets."""
FULL_S = 1.0
"""Until it is tried again."""
_log = structlog.get_logger()


class Counted(Protocol):
    """uvicorn's protocols are such: they all keep themselves in one set of `connections`."""

    connections: Sized


class SharedListener:
    """Takes connections until it is closed. `make` gives each its protocol."""

    def __init__(
        self, listening: socket.socket, make: Callable[[], asyncio.Protocol], rng: random.Random
    ) -> None:
        self._listening = listening
        self._make = make
        self._rng = rng
        self._connections: Sized = ()
        self._at_once = 1
        self._somebody = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._taking = set[asyncio.Task[None]]()
        self._serving = self._loop.create_task(self._serve())
        listening.setblocking(False)

    def close(self) -> None:
        """Who comes from now on is taken by others that listen, or refused when there are none."""
        if self._listening.fileno() >= 0:
            self._serving.cancel()
            self._loop.remove_reader(self._listening)
            self._listening.close()

    async def wait_closed(self) -> None:
        await asyncio.wait([self._serving, *self._taking])

    async def _serve(self) -> None:
        while True:
            self._loop.add_reader(self._listening, self._wake)
            await self._somebody.wait()
            self._somebody.clear()
            await asyncio.sleep(self._moment_s())
            try:
                for come in self._waiting():
                    taking = self._loop.create_task(self._take(come))
                    self._taking.add(taking)
                    taking.add_done_callback(self._taking.discard)
            except OSError as error:
                _log.error("No connections can be taken for now", error=error.strerror)
                await asyncio.sleep(FULL_S)

    def _wake(self) -> None:
        """Once: who comes during the moment is taken with them."""
        self._loop.remove_reader(self._listening)
        self._somebody.set()

    def _moment_s(self) -> float:
        return self._rng.uniform(0, MOMENT_S * (NOBODY + len(self._connections)))

    def _waiting(self) -> Iterator[socket.socket]:
        """Those whom no other worker was faster to take. Raises OSError when there is no room."""
        for _ in range(self._at_once):
            try:
                come, _ = self._listening.accept()
            except OSError as error:  # Linux also says here what became of one who waited
                if error.errno in FULL:
                    raise
                self._at_once = 1
                return
            come.setblocking(False)
            yield come
        self._at_once = min(AT_ONCE, self._at_once + 1)

    async def _take(self, come: socket.socket) -> None:
        try:
            _, protocol = await self._loop.connect_accepted_socket(self._make, come)
        except Exception:  # noqa: BLE001 - told once, here, and the next one is taken
            come.close()
            _log.exception("A connection could not be taken")
        else:
            self._connections = cast("Counted", protocol).connections


class SharingLoop(uvloop.Loop):
    """uvicorn asks the loop for a server on its socket; here that is a SharedListener, which knows
    no TLS: that is the proxy's.
    """

    async def create_server(  # type: ignore[override]
        self, protocol_factory: Callable[[], asyncio.Protocol], *, sock: socket.socket, **_: Any
    ) -> SharedListener:
        return SharedListener(sock, protocol_factory, random.Random())  # noqa: S311 - not for a secret
