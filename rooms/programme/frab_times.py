"""When an event of a schedule file starts and ends, in each of the ways its writers say so."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rooms.programme import times
from rooms.programme.rows import Row, Unreadable


class Start(NamedTuple):
    """When an event starts, and the field that says so; naive when it has no offset."""

    field: str
    when: datetime


def start(event: Row, day: Row, opens: time | None) -> Start | None:
    """From the date of the event or, in older files, from its day and its time of day.

    `opens` is when a day of the programme begins; a day can say otherwise. None once reported.
    """
    field, value = event.find("date", "start")
    if value is None:
        event.report("date", "no_date", "an event needs a date")
        return None
    if field == "start" and not _is_full_date(value):
        opens = opens or day.read(times.clock, "day_start") or time.min
        return _on_day(event, _date(event, day), opens)
    if field == "date" and isinstance(value, str) and not _is_full_date(value):
        return _on_day(event, event.read(times.day, "date"), time.min)
    when = event.read(times.moment, field)
    return None if when is None else Start(field, when)


def _is_full_date(value: object) -> bool:
    return isinstance(value, str) and len(value.strip()) > len("2020-06-22")


def _date(event: Row, day: Row) -> date | None:
    if day.find("date")[1] is None:
        event.report("date", "no_date", "neither the event nor its day has a date")
    return day.read(times.day, "date")


def _on_day(event: Row, date: date | None, opens: time) -> Start | None:
    if event.find("start")[1] is None:
        event.report("start", "no_date", "a date without a time needs a start")
    clock = event.read(times.clock, "start")
    if date is None or clock is None:
        return None
    return Start("start", times.on_day(date, clock, opens))


def start_and_end_ms(row: Row, start: Start | None, zone: ZoneInfo | None) -> tuple[int, int]:
    """Both 0 when, having been reported, the start is not known."""
    starts_at = None if start is None else _settled(row, start, zone)
    length = _length(row, starts_at, zone)
    if starts_at is None:
        return 0, 0
    return times.milliseconds(starts_at), times.milliseconds(starts_at + length)


def _settled(row: Row, start: Start, zone: ZoneInfo | None) -> datetime | None:
    """The start as a point in time, or None once reported."""
    if start.when.tzinfo is not None:
        return start.when
    if zone is None:
        row.report(
            start.field, "no_zone", "without an offset or a time zone this is no point in time"
        )
        return None
    try:
        return times.instant(start.when, zone)
    except Unreadable as bad:
        row.report(start.field, bad.code, bad.reason)
        return None


def _length(row: Row, starts_at: datetime | None, zone: ZoneInfo | None) -> timedelta:
    """By `duration`, or by an `end` that is a full date; any length once reported."""
    length = row.read(times.duration, "duration")
    full = _is_full_date(row.fields.get("end"))
    ends_at = row.read(times.moment, "end") if full else None
    if row.find("duration")[1] is None and not full:
        row.report("duration", "no_duration", "an event needs a duration, or an end")
    if ends_at is not None and starts_at is not None:
        until = ends_at if ends_at.tzinfo else ends_at.replace(tzinfo=zone or starts_at.tzinfo)
        if until <= starts_at:
            row.report("end", "end_before_start", "an event ends after it starts")
        length = length or until - starts_at
    return length or timedelta(minutes=1)
