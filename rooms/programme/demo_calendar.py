"""When the demo takes place: around one moment of 2020, shifted so that this moment is now."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import count as counter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from rooms.programme.schedule import Schedule, ScheduledSession
from rooms.programme.times import milliseconds

MINUTE_MS = 60_000
HALF_HOUR_MS = 30 * MINUTE_MS
ANCHOR_MS = 1_596_016_800_000  # 2020-07-29 12:00 in Geneva, a Wednesday
NEAR_MS = 18 * 60 * MINUTE_MS
EARLIEST_MS, LATEST_MS = -6 * 60 * MINUTE_MS, 9 * 60 * MINUTE_MS

# The first session of a hall that has not ended at the anchor, in half hours from it.
AT_THE_ANCHOR = (0, -1, 0, -1, 0, -1, 0, 1, 2)

NEAR_TYPES = (
    "High-level policy session",
    "Thematic workshop",
    "Action line facilitation meeting",
    "Country workshop",
    "Interactive session",
    "Thematic workshop",
    "Regional workshop",
    "Knowledge café",
)
FAR_TYPES = (
    "Action line facilitation meeting",
    "Thematic workshop",
    "Country workshop",
    "High-level policy session",
    "Thematic workshop",
    "Regional workshop",
    "Interactive session",
    "Ministerial round table",
    "Thematic workshop",
    "Knowledge café",
)
STARTS = (time(9), time(10, 30), time(13), time(14, 30), time(16), time(17, 30))


class Slot(NamedTuple):
    starts_at_ms: int
    hall: int
    type: str


def slots(
    sessions: int, halls: int, opening: date, weeks: int, zone: ZoneInfo, minutes: Mapping[str, int]
) -> list[Slot]:
    """One for each session, by start: a dense day at the anchor, the others over the weeks."""
    near = [slot for hall in range(halls) for slot in _day_in_hall(hall, minutes)]
    days = _working_days(opening, weeks, zone)
    far = list(_other_days(sessions - len(near), halls, days, zone))
    return sorted([*near, *far])


def _day_in_hall(hall: int, minutes: Mapping[str, int]) -> Iterator[Slot]:
    """One session after the other, with a pause of at least half an hour."""
    types = counter(hall)
    first_ms = AT_THE_ANCHOR[hall % len(AT_THE_ANCHOR)] * HALF_HOUR_MS
    starts_ms = first_ms
    while starts_ms <= LATEST_MS:
        kind = NEAR_TYPES[next(types) % len(NEAR_TYPES)]
        yield Slot(ANCHOR_MS + starts_ms, hall, kind)
        starts_ms += _half_hours(minutes[kind]) + 2 * HALF_HOUR_MS
    starts_ms = first_ms
    while True:
        kind = NEAR_TYPES[next(types) % len(NEAR_TYPES)]
        starts_ms -= _half_hours(minutes[kind]) + HALF_HOUR_MS
        if starts_ms < EARLIEST_MS:
            return
        yield Slot(ANCHOR_MS + starts_ms, hall, kind)


def _half_hours(minutes: int) -> int:
    return -(-minutes * MINUTE_MS // HALF_HOUR_MS) * HALF_HOUR_MS


def _working_days(opening: date, weeks: int, zone: ZoneInfo) -> list[date]:
    """Without the anchor's day and its neighbours: shifted, the dense day may cross midnight."""
    anchor = datetime.fromtimestamp(ANCHOR_MS / 1000, zone).date()
    days = (opening + timedelta(days=number) for number in range(7 * weeks))
    return [day for day in days if day.weekday() < 5 and abs(day - anchor) > timedelta(days=1)]


def _other_days(sessions: int, halls: int, days: list[date], zone: ZoneInfo) -> Iterator[Slot]:
    types = counter()
    for number, (day, many) in enumerate(zip(days, _spread(sessions, len(days)), strict=True)):
        for place in range(many):
            starts_at = datetime.combine(day, STARTS[place], zone)
            kind = FAR_TYPES[next(types) % len(FAR_TYPES)]
            if number == 0 and place == 0:
                kind = "High-level opening"
            elif number == len(days) - 1 and place == many - 1:
                kind = "Prize ceremony"
            elif number in (len(days) // 3, len(days) - 3) and place == 0:
                kind = "Hackathon"
            yield Slot(milliseconds(starts_at), (2 * number + place) % halls, kind)


def _spread(sessions: int, days: int) -> list[int]:
    """How many each day: the most on the first and in the last week."""
    many = [1] * days
    many[0] = len(STARTS)
    many[-5:] = [4] * 5
    rest = sessions - sum(many)
    for number in range(rest):
        many[1 + (number * (days - 6)) // rest] += 1
    return many


def shift(schedule: Schedule, now_ms: int) -> Schedule:
    """The demo as of now: several sessions are live, some are over, others come today and later.

    Sessions near the anchor move by half hours, so that the hour doesn't matter; all others by
    whole days, so that they keep their time of day. Guids stay.
    """
    zone = ZoneInfo(schedule.zone)
    near_ms = (now_ms - ANCHOR_MS) // HALF_HOUR_MS * HALF_HOUR_MS
    then, now = (datetime.fromtimestamp(ms / 1000, zone).date() for ms in (ANCHOR_MS, now_ms))
    moved = (_moved(session, near_ms, now - then, zone) for session in schedule.sessions)
    in_order = sorted(moved, key=lambda session: (session.starts_at_ms, session.hall))
    return replace(schedule, sessions=tuple(in_order))


def _moved(
    session: ScheduledSession, near_ms: int, days: timedelta, zone: ZoneInfo
) -> ScheduledSession:
    starts_at_ms = session.starts_at_ms + near_ms
    if abs(session.starts_at_ms - ANCHOR_MS) > NEAR_MS:
        local = datetime.fromtimestamp(session.starts_at_ms / 1000, zone) + days
        starts_at_ms = milliseconds(local)
    length_ms = session.ends_at_ms - session.starts_at_ms
    return replace(session, starts_at_ms=starts_at_ms, ends_at_ms=starts_at_ms + length_ms)
