"""The line between a page and the server, on which what the page says can be held for a while."""

import re
from typing import Self

from playwright.async_api import Page, WebSocketRoute


class Line:
    """What the server says always arrives; what the page says waits while the line is held."""

    def __init__(self) -> None:
        self._server: WebSocketRoute | None = None
        self._is_held = False
        self._waiting: list[str | bytes] = []

    @classmethod
    async def under(cls, page: Page) -> Self:
        """To be laid before the page is opened."""
        line = cls()
        await page.route_web_socket(re.compile("/ws"), line._connect)
        return line

    def hold(self) -> None:
        self._is_held = True

    def let_go(self) -> None:
        self._is_held = False
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            self._say(message)

    def _connect(self, page: WebSocketRoute) -> None:
        self._server = page.connect_to_server()
        page.on_message(self._say)

    def _say(self, message: str | bytes) -> None:
        assert self._server is not None
        if self._is_held:
            self._waiting.append(message)
        else:
            self._server.send(message)
