"""The web app's page: one document, with a head for each address and language."""

import asyncio
import re
from collections import OrderedDict
from dataclasses import dataclass

import structlog
from sqlalchemy.exc import SQLAlchemyError

from rooms.events.messages import Language
from server.http.addresses import Address, read_address
from server.http.files import File, make_file
from server.http.heads import Preview, head
from server.http.previews import preview_of
from server.locales import direction
from server.services import Services

KEPT_MS = 10_000
LIMIT_KEPT = 1_000
ANSWERS_WITHIN_S = 2
INDEX = "/index.html"
VARIES = "Accept-Encoding, Accept-Language"
_ROOT = re.compile(r'<html lang="en"\s*>')
_TITLE = re.compile(r"<title>[^<]*</title>")
# What the page says without scripts, and without a server, stands in it in every language.
_SAID = re.compile(r'\s*<p lang="(\w+)"[^\n]*</p>')
_log = structlog.get_logger()


@dataclass(frozen=True)
class Shell:
    file: File
    status: int


@dataclass(frozen=True)
class _Kept:
    shell: Shell
    until_ms: int


_Key = tuple[Address | None, Language]


class Shells:
    """For a few seconds what was read for one is there for all who come."""

    def __init__(self, services: Services, index: str) -> None:
        self._services = services
        self._index = index
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._reading: dict[_Key, asyncio.Lock] = {}

    async def at(self, path: str, language: Language) -> Shell:
        key = (read_address(path), language)
        kept = self._find(key)
        if kept is not None:
            return kept
        async with self._reading.setdefault(key, asyncio.Lock()):
            try:
                return self._find(key) or self._keep(key, await self._make(*key))
            finally:
                self._reading.pop(key, None)

    def _find(self, key: _Key) -> Shell | None:
        kept = self._kept.get(key)
        return None if kept is None or self._services.now_ms() >= kept.until_ms else kept.shell

    def _keep(self, key: _Key, shell: Shell) -> Shell:
        self._kept[key] = _Kept(shell, self._services.now_ms() + KEPT_MS)
        self._kept.move_to_end(key)
        if len(self._kept) > LIMIT_KEPT:
            self._kept.popitem(last=False)
        return shell

    async def _make(self, address: Address | None, language: Language) -> Shell:
        try:
            preview = None if address is None else await self._preview(address, language)
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            # The page itself needs no database: it comes up, and says what it can't reach.
            _log.warning("page without its preview", kind=type(error).__name__)
            return self._render(Preview(), language, 200)
        if preview is None:
            title = self._services.locales.text(language, "outside-missing")
            return self._render(Preview(title=title), language, 404)
        return self._render(preview, language, 200)

    async def _preview(self, address: Address, language: Language) -> Preview | None:
        services = self._services
        async with asyncio.timeout(ANSWERS_WITHIN_S), services.db.reading() as db:
            return await preview_of(db, address, language, services.locales)

    def _render(self, preview: Preview, language: Language, status: int) -> Shell:
        told = head(preview, language, self._services.public_url)
        root = f'<html lang="{language}" dir="{direction(language)}">'
        said = _SAID.sub(lambda found: found[0] if found[1] == language else "", self._index)
        html = _TITLE.sub(lambda _: told, _ROOT.sub(root, said, count=1), count=1)
        return Shell(make_file(INDEX, html.encode(), VARIES), status)
