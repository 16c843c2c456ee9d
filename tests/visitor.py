"""Somebody with a browser and without scripts: cookies, an Origin, the mail they are sent."""

import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from typing import Any, Self

import httpx

from server.http.identity import COOKIE

LINK = re.compile(r'href="[^"]*(/link/[\w-]+)"')


class Visitor:
    """`url` is the server's. Each has cookies of their own."""

    def __init__(self, url: str, client: httpx.AsyncClient) -> None:
        self.url = url
        self.http = client

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str, **headers: str) -> AsyncIterator[Self]:
        sent = {"Origin": url, **headers}
        async with httpx.AsyncClient(base_url=url, headers=sent, timeout=20) as client:
            yield cls(url, client)

    @property
    def cookie(self) -> str | None:
        return self.http.cookies.get(COOKIE)

    async def get(self, path: str, **more: Any) -> httpx.Response:
        return await self.http.get(path, **more)

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.http.post(path, json=body)

    async def me(self) -> Any:
        return (await self.get("/api/me")).json()["account"]

    async def letter(self, email: str) -> str:
        """The path of the newest link mailed to this address."""
        page = (await self.get("/outbox")).text
        for article in page.split("<article")[1:]:
            if f">{email}<" in unescape(article):
                found = LINK.search(article)
                assert found is not None
                return found[1]
        raise AssertionError(f"no mail to {email}")

    async def ask_for_link(self, email: str, **more: Any) -> str:
        answer = await self.post("/api/sign-in", email=email, **more)
        assert answer.json() == {}, answer.text
        return await self.letter(email.lower())

    async def press(self, link: str, name: str | None = None) -> httpx.Response:
        """The button of a link's page."""
        return await self.http.post(link, data={} if name is None else {"name": name})

    async def sign_in(self, email: str, name: str = "Ada") -> Any:
        """The account, made when it is new."""
        answer = await self.press(await self.ask_for_link(email), name)
        assert answer.status_code == 303, answer.text
        return await self.me()


def new_address() -> str:
    return f"ada-{secrets.token_hex(6)}@example.org"
