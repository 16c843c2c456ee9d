"""What is said aloud to those who don't see the list: politely, and not too often."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, WebSocket, expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import Forum
from tests.hall import Person

BURST = 30
# Nothing is told more often than this.
GATHERED_MS = 3_000
# Every change of what a screen reader speaks by itself, with how urgently it does.
_LISTEN = """() => {
  window.heard = [];
  const spoken = "[aria-live], [role=status], [role=alert], [role=log]";
  const urgency = region => region.getAttribute("aria-live") ?? region.getAttribute("role");
  new MutationObserver(changes => {
    const regions = new Set(changes.map(({target}) =>
      (target.closest ? target : target.parentElement)?.closest(spoken)));
    for (const region of regions)
      if (region && region.textContent.trim() !== "")
        heard.push([urgency(region), region.textContent.trim()]);
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""


@pytest.mark.parametrize("every_ms", [0, 1_000])
async def test_a_burst_of_questions_is_told_politely_and_seldom(
    every_ms: int, forum: Forum, open_screen: OpenScreen
):
    """All at once, and one a second: then they are told while they come, not when it is over."""
    mo = await forum.hall.join("Mo", room_role="moderator")
    _, _, cookie = await forum.hall.enrol("Ada")
    ada = await open_screen(url=forum.servers[0].url, cookie=cookie)
    frames = Frames(ada.page)
    await ada.page.clock.install()
    await ada.page.goto(forum.session())
    await expect(ada.ask_box).to_be_visible()
    await ada.page.clock.run_for(2 * GATHERED_MS)
    await ada.page.clock.pause_at(await ada.page.evaluate("Date.now() + 1000"))
    await ada.page.evaluate(_LISTEN)

    for number in range(BURST):
        await enter(mo, f"Burst {number}?")
        await frames.bring(f"Burst {number}?")
        await ada.page.clock.run_for(every_ms)
    while_they_came = await news(ada.page)
    await ada.page.clock.run_for(4 * GATHERED_MS)

    told = await news(ada.page)
    assert {urgency for urgency, _ in told} == {"status"}
    assert sum(count for _, count in told) == BURST
    assert len(told) <= 1 + BURST * every_ms / GATHERED_MS
    assert len(while_they_came) >= BURST * every_ms / GATHERED_MS / 2


async def enter(mo: Person, text: str) -> None:
    await mo.create("questions.enter", text=text, source="hall")


async def news(page: Page) -> list[tuple[str, int]]:
    """How urgently, and how many new questions were spoken of each time."""
    heard: list[list[Any]] = await page.evaluate("heard")
    counts = [(urgency, re.search(r"(\d+) new question", text)) for urgency, text in heard]
    return [(urgency, int(found[1])) for urgency, found in counts if found]


class Frames:
    """What reached a page by its sockets."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._socket: WebSocket | None = None
        self._came: list[bytes] = []
        page.on("websocket", self._open)

    def _open(self, socket: WebSocket) -> None:
        self._socket = socket
        socket.on("framereceived", self._keep)

    def _keep(self, frame: bytes | str) -> None:
        assert isinstance(frame, bytes)
        self._came.append(frame)

    async def bring(self, text: str) -> None:
        """Waits for it."""
        if any(text.encode() in frame for frame in self._came):
            return
        assert self._socket is not None
        await self._socket.wait_for_event(
            "framereceived", predicate=lambda frame: text.encode() in frame
        )
