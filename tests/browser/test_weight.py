"""What the first visit to each page costs somebody on a thin link: bytes, and patience. The bytes
are those of who has only gzip; Brotli's, which most have, are a tenth fewer.
"""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from playwright.async_api import CDPSession, Page

from tests.browser.conftest import OpenStop
from tests.browser.scene import Scene
from tests.browser.stops import STOPS, Stop, as_it_is

# What a page may weigh with all it needs, but for the data and the pictures.
LIMIT_BYTES = 60_000
# Who moderates has more at hand, and comes to the desk by way of a session.
LIMIT_MODERATOR_BYTES = 70_000
# The server makes these by itself.
LIMIT_PLAIN_BYTES = 5_000
PLAIN = {"link", "useless-link", "fault"}

MAIN_NAMES = ("front", "sign-in", "event", "programme", "session", "desk", "account")
MAIN = [stop for stop in STOPS if stop.name in MAIN_NAMES]
# Only developers see the gallery, an outbox weighs what its mail does, what is offline is there.
NO_VISITS = {"gallery", "outbox", "offline", "offline-programme", "offline-session"}
# In the language whose texts weigh most, and the main ones in more.
VISITS = [
    *((stop, "ru") for stop in STOPS if stop.name not in NO_VISITS),
    *((stop, language) for stop in MAIN for language in ("en", "ar")),
]
UNCOUNTED = {"Font", "Image"}
# What would keep the app for later comes when the page is at rest: no part of the visit.
LATER = "/assets/enlist-"

# Of what a page shifts while it loads, people see this much at most (web.dev: 0.1 is "good").
LIMIT_SHIFT = 0.02
SLOW = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 50_000,
    "uploadThroughput": 20_000,
}
_WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  const said = ({node, previousRect, currentRect}) =>
    `${node?.outerHTML?.slice(0, 120)} ${previousRect.y} -> ${currentRect.y}`;
  for (const {value, hadRecentInput, sources} of list.getEntries())
    if (!hadRecentInput) shifts.push([value, ...sources.map(said)]);
}).observe({type: "layout-shift", buffered: true});
"""


class Scale:
    """Weighs what arrives, by its kind: `app`, `data` (the API's answers), `socket`, `later`."""

    def __init__(self, cdp: CDPSession) -> None:
        self.bytes: Counter[str] = Counter()
        self.codings: set[str] = set()
        self._kinds: dict[str, str] = {}
        cdp.on("Network.responseReceived", self._begin)
        cdp.on("Network.loadingFinished", self._finish)
        cdp.on("Network.webSocketFrameReceived", self._frame)

    @classmethod
    async def under(cls, page: Page) -> "Scale":
        cdp = await page.context.new_cdp_session(page)
        scale = cls(cdp)
        await cdp.send("Network.enable")
        await cdp.send("Network.setAcceptedEncodings", {"encodings": ["gzip", "deflate"]})
        return scale

    def _begin(self, event: dict[str, Any]) -> None:
        self._kinds[event["requestId"]] = kind_of(event["type"], event["response"])
        self.codings.update(coding_of(event["response"]))

    def _finish(self, event: dict[str, Any]) -> None:
        """With the headers, and as packed as it came."""
        self.bytes[self._kinds[event["requestId"]]] += int(event["encodedDataLength"])

    def _frame(self, event: dict[str, Any]) -> None:
        """The payload of a binary frame is told in base64."""
        self.bytes["socket"] += len(event["response"]["payloadData"]) * 3 // 4


def kind_of(resource: str, response: dict[str, Any]) -> str:
    """The icon of the tab is a picture, though browsers do not ask for it as for one."""
    if resource in UNCOUNTED or response["mimeType"].startswith("image/"):
        return "uncounted"
    if LATER in response["url"]:
        return "later"
    return "data" if resource in ("Fetch", "XHR") else "app"


def coding_of(response: dict[str, Any]) -> list[str]:
    return [
        value for name, value in response["headers"].items() if name.lower() == "content-encoding"
    ]


@pytest.mark.parametrize(("stop", "language"), VISITS, ids=str)
async def test_the_first_visit_to_a_page_is_light(
    stop: Stop, language: str, scene: Scene, sit_before: OpenStop
):
    page = (await sit_before(stop, language, service_workers="block")).page
    scale = await Scale.under(page)
    await arrive(stop, page, scene, language)
    print(f"{stop}, {language}: {dict(scale.bytes)}")
    assert scale.codings == {"gzip"}
    assert 0 < scale.bytes["app"] < limit_of(stop), scale.bytes


def limit_of(stop: Stop) -> int:
    if stop.name in PLAIN:
        return LIMIT_PLAIN_BYTES
    of_moderators = stop.who == "moderator" or stop.name == "desk-of-others"
    return LIMIT_MODERATOR_BYTES if of_moderators else LIMIT_BYTES


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("stop", MAIN, ids=str)
async def test_nothing_jumps_while_a_page_loads_slowly(
    stop: Stop, width: int, scene: Scene, sit_before: OpenStop
):
    if not stop.fits(width):
        stop = next(each for each in STOPS if each.name == f"{stop.name}-narrow")
    page = (await sit_before(stop, service_workers="block")).page
    await page.add_init_script(_WATCH_SHIFTS)
    cdp = await page.context.new_cdp_session(page)
    await cdp.send("Network.enable")
    await cdp.send("Network.emulateNetworkConditions", SLOW)
    await arrive(replace(stop, width=width), page, scene, "en")
    shifts: list[Any] = await page.evaluate("shifts")
    assert sum(value for value, *_ in shifts) < LIMIT_SHIFT, shifts


async def arrive(stop: Stop, page: Page, scene: Scene, language: str) -> None:
    """Until nothing more comes. Nothing is touched: what people cause may move things."""
    async for _ in replace(stop, turns=as_it_is).visit(page, scene, language):
        await page.wait_for_load_state("networkidle")
