"""Server processes, a forum on them, and Chromium: what a person meets, whole."""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from server.http.identity import COOKIE
from tests.browser import browsers
from tests.browser.forum import Forum, running
from tests.browser.hands import Keyboard, Mouse
from tests.browser.scene import Scene, fill
from tests.browser.screen import SHOWN_WITHIN_MS, Screen
from tests.browser.stops import Stop
from tests.server import ROOT
from tests.services import Postgres, Redis

BUILT = ROOT / "web" / "dist" / "index.html"
# `window.probes`, which some tests and the keyboard's hand ask.
PROBES = Path(__file__).with_name("probes.js")
DESKTOP = {"width": 1280, "height": 800}

OpenPage = Callable[..., Awaitable[Page]]
OpenScreen = Callable[..., Awaitable[Screen]]
OpenStop = Callable[..., Awaitable[Screen]]


@pytest.fixture(scope="session", autouse=True)
def web_app() -> None:
    if not BUILT.exists():
        pytest.fail("The web app is not built: run the tests by `./dev test`, which builds it.")


@pytest.fixture(scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with browsers.chromium() as browser:
        yield browser


@pytest.fixture
async def open_page(chromium: Browser) -> AsyncIterator[OpenPage]:
    async with pages_of(chromium) as open_page:
        yield open_page


@contextlib.asynccontextmanager
async def pages_of(browser: Browser) -> AsyncIterator[OpenPage]:
    """Each page has a profile of its own, without cookies; the arguments are Playwright's."""
    async with contextlib.AsyncExitStack() as stack:

        async def opened(**options: Any) -> Page:
            context = await browser.new_context(**{"viewport": DESKTOP, "locale": "en", **options})
            context.set_default_timeout(SHOWN_WITHIN_MS)
            stack.push_async_callback(context.close)
            return await context.new_page()

        yield opened


@pytest.fixture
async def open_screen(open_page: OpenPage) -> AsyncIterator[OpenScreen]:
    with screens_on(open_page) as open_screen:
        yield open_screen


@contextlib.contextmanager
def screens_on(open_page: OpenPage) -> Iterator[OpenScreen]:
    """Somebody sits down before a browser; no page they saw may have complained."""
    opened: list[Screen] = []

    async def sit_down(
        *, mouse: bool = True, url: str = "", cookie: str | None = None, **options: Any
    ) -> Screen:
        """With a `cookie` they are signed in at `url`."""
        page = await open_page(**options)
        await page.add_init_script(path=PROBES)
        if cookie is not None:
            await page.context.add_cookies([{"name": COOKIE, "value": cookie, "url": url}])
        opened.append(Screen(page, Mouse() if mouse else Keyboard(page)))
        return opened[-1]

    yield sit_down
    for screen in opened:
        screen.has_no_faults()


@pytest.fixture
async def open_firefox() -> AsyncIterator[OpenScreen]:
    """Somebody sits down before Firefox."""
    async with browsers.firefox() as firefox, pages_of(firefox) as open_page:
        with screens_on(open_page) as open_screen:
            yield open_screen


@pytest.fixture(params=["sqlite", "two-ports", "two-workers"])
async def own_forum(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Forum]:
    """For tests that kill: one process on SQLite, or two on PostgreSQL and Redis.

    With a port each, neighbours are at different processes for certain; behind one port, as in
    `Procfile`, it is left to chance.
    """
    if request.param == "sqlite":
        async with running(tmp_path, 1) as forum:
            yield forum
        return
    postgres: Postgres = request.getfixturevalue("postgres_server")
    redis: Redis = request.getfixturevalue("redis_server")
    count, workers = (2, "1") if request.param == "two-ports" else (1, "2")
    async with (
        postgres.database() as url,
        running(tmp_path, count, database_url=url, bus_url=redis.url, workers=workers) as forum,
    ):
        yield forum


@pytest.fixture(scope="session")
async def shared_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Forum]:
    """One process on SQLite, for all tests that leave it running."""
    async with running(tmp_path_factory.mktemp("forum"), 1) as forum:
        yield forum


@pytest.fixture
async def forum(shared_server: Forum) -> AsyncIterator[Forum]:
    """An event of its own for each test, on the shared server."""
    forum = await Forum.build(shared_server.hall.house, shared_server.servers)
    yield forum
    await forum.hall.close()


@pytest.fixture(scope="session")
async def scene(shared_server: Forum) -> AsyncIterator[Scene]:
    """A session in full swing, for tests that only look."""
    scene = await fill(shared_server)
    yield scene
    await scene.forum.hall.close()


@pytest.fixture
def sit_before(scene: Scene, open_screen: OpenScreen) -> OpenStop:
    """A screen for whoever visits the stop; more arguments are those of `open_screen`."""

    async def sat(stop: Stop, language: str = "en", **options: Any) -> Screen:
        url, cookie = scene.forum.servers[0].url, scene.cookies.get(stop.who)
        return await open_screen(url=url, cookie=cookie, locale=language, **options)

    return sat
