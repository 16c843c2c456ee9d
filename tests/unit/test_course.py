"""The course of a session under the clock and its moderators' hands."""

from collections.abc import Callable

import pytest

from rooms.programme.model import (
    LONGEST_EXTENSION_MS,
    MOVES,
    CannotConduct,
    CannotExtend,
    Course,
    Move,
    Phase,
    end,
    extend,
    hold,
    pause,
    phase,
    reschedule,
    resume,
    start,
    withdraw,
)

MINUTE = 60_000
START, END = 600 * MINUTE, 660 * MINUTE
BEFORE, DURING, AFTER = START - MINUTE, START + 10 * MINUTE, END + MINUTE
PLANNED = Course(starts_at_ms=START, ends_at_ms=END)


def extend_by_half_an_hour(course: Course, now_ms: int) -> Course:
    return extend(course, max(course.closes_at_ms, now_ms) + 30 * MINUTE, now_ms)


DO: dict[Move, Callable[[Course, int], Course]] = {
    Move.HOLD: hold,
    Move.START: start,
    Move.PAUSE: pause,
    Move.RESUME: resume,
    Move.END: end,
    Move.EXTEND: extend_by_half_an_hour,
}

SITUATIONS = {
    "before its start": (PLANNED, BEFORE, Phase.UPCOMING),
    "at its start": (PLANNED, START, Phase.LIVE),
    "under way": (PLANNED, DURING, Phase.LIVE),
    "at its end": (PLANNED, END, Phase.ENDED),
    "after its end": (PLANNED, AFTER, Phase.ENDED),
    "held before its start": (hold(PLANNED, BEFORE), BEFORE, Phase.UPCOMING),
    "held past its start": (hold(PLANNED, BEFORE), DURING, Phase.UPCOMING),
    "held past its end": (hold(PLANNED, BEFORE), AFTER, Phase.ENDED),
    "opened early": (start(PLANNED, BEFORE), BEFORE, Phase.LIVE),
    "opened late": (start(hold(PLANNED, BEFORE), DURING), DURING, Phase.LIVE),
    "paused": (pause(PLANNED, DURING), DURING, Phase.PAUSED),
    "paused past its end": (pause(PLANNED, DURING), AFTER, Phase.ENDED),
    "resumed": (resume(pause(PLANNED, DURING), DURING), DURING, Phase.LIVE),
    "ended early": (end(PLANNED, DURING), DURING, Phase.ENDED),
    "ended while paused": (end(pause(PLANNED, DURING), DURING), DURING, Phase.ENDED),
    "extended": (extend(PLANNED, AFTER + MINUTE, DURING), AFTER, Phase.LIVE),
    "extended and over": (extend(PLANNED, AFTER, DURING), AFTER, Phase.ENDED),
    "extended after its end": (extend(PLANNED, AFTER + MINUTE, AFTER), AFTER, Phase.LIVE),
    "withdrawn": (withdraw(PLANNED), DURING, Phase.ENDED),
    "withdrawn while open": (withdraw(start(PLANNED, BEFORE)), DURING, Phase.ENDED),
}

AFTERWARDS = {
    Move.HOLD: Phase.UPCOMING,
    Move.START: Phase.LIVE,
    Move.PAUSE: Phase.PAUSED,
    Move.RESUME: Phase.LIVE,
    Move.END: Phase.ENDED,
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_phase_follows_from_the_clock_and_what_was_done(situation: str) -> None:
    course, now_ms, expected = SITUATIONS[situation]
    assert phase(course, now_ms) is expected


@pytest.mark.parametrize("move", Move)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_move_is_made_where_the_table_has_it_and_refused_everywhere_else(
    situation: str, move: Move
) -> None:
    course, now_ms, before = SITUATIONS[situation]
    if course.withdrawn or before not in MOVES[move]:
        with pytest.raises(CannotConduct) as refused:
            DO[move](course, now_ms)
        assert refused.value.facts["move"] == move.value
        assert refused.value.facts["phase"] == before.value
    else:
        after = phase(DO[move](course, now_ms), now_ms)
        assert after is AFTERWARDS.get(move, after)
        assert after is not Phase.ENDED or move is Move.END


def test_what_was_held_can_be_left_to_the_clock_again() -> None:
    held = hold(PLANNED, BEFORE)
    assert hold(held, BEFORE, held=False) == PLANNED
    assert phase(hold(held, DURING, held=False), DURING) is Phase.LIVE


def test_the_clock_opens_a_session_unless_it_is_held() -> None:
    assert phase(PLANNED, START - 1) is Phase.UPCOMING
    assert phase(PLANNED, START) is Phase.LIVE
    assert phase(hold(PLANNED, BEFORE), START) is Phase.UPCOMING


def test_a_session_that_is_opened_late_still_ends_as_planned() -> None:
    late = start(hold(PLANNED, BEFORE), DURING)
    assert (late.held, late.opened_at_ms, late.closes_at_ms) == (False, DURING, END)


def test_a_session_that_is_opened_after_its_end_gets_its_planned_length() -> None:
    late = start(hold(PLANNED, BEFORE), AFTER)
    assert late.closes_at_ms == AFTER + END - START
    assert phase(late, AFTER) is Phase.LIVE


def test_a_session_that_was_ended_by_mistake_goes_on_to_its_end() -> None:
    again = start(end(PLANNED, DURING), DURING + MINUTE)
    assert (again.closes_at_ms, again.opens_at_ms) == (END, START)


def test_an_extended_pause_is_still_a_pause() -> None:
    paused = pause(PLANNED, DURING)
    assert phase(extend(paused, AFTER + MINUTE, AFTER), AFTER) is Phase.PAUSED


def test_an_extension_can_be_taken_back_to_the_planned_end_and_no_further() -> None:
    longer = extend(PLANNED, END + 60 * MINUTE, DURING)
    assert extend(longer, END, DURING).closes_at_ms == END
    with pytest.raises(CannotExtend):
        extend(longer, END - 1, DURING)


@pytest.mark.parametrize("until_ms", [0, AFTER, AFTER + LONGEST_EXTENSION_MS + 1, 2**53 - 1])
def test_an_extension_leads_to_the_near_future(until_ms: int) -> None:
    with pytest.raises(CannotExtend) as refused:
        extend(PLANNED, until_ms, AFTER)
    assert refused.value.field == "until_ms"
    assert refused.value.facts == {
        "earliest_ms": AFTER + 1,
        "latest_ms": AFTER + LONGEST_EXTENSION_MS,
    }


def test_a_moved_session_is_a_new_appointment() -> None:
    ended = end(PLANNED, DURING)
    moved = reschedule(ended, START + 60 * MINUTE, END + 60 * MINUTE)
    assert moved == Course(starts_at_ms=START + 60 * MINUTE, ends_at_ms=END + 60 * MINUTE)


def test_another_end_leaves_what_moderators_did() -> None:
    ended = end(PLANNED, DURING)
    assert phase(reschedule(ended, START, END + MINUTE), DURING) is Phase.ENDED
    longer = extend(PLANNED, END + 30 * MINUTE, DURING)
    assert reschedule(longer, START, END + MINUTE).closes_at_ms == END + 30 * MINUTE
    assert reschedule(longer, START, END + 45 * MINUTE).closes_at_ms == END + 45 * MINUTE


def test_a_session_that_comes_back_is_no_longer_withdrawn() -> None:
    assert reschedule(withdraw(PLANNED), START, END) == PLANNED
