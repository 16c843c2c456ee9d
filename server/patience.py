"""uvicorn's HTTP protocol, which waits for the head of a request only so long: whoever opens
connections and says nothing, or a byte now and then, keeps nothing.
"""

import asyncio
from typing import Any, cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 20.0


class HttpProtocol(H11Protocol):
    """The size of a head is limited by h11, the body where it is read, a socket by its protocol."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._head_due: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.is_closing() or not self._is_idle:
            self._stop_waiting()
        elif self._head_due is None and self.timeout_keep_alive_task is None:
            self._await_head()

    @property
    def _is_idle(self) -> bool:
        """No request has been read to the end of its head, nor is one being answered."""
        is_here = cast("object", self.transport.get_protocol()) is self
        return is_here and self.conn.their_state is h11.IDLE

    def _await_head(self) -> None:
        self._head_due = self.loop.call_later(HEAD_S, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._head_due is not None:
            self._head_due.cancel()
            self._head_due = None
