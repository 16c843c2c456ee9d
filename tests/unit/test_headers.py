"""What browsers are told to guard, and when."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import Message

from server.http.headers import GuardingHeaders


async def serve(request: Request) -> Response:
    if "if-none-match" in request.headers:
        return Response(status_code=304, headers={"ETag": '"1"'})
    return HTMLResponse("<p>Hello</p>", headers={"ETag": '"1"'})


async def headers_of(*sent: tuple[bytes, bytes]) -> dict[bytes, bytes]:
    app = GuardingHeaders(Starlette(routes=[Route("/", serve)]), "http://localhost:8000")
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
