"""`websockets.broadcast`: each message that comes is sent to all."""

import asyncio
import sys

import uvloop
from websockets.asyncio.server import ServerConnection, broadcast, serve

from server.protocol import PING_EVERY_S

BACKLOG = 4096


async def main(port: int) -> None:
    here: set[ServerConnection] = set()

    async def tab(connection: ServerConnection) -> None:
        here.add(connection)
        try:
            async for message in connection:
                broadcast(here, message)
        finally:
            here.discard(connection)

    async with serve(
        tab, "127.0.0.1", port, compression=None, ping_interval=PING_EVERY_S, backlog=BACKLOG
    ):
        print("listening", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
