"""Coming into an event: an account becomes a participant of it, once."""

from collections.abc import Callable

from sqlalchemy.exc import IntegrityError

from rooms.accounts.messages import Account
from rooms.accounts.model import person_name
from rooms.database import Db
from rooms.errors import NotFound
from rooms.events import store
from rooms.events.messages import Consent, EventCard, EventHome, EventRole, Participant, Removal
from rooms.events.model import check_entry
from rooms.events.standing import Permission, Standing, check, told_until
from rooms.events.standings import read_standing
from rooms.feature import Room, RoomKind

NewId = Callable[[], str]


async def read_home(db: Db, slug: str, account: Account | None, now_ms: int) -> EventHome:
    """The event as this account finds it. Raises NotFound."""
    found = await store.find_event(db, slug)
    if found is None:
        raise NotFound("event")
    event, foyer_id = found
    participant = None if account is None else await _participant(db, event, account)
    if participant is None:
        return EventHome(event=event, foyer=foyer_id, participant=None, removed=None)
    standing = await _standing(db, event, foyer_id, participant, now_ms)
    return EventHome(
        event=event, foyer=foyer_id, participant=participant, removed=_removal(standing)
    )


def _removal(standing: Standing) -> Removal | None:
    if standing.removed_until_ms is None:
        return None
    return Removal(until_ms=told_until(standing.removed_until_ms), reason=standing.removed_reason)


async def come_in(
    db: Db, slug: str, account: Account, name: str | None, now_ms: int, new_id: NewId
) -> Participant:
    """Their participant, made when there is none and the event's access permits it.

    Raises NotFound, Removed, SignInNeeded, NotInvited, and what person_name raises.
    """
    home = await read_home(db, slug, account, now_ms)
    if home.participant is not None:
        check(
            await _standing(db, home.event, home.foyer, home.participant, now_ms), Permission.ENTER
        )
        return home.participant
    check_entry(home.event.access, signed_in=True, guest=account.email is None)
    return await seat(db, home.event, account, person_name(name or account.name), now_ms, new_id)


async def seat(
    db: Db,
    event: EventCard,
    account: Account,
    name: str,
    now_ms: int,
    new_id: NewId,
    role: EventRole = "participant",
) -> Participant:
    """Makes the participant, whatever the event's access; the one there is, when there is one."""
    participant = Participant(
        id=new_id(),
        name=name,
        role=role,
        language=account.language,
        zone=account.zone,
        consent=Consent(),
        desk=new_id(),
        guest=account.email is None,
    )
    try:
        async with db.begin_nested():
            await store.add_participants(db, event.id, [(participant, account.id)], now_ms)
    except IntegrityError:  # another tab was quicker
        there = await _participant(db, event, account)
        if there is None:
            raise
        return there
    return participant


async def _participant(db: Db, event: EventCard, account: Account) -> Participant | None:
    return await store.find_participant(db, event.id, account.id)


async def _standing(
    db: Db, event: EventCard, foyer_id: str, participant: Participant, now_ms: int
) -> Standing:
    foyer = Room(foyer_id, event.id, RoomKind.FOYER, revision=0)
    standing = await read_standing(db, foyer, participant.id, now_ms)
    assert standing is not None, "a participant has a standing in their event"
    return standing
