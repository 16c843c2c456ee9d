"""How people come in and go out: links, sign-ins, and tokens for the HTTP API.

Accounts live across events, so these are no commands in a room: the HTTP pages call them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_urlsafe

from msgspec.structs import replace
from sqlalchemy.exc import IntegrityError

from rooms.accounts import store
from rooms.accounts.messages import Account, Token
from rooms.accounts.model import (
    LIMIT_TOKENS,
    LINK_HOLDS_MS,
    SECRET_BYTES,
    TOKEN_PREFIX,
    EmailTaken,
    LinkExpired,
    LinkUnknown,
    LinkUsed,
    fingerprint,
    local_path,
    person_name,
)
from rooms.accounts.store import Link
from rooms.database import Db
from rooms.errors import NotFound, TooMany
from rooms.events import store as events
from rooms.events.messages import Language


@dataclass(frozen=True)
class Invitation:
    """What a link that still works leads to. `account` is None for one that will be made."""

    link: Link
    account: Account | None

    @property
    def claims(self) -> bool:
        """Whether it gives its address to an account."""
        return self.link.account_id is not None and self.link.email is not None


async def make_link(
    db: Db,
    now_ms: int,
    language: Language,
    to: str | None,
    account_id: str | None = None,
    email: str | None = None,
    holds_ms: int = LINK_HOLDS_MS,
) -> tuple[str, Link]:
    """For an address, for an account, or to give one to the other. The secret is kept nowhere."""
    secret = token_urlsafe(SECRET_BYTES)
    link = Link(account_id, email, local_path(to), language, now_ms + holds_ms)
    await store.prune_links(db, now_ms)
    await store.add_link(db, fingerprint(secret), link, now_ms)
    return secret, link


async def read_link(db: Db, secret: str, now_ms: int) -> Invitation:
    """Uses nothing up. Raises LinkUnknown, LinkUsed or LinkExpired."""
    link = await store.get_link(db, fingerprint(secret))
    if link is None:
        raise LinkUnknown
    if link.used_at_ms is not None:
        raise LinkUsed
    if link.expires_at_ms <= now_ms:
        raise LinkExpired
    return Invitation(link, await _account_of(db, link))


async def where_to(db: Db, secret: str) -> str:
    """Where a link leads, whether or not it still works."""
    link = await store.get_link(db, fingerprint(secret))
    return "/" if link is None else link.next


async def use_link(
    db: Db, secret: str, name: str | None, now_ms: int, new_id: Callable[[], str]
) -> tuple[Invitation, Account]:
    """The account it lets in, made when the address is new: that one needs a `name`.

    Raises what read_link and person_name raise, and EmailTaken; then the link can still be used.
    """
    invitation = await read_link(db, secret, now_ms)
    account = await _entering(db, invitation, name, now_ms, new_id)
    if not await store.use_link(db, fingerprint(secret), now_ms):
        raise LinkUsed
    return invitation, account


async def _account_of(db: Db, link: Link) -> Account | None:
    if link.account_id is not None:
        return await store.get_account(db, link.account_id)
    return await store.find_account(db, link.email or "")


async def _entering(
    db: Db, invitation: Invitation, name: str | None, now_ms: int, new_id: Callable[[], str]
) -> Account:
    if invitation.account is None:
        return await _new_account(db, invitation.link, name, now_ms, new_id)
    if invitation.claims:
        return await _claim(db, invitation.account, invitation.link.email)
    return invitation.account


async def _new_account(
    db: Db, link: Link, name: str | None, now_ms: int, new_id: Callable[[], str]
) -> Account:
    account = Account(
        id=new_id(),
        email=link.email,
        name=person_name(name or ""),
        language=link.language,
        zone=None,
    )
    if await store.add_account(db, account, now_ms):
        return account
    return await store.find_account(db, link.email or "") or account


async def _claim(db: Db, account: Account, email: str | None) -> Account:
    """The account keeps its id and is a guest's no longer. Raises EmailTaken."""
    claimed = replace(account, email=email)
    try:
        async with db.begin_nested():
            await store.save_account(db, claimed)
    except IntegrityError:
        raise EmailTaken("email") from None
    await events.claim_participants(db, account.id)
    return claimed


async def make_token(
    db: Db, account: Account, name: str, now_ms: int, new_id: Callable[[], str]
) -> Token:
    """With its secret, which is kept nowhere. Raises TooMany, and what person_name raises."""
    if len(await store.list_tokens(db, account.id)) >= LIMIT_TOKENS:
        raise TooMany(limit=LIMIT_TOKENS)
    secret = TOKEN_PREFIX + token_urlsafe(SECRET_BYTES)
    token = Token(id=new_id(), name=person_name(name), made_at_ms=now_ms, used_at_ms=None)
    await store.add_token(db, token, account.id, fingerprint(secret))
    return replace(token, secret=secret)


async def revoke_token(db: Db, account: Account, token_id: str, now_ms: int) -> None:
    """Raises NotFound."""
    if not await store.revoke_token(db, account.id, token_id, now_ms):
        raise NotFound("token")
