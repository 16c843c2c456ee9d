"""Who may come into an event, and who may stay: the same question for thousands at the top of the
hour, so that of all who come at the same moment it is read together.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rooms.accounts.messages import Account
from rooms.accounts.model import SIGN_IN_HOLDS_MS
from rooms.accounts.store import signed_in
from rooms.database import Db
from rooms.events.messages import Participant
from rooms.events.standings import read_places
from rooms.events.store import find_foyers, find_participants, revisions
from server.database import Database
from server.gathering import Gathering
from server.house import NO_SUCH_EVENT, NOT_SIGNED_IN, REMOVED, Closing


@dataclass(frozen=True, slots=True)
class Ticket:
    """What somebody comes to an event with: a sign-in, or the account that a token is for."""

    slug: str
    sign_in_id: str | None = None
    account: Account | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody whom the event knows. `desk_revision` is where their desk stood just now."""

    account: Account
    event_id: str
    foyer_id: str
    participant: Participant
    desk_revision: int


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody who is in, with the sign-in they came by, unless it was a token."""

    participant_id: str
    foyer_id: str
    sign_in_id: str | None = None


class Admission:
    def __init__(self, db: Database, now_ms: Callable[[], int], tasks: asyncio.TaskGroup) -> None:
        self._db = db
        self._now_ms = now_ms
        self._arrivals = Gathering(self._read_arrivals, tasks)
        self._stays = Gathering(self._read_stays, tasks)

    async def arrive(self, ticket: Ticket) -> Arrival:
        """Whether they may stay is still to be asked. Raises Closing."""
        found = await self._arrivals.ask(ticket)
        if not isinstance(found, Arrival):
            raise Closing(found)
        return found

    async def stay(self, stay: Stay) -> None:
        """Raises Closing for who signed out, or was removed from the event."""
        code = await self._stays.ask(stay)
        if code is not None:
            raise Closing(code)

    async def _read_arrivals(self, asked: Sequence[Ticket]) -> Mapping[Ticket, Arrival | int]:
        async with self._db.reading() as db:
            signed = await self._signed_in(db, (ticket.sign_in_id for ticket in asked))
            accounts = {
                ticket: ticket.account or signed.get(ticket.sign_in_id or "") for ticket in asked
            }
            places = await find_foyers(db, {ticket.slug for ticket in asked})
            wanted = [
                (places[ticket.slug][0], account.id)
                for ticket, account in accounts.items()
                if account is not None and ticket.slug in places
            ]
            people = await find_participants(db, wanted)
            desks = await revisions(db, [who.desk for who in people.values()])

        def arrival(ticket: Ticket) -> Arrival | int:
            account = accounts[ticket]
            if account is None:
                return NOT_SIGNED_IN
            if ticket.slug not in places:
                return NO_SUCH_EVENT
            event_id, foyer_id = places[ticket.slug]
            who = people.get((event_id, account.id))
            if who is None:
                return REMOVED
            return Arrival(account, event_id, foyer_id, who, desks[who.desk])

        return {ticket: arrival(ticket) for ticket in asked}

    async def _read_stays(self, asked: Sequence[Stay]) -> Mapping[Stay, int | None]:
        now_ms = self._now_ms()
        pairs = {stay: (stay.foyer_id, stay.participant_id) for stay in asked}
        async with self._db.reading() as db:
            signed = await self._signed_in(db, (stay.sign_in_id for stay in asked))
            places = await read_places(db, pairs.values(), now_ms)

        def code(stay: Stay) -> int | None:
            if stay.sign_in_id is not None and stay.sign_in_id not in signed:
                return NOT_SIGNED_IN
            place = places.get(pairs[stay])
            is_in = place is not None and place.standing.removed_until_ms is None
            return None if is_in else REMOVED

        return {stay: code(stay) for stay in asked}

    async def _signed_in(self, db: Db, sign_in_ids: Iterable[str | None]) -> Mapping[str, Account]:
        """By sign-in, while it lasts."""
        wanted = [each for each in sign_in_ids if each is not None]
        if not wanted:
            return {}
        return await signed_in(db, wanted, self._now_ms() - SIGN_IN_HOLDS_MS)
