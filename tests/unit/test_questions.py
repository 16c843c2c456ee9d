"""The rules of a question's life, and what of it each audience sees."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from rooms.errors import Conflict
from rooms.events.messages import Person
from rooms.feature import EVERYONE, MODERATORS, Happened, participant
from rooms.questions import messages as wire
from rooms.questions import views
from rooms.questions.model import (
    MOVES,
    OPEN,
    SEEN_BY_EVERYONE,
    SEEN_BY_MODERATORS,
    TAKES_VOTES,
    Asker,
    Asking,
    AskingClosed,
    CannotMerge,
    CannotMove,
    DismissalReason,
    NoVotesYet,
    Question,
    Source,
    State,
    check_asking,
    check_editable,
    check_merge,
    check_votes,
    check_was,
    first_state,
    merge,
    move,
    rewrite,
)
from rooms.wire import Body

ADA, BEN, CY = Asker("ada", "Ada"), Asker("ben", "Ben"), Asker("cy", "Cy")
QUESTION = Question("q1", "r", 1, State.WAITING, "Lunch?", ADA, 1000, key="key-of-ada")
OTHER = Question("q2", "r", 1, State.LISTED, "Will there be lunch?", BEN, 2000, votes=3)

ARROWS = {
    "waiting": {"listed", "dismissed", "withdrawn", "merged"},
    "listed": {"waiting", "live", "answered", "dismissed", "withdrawn", "merged"},
    "live": {"listed", "answered"},
    "answered": {"listed", "live"},
    "dismissed": {"waiting", "listed"},
    "withdrawn": set(),
    "merged": set(),
}


@pytest.mark.parametrize(("state", "to"), list(product(State, State)))
def test_a_question_moves_along_the_arrows_and_nowhere_else(state: State, to: State):
    if to.value in ARROWS[state.value]:
        assert move(state, to) is to
        return
    with pytest.raises(CannotMove) as refusal:
        move(state, to)
    assert refusal.value.facts == {"state": state.value, "to": to.value}


def test_every_state_has_its_line_in_the_table():
    assert set(MOVES) == set(State)


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.MERGED])
def test_what_is_withdrawn_or_merged_is_so_for_good(state: State):
    with pytest.raises(CannotMove):
        check_editable(replace(QUESTION, state=state))


@pytest.mark.parametrize("state", [s for s in State if MOVES[s]])
def test_everything_else_can_be_worked_on(state: State):
    check_editable(replace(QUESTION, state=state))


def test_what_everyone_sees_moderators_see():
    assert SEEN_BY_EVERYONE < SEEN_BY_MODERATORS
    assert State.WAITING not in SEEN_BY_EVERYONE


@pytest.mark.parametrize("state", State)
def test_votes_count_while_a_question_is_listed_or_live(state: State):
    question = replace(QUESTION, state=state)
    if state in {State.LISTED, State.LIVE}:
        check_votes(question)
        return
    with pytest.raises(NoVotesYet) as refusal:
        check_votes(question)
    assert refusal.value.field == "question"


def test_new_questions_wait_where_they_are_moderated():
    assert first_state(moderated=True) is State.WAITING
    assert first_state(moderated=False) is State.LISTED


@pytest.mark.parametrize(
    ("asking", "until_ms", "now_ms"),
    [(Asking.OPEN, None, 0), (Asking.OPEN, 5, 9), (Asking.UNTIL, 10, 9)],
)
def test_a_room_takes_questions(asking: Asking, until_ms: int | None, now_ms: int):
    check_asking(asking, until_ms, now_ms)


@pytest.mark.parametrize(
    ("asking", "until_ms", "now_ms"),
    [
        (Asking.CLOSED, None, 0),
        (Asking.CLOSED, 10, 9),
        (Asking.UNTIL, 10, 10),
        (Asking.UNTIL, 10, 11),
        (Asking.UNTIL, None, 0),
    ],
)
def test_a_room_takes_no_questions(asking: Asking, until_ms: int | None, now_ms: int):
    with pytest.raises(AskingClosed):
        check_asking(asking, until_ms, now_ms)


def test_who_saw_another_state_is_told_of_the_conflict():
    check_was(QUESTION, None)
    check_was(QUESTION, State.WAITING)
    with pytest.raises(Conflict) as refusal:
        check_was(QUESTION, State.LISTED)
    assert refusal.value.field == "was"
    assert refusal.value.facts == {"state": "waiting"}


def test_an_edit_is_shown_and_the_first_text_kept():
    once = rewrite(QUESTION, "Is there lunch?", 2)
    assert (once.text, once.original, once.edited, once.revision) == (
        "Is there lunch?",
        "Lunch?",
        True,
        2,
    )
    assert rewrite(once, "Lunch, when?", 3).original == "Lunch?"


def test_a_merged_question_lends_its_votes_and_its_askers():
    duplicate = replace(QUESTION, votes=2, also_asked=(CY, BEN))
    gone, kept = merge(duplicate, OTHER, votes=4, revision=9)
    assert (gone.state, gone.merged_into, gone.votes, gone.revision) == (
        State.MERGED,
        "q2",
        0,
        9,
    )
    assert (kept.votes, kept.revision, kept.state) == (4, 9, State.LISTED)
    assert kept.also_asked == (ADA, CY)
    assert kept.asker == BEN


def test_nobody_is_named_twice_after_two_merges():
    _, kept = merge(QUESTION, OTHER, 3, 2)
    _, kept = merge(replace(QUESTION, id="q3"), kept, 3, 3)
    assert kept.also_asked == (ADA,)


def test_who_typed_a_question_for_somebody_has_not_asked_it():
    entered = replace(QUESTION, source=Source.HALL)
    _, kept = merge(entered, OTHER, 3, 2)
    assert kept.also_asked == ()


@pytest.mark.parametrize(("state", "into"), list(product(State, State)))
def test_a_question_goes_into_one_that_at_least_as_many_can_see(state: State, into: State):
    sensible = into in OPEN | {State.ANSWERED} and not (
        state in SEEN_BY_EVERYONE and into is State.WAITING
    )
    duplicate, other = replace(QUESTION, state=state), replace(OTHER, state=into)
    if sensible:
        check_merge(duplicate, other)
        return
    with pytest.raises(CannotMerge) as refusal:
        check_merge(duplicate, other)
    assert refusal.value.field == "into"


def test_a_question_does_not_go_into_itself():
    with pytest.raises(CannotMerge):
        check_merge(OTHER, OTHER)


def test_one_that_was_voted_for_goes_only_where_its_voters_see_it():
    waiting = replace(QUESTION, state=State.WAITING, votes=1)
    check_merge(waiting, replace(OTHER, state=State.LISTED))
    with pytest.raises(CannotMerge):
        check_merge(waiting, replace(OTHER, state=State.WAITING))


@pytest.mark.parametrize("state", [s for s in State if State.MERGED not in MOVES[s]])
def test_a_question_that_is_live_or_done_is_not_merged(state: State):
    with pytest.raises(CannotMove):
        merge(replace(QUESTION, state=state), OTHER, 0, 2)


SECRETS = replace(
    QUESTION,
    asker=replace(ADA, anonymous=True),
    original="Lunch, you fools?",
    assigned=CY,
    reason=DismissalReason.OTHER,
    note="Asked yesterday",
    also_asked=(BEN, replace(CY, anonymous=True)),
)


def test_the_room_sees_no_asker_of_an_anonymous_question():
    seen = views.for_everyone(SECRETS)
    assert seen.anonymous
    assert seen.asker is None
    assert seen.also_asked == (Person(id="ben", name="Ben"),)
    assert (seen.key, seen.dismissal, seen.backstage) == (None, None, None)


def test_the_asker_sees_the_key_and_why_it_was_dismissed_and_no_more():
    seen = views.for_asker(SECRETS)
    assert seen.key == "key-of-ada"
    assert seen.dismissal == wire.Dismissal(reason=DismissalReason.OTHER, note="Asked yesterday")
    assert seen.backstage is None
    assert seen.also_asked == (Person(id="ben", name="Ben"),)


def test_moderators_see_who_asked_what_was_written_and_whose_it_is():
    seen = views.for_moderators(SECRETS)
    assert seen.asker is None
    assert seen.backstage == wire.Backstage(
        asker=Person(id="ada", name="Ada"),
        original="Lunch, you fools?",
        assigned=Person(id="cy", name="Cy"),
    )
    assert Person(id="cy", name="Cy") in seen.also_asked
    assert seen.dismissal is not None


def test_a_named_asker_is_seen_by_everyone():
    assert views.for_everyone(QUESTION).asker == Person(id="ada", name="Ada")


def test_who_typed_a_question_from_the_hall_is_seen_by_moderators_only():
    entered = replace(QUESTION, source=Source.HALL, entered_name="A lady in row 3")
    assert views.for_everyone(entered).asker is None
    assert views.for_everyone(entered).asker_name == "A lady in row 3"
    backstage = views.for_moderators(entered).backstage
    assert backstage is not None
    assert backstage.asker == Person(id="ada", name="Ada")


@pytest.mark.parametrize("state", State)
def test_a_moderators_own_question_is_theirs_to_see_in_every_state(state: State):
    question = replace(SECRETS, state=state)
    as_moderator = views.own(question, as_moderator=True)
    assert (as_moderator.backstage is not None) == (state in SEEN_BY_MODERATORS)
    assert views.own(question, as_moderator=False) == views.for_asker(question)


def seen_by(events: list[Happened], view: str, who: str) -> list[Body]:
    """What a tab gets: one body of each, as the log gives it out."""
    got = []
    for happened in events:
        bodies = happened.bodies
        if view == MODERATORS and MODERATORS in bodies:
            got.append(bodies[MODERATORS])
        elif participant(who) in bodies:
            got.append(bodies[participant(who)])
        elif EVERYONE in bodies:
            got.append(bodies[EVERYONE])
    return got


def test_a_waiting_question_is_told_to_moderators_and_its_asker():
    events = views.asked(QUESTION)
    assert seen_by(events, EVERYONE, "ben") == []
    assert seen_by(events, EVERYONE, "ada") == [wire.Asked(question=views.for_asker(QUESTION))]
    assert seen_by(events, MODERATORS, "mod") == [
        wire.Asked(question=views.for_moderators(QUESTION))
    ]


@pytest.mark.parametrize(("state", "to"), [(s, t) for s in State for t in MOVES[s]])
@pytest.mark.parametrize("view", [EVERYONE, MODERATORS])
def test_after_any_move_all_know_what_they_may(state: State, to: State, view: str):
    """The asker where it stands; the others the question, or that it is gone, or nothing."""
    before = replace(SECRETS, state=state)
    after = replace(SECRETS, state=to, revision=2)
    events = views.changed(before, after)
    seen = SEEN_BY_MODERATORS if view == MODERATORS else SEEN_BY_EVERYONE
    read: Any = views.for_moderators if view == MODERATORS else views.for_everyone
    if to in seen:
        expected: list[Body] = [wire.Changed(question=read(after))]
    elif state in seen:
        expected = [wire.Hidden(question="q1", revision=2)]
    else:
        expected = []
    assert seen_by(events, view, "somebody") == expected
    (*_, latest) = seen_by(events, view, "ada")
    assert latest == wire.Changed(question=views.own(after, as_moderator=view == MODERATORS))


@pytest.mark.parametrize(("state", "to"), [(s, t) for s in State for t in MOVES[s]])
def test_no_move_tells_the_room_who_is_anonymous(state: State, to: State):
    before, after = replace(SECRETS, state=state), replace(SECRETS, state=to)
    for happened in views.changed(before, after):
        assert "Ada" not in repr(happened.bodies.get(EVERYONE))
        assert "Cy" not in repr(happened.bodies.get(EVERYONE))


def test_a_merge_tells_each_what_became_of_theirs():
    gone, kept = merge(SECRETS, OTHER, votes=4, revision=2)
    events = views.merged(gone, kept)
    told = wire.Merged(question="q1", into=views.for_everyone(kept))
    assert seen_by(events, EVERYONE, "somebody") == [told]
    assert seen_by(events, EVERYONE, "ben") == [
        wire.Merged(question="q1", into=views.for_asker(kept))
    ]
    assert seen_by(events, EVERYONE, "ada") == [
        told,
        wire.Changed(question=views.for_asker(gone)),
    ]
    assert seen_by(events, MODERATORS, "mod") == [
        wire.Merged(question="q1", into=views.for_moderators(kept))
    ]


def test_a_merge_of_two_that_wait_is_no_news_for_the_room():
    gone, kept = merge(QUESTION, replace(OTHER, state=State.WAITING), votes=0, revision=2)
    assert seen_by(views.merged(gone, kept), EVERYONE, "somebody") == []


def test_a_question_from_the_hall_has_nobody_to_tell_apart():
    entered = replace(QUESTION, state=State.LISTED, source=Source.PHONE)
    (happened,) = views.asked(entered)
    assert set(happened.bodies) == {EVERYONE, MODERATORS}


def test_votes_are_taken_only_on_what_everyone_sees():
    assert TAKES_VOTES <= SEEN_BY_EVERYONE
