"""Reads a schedule file of frab, pretalx and their neighbours, and checks it to the last row.

JSON or XML: conference, days, rooms (our halls), events (our sessions), persons (our speakers).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from rooms.programme import frab_json, frab_times, frab_xml, rows, times
from rooms.programme.frab_times import Start
from rooms.programme.rows import Item, Problem, Row, as_row, below, kind
from rooms.programme.schedule import (
    LIMIT_BYTES,
    LIMIT_SESSIONS,
    BrokenSchedule,
    Link,
    Schedule,
    ScheduledSession,
    ScheduledSpeaker,
)

TITLE, NAME, LABEL, ABSTRACT, BODY = 500, 200, 200, 20_000, 50_000
LABELS, SPEAKERS, LINKS = 50, 200, 50
NAMES = ("name", "public_name", "full_public_name", "display_name")


def read_schedule(data: bytes, zone: str | None = None) -> Schedule:
    """The programme in a file. `zone`, when given, is the event's, whatever the file says.

    Raises BrokenSchedule with every problem of the file.
    """
    problems: list[Problem] = []
    conference = _parse(data, problems)
    schedule = None if conference is None else _Reading(conference, zone, problems).schedule()
    if schedule is None or problems:
        raise BrokenSchedule(problems)
    return schedule


def _parse(data: bytes, problems: list[Problem]) -> Row | None:
    if len(data) > LIMIT_BYTES:
        problems.append(Problem("", "too_large", f"the file is larger than {LIMIT_BYTES} bytes"))
        return None
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start not in (b"<", b"{", b"["):
        problems.append(Problem("", "unknown_format", "the file is neither JSON nor XML in UTF-8"))
        return None
    fields = (frab_xml if start == b"<" else frab_json).parse(data, problems)
    return None if fields is None else Row("", fields, problems)


class _Draft(NamedTuple):
    """An event of the file whose start waits for the zone."""

    row: Row
    start: Start | None


class _Reading:
    """One pass over one file; remembers which guids and persons it has met."""

    def __init__(self, conference: Row, zone: str | None, problems: list[Problem]) -> None:
        self.conference = conference
        self.problems = problems
        self.wanted_zone = zone
        self.places: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def schedule(self) -> Schedule:
        reason = "the conference has neither title nor acronym"
        title = self.conference.needed_line(
            "title", "acronym", limit=TITLE, code="no_title", reason=reason
        )
        drafts = list(self._drafts())
        zone = self._zone([draft.start.when for draft in drafts if draft.start])
        sessions = _agreed([self._session(draft, zone) for draft in drafts])
        if not sessions and not self.problems:
            self.conference.report("days", "no_sessions", "there is no event in this schedule")
        return Schedule(
            title=title,
            acronym=self.conference.line("acronym", limit=LABEL),
            zone=zone.key if zone else "",
            sessions=tuple(sorted(sessions, key=lambda it: (it.starts_at_ms, it.hall, it.guid))),
        )

    def _drafts(self) -> Iterator[_Draft]:
        opens = self.conference.read(times.clock, "day_change")
        for number, (event, day) in enumerate(events(self.conference), start=1):
            if number > LIMIT_SESSIONS:
                event.report("", "too_many", f"a schedule has {LIMIT_SESSIONS} events at most")
                return
            yield _Draft(event, frab_times.start(event, day, opens))

    def _zone(self, starts: list[datetime]) -> ZoneInfo | None:
        if self.wanted_zone is not None:
            return Row("", {"--zone": self.wanted_zone}, self.problems).read(times.zone, "--zone")
        if self.conference.find("time_zone_name")[1] is not None:
            return self.conference.read(times.zone, "time_zone_name")
        fixed = times.fixed_zone(starts)
        if fixed is None and starts:
            reason = "the file names no time zone and its dates do not tell: say which with --zone"
            self.conference.report("time_zone_name", "no_zone", reason)
        return fixed

    def _session(self, draft: _Draft, zone: ZoneInfo | None) -> ScheduledSession:
        row = draft.row
        starts_at_ms, ends_at_ms = frab_times.start_and_end_ms(row, draft.start, zone)
        reason = "an event needs a title"
        return ScheduledSession(
            guid=self._guid(row),
            title=row.needed_line("title", limit=TITLE, code="no_title", reason=reason),
            subtitle=row.line("subtitle", limit=TITLE),
            abstract=row.prose("abstract", limit=ABSTRACT),
            description=row.prose("description", limit=BODY),
            language=row.read(rows.language, "language") or "",
            type=row.line("type", limit=LABEL),
            tracks=_labels(row, "track", "tracks"),
            tags=_labels(row, "tag", "tags"),
            starts_at_ms=starts_at_ms,
            ends_at_ms=ends_at_ms,
            hall=row.line("room", limit=NAME),
            speakers=self._speakers(row),
            links=tuple(_links(row)),
        )

    def _guid(self, row: Row) -> str:
        """The guid; without one, what else stays with the event from one export to the next."""
        name, value = row.find("guid", "id", "code", "slug")
        found = row.read(rows.reference, name)
        if value is None:
            row.report("guid", "no_guid", "an event needs a guid, or an id that stays the same")
        if not found:
            return ""
        guid = found.lower() if name == "guid" else f"{name}:{found}"
        if guid in self.places:
            row.report(name, "duplicate_guid", f"{found} is already {self.places[guid]}")
        self.places.setdefault(guid, row.place)
        return guid

    def _speakers(self, row: Row) -> tuple[ScheduledSpeaker, ...]:
        persons = (self._speaker(person) for person in row.rows("persons", SPEAKERS))
        return tuple({person.ref: person for person in persons}.values())

    def _speaker(self, row: Row) -> ScheduledSpeaker:
        name = row.needed_line(*NAMES, limit=NAME, code="no_name", reason="a person needs a name")
        field, value = row.find("guid", "code", "id")
        ref = f"name:{name}"
        if value is not None:
            ref = f"{field}:{row.read(rows.reference, field) or ''}"
        if name and self.names.setdefault(ref, name) != name:
            row.report(field, "duplicate_person", f"this is already {self.names[ref]!r}")
        return ScheduledSpeaker(
            ref=ref,
            name=name,
            biography=row.prose("biography", limit=ABSTRACT),
            email=row.read(rows.mail_address, "email"),
        )


def _agreed(sessions: list[ScheduledSession]) -> list[ScheduledSession]:
    """With the same to say of a person everywhere, also where the file says less."""
    people: dict[str, ScheduledSpeaker] = {}
    for speaker in (speaker for session in sessions for speaker in session.speakers):
        known = people.get(speaker.ref, speaker)
        biography, email = known.biography or speaker.biography, known.email or speaker.email
        people[speaker.ref] = replace(known, biography=biography, email=email)
    return [
        replace(session, speakers=tuple(people[speaker.ref] for speaker in session.speakers))
        for session in sessions
    ]


def events(conference: Row) -> Iterator[tuple[Row, Row]]:
    """Each event with the day it stands in; its hall is in the field `room`."""
    for day in conference.rows("days", LIMIT_SESSIONS):
        for hall, listed in _halls(day):
            for item in listed.items("events", LIMIT_SESSIONS):
                event = as_row(item, day.problems)
                if event is not None:
                    room = {"room": hall or event.fields.get("room")}
                    yield Row(event.place, {**event.fields, **room}, day.problems), day


def _halls(day: Row) -> Iterator[tuple[str, Row]]:
    """Each hall by name, with a row whose one field is its list of events."""
    halls = day.fields.get("rooms")
    if isinstance(halls, Mapping):
        for hall, listed in halls.items():
            place = below(day.place, f"rooms[{_shown(hall)}]")
            yield hall, Row(place, {"events": listed}, day.problems)
    elif halls is not None:
        day.report("rooms", "wrong_type", f"an object of rooms was expected, not {kind(halls)}")


def _shown(hall: str) -> str:
    """A name that stands in a place, short and without what would steer a terminal."""
    return "".join(each if each.isprintable() else "?" for each in hall[:80])


def _labels(row: Row, one: str, many: str) -> tuple[str, ...]:
    """The labels in both fields, each once; a label is a text or an object with a name."""
    single = Item(below(row.place, one), row.fields.get(one))
    labels = [_label(row, item) for item in [single, *row.items(many, LABELS)]]
    return tuple(dict.fromkeys(label for label in labels if label))


def _label(row: Row, item: Item) -> str:
    if isinstance(item.value, Mapping):
        return Row(item.place, item.value, row.problems).line("name", limit=LABEL)
    return Row(item.place, {"": item.value}, row.problems).line("", limit=LABEL)


def _links(row: Row) -> Iterator[Link]:
    for link in row.rows("links", LINKS):
        url = link.read(rows.web_address, "url", "href")
        if url is not None:
            yield Link(url=url, title=link.line("title", "text", limit=TITLE) or url)
        elif link.find("url", "href")[1] is None:
            link.report("url", "bad_link", "a link needs an address")
