"""What went wrong, told in the person's language: pages are pages, and the API keeps to JSON."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from structlog.testing import capture_logs

from server.app import LOCALES
from server.http.routes import middleware
from server.http.site import Site
from server.locales import LANGUAGES, Locales, direction
from server.services import Services
from tests.hall import Hall
from tests.house import House
from tests.visitor import Visitor

PUBLIC = "https://forum.example"
LANGUAGE_OF_PAGE = re.compile(r'<html lang="(\w+)" dir="(\w+)">')


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


# --- Methods that nothing takes


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
async def test_the_api_refuses_other_methods_in_json_and_says_which_it_takes(
    visitor: Visitor, method: str
):
    refused = await visitor.http.request(method, "/api/me", headers={"Accept-Language": "fr"})
    assert refused.status_code == 405
    assert refused.headers["content-type"] == "application/json"
    told = refused.json()
    assert told.pop("message").startswith("Il y a quelque chose")
    assert told == {"code": "method_not_allowed", "field": None, "facts": {}}
    assert refused.headers["allow"] == "GET, HEAD, POST"


async def test_a_command_is_only_posted(hall: Hall, visitor: Visitor):
    refused = await visitor.get(f"/api/e/{hall.event.slug}/questions.ask")
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("method", ["OPTIONS", "DELETE", "BREW"])
async def test_where_the_api_has_nothing_no_method_finds_it(visitor: Visitor, method: str):
    refused = await visitor.http.request(method, "/api/nothing/here/at/all")
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")
    assert "allow" not in refused.headers


async def test_a_head_is_a_get_without_its_body(visitor: Visitor):
    for path in ("/api/me", "/sign-in"):
        answer = await visitor.http.head(path)
        assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("POST", "/sign-in", "GET, HEAD"),
        ("OPTIONS", "/", "GET, HEAD"),
        ("DELETE", "/link/abc", "GET, HEAD, POST"),
        ("BREW", "/no/such/page", "GET, HEAD"),
    ],
)
async def test_a_page_refuses_other_methods_as_a_page(
    visitor: Visitor, method: str, path: str, allowed: str
):
    refused = await visitor.http.request(method, path, headers={"Accept-Language": "ar"})
    assert (refused.status_code, refused.headers["allow"]) == (405, allowed)
    assert LANGUAGE_OF_PAGE.findall(refused.text) == [("ar", "rtl")]


# --- Faults of ours


async def broken(_request: Request) -> Response:
    raise ZeroDivisionError("a secret")


async def half(_request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"one half"
        raise ZeroDivisionError("a secret")

    return StreamingResponse(parts())


@pytest.fixture
async def fragile() -> AsyncIterator[httpx.AsyncClient]:
    """A server in which everything breaks."""
    app = Starlette(
        routes=[
            Route("/link/{token}", broken),
            Route("/api/openapi.json", broken),
            Route("/half", half),
        ],
        middleware=middleware(PUBLIC, Locales(LOCALES)),
    )
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=PUBLIC) as client:
        yield client


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_fault_is_a_page_whose_number_is_in_the_log(
    fragile: httpx.AsyncClient, language: str
):
    with capture_logs() as logs:
        answer = await fragile.get("/link/token", headers={"Accept-Language": language})
    assert answer.status_code == 500
    assert LANGUAGE_OF_PAGE.findall(answer.text) == [(language, direction(language))]
    assert Locales(LOCALES).text(language, "error-fault-title") in answer.text
    (line,) = logs
    assert (line["log_level"], line["path"]) == ("error", "/link/{token}")
    assert re.fullmatch("[0-9a-f]{8}", line["reference"])
    assert line["reference"] in answer.text
    assert "secret" not in answer.text
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_the_apis_own_faults_are_json_all_over(fragile: httpx.AsyncClient):
    with capture_logs() as logs:
        answer = await fragile.get("/api/openapi.json")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert answer.json()["facts"] == {"reference": logs[0]["reference"]}


async def test_half_an_answer_is_cut_and_never_taken_for_one(fragile: httpx.AsyncClient):
    with capture_logs() as logs, pytest.raises(ZeroDivisionError):
        await fragile.get("/half")
    assert [line["path"] for line in logs] == ["/half"]


# --- Without the web app, and from elsewhere


async def test_a_form_of_another_site_is_refused_by_a_page_that_says_so(visitor: Visitor):
    refused = await visitor.http.post(
        "/link/abc", headers={"Origin": "https://evil.example", "Accept-Language": "en"}
    )
    assert refused.status_code == 403
    assert "<h1>This can’t be done from there</h1>" in refused.text
    assert "This request came from another site" in refused.text


async def test_before_the_app_is_built_its_pages_say_so_and_no_others_are_there(tmp_path: Path):
    unused: Any = None
    services = Services(
        db=unused,
        dispatch=unused,
        hub=unused,
        mail=unused,
        locales=Locales(LOCALES),
        secret=b"secret",
        public_url=PUBLIC,
        build="none",
        developer=False,
        now_ms=unused,
        new_id=unused,
    )
    app = Starlette(routes=Site(services, tmp_path).routes)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=PUBLIC) as client:
        assert (await client.get("/e/moot")).status_code == 503
        missing = await client.get("/no/such/page?lang=ru")
    assert missing.status_code == 404
    assert "Страница не найдена" in missing.text
