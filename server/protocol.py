"""uvicorn's WebSocket protocol, with our word for a restart."""

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

RESTARTING = 4503


class SocketProtocol(WebSocketsSansIOProtocol):
    """Clients that are told 4503 come back after a random while, and not all at once."""

    def shutdown(self) -> None:
        if self.close_sent or not self.handshake_complete:
            super().shutdown()
            return
        self.stop_keepalive()
        self.queue.put_nowait({"type": "websocket.disconnect", "code": RESTARTING})
        self.conn.send_close(RESTARTING)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.transport.close()
