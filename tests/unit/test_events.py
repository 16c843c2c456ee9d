"""The rules of an event's people: who comes in, who gives which role."""

from itertools import product

import pytest

from rooms.errors import Forbidden, SignInNeeded
from rooms.events.model import (
    GIVES,
    BadSlug,
    LastOrganizer,
    NotInvited,
    check_entry,
    check_giving,
    check_organizers,
    check_slug,
)
from rooms.events.standing import RANK, Role, Standing

ROOM_ROLES = (Role.CHAIR, Role.MODERATOR, Role.PANELIST)
ROLES = [role for role in Role if role is not Role.OWNER]


def giver(role: Role) -> Standing:
    return Standing("giver", "Giver", frozenset({Role.ATTENDEE, role}))


@pytest.mark.parametrize("signed_in", [False, True])
@pytest.mark.parametrize("guest", [False, True])
def test_anybody_enters_an_open_event(signed_in: bool, guest: bool):
    check_entry("open", signed_in, guest)


def test_a_registered_event_wants_an_address():
    check_entry("registered", signed_in=True, guest=False)
    with pytest.raises(SignInNeeded):
        check_entry("registered", signed_in=False, guest=True)
    with pytest.raises(SignInNeeded):
        check_entry("registered", signed_in=True, guest=True)


def test_an_event_by_invitation_lets_nobody_in_by_themselves():
    with pytest.raises(SignInNeeded):
        check_entry("invited", signed_in=False, guest=True)
    for guest in (False, True):
        with pytest.raises(NotInvited):
            check_entry("invited", signed_in=True, guest=guest)


@pytest.mark.parametrize(("by", "to"), list(product(ROLES, ROOM_ROLES)))
def test_a_role_is_given_by_those_above_it_or_by_moderators_to_moderators(by: Role, to: Role):
    above = RANK[by] > RANK[to] and by is not Role.PANELIST
    if above or by is to is Role.MODERATOR:
        check_giving(giver(by), None, to)
        check_giving(giver(by), to, None)
        return
    for was, now in ((None, to), (to, None)):
        with pytest.raises(Forbidden):
            check_giving(giver(by), was, now)


@pytest.mark.parametrize("by", list(GIVES))
def test_nobody_gives_a_role_above_their_own(by: Role):
    assert all(RANK[to] <= RANK[by] for to in GIVES[by])


def test_a_moderator_cannot_demote_the_chair_by_giving_less():
    with pytest.raises(Forbidden):
        check_giving(giver(Role.MODERATOR), Role.CHAIR, Role.PANELIST)


def test_the_last_organizer_stays_one():
    with pytest.raises(LastOrganizer):
        check_organizers("organizer", "staff", organizers=1)
    check_organizers("organizer", "staff", organizers=2)
    check_organizers("organizer", "organizer", organizers=1)
    check_organizers("staff", "participant", organizers=1)


def test_a_slug_is_fit_for_an_address():
    for slug in ("wsis", "wsis-2020", "x", "0", "a" * 64):
        assert check_slug(slug) == slug
    for slug in ("", "-a", "a-", "WSIS", "a_b", "a b", "a/b", "é", "a" * 65, "a\n"):
        with pytest.raises(BadSlug):
            check_slug(slug)
