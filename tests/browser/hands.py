"""The two ways a person works a page: with a mouse, or with a keyboard alone.

The keyboard's way is also a judge: every stop has to be seen, and the focus is never lost.
"""

from typing import Any, Protocol

from playwright.async_api import Locator, Page

# More stops than any of our pages has.
LIMIT_STOPS = 150

_LOOK = "probes.settledFocus(1_000)"
_IS_FOCUSED = "element => element === document.activeElement"
_IS_NOWHERE = "document.activeElement === document.body"


class Hand(Protocol):
    """What stories are told with."""

    async def press(self, what: Locator) -> None: ...

    async def write(self, where: Locator, text: str) -> None: ...

    async def look(self) -> None: ...


class Mouse:
    async def press(self, what: Locator) -> None:
        await what.click()

    async def write(self, where: Locator, text: str) -> None:
        await where.click()
        await where.press("ControlOrMeta+a")
        await where.press_sequentially(text)

    async def look(self) -> None:
        """Whoever points needs no focus."""


class Keyboard:
    """Tab, Shift+Tab, Enter, Space, arrows and letters; no pointer ever touches the page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._arrived = True
        page.on("domcontentloaded", self._arrive)

    def _arrive(self, _page: Page) -> None:
        """A new document begins without a focus; that is no loss."""
        self._arrived = True

    async def press(self, what: Locator) -> None:
        await self.reach(what)
        is_box = await what.get_attribute("type") == "checkbox"
        await self._page.keyboard.press("Space" if is_box else "Enter")

    async def write(self, where: Locator, text: str) -> None:
        await self.reach(where)
        await self._page.keyboard.press("ControlOrMeta+a")
        await self._page.keyboard.type(text)

    async def choose(self, where: Locator, downwards: int) -> None:
        """Another option of a list."""
        await self.reach(where)
        for _ in range(downwards):
            await self._page.keyboard.press("ArrowDown")

    async def reach(self, what: Locator) -> None:
        """Walks there from where the focus is, forwards, and around the page's end once."""
        await what.wait_for()
        if await what.get_attribute("role") == "tab":
            await self._reach_tab(what)
            return
        await self.look()
        await self._walk_to(what)

    async def look(self) -> None:
        """Raises AssertionError when the focus is lost, or can't be seen."""
        if self._arrived and await self._page.evaluate(_IS_NOWHERE):
            return
        fault = await self._page.evaluate(_LOOK)
        assert fault is None, f"{fault}, at {self._page.url}"

    async def _reach_tab(self, tab: Locator) -> None:
        """Of a row of tabs only the selected one is a stop; arrows lead to the others."""
        row = tab.locator("xpath=..")
        await self.reach_stop(row.locator("[aria-selected=true]"))
        for _ in range(await row.get_by_role("tab").count()):
            if await tab.evaluate(_IS_FOCUSED):
                return
            await self._page.keyboard.press(await self._forwards())
        raise AssertionError(f"arrows don't lead to {tab}")

    async def reach_stop(self, what: Locator) -> None:
        await self.look()
        await self._walk_to(what)

    async def _forwards(self) -> str:
        is_mirrored: Any = await self._page.evaluate("document.documentElement.dir === 'rtl'")
        return "ArrowLeft" if is_mirrored else "ArrowRight"

    async def walk_around(self, key: str) -> list[str]:
        """Every stop of the page by Tab or Shift+Tab, beginning outside; what was wrong at each."""
        backwards = "true" if key == "Shift+Tab" else "false"
        expected: int = await self._page.evaluate(f"probes.beginWalk({backwards})")
        faults: list[str] = []
        for _ in range(LIMIT_STOPS + 2 * expected):
            await self._page.keyboard.press(key)
            found: list[str] | None = await self._page.evaluate(f"probes.step({backwards})")
            if found is None:
                missed: list[str] = await self._page.evaluate("probes.missed()")
                return faults + [f"{key} does not lead to {name}" for name in missed]
            faults += found
        raise AssertionError(f"there is no end to {key} at {self._page.url}")

    async def _walk_to(self, what: Locator) -> None:
        for _ in range(LIMIT_STOPS):
            if await what.evaluate(_IS_FOCUSED):
                return
            await self._step()
        raise AssertionError(f"Tab doesn't lead to {what} at {self._page.url}")

    async def _step(self) -> None:
        await self._page.keyboard.press("Tab")
        if await self._page.evaluate(_IS_NOWHERE):  # past the last stop: the browser's own bar
            await self._page.keyboard.press("Tab")
        self._arrived = False
        await self.look()
