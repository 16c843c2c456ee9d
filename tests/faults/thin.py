"""A thin link: a TCP proxy that passes so many bytes a second each way, and keeps hardly any."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.faults.raw import connected

TICK_S = 0.05
KEPT_BYTES = 4096
"""What it has read and not passed on yet, at most; the rest waits at the server's."""


@asynccontextmanager
async def thin_link(url: str, bytes_per_s: int) -> AsyncIterator[str]:
    """The address of the near end; the far end is the server at `url`."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _carry(reader, writer, url, bytes_per_s)

    near = await asyncio.start_server(carry, "127.0.0.1", 0, limit=KEPT_BYTES)
    async with near:
        host, port = near.sockets[0].getsockname()
        yield f"http://{host}:{port}"


async def _carry(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, url: str, bytes_per_s: int
) -> None:
    """Until either side has had enough."""
    there = await connected(url, KEPT_BYTES)
    far_reader, far_writer = await asyncio.open_connection(sock=there, limit=KEPT_BYTES)
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_pass_on(reader, far_writer, bytes_per_s))
            tasks.create_task(_pass_on(far_reader, writer, bytes_per_s))
    except* OSError:
        """One of them has."""
    finally:
        writer.close()
        far_writer.close()


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
