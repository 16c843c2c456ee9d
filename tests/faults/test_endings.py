"""A server that is told to end does, whatever it waits for."""

import asyncio

import pytest

from tests.client import Client, ClosedError
from tests.faults.installation import Installation, Services
from tests.hall import Hall


async def test_a_server_ends_also_while_its_database_stands_still(
    installation: Installation, services: Services, hall: Hall, repetition: int
):
    """With a command under way, and connections to it that nobody uses. `stop` fails when it takes
    half a minute.
    """
    server = installation.servers[1]
    _, _, cookie = await hall.enrol(f"ada {repetition}")
    url = hall.socket_url(server.url)
    ada = await Client.open(url, cookie=cookie, origin=server.url)
    others = [await Client.open(url, cookie=cookie, origin=server.url) for _ in range(5)]
    await asyncio.gather(*(tab.join(hall.room) for tab in (ada, *others)))
    services.postgres.pause()
    said = {"room": hall.room, "key": f"key-{repetition:08}", "text": "Hello"}
    answer = await ada.post("chat.send", said)
    try:  # it is in the server's socket, and read from there before the signal is seen to
        await asyncio.to_thread(server.stop)
        assert await ada.until_closed() in (1006, 4503)
    finally:
        services.postgres.resume()
    with pytest.raises(ClosedError):
        await answer
    server.start()
