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

FOREVER = "max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
WORTH_PACKING = 600
PACKED = re.compile(r"text/|application/(javascript|json|manifest\+json)|image/svg\+xml")
NOTHING: Mapping[str, bytes] = {}
# How the build names what it packed, by content codings, the smallest first.
BUILT = {"br": ".br", "gzip": ".gz"}
NO_WEIGHT = re.compile(r"q=0(\.0*)?")
# What a service worker may fetch, the policy of its own file says.
MORE_HEADERS: Mapping[str, Mapping[str, str]] = {
    "/sw.js": {"Content-Security-Policy": "default-src 'none'; connect-src 'self'"}
}


@dataclass(frozen=True)
class File:
    """`packed` has it by content codings, the smallest first; `varies` names what of a request it
    depends on. Nobody asks again for what never changes: it has no `etag`.
    """

    plain: bytes
    packed: Mapping[str, bytes]
    kind: str
    etag: str | None
    kept: str
    varies: str = "Accept-Encoding"
    more: Mapping[str, str] = field(default_factory=dict)


def make_file(
    path: str,
    plain: bytes,
    varies: str = "Accept-Encoding",
    built: Mapping[str, bytes] = NOTHING,
) -> File:
    """`built` is the same, by content codings, as the build packed it."""
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    packed: Mapping[str, bytes] = NOTHING
    if len(plain) >= WORTH_PACKING and PACKED.match(kind):
        packed = built or {"gzip": gzip.compress(plain, compresslevel=9, mtime=0)}
    # The name of what lies in assets/ changes with its content.
    lasting = path.startswith("/assets/")
    return File(
        plain=plain,
        packed=packed,
        # What a page loads is read as the page is, and headers are not packed.
        kind=f"{kind}; charset=utf-8" if PACKED.match(kind) and not lasting else kind,
        etag=None if lasting else f'W/"{blake2b(plain, digest_size=8).hexdigest()}"',
        kept=FOREVER if lasting else ASK_AGAIN,
        varies=varies,
        more=MORE_HEADERS.get(path, {}),
    )


def read_files(folder: Path) -> dict[str, File]:
    """By path, with a slash in front; nothing when the web app has not been built."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = (path for path in files if path.suffix not in BUILT.values())
    paths = {f"/{path.relative_to(folder).as_posix()}": path for path in found}
    return {
        name: make_file(name, path.read_bytes(), built=_built(path)) for name, path in paths.items()
    }


def _built(path: Path) -> Mapping[str, bytes]:
    """What lies beside it, packed."""
    beside = {coding: Path(f"{path}{suffix}") for coding, suffix in BUILT.items()}
    return {coding: packed.read_bytes() for coding, packed in beside.items() if packed.exists()}


def send(request: Request, file: File, status: int = 200) -> Response:
    headers = {"Cache-Control": file.kept, "Vary": file.varies}
    if file.etag is not None:
        headers["ETag"] = file.etag
        if status == 200 and file.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
    headers |= {"Content-Type": file.kind, **file.more}
    taken = _codings(request.headers.get("accept-encoding", ""))
    for coding, packed in file.packed.items():
        if coding in taken:
            return Response(packed, status, {**headers, "Content-Encoding": coding})
    return Response(file.plain, status, headers)


def _codings(accepted: str) -> set[str]:
    """Those named without a weight of nothing (RFC 9110 §12.5.3)."""
    named = (each.strip().partition(";") for each in accepted.lower().split(","))
    return {name.strip() for name, _, weight in named if not NO_WEIGHT.fullmatch(weight.strip())}
