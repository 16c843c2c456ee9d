"""Who may do what: every role with every command of the registry, so that new ones are covered."""

from itertools import product

import pytest

from rooms.errors import Forbidden, Removed, Silenced
from rooms.events.standing import (
    FOREVER_MS,
    LEFT_TO_THE_SILENCED,
    PERMITTED,
    RANK,
    Permission,
    Role,
    Standing,
    View,
    check,
)
from rooms.feature import Handler
from rooms.wire import Command, commands, tag_of
from server.dispatch import needs_of
from server.features import features
from server.messages import Join, Leave

NEEDS = {tag_of(kind): needed for kind, needed in needs_of(features).items()}
ORGANIZERS = {
    "branding.add_partner",
    "branding.edit_partner",
    "branding.move_partner",
    "branding.preview_accent",
    "branding.remove_partner",
    "branding.set_accent",
    "branding.set_picture",
    "events.set_role",
}
OWNERS = {"events.update_me"}
IN_ROOM = [role for role in Role if role is not Role.OWNER]
SOCKET_ONLY = {tag_of(Join), tag_of(Leave)}


def standing(role: Role, silenced: int | None = None, removed: int | None = None) -> Standing:
    roles = {role} if role is Role.OWNER else {role, Role.ATTENDEE}
    return Standing("ada", "Ada", frozenset(roles), silenced, removed, "Why", "Why")


def test_every_command_has_a_handler_and_a_permission():
    asked = {tag for tag, kind in commands.items() if issubclass(kind.body, Command)}
    assert asked == NEEDS.keys()
    assert commands.keys() - asked == SOCKET_ONLY


def test_every_permission_is_in_the_table_and_every_role_may_something():
    assert PERMITTED.keys() == set(Permission)
    assert set().union(*PERMITTED.values()) == set(Role)
    assert RANK.keys() == set(Role)


@pytest.mark.parametrize("tag", sorted(NEEDS))
@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_what_the_table_says(tag: str, role: Role):
    needed = NEEDS[tag]
    if role in PERMITTED[needed]:
        check(standing(role), needed)
        return
    with pytest.raises(Forbidden) as refusal:
        check(standing(role), needed)
    assert refusal.value.code == "forbidden"


@pytest.mark.parametrize("tag", sorted(NEEDS))
@pytest.mark.parametrize("role", list(Role))
def test_who_was_removed_may_only_see_to_themselves(tag: str, role: Role):
    removed = standing(role, removed=FOREVER_MS)
    if NEEDS[tag] is Permission.OWN and role is Role.OWNER:
        check(removed, NEEDS[tag])
        return
    with pytest.raises(Forbidden) as refusal:
        check(removed, NEEDS[tag])
    expected = "forbidden" if NEEDS[tag] is Permission.OWN else "removed"
    assert refusal.value.code == expected


@pytest.mark.parametrize("tag", sorted(NEEDS))
def test_who_is_silenced_reads_on_and_takes_back(tag: str):
    silenced = standing(Role.ORGANIZER, silenced=5)
    if NEEDS[tag] is Permission.OWN:
        silenced = standing(Role.OWNER, silenced=5)
    if NEEDS[tag] in LEFT_TO_THE_SILENCED:
        check(silenced, NEEDS[tag])
        return
    with pytest.raises(Silenced) as refusal:
        check(silenced, NEEDS[tag])
    assert refusal.value.facts == {"until_ms": 5, "reason": "Why"}


def test_a_sanction_without_an_end_tells_none():
    with pytest.raises(Removed) as refusal:
        check(standing(Role.ATTENDEE, removed=FOREVER_MS), Permission.ENTER)
    assert refusal.value.facts == {"until_ms": None, "reason": "Why"}


@pytest.mark.parametrize(("lower", "higher"), list(product(IN_ROOM, IN_ROOM)))
def test_a_higher_role_may_all_that_a_lower_one_may(lower: Role, higher: Role):
    if RANK[lower] > RANK[higher]:
        return
    theirs = {permission for permission, roles in PERMITTED.items() if lower in roles}
    assert all(higher in PERMITTED[permission] for permission in theirs)


@pytest.mark.parametrize("role", list(Role))
def test_the_moderators_view_is_for_those_who_curate(role: Role):
    sees = standing(role).view is View.MODERATORS
    assert sees == (role in PERMITTED[Permission.CURATE])


def test_what_few_may_do_is_known_by_name():
    def needing(permission: Permission) -> set[str]:
        return {tag for tag, needed in NEEDS.items() if needed is permission}

    assert needing(Permission.ORGANIZE) == ORGANIZERS
    assert needing(Permission.OWN) == OWNERS


def test_what_only_reads_needs_no_more_than_its_room_shows():
    readers = [
        handler
        for feature in features
        for handler in feature.handlers.values()
        if isinstance(handler, Handler) and handler.reads
    ]
    assert readers
    reading = {Permission.ENTER, Permission.MODERATE, Permission.ORGANIZE}
    assert {handler.needs for handler in readers} <= reading
