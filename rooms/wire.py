"""What travels: the registry of command and event message types, their encoding, and the texts
people write.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar

import msgspec

from rooms.errors import ControlCharacters, Empty, Invalid, TooLong

_SAFE = r"^[A-Za-z0-9_-]+$(?!\n)"  # `$` alone would let a line end follow
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=64, pattern=_SAFE)]
Key = Annotated[str, msgspec.Meta(min_length=8, max_length=64, pattern=_SAFE)]
Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)]
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)]


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value on the wire."""


class Command(Body, frozen=True, kw_only=True):
    """What a person asks for, in one room.

    `key` is made by the client, at random, and belongs to one intention: sent again, the same
    command gets the
    first answer again. Commands that create something require it.
    """

    room: Id
    key: Key | None = None


class Nothing(Body, frozen=True):
    """The answer that says no more than that it was done."""


@dataclass(frozen=True)
class CommandType:
    tag: str
    body: type[Body]
    reply: type[Body]


BodyClass = TypeVar("BodyClass", bound=type[Body])

commands: dict[str, CommandType] = {}
events: dict[str, type[Body]] = {}
standing_events: set[str] = set()
documents: list[type[Body]] = []
_tags: dict[type[Body], str] = {}


def command(tag: str, reply: type[Body] = Nothing) -> Callable[[BodyClass], BodyClass]:
    """Registers the body of a command: imperative, `feature.verb`."""

    def register(body: BodyClass) -> BodyClass:
        _claim(tag, body)
        commands[tag] = CommandType(tag, body, reply)
        return body

    return register


def event(tag: str, standing: bool = False) -> Callable[[BodyClass], BodyClass]:
    """Registers the body of an event message: past tense, `feature.happened`.

    With `standing`, a connection that sees it on its desk reads anew what its participant may do.
    """

    def register(body: BodyClass) -> BodyClass:
        _claim(tag, body)
        events[tag] = body
        if standing:
            standing_events.add(tag)
        return body

    return register


def document(body: BodyClass) -> BodyClass:
    """Registers what travels over HTTP only, so that clients get its type too."""
    documents.append(body)
    return body


def _claim(tag: str, body: type[Body]) -> None:
    if tag in commands or tag in events:
        raise ValueError(f"two messages are called {tag}")
    _tags[body] = tag


def tag_of(body: type[Body]) -> str:
    return _tags[body]


encode = msgspec.msgpack.Encoder().encode


def entry(body: Body) -> bytes:
    """`[tag, body]` as it stands in a push."""
    return encode((tag_of(type(body)), body))


Decoded = TypeVar("Decoded")
LIMIT_REASON = 200
LIMIT_FIELD = 100


def decode(raw: bytes | msgspec.Raw, into: type[Decoded]) -> Decoded:
    """Raises Invalid, naming the field, when the bytes are not an `into`."""
    return _checked(lambda: msgspec.msgpack.decode(raw, type=into))


def decode_json(raw: bytes, into: type[Decoded]) -> Decoded:
    """Raises Invalid, naming the field, when the text is not an `into`."""
    return _checked(lambda: msgspec.json.decode(raw, type=into))


def _checked(decoding: Callable[[], Decoded]) -> Decoded:
    try:
        return decoding()
    except msgspec.ValidationError as error:
        raise Invalid(_field(str(error)), reason=_brief(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Invalid(reason=_brief(str(error))) from None


def _brief(reason: str) -> str:
    """It may quote what was sent, however much that was."""
    return reason if len(reason) <= LIMIT_REASON else f"{reason[:LIMIT_REASON]}…"


def _field(reason: str) -> str | None:
    """The path msgspec names at the end of its sentence; or the missing or unknown field's name."""
    named = re.search(r"field `([^`]+)`", reason)
    path = re.search(r"at `\$\.?([^`]*)`", reason)
    parts = [part[1] for part in (path, named) if part is not None and part[1]]
    return ".".join(parts)[:LIMIT_FIELD] or None


_EMBEDDINGS = frozenset("\u202a\u202b\u202c\u202d\u202e")
_OPEN_ISOLATES = frozenset("\u2066\u2067\u2068")
_CLOSE_ISOLATE = "\u2069"


def prose(text: str, limit: int, field: str) -> str:
    """A text somebody wrote, tidied: NFC, `\\n` for line ends, no white space around it, and
    between its paragraphs one empty line.

    `limit` counts characters (code points). Raises Empty, TooLong or ControlCharacters.
    """
    if len(text) > limit * 4:
        raise TooLong(field, limit=limit)
    ended = text.replace("\r\n", "\n").replace("\r", "\n")
    tidy = _without_gaps(unicodedata.normalize("NFC", ended)).strip()
    if not any(_shows(character) for character in tidy):
        raise Empty(field)
    if any(_controls(character) for character in tidy) or not _isolates_match(tidy):
        raise ControlCharacters(field)
    if len(tidy) > limit:
        raise TooLong(field, limit=limit)
    return tidy


def _without_gaps(text: str) -> str:
    """Hundreds of empty lines would push what others wrote off every screen."""
    lines: list[str] = []
    for written in text.split("\n"):
        if any(_shows(character) or _controls(character) for character in written):
            lines.append(written)
        elif lines and lines[-1]:
            lines.append("")
    return "\n".join(lines)


def line(text: str, limit: int, field: str) -> str:
    """A `prose` on one line: white space of any kind becomes one space."""
    if len(text) > limit * 4:
        raise TooLong(field, limit=limit)
    return prose(" ".join(text.split()), limit, field)


def _shows(character: str) -> bool:
    """White space, format characters and fillers leave nothing to see."""
    return (
        unicodedata.category(character)[0] not in "ZC"
        and character not in "\u115f\u1160\u3164\uffa0\u2800"
    )


def _controls(character: str) -> bool:
    category = unicodedata.category(character)
    return (
        (category == "Cc" and character not in "\n\t")
        or category == "Cs"
        or character in _EMBEDDINGS
    )


def _isolates_match(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character in _OPEN_ISOLATES) - (character == _CLOSE_ISOLATE)
        if depth < 0:
            return False
    return depth == 0
