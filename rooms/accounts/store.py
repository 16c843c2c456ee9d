"""The tables of accounts: who they are, where they are signed in, and what lets them in."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Row,
    String,
    Table,
    Text,
    bindparam,
    delete,
    select,
    update,
)

from rooms.accounts.messages import Account, Token
from rooms.database import Db, insert_into, metadata
from rooms.events.messages import Language
from rooms.events.store import participants

DAY_MS = 86_400_000

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("email", String(320), unique=True),
    Column("name", String(200), nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(64)),
    Column("made_at_ms", BigInteger, nullable=False),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("ended_at_ms", BigInteger),
)

links = Table(
    "links",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE")),
    Column("email", String(320)),
    Column("next", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("expires_at_ms", BigInteger, nullable=False),
    Column("used_at_ms", BigInteger),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account_id", ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("made_at_ms", BigInteger, nullable=False),
    Column("used_at_ms", BigInteger),
    Column("revoked_at_ms", BigInteger),
    Index("ix_tokens_account_id", "account_id"),
)


def _account(row: Row[Any]) -> Account:
    return Account(id=row.id, email=row.email, name=row.name, language=row.language, zone=row.zone)


async def get_account(db: Db, account_id: str) -> Account | None:
    row = (await db.execute(select(accounts).where(accounts.c.id == account_id))).first()
    return None if row is None else _account(row)


async def find_account(db: Db, email: str) -> Account | None:
    """`email` in the form that `model.address` gives."""
    row = (await db.execute(select(accounts).where(accounts.c.email == email))).first()
    return None if row is None else _account(row)


async def add_account(db: Db, account: Account, now_ms: int) -> bool:
    """False when another account got the address first, and nothing was added."""
    values = {name: getattr(account, name) for name in ("id", "email", "name", "language", "zone")}
    query = insert_into(db, accounts).values(**values, made_at_ms=now_ms)
    added = await db.execute(query.on_conflict_do_nothing(index_elements=["email"]))
    return added.rowcount == 1


async def save_account(db: Db, account: Account) -> None:
    values = {name: getattr(account, name) for name in ("email", "name", "language", "zone")}
    await db.execute(update(accounts).where(accounts.c.id == account.id).values(**values))


@dataclass(frozen=True)
class Link:
    """A sign-in link. With an account and an address, it gives that address to that account."""

    account_id: str | None
    email: str | None
    next: str
    language: Language
    expires_at_ms: int
    used_at_ms: int | None = None


@dataclass(frozen=True)
class UsedToken:
    id: str
    account: Account
    used_at_ms: int | None


async def add_link(db: Db, kept: str, link: Link, now_ms: int) -> None:
    """`kept` is the fingerprint of its secret."""
    values = {**asdict(link), "hash": kept, "made_at_ms": now_ms}
    await db.execute(links.insert().values(**values))


async def get_link(db: Db, kept: str) -> Link | None:
    row = (await db.execute(select(links).where(links.c.hash == kept))).first()
    if row is None:
        return None
    return Link(**{name: getattr(row, name) for name in Link.__dataclass_fields__})


async def use_link(db: Db, kept: str, now_ms: int) -> bool:
    """Whether this was the one use of it."""
    query = update(links).where(links.c.hash == kept, links.c.used_at_ms.is_(None))
    used = await db.execute(query.where(links.c.expires_at_ms > now_ms).values(used_at_ms=now_ms))
    return used.rowcount == 1


async def prune_links(db: Db, now_ms: int) -> None:
    """Those that nobody can use, a day after they expired."""
    await db.execute(delete(links).where(links.c.expires_at_ms < now_ms - DAY_MS))


async def add_sign_in(db: Db, sign_in_id: str, account_id: str, now_ms: int) -> None:
    values = {"id": sign_in_id, "account_id": account_id, "made_at_ms": now_ms}
    await db.execute(sign_ins.insert().values(**values))


_SIGNED_IN = (
    select(sign_ins.c.id.label("sign_in_id"), accounts)
    .join(accounts, sign_ins.c.account_id == accounts.c.id)
    .where(
        sign_ins.c.id.in_(bindparam("sign_in_ids", expanding=True)),
        sign_ins.c.ended_at_ms.is_(None),
        sign_ins.c.made_at_ms >= bindparam("made_since_ms"),
    )
)


async def signed_in(db: Db, sign_in_ids: Iterable[str], made_since_ms: int) -> dict[str, Account]:
    """Whose sign-ins these are, while they last."""
    asked = {"sign_in_ids": list(sign_in_ids), "made_since_ms": made_since_ms}
    return {row.sign_in_id: _account(row) for row in await db.execute(_SIGNED_IN, asked)}


async def end_sign_in(db: Db, sign_in_id: str, now_ms: int) -> None:
    query = update(sign_ins).where(sign_ins.c.id == sign_in_id, sign_ins.c.ended_at_ms.is_(None))
    await db.execute(query.values(ended_at_ms=now_ms))


async def end_sign_ins(db: Db, account_id: str, now_ms: int) -> None:
    """All of an account's."""
    query = update(sign_ins).where(sign_ins.c.account_id == account_id)
    await db.execute(query.where(sign_ins.c.ended_at_ms.is_(None)).values(ended_at_ms=now_ms))


async def add_token(db: Db, token: Token, account_id: str, kept: str) -> None:
    values = {"id": token.id, "name": token.name, "made_at_ms": token.made_at_ms}
    await db.execute(tokens.insert().values(**values, account_id=account_id, hash=kept))


async def list_tokens(db: Db, account_id: str) -> Sequence[Token]:
    """Those that were not revoked, newest first."""
    query = select(tokens).where(
        tokens.c.account_id == account_id, tokens.c.revoked_at_ms.is_(None)
    )
    rows = await db.execute(query.order_by(tokens.c.id.desc()))
    names = ("id", "name", "made_at_ms", "used_at_ms")
    return [Token(**{name: getattr(row, name) for name in names}) for row in rows]


async def revoke_token(db: Db, account_id: str, token_id: str, now_ms: int) -> bool:
    """Whether the account had it."""
    query = update(tokens).where(tokens.c.id == token_id, tokens.c.account_id == account_id)
    done = await db.execute(
        query.where(tokens.c.revoked_at_ms.is_(None)).values(revoked_at_ms=now_ms)
    )
    return done.rowcount == 1


async def revoke_tokens(db: Db, account_id: str, now_ms: int) -> None:
    """All of an account's."""
    query = update(tokens).where(
        tokens.c.account_id == account_id, tokens.c.revoked_at_ms.is_(None)
    )
    await db.execute(query.values(revoked_at_ms=now_ms))


async def find_token(db: Db, kept: str) -> UsedToken | None:
    columns = (tokens.c.id.label("token_id"), tokens.c.used_at_ms, *accounts.c)
    query = select(*columns).join(accounts, tokens.c.account_id == accounts.c.id)
    row = (
        await db.execute(query.where(tokens.c.hash == kept, tokens.c.revoked_at_ms.is_(None)))
    ).first()
    return None if row is None else UsedToken(row.token_id, _account(row), row.used_at_ms)


async def touch_token(db: Db, token_id: str, now_ms: int) -> None:
    await db.execute(update(tokens).where(tokens.c.id == token_id).values(used_at_ms=now_ms))


async def account_of(db: Db, participant_id: str) -> Account | None:
    """Whose participant this is."""
    query = select(accounts).join(participants, participants.c.account_id == accounts.c.id)
    row = (await db.execute(query.where(participants.c.id == participant_id))).first()
    return None if row is None else _account(row)
