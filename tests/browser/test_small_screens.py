"""Every page fits the smallest screens, in both directions; Arabic mirrors."""

from dataclasses import replace

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenStop
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop

DIRECTIONS = {"en": "ltr", "ar": "rtl"}
SMALL = [replace(stop, width=320) for stop in STOPS if stop.fits(320)]


@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_a_page_fits_small_screens(
    stop: Stop, language: str, scene: Scene, sit_before: OpenStop
):
    screen = await sit_before(stop, language)
    async for turn in stop.visit(screen.page, scene, language):
        for width in (320, 360):
            await screen.page.set_viewport_size({"width": width, "height": 640})
            faults = await fits(screen.page)
            assert faults == [], (turn, width, "\n".join(faults))
        assert await direction(screen.page) == DIRECTIONS[language]


async def fits(page: Page) -> list[str]:
    """What sticks out or is cut off."""
    found: list[str] = await page.evaluate("[...probes.overflow(), ...probes.clipped()]")
    return found


async def direction(page: Page) -> str:
    found: str = await page.evaluate("document.documentElement.dir")
    return found
