"""The web app's files: read and packed once at the start, and sent from memory."""

import gzip
import mimetypes
import re
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.http.pages import STYLE, STYLE_PATH, page, paragraph
from server.locales import negotiate
from server.services import Services

FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
INDEX = "/index.html"
WORTH_PACKING = 600
PACKED = re.compile(r"text/|application/(javascript|json|manifest\+json)|image/svg\+xml")
# What the web app shows by itself, by its own address.
ADDRESSES = re.compile(r"/|/sign-in|/account|/e/[^/]+(/programme|/s/[^/]+(/desk)?)?")


@dataclass(frozen=True)
class File:
    plain: bytes
    gzipped: bytes | None
    kind: str
    etag: str
    kept: str


def make_file(path: str, plain: bytes) -> File:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    packs = len(plain) >= WORTH_PACKING and PACKED.match(kind)
    return File(
        plain=plain,
        gzipped=gzip.compress(plain, compresslevel=9, mtime=0) if packs else None,
        kind=f"{kind}; charset=utf-8" if PACKED.match(kind) else kind,
        etag=f'W/"{blake2b(plain, digest_size=8).hexdigest()}"',
        # The name of what lies in assets/ changes with its content.
        kept=FOREVER if path.startswith("/assets/") else ASK_AGAIN,
    )


def read_files(folder: Path) -> dict[str, File]:
    """By path, with a slash in front; nothing when the web app has not been built."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    paths = {f"/{path.relative_to(folder).as_posix()}": path for path in found}
    return {name: make_file(name, path.read_bytes()) for name, path in paths.items()}


class Site:
    def __init__(self, services: Services, folder: Path) -> None:
        self._services = services
        self._files = read_files(folder) | {STYLE_PATH: make_file(STYLE_PATH, STYLE)}

    async def serve(self, request: Request) -> Response:
        path = request.url.path
        file = self._files.get(path)
        if file is not None and path != INDEX:
            return send(request, file, 200)
        if path.startswith("/assets/"):
            return Response("Not found\n", 404, media_type="text/plain")
        return self._shell(request, 200 if ADDRESSES.fullmatch(path) else 404)

    def _shell(self, request: Request, status: int) -> Response:
        """The web app, which says itself when there is nothing at this address."""
        index = self._files.get(INDEX)
        if index is not None:
            return send(request, index, status)
        text = self._services.locales.text
        language = negotiate(request.headers.get("accept-language"))
        about = paragraph(text(language, "site-unbuilt"))
        return page(language, text(language, "site-unbuilt-title"), about, status)

    @property
    def routes(self) -> list[Route]:
        return [Route("/{path:path}", self.serve, methods=["GET"])]


def send(request: Request, file: File, status: int) -> Response:
    headers = {"ETag": file.etag, "Cache-Control": file.kept, "Vary": "Accept-Encoding"}
    if status == 200 and file.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers["Content-Type"] = file.kind
    if file.gzipped is None or "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(file.plain, status, headers)
    return Response(file.gzipped, status, {**headers, "Content-Encoding": "gzip"})
