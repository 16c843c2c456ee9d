"""axe-core finds nothing on any page: in English and Arabic, on light and dark."""

from typing import Any

import pytest
from playwright.async_api import Page

from tests.browser.conftest import OpenScreen
from tests.browser.scene import Scene
from tests.browser.server import ROOT
from tests.browser.stops import STOPS, Stop

AXE = (ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
_RUN = """async only => {
  const rules = only === null ? {} : {runOnly: {type: "rule", values: [only]}};
  const {violations} = await axe.run(document, {resultTypes: ["violations"], ...rules});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}"""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("stop", STOPS, ids=str)
async def test_axe_finds_nothing(stop: Stop, language: str, scene: Scene, open_screen: OpenScreen):
    url, cookie = scene.forum.servers[0].url, scene.cookies.get(stop.who)
    screen = await open_screen(url=url, cookie=cookie, locale=language)
    found = {
        turn: faults
        async for turn in stop.visit(screen.page, scene, language)
        if (faults := await examine(screen.page))
    }
    assert found == {}


async def examine(page: Page) -> list[Any]:
    """By all rules on light, and for its contrast on dark."""
    await page.evaluate(AXE)
    faults: list[Any] = await page.evaluate(_RUN, None)
    await page.emulate_media(color_scheme="dark")
    faults += await page.evaluate(_RUN, "color-contrast")
    await page.emulate_media(color_scheme="light")
    return faults
