"""The API of accounts: who I am, coming in by mail, going out, tokens."""

from collections.abc import Sequence

from msgspec.structs import replace
from starlette.responses import Response

from rooms.accounts import handlers, store
from rooms.accounts.messages import Account, Me, Token
from rooms.accounts.model import address, person_name, zone_name
from rooms.events.messages import Language
from rooms.wire import Body, Nothing
from server.http.door import Call, Door, respond
from server.http.sessions import drop_cookie, tell_signed_out
from server.letters import link_letter
from server.locales import negotiate
from server.mail import Outbox
from server.services import Services


class UpdateAccount(Body, frozen=True):
    """What is left out stays as it is."""

    name: str | None = None
    language: Language | None = None
    zone: str | None = None


class AskForLink(Body, frozen=True):
    email: str
    next: str | None = None
    language: Language | None = None


class SignOut(Body, frozen=True):
    everywhere: bool = False


class NameToken(Body, frozen=True):
    name: str


class Tokens(Body, frozen=True):
    tokens: Sequence[Token]


async def read_me(call: Call) -> Body:
    """Who is signed in, if anybody."""
    return me(call.services, call.identity.account if call.identity else None)


async def update_me(call: Call) -> Body:
    """Changes the account, not the participants it already has in events."""
    old, wanted = call.account, await call.read(UpdateAccount)
    new = replace(
        old,
        name=old.name if wanted.name is None else person_name(wanted.name),
        language=wanted.language or old.language,
        zone=old.zone if wanted.zone is None else zone_name(wanted.zone),
    )
    async with call.services.db.writing() as db:
        await store.save_account(db, new)
    return me(call.services, new)


async def ask_for_link(call: Call) -> Body:
    """Mails a link that signs in. The answer is the same whether or not there is an account."""
    wanted = await call.read(AskForLink)
    language = wanted.language or negotiate(call.request.headers.get("accept-language"))
    await mail_link(call, wanted.email, wanted.next, language)
    return Nothing()


async def claim(call: Call) -> Body:
    """Mails a link that gives its address to this account, which keeps its id."""
    account, wanted = call.account, await call.read(AskForLink)
    await mail_link(call, wanted.email, wanted.next, wanted.language or account.language, account)
    return Nothing()


async def mail_link(
    call: Call, email: str, to: str | None, language: Language, account: Account | None = None
) -> None:
    """Raises NoAddress or TooFast."""
    services, now_ms = call.services, call.services.now_ms()
    recipient = address(email)
    call.limits.mails_by_client.take(call.client, now_ms)
    call.limits.mails_to_address.take(recipient, now_ms)
    async with services.db.writing() as db:
        secret, kept = await handlers.make_link(
            db,
            now_ms,
            language,
            to,
            account_id=account.id if account else None,
            email=recipient,
        )
    name = account.name if account else ""
    services.mail.post(
        link_letter(services.locales, kept, f"{services.public_url}/link/{secret}", name)
    )


async def sign_out(call: Call) -> Response:
    """Ends this sign-in, or all of the account's; their sockets close within a second."""
    wanted, now_ms = await call.read(SignOut), call.services.now_ms()
    response = respond(Nothing())
    drop_cookie(response, call.services)
    if call.identity is None:
        return response
    async with call.services.db.writing() as db:
        if wanted.everywhere:
            await store.end_sign_ins(db, call.account.id, now_ms)
        elif call.identity.sign_in_id is not None:
            await store.end_sign_in(db, call.identity.sign_in_id, now_ms)
    await tell_signed_out(call.services, call.account.id, wanted.everywhere)
    return response


async def list_tokens(call: Call) -> Body:
    """The account's keys to this API, newest first, without their secrets."""
    async with call.services.db.reading() as db:
        return Tokens(tokens=await store.list_tokens(db, call.account.id))


async def make_token(call: Call) -> Body:
    """A key to this API, for the header `Authorization: Bearer`. Its secret is told only now."""
    account, wanted = call.account, await call.read(NameToken)
    async with call.services.db.writing() as db:
        return await handlers.make_token(
            db, account, wanted.name, call.services.now_ms(), call.services.new_id
        )


async def revoke_token(call: Call) -> Body:
    """At once, and for the sockets that came in by it."""
    account, now_ms = call.account, call.services.now_ms()
    async with call.services.db.writing() as db:
        await handlers.revoke_token(db, account, call.part("token"), now_ms)
    await tell_signed_out(call.services, account.id, everywhere=False)
    return Nothing()


def me(services: Services, account: Account | None) -> Me:
    return Me(account=account, outbox=has_outbox(services))


def has_outbox(services: Services) -> bool:
    return services.developer and isinstance(services.mail, Outbox)


DOORS = (
    Door("GET", "/api/me", read_me, reply=Me),
    Door("POST", "/api/me", update_me, UpdateAccount, Me),
    Door("POST", "/api/sign-in", ask_for_link, AskForLink),
    Door("POST", "/api/claim", claim, AskForLink),
    Door("POST", "/api/sign-out", sign_out, SignOut),
    Door("GET", "/api/tokens", list_tokens, reply=Tokens),
    Door("POST", "/api/tokens", make_token, NameToken, Token),
    Door("DELETE", "/api/tokens/{token}", revoke_token),
)
