"""When something is, in words."""

import pytest

from server.locales import LANGUAGES
from server.moments import days, hours

# 22 June 2020, 12:00 UTC
NOON_MS = 1_592_827_200_000
DAY_MS = 86_400_000


def test_hours_are_those_of_the_zone_which_is_named():
    said = hours(NOON_MS, NOON_MS + 5_400_000, "Asia/Kathmandu", "en")
    assert said == "Mon, 22 Jun 2020 · 17:45–19:15 (Kathmandu GMT+05:45)"


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT-3"])
def test_a_fixed_zone_has_no_city(zone: str):
    assert hours(NOON_MS, NOON_MS, zone, "en").endswith(("(GMT+00:00)", "(GMT+03:00)"))


def test_a_session_that_ended_before_it_opened_takes_no_time():
    assert "14:00–14:00" in hours(NOON_MS, NOON_MS - 5_000, "Europe/Zurich", "en")


def test_days_of_one_month_are_a_range_and_one_day_is_a_day():
    assert days(NOON_MS, NOON_MS + 4 * DAY_MS, "Europe/Zurich", "fr") == "22–26 juin 2020"
    assert days(NOON_MS, NOON_MS + 1, "Europe/Zurich", "en") == "22 Jun 2020"


def test_a_day_is_that_of_the_zone():
    late_ms = NOON_MS + 11 * 3_600_000
    assert days(late_ms, late_ms, "Asia/Tokyo", "zh") == "2020年6月23日"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(language: str):
    assert "2020" in days(NOON_MS, NOON_MS + DAY_MS, "America/Lima", language)
    assert "7:00–" in hours(NOON_MS, NOON_MS + 3_600_000, "America/Lima", language)
