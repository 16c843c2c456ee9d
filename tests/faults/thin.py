"""A thin link: a TCP proxy that passes so many bytes a second each way, and keeps hardly any."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

TICK_S = 0.05
KEPT_BYTES = 4096
"""What it has read and not passed on yet, the kernel's part included; the rest waits at the
server's.
"""


@asynccontextmanager
async def thin_link(url: str, bytes_per_s: int) -> AsyncIterator[str]:
    """The address of the near end; the far end is the server at `url`."""
    far = urlsplit(url)
    assert far.hostname is not None
    assert far.port is not None
    target = (far.hostname, far.port)
    async with asyncio.TaskGroup() as tasks:

        async def opened(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await _carry(reader, writer, target, bytes_per_s)

        near = await asyncio.start_server(opened, "127.0.0.1", 0, limit=KEPT_BYTES)
        serving = tasks.create_task(near.serve_forever())
        host, port = near.sockets[0].getsockname()
        yield f"http://{host}:{port}"
        serving.cancel()


async def _carry(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    target: tuple[str, int],
    bytes_per_s: int,
) -> None:
    """Until either side has had enough."""
    there = await _connect(target)
    far_reader, far_writer = await asyncio.open_connection(sock=there, limit=KEPT_BYTES)
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_pass_on(reader, far_writer, bytes_per_s))
            tasks.create_task(_pass_on(far_reader, writer, bytes_per_s))
    except* OSError:
        pass
    finally:
        writer.close()
        far_writer.close()


async def _connect(target: tuple[str, int]) -> socket.socket:
    """With a small window, which has to be asked for before it is offered."""
    there = socket.socket()
    there.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, KEPT_BYTES)
    there.setblocking(False)
    await asyncio.get_running_loop().sock_connect(there, target)
    return there


async def _pass_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, bytes_per_s: int
) -> None:
    """Raises ConnectionResetError when there is nothing more to come."""
    loop = asyncio.get_running_loop()
    at_s = loop.time()
    while passed := await reader.read(int(bytes_per_s * TICK_S)):
        writer.write(passed)
        await writer.drain()
        at_s = max(at_s, loop.time()) + len(passed) / bytes_per_s
        await asyncio.sleep(at_s - loop.time())
    raise ConnectionResetError
