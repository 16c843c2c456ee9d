"""Who makes a request: the account behind its session cookie or its bearer token."""

import hashlib
import hmac
from dataclasses import dataclass

from starlette.requests import HTTPConnection

from rooms.accounts import store
from rooms.accounts.messages import Account
from rooms.accounts.model import SIGN_IN_HOLDS_MS, TOKEN_PREFIX, fingerprint
from server.database import Database

COOKIE = "plenary_session"
TOUCHED_EVERY_MS = 60_000


@dataclass(frozen=True)
class Identity:
    """An account, and what it came in by: one of the two is there."""

    account: Account
    sign_in_id: str | None = None
    token: str | None = None


async def authenticate(
    connection: HTTPConnection, db: Database, secret: bytes, now_ms: int
) -> Identity | None:
    """For a request and for a WebSocket alike. Its Origin is checked apart, by `origin.py`.

    An Authorization header is the only thing that counts when there is one, so that a page of
    another site, which cannot send it, gains nothing from the browser's adding a cookie.
    """
    authorization = connection.headers.get("authorization")
    if authorization is not None:
        return await _by_token(authorization, db, now_ms)
    sign_in_id = sign_in_of(connection, secret)
    return None if sign_in_id is None else await _by_sign_in(sign_in_id, db, now_ms)


def sign_in_of(connection: HTTPConnection, secret: bytes) -> str | None:
    """The id of the sign-in that its cookie names, when we made it."""
    return read_cookie(connection.cookies.get(COOKIE, ""), secret)


async def still_valid(token: str, db: Database, now_ms: int) -> bool:
    """Whether the token by which somebody came in a while ago has not been revoked."""
    return await _by_token(f"Bearer {token}", db, now_ms) is not None


def carries_bearer(connection: HTTPConnection) -> bool:
    return "authorization" in connection.headers


def make_cookie(sign_in_id: str, secret: bytes) -> str:
    return f"{sign_in_id}.{_signature(sign_in_id, secret)}"


def read_cookie(value: str, secret: bytes) -> str | None:
    """The sign-in's id, when we signed it."""
    sign_in_id, _, signature = value.rpartition(".")
    genuine = hmac.compare_digest(signature.encode(), _signature(sign_in_id, secret).encode())
    return sign_in_id if genuine else None


def _signature(sign_in_id: str, secret: bytes) -> str:
    return hmac.new(secret, f"{COOKIE}:{sign_in_id}".encode(), hashlib.sha256).hexdigest()


async def _by_sign_in(sign_in_id: str, db: Database, now_ms: int) -> Identity | None:
    async with db.reading() as reading:
        found = await store.signed_in(reading, [sign_in_id], now_ms - SIGN_IN_HOLDS_MS)
    return Identity(found[sign_in_id], sign_in_id=sign_in_id) if sign_in_id in found else None


async def _by_token(authorization: str, db: Database, now_ms: int) -> Identity | None:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.startswith(TOKEN_PREFIX):
        return None
    async with db.reading() as reading:
        used = await store.find_token(reading, fingerprint(token))
    if used is None:
        return None
    if used.used_at_ms is None or now_ms - used.used_at_ms >= TOUCHED_EVERY_MS:
        async with db.writing() as writing:
            await store.touch_token(writing, used.id, now_ms)
    return Identity(used.account, token=token)
