"""The socket's door: who comes in, to which event, and with what code they are shown out."""

import asyncio
from collections.abc import Callable

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from rooms.accounts.messages import Account
from rooms.events import store
from rooms.events.standings import read_standing
from server.connection import (
    NOT_SIGNED_IN,
    REMOVED,
    Connection,
    House,
    Visitor,
)
from server.database import Database
from server.dispatch import Caller
from server.http.identity import Identity, authenticate, carries_bearer, still_valid
from server.http.origin import WrongOrigin, check_origin
from server.locales import LANGUAGES

NO_SUCH_EVENT = 4404
CLOSE_S = 5.0
_log = structlog.get_logger()


class ShownOut(Exception):
    """Accepted only to be told this code: a browser cannot see a refused handshake."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Gateway:
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

    async def serve(self, socket: WebSocket) -> None:
        """One connection, from the handshake to its end."""
        await socket.accept()
        try:
            visitor = await self._admit(socket)
        except ShownOut as shown_out:
            await _close(socket, shown_out.code)
            return
        seat = self._new_id()
        connection = Connection(self._house, visitor, seat, socket)
        with structlog.contextvars.bound_contextvars(
            connection=seat, participant=visitor.participant.id
        ):
            code = await connection.run()
        if code is not None:
            await _close(socket, code)

    async def _admit(self, socket: WebSocket) -> Visitor:
        """Raises ShownOut."""
        identity = await self._identify(socket)
        now_ms = self._house.now_ms()
        async with self._db.reading() as db:
            event = await store.find_event(db, socket.path_params["slug"])
            if event is None:
                raise ShownOut(NO_SUCH_EVENT)
            card, foyer_id = event
            participant = await store.find_participant(db, card.id, identity.account.id)
            foyer = await store.get_room(db, card.id, foyer_id)
            if participant is None or foyer is None:
                raise ShownOut(REMOVED)
            standing = await read_standing(db, foyer, participant.id, now_ms)
        if standing is None or standing.removed_until_ms is not None:
            raise ShownOut(REMOVED)
        return Visitor(
            caller=Caller(card.id, participant.id),
            participant=participant,
            foyer_id=foyer_id,
            language=_language(socket.query_params.get("lang"), identity.account),
            is_signed_in=lambda: still_valid(identity, self._db, self._house.now_ms()),
        )

    async def _identify(self, socket: WebSocket) -> Identity:
        try:
            if not carries_bearer(socket):
                check_origin(socket, self._public_url)
        except WrongOrigin:
            raise ShownOut(NOT_SIGNED_IN) from None
        identity = await authenticate(socket, self._db, self._secret, self._house.now_ms())
        if identity is None:
            raise ShownOut(NOT_SIGNED_IN)
        return identity


def _language(wanted: str | None, account: Account) -> str:
    return wanted if wanted in LANGUAGES else account.language


async def _close(socket: WebSocket, code: int) -> None:
    """A reader that takes nothing is not waited for."""
    if WebSocketState.DISCONNECTED in (socket.client_state, socket.application_state):
        return
    try:
        async with asyncio.timeout(CLOSE_S):
            await socket.close(code)
    except (TimeoutError, WebSocketDisconnect, RuntimeError):
        _log.info("socket went away before it could be closed", code=code)
