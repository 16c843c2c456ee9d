"""Every page fits the smallest screens in both directions, and Arabic mirrors."""

from dataclasses import replace

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenScreen
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop

DIRECTIONS = {"en": "ltr", "ar": "rtl"}
SMALL = [replace(stop, width=320) for stop in STOPS if stop.fits(320)]

_OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const sticksOut = ({left, right}) => right > width + 1 || left < -1;
  return [...document.querySelectorAll("body *")]
    .filter(each => sticksOut(each.getBoundingClientRect()))
    .map(each => each.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_a_page_fits_small_screens(
    stop: Stop, language: str, scene: Scene, open_screen: OpenScreen
):
    url, cookie = scene.forum.servers[0].url, scene.cookies.get(stop.who)
    screen = await open_screen(url=url, cookie=cookie, locale=language)
    async for turn in stop.visit(screen.page, scene, language):
        for width in (320, 360):
            await screen.page.set_viewport_size({"width": width, "height": 640})
            assert await screen.page.evaluate(_OVERFLOW) == [], (turn, width)
        assert await direction(screen.page) == DIRECTIONS[language]


async def direction(page: Page) -> str:
    found: str = await page.evaluate("document.documentElement.dir")
    return found
