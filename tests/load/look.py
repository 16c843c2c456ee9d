"""`./dev bench look`: how quickly a session's page answers on a slow processor in a full room.

Chromium slowed down (six times unless told otherwise), a real server, and 2,000 questions that
came while the page was open. Prints a table and writes JSON to `var/bench/look.json`. A figure is
the time from an input until something of it is painted, as the browser's Event Timing tells it
(in steps of 8 ms; 16 stands for all that is quicker).
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.async_api import Browser, CDPSession, Locator, Page, ViewportSize

from server.http.identity import COOKIE
from tests.browser import browsers
from tests.browser.crowd import ask_many
from tests.browser.forum import Forum, running
from tests.browser.hands import Mouse
from tests.browser.screen import Screen

TARGET = Path("var/bench/look.json")
PHONE = ViewportSize(width=390, height=844)
TYPED = "Who pays for the mast?"
QUICK_MS = 16.0
ARRIVED_WITHIN_MS = 120_000
# The longest of an interaction's events counts; frames are those of a second of scrolling.
_WATCH = """
window.look = {events: [], pressed: 0, drawn: 0};
new PerformanceObserver(list => look.events.push(...list.getEntries()))
  .observe({type: "event", durationThreshold: 16});
addEventListener("pointerdown", event => { look.pressed = event.timeStamp; }, true);
new MutationObserver(() => requestAnimationFrame(now => { look.drawn = now; }))
  .observe(document, {childList: true, subtree: true});
look.settled = () => new Promise(done =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
look.take = async () => {
  await look.settled();
  const longest = Math.max(0, ...look.events.map(entry => entry.duration));
  look.events.length = 0;
  return longest;
};
look.drawing = async () => {
  await look.settled();
  await new Promise(done => setTimeout(done, 300));
  return look.drawn - look.pressed;
};
look.scroll = () => new Promise(done => {
  const begun = performance.now();
  let last = begun;
  const frames = [];
  const step = now => {
    frames.push(now - last);
    last = now;
    scrollBy({top: 60, behavior: "instant"});
    if (now - begun < 1000) requestAnimationFrame(step); else done(frames.slice(1));
  };
  requestAnimationFrame(step);
});
"""


@dataclass(frozen=True)
class Row:
    """In ms, of all repetitions in all runs; `spread` are the medians of the runs."""

    what: str
    median_ms: float
    worst_ms: float
    spread_ms: tuple[float, float]
    times: int


Times = dict[str, list[float]]


@dataclass
class Bench:
    forum: Forum
    browser: Browser
    slowdown: float

    async def run(self, questions: int) -> Times:
        """One page, from an empty room on."""
        _, _, cookie = await self.forum.hall.enrol("Ada")
        async with self._screen(cookie) as (screen, cdp):
            await screen.page.goto(self.forum.session())
            await screen.ask_box.wait_for()
            await ask_many(self.forum.hall, questions)
            await screen.question("Question ").nth(0).wait_for(timeout=ARRIVED_WITHIN_MS)
            await _until_quiet(screen.page)
            await cdp.send("Emulation.setCPUThrottlingRate", {"rate": self.slowdown})
            times = await _interact(screen)
        async with self._screen(cookie) as (screen, cdp):
            await cdp.send("Emulation.setCPUThrottlingRate", {"rate": self.slowdown})
            await screen.page.goto(self.forum.session(), wait_until="commit")
            await screen.question("Question ").nth(0).wait_for()
            times["join until the questions are painted"] = [
                await screen.page.evaluate("look.settled().then(() => performance.now())")
            ]
        return times

    @asynccontextmanager
    async def _screen(self, cookie: str) -> AsyncIterator[tuple[Screen, CDPSession]]:
        context = await self.browser.new_context(viewport=PHONE, locale="en")
        context.set_default_timeout(ARRIVED_WITHIN_MS)
        await context.add_init_script(_WATCH)
        await context.add_cookies(
            [{"name": COOKIE, "value": cookie, "url": self.forum.servers[0].url}]
        )
        page = await context.new_page()
        yield Screen(page, Mouse()), await context.new_cdp_session(page)
        await context.close()


async def _until_quiet(page: Page) -> None:
    """All that came in is drawn: the document did not change for a second."""
    await page.evaluate(
        """() => new Promise(done => {
          let timer = setTimeout(done, 1000);
          new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 1000); })
            .observe(document.body, {childList: true, subtree: true, characterData: true});
        })"""
    )


async def _interact(screen: Screen) -> Times:
    page = screen.page
    order = [page.get_by_text(name, exact=True).first for name in ("Newest", "Popular")]
    tabs = [page.get_by_role("tab", name=name) for name in ("Chat", "Questions")]
    votes = screen.listed.get_by_role("button", name="Vote")
    await screen.ask_box.focus()
    letters = [lambda key=letter: page.keyboard.press(key) for letter in TYPED]
    return {
        "type a letter of a question": [await _time(page, press) for press in letters],
        "vote": [await _press(votes.nth(at)) for at in range(5)],
        "change the order": [await _press(each) for each in order * 3],
        "… until the list stands": [await _draw(each) for each in order * 3],
        "open a tab": [await _press(each) for each in tabs * 3],
        "… until all of it stands": [await _draw(each) for each in tabs * 3],
        "a frame while scrolling": await page.evaluate("look.scroll()"),
    }


async def _press(what: Locator) -> float:
    click = await _aim(what)
    return await _time(what.page, click)


async def _draw(what: Locator) -> float:
    """Until nothing of the page changes any more, for a third of a second."""
    click = await _aim(what)
    await click()
    drawing: float = await what.page.evaluate("look.drawing()")
    return drawing


async def _aim(what: Locator) -> Callable[[], Awaitable[None]]:
    """By the pointer alone: Playwright's own click watches from within the page, at its cost."""
    await what.scroll_into_view_if_needed()
    box = await what.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await what.page.mouse.move(x, y)
    return lambda: what.page.mouse.click(x, y)


async def _time(page: Page, act: Callable[[], Awaitable[None]]) -> float:
    await page.evaluate("look.take()")
    await act()
    longest: float = await page.evaluate("look.take()")
    return max(longest, QUICK_MS)


async def measure(runs: int, questions: int, slowdown: float) -> list[Times]:
    """A room of its own for each run."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder), 1) as first, browsers.chromium() as browser:
            for _ in range(runs):
                forum = await Forum.build(first.hall.house, first.servers)
                found.append(await Bench(forum, browser, slowdown).run(questions))
    return found


def rows_of(runs: Sequence[Times]) -> list[Row]:
    return [_row(what, [run[what] for run in runs]) for what in runs[0]]


def _row(what: str, runs: Sequence[Sequence[float]]) -> Row:
    medians = [statistics.median(run) for run in runs]
    everything = [value for run in runs for value in run]
    return Row(
        what,
        round(statistics.median(everything), 1),
        round(max(everything), 1),
        (round(min(medians), 1), round(max(medians), 1)),
        len(everything),
    )


def show(rows: Sequence[Row]) -> None:
    print("| what | median ms | worst ms | medians of the runs | times |")
    print("|" + "---|" * 5)
    for row in rows:
        low, high = row.spread_ms
        values = (row.what, row.median_ms, row.worst_ms, f"{low}–{high}", row.times)
        print("| " + " | ".join(map(str, values)) + " |")


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="bench look", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--slowdown", type=float, default=6)
    asked = parser.parse_args()
    rows = rows_of(asyncio.run(measure(asked.runs, asked.questions, asked.slowdown)))
    show(rows)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps({**vars(asked), "rows": [*map(asdict, rows)]}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
