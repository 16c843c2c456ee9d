"""Makes an event, and lets people into one by a link, with the roles they are to have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from rooms.accounts import handlers as accounts
from rooms.accounts import store as accounts_store
from rooms.accounts.messages import Account
from rooms.accounts.model import EmailTaken, address, person_name, zone_name
from rooms.database import Db
from rooms.errors import NotFound, Refused
from rooms.events import store
from rooms.events.entry import seat
from rooms.events.handlers import role_changed
from rooms.events.messages import EventCard, EventRole, Language, Participant, RoomRole
from rooms.events.model import Access, check_organizers, check_slug
from rooms.programme import finding
from rooms.wire import line
from server.dispatch import Book, Dispatch

NewId = Callable[[], str]
LIMIT_TITLE = 200
INVITED_FOR_MS = 30 * 86_400_000


class SlugTaken(Refused):
    code = "slug_taken"


class Ambiguous(Refused):
    """Several have this name; facts: `count`."""

    code = "ambiguous"


@dataclass(frozen=True)
class Guest:
    """Who is to come in. `room` is a session's room id, id, guid or title; `speaker` an id or name.

    What is None stays as it is.
    """

    email: str
    name: str | None = None
    role: EventRole | None = None
    room: str | None = None
    room_role: RoomRole | None = None
    speaker: str | None = None
    language: Language = "en"


async def create_event(
    dispatch: Dispatch,
    slug: str,
    title: str,
    access: Access,
    zone: str,
    language: Language,
    now_ms: int,
    new_id: NewId,
) -> EventCard:
    """Raises BadSlug, SlugTaken, UnknownZone, and what `line` raises."""
    event = EventCard(
        id=new_id(),
        slug=check_slug(slug),
        title={language: line(title, LIMIT_TITLE, "title")},
        theme={},
        zone=zone_name(zone) or "UTC",
        access=access,
        starts_at_ms=None,
        ends_at_ms=None,
        demo=False,
    )
    async with dispatch.db.writing() as db:
        if await store.find_event(db, slug) is not None:
            raise SlugTaken("slug")
        await store.add_event(db, event, new_id(), now_ms)
    return event


async def invite(dispatch: Dispatch, slug: str, guest: Guest, now_ms: int, new_id: NewId) -> str:
    """The secret of a link that lets them in; connected tabs of theirs hear of a new role.

    Raises NotFound, Ambiguous, NoAddress, EmailTaken, LastOrganizer, and what person_name raises.
    """
    async with dispatch.db.reading() as reading:
        found = await store.find_event(reading, slug)
    if found is None:
        raise NotFound("event")
    event, foyer_id = found

    async def inviting(db: Db, book: Book) -> str:
        await book.lock(foyer_id)
        room_id = await _room(db, event, guest)
        account, participant = await _who(db, event, guest, now_ms, new_id)
        await _give_role(db, book, event, foyer_id, participant, guest.role)
        await _give_room_role(db, book, room_id, participant, guest.room_role)
        place = room_id or await finding.first_room_of(db, participant.id)
        secret, _ = await accounts.make_link(
            db,
            now_ms,
            account.language,
            f"/e/{slug}/s/{place}" if place else f"/e/{slug}",
            account_id=account.id,
            email=None if account.email else address(guest.email),
            holds_ms=INVITED_FOR_MS,
        )
        return secret

    return await dispatch.change(event.id, inviting)


async def _room(db: Db, event: EventCard, guest: Guest) -> str | None:
    if guest.room is None:
        return None
    return _only(await finding.find_rooms(db, event.id, guest.room), "room")


async def _who(
    db: Db, event: EventCard, guest: Guest, now_ms: int, new_id: NewId
) -> tuple[Account, Participant]:
    """The speaker, or else whoever has the address; made when there is nobody."""
    if guest.speaker is not None:
        return await _speaker(db, event, guest.speaker, address(guest.email))
    account = await _account(db, guest, now_ms, new_id)
    there = await store.find_participant(db, event.id, account.id)
    return account, there or await seat(db, event, account, account.name, now_ms, new_id)


async def _speaker(db: Db, event: EventCard, name: str, email: str) -> tuple[Account, Participant]:
    """Raises EmailTaken when the address is somebody else's, or the speaker has another one."""
    found = _only(await finding.find_speakers(db, event.id, name), "speaker")
    participant_id = found.participant_id or ""
    participant = await store.get_participant(db, event.id, participant_id)
    account = await accounts_store.account_of(db, participant_id)
    if participant is None or account is None:
        raise NotFound("speaker")
    other = await accounts_store.find_account(db, email)
    if account.email not in (None, email) or (other is not None and other.id != account.id):
        raise EmailTaken("email")
    return account, participant


async def _account(db: Db, guest: Guest, now_ms: int, new_id: NewId) -> Account:
    email = address(guest.email)
    found = await accounts_store.find_account(db, email)
    if found is not None:
        return found
    name = person_name(guest.name or email.partition("@")[0])
    account = Account(id=new_id(), email=email, name=name, language=guest.language, zone=None)
    if await accounts_store.add_account(db, account, now_ms):
        return account
    return await accounts_store.find_account(db, email) or account


async def _give_role(
    db: Db,
    book: Book,
    event: EventCard,
    foyer_id: str,
    participant: Participant,
    role: EventRole | None,
) -> None:
    """Raises LastOrganizer."""
    if role is None or role == participant.role:
        return
    check_organizers(participant.role, role, await store.count_organizers(db, event.id))
    await store.save_participant(db, replace(participant, role=role))
    await book.record(foyer_id, [role_changed(participant, foyer_id)])


async def _give_room_role(
    db: Db, book: Book, room_id: str | None, participant: Participant, role: RoomRole | None
) -> None:
    """Raises NotFound when no room was named."""
    if role is None:
        return
    if room_id is None:
        raise NotFound("room")
    await book.lock(room_id)
    if await store.role_in(db, room_id, participant.id) != role:
        await store.set_room_role(db, room_id, participant.id, role)
        await book.record(room_id, [role_changed(participant, room_id)])


T = TypeVar("T")


def _only(found: Sequence[T], field: str) -> T:
    """Raises NotFound or Ambiguous."""
    if not found:
        raise NotFound(field)
    if len(found) > 1:
        raise Ambiguous(field, count=len(found))
    return found[0]
