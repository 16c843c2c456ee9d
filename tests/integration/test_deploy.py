"""What config/deploy/ ships: Plenary runs behind the proxies, and the units are as they must be."""

import asyncio
import configparser
import os
import shlex
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from rooms.branding.pictures import LIMIT_UPLOAD_BYTES
from server.app import Parts
from server.bus.memory import MemoryBus
from server.database import Database
from server.http.identity import COOKIE
from server.migrate import migrate
from server.protocol import RESTARTING
from server.serving import SHUTDOWN_S
from tests.client import Client
from tests.faults.installation import on_sqlite
from tests.hall import Hall
from tests.house import House, serving, settings_for
from tests.pictures import halves, saved
from tests.programs import CADDY, SYSTEMD
from tests.proxies import DEPLOY, Caddy, Nginx, Proxy
from tests.services import free_port

ROOT = Path(__file__).resolve().parents[2]
CLIENT = "127.0.0.2"
LIE = {"X-Forwarded-For": "192.0.2.66", "X-Forwarded-Proto": "gopher"}
UNITS = {"web": "plenary-web.service", "worker": "plenary-worker.service"}


Seen = tuple[str, str, str, str]
"""Who came: kind, path, address, scheme."""


@dataclass
class Gate:
    """Stands before the application, and notes who comes."""

    app: ASGIApp
    seen: list[Seen]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            address, _ = scope["client"]
            self.seen.append((scope["type"], scope["path"], address, scope["scheme"]))
        await self.app(scope, receive, send)


@dataclass
class Site:
    """A Plenary behind a proxy, and an event in it."""

    proxy: Proxy
    hall: Hall
    seen: list[Seen] = field(default_factory=list)

    @asynccontextmanager
    async def browser(self, cookie: str = "", **headers: str) -> AsyncIterator[httpx.AsyncClient]:
        """Somewhere else than the server."""
        async with httpx.AsyncClient(
            base_url=self.proxy.url,
            headers={"Origin": self.proxy.url, "Cookie": f"{COOKIE}={cookie}", **headers},
            transport=httpx.AsyncHTTPTransport(
                verify=self.proxy.trust or False, local_address=CLIENT
            ),
        ) as client:
            yield client

    @asynccontextmanager
    async def tab(self, cookie: str, **headers: str) -> AsyncIterator[Client]:
        more: dict[str, Any] = {"local_addr": (CLIENT, 0), "ssl": self.proxy.trust}
        more |= {"origin": self.proxy.url, "headers": headers}
        url = self.hall.socket_url(self.proxy.url)
        async with await Client.open(url, cookie=cookie, **more) as client:
            yield client


@asynccontextmanager
async def site_behind(kind: type[Proxy], folder: Path) -> AsyncIterator[Site]:
    settings = settings_for(folder, None, None)
    db = Database(settings.database_url)
    await migrate(db)
    seen: list[Seen] = []
    parts = Parts(bus=MemoryBus())
    try:
        async with serving(settings, parts, lambda app: Gate(app, seen)) as url:
            hall = await Hall.build(House(settings, db, [url]))
            with kind(url.removeprefix("http://")) as proxy:
                yield Site(proxy, hall, seen)
            await hall.close()
    finally:
        await db.close()


@pytest.fixture(params=[Nginx, Caddy])
async def site(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Site]:
    async with site_behind(request.param, tmp_path) as site:
        yield site


async def test_a_socket_gets_through_and_brings_its_own_address(site: Site):
    _, _, cookie = await site.hall.enrol("ada")
    async with site.tab(cookie, **LIE) as ada, site.tab(cookie) as phone:
        for tab in (ada, phone):
            await tab.join(site.hall.room)
        asked = {"key": "a-key-of-ada", "text": "Does it get through?"}
        await ada.send("questions.ask", site.hall.room, **asked)
        await phone.until(lambda: bool(phone.rooms[site.hall.room].entries))
    path = f"/e/{site.hall.event.slug}/ws"
    scheme = "wss" if site.proxy.scheme == "https" else "ws"
    assert site.seen == [("websocket", path, CLIENT, scheme)] * 2


@pytest.mark.parametrize("kind", [Nginx, Caddy])
async def test_a_socket_is_told_that_the_server_restarts_and_comes_back(
    kind: type[Proxy], tmp_path: Path
):
    """By the code, and by the same proxy: clients come back after a random while."""
    async with on_sqlite(tmp_path) as installation:
        (server,) = installation.servers
        hall = await Hall.build(installation.house)
        _, _, cookie = await hall.enrol("ada")
        with kind(f"127.0.0.1:{server.port}") as proxy:
            site = Site(proxy, hall)
            async with site.tab(cookie) as ada:
                await ada.join(hall.room)
                await asyncio.to_thread(server.stop)
                assert await ada.until_closed() == RESTARTING
            server.start()
            async with site.tab(cookie) as ada:
                assert (await ada.join(hall.room))[0]["refused"] is None


async def test_a_request_brings_its_own_address_and_scheme_whatever_it_says(site: Site):
    async with site.browser(**LIE) as browser:
        answer = await browser.get("/api/events")
    assert answer.status_code == 200
    assert site.seen == [("http", "/api/events", CLIENT, site.proxy.scheme)]


async def test_a_picture_as_large_as_may_be_gets_through(site: Site):
    _, _, cookie = await site.hall.enrol("olga", "organizer")
    logo = saved(halves(300, 300))
    padded = logo + bytes(LIMIT_UPLOAD_BYTES - len(logo))
    path = f"/api/e/{site.hall.event.slug}/pictures/logo"
    async with site.browser(cookie) as browser:
        answer = await browser.post(path, content=padded)
        assert answer.status_code == 200, answer.text
        shown = await browser.get(f"/images/{answer.json()['files'][0]['hash']}.webp")
        assert shown.headers["Content-Type"] == "image/webp"
        much = await browser.post(path, content=bytes(10 * 1024 * 1024))
    assert much.status_code == 413


async def test_a_proxy_packs_nothing_itself(site: Site):
    """The description of the API is large, and comes as it is."""
    async with site.browser(**{"Accept-Encoding": "gzip, br, zstd"}) as browser:
        answer = await browser.get("/api/openapi.json")
    assert len(answer.content) > 10_000
    assert "Content-Encoding" not in answer.headers


async def test_what_the_server_measures_of_itself_is_not_for_everybody(site: Site):
    async with site.browser() as browser:
        answer = await browser.get("/metrics")
    assert answer.status_code == 404
    assert site.seen == []


@pytest.mark.parametrize("kind", [Nginx, Caddy])
async def test_no_path_is_written_down_also_where_nobody_answers(kind: type[Proxy]):
    with kind(f"127.0.0.1:{free_port()}") as proxy:
        async with httpx.AsyncClient(verify=proxy.trust or False, timeout=30) as browser:
            answer = await browser.get(f"{proxy.url}/link/which-signs-somebody-in")
        assert answer.status_code == 502
        over = proxy.listen_for(proxy.over)
        proxy.stop()
        assert over.acquire(timeout=10)
        assert "which-signs-somebody-in" not in proxy.written()


async def test_nginx_sends_people_on_to_the_address_with_a_certificate(tmp_path: Path):
    async with site_behind(Nginx, tmp_path) as site, httpx.AsyncClient() as browser:
        assert isinstance(site.proxy, Nginx)
        answer = await browser.get(f"http://127.0.0.1:{site.proxy.plain_port}/e/moot?lang=fr")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "https://127.0.0.1/e/moot?lang=fr"


def test_caddy_takes_its_file_as_it_is_shipped(tmp_path: Path):
    file = DEPLOY / Caddy.config
    told = subprocess.run(
        [CADDY.provide(), "validate", "--adapter", "caddyfile", "--config", file],
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr


# --- The units


def unit(name: str) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string((DEPLOY / name).read_text("utf-8"))
    return parser["Service"]


def processes() -> dict[str, list[str]]:
    """What the Procfile runs, by name."""
    lines = (ROOT / "Procfile").read_text("utf-8").splitlines()
    found = (line.partition(":") for line in lines if ":" in line)
    return {name: shlex.split(command) for name, _, command in found}


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_what_the_procfile_runs(name: str):
    service = unit(UNITS[name])
    program, *arguments = shlex.split(service["ExecStart"])
    assert [os.path.relpath(program, service["WorkingDirectory"]), *arguments] == processes()[name]


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_leaves_the_time_to_end_in_good_order(name: str):
    service = unit(UNITS[name])
    assert int(service["TimeoutStopSec"]) > 2 * SHUTDOWN_S
    assert (service["KillSignal"], service["Restart"]) == ("SIGTERM", "always")


def test_the_web_unit_and_nginx_may_open_as_many_sockets():
    files = int(unit(UNITS["web"])["LimitNOFILE"])
    assert f"worker_rlimit_nofile {files};" in (DEPLOY / "nginx.conf").read_text("utf-8")


@pytest.mark.parametrize("name", UNITS)
def test_systemd_has_nothing_against_a_unit(name: str, tmp_path: Path):
    """Its program is put where this one lies, because systemd looks for it."""
    text = (DEPLOY / UNITS[name]).read_text("utf-8").replace("/opt/plenary", str(ROOT))
    copy = tmp_path / UNITS[name]
    copy.write_text(text, encoding="utf-8")
    told = subprocess.run(
        [SYSTEMD.provide(), "verify", "--man=no", "--recursive-errors=no", copy],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")
