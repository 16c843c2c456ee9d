"""Several listeners on one socket, as workers have them: whoever comes is taken, and by whom."""

import asyncio
import os
import random
import resource
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from server.listener import AT_ONCE, SharedListener

MANY = 4_000
WITHIN_S = 10
FULL = "No connections can be taken for now"


class Worker:
    """Says its name to each whom it takes, when they say something. May do something else at the
    moment it takes one.
    """

    def __init__(
        self,
        listening: socket.socket,
        name: str,
        has: int = 0,
        meanwhile: Callable[["Worker"], None] = lambda _: None,
    ) -> None:
        self.name = name
        self.connections: set[object] = set(range(has))
        self._meanwhile = meanwhile
        self.listener = SharedListener(listening.dup(), self._make, random.Random(name))

    def _make(self) -> asyncio.Protocol:
        self._meanwhile(self)
        return Connection(self)


class Connection(asyncio.Protocol):
    def __init__(self, worker: Worker) -> None:
        self.connections = worker.connections
        self._said = f"{worker.name}\n".encode()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self.connections.add(self)

    def data_received(self, _: bytes) -> None:
        self._transport.write(self._said)

    def connection_lost(self, _: Exception | None) -> None:
        self.connections.discard(self)


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as opened:
        yield opened


@asynccontextmanager
async def at_work(*workers: Worker) -> AsyncIterator[None]:
    try:
        yield
    finally:
        for worker in workers:
            worker.listener.close()
            await worker.listener.wait_closed()


async def taken_by(listening: socket.socket) -> str:
    return await taken_at(listening.getsockname())


async def taken_at(address: tuple[str, int]) -> str:
    """The name of a worker; nothing where the connection was ended."""
    async with asyncio.timeout(WITHIN_S):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"?")
        try:
            said = await reader.readline()
        except ConnectionResetError:
            said = b""
        writer.close()
    return said.decode().strip()


async def test_who_come_one_after_the_other_are_shared_out(listening: socket.socket):
    async with at_work(Worker(listening, "a"), Worker(listening, "b")):
        found = Counter([await taken_by(listening) for _ in range(100)])
    assert found.keys() == {"a", "b"}
    assert min(found.values()) > 20


async def test_who_has_fewer_takes_more(listening: socket.socket):
    full = Worker(listening, "full", has=MANY)
    assert await taken_by(listening) == "full"
    async with at_work(full, Worker(listening, "empty")):
        found = Counter([await taken_by(listening) for _ in range(40)])
    assert found["empty"] > 25


async def test_of_those_who_come_at_once_none_is_left_out(listening: socket.socket):
    async with at_work(Worker(listening, "a"), Worker(listening, "b")):
        found = await asyncio.gather(*(taken_by(listening) for _ in range(5 * AT_ONCE)))
    assert set(found) <= {"a", "b"}


async def test_who_comes_when_one_ends_is_taken_by_another(listening: socket.socket):
    ending = Worker(listening, "ending")
    async with at_work(Worker(listening, "staying")):
        coming = [asyncio.ensure_future(taken_by(listening)) for _ in range(20)]
        await asyncio.wait(coming, return_when=asyncio.FIRST_COMPLETED)
        async with at_work(ending):
            pass
        assert set(await asyncio.gather(*coming)) <= {"ending", "staying"}
        assert [await taken_by(listening) for _ in range(5)] == ["staying"] * 5


async def test_who_comes_when_all_have_ended_is_refused(listening: socket.socket):
    address = listening.getsockname()
    async with at_work(Worker(listening, "a")):
        listening.close()
        assert await taken_at(address) == "a"
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection(*address)


async def test_who_was_taken_when_one_ends_stays_with_it(listening: socket.socket):
    async with at_work(Worker(listening, "a", meanwhile=lambda worker: worker.listener.close())):
        assert await taken_by(listening) == "a"


async def test_a_fault_in_the_making_is_told_and_costs_only_that_connection(
    listening: socket.socket,
):
    faults = iter([ZeroDivisionError()])

    def fail_once(_: Worker) -> None:
        for fault in faults:
            raise fault

    async with at_work(Worker(listening, "a", meanwhile=fail_once)):
        with capture_logs() as said:
            assert await taken_by(listening) == ""
        assert [line["log_level"] for line in said] == ["error"]
        assert await taken_by(listening) == "a"


@contextmanager
def without_files() -> Iterator[None]:
    """This process can open no more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.open(os.devnull, os.O_RDONLY)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_who_comes_when_there_are_no_sockets_left_is_taken_later(listening: socket.socket):
    told = asyncio.Event()

    def listen(_logger: object, _method: str, line: EventDict) -> EventDict:
        if line["event"] == FULL:
            told.set()
        return line

    async with at_work(Worker(listening, "a")), asyncio.timeout(WITHIN_S):
        with socket.create_connection(listening.getsockname()) as waiting:
            with capture_logs([listen]), without_files():
                await told.wait()
            waiting.sendall(b"?")
            waiting.setblocking(False)
            assert await asyncio.get_running_loop().sock_recv(waiting, 8) == b"a\n"
