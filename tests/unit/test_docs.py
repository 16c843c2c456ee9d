"""The documents say all there is, and point only at what exists."""

import re
from collections.abc import Iterator
from importlib import import_module
from inspect import getmembers
from pathlib import Path

import pytest

from config import settings
from rooms.errors import Refused
from rooms.wire import Command, commands, events
from server import cli, connection, gateway, protocol
from server.dispatch import needs_of
from server.features import features

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PROTOCOL = ROOT / "docs" / "protocol.md"
GENERATED = ROOT / "web" / "src" / "protocol.gen.ts"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

# What a path of the project begins with; what else looks like one is an address or an example.
TOPS = "config|docs|rooms|server|signaling|tests|web"
PATH = re.compile(rf"`((?:\./)?(?:{TOPS})/[^`\s…]*|dev|\./dev|Procfile|pyproject\.toml)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MADE = ("web/dist", "web/node_modules")
# The feature that docs/adding-a-feature.md adds is not there.
EXAMPLE = "applause"


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def row(name: str) -> str:
    """The line of the table in docs/protocol.md that begins with this name."""
    found = re.search(rf"^\| `{re.escape(name)}` \|.*$", text(PROTOCOL), re.MULTILINE)
    assert found is not None, f"docs/protocol.md has no row for {name}"
    return found[0]


def codes() -> dict[str, type[Refused]]:
    """Every refusal there is, once all modules have been imported."""
    for layer in ("rooms", "server"):
        for path in sorted((ROOT / layer).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            if not {"migrations", "__main__", "__init__"} & set(name.split(".")):
                import_module(name)
    found = [Refused]
    for kind in found:
        found.extend(each for each in kind.__subclasses__() if each not in found)
    return {kind.code: kind for kind in found if not kind.__module__.startswith("tests.")}


def close_codes() -> set[int]:
    values = [v for m in (connection, gateway, protocol) for _, v in getmembers(m)]
    return {value for value in values if isinstance(value, int) and 4000 <= value < 5000}


def shapes() -> Iterator[str]:
    """Every shape that travels, but for the bodies of commands, which are in the tables."""
    asked = {kind.body.__name__ for kind in commands.values()}
    for declared in re.findall(
        r"^export (?:interface (?!Commands|Events|Snapshots|Owns)\w+ {.*?^}|type \w+ = \"[^;]*;)",
        text(GENERATED),
        re.MULTILINE | re.DOTALL,
    ):
        shape = shortened(declared)
        name = shape.split()[0]
        if name not in asked and name not in ("Permission", "CommandTag", "EventTag"):
            yield shape


def shortened(declared: str) -> str:
    """`Person {id: string, name: string}`"""
    plain = re.sub(r"export (interface|type) |readonly ", "", declared).rstrip(";")
    plain = re.sub(r"\((\w+)\)\[\]", r"\1[]", plain)
    plain = re.sub(r"Readonly<(Record<[^>]+>)>", r"\1", plain)
    plain = re.sub(r"\s+", " ", plain.replace(";\n", ", "))
    return plain.replace(", }", "}").replace("{ ", "{")


def test_every_command_has_its_fields_its_reply_and_its_permission():
    needs = needs_of(features)
    for tag, kind in commands.items():
        said = row(tag)
        unsaid = {"room", "key"} if issubclass(kind.body, Command) else {"room"}
        for field in set(kind.body.__struct_fields__) - unsaid:
            assert re.search(rf"`{field}[?:`]", said), f"{tag}: {field} is not in its row"
        if not tag.startswith("programme."):
            assert f"`{kind.reply.__name__}`" in said, f"{tag}: {kind.reply.__name__}"
        if kind.body in needs:
            assert f"`{needs[kind.body].value}`" in said, f"{tag}: {needs[kind.body].value}"


@pytest.mark.parametrize("tag", sorted(events))
def test_every_event_message_has_a_row(tag: str):
    row(tag)


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_refusal_has_a_row(code: str):
    row(code)


@pytest.mark.parametrize("code", sorted(close_codes()))
def test_every_close_code_is_explained(code: int):
    assert re.search(rf"^\| {code} \|", text(PROTOCOL), re.MULTILINE)


@pytest.mark.parametrize("shape", sorted(shapes()))
def test_every_shape_is_there_as_it_is(shape: str):
    said = re.sub(r"\s+", " ", text(PROTOCOL))
    assert f" {shape} " in said, f"docs/protocol.md does not say: {shape}"


@pytest.mark.parametrize("name", settings.NAMES)
def test_every_setting_has_a_row(name: str):
    assert f"| `{name}` |" in text(README)


@pytest.mark.parametrize("name", [command.NAME for command in cli.COMMANDS])
def test_every_command_of_the_command_line_has_a_row(name: str):
    assert f"| `{name}` |" in text(README)


def test_no_setting_is_made_up():
    for page in PAGES:
        for name in set(re.findall(r"\bPLENARY_[A-Z_]+\b", text(page))):
            assert name in settings.NAMES or settings.FOREIGN.fullmatch(name), f"{page}: {name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path):
    for target in LINK.findall(text(page)):
        if "://" in target or target.startswith("mailto:"):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), f"{page.name} links to {target}"
        if anchor:
            assert anchor in anchors(linked), f"{page.name} links to {target}"


def anchors(page: Path) -> set[str]:
    """As GitHub makes them from headings."""
    headings = re.findall(r"^#+ (.*)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_it_names_exists(page: Path):
    for named in PATH.findall(text(page)):
        if "<" in named or EXAMPLE in named or named.startswith(MADE):
            continue
        place = ROOT / named
        assert place.exists() or any(ROOT.glob(named)), f"{page.name} names {named}"
