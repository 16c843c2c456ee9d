"""`./dev shots`: a picture of every page in every state, size, theme and language.

    ./dev shots                                   everything, into var/shots, with an index.html
    ./dev shots session desk                      these pages, and session-narrow, desk-moved …
    ./dev shots --width 360 --theme dark --language ar

The index shows what was made this time. A page that cannot be brought into its state is pictured as
it is; those are named at the end, and whatever a page put on the console.
"""

import argparse
import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from playwright.async_api import Browser, Error, Page

from server.http.identity import COOKIE
from tests.browser import browsers
from tests.browser.forum import running
from tests.browser.hands import Mouse
from tests.browser.scene import LANGUAGES, Scene, fill
from tests.browser.screen import Screen
from tests.browser.sheet import Picture, write_sheet
from tests.browser.stops import STOPS, Stop

TARGET = Path("var/shots")
HEIGHTS = {360: 740, 768: 1024, 1440: 900}
THEMES = ("light", "dark")
# Where the pages are looked at, whatever this machine's own zone is.
ZONE = "Europe/Zurich"
PARALLEL = 4
# Telephones and tablets: fingers, and nothing that hovers.
TOUCHED_UP_TO = 768
STANDS_WITHIN_MS = 15_000
# From the top, and nothing is half loaded.
_STILL = """async () => {
  scrollTo({top: 0, behavior: "instant"});
  await document.fonts.ready;
  const lazy = [...document.images].filter(image => !image.complete);
  // Far down the page they would not come by themselves.
  for (const image of lazy) image.loading = "eager";
  await Promise.all(lazy.map(image => image.decode().catch(() => undefined)));
}"""


@dataclass(frozen=True)
class Sitting:
    """One visit: the page is brought there once, and pictured in each theme."""

    stop: Stop
    language: str
    themes: Sequence[str]


def sittings(
    names: Sequence[str], widths: Sequence[int], themes: Sequence[str], languages: Sequence[str]
) -> list[Sitting]:
    """All that was asked for."""
    chosen = [stop for stop in STOPS if not names or any(_is_meant(stop, name) for name in names)]
    return [
        Sitting(replace(stop, width=width, height=HEIGHTS.get(width, 800)), language, themes)
        for stop, width, language in product(chosen, widths, languages)
        if stop.fits(width)
    ]


def _is_meant(stop: Stop, name: str) -> bool:
    return stop.name == name or stop.name.startswith(f"{name}-")


@dataclass
class Photographer:
    """Takes pictures into `folder`; `failed` has what pages complained of, or could not do."""

    browser: Browser
    scene: Scene
    folder: Path
    pictures: list[Picture]
    failed: list[str]

    async def sit(self, sitting: Sitting) -> None:
        stop = sitting.stop
        async with self._page(sitting) as page:
            turn = "unready"
            try:
                async for turn in stop.visit(page, self.scene, sitting.language):
                    await self._take_all(page, sitting, turn)
            except Error as error:
                self.failed.append(_complaint(sitting, f"after “{turn}”: {error}"))
                await self._take_all(page, sitting, f"{turn} failed")

    @contextlib.asynccontextmanager
    async def _page(self, sitting: Sitting) -> AsyncIterator[Page]:
        context = await self.browser.new_context(
            viewport={"width": sitting.stop.width, "height": sitting.stop.height},
            locale=sitting.language,
            timezone_id=ZONE,
            reduced_motion="reduce",
            is_mobile=sitting.stop.width <= TOUCHED_UP_TO,
            has_touch=sitting.stop.width <= TOUCHED_UP_TO,
            service_workers="block",
        )
        context.set_default_timeout(STANDS_WITHIN_MS)
        cookie = self.scene.cookies.get(sitting.stop.who)
        if cookie is not None:
            url = self.scene.forum.servers[0].url
            await context.add_cookies([{"name": COOKIE, "value": cookie, "url": url}])
        try:
            screen = Screen(await context.new_page(), Mouse())
            yield screen.page
            self.failed += [_complaint(sitting, fault) for fault in screen.faults]
        finally:
            await context.close()

    async def _take_all(self, page: Page, sitting: Sitting, turn: str) -> None:
        await page.wait_for_load_state("networkidle")
        await page.mouse.move(0, 0)
        for theme in sitting.themes:
            await page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
            await page.evaluate(_STILL)
            picture = Picture(sitting.stop.name, turn, sitting.language, sitting.stop.width, theme)
            height: int = await page.evaluate("document.documentElement.scrollHeight")
            if height > sitting.stop.height:
                await self._take(page, replace(picture, is_whole=False))
            await self._take_whole(page, sitting.stop, picture, height)

    async def _take_whole(self, page: Page, stop: Stop, picture: Picture, height: int) -> None:
        """On a screen as high as the page, so that what is fixed to its end stands there."""
        await page.set_viewport_size({"width": stop.width, "height": max(stop.height, height)})
        await self._take(page, picture)
        await page.set_viewport_size({"width": stop.width, "height": stop.height})

    async def _take(self, page: Page, picture: Picture) -> None:
        path = self.folder / picture.path
        path.parent.mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=path, animations="disabled", caret="hide")
        self.pictures.append(picture)


def _complaint(sitting: Sitting, what: str) -> str:
    first_line = what.partition("\n")[0]
    return f"{sitting.stop.name}, {sitting.stop.width} px, {sitting.language}: {first_line}"


async def take(wanted: Sequence[Sitting], folder: Path) -> list[str]:
    """What failed, a line each."""
    queue = list(reversed(wanted))
    async with _scene() as scene, browsers.chromium() as browser:
        photographer = Photographer(browser, scene, folder, [], [])

        async def work() -> None:
            while queue:
                sitting = queue.pop()
                await photographer.sit(sitting)
                _show_progress(sitting, len(queue))

        async with asyncio.TaskGroup() as tasks:
            for _ in range(PARALLEL):
                tasks.create_task(work())
    write_sheet(folder, [stop.name for stop in STOPS], photographer.pictures)
    return photographer.failed


@contextlib.asynccontextmanager
async def _scene() -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder), 1) as elsewhere:
            scene = await fill(elsewhere)
            yield scene
            await scene.forum.hall.close()


def _show_progress(sitting: Sitting, left: int) -> None:
    text = f"{sitting.stop.name}, {sitting.stop.width} px, {sitting.language} ({left} to go)"
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="dev shots", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = sorted({stop.name for stop in STOPS})
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument("--out", type=Path, default=TARGET, metavar="DIR")
    parser.add_argument("--width", type=int, nargs="+", default=[*HEIGHTS])
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=[*THEMES])
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=[*LANGUAGES])
    asked = parser.parse_args()
    wanted = sittings(asked.names, asked.width, asked.theme, asked.language)
    if not wanted:
        parser.error("there is no such page at such a width")
    failed = asyncio.run(take(wanted, asked.out))
    print(asked.out / "index.html")
    print("\n".join(failed), end="\n" if failed else "")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
