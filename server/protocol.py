"""uvicorn's WebSocket protocol, with our word for a restart and no waiting for small frames."""

import asyncio
import socket
from typing import cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

RESTARTING = 4503
INTERNET = (socket.AF_INET, socket.AF_INET6)


class SocketProtocol(WebSocketsSansIOProtocol):
    """Clients that are told 4503 come back after a random while, and not all at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """asyncio sets TCP_NODELAY only on sockets that name their protocol, which uvicorn's don't.

        Without it an answer behind a push waits 40 ms for the other side's delayed ACK.
        """
        super().connection_made(cast("asyncio.Transport", transport))
        connected = transport.get_extra_info("socket")
        if connected is not None and connected.family in INTERNET:
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def shutdown(self) -> None:
        if self.close_sent or not self.handshake_complete:
            super().shutdown()
            return
        self.stop_keepalive()
        self.queue.put_nowait({"type": "websocket.disconnect", "code": RESTARTING})
        self.conn.send_close(RESTARTING)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.transport.close()
