"""The web app: its files from memory, and its page at every address that it knows."""

import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.http.addresses import read_address
from server.http.errors import missing_page
from server.http.files import make_file, read_files, send
from server.http.language import language_of
from server.http.pages import STYLE, STYLE_PATH, page, paragraph
from server.http.shells import INDEX, Shells
from server.services import Services

BUILD = re.compile(rb'<meta name="build" content="(\w+)"')


def name_of(folder: Path) -> str:
    """The name that the web app in this folder has for itself: another one is another build."""
    page = folder / INDEX[1:]
    found = BUILD.search(page.read_bytes()) if page.exists() else None
    return found[1].decode() if found else "none"


class Site:
    def __init__(self, services: Services, folder: Path) -> None:
        self._services = services
        self._files = read_files(folder) | {STYLE_PATH: make_file(STYLE_PATH, STYLE)}
        index = self._files.pop(INDEX, None)
        self._shells = None if index is None else Shells(services, index.plain.decode())

    async def serve(self, request: Request) -> Response:
        path = request.url.path
        file = self._files.get(path)
        if file is not None:
            return send(request, file)
        if path.startswith("/assets/"):
            return Response("Not found\n", 404, media_type="text/plain")
        language = language_of(request)
        if self._shells is None:
            return self._unbuilt(path, language)
        shell = await self._shells.at(path, language)
        return send(request, shell.file, shell.status)

    def _unbuilt(self, path: str, language: str) -> Response:
        if read_address(path) is None:
            return missing_page(self._services.locales, language)
        text = self._services.locales.text
        about = paragraph(text(language, "site-unbuilt"))
        return page(language, text(language, "site-unbuilt-title"), about, 503)

    @property
    def routes(self) -> list[Route]:
        return [Route("/{path:path}", self.serve, methods=["GET"])]
