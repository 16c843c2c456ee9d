"""Many participants at once, straight into the database, each with a cookie to come in with."""

from dataclasses import dataclass

from rooms.accounts.messages import Account
from rooms.accounts.store import accounts, sign_ins
from rooms.events import store
from rooms.events.messages import Consent, Participant
from server.http.identity import make_cookie
from tests.hall import Hall
from tests.house import SECRET

AT_ONCE = 1000


@dataclass(frozen=True)
class Guest:
    participant: Participant
    cookie: str


@dataclass(frozen=True)
class _Row:
    account: Account
    participant: Participant
    sign_in: str


async def invite(hall: Hall, count: int) -> list[Guest]:
    """Real accounts with real sign-ins; none of them is connected."""
    rows = [_row(hall, number) for number in range(count)]
    for start in range(0, count, AT_ONCE):
        await _add(hall, rows[start : start + AT_ONCE])
    return [Guest(row.participant, make_cookie(row.sign_in, SECRET.encode())) for row in rows]


def _row(hall: Hall, number: int) -> _Row:
    new_id = hall.house.new_id
    account = Account(
        id=new_id(), email=f"{number}-{hall.event.slug}@example.org", name=f"Guest {number}",
        language="en", zone=None,
    )  # fmt: skip
    participant = Participant(
        id=new_id(), name=account.name, role="participant", language="en", zone=None,
        consent=Consent(), desk=new_id(), guest=False,
    )  # fmt: skip
    return _Row(account, participant, new_id())


async def _add(hall: Hall, rows: list[_Row]) -> None:
    now_ms = hall.house.now_ms()
    async with hall.house.db.writing() as db:
        await db.execute(accounts.insert(), [_account(row.account, now_ms) for row in rows])
        await db.execute(sign_ins.insert(), [_sign_in(row, now_ms) for row in rows])
        new = [(row.participant, row.account.id) for row in rows]
        await store.add_participants(db, hall.event.id, new, now_ms)


def _account(account: Account, now_ms: int) -> dict[str, object]:
    names = ("id", "email", "name", "language", "zone")
    return {name: getattr(account, name) for name in names} | {"made_at_ms": now_ms}


def _sign_in(row: _Row, now_ms: int) -> dict[str, object]:
    return {"id": row.sign_in, "account_id": row.account.id, "made_at_ms": now_ms}
