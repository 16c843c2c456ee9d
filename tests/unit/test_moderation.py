"""The rules of sanctions, and what a sanction tells whom."""

from itertools import product

import pytest
from msgspec.structs import replace

from rooms.events.messages import Person, StandingChanged
from rooms.events.standing import FOREVER_MS, RANK, Role, Standing
from rooms.feature import MODERATORS, participant
from rooms.moderation import views
from rooms.moderation.messages import Sanction, Sanctioned
from rooms.moderation.model import CannotSanction, check_target, effect, end_of

SANCTION = Sanction(
    id="s",
    revision=1,
    kind="silence",
    participant=Person(id="ada", name="Ada"),
    by=Person(id="mod", name="Mod"),
    reason="Shouting",
    at_ms=1000,
    until_ms=61_000,
)
LADDER = [r for r in Role if r is not Role.OWNER]


def standing(
    who: str, role: Role = Role.ATTENDEE, silenced: int | None = None, removed: int | None = None
) -> Standing:
    return Standing(who, who.title(), frozenset({Role.ATTENDEE, role}), silenced, removed)


@pytest.mark.parametrize(("by", "target"), list(product(LADDER, LADDER)))
def test_sanctions_go_down_the_ladder_only(by: Role, target: Role):
    if RANK[target] < RANK[by]:
        check_target(standing("by", by), standing("target", target))
        return
    with pytest.raises(CannotSanction) as refusal:
        check_target(standing("by", by), standing("target", target))
    assert refusal.value.field == "participant"


def test_nobody_sanctions_themselves():
    with pytest.raises(CannotSanction):
        check_target(standing("mod", Role.MODERATOR), standing("mod", Role.ATTENDEE))


def test_a_sanction_ends_after_its_minutes_or_never():
    assert end_of(1000, 1) == 61_000
    assert end_of(1000, None) is None


@pytest.mark.parametrize(
    ("kind", "who", "expected"),
    [
        ("silence", standing("ada"), ("lifted", None)),
        ("silence", standing("ada", silenced=9), ("silenced", 9)),
        ("silence", standing("ada", silenced=FOREVER_MS), ("silenced", None)),
        ("silence", standing("ada", removed=9), ("lifted", None)),
        ("remove", standing("ada"), ("lifted", None)),
        ("remove", standing("ada", removed=9), ("removed", 9)),
        ("remove", standing("ada", removed=FOREVER_MS), ("removed", None)),
        ("remove", standing("ada", silenced=9), ("lifted", None)),
    ],
)
def test_a_sanction_makes_of_somebody_what_all_of_its_kind_do(kind, who, expected):
    assert effect(kind, who) == expected


def test_moderators_are_told_the_sanction_and_nobody_else():
    assert views.sanctioned(SANCTION).bodies == {MODERATORS: Sanctioned(sanction=SANCTION)}


def test_the_one_concerned_is_told_on_their_desk_what_it_does_and_why():
    told = views.standing_changed(SANCTION, "room", standing("ada", silenced=61_000), "desk")
    body = StandingChanged(room="room", change="silenced", until_ms=61_000, reason="Shouting")
    assert told.room_id == "desk"
    assert told.bodies == {participant("ada"): body}


def test_one_that_is_lifted_is_told_without_its_reason():
    over = replace(SANCTION, lifted_at_ms=2000)
    told = views.standing_changed(over, "room", standing("ada"), "desk")
    assert told.bodies == {participant("ada"): StandingChanged(room="room", change="lifted")}


def test_a_longer_sanction_outlives_the_one_that_is_lifted():
    over = replace(SANCTION, lifted_at_ms=2000)
    told = views.standing_changed(over, "room", standing("ada", silenced=90_000), "desk")
    body = StandingChanged(room="room", change="silenced", until_ms=90_000)
    assert told.bodies == {participant("ada"): body}
