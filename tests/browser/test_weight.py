"""What the first visit to a session costs somebody on a thin link, in bytes on the wire."""

from collections import Counter
from typing import Any

import pytest
from playwright.async_api import CDPSession, Page

from tests.browser.conftest import OpenScreen
from tests.browser.scene import Scene
from tests.browser.stops import in_the_room

LIMIT_APP_BYTES = 60_000
UNCOUNTED = {"Font", "Image"}
# What keeps the app for later is fetched when the page is at rest: no part of the visit.
LATER = "/assets/enlist-"


class Scale:
    """Weighs what arrives, by its kind: `app`, `data` (the API's answers), `socket`, `later`."""

    def __init__(self, cdp: CDPSession) -> None:
        self.bytes: Counter[str] = Counter()
        self._kinds: dict[str, str] = {}
        cdp.on("Network.responseReceived", self._begin)
        cdp.on("Network.loadingFinished", self._finish)
        cdp.on("Network.webSocketFrameReceived", self._frame)

    @classmethod
    async def under(cls, page: Page) -> "Scale":
        cdp = await page.context.new_cdp_session(page)
        scale = cls(cdp)
        await cdp.send("Network.enable")
        return scale

    def _begin(self, event: dict[str, Any]) -> None:
        self._kinds[event["requestId"]] = kind_of(event["type"], event["response"]["url"])

    def _finish(self, event: dict[str, Any]) -> None:
        """With the headers, and as packed as it came."""
        self.bytes[self._kinds[event["requestId"]]] += int(event["encodedDataLength"])

    def _frame(self, event: dict[str, Any]) -> None:
        """The payload of a binary frame is told in base64."""
        self.bytes["socket"] += len(event["response"]["payloadData"]) * 3 // 4


def kind_of(resource: str, url: str) -> str:
    if resource in UNCOUNTED:
        return "uncounted"
    if LATER in url:
        return "later"
    return "data" if resource in ("Fetch", "XHR") else "app"


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
async def test_the_first_visit_to_a_session_is_light(
    language: str, scene: Scene, open_screen: OpenScreen
):
    forum = scene.forum
    cookie = scene.cookies["attendee"]
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie, locale=language)
    scale = await Scale.under(screen.page)
    await screen.page.goto(f"{forum.session()}?lang={language}")
    async for _ in in_the_room(screen.page):
        await screen.page.wait_for_load_state("networkidle")

    print(f"{language}: {dict(scale.bytes)}")
    assert scale.bytes["socket"] > 0
    assert 0 < scale.bytes["app"] < LIMIT_APP_BYTES, scale.bytes
