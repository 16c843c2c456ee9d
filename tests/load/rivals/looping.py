"""Starlette's `send_bytes` in a loop, under uvicorn: each message that comes is sent to all."""

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from server.protocol import PING_EVERY_S

here: set[WebSocket] = set()


async def tab(connection: WebSocket) -> None:
    await connection.accept()
    here.add(connection)
    try:
        while True:
            message = await connection.receive_bytes()
            for each in list(here):
                await each.send_bytes(message)
    except WebSocketDisconnect:
        pass
    finally:
        here.discard(connection)


class Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print("listening", flush=True)


def main(port: int) -> None:
    config = uvicorn.Config(
        Starlette(routes=[WebSocketRoute("/", tab)]),
        port=port,
        ws="websockets-sansio",
        ws_ping_interval=PING_EVERY_S,
        ws_ping_timeout=PING_EVERY_S,
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
    )
    Server(config).run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
