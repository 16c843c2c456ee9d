"""axe-core finds nothing on any page: in both directions, on light and dark, at high contrast."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenStop
from tests.browser.hands import Keyboard
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop
from tests.server import ROOT

AXE = (ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
SESSION = next(stop for stop in STOPS if stop.name == "session")
_RUN = """async rules => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"], rules});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}"""
# Half faded in, nothing has the contrast that it will have.
_STILL = """() => Promise.allSettled(document.getAnimations()
  .filter(each => Number.isFinite(each.effect.getComputedTiming().endTime))
  .map(each => each.finished))"""
# Where the system's colours are forced upon the page, axe still reads those of its style sheets.
FORCED = {"color-contrast": {"enabled": False}}


@pytest.mark.parametrize("stop", STOPS, ids=str)
async def test_axe_finds_nothing(stop: Stop, scene: Scene, sit_before: OpenStop):
    """Both directions at once: it is the processors that take their time."""
    found = await asyncio.gather(
        *(look_at(stop, language, scene, sit_before) for language in ("en", "ar"))
    )
    assert found == [{}, {}]


async def look_at(
    stop: Stop, language: str, scene: Scene, sit_before: OpenStop
) -> dict[str, list[Any]]:
    """What axe found, by the turn; nothing for turns in which it found nothing."""
    screen = await sit_before(stop, language)
    return {
        turn: faults
        async for turn in stop.visit(screen.page, scene, language)
        if (faults := await examine(screen.page))
    }


async def examine(page: Page, rules: dict[str, Any] | None = None) -> list[Any]:
    await page.evaluate(AXE)
    await page.evaluate(_STILL)
    faults: list[Any] = []
    for theme in ("dark", "light"):
        await page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        faults += [f"{theme}: {fault}" for fault in await page.evaluate(_RUN, rules or {})]
    return faults


async def test_high_contrast_breaks_nothing(scene: Scene, sit_before: OpenStop):
    screen = await sit_before(SESSION, contrast="more")
    async for turn in SESSION.visit(screen.page, scene, "en"):
        assert await examine(screen.page) == [], turn


async def test_the_colours_of_the_system_break_nothing(scene: Scene, sit_before: OpenStop):
    screen = await sit_before(SESSION, mouse=False, forced_colors="active")
    assert isinstance(screen.hand, Keyboard)
    async for turn in SESSION.visit(screen.page, scene, "en"):
        assert await examine(screen.page, FORCED) == [], turn
        assert await screen.hand.walk_around("Tab") == [], turn
