"""Whoever connects and does not come to the point is shown out; a real request has its time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from server import patience
from server.serving import configure
from tests.house import QuietServer
from tests.services import free_port

HELLO = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
SOCKET = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n"
)


async def hello(_request: Request) -> Response:
    return PlainTextResponse("hello")


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    async with connected_to() as (_, reader, writer):
        yield reader, writer


@asynccontextmanager
async def connected_to() -> AsyncIterator[
    tuple[QuietServer, asyncio.StreamReader, asyncio.StreamWriter]
]:
    app, port = Starlette(routes=[Route("/", hello)]), free_port()
    server = QuietServer(configure(app, port=port))
    async with asyncio.timeout(20), asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve())
        await server.ready.wait()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        yield server, reader, writer
        writer.close()
        server.should_exit = True


async def ends(server: QuietServer) -> None:
    """Returns when it listens no more, and has told its connections."""
    server.should_exit = True
    await server.ending.wait()


@pytest.mark.parametrize(
    "said", [b"", b"GET / HT", HELLO[:-2]], ids=["nothing", "a word", "no end"]
)
async def test_who_does_not_finish_the_head_is_shown_out(
    said: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(patience, "HEAD_S", 0.05)
    async with connected() as (reader, writer):
        writer.write(said)
        assert await reader.read() == b""


async def test_nor_may_it_be_begun_again_and_again(monkeypatch: pytest.MonkeyPatch):
    async with connected() as (reader, writer):
        writer.write(HELLO)
        assert (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")
        monkeypatch.setattr(patience, "HEAD_S", 0.05)
        writer.write(b"G")
        assert await reader.read() == b""


async def test_one_connection_serves_several_requests():
    async with connected() as (reader, writer):
        for _ in range(3):
            writer.write(HELLO)
            assert (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (HELLO, b"HTTP/1.1 200"),
        (SOCKET, b"HTTP/1.1 500"),
    ],
    ids=["request", "socket"],
)
async def test_who_has_only_just_come_when_the_server_ends_is_heard(
    said: bytes, answer: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(patience, "LAST_S", 15)
    async with connected_to() as (server, reader, writer):
        await ends(server)
        writer.write(said)
        assert (await reader.read()).startswith(answer)


@pytest.mark.parametrize("said", [b"", HELLO[:-2]], ids=["nothing", "no end"])
async def test_who_says_nothing_then_is_shown_out(said: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(patience, "LAST_S", 0.05)
    async with connected_to() as (server, reader, writer):
        writer.write(said)
        await ends(server)
        assert await reader.read() == b""


async def test_who_was_answered_before_is_shown_out_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(patience, "LAST_S", 15)
    async with connected_to() as (server, reader, writer):
        writer.write(HELLO)
        assert (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")
        await ends(server)
        assert await reader.read() == b""


async def test_a_head_is_no_larger_than_it_may_be():
    async with connected() as (reader, writer):
        writer.write(HELLO[:-2])
        for number in range(200):
            writer.write(b"X-%d: %s\r\n" % (number, b"x" * 1000))
        assert (await reader.readline()).startswith(b"HTTP/1.1 400")
