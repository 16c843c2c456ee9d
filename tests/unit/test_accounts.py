"""The rules of accounts: addresses, where links lead, cookies, limits, letters."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import HTTPConnection

from rooms.accounts.model import (
    NoAddress,
    UnknownZone,
    address,
    fingerprint,
    local_path,
    person_name,
    zone_name,
)
from rooms.accounts.store import Link
from rooms.errors import ControlCharacters, Empty, TooFast, TooLong
from server.http.identity import make_cookie, read_cookie
from server.http.limits import KEPT_KEYS, Limiter, client_key
from server.http.origin import WrongOrigin, check_origin
from server.letters import link_letter
from server.locales import LANGUAGES, Locales
from server.mail import KEPT_LETTERS, Letter, Outbox, compose

LOCALES = Path(__file__).resolve().parents[2] / "config" / "locales"


# --- Addresses


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Ada@Example.ORG", "ada@example.org"),
        ("  ada@example.org\n", "ada@example.org"),
        ("ada+forum@example.org", "ada+forum@example.org"),
        ("o'hara@example.org", "o'hara@example.org"),
        ("ada@münchen.example", "ada@xn--mnchen-3ya.example"),
        ("ADA@straße.example", "ada@xn--strae-oqa.example"),
        ("用户@例子.example", "用户@xn--fsqu00a.example"),
        ("ada@例子。example", "ada@xn--fsqu00a.example"),
    ],
)
def test_an_address_is_kept_in_one_form(written: str, kept: str):
    assert address(written) == kept
    assert address(kept) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@localhost",
        "ada@example..org",
        "ada@-example.org",
        "ada@exa mple.org",
        "a da@example.org",
        ".ada@example.org",
        "ada.@example.org",
        "a..da@example.org",
        '"ada"@example.org',
        "ada@example.org, bob@example.org",
        "Ada <ada@example.org>",
        "ada@example.org>",
        "ada@[127.0.0.1]",
        "ada@example.org\r\nBcc: all@example.org",
        "ada\r\nBcc: all@example.org",
        "ada\x00@example.org",
        "ada\u202e@example.org",
        "=?utf-8?q?x?=@example.org",
        "a" * 65 + "@example.org",
        "ada@" + ".".join(["a" * 60] * 5) + ".org",
        "ada@" + "a" * 100_000 + ".org",
    ],
)
def test_what_is_no_address_is_refused(written: str):
    with pytest.raises(NoAddress) as refusal:
        address(written)
    assert refusal.value.field == "email"


@given(st.text(max_size=300))
def test_an_address_never_breaks_a_header(written: str):
    try:
        kept = address(written)
    except NoAddress:
        return
    assert len(kept) <= 254
    assert kept.count("@") == 1
    assert kept.isprintable()
    assert not set(kept) & set(' \t\r\n<>(),;:"\\[]')


# --- Where links lead


@pytest.mark.parametrize("path", ["/", "/e/wsis", "/e/wsis/s/abc?view=moderators#top", "/%2F/x"])
def test_a_link_leads_to_a_page_of_ours(path: str):
    assert local_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        None,
        "",
        "//evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\\evil.example",
        "\\\\evil.example",
        "/a\\b",
        "/\t/evil.example",
        "/\n/evil.example",
        "/a b",
        " /a",
        "e/wsis",
        "/" + "a" * 1000,
    ],
)
def test_a_link_leads_nowhere_else(path: str | None):
    assert local_path(path) == "/"


# --- Names and zones


def test_a_name_is_one_line_with_something_to_see():
    assert person_name("  Ada \n Lovelace ") == "Ada Lovelace"
    for written, refusal in [
        ("\u200b \u3164", Empty),
        ("a" * 101, TooLong),
        ("Ada\u202e", ControlCharacters),
        ("\x07Ada", ControlCharacters),
    ]:
        with pytest.raises(refusal):
            person_name(written)


def test_a_zone_is_one_that_exists():
    assert zone_name("Africa/Nairobi") == "Africa/Nairobi"
    assert zone_name("") is None
    assert zone_name(None) is None
    for written in ("Mars/Olympus", "../../etc/passwd", "utc\x00"):
        with pytest.raises(UnknownZone):
            zone_name(written)


# --- Cookies


def test_a_cookie_is_believed_when_we_signed_it():
    secret = b"ours"
    cookie = make_cookie("sign-in", secret)
    assert read_cookie(cookie, secret) == "sign-in"
    for forged in (
        "",
        ".",
        "sign-in",
        "sign-in.",
        f"other{cookie[7:]}",
        cookie[:-1],
        f"{cookie}0",
        "é.ü",
    ):
        assert read_cookie(forged, secret) is None
    assert read_cookie(cookie, b"theirs") is None


def test_a_secret_is_kept_as_its_fingerprint():
    assert fingerprint("a") == fingerprint("a") != fingerprint("b")
    assert len(fingerprint("a")) == 64


# --- Origins


def connection(**headers: str) -> HTTPConnection:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    return HTTPConnection({"type": "http", "headers": raw})


OURS = "https://forum.example"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": OURS},
        {"origin": "https://inside.example:8000", "host": "inside.example:8000"},
        {"origin": "http://forum.example"},
        {"referer": f"{OURS}/e/wsis"},
        {"origin": "HTTPS://FORUM.EXAMPLE"},
    ],
)
def test_our_own_pages_may_ask(headers: dict[str, str]):
    check_origin(connection(**headers), OURS)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "null", "referer": f"{OURS}/"},
        {"origin": "https://evil.example", "referer": f"{OURS}/"},
        {"origin": "https://forum.example.evil.example"},
        {"origin": "https://forum.example@evil.example"},
        {"origin": "https://forum.example:444"},
        {"origin": "forum.example"},
        {"origin": "file://forum.example"},
        {"origin": "https://[", "host": ""},
        {"origin": "", "host": ""},
    ],
)
def test_other_pages_may_not(headers: dict[str, str]):
    with pytest.raises(WrongOrigin):
        check_origin(connection(**headers), OURS)


# --- Limits


def test_a_burst_passes_and_then_one_at_a_time():
    limiter = Limiter(burst=3, every_ms=10_000)
    for _ in range(3):
        limiter.take("ada", 0)
    with pytest.raises(TooFast) as refusal:
        limiter.take("ada", 1)
    assert refusal.value.facts == {"wait_s": 10}
    limiter.take("bob", 1)
    limiter.take("ada", 10_000)
    with pytest.raises(TooFast):
        limiter.take("ada", 10_001)
    for _ in range(3):
        limiter.take("ada", 60_000)


def test_a_limiter_forgets_those_it_has_not_seen_for_longest():
    limiter = Limiter(burst=1, every_ms=10_000)
    for number in range(KEPT_KEYS + 1):
        limiter.take(str(number), 0)
    limiter.take("0", 0)
    with pytest.raises(TooFast):
        limiter.take(str(KEPT_KEYS), 0)


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::1", "2001:db8:1:2::"),
        (None, ""),
        ("unix:", "unix:"),
    ],
)
def test_a_client_is_its_address_or_its_network(host: str | None, key: str):
    assert client_key(host) == key


# --- Letters


def letter(language: Any = "en", name: str = "", account_id: str | None = None) -> Letter:
    kept = Link(account_id, "ada@example.org", "/", language, expires_at_ms=0)
    return link_letter(Locales(LOCALES), kept, "https://forum.example/link/abc", name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_says_the_same_as_text_and_as_html(language: str):
    sent = message_from_bytes(
        bytes(compose(letter(language), "Forum <forum@example.org>")), policy=default
    )
    parts = {part.get_content_type(): part.get_content() for part in sent.iter_parts()}
    assert sent["To"] == "ada@example.org"
    assert sent["Subject"] == letter(language).subject
    assert "https://forum.example/link/abc" in parts["text/plain"]
    assert 'href="https://forum.example/link/abc"' in parts["text/html"]
    assert ('dir="rtl"' in parts["text/html"]) == (language == "ar")


def test_a_claim_names_the_account_and_cannot_break_the_html():
    claim = letter(name='<b onclick="x">Ada</b>', account_id="a")
    assert "Ada" in claim.text
    assert "<b onclick" not in claim.html
    assert claim.subject != letter().subject


def test_the_outbox_keeps_the_newest_and_says_their_links():
    said: list[str] = []
    outbox = Outbox(said.append)
    for number in range(KEPT_LETTERS + 5):
        post = SimpleNamespace(to="ada@example.org", link=f"https://forum.example/link/{number}")
        outbox.post(cast(Letter, post))
    assert len(outbox.letters) == KEPT_LETTERS
    assert outbox.letters[0].link.endswith(f"/{KEPT_LETTERS + 4}")
    assert said[0] == "mail to ada@example.org: https://forum.example/link/0"
