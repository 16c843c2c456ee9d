"""Builds the demo: a forum like the WSIS Forum 2020, and a small open event; always the same ones.

Both are schedules as a file would give them, so that the one import stores them.
"""

from collections.abc import Iterator, Mapping
from typing import Literal
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

import msgspec

from rooms.programme.demo_calendar import ANCHOR_MS, MINUTE_MS, Slot, slots
from rooms.programme.demo_content import (
    Facts,
    Library,
    Names,
    OpenEvent,
    OpenSession,
    Writer,
    speaker,
)
from rooms.programme.schedule import Link, Schedule, ScheduledSession, ScheduledSpeaker

FILES = ("wsis-forum-2020.json", "names.json", "texts.json")
PANELS = {
    "High-level opening": 10,
    "High-level policy session": 8,
    "Ministerial round table": 9,
    "Hackathon": 4,
}
A_PANEL = 5


class DemoEvent(msgspec.Struct, frozen=True, kw_only=True):
    """`title` and `theme` by language."""

    slug: str
    title: dict[str, str]
    theme: dict[str, str]
    access: Literal["open", "registered", "invited"]
    schedule: Schedule


def build_demo(files: Mapping[str, bytes]) -> tuple[DemoEvent, DemoEvent]:
    """`wsis` and `open`, in 2020, from the content of FILES by name.

    `demo_calendar.shift` brings them to today.
    """
    facts = msgspec.json.decode(files["wsis-forum-2020.json"], type=Facts)
    names = msgspec.json.decode(files["names.json"], type=Names)
    library = msgspec.json.decode(files["texts.json"], type=Library)
    topics = list(library.languages["en"].topics.values())
    return _wsis(facts, names, library, topics), _open(library.open, names, topics)


def _wsis(facts: Facts, names: Names, library: Library, topics: list[str]) -> DemoEvent:
    event = facts.event
    minutes = dict(facts.session_types)
    zone = ZoneInfo(event.time_zone)
    halls = library.halls[: event.parallel_halls]
    times = slots(event.sessions, len(halls), event.opening, event.weeks, zone, minutes)
    speakers = [speaker(number, "wsis", names, topics) for number in range(event.speakers)]
    panels = _panels([slot.type for slot in times], speakers)
    writer = Writer(facts, library.languages)
    sessions = tuple(
        _session(number, slot, minutes[slot.type], halls[slot.hall], panel, writer)
        for number, (slot, panel) in enumerate(zip(times, panels, strict=True))
    )
    schedule = Schedule(
        title=event.title["en"], acronym="wsis", zone=event.time_zone, sessions=sessions
    )
    return DemoEvent(
        slug="wsis",
        title=event.title,
        theme=event.theme,
        access="registered",
        schedule=schedule,
    )


def _panels(
    types: list[str], speakers: list[ScheduledSpeaker]
) -> Iterator[tuple[ScheduledSpeaker, ...]]:
    """Everybody speaks at least once; in every fourth session somebody speaks again."""
    sizes = [PANELS.get(kind, A_PANEL) for kind in types]
    number = 0
    while sum(sizes) != len(speakers):
        sizes[number % len(sizes)] += 1 if sum(sizes) < len(speakers) else -1
        number += 1
    first = 0
    for number, size in enumerate(sizes):
        again = [speakers[first // 2]] if number % 4 == 3 else []
        yield (*speakers[first : first + size], *again)
        first += size


def _session(
    number: int,
    slot: Slot,
    minutes: int,
    hall: str,
    panel: tuple[ScheduledSpeaker, ...],
    writer: Writer,
) -> ScheduledSession:
    written = writer.write(number, slot.type)
    note = Link(url=f"https://wsis.example/notes/{number + 1}", title="Background note (invented)")
    return ScheduledSession(
        guid=_guid("wsis", number),
        title=written.title,
        abstract=written.abstract,
        description=written.description,
        language=written.language,
        type=slot.type,
        tracks=written.tracks,
        tags=written.tags,
        starts_at_ms=slot.starts_at_ms,
        ends_at_ms=slot.starts_at_ms + minutes * MINUTE_MS,
        hall=hall,
        speakers=panel,
        links=(note,) if number % 3 == 0 else (),
    )


def _guid(slug: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"urn:plenary:demo:{slug}:{number + 1}"))


def _open(event: OpenEvent, names: Names, topics: list[str]) -> DemoEvent:
    sessions = tuple(
        _open_session(number, session, names, topics)
        for number, session in enumerate(event.sessions)
    )
    return DemoEvent(
        slug="open",
        title=event.title,
        theme=event.theme,
        access="open",
        schedule=Schedule(
            title=event.title["en"], acronym="open", zone=event.zone, sessions=sessions
        ),
    )


def _open_session(
    number: int, session: OpenSession, names: Names, topics: list[str]
) -> ScheduledSession:
    starts_at_ms = ANCHOR_MS + session.starts_min * MINUTE_MS
    return ScheduledSession(
        guid=_guid("open", number),
        title=session.title,
        abstract=session.abstract,
        language=session.language,
        type=session.type,
        tracks=(session.track,),
        starts_at_ms=starts_at_ms,
        ends_at_ms=starts_at_ms + session.minutes * MINUTE_MS,
        hall=session.hall,
        speakers=tuple(speaker(2 * number + seat, "open", names, topics) for seat in range(2)),
    )
