"""What the demo's files hold, and what its speakers are called and its sessions about."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import count as counter

import msgspec

from rooms.programme.schedule import ScheduledSpeaker

LANGUAGES = ("en", "en", "fr", "en", "es", "en", "en", "ar", "en", "fr", "en", "zh", "en", "ru")
ENGLISH_ONLY = ("High-level opening", "Prize ceremony")


class EventFacts(msgspec.Struct, frozen=True):
    title: dict[str, str]
    theme: dict[str, str]
    time_zone: str
    weeks: int
    opening: date
    sessions: int
    speakers: int
    parallel_halls: int


class Facts(msgspec.Struct, frozen=True):
    """`wsis-forum-2020.json`, as far as the programme needs it."""

    event: EventFacts
    sdgs: list[str]
    session_types: list[tuple[str, int]]
    special_tracks: list[str]


class Origin(msgspec.Struct, frozen=True):
    join: str
    family_first: bool
    given: list[str]
    family: list[str]

    def name(self, number: int) -> str:
        """Another name for each number below the product of both lists."""
        given = self.given[number % len(self.given)]
        family = self.family[(number + number // len(self.given)) % len(self.family)]
        return self.join.join((family, given) if self.family_first else (given, family))


class Names(msgspec.Struct, frozen=True):
    """`names.json`."""

    origins: list[Origin]
    organizations: dict[str, list[str]]
    biographies: list[str]


class Texts(msgspec.Struct, frozen=True):
    """What there is to say in one language; `typed` holds titles for sessions of one type."""

    topics: dict[str, str]
    regions: list[str]
    titles: list[str]
    typed: dict[str, list[str]]
    abstracts: list[str]
    descriptions: list[str]


class OpenSession(msgspec.Struct, frozen=True):
    """`starts_min` counts from the moment that is going to be now."""

    starts_min: int
    minutes: int
    language: str
    type: str
    track: str
    hall: str
    title: str
    abstract: str


class OpenEvent(msgspec.Struct, frozen=True):
    title: dict[str, str]
    theme: dict[str, str]
    zone: str
    sessions: list[OpenSession]


class Library(msgspec.Struct, frozen=True):
    """`texts.json`."""

    halls: list[str]
    languages: dict[str, Texts]
    open: OpenEvent


class Written(msgspec.Struct, frozen=True):
    """A session's words."""

    title: str
    abstract: str
    description: str
    language: str
    tracks: tuple[str, ...]
    tags: tuple[str, ...]


class Writer:
    """Writes one session after the other: of two that are alike, the second gets another topic."""

    def __init__(self, facts: Facts, texts: dict[str, Texts]) -> None:
        self.facts = facts
        self.texts = texts
        self.titles: set[str] = set()
        self.written: Counter[tuple[str, str]] = Counter()

    def write(self, number: int, kind: str) -> Written:
        language = "en" if kind in ENGLISH_ONLY else LANGUAGES[number % len(LANGUAGES)]
        texts = self.texts[language]
        templates = texts.typed.get(kind, texts.titles)
        template = templates[self.written[language, kind] % len(templates)]
        self.written[language, kind] += 1
        drafts = (self._words(number, topic, texts) for topic in counter(7 * number))
        words = next(each for each in drafts if _fill(template, each) not in self.titles)
        title = _fill(template, words)
        self.titles.add(title)
        special = self.facts.special_tracks[number // 12 % 3 : number // 12 % 3 + 1]
        return Written(
            title=title,
            abstract=_fill(texts.abstracts[number % len(texts.abstracts)], words),
            description=_fill(texts.descriptions[number % len(texts.descriptions)], words),
            language=language,
            tracks=(words["code"], *(special if number % 12 == 5 else ())),
            tags=tuple(self._tags(number, words["line"])),
        )

    def _words(self, number: int, topic: int, texts: Texts) -> dict[str, str]:
        line = list(texts.topics)[topic % len(texts.topics)]
        return {
            "line": line,
            "code": line.split()[0],
            "topic": texts.topics[line],
            "region": texts.regions[5 * number % len(texts.regions)],
            "goal": self.facts.sdgs[3 * number % len(self.facts.sdgs)],
        }

    def _tags(self, number: int, line: str) -> Iterator[str]:
        for goal in (3 * number % len(self.facts.sdgs), (5 * number + 8) % len(self.facts.sdgs)):
            yield f"SDG {goal + 1} {self.facts.sdgs[goal]}"
        yield from line.split()[1:]


def _fill(template: str, words: dict[str, str]) -> str:
    text = template.format_map(words)
    return text[0].upper() + text[1:]


def speaker(number: int, event: str, names: Names, topics: list[str]) -> ScheduledSpeaker:
    """Neighbours by number come from different parts of the world."""
    origin = names.origins[number % len(names.origins)]
    name = origin.name(number // len(names.origins))
    groups = list(names.organizations.values())
    group = groups[number % len(groups)]
    biography = names.biographies[number // 3 % len(names.biographies)].format(
        name=name,
        organization=group[number // len(groups) % len(group)],
        topic=topics[5 * number % len(topics)],
    )
    return ScheduledSpeaker(ref=f"{event}:{number + 1}", name=name, biography=biography)
