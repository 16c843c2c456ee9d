"""The demo: always the same people and sessions, and some of them live whenever it starts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from rooms.programme.demo import FILES, DemoEvent, build_demo
from rooms.programme.demo_calendar import shift
from rooms.programme.plan import Imported, fingerprint, plan_import
from rooms.programme.schedule import Schedule, ScheduledSession
from rooms.wire import line

DEMO = Path(__file__).parents[2] / "config" / "demo"
FACTS = msgspec.json.decode((DEMO / "wsis-forum-2020.json").read_bytes())
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR


def build() -> tuple[DemoEvent, DemoEvent]:
    return build_demo({name: (DEMO / name).read_bytes() for name in FILES})


WSIS, OPEN = build()


def ms(when: str) -> int:
    return int(datetime.fromisoformat(when).timestamp() * 1000)


STARTS = [
    *(ms(f"2026-03-11T{hour:02}:{minute:02}:00Z") for hour in range(24) for minute in (0, 29, 59)),
    ms("2027-03-28T01:00:00Z"),  # clocks go forward in Geneva
    ms("2027-10-31T00:30:00Z"),  # and back
    ms("2028-02-29T23:59:59Z"),
]


def live(schedule: Schedule, now_ms: int) -> list[ScheduledSession]:
    return [it for it in schedule.sessions if it.starts_at_ms <= now_ms < it.ends_at_ms]


def test_it_is_as_large_as_the_forum_was() -> None:
    sessions = WSIS.schedule.sessions
    assert len(sessions) == FACTS["event"]["sessions"] == 160
    assert len(WSIS.schedule.speakers()) == FACTS["event"]["speakers"] == 846
    assert len({session.hall for session in sessions}) == FACTS["event"]["parallel_halls"] == 9
    days = {datetime.fromtimestamp(it.starts_at_ms / 1000, UTC).date() for it in sessions}
    assert min(days).isoformat() == FACTS["event"]["opening"]
    assert (max(days) - min(days)).days // 7 + 1 == FACTS["event"]["weeks"] == 11


def test_it_is_the_same_every_time() -> None:
    assert build() == (WSIS, OPEN)


def test_no_two_speakers_share_a_name_and_no_two_sessions_a_title() -> None:
    assert len({speaker.name for speaker in WSIS.schedule.speakers().values()}) == 846
    assert len({session.title for session in WSIS.schedule.sessions}) == 160
    assert len({session.guid for session in WSIS.schedule.sessions}) == 160


def test_speakers_come_from_everywhere_and_say_that_they_are_invented() -> None:
    speakers = WSIS.schedule.speakers().values()
    written = "".join(speaker.name for speaker in speakers)
    for script in ("Ada", "ليلى", "Анна", "आशा", "ひかり", "ሰላም", "하늘", "小桥"):
        assert script in written
    words = ("invented", "Made up", "does not exist")
    assert all(any(word in speaker.biography for word in words) for speaker in speakers)
    assert all(speaker.email is None for speaker in speakers)


def test_every_session_has_its_panel_and_every_text_passes_as_one_that_people_write() -> None:
    for session in (*WSIS.schedule.sessions, *OPEN.schedule.sessions):
        assert 2 <= len(session.speakers) <= 12
        texts = [session.title, session.abstract, session.hall, *session.tracks, *session.tags]
        for text in [*texts, *(speaker.name for speaker in session.speakers)]:
            assert line(text, 1000, "text") == text
        assert "{" not in f"{session.title}{session.abstract}{session.description}"


def test_sessions_last_as_long_as_their_type_says() -> None:
    minutes = dict(FACTS["session_types"])
    sessions = WSIS.schedule.sessions
    assert {session.type for session in sessions} == set(minutes)
    for session in sessions:
        assert session.ends_at_ms - session.starts_at_ms == minutes[session.type] * MINUTE


def test_all_six_languages_and_all_action_lines_are_there() -> None:
    sessions = WSIS.schedule.sessions
    assert {session.language for session in sessions} == {"en", "fr", "es", "ar", "zh", "ru"}
    tracks = {track for session in sessions for track in session.tracks}
    lines = {code for code, _ in FACTS["action_lines"]}
    assert tracks - lines <= set(FACTS["special_tracks"])
    assert lines <= tracks


@pytest.mark.parametrize("now_ms", STARTS)
def test_whenever_it_starts_sessions_are_live_over_and_to_come(now_ms: int) -> None:
    schedule = shift(WSIS.schedule, now_ms)
    starts = [session.starts_at_ms for session in schedule.sessions]
    assert 6 <= len(live(schedule, now_ms)) <= 9
    assert len([it for it in live(schedule, now_ms) if it.ends_at_ms - now_ms > 30 * MINUTE]) >= 3
    assert any(0 < start - now_ms <= HOUR for start in starts)
    assert sum(now_ms < start < now_ms + 10 * HOUR for start in starts) >= 20
    assert (
        sum(now_ms - 7 * HOUR < session.ends_at_ms < now_ms for session in schedule.sessions) >= 10
    )
    assert sum(start > now_ms + DAY for start in starts) >= 30
    assert sum(start < now_ms - DAY for start in starts) >= 30
    assert all(live(schedule, now_ms + hours * HOUR) for hours in range(10))


@pytest.mark.parametrize("now_ms", STARTS)
def test_the_open_event_has_something_live_too(now_ms: int) -> None:
    schedule = shift(OPEN.schedule, now_ms)
    assert len(schedule.sessions) == 6
    assert len(live(schedule, now_ms)) == 2
    assert all(it.ends_at_ms - now_ms > 30 * MINUTE for it in live(schedule, now_ms))


@pytest.mark.parametrize("now_ms", STARTS)
def test_no_hall_holds_two_sessions_at_once(now_ms: int) -> None:
    for event in (WSIS, OPEN):
        ends: dict[str, int] = {}
        for session in shift(event.schedule, now_ms).sessions:
            assert session.starts_at_ms >= ends.get(session.hall, 0)
            ends[session.hall] = session.ends_at_ms


def test_the_same_sessions_are_live_at_every_start() -> None:
    guids = {
        frozenset(it.guid for it in live(shift(WSIS.schedule, now_ms), now_ms)) for now_ms in STARTS
    }
    assert len(guids) == 1


def test_other_days_keep_their_time_of_day_in_the_events_zone() -> None:
    zone = ZoneInfo(WSIS.schedule.zone)
    for now_ms in STARTS:
        first = shift(WSIS.schedule, now_ms).sessions[0]
        local = datetime.fromtimestamp(first.starts_at_ms / 1000, zone)
        today = datetime.fromtimestamp(now_ms / 1000, zone)
        assert (local.hour, local.minute) == (9, 0)
        assert today.date() - local.date() == timedelta(days=37)


def test_a_later_start_moves_the_sessions_and_keeps_them() -> None:
    first, second = (shift(WSIS.schedule, STARTS[0] + hours * HOUR) for hours in (0, 1))
    there = {
        it.guid: Imported(room=it.guid, fingerprint=fingerprint(it), withdrawn=False)
        for it in first.sessions
    }
    plan = plan_import(there, second)
    assert (len(plan.created), len(plan.withdrawn)) == (0, 0)
    assert plan_import(there, shift(WSIS.schedule, STARTS[0] + MINUTE)).changed == ()
