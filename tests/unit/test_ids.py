"""Ids are UUIDs of version 7 that rise, whatever the clock does."""

from collections.abc import Callable
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from server.ids import id_maker, now_ms

AT_MS = 1_600_000_000_000


def at_ms(made: str) -> int:
    return int(made[:12], 16)


def clock(*times_ms: int) -> Callable[[], int]:
    moments = iter(times_ms)
    return lambda: next(moments)


def test_an_id_is_a_uuid_of_version_7_with_its_time_in_front():
    made = id_maker(lambda: AT_MS)()
    assert len(made) == 32
    assert UUID(made).version == 7
    assert UUID(made).variant == RFC_4122
    assert at_ms(made) == AT_MS


def test_ids_rise_within_a_millisecond_and_borrow_from_the_next_when_it_is_full():
    new_id = id_maker(lambda: AT_MS)
    made = [new_id() for _ in range(5000)]
    assert made == sorted(set(made))
    assert at_ms(made[4095]) == AT_MS
    assert at_ms(made[4096]) == AT_MS + 1


def test_ids_rise_when_the_clock_steps_back():
    new_id = id_maker(clock(AT_MS, AT_MS - 5000, AT_MS - 1, AT_MS + 1))
    made = [new_id() for _ in range(4)]
    assert made == sorted(made)
    assert [at_ms(each) for each in made] == [AT_MS, AT_MS, AT_MS, AT_MS + 1]


def test_two_makers_never_make_the_same():
    one, other = id_maker(lambda: AT_MS), id_maker(lambda: AT_MS)
    assert len({make() for _ in range(1000) for make in (one, other)}) == 2000


def test_the_clock_is_the_time_of_day():
    assert AT_MS < now_ms() < AT_MS * 10
    assert abs(at_ms(id_maker()()) - now_ms()) < 60_000


@given(st.lists(st.integers(min_value=0, max_value=2**47), min_size=1, max_size=50))
def test_ids_rise_and_stay_well_formed_under_any_clock(times_ms: list[int]):
    new_id = id_maker(clock(*times_ms))
    made = [new_id() for _ in times_ms]
    assert made == sorted(set(made))
    assert all(UUID(each).version == 7 for each in made)
