"""The API of events: which there are, one's own place in one, coming in, the programme."""

from collections.abc import Sequence

from starlette.responses import Response

from rooms.accounts import store as accounts
from rooms.accounts.messages import Account
from rooms.accounts.model import person_name
from rooms.database import Db
from rooms.errors import Forbidden
from rooms.events import store
from rooms.events.entry import come_in, read_home
from rooms.events.messages import EventCard, EventHome, Language, Participant
from rooms.events.model import check_entry
from rooms.wire import Body
from server.dispatch import Caller
from server.http.door import Call, Door, respond
from server.http.sessions import open_sign_in, set_cookie
from server.lines import about
from server.locales import negotiate


class Events(Body, frozen=True):
    events: Sequence[EventCard]


class JoinEvent(Body, frozen=True):
    """A guest needs a name; for an account it is another one than its own."""

    name: str | None = None
    language: Language | None = None


async def list_events(call: Call) -> Body:
    """All but those by invitation, by start."""
    async with call.services.db.reading() as db:
        return Events(events=await store.list_events(db))


async def read_event(call: Call) -> Body:
    """The event, and who one is in it."""
    account = call.identity.account if call.identity else None
    async with call.services.db.reading() as db:
        return await read_home(db, call.part("slug"), account, call.services.now_ms())


async def join_event(call: Call) -> Body | Response:
    """Makes one a participant. In an open event somebody who is not signed in becomes a guest."""
    wanted = await call.read(JoinEvent)
    if call.identity is None:
        return await _join_as_guest(call, wanted)
    async with call.services.db.writing() as db:
        return await _come_in(call, db, call.identity.account, wanted)


async def _join_as_guest(call: Call, wanted: JoinEvent) -> Response:
    """Raises SignInNeeded where guests may not enter."""
    services, now_ms = call.services, call.services.now_ms()
    async with services.db.reading() as db:
        home = await read_home(db, call.part("slug"), None, now_ms)
    check_entry(home.event.access, signed_in=False, guest=True)
    guest = Account(
        id=services.new_id(),
        email=None,
        name=person_name(wanted.name or ""),
        language=wanted.language or negotiate(call.request.headers.get("accept-language")),
        zone=None,
    )
    call.limits.guests_by_client.take(call.client, now_ms)
    async with services.db.writing() as db:
        await accounts.add_account(db, guest, now_ms)
        sign_in_id = await open_sign_in(db, services, guest.id)
        participant = await _come_in(call, db, guest, wanted)
    response = respond(participant)
    set_cookie(response, services, sign_in_id)
    return response


async def _come_in(call: Call, db: Db, account: Account, wanted: JoinEvent) -> Participant:
    services = call.services
    return await come_in(
        db, call.part("slug"), account, wanted.name, services.now_ms(), services.new_id
    )


async def caller(call: Call) -> Caller:
    """The participant who calls. Raises NotFound, SignInNeeded or Forbidden."""
    async with call.services.db.reading() as db:
        home = await read_home(db, call.part("slug"), call.account, call.services.now_ms())
    if home.participant is None:
        raise Forbidden
    about(participant=home.participant.id)
    return Caller(home.event.id, home.participant.id)


DOORS = (
    Door("GET", "/api/events", list_events, reply=Events),
    Door("GET", "/api/e/{slug}", read_event, reply=EventHome),
    Door("POST", "/api/e/{slug}/join", join_event, JoinEvent, Participant),
)
