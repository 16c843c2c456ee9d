"""How a text is cut for a preview, and which of an event's languages it takes."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from server.http.addresses import About, read_address
from server.http.previews import LIMIT_TEXT, in_language, shortened

ROUTES = Path(__file__).resolve().parents[2] / "web" / "src" / "routes.ts"
# Only in developer builds, and nothing to be shared.
UNTOLD = {"/_ui"}


@given(st.text(max_size=600))
def test_a_preview_is_short_and_on_one_line(text: str):
    short = shortened(text)
    assert len(short) <= LIMIT_TEXT
    assert len(short.splitlines()) <= 1


def test_a_long_text_is_cut_between_words_where_there_are_some():
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("连接最后的村庄并不容易啊啊啊", 8) == "连接最后的村庄…"


def test_an_event_is_named_in_the_reader_s_language_else_in_english_else_somehow():
    assert in_language({"en": "Moot", "fr": "Assemblée"}, "fr") == "Assemblée"
    assert in_language({"fr": "Assemblée", "en": "Moot"}, "ar") == "Moot"
    assert in_language({"fr": "Assemblée"}, "ar") == "Assemblée"
    assert in_language({}, "ar") == ""


def test_an_address_leads_to_what_it_names_and_never_to_what_is_no_id():
    for page in ("", "/desk", "/screen"):
        found = read_address(f"/e/moot/s/a_B-9{page}")
        assert found is not None
        assert (found.about, found.slug, found.item) == (About.SESSION, "moot", "a_B-9")
        assert found.path == "/e/moot/s/a_B-9"
    for path in ("/e/Moot", "/e/moot/", "/e/moot/s/a b", "/e/moot/s/a\n", "/e/moot/s/\0", "//"):
        assert read_address(path) is None


def test_the_server_knows_every_page_of_the_web_app():
    paths = re.findall(r'path: "([^"]+)"', ROUTES.read_text(encoding="utf-8"))
    assert len(paths) > len(UNTOLD)
    for path in set(paths) - UNTOLD:
        assert read_address(re.sub(r":\w+", "abc", path)) is not None, path
