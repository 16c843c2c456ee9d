"""uvicorn's HTTP protocol, which waits for the head of a request only so long: whoever opens
connections and says nothing, or a byte now and then, keeps nothing. Who wants a socket gets it
straight away: at the top of the hour there are many.
"""

import asyncio
from typing import Any, cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from server.protocol import SocketProtocol

HEAD_S = 20.0
LAST_S = 0.2
"""For what is said already by those who come when the server ends."""
_END = b"\r\n\r\n"
_UPGRADE = b"\r\nupgrade: websocket\r\n"


def wants_socket(said: bytes) -> bool:
    """Whether it is one whole head that asks for a WebSocket, as browsers write it. One that came
    in pieces, or is unusual, is read by h11.
    """
    end = len(said) - len(_END)
    is_whole = said.startswith(b"GET ") and said.find(_END) == end
    return is_whole and said.isascii() and _UPGRADE in said.lower()


class HttpProtocol(H11Protocol):
    """The size of a head is limited by h11, the body where it is read, a socket by its protocol."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._head_due: asyncio.TimerHandle | None = None
        self._has_heard = False
        self._is_ending = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if not self._has_heard and wants_socket(data):
            self._stop_waiting()
            self._become_socket(data)
            return
        self._has_heard = True
        super().data_received(data)
        if self.transport.is_closing() or not self._is_idle:
            self._stop_waiting()
        elif self._head_due is None and self.timeout_keep_alive_task is None:
            self._await_head()
        if self._is_ending and not self._is_idle:
            super().shutdown()

    def _become_socket(self, head: bytes) -> None:
        """The socket's protocol reads the head itself: h11 would only read it first."""
        self.connections.discard(self)
        protocol = SocketProtocol(self.config, self.server_state, self.app_state)
        protocol.connection_made(self.transport)
        self.transport.set_protocol(protocol)
        protocol.data_received(head)
        if self._is_ending:
            protocol.shutdown()

    def shutdown(self) -> None:
        """Whoever has only just come is heard first."""
        if self._has_heard or self._is_ending:
            super().shutdown()
        else:
            self._is_ending = True
            self.loop.call_later(LAST_S, self._end)

    def _end(self) -> None:
        if self._is_spoken_to:
            super().shutdown()

    @property
    def _is_spoken_to(self) -> bool:
        """The connection is no socket's yet."""
        return cast("object", self.transport.get_protocol()) is self

    @property
    def _is_idle(self) -> bool:
        """No request has been read to the end of its head, nor is one being answered."""
        return self._is_spoken_to and self.conn.their_state is h11.IDLE

    def _await_head(self) -> None:
        self._head_due = self.loop.call_later(HEAD_S, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._head_due is not None:
            self._head_due.cancel()
            self._head_due = None
