"""The page of a sign-in link: looking at it changes nothing, its button signs in.

Mail scanners follow links, so only the form's POST uses one up. The page needs no scripts.
"""

from collections.abc import Awaitable, Callable
from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rooms.accounts import handlers, store
from rooms.accounts.handlers import Invitation
from rooms.accounts.messages import Account
from rooms.accounts.model import EmailTaken, LinkExpired, LinkUnknown, LinkUsed, local_path
from rooms.database import Db
from rooms.errors import Invalid, Refused
from server.http.accounts import mail_link
from server.http.door import Call, Run, admit, read_body, status_of
from server.http.errors import forbidden_page
from server.http.limits import Limits
from server.http.origin import WrongOrigin
from server.http.pages import page, paragraph, ways
from server.http.sessions import open_sign_in, set_cookie, tell_signed_out
from server.locales import negotiate
from server.services import Services

LIMIT_FORM_BYTES = 10_000
STATUS = {LinkUnknown: 404, LinkUsed: 410, LinkExpired: 410, EmailTaken: 409}
USELESS = (LinkUnknown, LinkUsed, LinkExpired, EmailTaken)


async def show(call: Call) -> Response:
    services = call.services
    async with services.db.reading() as db:
        invitation = await handlers.read_link(db, call.part("token"), services.now_ms())
    return form(call, invitation, None)


async def sign_in(call: Call) -> Response:
    """Lets in whoever holds the link, by a new sign-in; one that the browser had before ends."""
    services = call.services
    wanted = await read_form(call.request)
    try:
        async with services.db.writing() as db:
            invitation, account = await handlers.use_link(
                db, call.part("token"), wanted.get("name"), services.now_ms(), services.new_id
            )
            left = await leave(call, db, invitation, account)
            sign_in_id = await open_sign_in(db, services, account.id)
    except USELESS:
        raise
    except Refused as refusal:  # what they typed; the link is still good
        return await ask_again(call, refusal)
    for account_id in left:
        await tell_signed_out(services, account_id, everywhere=account_id == account.id)
    response = RedirectResponse(invitation.link.next, 303, {"Cache-Control": "no-store"})
    set_cookie(response, services, sign_in_id)
    return response


async def leave(call: Call, db: Db, invitation: Invitation, account: Account) -> list[str]:
    """Ends what must not go on; the accounts whose sockets are to hear of it.

    Who gives an account an address from a browser that is not signed in to it may have been
    tricked by the one who is: that one is out.
    """
    now_ms, before = call.services.now_ms(), call.identity
    is_same = before is not None and before.account.id == account.id
    left = []
    if invitation.claims and not is_same:
        await store.end_sign_ins(db, account.id, now_ms)
        await store.revoke_tokens(db, account.id, now_ms)
        left.append(account.id)
    if before is not None and before.sign_in_id is not None and not is_same:
        await store.end_sign_in(db, before.sign_in_id, now_ms)
        left.append(before.account.id)
    return left


async def ask_again(call: Call, refusal: Refused) -> Response:
    services = call.services
    async with services.db.reading() as db:
        invitation = await handlers.read_link(db, call.part("token"), services.now_ms())
    return form(call, invitation, refusal)


def form(call: Call, invitation: Invitation, refusal: Refused | None) -> Response:
    """Who will be signed in, and the button; a new account is asked for its name."""
    language = invitation.link.language
    text = call.services.locales.text
    button = "link-claim-button" if invitation.claims else "link-button"
    parts = [
        paragraph(about(call.services, invitation)),
        "" if refusal is None else alert(call.services, language, refusal),
        '<form method="post">',
        "" if invitation.account else name_field(call.services, language),
        f"<button>{escape(text(language, button))}</button>",
        "</form>",
    ]
    status = 200 if refusal is None else status_of(refusal)
    return page(language, text(language, "link-title"), "\n".join(parts), status)


def about(services: Services, invitation: Invitation) -> str:
    link, account = invitation.link, invitation.account
    text = services.locales.text
    if account is None:
        return text(link.language, "link-new", email=link.email or "")
    if invitation.claims:
        return text(link.language, "link-claim", email=link.email or "", name=account.name)
    return text(link.language, "link-known", name=account.name)


def name_field(services: Services, language: str) -> str:
    label = escape(services.locales.text(language, "link-name"))
    hint = escape(services.locales.text(language, "link-name-hint"))
    return (
        f'<label for="name">{label}</label>'
        '<input id="name" name="name" required maxlength="100" autocomplete="name"'
        ' dir="auto" aria-describedby="name-hint">'
        f'<small id="name-hint">{hint}</small>'
    )


def alert(services: Services, language: str, refusal: Refused) -> str:
    return paragraph(services.locales.refusal(language, refusal).message, role="alert")


# --- A link that does not work, and asking for a new one


async def show_new(call: Call) -> Response:
    return new_link(call, None)


async def send_new(call: Call) -> Response:
    wanted = await read_form(call.request)
    language = negotiate(call.request.headers.get("accept-language"))
    await mail_link(call, wanted.get("email", ""), wanted.get("next"), language)
    text = call.services.locales.text
    content = paragraph(text(language, "link-again-sent"), role="status")
    return page(language, text(language, "link-again-title"), content)


def new_link(call: Call, refusal: Refused | None, to: str = "/") -> Response:
    language, text = call.language, call.services.locales.text
    email = escape(text(language, "link-again-email"))
    content = [
        "" if refusal is None else alert(call.services, language, refusal),
        '<form method="post" action="/link">',
        f'<label for="email">{email}</label>',
        '<input id="email" name="email" type="email" required autocomplete="email" dir="ltr">',
        f'<input type="hidden" name="next" value="{escape(local_path(to))}">',
        f"<button>{escape(text(language, 'link-again-button'))}</button>",
        "</form>",
        ways(("/", text(language, "link-home")), urged=False),
    ]
    status = 200 if refusal is None else STATUS.get(type(refusal), status_of(refusal))
    return page(language, text(language, "link-again-title"), "\n".join(content), status)


async def lost_next(call: Call) -> str:
    """Where the link that did not work would have led."""
    async with call.services.db.reading() as db:
        return await handlers.where_to(db, call.request.path_params.get("token", ""))


async def read_form(request: Request) -> dict[str, str]:
    """Raises TooLarge or Invalid."""
    raw = await read_body(request, LIMIT_FORM_BYTES)
    try:
        fields = parse_qs(raw.decode("utf-8", "replace"), max_num_fields=20)
    except ValueError as error:
        raise Invalid(reason=str(error)) from None
    return {name: values[0] for name, values in fields.items()}


def routes(services: Services, limits: Limits) -> list[Route]:
    def serve(run: Run) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            call = Call(request, services, limits, None)
            try:
                call = await admit(request, services, limits)
                reply = await run(call)
            except WrongOrigin as refusal:
                return forbidden_page(services.locales, call.language, refusal)
            except Refused as refusal:
                return new_link(call, refusal, await lost_next(call))
            assert isinstance(reply, Response), "a page is answered with a page"
            return reply

        return endpoint

    return [
        Route("/link", serve(show_new), methods=["GET"]),
        Route("/link", serve(send_new), methods=["POST"]),
        Route("/link/{token}", serve(show), methods=["GET"]),
        Route("/link/{token}", serve(sign_in), methods=["POST"]),
    ]
