"""What is told of pages to those outside: titles and previews, in six languages, and no secrets."""

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from rooms.branding.gallery import add_picture
from rooms.branding.messages import Look, Picture, PictureFile
from rooms.branding.store import save_look
from server.app import LOCALES
from server.database import Database
from server.http.shells import KEPT_MS, Shells
from server.locales import LANGUAGES, Locales
from server.services import Services
from tests.hall import Hall
from tests.house import House
from tests.stage import ADA, Stage, session
from tests.visitor import Visitor

PUBLIC = "http://localhost:8000"
NASTY = """</title><script>alert("1")</script> & 'more'"""
ABOUT = "Half of the villages have no connection."


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


class Head(HTMLParser):
    """What a crawler takes from a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root: dict[str, str | None] = {}
        self.title = ""
        self.said: dict[str, str] = {}
        self.scripts = 0
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._in_title = tag == "title"
        self.scripts += tag == "script"
        if tag == "html":
            self.root = found
        name = found.get("property") or found.get("name")
        if tag == "meta" and name is not None:
            # One for light and one for dark.
            assert name not in self.said or name == "theme-color", f"{name} is there twice"
            self.said[name] = found["content"] or ""
        if found.get("rel") == "canonical":
            self.said["canonical"] = found["href"] or ""

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data


def told_in(head: Head) -> dict[str, str]:
    """What is said of the page, and not of the app."""
    about = ("description", "canonical", "og:", "twitter:")
    return {name: value for name, value in head.said.items() if name.startswith(about)}


async def head_of(visitor: Visitor, path: str, status: int = 200, language: str = "en") -> Head:
    answer = await visitor.get(path, headers={"Accept-Language": language})
    assert answer.status_code == status
    return Head(answer.text)


async def test_each_page_is_called_what_it_shows(house: House, visitor: Visitor):
    stage = await Stage.build(house, session(title="Last Villages", abstract=ABOUT))
    room, speaker = await stage.room("Last Villages"), await stage.speaker("Ada Lovelace")
    when = "Mon, 22 Jun 2020 · 14:00–14:30 (Zurich GMT+02:00) · Hall A"
    wanted = {
        "/": ("Events", None),
        "/sign-in": ("Sign in", None),
        "/account": ("Account", None),
        stage.path(): ("Moot", "22 Jun 2020"),
        stage.path("/programme"): ("Programme · Moot", "22 Jun 2020"),
        stage.path(f"/s/{room}"): ("Last Villages", f"{when} · {ABOUT}"),
        stage.path(f"/speakers/{speaker}"): ("Ada Lovelace", "Writes programs."),
    }
    for path, (title, text) in wanted.items():
        head = await head_of(visitor, path)
        assert head.title == f"{title} · Plenary"
        assert head.said["og:title"] == title
        assert head.said["description"] == head.said["og:description"]
        if text is not None:
            assert head.said["description"] == text
        assert head.said["og:url"] == head.said["canonical"] == PUBLIC + path
        assert head.said["og:site_name"] == ("Moot" if path.startswith("/e/") else "Plenary")
        assert head.said["og:type"] == ("profile" if "/speakers/" in path else "website")
        assert head.said["twitter:card"] == "summary"
        assert "og:image" not in head.said


async def test_an_events_banner_goes_with_all_its_pages(house: House, visitor: Visitor):
    stage = await Stage.build(house, session())
    files = (PictureFile(width=480, hash="a" * 32), PictureFile(width=1200, hash="b" * 32))
    banner = Picture(id=house.new_id(), width=1200, height=400, files=files)
    async with house.db.writing() as db:
        await add_picture(db, stage.event.id, "banner", banner, [b"one", b"two"], house.now_ms())
        await save_look(db, stage.event.id, Look(banner=banner))
    for path in ("", "/programme", f"/s/{await stage.room('Session 1')}"):
        head = await head_of(visitor, stage.path(path))
        assert head.said["og:image"] == f"{PUBLIC}/images/{'b' * 32}.webp"
        assert head.said["twitter:card"] == "summary_large_image"


async def test_a_desk_and_a_question_in_the_address_are_shared_as_the_session(
    house: House, visitor: Visitor
):
    stage = await Stage.build(house, session(title="Last Villages"))
    path = stage.path(f"/s/{await stage.room('Last Villages')}")
    for other in (f"{path}/desk", f"{path}?question=5"):
        head = await head_of(visitor, other)
        assert head.said["og:url"] == PUBLIC + path
        assert head.said["og:title"] == "Last Villages"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_page_speaks_the_language_that_is_asked_for(visitor: Visitor, language: str):
    by_browser = await head_of(visitor, "/", language=f"{language}-XX, tlh;q=0.9")
    by_address = await head_of(visitor, f"/?lang={language}", language="tlh")
    for head in (by_browser, by_address):
        assert head.root == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
        assert head.said["og:locale"].startswith(language)
        assert head.title == f"{Locales(LOCALES).text(language, 'outside-front')} · Plenary"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_scripts_the_page_says_so_in_that_language(visitor: Visitor, language: str):
    page = (await visitor.get("/", headers={"Accept-Language": language})).text
    unscripted = page.partition("<noscript>")[2].partition("</noscript>")[0]
    unreachable = page.partition('<template id="unreachable">')[2].partition("</template>")[0]
    for words in (unscripted, unreachable):
        assert re.findall(r'<p lang="(\w+)"', words) == [language]


async def test_the_address_goes_before_the_browser_and_nonsense_is_english(visitor: Visitor):
    assert (await head_of(visitor, "/?lang=ar", language="fr")).root["lang"] == "ar"
    assert (await head_of(visitor, "/?lang=tlh", language="fr")).root["lang"] == "fr"
    assert (await head_of(visitor, '/?lang="><script>', language="tlh")).root["lang"] == "en"


async def test_of_an_event_by_invitation_nobody_outside_learns_anything(
    house: House, visitor: Visitor
):
    stage = await Stage.build(
        house, session(title="Secret Talk", abstract=ABOUT), access="invited", title="Secret Moot"
    )
    room, speaker = await stage.room("Secret Talk"), await stage.speaker("Ada Lovelace")
    in_session = [f"/s/{room}{page}" for page in ("", "/desk", "/screen")]
    paths = ["", "/programme", *in_session, f"/speakers/{speaker}"]
    pages = {(await visitor.get(stage.path(path))).text for path in paths}
    assert len(pages) == 1
    (page,) = pages
    head = Head(page)
    assert head.title == "Plenary"
    assert told_in(head) == {}
    for secret in ("Secret", "Ada", ABOUT, "Hall", stage.event.slug):
        assert secret not in page


async def test_a_cookie_changes_nothing(hall: Hall, visitor: Visitor):
    stage = await Stage.build(hall.house, session(title="Secret Talk"), access="invited")
    path = stage.path(f"/s/{await stage.room('Secret Talk')}")
    before = (await visitor.get(path)).text
    visitor.http.cookies.set("plenary_session", (await hall.join("ada")).cookie)
    assert (await visitor.get(path)).text == before


async def test_a_withdrawn_session_is_told_of_as_its_event(house: House, visitor: Visitor):
    going = session(1, title="Gone Talk", abstract=ABOUT)
    stage = await Stage.build(house, going, session(2, speakers=()))
    room, speaker = await stage.room("Gone Talk"), await stage.speaker("Ada Lovelace")
    await stage.bring([session(2, speakers=())])
    for path in (f"/s/{room}", f"/speakers/{speaker}"):
        answer = await visitor.get(stage.path(path))
        assert answer.status_code == 200
        assert Head(answer.text).said["og:title"] == "Moot"
        assert "Gone" not in answer.text
        assert "Ada" not in answer.text


async def test_who_speaks_elsewhere_is_still_told_of(house: House, visitor: Visitor):
    stage = await Stage.build(house, session(1), session(2))
    speaker = await stage.speaker("Ada Lovelace")
    await stage.bring([session(2)])
    head = await head_of(visitor, stage.path(f"/speakers/{speaker}"))
    assert head.said["og:title"] == "Ada Lovelace"


async def test_what_people_wrote_is_text_and_no_more(house: House, visitor: Visitor):
    stage = await Stage.build(
        house,
        session(title=NASTY, abstract=NASTY, hall=NASTY),
        session(2, speakers=(ADA.__class__(ref="x", name=NASTY, biography=NASTY),)),
        title=NASTY,
    )
    room, speaker = await stage.room(NASTY), await stage.speaker(NASTY)
    plain = await head_of(visitor, "/")
    for path in ("", "/programme", f"/s/{room}", f"/speakers/{speaker}"):
        head = await head_of(visitor, stage.path(path))
        assert head.said["og:title"].endswith(NASTY)
        assert head.title == f"{head.said['og:title']} · Plenary"
        assert head.scripts == plain.scripts


@pytest.mark.parametrize(
    "path",
    [
        "/no/such/page",
        "/e/nowhere",
        "/e/nowhere/programme",
        "/e/No_Slug",
        "/e/{event}/s/nothing",
        "/e/{event}/s/%00",
        "/e/{event}/s/{long}",
        "/e/{event}/speakers/nobody",
    ],
)
async def test_where_there_is_nothing_the_page_says_so(house: House, visitor: Visitor, path: str):
    stage = await Stage.build(house, session())
    there = path.format(event=stage.event.slug, long="a" * 65)
    head = await head_of(visitor, there, status=404)
    assert head.title == "Page not found · Plenary"
    assert told_in(head) == {}
    assert head.scripts == 1


async def test_an_item_of_another_event_is_not_there(house: House, visitor: Visitor):
    stage, other = await Stage.build(house, session()), await Stage.build(house)
    room, speaker = await stage.room("Session 1"), await stage.speaker("Ada Lovelace")
    await head_of(visitor, other.path(f"/s/{room}"), status=404)
    await head_of(visitor, other.path(f"/speakers/{speaker}"), status=404)


async def test_a_page_is_not_sent_again_to_who_has_it(house: House, visitor: Visitor):
    stage = await Stage.build(house, session())
    english = await visitor.get(stage.path())
    assert english.headers["vary"] == "Accept-Encoding, Accept-Language"
    assert english.headers["cache-control"] == "no-cache"
    assert english.headers["content-encoding"] == "gzip"
    kept = {"If-None-Match": english.headers["etag"]}
    assert (await visitor.get(stage.path(), headers=kept)).status_code == 304
    arabic = await visitor.get(stage.path(), headers={**kept, "Accept-Language": "ar"})
    assert arabic.status_code == 200
    assert arabic.headers["etag"] != english.headers["etag"]


# --- Kept for a few seconds, and there without a database


INDEX = '<!doctype html><html lang="en"><head><title>Plenary</title></head></html>'


def services(db: Database, now_ms: Any) -> Services:
    unused: Any = None
    return Services(
        db=db,
        dispatch=unused,
        hub=unused,
        mail=unused,
        locales=Locales(LOCALES),
        secret=b"secret",
        public_url="https://forum.example",
        build="none",
        developer=False,
        now_ms=now_ms,
        new_id=unused,
    )


async def test_a_new_title_is_there_after_a_few_seconds(house: House):
    stage = await Stage.build(house, session(title="Old Title"))
    path = stage.path(f"/s/{await stage.room('Old Title')}")
    now = [0]
    shells = Shells(services(house.db, lambda: now[0]), INDEX)

    async def title() -> str:
        return Head((await shells.at(path, "en")).file.plain.decode()).title

    assert await title() == "Old Title · Plenary"
    await stage.bring([session(title="New Title")])
    now[0] = KEPT_MS - 1
    assert await title() == "Old Title · Plenary"
    now[0] = KEPT_MS
    assert await title() == "New Title · Plenary"


async def test_without_its_database_the_page_comes_up_all_the_same(tmp_path: Path):
    db = Database(f"sqlite+aiosqlite:///{tmp_path}/nowhere/plenary.db")
    shell = await Shells(services(db, lambda: 0), INDEX).at("/e/moot", "fr")
    await db.close()
    assert shell.status == 200
    head = Head(shell.file.plain.decode())
    assert (head.title, head.root) == ("Plenary", {"lang": "fr", "dir": "ltr"})
