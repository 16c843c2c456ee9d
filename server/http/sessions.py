"""Signing in and out: the session cookie, and word to the sockets of those who left."""

from collections.abc import Sequence

from starlette.responses import Response

from rooms.accounts import store
from rooms.accounts.messages import SignedOut
from rooms.accounts.model import SIGN_IN_HOLDS_MS
from rooms.database import Db
from rooms.events.store import desks_of_account
from rooms.feature import EVERYONE, Happened
from server.http.identity import COOKIE, make_cookie
from server.services import Services


async def open_sign_in(db: Db, services: Services, account_id: str) -> str:
    """Always a new id, so that nobody can plant one beforehand."""
    sign_in_id = services.new_id()
    await store.add_sign_in(db, sign_in_id, account_id, services.now_ms())
    return sign_in_id


def set_cookie(response: Response, services: Services, sign_in_id: str) -> None:
    response.set_cookie(
        COOKIE,
        make_cookie(sign_in_id, services.secret),
        max_age=SIGN_IN_HOLDS_MS // 1000,
        path="/",
        secure=is_https(services),
        httponly=True,
        samesite="lax",
    )


def drop_cookie(response: Response, services: Services) -> None:
    secure = is_https(services)
    response.delete_cookie(COOKIE, path="/", secure=secure, httponly=True, samesite="lax")


def is_https(services: Services) -> bool:
    return services.public_url.startswith("https:")


async def tell_signed_out(services: Services, account_id: str, everywhere: bool) -> None:
    """To every tab of the account, each of which then asks whether it is still signed in."""
    async with services.db.reading() as db:
        desks: Sequence[tuple[str, str]] = await desks_of_account(db, account_id)
    for event_id, desk_id in desks:
        happened = Happened({EVERYONE: SignedOut(everywhere=everywhere)})
        await services.dispatch.tell(event_id, desk_id, [happened])
