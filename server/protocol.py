"""uvicorn's WebSocket protocol as Plenary wants it: small, patient with thin links, and a line for
frames that are ready for the wire.
"""

import asyncio
import logging
import random
import socket
import struct
from typing import Any, cast

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.http11 import Request
from websockets.protocol import State

from server import metrics
from server.line import EXTENSION, Reader
from server.pulse import BEAT_EVERY_S, Pulse

RESTARTING = 4503
TOO_SLOW = 4408
BAD_TEXT = 1007
TOO_BIG = 1009
NO_ANSWER = FAULT = 1011
INTERNET = (socket.AF_INET, socket.AF_INET6)

HIGH_BYTES = 65_536
LOW_BYTES = 16_384
"""What waits in the transport before the reader of a line is told, and until it is told again."""
UNSENT_BYTES = 16_384
"""What the kernel takes beyond what is under way: the rest waits where we can see it."""
LIMIT_PIECES = 1000
"""Of one message. Each costs more here than it costs to send, though it may be empty."""
PATIENCE_BEATS = 4
PING_EVERY_S = PATIENCE_BEATS * BEAT_EVERY_S
LINGER_S = 5.0
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
SPREAD_S = 5.0
CLOSES_PER_S = 500
PULSE = "pulse"
"""Where the application's lifespan leaves its Pulse."""
_logger = logging.getLogger("uvicorn.error.sockets")
_logger.setLevel(logging.WARNING)


class SocketProtocol(WebSocketsSansIOProtocol):
    """Also a Line, which it offers as an extension, and a Ward of the application's Pulse."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.logger = _logger
        self._reader: Reader | None = None
        self._is_listening = False
        self._is_full = False
        self._silent_beats = 0
        self._stuck_beats = 0
        self._taken_bytes = 0
        self._owed_pongs = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self.transport.set_write_buffer_limits(HIGH_BYTES, LOW_BYTES)
        connected = transport.get_extra_info("socket")
        if connected is not None and connected.family in INTERNET:
            prepare(connected)

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if self.response.status_code == 101:
            headers = cast("list[tuple[bytes, bytes]]", self.scope["headers"])
            self.scope["headers"] = [(name.lower(), value) for name, value in headers]
            extensions = cast("dict[str, Any]", self.scope["extensions"])
            extensions[EXTENSION] = {"line": self}

    def handle_ping(self) -> None:
        """To who does not read our answers the latest are owed: they answer all pings before them
        (RFC 6455 §5.5.3). The first of the pings that came together finds the pongs of them all.
        """
        pongs = b"".join(self.conn.data_to_send())
        if not self._is_full:
            self.transport.write(pongs)
        elif pongs:
            self._owed_pongs = pongs

    def handle_cont(self, event: Frame) -> None:
        if len(self.frames) < LIMIT_PIECES:
            super().handle_cont(event)
        else:
            self.end(TOO_BIG)

    # --- The line

    def write(self, frame: bytes) -> None:
        self.transport.write(frame)

    def read_by(self, reader: Reader) -> None:
        self._reader = reader
        if self.disconnected:
            self._tell_gone()
        elif self._is_full:
            reader.filled()

    def listen(self) -> None:
        if self.transport.is_closing():
            return
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        if self._is_listening:
            return
        self._is_listening = True
        early, self.queue, self.writable = self.queue, cast("Any", _NOWHERE), cast("Any", _NOWHERE)
        while not early.empty():
            event = early.get_nowait()
            if event["type"] == "websocket.receive" and self._reader is not None:
                self._reader.heard(event.get("bytes"))

    def pause(self) -> None:
        if not self.read_paused and not self.transport.is_closing():
            self.read_paused = True
            self.transport.pause_reading()

    def send_receive_event_to_app(self) -> None:
        """Straight to who listens. uvicorn's way is for an application that waits."""
        if not self._is_listening or self._reader is None or self.close_sent:
            super().send_receive_event_to_app()
            return
        data, self.frames = b"".join(self.frames), []
        if self.curr_msg_data_type == "bytes":
            self._reader.heard(data)
        elif is_text(data):
            self._reader.heard(None)
        else:
            self.end(BAD_TEXT)

    def end(self, code: int) -> None:
        if self.close_sent or self.transport.is_closing():
            return
        if self.conn.state is not State.OPEN:
            self.transport.close()
            return
        metrics.CLOSES.labels(code).inc()
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code})
        self.conn.send_close(code)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()
        self.close_timer = self.loop.call_later(LINGER_S, self.transport.abort)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._is_full = True
        if self._reader is not None:
            self._reader.filled()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._is_full = False
        if self._owed_pongs:
            self.transport.write(self._owed_pongs)
            self._owed_pongs = b""
        if self._reader is not None:
            self._reader.drained()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.conn.parser.close()  # it and the connection hold each other
        self._tell_gone()

    def _tell_gone(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.gone()

    async def run_asgi(self) -> None:
        """A line that somebody reads goes on without the application's call, and without what only
        that needed: there are many, and they are small.
        """
        try:
            await self.app(self.scope, self.receive, self.send)
        except ClientDisconnected:
            pass
        except Exception:
            self.logger.exception("Exception in ASGI application")
            self.send_500_response()
            self.end(FAULT)
        if self._reader is not None:
            del self.scope, self.request, self.response
        elif self.close_timer is None:
            self.transport.close()

    def handle_parser_exception(self) -> None:
        """What came is no WebSocket's: websockets has said so, with a code."""
        super().handle_parser_exception()
        if self.conn.close_sent is not None:
            metrics.CLOSES.labels(self.conn.close_sent.code).inc()

    # --- The pulse

    def start_keepalive(self) -> None:
        self._pulse.watch(self)

    def stop_keepalive(self) -> None:
        if PULSE in self.app_state:
            self._pulse.forget(self)

    @property
    def _pulse(self) -> Pulse:
        return cast("Pulse", self.app_state[PULSE])

    def data_received(self, data: bytes) -> None:
        self._silent_beats = 0
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            self._refuse()

    def _refuse(self) -> None:
        """A head that cannot be read, in the words of websockets if it has any."""
        self.transport.write(b"".join(self.conn.data_to_send()) or BAD_REQUEST)
        self.transport.close()

    def beat(self) -> None:
        """Ends who takes nothing of what waits for them, though they said goodbye, and who
        does not answer a ping. While we do not listen, nobody is silent.
        """
        self._silent_beats = 0 if self.read_paused else self._silent_beats + 1
        self._stuck_beats = self._stuck_beats + 1 if self._is_stuck() else 0
        if self._stuck_beats > PATIENCE_BEATS and self.transport.is_closing():
            self.transport.abort()
        elif self._stuck_beats > PATIENCE_BEATS:
            self.end(TOO_SLOW)
        elif self._silent_beats > 2 * PATIENCE_BEATS and not self.transport.get_write_buffer_size():
            self.end(NO_ANSWER)
        elif self._silent_beats == PATIENCE_BEATS and not self.close_sent:
            self.conn.send_ping(b"")
            self.transport.write(b"".join(self.conn.data_to_send()))

    def _is_stuck(self) -> bool:
        """Whether something waits, and nothing was taken since the last beat."""
        if not self.transport.get_write_buffer_size():
            return False
        before, self._taken_bytes = self._taken_bytes, taken_bytes(self.transport)
        return self._taken_bytes == before

    # --- The end

    def shutdown(self) -> None:
        """Says RESTARTING, to each at a moment of its own, so that they don't come back all at
        once. Until then they are served.
        """
        if self.close_sent or not self.handshake_complete:
            super().shutdown()
            return
        spread_s = min(SPREAD_S, len(self.connections) / CLOSES_PER_S)
        moment_s = random.uniform(0, spread_s)  # noqa: S311 - nothing to be kept secret
        self.loop.call_later(moment_s, self.end, RESTARTING)


class _Nowhere:
    """In the place of a queue and of an event that nobody waits for any more."""

    def put_nowait(self, _item: object) -> None:
        """Nobody would take it."""

    def set(self) -> None:
        """Nobody waits for it."""

    def clear(self) -> None:
        """Nobody would wait for it."""


_NOWHERE = _Nowhere()


def is_text(data: bytes) -> bool:
    """Text that is no UTF-8 ends a connection (RFC 6455 §8.1)."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def prepare(connected: socket.socket) -> None:
    """asyncio sets TCP_NODELAY only on sockets that name their protocol, which uvicorn's don't.

    Without it an answer behind a push waits 40 ms for the other side's delayed ACK.
    """
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if hasattr(socket, "TCP_NOTSENT_LOWAT"):
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT_BYTES)


_BYTES_ACKED = struct.Struct("=120xQ")
"""`tcpi_bytes_acked` of Linux's `struct tcp_info`."""


def taken_bytes(transport: asyncio.Transport) -> int:
    """How many bytes the other side has taken so far, by its TCP. Where the system does not tell
    (it is not Linux, or no TCP), less waiting counts as more taken.
    """
    connected = transport.get_extra_info("socket")
    try:
        told = connected.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _BYTES_ACKED.size)
        return cast("int", _BYTES_ACKED.unpack(told)[0])
    except (OSError, AttributeError, struct.error):
        return -transport.get_write_buffer_size()
