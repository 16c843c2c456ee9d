"""How the built app's files are sent: as small as the browser can take them, and not again."""

import gzip
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response

from server.http.files import read_files, send

SCRIPT = b"export const words = 'many of them'; " * 40
BROTLIED = b"as the build packed it"
GZIPPED = b"as the build packed it for who has only gzip"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "app-1.js").write_bytes(SCRIPT)
    (assets / "app-1.js.br").write_bytes(BROTLIED)
    (assets / "app-1.js.gz").write_bytes(GZIPPED)
    (assets / "small-1.js").write_bytes(b"1")
    (assets / "small-1.js.br").write_bytes(BROTLIED)
    return tmp_path


def get(built: Path, name: str, **headers: str) -> Response:
    sent = [(key.replace("_", "-").encode(), value.encode()) for key, value in headers.items()]
    request = Request({"type": "http", "method": "GET", "path": name, "headers": sent})
    return send(request, read_files(built)[name])


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=0.5, br;q=0", "gzip"),
        ("BR", "br"),
        ("identity", None),
        ("", None),
        ("broken", None),
    ],
)
def test_a_file_comes_in_the_smallest_coding_that_is_taken(
    built: Path, accepted: str, coding: str | None
) -> None:
    answer = get(built, "/assets/app-1.js", accept_encoding=accepted)
    packed = {"br": BROTLIED, "gzip": GZIPPED, None: SCRIPT}
    assert answer.body == packed[coding]
    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["vary"] == "Accept-Encoding"


def test_what_the_build_did_not_pack_is_packed_here(built: Path) -> None:
    (built / "page.html").write_bytes(SCRIPT)
    answer = get(built, "/page.html", accept_encoding="gzip, br")
    assert gzip.decompress(answer.body) == SCRIPT


def test_what_is_too_small_to_be_packed_comes_as_it_is(built: Path) -> None:
    answer = get(built, "/assets/small-1.js", accept_encoding="br")
    assert (answer.body, "content-encoding" in answer.headers) == (b"1", False)


def test_the_packed_ones_are_no_files_of_their_own(built: Path) -> None:
    assert list(read_files(built)) == ["/assets/app-1.js", "/assets/small-1.js"]


def test_whoever_has_it_is_not_sent_it_again(built: Path) -> None:
    (built / "page.html").write_bytes(SCRIPT)
    etag = get(built, "/page.html").headers["etag"]
    answer = get(built, "/page.html", if_none_match=etag, accept_encoding="br")
    assert (answer.status_code, answer.body) == (304, b"")


def test_nobody_asks_again_for_what_never_changes_under_its_name(built: Path) -> None:
    answer = get(built, "/assets/app-1.js")
    assert "immutable" in answer.headers["cache-control"]
    assert "etag" not in answer.headers
