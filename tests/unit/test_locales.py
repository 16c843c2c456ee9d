"""The texts: the same in every language, a sentence for every refusal, and nothing unused."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from rooms.errors import Invalid, NotFound, Refused, TooFast, TooLong
from server.locales import FALLBACK, LANGUAGES, Locales, direction, negotiate

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "config" / "locales"
OTHERS = [language for language in LANGUAGES if language != FALLBACK]
# CLDR has "many" for millions in French and Spanish, which our texts never count.
UNSPOKEN = {"fr": {"many"}, "es": {"many"}}
PLURALS = {"zero", "one", "two", "few", "many"}
ISOLATES = str.maketrans("", "", "\u2068\u2069")


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, reference: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(reference.id.name)


class Selects(Visitor):
    """The variants of everything that is chosen by number."""

    def __init__(self) -> None:
        self.variants: list[set[str]] = []

    def visit_SelectExpression(self, chosen: ast.SelectExpression) -> None:  # noqa: N802
        keys = {each.key.name for each in chosen.variants if isinstance(each.key, ast.Identifier)}
        if keys <= PLURALS | {"other"}:
            self.variants.append(keys)
        self.generic_visit(chosen)


def files(language: str) -> list[Path]:
    return sorted((FOLDER / language).glob("*.ftl"))


def entries(language: str) -> Iterator[tuple[Path, ast.EntryType]]:
    for path in files(language):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            yield path, entry


def messages(language: str) -> dict[str, ast.Message]:
    return {
        entry.id.name: entry for _, entry in entries(language) if isinstance(entry, ast.Message)
    }


def placed(language: str) -> set[tuple[str, str]]:
    """Each text with the name of its file."""
    found = entries(language)
    return {(path.name, each.id.name) for path, each in found if isinstance(each, ast.Message)}


def variables(node: ast.BaseNode | None) -> set[str]:
    collected = Variables()
    if node is not None:
        collected.visit(node)
    return collected.names


@pytest.fixture(scope="module")
def locales() -> Locales:
    return Locales(FOLDER)


@pytest.fixture(scope="module")
def english() -> dict[str, ast.Message]:
    return messages(FALLBACK)


def refusals() -> list[type[Refused]]:
    """Every one there is, once all modules have been imported."""
    for layer in ("rooms", "server"):
        for path in sorted((ROOT / layer).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            if not {"migrations", "__main__", "__init__"} & set(name.split(".")):
                import_module(name)
    found = [Refused]
    for kind in found:
        found.extend(each for each in kind.__subclasses__() if each not in found)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_parses_and_says_nothing_twice(language: str):
    seen: set[str] = set()
    for path, entry in entries(language):
        assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in seen, f"{path}: {entry.id.name} is there twice"
            seen.add(entry.id.name)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_texts_of_english_file_by_file(language: str):
    assert placed(language) == placed(FALLBACK)


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_has_the_variables_and_attributes_of_english(
    language: str, english: dict[str, ast.Message]
):
    theirs = messages(language)
    for name, message in english.items():
        assert variables(theirs[name].value) == variables(message.value), name
        ours = {each.id.name: variables(each) for each in message.attributes}
        assert {each.id.name: variables(each) for each in theirs[name].attributes} == ours, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_depends_on_a_number_is_said_in_every_number_of_the_grammar(language: str):
    needed = set(Locale.parse(language).plural_form.tags) - UNSPOKEN.get(language, set())
    for name, message in messages(language).items():
        selects = Selects()
        selects.visit(message)
        for variants in selects.variants:
            assert variants >= needed | {"other"}, name


def test_arabic_has_six_numbers_and_russian_four():
    assert set(Locale.parse("ar").plural_form.tags) == PLURALS
    assert set(Locale.parse("ru").plural_form.tags) == {"one", "few", "many"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence(language: str, locales: Locales):
    there = messages(language)
    for kind in refusals():
        name = f"refused-{kind.code.replace('_', '-')}"
        assert name in there, f"{kind.__module__}.{kind.__name__}"
        facts = dict.fromkeys(variables(there[name].value), 3)
        refusal = kind.__new__(kind)
        Refused.__init__(refusal, None, **facts)
        assert locales.refusal(language, refusal).code == kind.code


def test_every_sentence_of_a_refusal_has_its_refusal(english: dict[str, ast.Message]):
    codes = {f"refused-{kind.code.replace('_', '-')}" for kind in refusals()}
    assert {name for name in english if name.startswith("refused-")} == codes


def test_a_code_belongs_to_one_refusal():
    kinds = refusals()
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_a_refusal_carries_its_code_field_and_facts(locales: Locales):
    refusal = locales.refusal("en", TooLong("text", limit=300))
    assert (refusal.code, refusal.field, refusal.facts) == ("too_long", "text", {"limit": 300})
    assert refusal.message.translate(ISOLATES) == "This is too long: at most 300 characters fit."


def test_a_number_is_said_in_its_grammar(locales: Locales):
    def said(language: str, wait_s: int) -> str:
        return locales.refusal(language, TooFast(wait_s=wait_s)).message.translate(ISOLATES)

    assert said("ru", 1).endswith("1 секунду.")
    assert said("ru", 3).endswith("3 секунды.")
    assert said("ru", 11).endswith("11 секунд.")
    assert said("ar", 3).endswith("ثوانٍ.")
    assert said("ar", 11).endswith("ثانية.")


def test_an_invalid_field_is_named(locales: Locales):
    assert "labels[2]" in locales.refusal("fr", Invalid("labels[2]")).message
    assert "$" not in locales.refusal("fr", Invalid()).message


def test_a_fact_without_a_value_is_kept_and_not_said(locales: Locales):
    assert locales.refusal("en", NotFound("room", until_ms=None)).facts == {"until_ms": None}


def test_an_unknown_language_reads_english(locales: Locales):
    assert locales.text("tlh", "link-title") == locales.text("en", "link-title")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("*", "en"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("de, ar-EG;q=0.5, en;q=0.4", "ar"),
        ("en;q=0.1, zh-Hant;q=0.9", "zh"),
        ("ru;q=0, es", "es"),
        ("xx;q=banana, ru;q=0.1", "ru"),
        (";;;,,,q=", "en"),
        ("fr;q=nan, es;q=0.5", "es"),
    ],
)
def test_the_best_of_our_languages_is_chosen(header: str | None, language: str):
    assert negotiate(header) == language


def test_only_arabic_runs_from_right_to_left():
    assert [each for each in LANGUAGES if direction(each) == "rtl"] == ["ar"]


# --- What the sources ask for

QUOTED = re.compile(r"""["'`]([a-z]+(?:-[a-z0-9]+)+)["'`]""")
ASKED = re.compile(
    r"""\bt\(\s*["']([a-z][a-z0-9-]*)["']|<Text\s[^>]*\bid=["']([a-z][a-z0-9-]*)["']"""
)
# `questions-state-${…}` in TypeScript, f"mail-{…}-subject" in Python.
PATTERNS = re.compile(r"""`([a-z]+-[a-z0-9-]*\$\{[^`]*)`|f"([a-z]+-[a-z0-9-]*\{[^"]*)\"""")
PLACE = re.compile(r"\$?\{(?:[^{}]|\{[^{}]*\})*\}")


def read(folder: str, *endings: str) -> str:
    paths = (path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in endings)
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_text_the_web_app_asks_for_is_there(english: dict[str, ast.Message]):
    asked = {first or second for first, second in ASKED.findall(read("web/src", ".ts", ".tsx"))}
    assert asked - english.keys() == set()


def test_every_text_is_asked_for_somewhere(english: dict[str, ast.Message]):
    sources = read("web/src", ".ts", ".tsx") + read("server", ".py")
    named = set(QUOTED.findall(sources))
    made = [
        re.compile(".+".join(re.escape(part) for part in PLACE.split(first or second)))
        for first, second in PATTERNS.findall(sources)
    ]
    unused = {
        name
        for name in english
        if name not in named and not any(pattern.fullmatch(name) for pattern in made)
    }
    assert unused == set()
