"""Tab leads to every control of every page: in order, in sight, under nothing, and out again."""

from dataclasses import replace

import pytest

from tests.browser.conftest import OpenStop
from tests.browser.hands import Keyboard
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop

SMALL = [replace(stop, width=360, height=740) for stop in STOPS if stop.fits(360)]


@pytest.mark.parametrize("stop", STOPS, ids=str)
async def test_tab_leads_to_everything(stop: Stop, scene: Scene, sit_before: OpenStop):
    await walk(stop, "en", scene, sit_before)


@pytest.mark.parametrize("stop", SMALL, ids=str)
async def test_tab_leads_to_everything_on_a_phone_in_arabic(
    stop: Stop, scene: Scene, sit_before: OpenStop
):
    await walk(stop, "ar", scene, sit_before)


async def walk(stop: Stop, language: str, scene: Scene, sit_before: OpenStop) -> None:
    """Backwards, too: what stays on the screen then covers other controls (WCAG 2.4.11)."""
    screen = await sit_before(stop, language, mouse=False)
    assert isinstance(screen.hand, Keyboard)
    async for turn in stop.visit(screen.page, scene, language):
        for key in ("Shift+Tab", "Tab"):
            assert await screen.hand.walk_around(key) == [], (turn, key)
        assert await screen.page.evaluate("probes.shuffled()") == [], turn
