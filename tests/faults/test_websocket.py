"""What is no WebSocket, or no good one, ends the connection it came on, and touches no other."""

from collections.abc import AsyncIterator, Awaitable, Callable

import msgpack
import pytest

from server.serving import LIMIT_SOCKET_FRAME_BYTES
from tests.client import new_key
from tests.faults.garble import packed
from tests.faults.installation import Installation
from tests.faults.raw import (
    BINARY,
    CLOSE,
    CONT,
    PING,
    PONG,
    TEXT,
    RawSocket,
    frame,
    handshake,
    head,
)
from tests.hall import Hall, Person

PROTOCOL_ERROR, BAD_TEXT, TOO_BIG = 1002, 1007, 1009
WINDOW_BYTES = 4_096
MORE_MEMORY_BYTES = 24 * 1_048_576

WRONG: dict[str, tuple[bytes, int]] = {
    "not masked": (frame(BINARY, b"x", masked=False), PROTOCOL_ERROR),
    "a reserved bit": (frame(BINARY, b"x", rsv=4), PROTOCOL_ERROR),
    "an unknown kind": (frame(3, b"x"), PROTOCOL_ERROR),
    "an unknown kind of control": (frame(11, b"x"), PROTOCOL_ERROR),
    "a long ping": (frame(PING, b"x" * 126), PROTOCOL_ERROR),
    "a ping in pieces": (frame(PING, b"x", fin=False), PROTOCOL_ERROR),
    "a piece of nothing": (frame(CONT, b"x"), PROTOCOL_ERROR),
    "a frame within a frame": (frame(BINARY, fin=False) + frame(BINARY, b"x"), PROTOCOL_ERROR),
    "a close of one byte": (frame(CLOSE, b"x"), PROTOCOL_ERROR),
    "a close with no code there is": (frame(CLOSE, b"\x00\x01"), PROTOCOL_ERROR),
    "a close with a code nobody sends": (frame(CLOSE, b"\x03\xee"), PROTOCOL_ERROR),
    "no UTF-8": (frame(TEXT, b"\xff\xfe"), BAD_TEXT),
    "no UTF-8 in a close": (frame(CLOSE, b"\x03\xe8\xff"), BAD_TEXT),
    "a claim to be endless": (head(0x82, 2**62, True) + b"mask", TOO_BIG),
    "too much": (frame(BINARY, b"x" * (LIMIT_SOCKET_FRAME_BYTES + 1)), TOO_BIG),
    "too much in pieces": (
        frame(BINARY, b"x" * LIMIT_SOCKET_FRAME_BYTES, fin=False) + frame(CONT, b"x"),
        TOO_BIG,
    ),
}


@pytest.fixture
async def ben(hall_alone: Hall) -> AsyncIterator[Person]:
    """Was there before, and is served afterwards as if nothing had been."""
    ben = await hall_alone.join("ben")
    yield ben
    await ben.ask("Am I still served?")
    assert ben.client.closed is None


@pytest.mark.parametrize("name", WRONG)
async def test_what_the_protocol_forbids_ends_with_its_code(
    hall_alone: Hall, ben: Person, name: str
):
    sent, code = WRONG[name]
    async with RawSocket.into(hall_alone, ben.cookie) as tab:
        await tab.send(sent)
        assert await tab.end() == code


@pytest.mark.parametrize("name", WRONG)
async def test_and_no_less_who_was_greeted(hall_alone: Hall, ben: Person, name: str):
    sent, code = WRONG[name]
    async with RawSocket.into(hall_alone, ben.cookie) as tab:
        await tab.until(BINARY)
        await tab.send(sent)
        assert await tab.end() == code


async def test_a_command_may_come_in_pieces_with_pings_between_them(hall_alone: Hall, ben: Person):
    async with RawSocket.into(hall_alone, ben.cookie) as tab:
        await tab.until(BINARY)
        body = {"room": hall_alone.room, "key": new_key(), "text": "Hi"}
        await tab.send(frame(BINARY, b"", fin=False))
        for byte in packed([1, "chat.send", body]):
            await tab.send(frame(CONT, bytes([byte]), fin=False) + frame(PING, b"?"))
            assert await tab.until(PONG) == b"?"
        await tab.send(frame(CONT, b""))
        ref, verdict, _ = msgpack.unpackb(await tab.until(BINARY))
        assert (ref, verdict) == (1, "ok")


async def test_who_is_cut_off_in_the_middle_of_a_frame_has_sent_nothing(
    hall_alone: Hall, ben: Person
):
    body = {"room": hall_alone.room, "key": new_key(), "text": "Half of it"}
    whole = frame(BINARY, packed([1, "chat.send", body]))
    for length in range(1, len(whole), 5):
        async with RawSocket.into(hall_alone, ben.cookie) as tab:
            await tab.until(BINARY)
            await tab.send(whole[:length])
    assert (await ben.send("chat.history"))["messages"] == []


UPGRADE = b"GET /e/x/ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
KEY = b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
HANDSHAKES = {
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no key": UPGRADE + b"Sec-WebSocket-Version: 13\r\n\r\n",
    "a short key": UPGRADE + b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n",
    "an old version": UPGRADE + KEY + b"Sec-WebSocket-Version: 8\r\n\r\n",
    "a header without end": UPGRADE + KEY + b"X: " + b"x" * 300_000,
    "headers without end": UPGRADE + KEY + b"X: x\r\n" * 50_000,
    "more headers than anybody has": UPGRADE + KEY + b"X: x\r\n" * 200 + b"\r\n",
    "a line longer than any": UPGRADE + KEY + b"X: " + b"x" * 20_000 + b"\r\n\r\n",
    "a path of two words": UPGRADE.replace(b"/ws", b"/w s") + KEY + b"\r\n",
    "letters of no alphabet": UPGRADE + KEY + b"X: \xff\xfe\r\n\r\n",
    "a path of no alphabet": UPGRADE.replace(b"/ws", b"/\xff") + KEY + b"\r\n",
    "in two pieces of head": UPGRADE + b"Sec-WebSocket-Version: 13\r\n\r\n\r\n\r\n",
}


@pytest.mark.parametrize("name", HANDSHAKES)
async def test_a_handshake_that_is_none_is_refused(hall_alone: Hall, ben: Person, name: str):
    async with RawSocket.to(next(hall_alone.urls)) as raw:
        await raw.send(HANDSHAKES[name])
        assert (await raw.read_until(b"\r\n")).startswith(b"HTTP/1.1 4")


async def in_pieces(raw: RawSocket, head: bytes) -> None:
    for start in range(0, len(head), 40):
        await raw.send(head[start : start + 40])


async def in_capitals(raw: RawSocket, head: bytes) -> None:
    await raw.send(head.replace(b"Upgrade: websocket", b"UPGRADE:   WebSocket"))


async def with_a_header_of_another_alphabet(raw: RawSocket, head: bytes) -> None:
    await raw.send(head[:-2] + "X-Name: é\r\n\r\n".encode("latin-1"))


@pytest.mark.parametrize("say", [in_pieces, in_capitals, with_a_header_of_another_alphabet])
async def test_a_handshake_may_be_unusual(
    hall_alone: Hall, ben: Person, say: Callable[[RawSocket, bytes], Awaitable[None]]
):
    url = next(hall_alone.urls)
    async with RawSocket.to(url) as raw:
        await say(raw, handshake(hall_alone, url, ben.cookie))
        assert (await raw.read_until(b"\r\n\r\n")).startswith(b"HTTP/1.1 101 ")
        kind, hello = await raw.next_frame()
        assert kind == BINARY
        assert b"server.hello" in hello


async def test_pings_that_nobody_reads_the_answers_of_fill_no_memory(
    alone: Installation, hall_alone: Hall, ben: Person
):
    """Who reads in the end finds the answer to the last one, which is enough."""
    pings = frame(PING, b"x" * 125) * 1000
    async with RawSocket.into(hall_alone, ben.cookie, WINDOW_BYTES) as tab:
        before = alone.resident_bytes
        for _ in range(400):
            await tab.send(pings)
        await tab.send(frame(PING, b"the last"))
        await ben.ask("Are you busy?")
        assert alone.resident_bytes < before + MORE_MEMORY_BYTES
        while await tab.until(PONG) != b"the last":
            continue


async def test_a_message_of_too_many_pieces_is_too_big(
    alone: Installation, hall_alone: Hall, ben: Person
):
    """Each costs the server more than it costs to send, though it may be empty."""
    async with RawSocket.into(hall_alone, ben.cookie) as tab:
        await tab.send(frame(BINARY, b"", fin=False))
        await tab.send(frame(CONT, b"", fin=False) * 10_000)
        assert await tab.end() == TOO_BIG
