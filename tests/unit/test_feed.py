"""A feed gives every tab a room's event messages once, in order, and only what it may see."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.events.messages import StandingChanged
from rooms.events.standing import View
from rooms.feature import EVERYONE, MODERATORS, Happened, participant
from rooms.questions.messages import Hidden
from rooms.wire import Body
from server.feed import AT_ONCE, LIMIT_EARLY, LIMIT_RECENT, Feed
from server.frames import message_of
from server.log import Logged, encode
from server.mailing import Follower


class Tab:
    """Keeps what it was given, and stands where the frames brought it."""

    def __init__(self, participant_id: str, at: int = 0) -> None:
        self.participant_id = participant_id
        self.at = at
        self.seen: list[str] = []
        self.frames: list[bytes] = []
        self.told_of_standing = 0
        self.lost_rooms: list[str] = []

    def push(self, room_id: str, frame: bytes) -> None:
        assert room_id == "room"
        since, revision = self._read(frame)
        assert since <= self.at < revision, "a hole, or twice the same"
        self.at = revision
        self._take(frame)

    def mention(self, frame: bytes) -> None:
        assert self._read(frame) == (0, 0)
        self._take(frame)

    def _read(self, frame: bytes) -> tuple[int, int]:
        zero, room, since, revision, _ = msgspec.msgpack.decode(message_of(frame))
        assert (zero, room) == (0, "room")
        return since, revision

    def _take(self, frame: bytes) -> None:
        *_, entries = msgspec.msgpack.decode(message_of(frame))
        self.frames.append(frame)
        self.seen += [body["question"] for tag, body in entries if tag == "questions.hidden"]

    def standing_changed(self) -> None:
        self.told_of_standing += 1

    def lost(self, room_id: str) -> None:
        self.lost_rooms.append(room_id)


def said(text: str, revision: int) -> Body:
    return Hidden(question=text, revision=revision)


def logged(revision: int, **bodies: str) -> Logged:
    """Keys are audiences (`ada` for a participant), values what they are told."""
    audiences = {EVERYONE: EVERYONE, MODERATORS: MODERATORS}
    return encode(
        Happened({audiences.get(a, participant(a)): said(t, revision) for a, t in bodies.items()}),
        revision,
    )


def numbered(first: int, last: int) -> list[Logged]:
    return [logged(revision, everyone=str(revision)) for revision in range(first, last + 1)]


def followed(feed: Feed, who: str = "ada", view: View = View.EVERYONE, desk: bool = False) -> Tab:
    tab = Tab(who, feed.head)
    feed.follow(Follower(tab, view, desk))
    return tab


def flushed(feed: Feed) -> None:
    for _ in feed.flush():
        continue


def sent(feed: Feed, *entries: Logged) -> bool:
    holed = feed.accept(entries)
    flushed(feed)
    return holed


def test_messages_leave_in_order_each_once():
    feed = Feed("room", 10)
    tab = followed(feed)
    assert not sent(feed, *numbered(11, 12))
    assert not sent(feed, *numbered(11, 13))
    assert tab.seen == ["11", "12", "13"]
    assert (feed.head, tab.at) == (13, 13)


def test_what_comes_early_is_held_until_the_hole_is_filled():
    feed = Feed("room", 0)
    tab = followed(feed)
    assert sent(feed, *numbered(3, 4))
    assert tab.seen == []
    assert not feed.is_ripe
    assert sent(feed, *numbered(1, 1))
    assert tab.seen == ["1"]
    assert not sent(feed, *numbered(2, 2))
    assert tab.seen == ["1", "2", "3", "4"]


@given(st.integers(min_value=0, max_value=2**32), st.integers(min_value=1, max_value=30))
def test_a_bus_that_reorders_and_repeats_changes_nothing(seed: int, count: int):
    rng = Random(seed)
    feed = Feed("room", 0)
    tabs = [followed(feed), followed(feed, "mod", View.MODERATORS)]
    jumbled = numbered(1, count) * 2
    rng.shuffle(jumbled)
    for entry in jumbled:
        sent(feed, entry)
    for tab in tabs:
        assert tab.seen == [str(revision) for revision in range(1, count + 1)]


def test_only_so_much_is_held():
    feed = Feed("room", 0)
    followed(feed)
    assert sent(feed, *numbered(2, LIMIT_EARLY + 500))
    sent(feed, *numbered(1, 1))
    assert feed.head == LIMIT_EARLY + 1


def test_each_view_gets_its_own_body():
    feed = Feed("room", 0)
    ada, mod = followed(feed), followed(feed, "mod", View.MODERATORS)
    sent(feed, logged(1, everyone="hidden", moderators="shown"))
    sent(feed, logged(2, everyone="for all"))
    assert ada.seen == ["hidden", "for all"]
    assert mod.seen == ["shown", "for all"]


def test_what_a_view_may_not_see_is_bridged():
    feed = Feed("room", 0)
    ada, mod = followed(feed), followed(feed, "mod", View.MODERATORS)
    sent(feed, logged(1, moderators="report"))
    sent(feed, logged(2, everyone="for all"))
    assert (ada.seen, mod.seen) == (["for all"], ["report", "for all"])
    assert len(ada.frames) == 1
    assert ada.at == mod.at == 2


def test_a_participant_gets_their_own_body_on_every_tab():
    feed = Feed("room", 0)
    ada, phone, ben = followed(feed), followed(feed), followed(feed, "ben")
    sent(feed, logged(1, everyone="somebody's", ada="mine"), logged(2, everyone="next"))
    assert ada.seen == phone.seen == ["mine", "next"]
    assert ben.seen == ["somebody's", "next"]


def test_what_is_for_one_participant_reaches_nobody_else():
    feed = Feed("room", 0)
    ada, ben, mod = followed(feed), followed(feed, "ben"), followed(feed, "m", View.MODERATORS)
    sent(feed, logged(1, ada="dismissed"))
    sent(feed, logged(2, everyone="next"))
    assert ada.seen == ["dismissed", "next"]
    assert ben.seen == mod.seen == ["next"]


def test_a_moderator_gets_the_moderators_body_even_of_their_own():
    feed = Feed("room", 0)
    mod, as_attendee = followed(feed, "mod", View.MODERATORS), followed(feed, "mod")
    sent(feed, logged(1, everyone="all", mod="mine", moderators="whole"))
    assert mod.seen == ["whole"]
    assert as_attendee.seen == ["mine"]


def test_one_frame_is_built_for_all_who_see_the_same():
    feed = Feed("room", 0)
    tabs = [followed(feed, f"p{number}") for number in range(5)]
    sent(feed, *numbered(1, 3))
    assert len({id(tab.frames[0]) for tab in tabs}) == 1
    assert all(len(tab.frames) == 1 for tab in tabs)


def test_who_comes_later_begins_where_they_are():
    feed = Feed("room", 0)
    early = followed(feed)
    sent(feed, *numbered(1, 2))
    late = followed(feed, "ben")
    sent(feed, *numbered(3, 3))
    assert early.seen == ["1", "2", "3"]
    assert late.seen == ["3"]


def test_who_left_is_told_nothing_more():
    feed = Feed("room", 0)
    tab = followed(feed)
    assert feed.leave(tab) is not None
    assert feed.leave(tab) is None
    sent(feed, *numbered(1, 1))
    assert tab.seen == []


def test_a_passing_message_moves_nobody():
    feed = Feed("room", 5)
    ada, mod = followed(feed), followed(feed, "mod", View.MODERATORS)
    sent(feed, logged(0, everyone="wave"))
    assert ada.seen == mod.seen == ["wave"]
    assert (ada.at, feed.head) == (5, 5)


@pytest.mark.parametrize("audience", [EVERYONE, "ada"])
def test_a_change_of_standing_on_the_desk_makes_its_tabs_look_again(audience: str):
    feed = Feed("room", 0)
    tab = followed(feed, desk=True)
    body = StandingChanged(room="elsewhere", change="role")
    to = EVERYONE if audience == EVERYONE else participant("ada")
    sent(feed, encode(Happened({to: body}), 1))
    assert tab.told_of_standing == 1


def test_anything_else_on_the_desk_does_not():
    feed = Feed("room", 0)
    tab = followed(feed, desk=True)
    sent(feed, logged(1, ada="news"))
    assert tab.told_of_standing == 0


def test_standing_is_a_matter_of_the_desk_alone():
    feed = Feed("room", 0)
    tab = followed(feed)
    body = StandingChanged(room="elsewhere", change="role")
    sent(feed, encode(Happened({participant("ada"): body}), 1))
    assert tab.told_of_standing == 0


def test_the_newest_messages_are_at_hand_and_older_ones_are_not():
    feed = Feed("room", 0)
    sent(feed, *numbered(1, LIMIT_RECENT + 10))
    since: Any = feed.since(feed.head - 3)
    assert [entry.revision for entry in since] == [feed.head - 2, feed.head - 1, feed.head]
    assert feed.since(feed.head) == ()
    assert feed.since(feed.head + 9) == ()
    assert feed.since(10) is not None
    assert feed.since(9) is None


def test_a_feed_knows_nothing_of_before_it_opened():
    assert Feed("room", 10).since(9) is None


def test_a_hole_that_cannot_be_filled_is_skipped():
    feed = Feed("room", 0)
    followed(feed)
    sent(feed, *numbered(3, 4), *numbered(8, 8))
    feed.skip_to(6)
    assert feed.head == 6
    assert feed.since(5) is None
    assert not feed.accept(numbered(7, 7))
    assert feed.head == 8


def test_who_comes_in_the_middle_of_a_burst_gets_only_the_rest():
    feed = Feed("room", 0)
    early = followed(feed)
    feed.accept(numbered(1, 2))
    late = Tab("ben", 2)
    feed.follow(Follower(late, View.EVERYONE, is_desk=False, at=2))
    sent(feed, *numbered(3, 3))
    assert early.seen == ["1", "2", "3"]
    assert late.seen == ["3"]


def test_who_read_more_than_the_feed_has_waits_for_what_is_new():
    """The database was ahead of the bus when the tab joined."""
    feed = Feed("room", 0)
    tab = Tab("ada", 2)
    feed.follow(Follower(tab, View.EVERYONE, is_desk=False, at=2))
    sent(feed, *numbered(1, 1))
    sent(feed, *numbered(2, 3))
    assert tab.seen == ["3"]


def test_a_rest_that_one_may_not_see_is_bridged_for_who_comes_in_the_middle():
    feed = Feed("room", 0)
    followed(feed)
    feed.accept(numbered(1, 1))
    late = Tab("ben", 1)
    feed.follow(Follower(late, View.EVERYONE, is_desk=False, at=1))
    sent(feed, logged(2, moderators="report"))
    sent(feed, *numbered(3, 3))
    assert late.seen == ["3"]


def test_who_follows_past_a_hole_that_was_skipped_is_told_of_the_hole():
    feed = Feed("room", 0)
    tab = followed(feed)
    feed.skip_to(6)
    with pytest.raises(AssertionError, match="a hole"):
        sent(feed, *numbered(7, 7))
    assert tab.seen == []


def test_a_tab_stands_where_it_was_last_told_something_or_began():
    feed = Feed("room", 4)
    ada, late = followed(feed), Tab("ben", 7)
    feed.follow(Follower(late, View.EVERYONE, is_desk=False, at=7))
    assert (feed.stands_at(ada), feed.stands_at(late)) == (4, 7)
    sent(feed, *numbered(5, 9))
    assert (feed.stands_at(ada), feed.stands_at(late)) == (9, 9)
    assert feed.stands_at(Tab("eve")) == 0


def test_who_changes_the_view_follows_once():
    feed = Feed("room", 0)
    tab = followed(feed, "mod")
    feed.follow(Follower(tab, View.MODERATORS, is_desk=False))
    sent(feed, logged(1, everyone="all", moderators="whole"))
    assert tab.seen == ["whole"]
    assert feed.leave(tab) is not None
    assert not feed.is_followed


@pytest.fixture
def crowd() -> tuple[Feed, list[Tab]]:
    """More than are sent to at once."""
    feed = Feed("room", 0)
    return feed, [followed(feed, f"p{number}") for number in range(2 * AT_ONCE + 1)]


def half_sent(feed: Feed, *entries: Logged) -> Iterator[None]:
    feed.accept(entries)
    flushing = feed.flush()
    next(flushing)
    return flushing


def test_many_are_sent_to_in_turns(crowd: tuple[Feed, list[Tab]]):
    feed, tabs = crowd
    flushing = half_sent(feed, *numbered(1, 1))
    assert [len(tab.seen) for tab in tabs] == [1] * AT_ONCE + [0] * (AT_ONCE + 1)
    assert (feed.stands_at(tabs[0]), feed.stands_at(tabs[-1])) == (1, 0)
    assert len(list(flushing)) == 1
    assert all(tab.seen == ["1"] for tab in tabs)
    assert feed.stands_at(tabs[-1]) == 1


def test_what_comes_meanwhile_goes_at_once_to_those_whose_turn_is_still_to_come(
    crowd: tuple[Feed, list[Tab]],
):
    feed, tabs = crowd
    flushing = half_sent(feed, *numbered(1, 1))
    feed.accept(numbered(2, 3))
    assert list(flushing)
    early, late = tabs[:AT_ONCE], tabs[AT_ONCE:]
    assert all(tab.seen == ["1"] for tab in early)
    assert all((tab.seen, len(tab.frames)) == (["1", "2", "3"], 1) for tab in late)
    assert feed.is_ripe
    flushed(feed)
    assert all((tab.seen, len(tab.frames)) == (["1", "2", "3"], 2) for tab in early)
    assert all(len(tab.frames) == 1 for tab in late)
    assert not feed.is_ripe


class Round:
    """A feed between two turns, at which anything may happen, and what each tab has to hear."""

    NAMES = ("ada", "ben", "cem")

    def __init__(self) -> None:
        self.feed = Feed("room", 0)
        self.flushing: Iterator[None] = iter(())
        self.here: dict[str, Tab] = {}
        self.due: dict[Tab, list[str]] = {}
        for name in self.NAMES:
            self.come(name)

    def come(self, name: str) -> None:
        self.leave(name)
        self.here[name] = followed(self.feed, name)
        self.due[self.here[name]] = []

    def leave(self, name: str) -> None:
        if name in self.here:
            tab = self.here.pop(name)
            self.feed.leave(tab)
            self.due[tab] = list(tab.seen)

    def shown(self, _name: str) -> None:
        self._log(EVERYONE, list(self.here.values()))

    def hidden(self, _name: str) -> None:
        self._log(MODERATORS, [])

    def whispered(self, name: str) -> None:
        self._log(name, [self.here[name]] if name in self.here else [])

    def _log(self, audience: str, hearers: Sequence[Tab]) -> None:
        revision = self.feed.head + 1
        self.feed.accept([logged(revision, **{audience: str(revision)})])
        for tab in hearers:
            self.due[tab].append(str(revision))

    def turn(self, _name: str = "") -> None:
        if next(self.flushing, self.flushing) is self.flushing:
            self.flushing = self.feed.flush()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([Round.come, Round.leave, Round.shown, Round.hidden, Round.whispered])
            | st.just(Round.turn),
            st.sampled_from(Round.NAMES),
        ),
        max_size=50,
    )
)
def test_whatever_happens_between_two_turns_each_hears_once_what_is_for_them(
    steps: list[tuple[Callable[[Round, str], None], str]],
):
    round_ = Round()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("server.feed.AT_ONCE", 1)
        for step, name in steps:
            step(round_, name)
            for tab in round_.here.values():
                assert round_.feed.stands_at(tab) == tab.at
        while round_.feed.is_ripe:
            round_.turn()
    assert {tab: tab.seen for tab in round_.due} == round_.due


def test_who_leaves_before_their_turn_is_told_nothing(crowd: tuple[Feed, list[Tab]]):
    feed, tabs = crowd
    flushing = half_sent(feed, *numbered(1, 1))
    feed.leave(tabs[-1])
    assert list(flushing)
    assert (tabs[-1].seen, feed.stands_at(tabs[-1])) == ([], 0)


def test_who_comes_or_comes_again_meanwhile_is_told_nothing_twice(crowd: tuple[Feed, list[Tab]]):
    feed, tabs = crowd
    flushing = half_sent(feed, *numbered(1, 1), logged(2, p200="you"))
    late = Tab("late", feed.head)
    for tab in (late, tabs[-1]):
        tab.at = feed.head  # as the answer to its join has said
        feed.follow(Follower(tab, View.EVERYONE, is_desk=False, at=feed.head))
    assert list(flushing)
    assert (late.seen, tabs[-1].seen) == ([], [])
    assert (feed.stands_at(late), feed.stands_at(tabs[-1])) == (2, 2)
    sent(feed, *numbered(3, 3))
    assert (late.seen, tabs[-1].seen, tabs[-2].seen) == (["3"], ["3"], ["1", "3"])


def test_a_hole_that_is_skipped_meanwhile_ends_for_nobody_where_they_do_not_stand(
    crowd: tuple[Feed, list[Tab]],
):
    feed, tabs = crowd
    flushing = half_sent(feed, *numbered(1, 1))
    feed.skip_to(9)
    assert list(flushing)
    assert (feed.stands_at(tabs[0]), feed.stands_at(tabs[-1])) == (9, 9)


def test_a_passing_message_too_goes_in_turns(crowd: tuple[Feed, list[Tab]]):
    feed, tabs = crowd
    flushing = half_sent(feed, logged(0, everyone="psst"))
    feed.leave(tabs[-1])
    assert list(flushing)
    assert [len(tab.seen) for tab in tabs] == [1] * (2 * AT_ONCE) + [0]
