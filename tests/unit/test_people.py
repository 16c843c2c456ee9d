"""Who of this process is in which room, and what is still to be told of it."""

from server.attendance.people import People, page_of
from server.attendance.port import Change
from server.presence import rounded


def test_participants_are_counted_not_their_tabs():
    people = People()
    for _ in range(3):
        people.come("hall", "ada", listed=False)
    people.come("hall", "ben", listed=False)
    assert people.count("hall") == 2
    people.go("hall", "ada")
    assert people.count("hall") == 2
    people.go("hall", "ada")
    people.go("hall", "ada")
    assert people.count("hall") == 1
    assert people.count("elsewhere") == 0


def test_only_what_moved_is_to_be_told_and_only_once():
    people = People()
    people.come("hall", "ada", listed=True)
    people.come("hall", "ben", listed=False)
    assert people.take() == [Change("hall", 2, {"ada": True, "ben": False})]
    assert people.take() == []
    people.come("hall", "cy", listed=False)
    people.go("hall", "ben")
    assert people.take() == [Change("hall", 2, {"cy": False}, frozenset({"ben"}))]


def test_who_came_back_before_it_was_told_never_went():
    people = People()
    people.come("hall", "ada", listed=True)
    people.take()
    people.go("hall", "ada")
    people.come("hall", "ada", listed=True)
    people.come("hall", "ben", listed=True)
    people.go("hall", "ben")
    assert people.take() == []


def test_who_is_listed_from_now_on_is_told_as_one_who_came():
    people = People()
    people.come("hall", "ada", listed=False)
    people.take()
    people.come("hall", "ada", listed=True)
    people.go("hall", "ada")
    assert people.take() == [Change("hall", 1, {"ada": True})]


def test_every_room_is_told_of_when_it_has_to_be_held():
    people = People()
    people.come("hall", "ada", listed=False)
    people.come("foyer", "ada", listed=False)
    people.take()
    assert people.take(anyway=True) == [Change("hall", 1, {}), Change("foyer", 1, {})]


def test_an_empty_room_is_told_of_and_then_forgotten():
    people = People()
    people.come("hall", "ada", listed=False)
    people.take()
    people.go("hall", "ada")
    assert people.take(anyway=True) == [Change("hall", 0, {}, frozenset({"ada"}))]
    assert people.take(anyway=True) == []
    assert list(people.room_ids()) == []


def test_pages_follow_each_other_without_holes_or_repetitions():
    people = {f"p{number:03}": number % 3 == 0 for number in range(100)}
    for listed, wanted in ((False, sorted(people)), (True, sorted(people)[::3])):
        seen: list[str] = []
        more = True
        while more:
            page = page_of(people, seen[-1] if seen else None, 7, listed)
            seen += page.ids
            more = page.more
            assert page.hidden == 100 - len(wanted)
        assert seen == wanted


def test_a_figure_is_exact_up_to_a_thousand_and_then_has_two_digits():
    figures = {0: 0, 999: 999, 1000: 1000, 1099: 1000, 14_987: 14_000, 150_000: 150_000}
    assert {count: rounded(count) for count in figures} == figures
