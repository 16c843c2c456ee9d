"""The rules of a look: which links are links, and how partners stand."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.branding.colour import BadColour
from rooms.branding.messages import Partner, Tier
from rooms.branding.model import (
    LIMIT_LINK,
    BadLink,
    accent_of,
    by_tier,
    change,
    check_room,
    https_link,
    place,
    without,
)
from rooms.errors import NotFound, TooLong, TooMany


def partner(name: str, tier: Tier = Tier.GOLD) -> Partner:
    return Partner(id=name, name=name, tier=tier, link=None, logo=None)


def names(partners: tuple[Partner, ...]) -> str:
    return "".join(each.name for each in partners)


HOST, A, B, C = partner("h", Tier.HOST), partner("a"), partner("b"), partner("c")
LINE = (HOST, A, B, C)


@pytest.mark.parametrize(
    "link", ["https://example.org", " https://example.org/a?b=c#d ", "https://пример.рф:8443/"]
)
def test_a_link_is_a_whole_address(link: str):
    assert https_link(link) == link.strip()


@pytest.mark.parametrize(
    "link",
    [
        "",
        "example.org",
        "http://example.org",
        "javascript:alert(1)",
        "https:",
        "https://",
        "https:///path",
        "//example.org",
        "https://ada:secret@example.org",
        "https://exa mple.org",
        "https://example.org/\u202egnp.exe",
        "https://example.org\\@evil.example",
        "https://[::1",
        "https://example.org:99999",
        "java\nscript:https://example.org",
    ],
)
def test_everything_else_is_none(link: str):
    with pytest.raises(BadLink) as refused:
        https_link(link)
    assert refused.value.field == "link"


def test_a_link_has_an_end():
    with pytest.raises(TooLong):
        https_link("https://example.org/" + "a" * LIMIT_LINK)


def test_an_accent_keeps_what_was_chosen():
    accent = accent_of("#FFCC00")
    assert accent.chosen == accent.dark.accent == "#ffcc00"  # on dark it can be read as it is
    assert accent.light.accent != "#ffcc00"
    with pytest.raises(BadColour):
        accent_of("yellow")


def test_there_is_room_up_to_the_limit():
    check_room(99, 100)
    with pytest.raises(TooMany):
        check_room(100, 100)


@pytest.mark.parametrize(
    ("who", "before", "line"),
    [
        ("a", None, "hbca"),
        ("c", "a", "hcab"),
        ("b", "a", "hbac"),
        ("a", "b", "habc"),
        ("c", "h", "hcab"),  # never before a higher tier
        ("h", None, "habc"),
    ],
)
def test_a_partner_moves_within_its_tier(who: str, before: str | None, line: str):
    moved = next(each for each in LINE if each.name == who)
    assert names(place(LINE, moved, before)) == line


def test_a_new_partner_is_the_last_of_its_tier_or_stands_before_another():
    assert names(place(LINE, partner("n"), None)) == "habcn"
    assert names(place(LINE, partner("n", Tier.HOST), None)) == "hnabc"
    assert names(place(LINE, partner("n"), "b")) == "hanbc"


def test_a_partner_that_is_not_there_has_no_place():
    for before in ("x", "a"):  # nor before itself
        with pytest.raises(NotFound, match="before"):
            place(LINE, A, before)
    with pytest.raises(NotFound, match="partner"):
        change(LINE, partner("x"))
    with pytest.raises(NotFound, match="partner"):
        without(LINE, "x")


def test_new_facts_leave_the_place_and_a_new_tier_does_not():
    assert names(change(LINE, partner("a"))) == "habc"
    assert names(change(LINE, partner("a", Tier.SILVER))) == "hbca"
    assert names(change(LINE, partner("c", Tier.HOST))) == "hcab"


def test_who_goes_leaves_the_others_as_they_stood():
    assert names(without(LINE, "b")) == "hac"


@given(st.lists(st.sampled_from(list(Tier))))
def test_tiers_stand_in_their_order_and_partners_in_theirs(tiers: list[Tier]):
    line = by_tier([partner(str(at), tier) for at, tier in enumerate(tiers)])
    order = [(list(Tier).index(each.tier), int(each.name)) for each in line]
    assert order == sorted(order)


def test_every_order_can_be_reached_by_moving():
    for wanted in permutations("abc"):
        line: tuple[Partner, ...] = LINE
        for name in wanted:
            line = place(line, partner(name), None)
        assert names(line) == "h" + "".join(wanted)
