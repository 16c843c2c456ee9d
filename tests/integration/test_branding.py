"""The look of an event on both databases: chosen, uploaded, seen by everybody at once."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from rooms.branding import gallery, store
from rooms.branding.demo import FILE, read_looks
from rooms.branding.messages import Look, Partner, Tier
from rooms.branding.model import LIMIT_PARTNERS, LIMIT_PICTURES, UNUSED_MS
from rooms.branding.pictures import LIMIT_UPLOAD_BYTES, prepare
from rooms.events import store as events
from rooms.events.messages import EventCard
from server.dressing import dress_demo
from server.http.looks import LIMIT_WAITING
from server.inviting import create_event
from tests.client import Body, new_key
from tests.hall import Hall, Person
from tests.house import quiet_dispatch
from tests.later import later
from tests.pictures import claiming, halves, opened, photograph, saved
from tests.refusals import refused
from tests.visitor import Visitor

LOGO = saved(halves(300, 300))
BANNER = saved(halves(1200, 500))
DAY = UNUSED_MS + 1000
# As server/http/limits.py has it for pictures.
BURST = 60


@pytest.fixture
async def olga(hall: Hall) -> Person:
    return await hall.join("olga", role="organizer")


@pytest.fixture
async def visitor(hall: Hall, olga: Person) -> AsyncIterator[Visitor]:
    """The organizer at a browser."""
    async with Visitor.at(hall.house.urls[0]) as visitor:
        visitor.http.cookies.set("plenary_session", olga.cookie)
        yield visitor


def path(hall: Hall, more: str = "") -> str:
    return f"/api/e/{hall.event.slug}{more}"


async def upload(
    visitor: Visitor, hall: Hall, content: bytes, purpose: str = "logo", **headers: str
) -> httpx.Response:
    where = path(hall, f"/pictures/{purpose}")
    return await visitor.http.post(where, content=content, headers=headers)


async def picture(visitor: Visitor, hall: Hall, content: bytes, purpose: str = "logo") -> Body:
    answer = await upload(visitor, hall, content, purpose)
    assert answer.status_code == 200, answer.text
    uploaded: Body = answer.json()
    return uploaded


async def home(hall: Hall) -> Body:
    """As somebody reads it who has never been here, at another process."""
    async with Visitor.at(hall.house.urls[-1]) as stranger:
        found: Body = (await stranger.get(path(hall))).json()["event"]["look"]
        return found


async def partners(hall: Hall) -> Body:
    async with Visitor.at(hall.house.urls[-1]) as stranger:
        found: Body = (await stranger.get(path(hall, "/partners"))).json()
        return found


async def told(person: Person, revision: int) -> Body:
    """The look that this tab knows of once it has come to this revision of the foyer."""
    foyer = person.client.rooms[person.hall.foyer]
    await person.client.until(lambda: foyer.revision >= revision)
    look: Body = foyer.snapshot["branding"]["look"]
    for tag, body in foyer.entries:
        if tag == "branding.changed" and body["look"]["revision"] >= look["revision"]:
            look = body["look"]
    return look


async def add(olga: Person, name: str, tier: str = "gold", **more: Any) -> Body:
    return await olga.create("branding.add_partner", olga.hall.foyer, name=name, tier=tier, **more)


def names(listed: Body) -> list[str]:
    return [partner["name"] for partner in listed["partners"]]


# --- The accent


async def test_an_accent_is_seen_by_everybody_at_once_and_by_visitors(hall: Hall, olga: Person):
    ada = await hall.join("ada")
    look = await olga.send("branding.set_accent", hall.foyer, accent="#FFCC00")
    assert (look["accent"]["chosen"], look["revision"] > 0) == ("#ffcc00", True)
    assert look["accent"]["light"]["accent"] != "#ffcc00"  # nobody could read it
    assert await told(ada, look["revision"]) == look
    assert await home(hall) == look
    fresh = await ada.another_tab()
    assert fresh.client.rooms[hall.foyer].snapshot["branding"]["look"] == look

    plain = await olga.send("branding.set_accent", hall.foyer, accent=None)
    assert plain["accent"] is None
    assert await told(ada, plain["revision"]) == plain


async def test_the_same_look_again_tells_nobody(hall: Hall, olga: Person):
    first = await olga.send("branding.set_accent", hall.foyer, accent="#123456")
    assert await olga.send("branding.set_accent", hall.foyer, accent="#123456") == first
    assert (
        await olga.send("branding.set_picture", hall.foyer, purpose="logo", picture=None) == first
    )


async def test_a_preview_changes_nothing(hall: Hall, olga: Person):
    before = await home(hall)
    shown = await olga.send("branding.preview_accent", hall.foyer, accent="#ffcc00")
    assert shown["chosen"] == "#ffcc00"
    assert await home(hall) == before
    with refused("bad_colour", "accent"):
        await olga.send("branding.preview_accent", hall.foyer, accent="javascript:")


@pytest.mark.parametrize(
    ("tag", "body"),
    [
        ("branding.set_accent", {"accent": "#123456"}),
        ("branding.preview_accent", {"accent": "#123456"}),
        ("branding.set_picture", {"purpose": "logo", "picture": None}),
        ("branding.add_partner", {"name": "Nets", "tier": "gold", "key": "a-key-of-ours"}),
    ],
)
@pytest.mark.parametrize("role", ["staff", "participant"])
async def test_only_organizers_change_the_look(
    hall: Hall, role: Any, tag: str, body: dict[str, Any]
):
    sam = await hall.join("sam", role=role)
    with refused("forbidden"):
        await sam.send(tag, hall.foyer, **body)
    organizer = await hall.join("org", role="organizer")
    with refused("not_here"):
        await organizer.send(tag, hall.room, **body)


# --- Pictures


async def test_a_logo_and_a_banner_are_shown_from_every_process(
    hall: Hall, olga: Person, visitor: Visitor
):
    ada = await hall.join("ada")
    looks = []
    for purpose, content in (("logo", LOGO), ("banner", BANNER)):
        uploaded = await picture(visitor, hall, content, purpose)
        assert (await home(hall))[purpose] is None
        look = await olga.send(
            "branding.set_picture", hall.foyer, purpose=purpose, picture=uploaded["id"]
        )
        assert look[purpose] == uploaded
        looks.append(look)
    assert await told(ada, looks[-1]["revision"]) == looks[-1] == await home(hall)
    assert [file["width"] for file in looks[-1]["banner"]["files"]] == [480, 960, 1200]
    for url in hall.house.urls:
        async with Visitor.at(url) as stranger:
            for file in looks[-1]["banner"]["files"]:
                answer = await stranger.get(f"/images/{file['hash']}.webp")
                assert answer.status_code == 200
                assert opened(answer.content).size[0] == file["width"]
                assert answer.headers["content-type"] == "image/webp"
                assert answer.headers["cache-control"] == "max-age=31536000, immutable"
                assert answer.headers["x-content-type-options"] == "nosniff"
                assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert (await stranger.get("/images/nothing.webp")).status_code == 404
            assert (await stranger.get("/images/%00.webp")).status_code == 404


async def test_a_photograph_tells_nothing_of_its_maker(hall: Hall, visitor: Visitor):
    uploaded = await picture(visitor, hall, photograph(orientation=6), "banner")
    answer = await visitor.get(f"/images/{uploaded['files'][-1]['hash']}.webp")
    assert dict(opened(answer.content).getexif()) == {}
    assert b"kitchen" not in answer.content


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"GIF89a not ours", "not_a_picture", "Cette image est illisible"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture", "illisible"),
        (LOGO[: len(LOGO) // 2], "not_a_picture", "illisible"),
        (b"", "not_a_picture", "illisible"),
        (claiming(60_000, 60_000), "too_many_pixels", "trop de pixels"),
    ],
)
async def test_what_is_no_picture_is_refused_in_ones_language(
    hall: Hall, visitor: Visitor, content: bytes, code: str, words: str
):
    answer = await upload(visitor, hall, content, **{"Accept-Language": "fr"})
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert words in answer.json()["message"]


async def test_an_upload_is_read_no_further_than_its_limit(hall: Hall, visitor: Visitor):
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 4 * LIMIT_UPLOAD_BYTES:
            sent += 65_536
            yield b" " * 65_536

    answer = await visitor.http.post(path(hall, "/pictures/logo"), content=endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert answer.json()["facts"] == {"limit_bytes": LIMIT_UPLOAD_BYTES}


async def test_only_organizers_upload_and_only_from_here(hall: Hall, visitor: Visitor):
    async def tried(cookie: str | None, origin: str) -> tuple[int, str]:
        async with Visitor.at(visitor.url, Origin=origin) as other:
            if cookie is not None:
                other.http.cookies.set("plenary_session", cookie)
            answer = await upload(other, hall, LOGO)
            return answer.status_code, answer.json()["code"]

    sam, ada = await hall.enrol("sam", "staff"), await hall.enrol("ada")
    assert await tried(None, visitor.url) == (401, "sign_in_needed")
    assert await tried(ada[2], visitor.url) == (403, "forbidden")
    assert await tried(sam[2], visitor.url) == (403, "forbidden")
    assert await tried(visitor.cookie, "https://evil.example") == (403, "wrong_origin")
    elsewhere = await Hall.build(hall.house)
    assert (await upload(visitor, elsewhere, LOGO)).status_code == 403
    await elsewhere.close()
    assert (await upload(visitor, hall, LOGO, purpose="poster")).json()["field"] == "purpose"


async def test_a_picture_is_for_its_event_and_purpose(hall: Hall, olga: Person, visitor: Visitor):
    logo = await picture(visitor, hall, LOGO)
    with refused("not_found", "picture"):
        await olga.send("branding.set_picture", hall.foyer, purpose="banner", picture=logo["id"])
    elsewhere = await Hall.build(hall.house)
    oscar = await elsewhere.join("oscar", role="organizer")
    with refused("not_found", "picture"):
        await oscar.send(
            "branding.set_picture", elsewhere.foyer, purpose="logo", picture=logo["id"]
        )
    with refused("not_found", "logo"):
        await add(oscar, "Nets", logo=logo["id"])
    await elsewhere.close()


async def test_too_many_who_wait_are_sent_away(hall: Hall, visitor: Visitor):
    done = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield LOGO[:100]
        await done.wait()
        yield LOGO[100:]

    async def wait() -> httpx.Response:
        async with Visitor.at(visitor.url) as other:
            other.http.cookies.set("plenary_session", visitor.cookie or "")
            return await other.http.post(path(hall, "/pictures/logo"), content=slow())

    async with asyncio.TaskGroup() as tasks:
        waiting = [tasks.create_task(wait()) for _ in range(LIMIT_WAITING)]
        answers: list[httpx.Response] = []
        while not answers or answers[-1].status_code == 422:  # until all of them have come
            answers.append(await upload(visitor, hall, b"no picture"))
        done.set()
    assert answers[-1].json()["facts"] == {"wait_s": LIMIT_WAITING}
    assert {each.result().status_code for each in waiting} == {200}


async def test_who_uploads_too_often_waits(hall: Hall, visitor: Visitor):
    """After a burst, however slow this machine is."""
    answer = await upload(visitor, hall, b"no picture")
    uploads = 1
    while answer.status_code == 422:
        answer = await upload(visitor, hall, b"no picture")
        uploads += 1
    assert (answer.status_code, answer.json()["code"]) == (429, "too_fast")
    assert uploads > BURST


async def test_an_event_has_room_for_so_many_pictures(hall: Hall, visitor: Visitor):
    made = prepare(saved(halves(4, 4)), "logo", "")
    async with hall.house.db.writing() as db:
        for _ in range(LIMIT_PICTURES):
            one = replace(made.picture, id=hall.house.new_id())
            await gallery.add_picture(db, hall.event.id, "logo", one, made.contents, 0)
    answer = await upload(visitor, hall, LOGO)
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many")


async def there(hall: Hall, uploaded: Body) -> bool:
    async with hall.house.db.reading() as db:
        return await gallery.read_file(db, uploaded["files"][0]["hash"]) is not None


async def test_a_picture_that_nothing_shows_is_gone_after_a_day(
    hall: Hall, olga: Person, visitor: Visitor
):
    unused, logo, banner, partner = [
        await picture(visitor, hall, saved(halves(90 + at, 60)), purpose)
        for at, purpose in enumerate(("logo", "logo", "banner", "partner"))
    ]
    await olga.send("branding.set_picture", hall.foyer, purpose="logo", picture=logo["id"])
    await olga.send("branding.set_picture", hall.foyer, purpose="banner", picture=banner["id"])
    listed = await add(olga, "Nets", logo=partner["id"])
    async with later(hall.house, DAY - 60_000) as soon:
        await soon.run_jobs()
    assert await there(hall, unused)
    async with later(hall.house, DAY) as then:
        await then.run_jobs()
    assert not await there(hall, unused)
    for used in (logo, banner, partner):
        assert await there(hall, used)

    await olga.send("branding.set_picture", hall.foyer, purpose="logo", picture=None)
    await olga.send("branding.remove_partner", hall.foyer, partner=listed["partners"][0]["id"])
    for gone in (logo, partner):
        assert await there(hall, gone)  # for those who still see it, and for an undo
    async with later(hall.house, DAY) as then:
        await then.run_jobs()
    for gone in (logo, partner):
        assert not await there(hall, gone)
    assert await there(hall, banner)


# --- Partners


async def test_partners_stand_by_tier_and_in_the_order_they_are_given(hall: Hall, olga: Person):
    ada = await hall.join("ada")
    await add(olga, "Nets", "silver", link="https://nets.example")
    await add(olga, "Waves", "gold")
    listed = await add(olga, "Masts", "silver")
    assert names(listed) == ["Waves", "Nets", "Masts"]
    waves, nets, masts = listed["partners"]
    assert nets["link"] == "https://nets.example"

    listed = await olga.send(
        "branding.move_partner", hall.foyer, partner=masts["id"], before=nets["id"]
    )
    assert names(listed) == ["Waves", "Masts", "Nets"]
    listed = await olga.send(
        "branding.edit_partner", hall.foyer, partner=nets["id"], name=" Nets  Ltd ", tier="host"
    )
    assert names(listed) == ["Nets Ltd", "Waves", "Masts"]
    assert listed["partners"][0]["link"] is None
    listed = await olga.send("branding.remove_partner", hall.foyer, partner=waves["id"])
    assert names(listed) == ["Nets Ltd", "Masts"]
    assert await partners(hall) == listed
    look = await told(ada, listed["revision"])
    assert look["partners"] == look["revision"] == listed["revision"]


async def test_a_partner_is_added_once(hall: Hall, olga: Person):
    key = new_key()
    body = {"key": key, "name": "Nets", "tier": "gold"}
    first = await olga.send("branding.add_partner", hall.foyer, **body)
    assert await olga.send("branding.add_partner", hall.foyer, **body) == first
    assert names(await partners(hall)) == ["Nets"]


async def test_a_partner_that_stays_as_it_is_tells_nobody(hall: Hall, olga: Person):
    listed = await add(olga, "Nets", "gold")
    facts = {"partner": listed["partners"][0]["id"]}
    same = await olga.send("branding.edit_partner", hall.foyer, **facts, name="Nets", tier="gold")
    assert same == listed
    assert await olga.send("branding.move_partner", hall.foyer, **facts, before=None) == listed


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": "  "}, "empty", "name"),
        ({"name": "n" * 121}, "too_long", "name"),
        ({"link": "http://nets.example"}, "bad_link", "link"),
        ({"link": f"https://nets.example/{'a' * 500}"}, "too_long", "link"),
        ({"tier": "platinum"}, "invalid", "tier"),
        ({"logo": "nothing"}, "not_found", "logo"),
        ({"before": "nobody"}, "not_found", "before"),
    ],
)
async def test_what_a_partner_cannot_be_is_refused(
    hall: Hall, olga: Person, change: dict[str, Any], code: str, field: str
):
    with refused(code, field):
        await add(olga, **{"name": "Nets", "tier": "gold", **change})
    assert names(await partners(hall)) == []


async def test_a_partner_of_another_event_is_not_found(hall: Hall, olga: Person):
    elsewhere = await Hall.build(hall.house)
    oscar = await elsewhere.join("oscar", role="organizer")
    theirs = (await add(oscar, "Nets"))["partners"][0]["id"]
    for tag, more in (
        ("branding.edit_partner", {"name": "Mine", "tier": "gold"}),
        ("branding.move_partner", {"before": None}),
        ("branding.remove_partner", {}),
    ):
        with refused("not_found", "partner"):
            await olga.send(tag, hall.foyer, partner=theirs, **more)
    assert names(await partners(elsewhere)) == ["Nets"]
    await elsewhere.close()


async def test_an_event_has_room_for_so_many_partners(hall: Hall, olga: Person):
    async with hall.house.db.writing() as db:
        for number in range(LIMIT_PARTNERS - 1):
            one = Partner(
                id=hall.house.new_id(), name=f"{number}", tier=Tier.GOLD, link=None, logo=None
            )
            await store.add_partner(db, hall.event.id, one, None, None)
    assert len((await add(olga, "Nets"))["partners"]) == LIMIT_PARTNERS
    with refused("too_many", limit=LIMIT_PARTNERS):
        await add(olga, "Waves")


# --- Snapshot and event messages


async def test_what_a_tab_was_told_is_what_a_fresh_one_is_told(
    hall: Hall, olga: Person, visitor: Visitor
):
    ada = await hall.join("ada")
    logo = await picture(visitor, hall, LOGO)
    banner = await picture(visitor, hall, BANNER, "banner")
    await olga.send("branding.set_accent", hall.foyer, accent="#0a7d55")
    await olga.send("branding.set_picture", hall.foyer, purpose="logo", picture=logo["id"])
    await olga.send("branding.set_picture", hall.foyer, purpose="banner", picture=banner["id"])
    listed = await add(olga, "Nets", logo=(await picture(visitor, hall, LOGO, "partner"))["id"])
    await add(olga, "Waves", before=listed["partners"][0]["id"])
    await olga.send("branding.set_picture", hall.foyer, purpose="logo", picture=None)
    look = await olga.send("branding.set_accent", hall.foyer, accent="#7d0a55")
    fresh = await ada.another_tab()
    known = fresh.client.rooms[hall.foyer].snapshot["branding"]["look"]
    assert await told(ada, look["revision"]) == known == look


# --- The demo


async def test_the_demo_is_dressed_once_and_keeps_what_was_changed(hall: Hall):
    content = (Path(__file__).parents[2] / "config" / "demo" / FILE).read_bytes()
    slug = f"demo-{secrets.token_hex(4)}"
    now_ms, new_id = hall.house.now_ms(), hall.house.new_id
    only = {slug: read_looks(content)["open"]}
    looks = msgspec.json.encode({"about": "", "looks": only})
    async with quiet_dispatch(hall.house) as dispatch:
        event = await create_event(dispatch, slug, "Demo", "open", "UTC", "en", now_ms, new_id)
        await dress_demo(dispatch, looks, now_ms, new_id)
        assert (await found(hall, slug)).look == Look()  # not everybody's event is the demo
        async with hall.house.db.writing() as db:
            await events.save_event(db, replace(event, demo=True))
        await dress_demo(dispatch, looks, now_ms, new_id)
        dressed = (await found(hall, slug)).look
        assert dressed.accent is not None
        assert dressed.logo is not None
        await dress_demo(dispatch, looks, now_ms, new_id)
    assert (await found(hall, slug)).look == dressed
    async with hall.house.db.reading() as db:
        listed = await store.read_partners(db, event.id)
    assert [each.name for each in listed.partners] == ["Corner House Library", "Two Kettles"]
    assert listed.revision == dressed.partners == 1


async def found(hall: Hall, slug: str) -> EventCard:
    async with hall.house.db.reading() as db:
        there = await events.find_event(db, slug)
    assert there is not None
    return there[0]
