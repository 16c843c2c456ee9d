"""The socket's door: who comes in, to which event, and with what code they are shown out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from starlette.websockets import WebSocket
from structlog.contextvars import bound_contextvars

from rooms.accounts.messages import Account
from rooms.events import store
from rooms.events.messages import Participant
from server.connection import Connection
from server.database import Database
from server.dispatch import Caller
from server.gathering import Gathering
from server.house import NOT_SIGNED_IN, REMOVED, House, Visitor
from server.http.identity import (
    Identity,
    authenticate,
    by_sign_ins,
    carries_bearer,
    sign_in_of,
    still_valid,
)
from server.http.origin import WrongOrigin, check_origin
from server.line import line_of
from server.locales import LANGUAGES

NO_SUCH_EVENT = 4404


class ShownOut(Exception):
    """Accepted only to be told this code: a browser cannot see a refused handshake."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Entry:
    """What an event knows of an account that wants in."""

    event_id: str
    foyer_id: str
    participant: Participant | None


class Gateway:
    """Of those who come at the same moment, it reads all together."""

    def __init__(
        self,
        house: House,
        db: Database,
        secret: bytes,
        public_url: str,
        new_id: Callable[[], str],
    ) -> None:
        self._house = house
        self._db = db
        self._secret = secret
        self._public_url = public_url
        self._new_id = new_id
        self._sign_ins = Gathering(self._read_sign_ins, house.tasks)
        self._entries = Gathering(self._read_entries, house.tasks)

    async def serve(self, socket: WebSocket) -> None:
        """Lets in or shows out. A connection that was let in goes on without us."""
        line = line_of(socket.scope)
        await socket.accept()
        try:
            visitor = await self._admit(socket)
        except ShownOut as shown_out:
            line.end(shown_out.code)
            return
        ids = {"connection": visitor.seat, "participant": visitor.participant.id}
        with bound_contextvars(**ids):
            await Connection(self._house, visitor, line).open()

    async def _admit(self, socket: WebSocket) -> Visitor:
        """Whether they may stay, the connection asks once it watches their desk.

        Raises ShownOut.
        """
        identity = await self._identify(socket)
        entry = await self._entries.ask((socket.path_params["slug"], identity.account.id))
        if entry is None:
            raise ShownOut(NO_SUCH_EVENT)
        if entry.participant is None:
            raise ShownOut(REMOVED)
        return Visitor(
            caller=Caller(entry.event_id, entry.participant.id),
            participant=entry.participant,
            foyer_id=entry.foyer_id,
            language=_language(socket.query_params.get("lang"), identity.account),
            seat=self._new_id(),
            is_signed_in=lambda: self._is_signed_in(identity),
        )

    async def _identify(self, socket: WebSocket) -> Identity:
        if carries_bearer(socket):
            identity = await authenticate(socket, self._db, self._secret, self._house.now_ms())
        else:
            identity = await self._identify_page(socket)
        if identity is None:
            raise ShownOut(NOT_SIGNED_IN)
        return identity

    async def _identify_page(self, socket: WebSocket) -> Identity | None:
        try:
            check_origin(socket, self._public_url)
        except WrongOrigin:
            return None
        sign_in_id = sign_in_of(socket, self._secret)
        return None if sign_in_id is None else await self._sign_ins.ask(sign_in_id)

    async def _is_signed_in(self, identity: Identity) -> bool:
        if identity.sign_in_id is not None:
            return await self._sign_ins.ask(identity.sign_in_id) is not None
        return await still_valid(identity, self._db, self._house.now_ms())

    async def _read_sign_ins(self, ids: Sequence[str]) -> Mapping[str, Identity | None]:
        return await by_sign_ins(ids, self._db, self._house.now_ms())

    async def _read_entries(
        self, asked: Sequence[tuple[str, str]]
    ) -> Mapping[tuple[str, str], Entry | None]:
        """By slug and account."""
        async with self._db.reading() as db:
            places = await store.find_foyers(db, {slug for slug, _ in asked})
            wanted = [(places[slug][0], who) for slug, who in asked if slug in places]
            people = await store.find_participants(db, wanted)
        return {
            (slug, who): Entry(*places[slug], people.get((places[slug][0], who)))
            if slug in places
            else None
            for slug, who in asked
        }


def _language(wanted: str | None, account: Account) -> str:
    return wanted if wanted in LANGUAGES else account.language
