"""A server that was updated under open pages: they hear of it, lose nothing, and go on."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.builds import DIST, build_of, renamed
from tests.browser.conftest import OpenScreen
from tests.browser.forum import TITLE, Forum, running
from tests.browser.test_axe import examine

HALF_TYPED = "And what about the islands, where"
BACK_WITHIN_MS = 45_000
_BUILD = "document.querySelector('meta[name=build]').content"
_KEPT = """async path => {
  while (!(await caches.match(path))) await new Promise(requestAnimationFrame);
}"""
_ENLISTED = """async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame);
}"""
_AT_REST = """async () => {
  const loaded = () => performance.getEntriesByType("resource");
  while (!loaded().some(({ name }) => name.includes("enlist")))
    await new Promise(requestAnimationFrame);
}"""
_GONE = """async () => {
  while ((await navigator.serviceWorker.getRegistrations()).length > 0)
    await new Promise(requestAnimationFrame);
}"""
_NOTHING_KEPT = """async () => {
  while ((await caches.keys()).length > 0) await new Promise(requestAnimationFrame);
}"""


@dataclass
class Updated:
    """A forum whose server has one of two builds in `folder`, and can be given the other."""

    forum: Forum
    folder: Path
    builds: tuple[Path, Path]

    @property
    def build(self) -> str:
        return build_of(self.folder)

    def update(self) -> None:
        (other,) = [build for build in self.builds if build_of(build) != self.build]
        shutil.rmtree(self.folder)
        shutil.copytree(other, self.folder)
        self.restart()

    def restart(self) -> None:
        self.forum.kill()
        self.forum.start()


@pytest.fixture(scope="module")
async def updated(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Updated]:
    folder = tmp_path_factory.mktemp("updates")
    web, newer = shutil.copytree(DIST, folder / "web"), renamed(folder / "newer")
    async with running(folder, 1, web_dir=str(web)) as forum:
        yield Updated(forum, web, (DIST, newer))


async def test_an_open_page_hears_of_a_newer_app_and_keeps_its_draft(
    updated: Updated, open_screen: OpenScreen
):
    forum = updated.forum
    _, _, cookie = await forum.hall.enrol("Ada")
    ada = await open_screen(url=forum.servers[0].url, cookie=cookie)
    await ada.page.goto(forum.session())
    await ada.page.evaluate(_ENLISTED)
    await ada.ask_box.fill(HALF_TYPED)
    document = await ada.document()
    updated.update()
    await ada.hears_of_network()
    news = ada.page.locator(".toast").filter(has_text="A new version is here.")
    await expect(news).to_be_visible(timeout=BACK_WITHIN_MS)
    await expect(ada.ask_box).to_be_focused()
    assert await examine(ada.page) == []
    assert await ada.document() == document
    await ada.press_button("Reload the page", within=news)
    await expect(ada.ask_box).to_have_value(HALF_TYPED)
    assert await ada.page.evaluate(_BUILD) == updated.build
    await expect(news).to_have_count(0)


@pytest.mark.parametrize("service_workers", ["allow", "block"])
async def test_a_page_whose_code_is_gone_from_the_server_goes_on(
    service_workers: str, updated: Updated, open_screen: OpenScreen
):
    """From this device where a service worker kept it, else by the newer app, and never blank."""
    forum = updated.forum
    gus = await open_screen(service_workers=service_workers)
    await gus.page.goto(forum.servers[0].url)
    await gus.sees_heading("Events")
    if service_workers == "allow":
        await gus.page.evaluate(_ENLISTED)
        await kept(gus.page)
    before = updated.build
    updated.update()
    await gus.page.get_by_role("main").get_by_role("link").first.click()
    await gus.sees_heading(TITLE)
    wanted = before if service_workers == "allow" else updated.build
    assert await gus.page.evaluate(_BUILD) == wanted
    # Of a style that is gone Chromium says so by itself.
    gus.faults[:] = [fault for fault in gus.faults if "stylesheet MIME type" not in fault]


async def test_a_server_without_a_service_worker_ends_it(updated: Updated, open_screen: OpenScreen):
    gus = await open_screen()
    await gus.page.goto(updated.forum.servers[0].url)
    await gus.page.evaluate(_ENLISTED)
    (updated.folder / "sw.js").unlink()
    updated.restart()
    await gus.page.reload()
    async with asyncio.timeout(15):
        await gus.page.evaluate(_GONE)
        await gus.page.evaluate(_AT_REST)
    await gus.page.reload()
    await gus.sees_heading("Events")
    assert await gus.page.evaluate("navigator.serviceWorker.controller") is None
    async with asyncio.timeout(15):
        await gus.page.evaluate(_NOTHING_KEPT)
    # Chromium says so when it looks for a newer worker by itself, which it does when it has time.
    gus.faults[:] = [
        fault for fault in gus.faults if "(404) was received when fetching" not in fault
    ]


async def kept(page: Page) -> None:
    """All of the app is on this device: the answers come last."""
    async with asyncio.timeout(15):
        await page.evaluate(_KEPT, "/api/events")
