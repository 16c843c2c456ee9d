"""What nobody means to send gets its refusal, and nothing else comes of it."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgpack
import pytest
from msgspec import inspect
from sqlalchemy import func, select

from rooms.database import metadata
from rooms.errors import Refused
from rooms.wire import Command, commands, events, tag_of
from server.connection import LIMIT_FRAME_BYTES
from server.dispatch import Caller, Dispatch, parse
from server.features import features
from server.flood import BURST, PER_S
from server.http.identity import COOKIE
from server.serving import LIMIT_SOCKET_FRAME_BYTES
from tests.bodies import body_of
from tests.client import Client, ClosedError, new_key
from tests.growth import Growth
from tests.hall import Hall, Person
from tests.house import quiet_dispatch
from tests.refusals import refused
from tests.stepped import SilentLine, arriving, stepped
from tests.visitor import Visitor

RESTLESS = {"jobs", "leases", "log", "sign_ins"}
"""Tables that move by themselves."""


def packed(value: Any) -> bytes:
    return bytes(msgpack.packb(value))


async def stored(hall: Hall) -> dict[str, int]:
    """How many rows each table has, and the revision of the room."""
    tables = [each for each in metadata.sorted_tables if each.name not in RESTLESS]
    async with hall.house.db.reading() as db:
        counted = {
            table.name: (await db.execute(select(func.count()).select_from(table))).scalar_one()
            for table in tables
        }
    return counted | {"revision": await hall.revision()}


async def still_serves(client: Client, room: str) -> None:
    answer = await client.send("chat.history", room)
    assert answer["messages"] == []


BAD_FRAMES: dict[str, bytes | str] = {
    "nothing": b"",
    "no MessagePack": b"\xc1",
    "truncated": b"\x93\x01",
    "a claim to be endless": b"\xdd\xff\xff\xff\xff",
    "a map": packed({"ref": 1}),
    "too short": packed([1, "questions.ask"]),
    "too long": packed([1, "questions.ask", {}, {}]),
    "more behind it": packed([1, "questions.ask", {}]) + b"\x00",
    "ref 0": packed([0, "questions.ask", {}]),
    "a negative ref": packed([-1, "questions.ask", {}]),
    "a huge ref": packed([2**64 - 1, "questions.ask", {}]),
    "a float": packed([1.5, "questions.ask", {}]),
    "a text for a ref": packed(["1", "questions.ask", {}]),
    "bytes for a tag": packed([1, b"questions.ask", {}]),
    "no UTF-8": b"\x93\x01\xa2\xff\xfe\x80",
    "nested for ever": b"\x91" * 100_000,
    "too large": packed([1, "questions.ask", {"text": "x" * 300_000}]),
    "text": "[1, 'questions.ask', {}]",
    "empty text": "",
}


async def test_a_frame_that_is_no_command_is_told_so_and_the_connection_goes_on(hall: Hall):
    ada = await hall.join("ada")
    before = await stored(hall)
    for name, frame in BAD_FRAMES.items():
        ada.client.frame_refusals.clear()
        await ada.client.send_raw(frame)
        await ada.client.until(lambda: bool(ada.client.frame_refusals))
        (told,) = ada.client.frame_refusals
        assert (told["refusal"]["code"], told["ref"]) == ("invalid", None), name
        assert told["refusal"]["message"]
    await still_serves(ada.client, hall.room)
    assert await stored(hall) == before


async def test_a_ref_is_used_once(hall: Hall):
    ada = await hall.join("ada")
    body = {"room": hall.room, "key": new_key(), "text": "Once?"}
    await ada.client.send_body("questions.ask", body)
    used = ada.client._last_ref
    before = await stored(hall)
    await ada.client.send_raw(packed([used, "questions.ask", body | {"key": new_key()}]))
    await ada.client.until(lambda: bool(ada.client.frame_refusals))
    told = ada.client.frame_refusals[0]
    assert (told["refusal"]["code"], told["ref"]) == ("ref_used", used)
    assert await stored(hall) == before
    await still_serves(ada.client, hall.room)


async def test_unknown_tags_and_event_messages_are_no_commands(hall: Hall):
    ada = await hall.join("ada")
    for tag in ["", "nothing.like_it", "x" * 70_000, *events]:
        with refused("unknown_command"):
            await ada.client.send_body(tag, body_of(commands["questions.ask"].body, hall.room))
    await still_serves(ada.client, hall.room)


async def test_more_than_the_socket_takes_ends_the_connection(hall: Hall):
    ada = await hall.join("ada")
    counted = Growth("closes_total", code="1009")
    await ada.client.send_raw(b"\x00" * (LIMIT_SOCKET_FRAME_BYTES + 1))
    assert await ada.client.until_closed() == 1009
    assert counted() == 1


async def test_who_floods_is_shown_out(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    frame = packed([1, "nothing.like_it", {}])
    for _ in range(BURST + 40 * PER_S):
        await ada.client.send_raw(frame)
        if ada.client.closed is not None:
            break
    assert await ada.client.until_closed() == 4429
    await still_serves(ben.client, hall.room)


async def test_the_longest_burst_that_is_allowed_is_answered_in_full(hall: Hall):
    ada = await hall.join("ada")
    sent = [ada.client.send("nothing.like_it", hall.room) for _ in range(BURST - 10)]
    answers = await asyncio.gather(*sent, return_exceptions=True)
    assert {getattr(answer, "code", None) for answer in answers} == {"unknown_command"}


async def refusal_at_the_door(hall: Hall, path: str | None = None, **how: Any) -> int:
    url = next(hall.urls)
    socket = hall.socket_url(url) if path is None else f"{url.replace('http', 'ws', 1)}{path}"
    with pytest.raises(ClosedError) as closed:
        await Client.open(socket, **{"origin": url, **how})
    return closed.value.code


async def test_the_socket_is_for_pages_of_ours(hall: Hall):
    _, _, cookie = await hall.enrol("ada")
    for origin in ("https://evil.example", "null", "http://127.0.0.1", None):
        assert await refusal_at_the_door(hall, cookie=cookie, origin=origin) == 4401


async def test_the_socket_is_for_who_is_signed_in(hall: Hall):
    _, _, cookie = await hall.enrol("ada")
    forged = f"{cookie.rpartition('.')[0]}.{'0' * 64}"
    for bad in (None, "", "x", ".", forged, cookie[:-1], f"x{cookie}"):
        assert await refusal_at_the_door(hall, cookie=bad) == 4401
    for token in ("x", "plenary_x", "plenary_" + "x" * 5000):
        assert await refusal_at_the_door(hall, cookie=cookie, token=token) == 4401


@pytest.mark.parametrize("slug", ["nowhere", "%00", "a%00b", "%ED%A0%80", "%FF", "x" * 3000, "É"])
async def test_the_socket_is_for_events_that_there_are(hall: Hall, slug: str):
    _, _, cookie = await hall.enrol("ada")
    path = f"/e/{quote(slug, safe='%')}/ws"
    assert await refusal_at_the_door(hall, path, cookie=cookie) == 4404


TEXTS = {
    "": "empty",
    " \n\t ": "empty",
    "\u200b\u200d\u2060\ufeff": "empty",
    "\u00ad\u3164\u2800": "empty",
    "why\x07?": "control_characters",
    "why\0?": "control_characters",
    "why\x85?": "control_characters",
    "\u202e?yhw": "control_characters",
    "why \u2066?": "control_characters",
    "why \u2069?": "control_characters",
    "why? " * 40_000: "too_long",
    "\u0301" * 301: "too_long",
    "é" * 301: "too_long",
}


async def test_a_question_is_a_text_that_people_can_read(hall: Hall):
    ada = await hall.join("ada")
    before = await stored(hall)
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={ada.cookie}") as visitor:
        for text, code in TEXTS.items():
            with refused(code, "text"):
                await ada.ask(text)
            body = {"room": hall.room, "key": new_key(), "text": text}
            answer = await visitor.post(f"/api/e/{hall.event.slug}/questions.ask", **body)
            assert (answer.status_code, answer.json()["code"]) == (422, code), repr(text[:20])
    assert await stored(hall) == before


BAD_JSON = {
    "nothing": b"",
    "no JSON": b"{room:",
    "an array": b"[]",
    "null": b"null",
    "NaN": b'{"room": NaN}',
    "no UTF-8": b'{"room": "\xff"}',
    "half a character": b'{"room": "\\ud800", "key": "abcdefgh", "text": "\\ud800"}',
    "a surrogate in bytes": b'{"room": "\xed\xa0\x80"}',
    "nested for ever": b'{"room": ' + b"[" * 100_000,
    "a number without end": b'{"room": ' + b"9" * 10_000 + b"}",
    "trailing": b'{"room": "r", "key": "abcdefgh", "text": "x"} {}',
    "UTF-16": '{"room": "r"}'.encode("utf-16"),
}


async def test_what_is_no_command_in_json_is_invalid(hall: Hall):
    ada = await hall.join("ada")
    before = await stored(hall)
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={ada.cookie}") as visitor:
        path = f"/api/e/{hall.event.slug}/questions.ask"
        for name, content in BAD_JSON.items():
            answer = await visitor.http.post(path, content=content)
            assert (answer.status_code, answer.json()["code"]) == (400, "invalid"), name
        large = json.dumps({"room": "r", "text": "x" * LIMIT_FRAME_BYTES})
        answer = await visitor.http.post(path, content=large)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
        for tag in ("%00", "questions%00ask", "questions.asked", "rooms.join", "%FF"):
            answer = await visitor.http.post(f"/api/e/{hall.event.slug}/{tag}", content=b"{}")
            assert answer.status_code in (400, 404), tag
            assert answer.json()["code"] in ("unknown_command", "invalid", "not_found"), tag
        for slug in ("%00", "a%00b", "%ED%A0%80", "x" * 3000):
            answer = await visitor.http.post(f"/api/e/{slug}/chat.history", content=b'{"room":"r"}')
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), slug[:9]
    assert await stored(hall) == before


TEXTUAL: list[Any] = [
    "",
    "\0",
    "a\0b",
    "\u202ex",
    "\u2067x",
    "x" * 200_000,
    "%",
    "'; --",
    "🤷" * 200,
]
NUMBERS: list[Any] = [-(2**63), 2**63 - 1, 2**64 - 1, -1, 0, 2**53, 2**53 - 1, 2**31, 1e308]
ODD: list[Any] = [None, [], {}, True, b"bytes", float("nan"), [None] * 9, {"": ""}]


def fields(kind: type[Command]) -> Iterator[str]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    yield from (each.encode_name for each in info.fields)


def distorted(kind: type[Command], room: str, ids: list[str]) -> Iterator[dict[str, Any]]:
    """The command with each of its fields in turn holding each nasty value."""
    for name in fields(kind):
        for value in (*TEXTUAL, *NUMBERS, *ODD, *ids):
            yield body_of(kind, room) | {name: value}


async def refusal_of(
    dispatch: Dispatch, who: Person, kind: type[Command], body: dict[str, Any]
) -> Refused | None:
    """Anything but a refusal is a bug, and fails the test."""
    try:
        command = parse(tag_of(kind), packed(body))
        await dispatch.run(Caller(who.hall.event.id, who.id), command)
    except Refused as refusal:
        return refusal
    return None


@pytest.mark.parametrize("tag", sorted(tag_of(k) for f in features for k in f.handlers))
async def test_no_value_of_any_field_of_any_command_is_more_than_refused(hall: Hall, tag: str):
    """As the one who may most, so that as much as possible is reached."""
    elsewhere = await Hall.build(hall.house)
    _, stranger, _ = await elsewhere.enrol("stranger")
    _, other, _ = await hall.enrol("other")
    boss = await hall.join("boss", "organizer", "chair")
    kind = commands[tag].body
    assert issubclass(kind, Command)
    handler = next(f.handlers[kind] for f in features if kind in f.handlers)
    rooms = {"session": hall.room, "foyer": hall.foyer, "desk": boss.participant.desk}
    room = rooms[min(each.value for each in handler.kinds)]
    ids = [stranger.id, other.id, boss.id, elsewhere.room, hall.foyer, boss.participant.desk]
    async with quiet_dispatch(hall.house) as dispatch:
        for body in distorted(kind, room, ids):
            refusal = await refusal_of(dispatch, boss, kind, body)
            if refusal is not None:
                assert len(str(refusal)) + len(str(refusal.facts)) < 1000, "little is quoted"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/api/tokens/%00"),
        ("GET", "/api/e/{slug}/rooms/%00/questions.csv"),
        ("GET", "/api/e/%00"),
        ("GET", "/api/e/%00/programme"),
        ("POST", "/api/e/%00/join"),
        ("POST", "/link/%00"),
        ("GET", "/link/%00"),
        ("GET", "/e/%00"),
        ("GET", "/assets/%00"),
    ],
)
async def test_a_path_may_hold_any_byte_and_breaks_nothing(hall: Hall, method: str, path: str):
    """PostgreSQL takes no NUL in a text."""
    ada = await hall.join("ada")
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={ada.cookie}") as visitor:
        answer = await visitor.http.request(method, path.format(slug=hall.event.slug))
        assert answer.status_code < 500, answer.text


async def test_who_goes_away_without_a_word_is_no_fault_of_ours(
    hall: Hall, caplog: pytest.LogCaptureFixture
):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    for _ in range(3):
        phone = await ben.another_tab()
        sent = [ada.create("chat.send", text="x" * 2000) for _ in range(5)]
        phone.client.abort()
        await asyncio.gather(*sent)
    await ben.has_seen_all()
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_client_that_goes_while_it_is_let_in_leaves_nothing_behind(hall: Hall):
    ada = await hall.join("ada")
    async with stepped(hall) as parts:
        line, desk = SilentLine(), ada.participant.desk

        async def leave() -> None:
            line.goes_away()

        parts.bus.step = leave
        await arriving(parts, ada, line).open()
        assert line.code is None
        assert not (await parts.hub.feed(desk, is_desk=True)).is_followed
