"""Pages that can't reach the server, brought about in the browser: for tests that only look.

What is kept on a device is stood in for; tests/browser/test_offline.py has it for real.
"""

import re

from playwright.async_api import Page, Route

# A Sunday afternoon in Nairobi.
AS_OF_MS = 1_605_439_920_000
_NO_WORKER = "delete Navigator.prototype.serviceWorker"


async def cut_off(page: Page) -> None:
    """Nothing is known of any event."""
    await page.add_init_script(_NO_WORKER)
    await page.route("**/api/e/**", lambda route: route.abort())


async def with_copies(page: Page) -> None:
    """All that the server would say is a copy, and there is no connection."""
    await page.add_init_script(_NO_WORKER)
    await page.route("**/api/**", _answer_as_copy)
    await page.route_web_socket(re.compile("/ws"), lambda socket: socket.close())


async def _answer_as_copy(route: Route) -> None:
    answer = await route.fetch()
    headers = {**answer.headers, "Plenary-As-Of": str(AS_OF_MS)}
    await route.fulfill(response=answer, headers=headers)
