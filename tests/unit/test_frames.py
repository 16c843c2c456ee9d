"""What is a command's frame and what is not: every fault gets a refusal that names it."""

from contextlib import suppress
from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.errors import Invalid, Refused, UnknownCommand
from rooms.questions.messages import Ask
from rooms.wire import commands, events
from server.connection import LIMIT_FRAME_BYTES, read_frame
from server.dispatch import parse
from tests.bodies import body_of

ROOM = "0123456789abcdef"
KEY = "a-key-of-mine"
ASK = {"room": ROOM, "key": KEY, "text": "Why?"}
NEVER_USED = b"\xc1"


def packed(value: Any) -> bytes:
    return bytes(msgpack.packb(value))


def parsed(raw: bytes) -> Any:
    frame = read_frame(raw)
    return parse(frame.tag, frame.body)


def test_a_frame_is_a_ref_a_tag_and_a_body():
    frame = read_frame(packed([7, "questions.ask", ASK]))
    assert (frame.ref, frame.tag) == (7, "questions.ask")
    assert parse(frame.tag, frame.body) == Ask(room=ROOM, key=KEY, text="Why?")


@pytest.mark.parametrize("tag", sorted(commands))
def test_a_minimal_body_of_every_command_is_read(tag: str):
    kind = commands[tag].body
    assert isinstance(parsed(packed([1, tag, body_of(kind, ROOM)])), kind)


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (b"", None),
        (NEVER_USED, None),
        (b"hello", None),
        (b"\x93\x01", None),
        (b"\x93\x01\xa3ab", None),
        (b"\xdd\xff\xff\xff\xff", None),
        (packed({"ref": 1}), None),
        (packed("questions.ask"), None),
        (packed(None), None),
        (packed([]), None),
        (packed([1, "questions.ask"]), None),
        (packed([1, "questions.ask", {}, {}]), None),
        (packed([1, "questions.ask", {}]) + b"\x00", None),
        (packed([0, "questions.ask", {}]), "ref"),
        (packed([-1, "questions.ask", {}]), "ref"),
        (packed([2**53, "questions.ask", {}]), "ref"),
        (packed([2**64 - 1, "questions.ask", {}]), "ref"),
        (packed([1.0, "questions.ask", {}]), "ref"),
        (packed([float("nan"), "questions.ask", {}]), "ref"),
        (packed(["1", "questions.ask", {}]), "ref"),
        (packed([True, "questions.ask", {}]), "ref"),
        (packed([None, "questions.ask", {}]), "ref"),
        (packed([msgpack.ExtType(4, b"1"), "questions.ask", {}]), "ref"),
        (packed([1, b"questions.ask", {}]), "tag"),
        (packed([1, 2, {}]), "tag"),
        (packed([1, ["questions.ask"], {}]), "tag"),
        (b"\x93\x01\xa2\xff\xfe\x80", None),
        (b"\x93\x01\xa3\xed\xa0\x80\x80", None),
    ],
)
def test_what_is_no_frame_is_refused_by_its_place(raw: bytes, field: str | None):
    with pytest.raises(Invalid) as refusal:
        read_frame(raw)
    assert refusal.value.field == field
    assert refusal.value.facts["reason"]


def test_a_text_frame_is_no_command():
    with pytest.raises(Invalid, match="invalid") as refusal:
        read_frame(None)
    assert "text" in refusal.value.facts["reason"]


def test_a_frame_may_be_as_large_as_the_limit_and_no_larger():
    filler = b"x" * (LIMIT_FRAME_BYTES - len(packed([1, "t", b"x" * 70_000])) + 70_000)
    assert read_frame(packed([1, "t", filler])).ref == 1
    with pytest.raises(Invalid):
        read_frame(packed([1, "t", filler + b"x"]))


@pytest.mark.parametrize("tag", ["", "nothing.like_it", "questions", "Questions.Ask", "x" * 70_000])
def test_an_unknown_tag_is_refused_and_little_of_it_quoted(tag: str):
    with pytest.raises(UnknownCommand) as refusal:
        parsed(packed([1, tag, ASK]))
    assert len(refusal.value.facts["tag"]) <= 64


@pytest.mark.parametrize("tag", sorted(events))
def test_a_client_cannot_send_what_only_happens(tag: str):
    with pytest.raises(UnknownCommand):
        parsed(packed([1, tag, ASK]))


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (packed([ROOM, KEY, "Why?"]), None),
        (packed(None), None),
        (packed("text"), None),
        (packed(ASK | {"text": b"Why?"}), "text"),
        (packed(ASK | {"text": 7}), "text"),
        (packed(ASK | {"text": float("nan")}), "text"),
        (packed(ASK | {"text": msgpack.ExtType(1, b"Why?")}), "text"),
        (packed(ASK | {"text": msgpack.Timestamp(1, 0)}), "text"),
        (packed(ASK | {"anonymous": 1}), "anonymous"),
        (packed(ASK | {"room": "a\0b"}), "room"),
        (packed(ASK | {"room": "ab\n"}), "room"),
        (packed(ASK | {"room": "é" * 8}), "room"),
        (packed(ASK | {"room": "r" * 65}), "room"),
        (packed(ASK | {"key": KEY + "\n"}), "key"),
        (packed(ASK | {"key": "a\0key-of-mine"}), "key"),
        (packed(ASK | {"x" * 70_000: 1}), "x" * 100),
        (packed(ASK | {1: 2}), None),
        (packed(ASK | {b"text": "Why?"}), None),
        (packed(ASK | {None: 2}), None),
        (b"\x81\xa4text\xa2\xff\xfe", None),
        (b"\x81\xa4text\xa3\xed\xa0\x80", None),
        (b"\x81\xa2\xff\xfe\x01", None),
    ],
)
def test_a_body_that_does_not_fit_is_refused_by_its_field(body: bytes, field: str | None):
    with pytest.raises(Invalid) as refusal:
        parsed(b"\x93\x01" + packed("questions.ask") + body)
    assert refusal.value.field == field
    assert len(refusal.value.facts["reason"]) < 300


@pytest.mark.parametrize("opening", [b"\x91", b"\x81\xa1a", b"\x81", b"\xdc\x00\x01"])
@pytest.mark.parametrize("name", ["text", "room", "unknown"])
def test_a_body_may_nest_as_deep_as_it_likes_and_breaks_nothing(opening: bytes, name: str):
    deep = opening * (LIMIT_FRAME_BYTES // len(opening) - 100) + b"\x01"
    with pytest.raises(Refused):
        parsed(b"\x93\x01" + packed("questions.ask") + b"\x81" + packed(name) + deep)


def test_of_a_key_that_is_there_twice_the_last_one_counts():
    """So do both decoders of JSON and MessagePack that clients use; and one value is read."""
    body = b"\x84" + b"".join(packed(part) for item in ASK.items() for part in item)
    command = parsed(b"\x93\x01" + packed("questions.ask") + body + packed("text") + packed("Who?"))
    assert command.text == "Who?"


@given(st.binary(max_size=60))
def test_whatever_bytes_come_nothing_but_a_refusal_comes_of_it(raw: bytes):
    for frame in (raw, b"\x93\x01" + raw, b"\x93\x01" + packed("questions.ask") + raw):
        with suppress(Invalid, UnknownCommand):
            parsed(frame)


leaves = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text()
values = st.recursive(
    leaves | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


@given(
    st.sampled_from(sorted(commands)),
    st.dictionaries(
        st.sampled_from(["room", "key", "text", "question", "to", "rooms", "since"]), values
    ),
)
def test_whatever_values_come_nothing_but_a_refusal_comes_of_it(tag: str, body: dict[str, Any]):
    try:
        raw = packed([1, tag, body])
    except (UnicodeEncodeError, ValueError, OverflowError):
        return
    with suppress(Invalid):
        parsed(raw)
