"""Every page fits the smallest screens and the largest type, in both directions; Arabic mirrors."""

from dataclasses import replace

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenStop
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop

DIRECTIONS = {"en": "ltr", "ar": "rtl"}
SMALL = [replace(stop, width=320) for stop in STOPS if stop.fits(320)]
# What people set in their browser who need everything twice as large.
DOUBLE_PX = {"standard": 32, "fixed": 26}


@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_a_page_fits_small_screens_and_fingers(
    stop: Stop, language: str, scene: Scene, sit_before: OpenStop
):
    screen = await sit_before(stop, language)
    async for turn in stop.visit(screen.page, scene, language):
        for width in (320, 360):
            await screen.page.set_viewport_size({"width": width, "height": 640})
            faults = await fits(screen.page)
            assert faults == [], (turn, width, "\n".join(faults))
        targets = await screen.page.evaluate("probes.smallTargets()")
        assert targets == [], (turn, "\n".join(targets))
        assert await direction(screen.page) == DIRECTIONS[language]


@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_a_page_fits_with_text_of_twice_the_size(
    stop: Stop, scene: Scene, sit_before: OpenStop
):
    screen = await sit_before(stop)
    cdp = await screen.page.context.new_cdp_session(screen.page)
    await cdp.send("Page.setFontSizes", {"fontSizes": DOUBLE_PX})
    assert await screen.page.evaluate("getComputedStyle(document.body).fontSize") >= "32px"
    async for turn in stop.visit(screen.page, scene, "en"):
        for width in (640, 320):
            await screen.page.set_viewport_size({"width": width, "height": 640})
            faults = await fits(screen.page)
            assert faults == [], (turn, width, "\n".join(faults))


async def fits(page: Page) -> list[str]:
    """What sticks out or is cut off."""
    found: list[str] = await page.evaluate("probes.misfits()")
    return found


async def direction(page: Page) -> str:
    found: str = await page.evaluate("document.documentElement.dir")
    return found
