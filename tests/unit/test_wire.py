"""The registry of messages, what decoding refuses and by which path, and texts people write."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms import wire
from rooms.errors import ControlCharacters, Empty, Invalid, TooLong
from rooms.questions import messages as questions
from rooms.wire import Body, decode, decode_json, encode, entry, line, prose
from server import messages as server
from server.features import features

KEY = "abcdefgh"


def test_commands_ask_and_event_messages_tell():
    assert {"questions.ask", "chat.send", "moderation.silence", "rooms.join"} <= set(wire.commands)
    assert {"questions.asked", "chat.sent", "moderation.sanctioned", "server.hello"} <= set(
        wire.events
    )
    assert not set(wire.commands) & set(wire.events)


@pytest.mark.parametrize("tag", [*wire.commands, *wire.events])
def test_a_tag_names_a_feature_and_a_verb(tag: str):
    feature, dot, verb = tag.partition(".")
    assert dot
    assert feature.isalpha()
    assert verb.replace("_", "").isalpha()
    assert tag == tag.lower()


def test_no_two_messages_share_a_tag():
    with pytest.raises(ValueError, match=r"questions\.ask"):
        wire.command("questions.ask")(Body)
    with pytest.raises(ValueError, match=r"questions\.ask"):
        wire.event("questions.ask")(Body)
    assert wire.commands["questions.ask"].body is questions.Ask


def test_every_command_of_a_feature_has_one_handler():
    handled = [body for feature in features for body in feature.handlers]
    assert len(handled) == len(set(handled))
    of_connection = {server.Join, server.Leave}
    assert {kind.body for kind in wire.commands.values()} - of_connection == set(handled)


def test_only_a_change_of_standing_makes_connections_look_again():
    assert "events.standing_changed" in wire.standing_events
    assert wire.standing_events <= set(wire.events)


def test_an_entry_is_its_tag_and_its_body():
    body = questions.Hidden(question="q", revision=3)
    assert msgspec.msgpack.decode(entry(body)) == [
        "questions.hidden",
        {"question": "q", "revision": 3},
    ]


def ask(**changes: Any) -> dict[str, Any]:
    return {"room": "r", "key": KEY, "text": "Why?"} | changes


def test_a_command_is_read_from_messagepack_and_from_json():
    expected = questions.Ask(room="r", key=KEY, text="Why?")
    assert decode(encode(ask()), questions.Ask) == expected
    assert decode_json(json.dumps(ask()).encode(), questions.Ask) == expected


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"room": "r", "key": KEY}, "text"),
        ({"key": KEY, "text": "Why?"}, "room"),
        ({"room": "r", "text": "Why?"}, "key"),
        (ask(text=7), "text"),
        (ask(text=None), "text"),
        (ask(anonymous="yes"), "anonymous"),
        (ask(extra=1), "extra"),
        (ask(room=""), "room"),
        (ask(room="r" * 65), "room"),
        (ask(key="short"), "key"),
        (ask(key="k" * 65), "key"),
        (ask(key="not a key!"), "key"),
        (ask(key="cl\u00e9s-cl\u00e9s"), "key"),
    ],
)
def test_what_is_missing_unknown_or_mistyped_is_named(body: dict[str, Any], field: str):
    with pytest.raises(Invalid) as packed:
        decode(encode(body), questions.Ask)
    with pytest.raises(Invalid) as written:
        decode_json(json.dumps(body).encode(), questions.Ask)
    for refusal in (packed.value, written.value):
        assert refusal.field == field
        assert refusal.facts["reason"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"rooms": [{"room": "a"}, {"room": 5}]}, "rooms[1].room"),
        ({"rooms": [{"room": "a", "since": -1}]}, "rooms[0].since"),
        ({"rooms": [{"room": "a", "sinec": 1}]}, "rooms[0].sinec"),
        ({"rooms": [{}]}, "rooms[0].room"),
        ({"rooms": []}, "rooms"),
        ({"rooms": [{"room": "a"}] * 21}, "rooms"),
        ({"rooms": "a"}, "rooms"),
    ],
)
def test_a_field_deep_inside_is_named_by_its_path(body: dict[str, Any], field: str):
    with pytest.raises(Invalid) as refusal:
        decode(encode(body), server.Join)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xc1", b"\x93\x01", b"\x90", b"\xa1a", b"\x81\xa4room", b"\xff" * 10, b"\x91" * 5000],
)
def test_what_is_no_message_is_refused_without_a_field(raw: bytes):
    with pytest.raises(Invalid) as refusal:
        decode(raw, questions.Ask)
    assert refusal.value.field is None


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b'{"room": "\xff"}', b"[" * 5000])
def test_what_is_no_json_is_refused_without_a_field(raw: bytes):
    with pytest.raises(Invalid) as refusal:
        decode_json(raw, questions.Ask)
    assert refusal.value.field is None


def test_json_cannot_smuggle_a_lone_surrogate():
    with pytest.raises(Invalid):
        decode_json(b'{"room": "r", "key": "abcdefgh", "text": "\\ud800"}', questions.Ask)


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_decoded_or_refused(raw: bytes):
    for read in (decode, decode_json):
        try:
            assert isinstance(read(raw, questions.Ask), questions.Ask)
        except Invalid:
            continue


EMPTY = {
    "nothing": "",
    "spaces": "   ",
    "lines": "\n\r\n\t",
    "no-break space": "\u00a0",
    "ideographic space": "\u3000",
    "zero-width space": "\u200b",
    "zero-width joiners": "\u200d\u200c",
    "byte order mark": "\ufeff",
    "word joiner": "\u2060",
    "soft hyphen": "\u00ad",
    "marks of direction": "\u200e\u200f\u061c",
    "an isolate around nothing": "\u2068 \u2069",
    "Hangul fillers": "\u115f\u1160\u3164\uffa0",
    "blank Braille": "\u2800",
    "tags": "\U000e0041\U000e007f",
    "line separators": "\u2028\u2029",
    "private use": "\ue000",
    "unassigned": "\u0378",
}


@pytest.mark.parametrize("text", EMPTY.values(), ids=EMPTY.keys())
@pytest.mark.parametrize("read", [prose, line])
def test_a_text_in_which_nothing_is_to_be_seen_is_empty(read: Any, text: str):
    with pytest.raises(Empty) as refusal:
        read(text, 300, "text")
    assert refusal.value.field == "text"


HIDDEN = {
    "null": "a\x00b",
    "backspace": "a\x08b",
    "escape": "a\x1b[31mb",
    "delete": "a\x7fb",
    "C1": "a\x9bb",
    "embedding": "a\u202ab",
    "right-to-left override": "invoice\u202efdp.exe",
    "left-to-right override": "a\u202db",
    "pop": "a\u202cb",
    "open isolate": "a\u2067b",
    "closed before it is open": "a\u2069\u2066b",
    "one too many": "a\u2068b\u2069\u2069",
    "lone high surrogate": "a\ud800b",
    "lone low surrogate": "a\udfffb",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN.keys())
@pytest.mark.parametrize("read", [prose, line])
def test_hidden_controls_are_refused(read: Any, text: str):
    with pytest.raises(ControlCharacters) as refusal:
        read(text, 300, "text")
    assert refusal.value.field == "text"


KEPT = {
    "lines": "one\n\ntwo\tthree",
    "Arabic": "هل سيكون هناك غداء؟",
    "Persian with a non-joiner": "می\u200cخواهم",
    "Hindi with a joiner": "क्\u200dष",
    "a family of emoji": "👨\u200d👩\u200d👧",
    "a flag": "🏴\U000e0067\U000e0062\U000e007f",
    "nested isolates": "a \u2068b \u2067c\u2069\u2069 d",
    "a mark of direction": "C++\u200e",
    "Chinese": "会有午餐吗？",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_what_people_write_in_any_script_is_kept(text: str):
    assert prose(text, 300, "text") == text


def test_a_text_is_tidied():
    assert prose("  a\r\nb\rc \n", 300, "text") == "a\nb\nc"
    assert prose("cafe\u0301", 4, "text") == "café"
    assert line(" a\n\t b\u2028c ", 300, "text") == "a b c"


def test_between_paragraphs_one_empty_line_is_kept():
    assert prose("a\nb\n\nc", 300, "text") == "a\nb\n\nc"
    assert prose("a" + "\n" * 200 + "b", 300, "text") == "a\n\nb"
    assert prose("a\n \n\u200b\n\t\n\u2800\nb", 300, "text") == "a\n\nb"


def test_a_limit_counts_characters_and_not_bytes():
    assert prose("语" * 300, 300, "text") == "语" * 300
    assert prose("😀" * 300, 300, "text") == "😀" * 300
    assert prose(" " * 800 + "a" * 300, 300, "text") == "a" * 300


@pytest.mark.parametrize("text", ["a" * 301, "x" * 200_000, " " * 200_000, "\x00" * 200_000])
@pytest.mark.parametrize("read", [prose, line])
def test_a_text_that_is_too_long_is_refused_with_its_limit(read: Any, text: str):
    with pytest.raises(TooLong) as refusal:
        read(text, 300, "text")
    assert refusal.value.field == "text"
    assert refusal.value.facts == {"limit": 300}


@given(st.text(max_size=400))
def test_a_tidy_text_stays_as_it_is(text: str):
    for read in (prose, line):
        try:
            tidy = read(text, 300, "text")
        except (Empty, TooLong, ControlCharacters):
            continue
        assert read(tidy, 300, "text") == tidy
        assert tidy.encode().decode() == tidy
