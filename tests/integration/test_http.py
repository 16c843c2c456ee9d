"""The HTTP side: the API's doors and refusals, the programme, exports, pages, headers."""

import asyncio
import csv
import gzip
import io
import json
import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from rooms.questions.model import PAGE
from rooms.wire import Body, Command, commands
from server.app import LOCALES, Parts
from server.bus.memory import MemoryBus
from server.ending import Ending
from server.http.door import LIMIT_BODY_BYTES, Call, Door
from server.http.identity import COOKIE
from server.http.limits import Limits
from server.http.routes import doors
from server.locales import Locales
from server.services import Services
from tests.client import new_key
from tests.hall import Hall, Person
from tests.house import House, serving
from tests.visitor import Visitor, new_address


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


async def as_person(visitor: Visitor, person: Person) -> Visitor:
    visitor.http.cookies.set("plenary_session", person.cookie)
    return visitor


def api(hall: Hall, path: str = "") -> str:
    return f"/api/e/{hall.event.slug}{path}"


# --- The second door to the rooms


async def test_a_question_asked_over_http_is_seen_on_the_socket(hall: Hall, visitor: Visitor):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await as_person(visitor, ada)
    key = new_key()
    body = {"room": hall.room, "key": key, "text": "Is this on?"}
    answer = await visitor.post(api(hall, "/questions.ask"), **body)
    question = answer.json()["question"]
    assert (answer.status_code, question["state"]) == (200, "waiting")
    await mod.sees("questions.asked", question__id=question["id"])
    await ada.has_seen_all()

    again = await visitor.post(api(hall, "/questions.ask"), **body)
    assert again.json() == answer.json()
    other = await visitor.post(api(hall, "/questions.ask"), **{**body, "text": "Something else"})
    assert (other.status_code, other.json()["code"]) == (409, "key_reused")


@pytest.mark.parametrize(
    ("tag", "body", "status", "code", "field"),
    [
        ("questions.ask", {"text": "x"}, 400, "invalid", "room"),
        ("questions.ask", {"room": "?", "text": "x"}, 400, "invalid", "key"),
        ("questions.ask", {"room": "?", "key": "k" * 8, "text": 5}, 400, "invalid", "text"),
        ("questions.ask", {"room": "?", "key": "k" * 8, "text": "x", "y": 1}, 400, "invalid", "y"),
        ("questions.ask", {"room": "?", "key": "k" * 8, "text": "  "}, 422, "empty", "text"),
        (
            "questions.ask",
            {"room": "?", "key": "k" * 8, "text": "a" * 200_000},
            422,
            "too_long",
            "text",
        ),
        ("questions.vote", {"room": "?", "question": "nope"}, 404, "not_found", "question"),
        ("questions.vote", {"room": "nope", "question": "nope"}, 404, "not_found", "room"),
        (
            "questions.pin",
            {"room": "?", "question": "nope", "pinned": True},
            403,
            "forbidden",
            None,
        ),
        (
            "events.set_role",
            {"room": "?", "participant": "x", "role": "staff"},
            422,
            "not_here",
            None,
        ),
        ("questions.asked", {"room": "?"}, 404, "unknown_command", None),
        ("rooms.join", {"rooms": [{"room": "abc"}]}, 404, "unknown_command", None),
        ("nonsense", {}, 404, "unknown_command", None),
    ],
)
async def test_a_refusal_says_what_and_where(
    hall: Hall,
    visitor: Visitor,
    tag: str,
    body: dict[str, Any],
    status: int,
    code: str,
    field: str | None,
):
    await as_person(visitor, await hall.join("ada"))
    there = {name: hall.room if value == "?" else value for name, value in body.items()}
    refused = await visitor.post(api(hall, f"/{tag}"), **there)
    told = refused.json()
    assert (refused.status_code, told["code"], told["field"]) == (status, code, field)
    assert told["message"]
    assert refused.headers["content-type"] == "application/json"


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 10_000, b'"text"', b"null"])
async def test_what_is_no_json_object_is_invalid(hall: Hall, visitor: Visitor, raw: bytes):
    await as_person(visitor, await hall.join("ada"))
    refused = await visitor.http.post(api(hall, "/questions.ask"), content=raw)
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid")


async def test_a_body_is_read_no_further_than_its_limit(hall: Hall, visitor: Visitor):
    await as_person(visitor, await hall.join("ada"))

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(LIMIT_BODY_BYTES // 65_536 + 2):
            yield b" " * 65_536

    refused = await visitor.http.post(api(hall, "/questions.ask"), content=endless())
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


async def test_who_is_not_in_the_event_is_refused(hall: Hall, visitor: Visitor):
    body = {"room": hall.room, "question": "x"}
    nobody = await visitor.post(api(hall, "/questions.vote"), **body)
    assert (nobody.status_code, nobody.json()["code"]) == (401, "sign_in_needed")
    await visitor.sign_in(new_address())
    stranger = await visitor.post(api(hall, "/questions.vote"), **body)
    assert (stranger.status_code, stranger.json()["code"]) == (403, "forbidden")
    nowhere = await visitor.post("/api/e/nowhere/questions.vote", **body)
    assert (nowhere.status_code, nowhere.json()["field"]) == (404, "event")


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": f"{COOKIE}=whoever"},
        {"Origin": "null"},
        {"Origin": "https://evil.example"},
        {"Referer": "https://evil.example/x"},
    ],
)
@pytest.mark.parametrize("path", ["/api/me", "/api/sign-in", "/api/sign-out", "/api/e/x/join"])
async def test_another_site_changes_nothing(house: House, headers: dict[str, str], path: str):
    async with httpx.AsyncClient(base_url=house.urls[0], headers=headers) as client:
        refused = await client.post(path, json={})
        assert (refused.status_code, refused.json()["code"]) == (403, "wrong_origin")


async def test_a_program_without_a_cookie_need_not_say_where_it_is(house: House):
    async with httpx.AsyncClient(base_url=house.urls[0]) as client:
        assert (await client.post("/api/sign-out", json={})).status_code == 200


async def test_a_referer_stands_in_for_an_origin(house: House):
    url = house.urls[0]
    async with httpx.AsyncClient(base_url=url, headers={"Referer": f"{url}/account"}) as client:
        assert (await client.post("/api/sign-out", json={})).status_code == 200


async def test_a_refusal_speaks_the_language_of_the_one_who_asked(hall: Hall, visitor: Visitor):
    await as_person(visitor, await hall.join("ada"))
    path, body = api(hall, "/questions.vote"), {"room": hall.room, "question": "nope"}
    told = [
        (await visitor.http.post(path, json=body, headers={"Accept-Language": language})).json()
        for language in ("fr", "zh-CN, en;q=0.5", "tlh")
    ]
    assert told[0]["message"] == "Cela n’existe pas ici, ou n’existe plus."
    assert told[1]["message"] == "此处没有该内容，或该内容已不存在。"
    assert told[2]["message"] == "That does not exist here, or no longer does."


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
async def test_what_the_api_does_not_have_is_refused_in_json(visitor: Visitor, method: str):
    refused = await visitor.http.request(method, "/api/nothing/here/at/all")
    assert (refused.status_code, refused.json()["code"]) == (404, "not_found")


async def test_a_fault_of_ours_is_told_in_general_words(house: House):
    async def broken(_call: Call) -> Body:
        raise ZeroDivisionError("a secret")

    unused: Any = None
    services = Services(
        db=house.db,
        dispatch=unused,
        hub=unused,
        mail=unused,
        locales=Locales(LOCALES),
        secret=b"secret",
        public_url=house.settings.public_url,
        build="none",
        developer=False,
        now_ms=house.now_ms,
        new_id=house.new_id,
    )
    app = Starlette(routes=[Door("GET", "/api/broken", broken).route(services, Limits())])
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://forum.example"
    ) as client:
        answer = await client.get("/api/broken", headers={"Accept-Language": "es"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "secret" not in answer.text


# --- Events and people


async def test_an_event_shows_who_one_is_in_it(hall: Hall, visitor: Visitor):
    before = (await visitor.get(api(hall))).json()
    assert (before["participant"], before["removed"]) == (None, None)
    assert (before["event"]["slug"], before["foyer"]) == (hall.event.slug, hall.foyer)
    ada = await hall.join("ada")
    await as_person(visitor, ada)
    assert (await visitor.get(api(hall))).json()["participant"]["id"] == ada.id
    listed = (await visitor.get("/api/events")).json()["events"]
    assert hall.event.slug in [event["slug"] for event in listed]
    assert (await visitor.get("/api/e/nowhere")).status_code == 404


async def test_who_was_removed_is_told_so_and_cannot_join_again(hall: Hall, visitor: Visitor):
    ada, org = await hall.join("ada"), await hall.join("org", role="organizer")
    programme = api(hall, "/programme")
    made = await org.create(
        "moderation.remove", hall.foyer, participant=ada.id, reason="Spam", minutes=5
    )
    why = {"until_ms": made["sanction"]["until_ms"], "reason": "Spam"}
    await as_person(visitor, ada)
    assert (await visitor.get(api(hall))).json()["removed"] == why
    for refused in (await visitor.post(api(hall, "/join")), await visitor.get(programme)):
        assert (refused.status_code, refused.json()["code"]) == (403, "removed")
        assert refused.json()["facts"] == why


async def test_what_people_say_of_themselves_is_kept_and_told_on_their_desk(hall: Hall):
    ada = await hall.join("ada")
    other = await ada.another_tab()
    desk = ada.participant.desk
    consent = {"directory": True, "recording": False, "statistics": True}
    body = {"name": " Ada  L. ", "language": "es", "zone": "Asia/Dhaka", "consent": consent}
    updated = await ada.send("events.update_me", desk, **body)
    assert {**updated, **body, "name": "Ada L."} == updated
    state = other.client.rooms[desk]
    await other.client.until(lambda: bool(state.entries))
    assert state.entries[0] == ("events.me_updated", {"participant": updated, "revision": 1})
    unchanged = await ada.send("events.update_me", desk, name="Ada L.")
    assert unchanged == updated
    assert state.revision == 1


async def test_roles_are_given_in_the_room_and_take_effect_at_once(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await mod.send("events.set_room_role", participant=ada.id, role="panelist")
    await ada.client.until(lambda: ada.room.view == "moderators")
    await mod.send("events.set_room_role", participant=ada.id, role=None)
    await ada.client.until(lambda: ada.room.view == "everyone")


async def test_an_organizer_names_others_and_is_never_the_last_to_go(hall: Hall):
    org, ada = await hall.join("org", role="organizer"), await hall.join("ada")
    with pytest.raises(Exception, match="last_organizer"):
        await org.send("events.set_role", hall.foyer, participant=org.id, role="participant")
    await org.send("events.set_role", hall.foyer, participant=ada.id, role="organizer")
    await ada.client.until(lambda: ada.room.view == "moderators")
    results = await asyncio.gather(
        org.send("events.set_role", hall.foyer, participant=org.id, role="staff"),
        ada.send("events.set_role", hall.foyer, participant=ada.id, role="staff"),
        return_exceptions=True,
    )
    assert len([each for each in results if isinstance(each, Exception)]) == 1


# --- The programme


async def test_the_programme_is_sent_once_to_who_keeps_its_etag(hall: Hall, visitor: Visitor):
    first = await visitor.get(api(hall, "/programme"))
    assert [each["room"] for each in first.json()["sessions"]] == [hall.room]
    etag = first.headers["etag"]
    kept = await visitor.get(api(hall, "/programme"), headers={"If-None-Match": etag})
    assert (kept.status_code, kept.content) == (304, b"")
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("programme.pause")
    changed = await visitor.get(api(hall, "/programme"), headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag
    assert changed.json()["sessions"][0]["paused_at_ms"] is not None


async def test_the_programme_is_packed_for_who_can_unpack_it(hall: Hall, visitor: Visitor):
    plain = await visitor.get(api(hall, "/programme"), headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    async with visitor.http.stream("GET", api(hall, "/programme")) as packed:
        raw = b"".join([part async for part in packed.aiter_raw()])
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == plain.content


async def test_what_is_live_follows_the_moderators_at_once(hall: Hall, visitor: Visitor):
    first = (await visitor.get(api(hall, "/live"))).json()
    assert [each["room"] for each in first["sessions"]] == [hall.room]
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("programme.end")
    after = (await visitor.get(api(hall, "/live"))).json()
    assert (after["sessions"], after["version"] != first["version"]) == ([], True)


async def test_who_may_not_see_the_programme_is_not_told_what_is_live(hall: Hall, visitor: Visitor):
    ada, org = await hall.join("ada"), await hall.join("org", role="organizer")
    await org.create("moderation.remove", hall.foyer, participant=ada.id, reason="Spam")
    await as_person(visitor, ada)
    assert (await visitor.get(api(hall, "/live"))).status_code == 403


# --- Exports


async def rows(visitor: Visitor, hall: Hall) -> list[dict[str, str]]:
    answer = await visitor.get(api(hall, f"/rooms/{hall.room}/questions.csv"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_moderators_export_all_with_names_and_the_others_what_they_see(
    hall: Hall, visitor: Visitor
):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    listed = await ada.ask("Visible, to all", anonymous=True)
    await mod.move(listed, "listed")
    await ada.ask('"Waiting"\nstill')
    await as_person(visitor, mod)
    full = await rows(visitor, hall)
    assert [(row["question"], row["state"], row["asker"]) for row in full] == [
        ('"Waiting"\nstill', "waiting", "ada"),
        ("Visible, to all", "listed", "ada"),
    ]
    await as_person(visitor, ada)
    seen = await rows(visitor, hall)
    assert [(row["question"], row["asker"]) for row in seen] == [("Visible, to all", "")]


async def test_an_export_says_who_wanted_no_name_and_for_whom_it_was_entered(
    hall: Hall, visitor: Visitor
):
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await ada.ask("Who is asking?", anonymous=True)
    await mod.create("questions.enter", text="Can you hear us?", source="phone")
    await as_person(visitor, mod)
    told = [(r["asker"], r["anonymous"], r["source"]) for r in await rows(visitor, hall)]
    assert told == [("", "", "phone"), ("ada", "yes", "here")]


async def test_a_question_is_never_a_formula(hall: Hall, visitor: Visitor):
    mod = await hall.join("mod", room_role="moderator")
    texts = ["=1+1", "+1", "@SUM(A1)", "＝1+1", "1=1"]
    for text in texts:
        await mod.ask(text)
    await as_person(visitor, mod)
    exported = {row["question"] for row in await rows(visitor, hall)}
    assert exported == {"'=1+1", "'+1", "'@SUM(A1)", "'＝1+1", "1=1"}


async def test_an_export_of_many_pages_has_every_question_once(hall: Hall, visitor: Visitor):
    mod = await hall.join("mod", room_role="moderator")
    await mod.send("questions.configure", limit_open=100)
    asked = [(await mod.ask(f"Question {number}"))["text"] for number in range(PAGE + 3)]
    await as_person(visitor, mod)
    assert [row["question"] for row in await rows(visitor, hall)] == asked[::-1]


async def test_an_export_of_another_room_is_not_found(hall: Hall, visitor: Visitor):
    ada = await hall.join("ada")
    await as_person(visitor, ada)
    for room, code in (("nope", "not_found"), (ada.participant.desk, "not_here")):
        refused = await visitor.get(api(hall, f"/rooms/{room}/questions.csv"))
        assert refused.json()["code"] == code


# --- The description


async def test_openapi_describes_every_door_and_every_command(visitor: Visitor):
    described = (await visitor.get("/api/openapi.json")).json()
    assert described["openapi"].startswith("3.1")
    operations = {
        (method, path) for path, methods in described["paths"].items() for method in methods
    }
    wanted = {(door.method.lower(), door.path) for door in doors() if "{tag}" not in door.path}
    asked = [tag for tag, kind in commands.items() if issubclass(kind.body, Command)]
    assert operations == wanted | {("post", f"/api/e/{{slug}}/{tag}") for tag in asked}
    names = [each["operationId"] for path in described["paths"].values() for each in path.values()]
    assert len(set(names)) == len(names)


async def test_openapi_refers_to_nothing_that_is_not_there(visitor: Visitor):
    answer = await visitor.get("/api/openapi.json")
    schemas = json.loads(answer.text)["components"]["schemas"]
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', answer.text))
    assert referred <= schemas.keys()
    for path, methods in json.loads(answer.text)["paths"].items():
        for operation in methods.values():
            named = {each["name"] for each in operation["parameters"]}
            assert named == set(re.findall(r"{(\w+)}", path))
            assert operation["responses"].keys() == {"200", "4XX"}


# --- Pages


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/sign-in?next=/e/wsis", 200),
        ("/account", 200),
        ("/e/{event}", 200),
        ("/e/{event}/programme", 200),
        ("/e/{event}/s/{room}", 200),
        ("/e/{event}/s/{room}/desk", 200),
        ("/e/{event}/s/{room}/screen", 200),
        ("/e/{event}/s/{room}/desk/more", 404),
        ("/e", 404),
        ("/nowhere", 404),
        ("/index.html", 404),
        ("/assets/../../pyproject.toml", 404),
        ("/..%2f..%2fpyproject.toml", 404),
        ("/assets/nothing.js", 404),
    ],
)
async def test_a_page_of_the_web_app_is_known_by_its_address(
    hall: Hall, visitor: Visitor, path: str, status: int
):
    answer = await visitor.get(path.format(event=hall.event.slug, room=hall.room))
    assert answer.status_code == status
    assert "immutable" not in answer.headers.get("cache-control", "")
    assert "[project]" not in answer.text


async def test_pages_and_data_carry_the_headers_that_guard_them(visitor: Visitor):
    page, data = await visitor.get("/account"), await visitor.get("/api/me")
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy
    for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "ws://"):
        assert part in policy
    assert page.headers["referrer-policy"] in ("same-origin", "strict-origin")
    for answer in (page, data, await visitor.get("/assets/nothing.js")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


async def test_the_style_of_our_own_pages_is_served(visitor: Visitor):
    style = await visitor.get("/pages.css")
    assert style.headers["content-type"].startswith("text/css")
    kept = await visitor.get("/pages.css", headers={"If-None-Match": style.headers["etag"]})
    assert kept.status_code == 304


async def test_health_says_that_it_lives_and_that_it_serves(visitor: Visitor):
    assert (await visitor.get("/health/live")).json() == {"live": True}
    ready = await visitor.get("/health/ready")
    assert (ready.status_code, ready.json()["ready"]) == (200, True)


async def test_who_ends_is_not_ready_and_lives_on(house: House):
    ending = Ending()
    parts = Parts(bus=MemoryBus(), ending=ending)
    async with serving(house.settings, parts) as url, Visitor.at(url) as visitor:
        assert (await visitor.get("/health/ready")).status_code == 200
        ending.is_near = True
        assert (await visitor.get("/health/ready")).status_code == 503
        assert (await visitor.get("/health/live")).status_code == 200


async def test_what_is_mailed_is_shown_without_becoming_html(visitor: Visitor, hall: Hall):
    async with Visitor.at(visitor.url) as guest:
        await guest.sign_in(new_address(), "<img src=x>")
        address = new_address()
        await guest.post("/api/claim", email=address)
        page = (await guest.get("/outbox")).text
    assert "&lt;img src=x&gt;" in page
    assert "<img" not in page
