"""Reads a schedule file of frab, pretalx and their neighbours: JSON or XML, checked to the last row.

The format: conference -> days -> rooms (our halls) -> events (our sessions) -> persons (our speakers).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rooms.programme import frab_json, frab_xml, rows, times
from rooms.programme.rows import Item, Problem, Row, Unreadable, as_row, below, kind
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


class _Start(NamedTuple):
    """When an event starts, by the field that says so; naive when that has no offset."""

    field: str
    when: datetime


class _Draft(NamedTuple):
    """An event of the file whose start waits for the zone."""

    row: Row
    start: _Start | None


class _Reading:
    """One pass over one file."""

    def __init__(self, conference: Row, zone: str | None, problems: list[Problem]) -> None:
        self.conference = conference
        self.problems = problems
        self.wanted_zone = zone
        self.places: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def schedule(self) -> Schedule:
        title = self.conference.line("title", "acronym", limit=TITLE)
        if not title:
            self.conference.report(
                "title", "no_title", "the conference has neither title nor acronym"
            )
        drafts = [
            _Draft(event, _start(event, day, self.conference)) for event, day in self._events()
        ]
        zone = self._zone([draft.start.when for draft in drafts if draft.start])
        sessions = [self._session(draft, zone) for draft in drafts]
        if not sessions and not self.problems:
            self.conference.report("days", "no_sessions", "there is no event in this schedule")
        return Schedule(
            title=title,
            acronym=self.conference.line("acronym", limit=LABEL),
            zone=zone.key if zone else "",
            sessions=tuple(sorted(sessions, key=lambda it: (it.starts_at_ms, it.hall, it.guid))),
        )

    def _events(self) -> Iterator[tuple[Row, Row]]:
        """Each event with its day, at most as many as are allowed."""
        for number, (event, day) in enumerate(events(self.conference), start=1):
            if number > LIMIT_SESSIONS:
                reason = f"a schedule has {LIMIT_SESSIONS} events at most"
                self.problems.append(Problem(event.place, "too_many", reason))
                return
            yield event, day

    def _zone(self, starts: list[datetime]) -> ZoneInfo | None:
        if self.wanted_zone is not None:
            return Row("", {"--zone": self.wanted_zone}, self.problems).read(times.zone, "--zone")
        if self.conference.find("time_zone_name")[1] is not None:
            return self.conference.read(times.zone, "time_zone_name")
        fixed = times.fixed_zone(starts)
        if fixed is None and starts:
            reason = (
                "the file names no time zone, and its dates do not settle it: say which with --zone"
            )
            self.conference.report("time_zone_name", "no_zone", reason)
        return fixed

    def _session(self, draft: _Draft, zone: ZoneInfo | None) -> ScheduledSession:
        row = draft.row
        starts_at = _settled(draft, zone)
        title = row.line("title", limit=TITLE)
        if not title:
            row.report("title", "no_title", "an event needs a title")
        return ScheduledSession(
            guid=self._guid(row),
            title=title,
            subtitle=row.line("subtitle", limit=TITLE),
            abstract=row.prose("abstract", limit=ABSTRACT),
            description=row.prose("description", limit=BODY),
            language=row.read(rows.language, "language"),
            type=row.line("type", limit=LABEL),
            tracks=_labels(row, "track", "tracks"),
            tags=_labels(row, "tag", "tags"),
            starts_at_ms=times.milliseconds(starts_at) if starts_at else 0,
            ends_at_ms=times.milliseconds(starts_at + _length(row, starts_at, zone))
            if starts_at
            else 0,
            hall=row.line("room", limit=NAME),
            speakers=self._speakers(row),
            links=tuple(_links(row)),
        )

    def _guid(self, row: Row) -> str:
        """The guid; for files that have none, what else identifies the event in every export of it."""
        name, value = row.find("guid", "id", "code", "slug")
        found = row.read(rows.reference, name)
        if value is None:
            row.report("guid", "no_guid", "an event needs a guid, or an id that stays the same")
        if found is None:
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
        name = row.line("public_name", "full_public_name", "name", "display_name", limit=NAME)
        if not name and not _reported(row):
            row.report("name", "no_name", "a person needs a name")
        field, value = row.find("guid", "code", "id")
        ref = name if value is None else row.read(rows.reference, field) or ""
        ref = f"{'name' if value is None else field}:{ref}"
        if self.names.setdefault(ref, name) != name:
            row.report(field, "duplicate_person", f"{ref} is already {self.names[ref]!r}")
        return ScheduledSpeaker(
            ref=ref,
            name=name,
            biography=row.prose("biography", limit=ABSTRACT),
            email=row.read(rows.mail_address, "email"),
        )


def events(conference: Row) -> Iterator[tuple[Row, Row]]:
    """Each event with the day it stands in; its hall is in the field `room`."""
    for day in conference.rows("days", LIMIT_SESSIONS):
        for hall, listed in _halls(day):
            for item in Row(listed.place, {"events": listed.value}, day.problems).items(
                "events", LIMIT_SESSIONS
            ):
                event = as_row(item, day.problems)
                if event is not None:
                    room = {"room": hall or event.fields.get("room")}
                    yield Row(event.place, {**event.fields, **room}, day.problems), day


def _halls(day: Row) -> Iterator[tuple[str, Item]]:
    halls = day.fields.get("rooms")
    if isinstance(halls, Mapping):
        for hall, listed in halls.items():
            yield hall, Item(below(day.place, f"rooms[{hall[:80]}]"), listed)
    elif halls is not None:
        day.report("rooms", "wrong_type", f"an object of rooms was expected, not {kind(halls)}")


def _start(event: Row, day: Row, conference: Row) -> _Start | None:
    """From the date of the event or, in older files, from its day and its time of day."""
    field, value = event.find("date", "start")
    if value is None:
        event.report("date", "no_date", "an event needs a date")
        return None
    before = len(event.problems)
    if isinstance(value, str) and len(value.strip()) > 10:
        when = event.read(times.moment, field)
        return _Start(field, when) if when else None
    date = event.read(times.day, "date") if field == "date" else day.read(times.day, "date")
    start = event.read(times.clock, "start")
    opens = conference.read(times.clock, "day_change") or day.read(times.clock, "day_start")
    if date is not None and start is not None:
        nights = opens if field == "start" else None
        return _Start("start", times.on_day(date, start, nights or time.min))
    if len(event.problems) == before:
        event.report("date", "no_date", "an event needs a date and the time of its start")
    return None


def _settled(draft: _Draft, zone: ZoneInfo | None) -> datetime | None:
    """The start as an instant; None when, having been reported, there is none."""
    if draft.start is None or draft.start.when.tzinfo is not None:
        return draft.start and draft.start.when
    if zone is None:
        reason = "without an offset or a time zone this is no point in time"
        draft.row.report(draft.start.field, "no_zone", reason)
        return None
    try:
        return times.instant(draft.start.when, zone)
    except Unreadable as bad:
        draft.row.report(draft.start.field, bad.code, bad.reason)
        return None


def _length(row: Row, starts_at: datetime, zone: ZoneInfo | None) -> timedelta:
    """By `duration`, or by an `end` that is a full date; any positive length once reported."""
    ends_at = row.read(times.moment, "end") if _is_full_date(row.fields.get("end")) else None
    if ends_at is not None and ends_at.tzinfo is None:
        ends_at = ends_at.replace(tzinfo=zone or starts_at.tzinfo)
    if ends_at is not None and ends_at <= starts_at:
        row.report("end", "end_before_start", "an event ends after it starts")
    elif row.find("duration")[1] is not None:
        return row.read(times.duration, "duration") or timedelta(minutes=1)
    elif ends_at is not None:
        return ends_at - starts_at
    else:
        row.report("duration", "no_duration", "an event needs a duration, or an end")
    return timedelta(minutes=1)


def _is_full_date(value: object) -> bool:
    return isinstance(value, str) and len(value.strip()) > 10


def _labels(row: Row, one: str, many: str) -> tuple[str, ...]:
    """The labels of a list and of its field for a single one, each once; a label may be an object with a name."""
    single = [Item(below(row.place, one), row.fields.get(one))]
    labels = [_label(row, item) for item in [*single, *row.items(many, LABELS)]]
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


def _reported(row: Row) -> bool:
    """Whether the last thing found wrong is in this row."""
    return bool(row.problems) and row.problems[-1].place.startswith(f"{row.place}.")
