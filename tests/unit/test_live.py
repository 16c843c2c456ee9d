"""What is live, and until when nobody has to ask again."""

from typing import Any

from rooms.programme.live import AHEAD_MS, live_now
from rooms.programme.messages import LiveSession
from rooms.programme.model import Course

NOW = 1_000_000_000
MINUTE = 60_000


def course(starts: int, ends: int, **more: Any) -> Course:
    """Times in minutes from now."""
    return Course(starts_at_ms=NOW + starts * MINUTE, ends_at_ms=NOW + ends * MINUTE, **more)


def live(**courses: Course) -> tuple[list[str], int]:
    """Which rooms, and for how many minutes."""
    nearby = [(LiveSession(room=room, title=room), course) for room, course in courses.items()]
    found = live_now(nearby, "7", NOW)
    return [session.room for session in found.sessions], (found.until_ms - NOW) // MINUTE


def test_what_opened_last_comes_first():
    assert live(early=course(-50, 20), late=course(-5, 30)) == (["late", "early"], 20)


def test_a_paused_session_is_still_on():
    assert live(paused=course(-5, 30, paused_at_ms=NOW)) == (["paused"], 30)


def test_the_next_start_is_when_to_ask_again():
    assert live(on=course(-5, 30), soon=course(10, 40)) == (["on"], 10)


def test_a_held_session_waits_for_its_moderator_whatever_the_clock_says():
    assert live(held=course(-5, 30, held=True)) == ([], 30)


def test_an_extended_session_goes_on():
    assert live(long=course(-60, -5, extended_until_ms=NOW + 15 * MINUTE)) == (["long"], 15)


def test_nobody_waits_longer_than_was_looked_ahead():
    hour = AHEAD_MS // MINUTE
    assert live() == ([], hour)
    assert live(long=course(-5, 600)) == (["long"], hour)
