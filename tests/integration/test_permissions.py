"""Every role with every command, in every kind of room, through both doors: the table is obeyed."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from rooms.events.messages import EventRole, RoomRole
from rooms.events.standing import LEFT_TO_THE_SILENCED, PERMITTED, Permission, Role
from rooms.feature import BatchHandler, Handler, RoomKind
from rooms.wire import Command, commands, tag_of
from server.features import features
from server.http.identity import COOKIE
from tests.bodies import body_of
from tests.client import Client, ClosedError, RefusedError, new_key
from tests.hall import Hall
from tests.visitor import Visitor

HANDLERS: Mapping[type[Command], Handler | BatchHandler] = {
    kind: handler for feature in features for kind, handler in feature.handlers.items()
}
NOWHERE = secrets.token_hex(16)


@dataclass(frozen=True)
class Part:
    """Somebody's part in the forum, as the table sees it. `silenced` and `removed` name rooms."""

    event_role: EventRole = "participant"
    room_role: RoomRole | None = None
    silenced: str | None = None
    removed: str | None = None


PARTS = {
    "organizer": Part("organizer"),
    "staff": Part("staff"),
    "chair": Part(room_role="chair"),
    "moderator": Part(room_role="moderator"),
    "panelist": Part(room_role="panelist"),
    "attendee": Part(),
    "silenced attendee": Part(silenced="session"),
    "silenced panelist": Part(room_role="panelist", silenced="session"),
    "silenced in the event": Part(silenced="foyer"),
    "removed": Part(removed="session"),
    "removed moderator": Part(room_role="moderator", removed="session"),
    "removed from the event": Part(removed="foyer"),
}


KINDS = {
    "session": RoomKind.SESSION,
    "foyer": RoomKind.FOYER,
    "own desk": RoomKind.DESK,
}
SITTING = [name for name, part in PARTS.items() if part.removed != "foyer"]


def roles_in(part: Part, place: str) -> set[Role]:
    if place not in KINDS:
        return set()
    if place == "own desk":
        return {Role.OWNER}
    roles = {Role.ATTENDEE}
    if part.event_role != "participant":
        roles.add(Role(part.event_role))
    if part.room_role is not None and place == "session":
        roles.add(Role(part.room_role))
    return roles


def verdict(part: Part, place: str, handler: Handler | BatchHandler) -> str | None:
    """The code of the refusal that the table asks for; None when it has nothing against it."""
    roles = roles_in(part, place)
    if not roles:
        return "not_found"
    if KINDS[place] not in handler.kinds:
        return "not_here"
    if part.removed in (place, "foyer") and handler.needs is not Permission.OWN:
        return "removed"
    if not roles & PERMITTED[handler.needs]:
        return "forbidden"
    if part.silenced in (place, "foyer") and handler.needs not in LEFT_TO_THE_SILENCED:
        return "silenced"
    return None


def agrees(wanted: str | None, got: RefusedError | None) -> bool:
    """A command that is permitted may still be refused, for a reason of its own."""
    if wanted is not None:
        field_of = "room" if wanted == "not_found" else None
        return got is not None and (got.code, got.field) == (wanted, field_of)
    if got is None:
        return True
    never = {"internal", "invalid", "unknown_command", "not_here", "removed", "silenced"}
    by_table = got.code == "forbidden" and got.field is None
    nowhere = got.code == "not_found" and got.field == "room"
    return got.code not in never and not by_table and not nowhere


async def over_socket(hall: Hall, cookie: str, room: str) -> dict[str, RefusedError | None]:
    """What each command of the registry gets in this room, by tag."""
    client = await hall.open_tab(cookie, join=False)

    async def send(kind: type[Command]) -> RefusedError | None:
        try:
            await client.send_body(tag_of(kind), body_of(kind, room))
        except RefusedError as refusal:
            return refusal
        return None

    return {tag_of(kind): await send(kind) for kind in HANDLERS}


async def over_http(hall: Hall, cookie: str, room: str) -> dict[str, RefusedError | None]:
    """The same through the other door."""
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={cookie}") as visitor:

        async def post(kind: type[Command]) -> RefusedError | None:
            path = f"/api/e/{hall.event.slug}/{tag_of(kind)}"
            answer = await visitor.post(path, **body_of(kind, room))
            is_ok = answer.status_code == 200
            return None if is_ok else RefusedError(answer.json())

        return {tag_of(kind): await post(kind) for kind in HANDLERS}


def own_places(hall: Hall, desk: str) -> dict[str, str]:
    return {"session": hall.room, "foyer": hall.foyer, "own desk": desk}


async def places_of_others(hall: Hall) -> dict[str, str]:
    _, other, _ = await hall.enrol("other")
    elsewhere = await Hall.build(hall.house)
    return {
        "other's desk": other.desk,
        "another event's": elsewhere.room,
        "nowhere": NOWHERE,
    }


async def cast(hall: Hall, name: str, part: Part) -> tuple[str, str]:
    """Somebody with this part in the hall: their cookie and their desk."""
    _, who, cookie = await hall.enrol(name, part.event_role, part.room_role)
    _, _, boss = await hall.enrol("boss", "organizer")
    client = await hall.open_tab(boss, join=False)
    places = {"session": hall.room, "foyer": hall.foyer}
    for tag, place in (("silence", part.silenced), ("remove", part.removed)):
        if place is not None:
            sanction = {"participant": who.id, "reason": "To see what happens", "key": new_key()}
            await client.send(f"moderation.{tag}", places[place], **sanction)
    return cookie, who.desk


def table(part: Part, place: str) -> dict[str, str | None]:
    return {tag_of(kind): verdict(part, place, handler) for kind, handler in HANDLERS.items()}


def differences(
    wanted: Mapping[str, str | None], got: Mapping[str, RefusedError | None]
) -> dict[str, tuple[str | None, str]]:
    """What was answered otherwise than the table has it."""
    return {
        tag: (code, str(got[tag])) for tag, code in wanted.items() if not agrees(code, got[tag])
    }


@pytest.mark.parametrize("name", SITTING)
async def test_every_role_may_what_the_table_says_and_nothing_else(hall: Hall, name: str):
    part = PARTS[name]
    cookie, desk = await cast(hall, name.replace(" ", "-"), part)
    for place, room in own_places(hall, desk).items():
        got = await over_socket(hall, cookie, room)
        assert differences(table(part, place), got) == {}, place


@pytest.mark.parametrize("name", ["organizer", "attendee", "silenced attendee", "removed"])
async def test_the_other_door_leads_to_the_same_table(hall: Hall, name: str):
    cookie, _ = await cast(hall, name.replace(" ", "-"), PARTS[name])
    got = await over_http(hall, cookie, hall.room)
    assert differences(table(PARTS[name], "session"), got) == {}


async def test_who_was_removed_from_the_event_gets_in_by_neither_door(hall: Hall):
    part = PARTS["removed from the event"]
    cookie, desk = await cast(hall, "gone", part)
    with pytest.raises(ClosedError, match="4403"):
        await hall.open_tab(cookie)
    for place, room in (("session", hall.room), ("own desk", desk)):
        got = await over_http(hall, cookie, room)
        assert differences(table(part, place), got) == {}, place


async def test_the_rooms_of_others_are_nowhere_even_for_an_organizer(hall: Hall):
    cookie, _ = await cast(hall, "organizer", PARTS["organizer"])
    for place, room in (await places_of_others(hall)).items():
        got = await over_socket(hall, cookie, room)
        assert differences(table(PARTS["organizer"], place), got) == {}, place


async def test_nobody_does_anything_without_signing_in(hall: Hall):
    async with Visitor.at(next(hall.urls)) as visitor:
        for kind in HANDLERS:
            path = f"/api/e/{hall.event.slug}/{tag_of(kind)}"
            answer = await visitor.post(path, **body_of(kind, hall.room))
            assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_needed")
    with pytest.raises(ClosedError, match="4401"):
        await Client.open(hall.socket_url(visitor.url), origin=visitor.url)


async def test_a_participant_of_another_event_is_a_stranger_here(hall: Hall):
    theirs = await Hall.build(hall.house)
    _, _, cookie = await theirs.enrol("ada", "organizer")
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={cookie}") as visitor:
        for kind in HANDLERS:
            path = f"/api/e/{hall.event.slug}/{tag_of(kind)}"
            answer = await visitor.post(path, **body_of(kind, hall.room))
            assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
        with pytest.raises(ClosedError, match="4403"):
            await Client.open(hall.socket_url(visitor.url), cookie=cookie, origin=visitor.url)


@pytest.mark.parametrize("tag", sorted(commands.keys() - {tag_of(kind) for kind in HANDLERS}))
async def test_what_a_connection_does_for_itself_is_no_request(hall: Hall, tag: str):
    _, _, cookie = await hall.enrol("ada")
    async with Visitor.at(next(hall.urls), Cookie=f"{COOKIE}={cookie}") as visitor:
        body = {"room": hall.room} if tag == "rooms.leave" else {"rooms": [{"room": hall.room}]}
        answer = await visitor.post(f"/api/e/{hall.event.slug}/{tag}", **body)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_command")


@pytest.mark.parametrize("name", SITTING)
async def test_every_role_enters_where_it_may_and_sees_its_view(hall: Hall, name: str):
    part = PARTS[name]
    cookie, desk = await cast(hall, name.replace(" ", "-"), part)
    rooms = own_places(hall, desk) | await places_of_others(hall)
    tab = await hall.open_tab(cookie, join=False)
    joined = await tab.join(*rooms.values(), view="moderators")
    panel = PERMITTED[Permission.CURATE]
    for place, answer in zip(rooms, joined, strict=True):
        roles = roles_in(part, place)
        if not roles:
            assert answer["refused"]["code"] == "not_found", place
        elif part.removed == place:
            assert answer["refused"]["code"] == "removed", place
        else:
            assert answer["view"] == ("moderators" if roles & panel else "everyone"), place
            left = LEFT_TO_THE_SILENCED if part.silenced in (place, "foyer") else set(Permission)
            may = {each.value for each in left if roles & PERMITTED[each]}
            assert set(answer["standing"]["may"]) == may, place
