"""Who is in a room, when the process that said so is killed, or what it said it to."""

from tests.client import Client
from tests.faults.installation import Installation, Services
from tests.hall import Hall
from tests.server import Server

GONE_WITHIN_S = 31
"""Half a minute, and what the last look takes."""


async def comes(hall: Hall, server: Server, name: str) -> Client:
    _, _, cookie = await hall.enrol(name)
    tab = await Client.open(hall.socket_url(server.url), cookie=cookie, origin=server.url)
    await tab.join(hall.room)
    return tab


def figures(tab: Client, hall: Hall) -> list[int]:
    """How many it was told are there, from its join on."""
    room = tab.rooms[hall.room]
    told = [body["count"] for tag, body in room.passing if tag == "rooms.present"]
    return [room.present, *told]


async def is_told(tab: Client, hall: Hall, figure: int, within_s: float = 20) -> None:
    await tab.until(lambda: figures(tab, hall)[-1] == figure, within_s)


async def test_the_people_of_a_killed_worker_vanish_within_half_a_minute(
    installation: Installation, hall: Hall, repetition: int
):
    staying, killed = installation.servers
    ada = await comes(hall, staying, f"ada {repetition}")
    for name in ("ben", "cy"):
        await comes(hall, killed, f"{name} {repetition}")
    await is_told(ada, hall, 3)
    killed.kill()
    await is_told(ada, hall, 1, GONE_WITHIN_S)
    await ada.close()
    killed.start()


async def test_a_redis_that_lost_everything_lowers_no_figure(
    installation: Installation, services: Services, hall: Hall, repetition: int
):
    one, other = installation.servers
    ada = await comes(hall, one, f"ada {repetition}")
    ben = await comes(hall, other, f"ben {repetition}")
    await is_told(ada, hall, 2)
    services.redis.restart()
    cy = await comes(hall, other, f"cy {repetition}")
    await is_told(ada, hall, 3)
    assert sorted(figures(ada, hall)) == figures(ada, hall)
    for tab in (ada, ben, cy):
        await tab.close()
