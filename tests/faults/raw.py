"""A WebSocket by hand (RFC 6455), for what no library lets its user send."""

import asyncio
import base64
import secrets
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Self
from urllib.parse import urlsplit

from server.http.identity import COOKIE
from tests.hall import Hall

CONT, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
WITHIN_S = 30
KEPT_BYTES = 65_536


def frame(
    opcode: int, payload: bytes = b"", *, fin: bool = True, masked: bool = True, rsv: int = 0
) -> bytes:
    first = (0x80 if fin else 0) | rsv << 4 | opcode
    mask = secrets.token_bytes(4) if masked else b""
    return head(first, len(payload), masked) + mask + (_xor(payload, mask) if masked else payload)


def head(first: int, length: int, masked: bool) -> bytes:
    bit = 0x80 if masked else 0
    if length < 126:
        return struct.pack("!BB", first, bit | length)
    if length < 65_536:
        return struct.pack("!BBH", first, bit | 126, length)
    return struct.pack("!BBQ", first, bit | 127, length)


def _xor(payload: bytes, mask: bytes) -> bytes:
    whole = (mask * (len(payload) // 4 + 1))[: len(payload)]
    mixed = int.from_bytes(payload, "big") ^ int.from_bytes(whole, "big")
    return mixed.to_bytes(len(payload), "big")


class RawSocket:
    """Nothing is sent, and nothing read, but what a test asks for."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    @asynccontextmanager
    async def to(cls, url: str, window_bytes: int | None = None) -> AsyncIterator[Self]:
        """A TCP connection, on which nothing was said yet; dropped at the end without a word.

        What comes waits here until it is read, and beyond a small window over there.
        """
        there = await connected(url, window_bytes)
        limit_bytes = window_bytes or KEPT_BYTES
        raw = cls(*await asyncio.open_connection(sock=there, limit=limit_bytes))
        try:
            yield raw
        finally:
            await raw.drop()

    @classmethod
    @asynccontextmanager
    async def into(
        cls, hall: Hall, cookie: str, window_bytes: int | None = None
    ) -> AsyncIterator[Self]:
        """A tab: the handshake is done and accepted."""
        url = next(hall.urls)
        async with cls.to(url, window_bytes) as raw:
            await raw.send(handshake(hall, url, cookie))
            answer = await raw.read_until(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 101 ")
            yield raw

    async def send(self, data: bytes) -> None:
        """Who was closed meanwhile sends into the void."""
        with suppress(ConnectionError):
            self._writer.write(data)
            await self._writer.drain()

    async def read_until(self, end: bytes) -> bytes:
        async with asyncio.timeout(WITHIN_S):
            return await self._reader.readuntil(end)

    async def next_frame(self) -> tuple[int, bytes]:
        """Opcode and payload. Raises IncompleteReadError at the end."""
        async with asyncio.timeout(WITHIN_S):
            first, length = await self._reader.readexactly(2)
            if length == 126:
                (length,) = struct.unpack("!H", await self._reader.readexactly(2))
            elif length == 127:
                (length,) = struct.unpack("!Q", await self._reader.readexactly(8))
            return first & 15, await self._reader.readexactly(length)

    async def until(self, opcode: int) -> bytes:
        """The payload of the next frame of this kind."""
        while True:
            found, payload = await self.next_frame()
            if found == opcode:
                return payload

    async def end(self) -> int | None:
        """The code it is closed with; None without one. Nothing comes after it."""
        try:
            (code,) = struct.unpack("!H", (await self.until(CLOSE))[:2])
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        return int(code)

    async def drop(self) -> None:
        self._writer.transport.abort()
        with suppress(ConnectionError):
            await self._writer.wait_closed()


async def connected(url: str, window_bytes: int | None = None) -> socket.socket:
    """A window has to be asked for before it is offered."""
    there = urlsplit(url)
    tcp = socket.socket()
    tcp.setblocking(False)
    if window_bytes is not None:
        tcp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window_bytes)
    await asyncio.get_running_loop().sock_connect(tcp, (there.hostname, there.port))
    return tcp


def handshake(hall: Hall, url: str, cookie: str) -> bytes:
    lines = [
        f"GET /e/{hall.event.slug}/ws HTTP/1.1",
        f"Host: {urlsplit(url).netloc}",
        f"Origin: {url}",
        f"Cookie: {COOKIE}={cookie}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {base64.b64encode(secrets.token_bytes(16)).decode()}",
    ]
    return "\r\n".join([*lines, "", ""]).encode()
