"""`./dev bench proxies`: what a socket keeps resident in nginx and in Caddy.

They are set up as config/deploy/ has them; nginx speaks TLS, and Caddy does not. A figure is the
resident memory of all processes of the proxy less what it was before, over the number of sockets;
some have come before, so that what is taken once is not counted. Prints a table and writes JSON to
`var/bench/proxies.json`.
"""

import asyncio
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from server.app import Parts
from server.bus.memory import MemoryBus
from tests import family
from tests.client import Client
from tests.hall import Hall
from tests.house import open_house, settings_for
from tests.load.crowd.figures import median, spread
from tests.load.crowd.report import arguments, report, say
from tests.proxies import Caddy, Nginx, Proxy

BEFORE = 100
KINDS: tuple[type[Proxy], ...] = (Nginx, Caddy)


@dataclass(frozen=True)
class Row:
    """Medians of the runs, and what they were."""

    proxy: str
    sockets: int
    kb_a_socket: float
    runs_kb: tuple[float, float]


async def measure(kind: type[Proxy], sockets: int) -> float:
    """KB a socket."""
    with tempfile.TemporaryDirectory() as folder:
        settings = settings_for(Path(folder), None, None)
        async with open_house(settings, [Parts(bus=MemoryBus())]) as house:
            hall = await Hall.build(house)
            with kind(house.urls[0].removeprefix("http://")) as proxy:
                tabs = await come(hall, proxy, BEFORE)
                before = resident_bytes(proxy)
                tabs += await come(hall, proxy, sockets)
                grown = resident_bytes(proxy) - before
                for tab in tabs:
                    await tab.close()
            return grown / sockets / 1000


async def come(hall: Hall, proxy: Proxy, sockets: int) -> list[Client]:
    _, _, cookie = await hall.enrol("guest")
    url, more = hall.socket_url(proxy.url), {"origin": proxy.url, "cookie": cookie}
    return [await Client.open(url, **more, ssl=proxy.trust) for _ in range(sockets)]


def resident_bytes(proxy: Proxy) -> int:
    return sum(family.resident_bytes(pid) for pid in {proxy.pid, *family.members(proxy.pid)})


def row_of(kind: type[Proxy], sockets: int, runs: int) -> Row:
    say(kind.__name__)
    found = [asyncio.run(measure(kind, sockets)) for _ in range(runs)]
    return Row(kind.__name__, sockets, median(found, 1), spread(found, 1))


def main() -> int:
    parser = arguments("proxies", __doc__)
    parser.add_argument("--sockets", type=int, default=500)
    asked = parser.parse_args()
    report("proxies", asked, [row_of(kind, asked.sockets, asked.runs) for kind in KINDS])
    return 0


if __name__ == "__main__":
    sys.exit(main())
