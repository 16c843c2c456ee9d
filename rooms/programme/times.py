"""Times as schedule files write them: dates with and without an offset, durations, zones."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from rooms.programme.rows import Unreadable, line

LONGEST = timedelta(days=31)
YEARS = range(1990, 2101)


def duration(value: object) -> timedelta:
    """`HH:MM`, `D:HH:MM`, or minutes, as a number or its digits. Raises Unreadable."""
    length = _length(value)
    if length <= timedelta():
        raise Unreadable("bad_duration", "a session takes longer than no time")
    if length > LONGEST:
        raise Unreadable("bad_duration", f"a session takes {LONGEST.days} days at most")
    return length


def _length(value: object) -> timedelta:
    if isinstance(value, int) and not isinstance(value, bool):
        return timedelta(minutes=max(-1, min(value, 10**6)))
    written = line(value, 20)
    match = re.fullmatch(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})", written, re.ASCII)
    if match is None:
        raise Unreadable("bad_duration", f"{written!r} is not HH:MM, D:HH:MM or minutes")
    days, hours, minutes = (int(part or 0) for part in match.groups())
    if (match[1] is not None and hours > 23) or (match[2] is not None and not _sixtieths(match[3])):
        raise Unreadable("bad_duration", f"{written!r} has too many hours or minutes")
    return timedelta(days=days, hours=hours, minutes=minutes)


def _sixtieths(digits: str) -> bool:
    return len(digits) == 2 and int(digits) < 60


def moment(value: object) -> datetime:
    """A date with its time, naive when it has no offset. Raises Unreadable."""
    written = line(value, 40)
    try:
        when = datetime.fromisoformat(written)
    except ValueError:
        raise Unreadable("bad_date", f"{written!r} is not a date with a time") from None
    if when.year not in YEARS:
        raise Unreadable("bad_date", f"the year {when.year} is not one of ours")
    return when


def day(value: object) -> date:
    written = line(value, 40)
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        raise Unreadable("bad_date", f"{written!r} is not a date") from None


def clock(value: object) -> time:
    """`HH:MM` or `HH:MM:SS`, or the time of day of a full date."""
    written = line(value, 40)
    if len(written) > 8:
        return moment(written).time()
    try:
        return time.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        raise Unreadable("bad_time", f"{written!r} is not a time of day") from None


def on_day(day: date, start: time, day_opens: time) -> datetime:
    """A day of the programme ends when the next one opens: 01:00 of the 27th is on the 28th."""
    nights = timedelta(days=1 if start < day_opens else 0)
    return datetime.combine(day, start) + nights


def instant(when: datetime, zone: ZoneInfo) -> datetime:
    """A local time in its zone; the earlier one when clocks go back.

    Raises Unreadable when clocks skip it.
    """
    local = when.replace(tzinfo=zone)
    if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != when:
        raise Unreadable("bad_date", f"clocks in {zone.key} skip {when:%Y-%m-%d %H:%M}")
    return local


def milliseconds(when: datetime) -> int:
    return (when - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def zone(value: object) -> ZoneInfo:
    """An IANA zone. Raises Unreadable."""
    name = line(value, 64)
    if name not in _zones():
        raise Unreadable("unknown_zone", f"{name!r} is not a time zone, such as Europe/Zurich")
    return ZoneInfo(name)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def fixed_zone(dates: Iterable[datetime]) -> ZoneInfo | None:
    """The zone of dates that all carry one offset of whole hours, or None.

    Names of the fixed zones count westward: an offset of +01:00 is `Etc/GMT-1` (POSIX).
    """
    offsets = {when.utcoffset() for when in dates}
    offset = offsets.pop() if len(offsets) == 1 else None
    if offset is None or offset % timedelta(hours=1):
        return None
    hours = offset // timedelta(hours=1)
    name = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    return ZoneInfo(name) if name in _zones() else None
