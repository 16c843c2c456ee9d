"""The browsers: Debian's own, since Playwright's are not on every machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

from tests.programs import chromium_path, firefox_path

CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Raises MissingError."""
    path = chromium_path()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=str(path), args=list(CHROMIUM_OPTIONS)
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def firefox() -> AsyncIterator[Browser]:
    """Over WebDriver BiDi, which an unpatched Firefox speaks. Raises MissingError."""
    path = firefox_path()
    async with async_playwright() as playwright:
        browser = await playwright.firefox.launch(channel="moz-firefox", executable_path=str(path))
        yield browser
        await browser.close()
