"""A burst is welcome, a steady pace too, and more than that is a flood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.flood import BURST, PER_S, Flood, Flooding

AT_MS = 1_600_000_000_000


def counted(flood: Flood, times: int, now_ms: int = AT_MS) -> None:
    for _ in range(times):
        flood.count(now_ms)


def test_a_burst_is_welcome_and_one_more_is_a_flood():
    flood = Flood()
    counted(flood, BURST)
    with pytest.raises(Flooding):
        flood.count(AT_MS)


def test_a_steady_pace_may_go_on_for_ever():
    flood = Flood()
    for tick in range(10 * BURST):
        flood.count(AT_MS + tick * 1000 // PER_S)


def test_a_quiet_second_gives_back_as_many_as_a_second_holds():
    flood = Flood()
    counted(flood, BURST)
    counted(flood, PER_S, AT_MS + 1000)
    with pytest.raises(Flooding):
        flood.count(AT_MS + 1000)


def test_a_long_silence_saves_up_no_more_than_a_burst():
    flood = Flood()
    flood.count(AT_MS)
    counted(flood, BURST, AT_MS + 3_600_000)
    with pytest.raises(Flooding):
        flood.count(AT_MS + 3_600_000)


def test_a_clock_that_steps_back_gives_nothing_and_takes_nothing():
    flood = Flood()
    counted(flood, BURST - 1)
    flood.count(AT_MS - 60_000)
    with pytest.raises(Flooding):
        flood.count(AT_MS - 60_000)


@given(st.lists(st.integers(min_value=0, max_value=2000), max_size=400))
def test_nobody_gets_more_through_than_a_burst_and_the_pace(waits_ms: list[int]):
    flood, now_ms, through = Flood(), AT_MS, 0
    for wait_ms in waits_ms:
        now_ms += wait_ms
        try:
            flood.count(now_ms)
        except Flooding:
            continue
        through += 1
    assert through <= BURST + PER_S * (now_ms - AT_MS) / 1000 + 1
