"""The rules of the chat, and what of a message each audience sees."""

import pytest
from msgspec.structs import replace

from rooms.chat import views
from rooms.chat.messages import Channel, ChatMessage, ChatSettings, Deleted, Edited, Sent
from rooms.chat.model import (
    EDITABLE_MS,
    ChatClosed,
    NotYourMessage,
    TooLateToEdit,
    channels,
    check_channel,
    check_delete,
    check_edit,
    check_open,
    check_pace,
    waits,
)
from rooms.errors import Forbidden, TooFast
from rooms.events.messages import Person
from rooms.events.standing import FOREVER_MS, Role, Standing, View
from rooms.feature import EVERYONE, MODERATORS, participant

MESSAGE = ChatMessage(
    id="m",
    revision=1,
    channel=Channel.ROOM,
    author=Person(id="ada", name="Ada"),
    text="Hello",
    sent_at_ms=1000,
    key="key-of-ada",
)
SLOW = ChatSettings(slow_s=30)
CLOSED = ChatSettings(open=False)
PANEL = [Role.PANELIST, Role.MODERATOR, Role.CHAIR, Role.STAFF, Role.ORGANIZER]
MODERATING = PANEL[1:]


def standing(*roles: Role, silenced: bool = False) -> Standing:
    until_ms = FOREVER_MS if silenced else None
    return Standing("p", "P", frozenset({Role.ATTENDEE, *roles}), silenced_until_ms=until_ms)


def test_attendees_see_the_room_and_the_panel_its_back_channel_too():
    assert channels(View.EVERYONE) == (Channel.ROOM,)
    assert set(channels(View.MODERATORS)) == set(Channel)


@pytest.mark.parametrize("role", PANEL)
def test_the_back_channel_is_the_panels(role: Role):
    check_channel(standing(role), Channel.BACKSTAGE)
    check_channel(standing(role, silenced=True), Channel.BACKSTAGE)


def test_the_back_channel_is_not_for_attendees():
    check_channel(standing(), Channel.ROOM)
    with pytest.raises(Forbidden) as refusal:
        check_channel(standing(), Channel.BACKSTAGE)
    assert refusal.value.field == "channel"


@pytest.mark.parametrize("role", MODERATING)
def test_moderators_write_on_in_a_closed_chat(role: Role):
    check_open(CLOSED, standing(role), Channel.ROOM)


@pytest.mark.parametrize("role", [Role.ATTENDEE, Role.PANELIST])
def test_a_closed_chat_is_closed_to_everybody_else(role: Role):
    check_open(ChatSettings(), standing(role), Channel.ROOM)
    with pytest.raises(ChatClosed):
        check_open(CLOSED, standing(role), Channel.ROOM)


def test_the_back_channel_stays_open_and_fast():
    check_open(CLOSED, standing(Role.PANELIST), Channel.BACKSTAGE)
    assert not waits(SLOW, standing(), Channel.BACKSTAGE)


@pytest.mark.parametrize("role", PANEL)
def test_the_panel_does_not_wait_in_slow_mode(role: Role):
    assert not waits(SLOW, standing(role), Channel.ROOM)


def test_attendees_wait_in_slow_mode_only():
    assert waits(SLOW, standing(), Channel.ROOM)
    assert not waits(ChatSettings(), standing(), Channel.ROOM)


@pytest.mark.parametrize(("now_ms", "wait_s"), [(1000, 30), (1001, 30), (30_000, 1), (30_999, 1)])
def test_who_writes_too_fast_is_told_how_long_to_wait(now_ms: int, wait_s: int):
    with pytest.raises(TooFast) as refusal:
        check_pace(SLOW, 1000, now_ms)
    assert refusal.value.facts == {"wait_s": wait_s}


def test_the_wait_ends_and_the_first_message_has_none():
    check_pace(SLOW, 1000, 31_000)
    check_pace(SLOW, None, 0)


def test_ones_own_message_can_be_edited_for_five_minutes():
    assert EDITABLE_MS == 300_000
    check_edit("ada", 1000, "ada", 1000 + EDITABLE_MS - 1)
    with pytest.raises(TooLateToEdit):
        check_edit("ada", 1000, "ada", 1000 + EDITABLE_MS)
    with pytest.raises(NotYourMessage):
        check_edit("ada", 1000, "mod", 1001)


@pytest.mark.parametrize("role", MODERATING)
def test_moderators_delete_anybodys_message(role: Role):
    check_delete("ada", standing(role))


def test_the_author_deletes_their_own_even_when_silenced():
    check_delete("p", standing(silenced=True))


@pytest.mark.parametrize("who", [standing(), standing(Role.PANELIST)])
def test_nobody_else_deletes(who: Standing):
    with pytest.raises(NotYourMessage):
        check_delete("ada", who)


def test_a_silenced_moderator_deletes_only_their_own():
    with pytest.raises(NotYourMessage):
        check_delete("ada", standing(Role.MODERATOR, silenced=True))


@pytest.mark.parametrize(("tell", "body"), [(views.sent, Sent), (views.edited, Edited)])
def test_the_key_is_for_the_author_and_moderators(tell, body):
    bodies = tell(MESSAGE).bodies
    assert bodies == {
        EVERYONE: body(message=replace(MESSAGE, key=None)),
        participant("ada"): body(message=MESSAGE),
        MODERATORS: body(message=MESSAGE),
    }


@pytest.mark.parametrize("tell", [views.sent, views.edited])
def test_the_back_channel_is_told_to_moderators_only(tell):
    assert set(tell(replace(MESSAGE, channel=Channel.BACKSTAGE)).bodies) == {MODERATORS}


def test_a_deletion_goes_where_the_message_went():
    by_author = views.deleted(MESSAGE, by_author=True, revision=2)
    assert by_author.bodies == {EVERYONE: Deleted(message="m", revision=2, by="author")}
    backstage = replace(MESSAGE, channel=Channel.BACKSTAGE)
    by_moderator = views.deleted(backstage, by_author=False, revision=2)
    assert by_moderator.bodies == {MODERATORS: Deleted(message="m", revision=2, by="moderator")}


def test_a_message_shows_its_key_to_moderators_only():
    assert views.seen(MESSAGE, View.MODERATORS) == MESSAGE
    assert views.seen(MESSAGE, View.EVERYONE) == replace(MESSAGE, key=None)
