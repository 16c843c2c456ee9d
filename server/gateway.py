"""The socket's door: who comes in, to which event, and with what code they are shown out."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.websockets import WebSocket
from structlog.contextvars import bound_contextvars

from rooms.accounts.messages import Account
from server.admission import Admission, Stay, Ticket
from server.connection import Connection
from server.database import Database
from server.dispatch import Caller
from server.house import NOT_SIGNED_IN, Closing, House, Visitor
from server.http.identity import Identity, authenticate, carries_bearer, sign_in_of, still_valid
from server.http.origin import WrongOrigin, check_origin
from server.line import line_of
from server.locales import LANGUAGES


@dataclass(frozen=True)
class Gateway:
    house: House
    admission: Admission
    db: Database
    secret: bytes
    public_url: str
    new_id: Callable[[], str]

    async def serve(self, socket: WebSocket) -> None:
        """Lets in or shows out. A connection that was let in goes on without us.

        Who is shown out was accepted before: a browser cannot see why a handshake was refused.
        """
        line = line_of(socket.scope)
        await socket.accept()
        try:
            visitor = await self._admit(socket)
        except Closing as closing:
            line.end(closing.code)
            return
        ids = {"connection": visitor.seat, "participant": visitor.participant.id}
        with bound_contextvars(**ids):
            await Connection(self.house, visitor, line).open()

    async def _admit(self, socket: WebSocket) -> Visitor:
        """Whether they may stay, the connection asks once it watches their desk.

        Raises Closing.
        """
        holder = await self._holder(socket) if carries_bearer(socket) else None
        token = holder.token if holder is not None else None
        ticket = self._ticket(socket, holder)
        arrival = await self.admission.arrive(ticket)
        stay = Stay(arrival.participant.id, arrival.foyer_id, ticket.sign_in_id)

        async def may_stay() -> None:
            if token is not None and not await still_valid(token, self.db, self.house.now_ms()):
                raise Closing(NOT_SIGNED_IN)
            await self.admission.stay(stay)

        return Visitor(
            caller=Caller(arrival.event_id, arrival.participant.id),
            participant=arrival.participant,
            desk_revision=arrival.desk_revision,
            foyer_id=arrival.foyer_id,
            language=_language(socket.query_params.get("lang"), arrival.account),
            seat=self.new_id(),
            may_stay=may_stay,
        )

    async def _holder(self, socket: WebSocket) -> Identity:
        """Of a token. Raises Closing."""
        identity = await authenticate(socket, self.db, self.secret, self.house.now_ms())
        if identity is None:
            raise Closing(NOT_SIGNED_IN)
        return identity

    def _ticket(self, socket: WebSocket, holder: Identity | None) -> Ticket:
        """Raises Closing for a page of another site, and for one without a sign-in."""
        slug = socket.path_params["slug"]
        if holder is not None:
            return Ticket(slug, account=holder.account)
        try:
            check_origin(socket, self.public_url)
        except WrongOrigin:
            raise Closing(NOT_SIGNED_IN) from None
        sign_in_id = sign_in_of(socket, self.secret)
        if sign_in_id is None:
            raise Closing(NOT_SIGNED_IN)
        return Ticket(slug, sign_in_id)


def _language(wanted: str | None, account: Account) -> str:
    return wanted if wanted in LANGUAGES else account.language
