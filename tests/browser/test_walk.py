"""Tab leads to every control of every page: in order, in sight, under nothing, and out again."""

from dataclasses import replace

import pytest

from tests.browser.conftest import OpenStop
from tests.browser.hands import Keyboard
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop, as_it_is

# Some of what opens is fetched when it is wanted.
SOON_MS = 5_000
SMALL = [replace(stop, width=360, height=740) for stop in STOPS if stop.fits(360)]


@pytest.mark.parametrize("stop", STOPS, ids=str)
async def test_tab_leads_to_everything(stop: Stop, scene: Scene, sit_before: OpenStop):
    await walk(stop, "en", scene, sit_before)


@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_tab_leads_to_everything_on_a_phone_in_arabic(
    stop: Stop, scene: Scene, sit_before: OpenStop
):
    await walk(stop, "ar", scene, sit_before)


@pytest.mark.parametrize("stop", STOPS, ids=str)
async def test_what_opens_and_closes_keeps_the_focus(
    stop: Stop, scene: Scene, sit_before: OpenStop
):
    page = (await sit_before(stop, mouse=False)).page
    async for _ in replace(stop, turns=as_it_is).visit(page, scene, "en"):
        await page.wait_for_load_state("networkidle")
        for at in range(await page.evaluate("probes.findOpeners()")):
            if not await page.evaluate(f"probes.focusOpener({at})"):
                continue
            for key in ("Enter", "Escape"):
                await page.keyboard.press(key)
                assert await page.evaluate(f"probes.settledFocus({SOON_MS})") is None, (at, key)


async def walk(stop: Stop, language: str, scene: Scene, sit_before: OpenStop) -> None:
    """Backwards, too: what stays on the screen then covers other controls (WCAG 2.4.11)."""
    screen = await sit_before(stop, language, mouse=False)
    assert isinstance(screen.hand, Keyboard)
    async for turn in stop.visit(screen.page, scene, language):
        for key in ("Shift+Tab", "Tab"):
            assert await screen.hand.walk_around(key) == [], (turn, key)
        assert await screen.page.evaluate("probes.shuffled()") == [], turn
