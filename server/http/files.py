"""Files as they are sent: packed once, and not sent again to who has them."""

import gzip
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
WORTH_PACKING = 600
PACKED = re.compile(r"text/|application/(javascript|json|manifest\+json)|image/svg\+xml")
# What a service worker may fetch, the policy of its own file says.
MORE_HEADERS: Mapping[str, Mapping[str, str]] = {
    "/sw.js": {"Content-Security-Policy": "default-src 'none'; connect-src 'self'"}
}


@dataclass(frozen=True)
class File:
    """`varies` names what of a request it depends on."""

    plain: bytes
    gzipped: bytes | None
    kind: str
    etag: str
    kept: str
    varies: str = "Accept-Encoding"
    more: Mapping[str, str] = field(default_factory=dict)


def make_file(path: str, plain: bytes, varies: str = "Accept-Encoding") -> File:
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    packs = len(plain) >= WORTH_PACKING and PACKED.match(kind)
    return File(
        plain=plain,
        gzipped=gzip.compress(plain, compresslevel=9, mtime=0) if packs else None,
        kind=f"{kind}; charset=utf-8" if PACKED.match(kind) else kind,
        etag=f'W/"{blake2b(plain, digest_size=8).hexdigest()}"',
        # The name of what lies in assets/ changes with its content.
        kept=FOREVER if path.startswith("/assets/") else ASK_AGAIN,
        varies=varies,
        more=MORE_HEADERS.get(path, {}),
    )


def read_files(folder: Path) -> dict[str, File]:
    """By path, with a slash in front; nothing when the web app has not been built."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    paths = {f"/{path.relative_to(folder).as_posix()}": path for path in found}
    return {name: make_file(name, path.read_bytes()) for name, path in paths.items()}


def send(request: Request, file: File, status: int = 200) -> Response:
    headers = {"ETag": file.etag, "Cache-Control": file.kept, "Vary": file.varies}
    if status == 200 and file.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers |= {"Content-Type": file.kind, **file.more}
    if file.gzipped is None or "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(file.plain, status, headers)
    return Response(file.gzipped, status, {**headers, "Content-Encoding": "gzip"})
