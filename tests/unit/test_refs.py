"""Each ref of a connection is used once, and remembering that costs little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.refs import LIMIT_APART, Refs, RefUsed


def used(*numbers: int) -> Refs:
    refs = Refs()
    for number in numbers:
        refs.use(number)
    return refs


def remembered(refs: Refs) -> int:
    return len(refs._apart)


@pytest.mark.parametrize("again", [1, 2, 3])
def test_a_ref_is_used_once_by_a_client_that_counts(again: int):
    refs = used(1, 2, 3)
    with pytest.raises(RefUsed) as refusal:
        refs.use(again)
    assert refusal.value.ref == again
    assert refusal.value.field == "ref"
    refs.use(4)


def test_a_ref_is_used_once_by_a_client_that_jumps():
    refs = used(7, 3, 2**53 - 1)
    for again in (7, 3, 2**53 - 1):
        with pytest.raises(RefUsed):
            refs.use(again)
    refs.use(1)
    refs.use(5)


def test_a_refused_ref_changes_nothing():
    refs = used(1)
    with pytest.raises(RefUsed):
        refs.use(1)
    refs.use(2)


def test_who_counts_is_remembered_as_one_number():
    assert remembered(used(*range(1, 5000))) == 0
    assert remembered(used(*range(5000, 0, -1)[: LIMIT_APART - 1])) == LIMIT_APART - 1


def test_who_jumps_about_gives_up_what_was_left_out_long_ago():
    refs = used(*range(2, 2 * LIMIT_APART + 10, 2))
    assert remembered(refs) <= LIMIT_APART
    with pytest.raises(RefUsed):
        refs.use(1)


@given(st.lists(st.integers(min_value=1, max_value=60), max_size=100))
def test_no_ref_is_ever_accepted_twice_nor_refused_once(numbers: list[int]):
    refs, seen = Refs(), set[int]()
    for number in numbers:
        try:
            refs.use(number)
        except RefUsed:
            assert number in seen
        else:
            assert number not in seen
        seen.add(number)
