"""A door of the HTTP API: who calls, what they send, what they get, and how a refusal looks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rooms.accounts.messages import Account
from rooms.errors import (
    Conflict,
    Forbidden,
    Internal,
    Invalid,
    KeyReused,
    NotFound,
    Refused,
    SignInNeeded,
    TooFast,
    TooMany,
    UnknownCommand,
)
from rooms.wire import Body, Nothing, decode_json
from server.http.identity import COOKIE, Identity, authenticate, carries_bearer
from server.http.limits import Limits, client_key
from server.http.origin import WrongOrigin, check_origin, says_origin
from server.lines import new_reference
from server.locales import FALLBACK, negotiate
from server.services import Services

API = "/api/"
# More than any text may have, so that the text is what gets refused, by its own limit.
LIMIT_BODY_BYTES = 262_144
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_log = structlog.get_logger()
T = TypeVar("T")


class TooLarge(Refused):
    code = "too_large"


class MethodNotAllowed(Refused):
    """There is such an address, for other methods: the header `Allow` names them."""

    code = "method_not_allowed"


STATUS: dict[type[Refused], int] = {
    Invalid: 400,
    SignInNeeded: 401,
    Forbidden: 403,
    WrongOrigin: 403,
    NotFound: 404,
    UnknownCommand: 404,
    MethodNotAllowed: 405,
    Conflict: 409,
    KeyReused: 409,
    TooLarge: 413,
    TooFast: 429,
    TooMany: 429,
    Internal: 500,
    Refused: 422,
}


@dataclass(frozen=True)
class Call:
    """One request. `identity` is None when nobody is signed in."""

    request: Request
    services: Services
    limits: Limits
    identity: Identity | None

    @property
    def language(self) -> str:
        """What the request asks for, as the web app's do; else the account's."""
        fallback = self.identity.account.language if self.identity else FALLBACK
        return negotiate(self.request.headers.get("accept-language"), fallback)

    @property
    def account(self) -> Account:
        """Raises SignInNeeded."""
        if self.identity is None:
            raise SignInNeeded
        return self.identity.account

    @property
    def client(self) -> str:
        return client_key(self.request.client.host if self.request.client else None)

    def part(self, name: str) -> str:
        """A part of the path. Raises NotFound for a NUL, which PostgreSQL takes in no text."""
        part = str(self.request.path_params[name])
        if "\0" in part:
            raise NotFound
        return part

    async def read(self, into: type[T]) -> T:
        """The JSON sent; no byte at all is an empty object. Raises Invalid or TooLarge."""
        return decode_json(await read_body(self.request) or b"{}", into)


Run = Callable[[Call], Awaitable[Body | Response]]


@dataclass(frozen=True)
class Door:
    """Its docstring, its `body` and its `reply` are also its documentation.

    `media` is the type of what is sent, where that is no JSON.
    """

    method: str
    path: str
    run: Run
    body: type[Body] | None = None
    reply: type[Body] = Nothing
    media: str | None = None

    def route(self, services: Services, limits: Limits) -> Route:
        async def endpoint(request: Request) -> Response:
            return await answer(self.run, request, services, limits)

        return Route(self.path, endpoint, methods=[self.method])


async def answer(run: Run, request: Request, services: Services, limits: Limits) -> Response:
    """What a door says, or why it doesn't, always in JSON."""
    call = Call(request, services, limits, None)
    try:
        call = await admit(request, services, limits)
        reply = await run(call)
    except Refused as refusal:
        return refuse(call, refusal)
    except Exception:  # noqa: BLE001 - a bug: told once, here, and to the sender in general words
        reference = new_reference()
        _log.exception("request failed", path=request.scope["route"].path, reference=reference)
        return refuse(call, Internal(reference=reference))
    return reply if isinstance(reply, Response) else respond(reply)


async def admit(request: Request, services: Services, limits: Limits) -> Call:
    """Raises WrongOrigin: what changes something in a cookie's name has to say where it is from.

    A program without a cookie may leave it unsaid; a browser never does.
    """
    if request.method in UNSAFE and not carries_bearer(request):
        unnamed = COOKIE not in request.cookies and not says_origin(request)
        if not unnamed:
            check_origin(request, services.public_url)
    identity = await authenticate(request, services.db, services.secret, services.now_ms())
    return Call(request, services, limits, identity)


def respond(body: Body, status: int = 200) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(msgspec.json.encode(body), status, headers, "application/json")


def refuse(call: Call, refusal: Refused) -> Response:
    body = call.services.locales.refusal(call.language, refusal)
    response = respond(body, status_of(refusal))
    if isinstance(refusal, TooFast):
        response.headers["Retry-After"] = str(refusal.facts["wait_s"])
    return response


def status_of(refusal: Refused) -> int:
    return next(STATUS[kind] for kind in type(refusal).__mro__ if kind in STATUS)


async def read_body(request: Request, limit: int = LIMIT_BODY_BYTES) -> bytes:
    """Stops reading where it becomes too much. Raises TooLarge."""
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > limit:
            raise TooLarge(limit_bytes=limit)
    return bytes(parts)
