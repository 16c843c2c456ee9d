"""The server's texts in every language: Fluent files, read once. The only use of their runtime."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import structlog
from fluent.runtime import FluentBundle, FluentResource

from rooms.accounts.messages import Refusal
from rooms.errors import Refused
from rooms.events.messages import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
FALLBACK: Language = "en"
RIGHT_TO_LEFT = frozenset({"ar"})
# The web app builds the other files into its own chunks.
FILES = ("server.ftl", "refusals.ftl")

_log = structlog.get_logger()


class Locales:
    """`folder` has one folder a language."""

    def __init__(self, folder: Path) -> None:
        self._bundles = {language: _read(folder / language) for language in LANGUAGES}

    def text(self, language: str, name: str, /, **facts: str | int) -> str:
        """Raises LookupError when there is no such text."""
        return self._say(language, name, None, facts)

    def refusal(self, language: str, refused: Refused) -> Refusal:
        """As it is sent; a sentence that can name the field does, when the refusal has one."""
        facts = {name: _plain(value) for name, value in refused.facts.items()}
        name = f"refused-{refused.code.replace('_', '-')}"
        bundle = self._bundles[_known(language)]
        names_field = refused.field and "field" in bundle.get_message(name).attributes
        said = {key: value for key, value in facts.items() if value is not None}
        if refused.field:
            said["field"] = refused.field
        message = self._say(language, name, "field" if names_field else None, said)
        return Refusal(code=refused.code, message=message, field=refused.field, facts=facts)

    def _say(
        self, language: str, name: str, attribute: str | None, facts: Mapping[str, str | int]
    ) -> str:
        bundle = self._bundles[_known(language)]
        message = bundle.get_message(name)
        pattern = message.value if attribute is None else message.attributes[attribute]
        if pattern is None:
            raise LookupError(f"{name} has no text of its own")
        text, errors = bundle.format_pattern(pattern, dict(facts))
        if errors:
            _log.error("text incomplete", text=name, language=language, missing=str(errors[0]))
        return str(text)


def negotiate(accepted: str | None, fallback: Language = FALLBACK) -> Language:
    """The best of our languages for an Accept-Language header (RFC 9110 §12.5.4)."""
    wishes = [_wish(part) for part in (accepted or "")[:1000].split(",")]
    for _, tag in sorted((w for w in wishes if w[0] > 0), key=lambda wish: -wish[0]):
        for language in LANGUAGES:
            if tag.partition("-")[0] == language:
                return language
    return fallback


def direction(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _wish(part: str) -> tuple[float, str]:
    tag, _, parameter = part.partition(";")
    quality = parameter.strip().removeprefix("q=") or "1"
    try:
        return float(quality), tag.strip().lower()
    except ValueError:
        return 0.0, ""


def _known(language: str) -> Language:
    return next((each for each in LANGUAGES if each == language), FALLBACK)


def _plain(value: Any) -> str | int | None:
    return value if value is None or isinstance(value, int) else str(value)


def _read(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name])
    for name in FILES:
        bundle.add_resource(FluentResource((folder / name).read_text(encoding="utf-8")))
    return bundle
