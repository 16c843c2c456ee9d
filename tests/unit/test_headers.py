"""What browsers are told to guard, and when."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import Message

from server.http.files import make_file
from server.http.headers import GuardingHeaders
from server.http.site import name_of


async def serve(request: Request) -> Response:
    if "if-none-match" in request.headers:
        return Response(status_code=304, headers={"ETag": '"1"'})
    return HTMLResponse("<p>Hello</p>", headers={"ETag": '"1"'})


async def script(_: Request) -> Response:
    return Response("1", media_type="text/javascript")


def guarded(endpoint: Callable[[Request], Awaitable[Response]]) -> GuardingHeaders:
    return GuardingHeaders(Starlette(routes=[Route("/", endpoint)]), "http://localhost:8000")


async def headers_of(
    *sent: tuple[bytes, bytes], app: GuardingHeaders | None = None
) -> dict[bytes, bytes]:
    app = app or guarded(serve)
    answers: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": sent}
    await app(scope, receive, send)
    return dict(answers[0]["headers"])


async def test_a_page_lets_in_only_what_comes_from_here() -> None:
    found = await headers_of()
    assert b"script-src 'self'" in found[b"content-security-policy"]


async def test_a_page_that_has_not_changed_keeps_its_own_headers() -> None:
    found = await headers_of((b"if-none-match", b'"1"'))
    assert b"content-security-policy" not in found


async def test_a_script_opened_by_itself_is_only_text() -> None:
    assert b"content-security-policy" not in await headers_of(app=guarded(script))


def test_the_service_worker_is_asked_for_each_time_and_may_fetch_from_here() -> None:
    worker = make_file("/sw.js", b"addEventListener('fetch', () => {})")
    assert worker.kept == "no-cache"
    assert "connect-src 'self'" in worker.more["Content-Security-Policy"]
    assert make_file("/assets/index-1.js", b"").more == {}


def test_a_build_has_the_name_that_its_page_says(tmp_path: Path) -> None:
    assert name_of(tmp_path) == "none"
    page = tmp_path / "index.html"
    page.write_text("<title>No name</title>")
    assert name_of(tmp_path) == "none"
    page.write_text('<meta name="build" content="1a2b3c">')
    assert name_of(tmp_path) == "1a2b3c"
