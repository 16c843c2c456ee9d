"""Coming in and going out: links, guests, claims, sign-outs, tokens."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from rooms.accounts import handlers
from rooms.events.messages import EventCard
from rooms.events.model import Access
from server.inviting import create_event
from tests.client import Client, ClosedError
from tests.hall import Hall
from tests.house import House, quiet_dispatch
from tests.visitor import Visitor, new_address


@pytest.fixture
async def ada(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


@pytest.fixture
async def bob(house: House) -> AsyncIterator[Visitor]:
    """On another worker, when there is one."""
    async with Visitor.at(house.urls[-1]) as visitor:
        yield visitor


async def make_event(house: House, access: Access) -> EventCard:
    slug = f"{access}-{house.new_id()[-12:]}"
    async with quiet_dispatch(house) as dispatch:
        return await create_event(
            dispatch, slug, "Forum", access, "UTC", "en", house.now_ms(), house.new_id
        )


async def socket_of(visitor: Visitor, slug: str, token: str | None = None) -> Client:
    url = f"{visitor.url.replace('http', 'ws', 1)}/e/{slug}/ws"
    if token is not None:
        return await Client.open(url, token=token)
    return await Client.open(url, cookie=visitor.cookie, origin=visitor.url)


# --- Links


async def test_looking_at_a_link_changes_nothing_and_its_button_signs_in(ada: Visitor):
    email = new_address()
    link = await ada.ask_for_link(email.upper(), next="/e/wsis?x=1")
    for _ in range(3):
        page = await ada.get(link)
        assert page.status_code == 200
        assert 'method="post"' in page.text
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "strict-origin"
        assert "<script" not in page.text
    assert await ada.me() is None

    answer = await ada.press(link, "Ada Lovelace")
    assert (answer.status_code, answer.headers["location"]) == (303, "/e/wsis?x=1")
    me = await ada.me()
    assert (me["email"], me["name"]) == (email, "Ada Lovelace")


async def test_the_cookie_is_for_the_browser_alone(ada: Visitor):
    answer = await ada.press(await ada.ask_for_link(new_address()), "Ada")
    cookie = answer.headers["set-cookie"].lower()
    for part in ("httponly", "samesite=lax", "path=/", "max-age="):
        assert part in cookie
    assert "secure" not in cookie


async def test_a_link_works_once_even_from_two_tabs_at_once(ada: Visitor, bob: Visitor):
    link = await ada.ask_for_link(new_address())
    answers = await asyncio.gather(*(each.press(link, "Ada") for each in (ada, bob, ada, bob)))
    assert sorted(answer.status_code for answer in answers) == [303, 410, 410, 410]
    used = await bob.get(link)
    assert used.status_code == 410
    assert "has been used" in used.text
    assert 'action="/link"' in used.text


async def test_an_expired_and_an_unknown_link_offer_a_new_one(ada: Visitor, house: House):
    email, at_ms = new_address(), house.now_ms()
    async with house.db.writing() as db:
        secret, _ = await handlers.make_link(db, at_ms, "en", "/e/wsis", email=email, holds_ms=-1)
    for method in (ada.get, ada.press):
        expired = await method(f"/link/{secret}")
        assert expired.status_code == 410
        assert "too old" in expired.text
        assert 'value="/e/wsis"' in expired.text
        assert email not in expired.text
    unknown = await ada.get("/link/nonsense")
    assert unknown.status_code == 404

    sent = await ada.http.post("/link", data={"email": email, "next": "/e/wsis"})
    assert "new link" in sent.text
    answer = await ada.press(await ada.letter(email), "Ada")
    assert answer.headers["location"] == "/e/wsis"


async def test_the_page_of_a_link_speaks_the_language_of_its_letter(ada: Visitor):
    page = await ada.get(await ada.ask_for_link(new_address(), language="ar"))
    assert '<html lang="ar" dir="rtl">' in page.text
    assert "تسجيل الدخول" in page.text


async def test_a_new_account_gives_its_name_or_the_link_stays_good(ada: Visitor):
    link = await ada.ask_for_link(new_address())
    for name in (None, "", "   ", "\u202e", "a" * 101):
        refused = await ada.press(link, name)
        assert refused.status_code == 422
        assert "role=alert" in refused.text
    assert (await ada.press(link, "Ada")).status_code == 303


async def test_the_second_time_no_name_is_asked(ada: Visitor):
    email = new_address()
    first = await ada.sign_in(email, "Ada")
    link = await ada.ask_for_link(email)
    assert 'name="name"' not in (await ada.get(link)).text
    assert (await ada.press(link)).status_code == 303
    assert await ada.me() == first


async def test_the_answer_is_the_same_whether_there_is_an_account(ada: Visitor):
    email = new_address()
    await ada.sign_in(email)
    known = await ada.post("/api/sign-in", email=email)
    unknown = await ada.post("/api/sign-in", email=new_address())
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)


async def test_mail_to_one_address_is_limited(ada: Visitor):
    email = new_address()
    answers = [await ada.post("/api/sign-in", email=email) for _ in range(8)]
    assert answers[0].status_code == 200
    last = answers[-1]
    assert (last.status_code, last.json()["code"]) == (429, "too_fast")
    assert int(last.headers["retry-after"]) == last.json()["facts"]["wait_s"] > 0
    assert (await ada.post("/api/sign-in", email=new_address())).status_code == 200


@pytest.mark.parametrize("wanted", ["//evil.example", "https://evil.example/", "/\\evil.example"])
async def test_a_link_never_leads_away(ada: Visitor, wanted: str):
    link = await ada.ask_for_link(new_address(), next=wanted)
    assert (await ada.press(link, "Ada")).headers["location"] == "/"


async def test_another_sites_form_signs_nobody_in(ada: Visitor):
    link = await ada.ask_for_link(new_address())
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}):
        refused = await ada.http.post(link, data={"name": "Ada"}, headers=headers)
        assert refused.status_code == 403
        assert "set-cookie" not in refused.headers
    assert (await ada.press(link, "Ada")).status_code == 303


async def test_every_sign_in_has_an_id_of_its_own(ada: Visitor):
    email = new_address()
    await ada.sign_in(email)
    first = ada.cookie
    await ada.sign_in(email)
    assert ada.cookie != first


async def test_signing_in_as_another_ends_the_browsers_first_sign_in(ada: Visitor, bob: Visitor):
    await ada.sign_in(new_address())
    bob.http.cookies.update(ada.http.cookies)
    assert await bob.me() is not None
    await ada.sign_in(new_address())
    assert await bob.me() is None


# --- Guests


async def test_a_guest_enters_an_open_event_and_keeps_the_id_when_claiming(
    ada: Visitor, house: House
):
    event = await make_event(house, "open")
    joined = await ada.post(f"/api/e/{event.slug}/join", name="  Ada\n L. ", language="fr")
    participant = joined.json()
    assert (participant["name"], participant["guest"], participant["language"]) == (
        "Ada L.",
        True,
        "fr",
    )
    before = await ada.me()
    assert before["email"] is None

    email = new_address()
    assert (await ada.post("/api/claim", email=email, next=f"/e/{event.slug}")).json() == {}
    link = await ada.letter(email)
    assert "Ada L." in (await ada.get(link)).text
    assert (await ada.press(link)).headers["location"] == f"/e/{event.slug}"
    assert await ada.me() == {**before, "email": email}
    home = (await ada.get(f"/api/e/{event.slug}")).json()
    assert home["participant"] == {**participant, "guest": False}


async def test_joining_twice_makes_one_participant(ada: Visitor, house: House):
    event = await make_event(house, "open")
    await ada.sign_in(new_address())
    answers = await asyncio.gather(
        *(ada.post(f"/api/e/{event.slug}/join") for _ in range(4)),
    )
    assert len({answer.json()["id"] for answer in answers}) == 1


@pytest.mark.parametrize("name", ["", "  ", "a" * 101, "x\x00", "\u202eAda", "\u3164"])
async def test_a_guest_needs_a_proper_name(ada: Visitor, house: House, name: str):
    event = await make_event(house, "open")
    refused = await ada.post(f"/api/e/{event.slug}/join", name=name)
    assert (refused.status_code, refused.json()["field"]) == (422, "name")
    assert ada.cookie is None


async def test_who_may_join_which_event(ada: Visitor, house: House):
    registered = await make_event(house, "registered")
    invited = await make_event(house, "invited")
    opened = await make_event(house, "open")

    async def code(event: EventCard) -> str | None:
        answer = await ada.post(f"/api/e/{event.slug}/join", name="Ada")
        return str(answer.json()["code"]) if answer.status_code >= 400 else None

    assert await code(registered) == "sign_in_needed"
    assert await code(invited) == "sign_in_needed"
    assert await code(opened) is None
    assert await code(registered) == "sign_in_needed"
    assert await code(invited) == "not_invited"
    await ada.sign_in(new_address())
    assert await code(registered) is None
    assert await code(invited) == "not_invited"


async def test_an_address_belongs_to_one_account(ada: Visitor, bob: Visitor, house: House):
    event = await make_event(house, "open")
    email = new_address()
    owner = await bob.sign_in(email, "Bob")
    await ada.post(f"/api/e/{event.slug}/join", name="Ada")
    assert (await ada.post("/api/claim", email=email)).json() == {}
    refused = await ada.press(await ada.letter(email))
    assert refused.status_code == 409
    assert "already has this" in refused.text
    assert (await ada.me())["email"] is None
    assert await bob.me() == owner


async def test_claiming_from_elsewhere_shows_out_whoever_had_the_account(
    ada: Visitor, bob: Visitor, house: House
):
    """Else a guest could have somebody's address confirmed for an account they stay in."""
    event = await make_event(house, "open")
    await bob.post(f"/api/e/{event.slug}/join", name="Mallory")
    token = (await bob.post("/api/tokens", name="mine")).json()["secret"]
    socket = await socket_of(bob, event.slug)
    email = new_address()
    await bob.post("/api/claim", email=email)
    await ada.press(await bob.letter(email))
    assert (await ada.me())["email"] == email
    assert await bob.me() is None
    assert await socket.until_closed() == 4401
    kept = await bob.http.get("/api/me", headers={"Authorization": f"Bearer {token}"})
    assert kept.json()["account"] is None
    await socket.close()


async def test_a_claim_needs_an_account(ada: Visitor):
    refused = await ada.post("/api/claim", email=new_address())
    assert (refused.status_code, refused.json()["code"]) == (401, "sign_in_needed")


# --- Signing out


async def test_signing_out_here_closes_the_sockets_of_here_only(hall: Hall, bob: Visitor):
    person = await hall.join("ada")
    async with Visitor.at(hall.house.urls[0]) as visitor:
        await visitor.sign_in(person.account.email or "")
        elsewhere = await socket_of(visitor, hall.event.slug)
        answer = await visitor.post("/api/sign-out")
        assert 'plenary_session=""' in answer.headers["set-cookie"]
        assert await elsewhere.until_closed(within_s=2) == 4401
        assert await visitor.me() is None
        with pytest.raises(ClosedError) as closed:
            await socket_of(visitor, hall.event.slug)
        assert closed.value.code == 4401
    assert (await person.ask("Am I still here?"))["state"] == "waiting"
    await elsewhere.close()


async def test_signing_out_everywhere_closes_them_all_within_a_second(hall: Hall):
    person = await hall.join("ada")
    other = await person.another_tab()
    async with Visitor.at(hall.house.urls[-1]) as visitor:
        await visitor.sign_in(person.account.email or "")
        assert (await visitor.post("/api/sign-out", everywhere=True)).json() == {}
        codes = await asyncio.gather(
            *(each.client.until_closed(within_s=1) for each in (person, other))
        )
        assert codes == [4401, 4401]
        assert await visitor.me() is None


async def test_an_old_cookie_is_worth_nothing_after_signing_out(ada: Visitor):
    await ada.sign_in(new_address())
    cookies = httpx.Cookies(ada.http.cookies)
    await ada.post("/api/sign-out")
    ada.http.cookies = cookies
    assert await ada.me() is None


async def test_signing_out_without_being_signed_in_is_no_fault(ada: Visitor):
    assert (await ada.post("/api/sign-out")).json() == {}


# --- The account itself


async def test_an_account_changes_what_it_is_sent(ada: Visitor):
    account = await ada.sign_in(new_address())
    changed = await ada.post("/api/me", language="ru", zone="Africa/Nairobi")
    assert changed.json()["account"] == {**account, "language": "ru", "zone": "Africa/Nairobi"}
    refused = await ada.post("/api/me", zone="Mars/Olympus")
    assert refused.json()["code"] == "unknown_zone"
    assert refused.json()["message"] == "Часового пояса с таким названием нет."
    cleared = await ada.post("/api/me", zone="", name="Ada L.")
    assert cleared.json()["account"]["zone"] is None
    assert (await ada.me())["name"] == "Ada L."


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"language": "xx"}, "language"),
        ({"name": 5}, "name"),
        ({"email": "other@example.org"}, "email"),
        ({"id": "other"}, "id"),
    ],
)
async def test_an_account_takes_nothing_else(ada: Visitor, body: dict[str, object], field: str):
    before = await ada.sign_in(new_address())
    refused = await ada.post("/api/me", **body)
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid")
    assert refused.json()["field"] == field
    assert await ada.me() == before


# --- Tokens


async def test_a_token_opens_both_doors_until_it_is_revoked(ada: Visitor, house: House):
    event = await make_event(house, "open")
    await ada.sign_in(new_address())
    await ada.post(f"/api/e/{event.slug}/join")
    token = (await ada.post("/api/tokens", name="  my script ")).json()
    assert token["name"] == "my script"
    assert token["secret"].startswith("plenary_")
    bearer = {"Authorization": f"Bearer {token['secret']}"}
    async with httpx.AsyncClient(base_url=ada.url, headers=bearer) as script:
        assert (await script.get("/api/me")).json()["account"] == await ada.me()
        changed = await script.post("/api/me", json={"name": "Ada's script"})
        assert changed.status_code == 200
        socket = await socket_of(ada, event.slug, token["secret"])

        listed = (await ada.get("/api/tokens")).json()["tokens"]
        assert [(each["id"], each["secret"]) for each in listed] == [(token["id"], None)]
        assert listed[0]["used_at_ms"] is not None

        assert (await ada.http.delete(f"/api/tokens/{token['id']}")).json() == {}
        assert (await script.get("/api/me")).json()["account"] is None
        assert await socket.until_closed(within_s=2) == 4401
        await socket.close()
    assert (await ada.get("/api/tokens")).json() == {"tokens": []}
    again = await ada.http.delete(f"/api/tokens/{token['id']}")
    assert (again.status_code, again.json()["field"]) == (404, "token")


async def test_nobody_revokes_anothers_token(ada: Visitor, bob: Visitor):
    await ada.sign_in(new_address())
    await bob.sign_in(new_address())
    token = (await ada.post("/api/tokens", name="mine")).json()
    assert (await bob.http.delete(f"/api/tokens/{token['id']}")).status_code == 404
    assert len((await ada.get("/api/tokens")).json()["tokens"]) == 1


@pytest.mark.parametrize("header", ["Bearer", "Bearer x", "Basic YTpi", "Bearer plenary_x", ""])
async def test_a_wrong_token_is_nobody_even_with_a_cookie(ada: Visitor, header: str):
    await ada.sign_in(new_address())
    answer = await ada.http.get("/api/me", headers={"Authorization": header})
    assert answer.json()["account"] is None
    refused = await ada.http.get("/api/tokens", headers={"Authorization": header})
    assert refused.status_code == 401
