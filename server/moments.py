"""When something is, in words: days and hours of a zone, as a language writes them (CLDR)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_interval, format_skeleton, get_timezone_gmt, get_timezone_location

# People come from everywhere: the day stands before the month.
_LOCALES = {"en": "en_GB"}


def days(from_ms: int, to_ms: int, zone: str, language: str) -> str:
    """`22–26 Jun 2020`"""
    locale = _LOCALES.get(language, language)
    return format_interval(
        _moment(from_ms), _moment(to_ms), "yMMMMd", tzinfo=ZoneInfo(zone), locale=locale
    )


def hours(from_ms: int, to_ms: int, zone: str, language: str) -> str:
    """`Mon, 22 Jun 2020 · 14:00–15:30 (Zurich GMT+02:00)`"""
    locale, there = _LOCALES.get(language, language), ZoneInfo(zone)
    day, start = (
        format_skeleton(shape, _moment(from_ms), tzinfo=there, locale=locale)
        for shape in ("yMMMEd", "Hm")
    )
    end = format_skeleton("Hm", _moment(max(from_ms, to_ms)), tzinfo=there, locale=locale)
    return f"{day} · {start}–{end} ({_name(zone, from_ms, locale)})"


def _name(zone: str, at_ms: int, locale: str) -> str:
    """The fixed zones have no city."""
    there = ZoneInfo(zone)
    offset = get_timezone_gmt(_moment(at_ms).astimezone(there), locale=locale)
    if zone == "UTC" or zone.startswith("Etc/"):
        return offset
    return f"{get_timezone_location(there, locale=locale, return_city=True)} {offset}"


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
