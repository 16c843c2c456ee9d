"""Who takes nothing is shown out, who is merely slow is not, and a goodbye waits for nobody."""

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Any

import pytest
from uvicorn.server import ServerState
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.uri import parse_uri

from server import protocol as module
from server.line import Line, line_of
from server.protocol import HIGH_BYTES, PATIENCE_BEATS, PULSE, SocketProtocol
from server.pulse import Pulse, beat
from server.serving import configure


class Told:
    """The reader of a line."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def filled(self) -> None:
        self.told.append("filled")

    def drained(self) -> None:
        self.told.append("drained")

    def heard(self, message: bytes | None) -> None:
        self.told.append("text" if message is None else message.decode())

    def gone(self) -> None:
        self.told.append("gone")


class Transport(asyncio.Transport):
    """Takes what it is given; what the other side has read of it, the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = b""
        self.waiting = 0
        self.ends: list[str] = []
        self.reading: list[str] = []

    def write(self, data: Any) -> None:
        self.sent += bytes(data)

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        assert (high, low) == (HIGH_BYTES, module.LOW_BYTES)

    def pause_reading(self) -> None:
        self.reading.append("paused")

    def resume_reading(self) -> None:
        self.reading.append("resumed")

    def is_closing(self) -> bool:
        return bool(self.ends)

    def close(self) -> None:
        self.ends.append("closed")

    def abort(self) -> None:
        self.ends.append("aborted")


class Call:
    """A socket past its handshake, with the client's side of it in the test's hands."""

    def __init__(self) -> None:
        self.pulse, self.transport, self.told = Pulse(), Transport(), Told()
        self.line: asyncio.Future[Line] = asyncio.get_running_loop().create_future()
        config = configure(self._app, interface="asgi3")
        config.load()
        self.protocol = SocketProtocol(config, ServerState(), {PULSE: self.pulse})
        self.client = ClientProtocol(parse_uri("ws://localhost/"))

    async def begin(self) -> Line:
        self.protocol.connection_made(self.transport)
        self.client.send_request(self.client.connect())
        self.says()
        line = await self.line
        await asyncio.gather(*self.protocol.tasks)
        self.frames()
        return line

    async def _app(self, scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        line = line_of(scope)
        line.read_by(self.told)
        self.line.set_result(line)

    def says(self) -> None:
        """Delivers what the client has to send."""
        self.protocol.data_received(b"".join(self.client.data_to_send()))

    def frames(self) -> list[Frame]:
        """What the server has sent since last asked."""
        sent, self.transport.sent = self.transport.sent, b""
        self.client.receive_data(sent)
        return [each for each in self.client.events_received() if isinstance(each, Frame)]

    def beats(self, count: int) -> None:
        for _ in range(count):
            for turn in self.pulse.turns:
                beat(turn)

    async def finish(self) -> None:
        if self.protocol in self.protocol.connections:
            self.protocol.connection_lost(None)
        await asyncio.gather(*self.protocol.tasks)


@pytest.fixture
async def call() -> AsyncIterator[Call]:
    call = Call()
    yield call
    await call.finish()


async def test_a_ready_frame_arrives_as_it_is(call: Call):
    line = await call.begin()
    line.write(b"\x82\x02hi")
    assert call.frames() == [Frame(Opcode.BINARY, b"hi")]


async def test_it_outlives_the_call_and_tells_what_comes(call: Call):
    line = await call.begin()
    call.client.send_binary(b"early")
    call.says()
    assert call.told.told == []
    line.listen()
    call.client.send_binary(b"later")
    call.client.send_text(b"no command")
    call.client.send_binary(b"in ", fin=False)
    call.client.send_continuation(b"parts", fin=True)
    call.says()
    assert call.told.told == ["early", "later", "text", "in parts"]


async def test_it_reads_no_more_while_it_is_paused(call: Call):
    line = await call.begin()
    line.listen()
    line.pause()
    line.pause()
    assert call.transport.reading == ["paused"]
    line.listen()
    assert call.transport.reading == ["paused", "resumed"]


async def test_whoever_goes_before_anybody_reads_is_told_to_be_gone(call: Call):
    line = await call.begin()
    call.protocol.connection_lost(None)
    late = Told()
    line.read_by(late)
    assert (late.told, call.told.told) == (["gone"], ["gone"])


async def test_who_is_silent_is_asked_and_when_they_do_not_answer_shown_out(call: Call):
    await call.begin()
    call.beats(PATIENCE_BEATS - 1)
    assert call.frames() == []
    call.beats(1)
    assert [frame.opcode for frame in call.frames()] == [Opcode.PING]
    call.beats(PATIENCE_BEATS + 1)
    (frame,) = call.frames()
    assert (frame.opcode, frame.data[:2]) == (Opcode.CLOSE, module.NO_ANSWER.to_bytes(2))


async def test_who_answers_stays(call: Call):
    await call.begin()
    for _ in range(5):
        call.beats(PATIENCE_BEATS)
        assert [frame.opcode for frame in call.frames()] == [Opcode.PING]
        call.says()
    assert not call.protocol.close_sent


async def test_who_waits_for_us_is_not_taken_for_silent(call: Call):
    line = await call.begin()
    line.listen()
    line.pause()
    call.beats(10 * PATIENCE_BEATS)
    assert call.frames() == []
    line.listen()
    call.beats(PATIENCE_BEATS)
    assert [frame.opcode for frame in call.frames()] == [Opcode.PING]


async def test_who_takes_nothing_of_what_waits_is_too_slow(call: Call):
    await call.begin()
    call.transport.waiting = 1000
    call.beats(PATIENCE_BEATS)
    call.says()
    assert not call.protocol.close_sent
    call.beats(PATIENCE_BEATS)
    frame = call.frames()[-1]
    assert (frame.opcode, frame.data[:2]) == (Opcode.CLOSE, module.TOO_SLOW.to_bytes(2))


async def test_who_takes_a_little_at_a_time_is_waited_for(call: Call):
    await call.begin()
    for waiting in range(100_000, 0, -1000):
        call.transport.waiting = waiting
        call.beats(1)
    assert not call.protocol.close_sent


async def test_what_the_other_side_has_taken_is_what_its_tcp_says():
    listening = socket.create_server(("127.0.0.1", 0))
    ours = socket.create_connection(listening.getsockname())
    theirs, _ = listening.accept()
    with listening, ours, theirs:

        class OfSocket(Transport):
            def get_extra_info(self, name: str, default: Any = None) -> Any:
                return ours if name == "socket" else default

        before = module.taken_bytes(OfSocket())
        ours.sendall(b"x" * 5000)
        assert len(theirs.recv(5000, socket.MSG_WAITALL)) == 5000
        ours.shutdown(socket.SHUT_WR)
        assert theirs.recv(1) == b""
        assert module.taken_bytes(OfSocket()) - before >= 5000


async def test_its_reader_is_told_how_it_goes(call: Call):
    await call.begin()
    call.protocol.pause_writing()
    call.protocol.resume_writing()
    call.protocol.connection_lost(None)
    assert call.told.told == ["filled", "drained", "gone"]


async def test_who_begins_to_read_late_is_told_that_the_line_is_full(call: Call):
    line = await call.begin()
    call.protocol.pause_writing()
    late = Told()
    line.read_by(late)
    assert late.told == ["filled"]


async def test_a_goodbye_is_said_once_and_its_answer_ends_the_connection(call: Call):
    line = await call.begin()
    line.end(4401)
    line.end(4403)
    (frame,) = call.frames()
    assert (frame.opcode, frame.data[:2]) == (Opcode.CLOSE, (4401).to_bytes(2))
    assert call.transport.ends == []
    call.says()
    assert call.transport.ends == ["closed"]


async def test_who_does_not_answer_a_goodbye_is_cut_off(
    call: Call, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "LINGER_S", 0.0)
    line = await call.begin()
    line.end(4401)
    cut = asyncio.Event()
    asyncio.get_running_loop().call_later(0.0, cut.set)
    await cut.wait()
    assert call.transport.ends == ["aborted"]


async def test_who_said_goodbye_and_does_not_take_what_waits_is_cut_off(call: Call):
    await call.begin()
    call.transport.waiting = 1000
    call.client.send_close(1000)
    call.says()
    call.beats(PATIENCE_BEATS)
    assert call.transport.ends == ["closed"]
    call.beats(2)
    assert call.transport.ends == ["closed", "aborted"]


async def test_one_that_has_gone_is_watched_no_longer(call: Call):
    await call.begin()
    assert sum(map(len, call.pulse.turns)) == 1
    call.protocol.connection_lost(None)
    assert sum(map(len, call.pulse.turns)) == 0
