"""Reads an object of a schedule file field by field; notes by place what is wrong, and goes on."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit

import msgspec

from rooms import wire
from rooms.accounts.model import NoAddress, address
from rooms.errors import ControlCharacters, Empty, Refused, TooLong

Value = TypeVar("Value")


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a schedule, where, and why.

    `place` counts from one, as people do: `days[1].rooms[Hall A].events[3].duration`. It is the
    same for JSON and XML, and empty when the whole file is meant.
    """

    place: str
    code: str
    reason: str


class Unreadable(Exception):
    """A value that is not what it should be."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Item(NamedTuple):
    """An element of a list, with its place."""

    place: str
    value: object


class Row:
    """One object of the file. Fields that are absent, null or blank count as empty."""

    def __init__(self, place: str, fields: Mapping[str, object], problems: list[Problem]) -> None:
        self.place = place
        self.fields = fields
        self.problems = problems

    def report(self, name: str, code: str, reason: str) -> None:
        self.problems.append(Problem(below(self.place, name), code, reason))

    def find(self, *names: str) -> tuple[str, object]:
        """The first of these fields that holds something; else the first name with None."""
        for name in names:
            value = self.fields.get(name)
            if value is not None and not (isinstance(value, str) and not value.strip()):
                return name, value
        return names[0], None

    def read(self, parse: Callable[[object], Value], *names: str) -> Value | None:
        """The field through `parse`; None when it is empty or, having been reported, unreadable."""
        name, value = self.find(*names)
        if value is None:
            return None
        try:
            return parse(value)
        except Unreadable as bad:
            self.report(name, bad.code, bad.reason)
            return None

    def line(self, *names: str, limit: int) -> str:
        return self.read(lambda value: line(value, limit), *names) or ""

    def needed_line(self, *names: str, limit: int, code: str, reason: str) -> str:
        """A line that must be there: its absence is reported."""
        before = len(self.problems)
        found = self.line(*names, limit=limit)
        if not found and len(self.problems) == before:
            self.report(names[0], code, reason)
        return found

    def prose(self, *names: str, limit: int) -> str:
        return self.read(lambda value: prose(value, limit), *names) or ""

    def items(self, name: str, limit: int) -> Iterator[Item]:
        """The elements of a list; none when it is empty or, having been reported, no list."""
        value = self.fields.get(name)
        if value is None:
            return
        if not isinstance(value, list | tuple):
            self.report(name, "wrong_type", f"a list was expected, not {kind(value)}")
        elif len(value) > limit:
            self.report(name, "too_many", f"{len(value)} are too many; {limit} are allowed")
        else:
            for number, element in enumerate(value, start=1):
                yield Item(f"{below(self.place, name)}[{number}]", element)

    def rows(self, name: str, limit: int) -> Iterator["Row"]:
        for item in self.items(name, limit):
            row = as_row(item, self.problems)
            if row is not None:
                yield row


def as_row(item: Item, problems: list[Problem]) -> Row | None:
    if isinstance(item.value, Mapping):
        return Row(item.place, item.value, problems)
    reason = f"an object was expected, not {kind(item.value)}"
    problems.append(Problem(item.place, "wrong_type", reason))
    return None


def below(place: str, name: str) -> str:
    return f"{place}.{name}" if place and name else place or name


def kind(value: object) -> str:
    """What a value is, for somebody reading the file."""
    return "nothing" if value is None else _KINDS.get(type(value), "an object")


_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a text",
    list: "a list",
}


def text(value: object) -> str:
    if not isinstance(value, str):
        raise Unreadable("wrong_type", f"a text was expected, not {kind(value)}")
    return value


def line(value: object, limit: int) -> str:
    return _tidy(lambda: wire.line(text(value), limit, ""))


def prose(value: object, limit: int) -> str:
    return _tidy(lambda: wire.prose(text(value), limit, ""))


def _tidy(tidying: Callable[[], str]) -> str:
    try:
        return tidying()
    except Empty:
        return ""
    except (TooLong, ControlCharacters) as refused:
        raise Unreadable(refused.code, _REASONS[type(refused)].format(**refused.facts)) from None


_REASONS: dict[type[Refused], str] = {
    TooLong: "the text is longer than {limit} characters",
    ControlCharacters: "the text holds control characters, or marks that reverse its direction",
}


def reference(value: object) -> str:
    """A guid, id or code: files write it as a text or as a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    named = line(value, 100)
    if " " in named:
        raise Unreadable("bad_reference", "an identifier has no spaces")
    return named


def web_address(value: object) -> str:
    """An http or https address, nothing else: a `javascript:` link would run as the reader."""
    address = line(value, 2_000)
    if " " in address or "\\" in address:
        raise Unreadable("bad_link", "an address has no spaces and no backslashes")
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    else:
        usable = usable and parts.username is None and parts.password is None
    if not usable:
        raise Unreadable("bad_link", "only http and https addresses, without a password, are taken")
    return address


def mail_address(value: object) -> str:
    """As accounts keep it."""
    try:
        return address(text(value))
    except NoAddress:
        raise Unreadable("bad_email", "this is not an e-mail address") from None


def language(value: object) -> str:
    """A language tag such as `en`, `pt-BR` or `de-formal` (RFC 5646 §2.1, loosely)."""
    tag = line(value, 35).replace("_", "-")
    first, *rest = tag.split("-")
    well_formed = 2 <= len(first) <= 8 and first.isalpha() and all(part.isalnum() for part in rest)
    if not (tag.isascii() and well_formed):
        raise Unreadable("bad_language", "a language is named by its tag, such as en or pt-BR")
    return "-".join([first.lower(), *rest])
