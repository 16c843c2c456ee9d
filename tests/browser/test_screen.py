"""The big screen: only what everyone sees, large and whole, through every change and drop."""

from typing import Any

import pytest
from playwright.async_api import Locator, expect

from rooms.events.messages import RoomRole
from tests.browser.conftest import OpenScreen
from tests.browser.forum import LIVE, Forum
from tests.browser.screen import Screen
from tests.hall import Person

SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768)]
BACK_WITHIN_MS = 45_000
WORDS = "Who pays for the last kilometre of cable to the last village of the last valley? "
TEXTS = {
    "a word": "Why?",
    "a long word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte?",
    "an address": "https://example.org/" + "abcdefghij" * 20,
    "500 characters": (WORDS * 7)[:500],
    "Arabic": "من يدفع ثمن الكيلومتر الأخير من الكابل إلى آخر قرية في آخر وادٍ، ومتى يصل؟ " * 4,
    "Chinese": "最后一公里的费用由谁来承担？村民什么时候才能上网？" * 8,
    "lines": "One.\nTwo.\n\nThree?",
}
# When what follows from another size of the window has been drawn.
_FITS = """async () => {
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  const place = document.querySelector(".fitted"), words = document.querySelector(".fitted-words");
  const box = words.getBoundingClientRect();
  return {
    high: words.scrollHeight <= place.clientHeight,
    wide: words.scrollWidth <= place.clientWidth,
    inside: box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    page: document.documentElement.scrollHeight <= innerHeight
      && document.documentElement.scrollWidth <= innerWidth,
  };
}"""
_SHARE = """() => parseFloat(getComputedStyle(document.querySelector(".fitted-words")).fontSize)
  / innerHeight"""
_GROUNDS = """() => ["html", "body", "main", ".screen"].map(
  each => getComputedStyle(document.querySelector(each)).backgroundColor)"""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
async def test_the_live_question_fits_every_screen_whole(
    text: str, forum: Forum, open_screen: OpenScreen
):
    ada, mo = await crew(forum)
    await mo.send("questions.configure", limit_characters=600)
    await take_live(ada, mo, text)
    hall = await before(forum, open_screen)
    await is_whole(hall, text)
    for width, height in SIZES:
        await hall.page.set_viewport_size({"width": width, "height": height})
        await is_whole(hall, text)


async def test_a_title_and_a_question_fit_where_motion_is_reduced(
    forum: Forum, open_screen: OpenScreen
):
    """Nothing is measured in the middle of a transition."""
    ada, mo = await crew(forum)
    hall = await before(forum, open_screen, reduced_motion="reduce")
    await is_whole(hall, LIVE)
    await take_live(ada, mo, WORDS)
    await expect(words(hall)).to_have_text(WORDS.strip())
    await is_whole(hall, WORDS)


async def is_whole(hall: Screen, text: str) -> None:
    """All of it is seen, and as large as it may well be."""
    fit = await hall.page.evaluate(_FITS)
    assert all(fit.values()), (hall.page.viewport_size, fit)
    share = await hall.page.evaluate(_SHARE)
    assert share > (0.1 if len(text) < 30 else 0.03), (hall.page.viewport_size, share)


async def test_a_moderator_s_screen_shows_what_everyone_sees_and_no_more(
    forum: Forum, open_screen: OpenScreen
):
    ada, mo = await crew(forum)
    await ada.ask("Is this waiting?")
    dismissed = await ada.ask("Is this dismissed?")
    await mo.send("questions.dismiss", question=dismissed["id"], reason="off_topic")
    await list_it(ada, mo, "Who listed this?", anonymous=True)
    hall = await before(forum, open_screen, room_role="moderator")
    await hall.sees_text("Who listed this?")
    await take_live(ada, mo, "Who asked this?", anonymous=True)
    await expect(words(hall)).to_have_text("Who asked this?")
    await expect(hall.page.locator(".screen-asker")).to_contain_text("Anonymous")
    told = await hall.page.locator("html").inner_text()
    for secret in ("waiting?", "dismissed?", "Ada"):
        assert secret not in told


async def test_it_follows_what_the_desk_does(forum: Forum, open_screen: OpenScreen):
    ada, mo = await crew(forum)
    ben = await forum.hall.join("Ben")
    hall = await before(forum, open_screen)
    heading = hall.page.get_by_role("heading", level=1)
    await expect(heading).to_have_text(LIVE)
    await expect(hall.page.get_by_role("img")).to_be_visible()
    wanted = await list_it(ada, mo, "Is it wanted?")
    await ben.send("questions.vote", question=wanted["id"])
    await expect(hall.page.get_by_role("listitem")).to_contain_text("1 vote")
    await mo.move(wanted, "live")
    await expect(words(hall)).to_have_text("Is it wanted?")
    await expect(hall.page.locator(".screen-asker")).to_contain_text("Ada")
    await expect(hall.page.get_by_role("img")).to_be_visible()
    await mo.send("questions.configure", asking="closed")
    await expect(hall.page.get_by_role("img")).to_have_count(0)
    await mo.send("questions.configure", asking="open")
    await mo.move(wanted, "answered")
    await expect(heading).to_have_text(LIVE)
    await expect(words(hall)).to_have_text(LIVE)
    await mo.send("programme.end")
    await hall.sees_text("This session has ended.")
    await expect(hall.page.get_by_role("img")).to_have_count(0)


async def test_it_outlives_the_server_and_keeps_its_question(
    own_forum: Forum, open_screen: OpenScreen
):
    forum = own_forum
    ada, mo = await crew(forum)
    first = await take_live(ada, mo, "Who was first?")
    second = await list_it(ada, mo, "Who is next?")
    hall = await before(forum, open_screen)
    await expect(words(hall)).to_have_text("Who was first?")
    document = await hall.document()
    forum.kill()
    await hall.sees_connection_lost()
    await expect(hall.page.locator(".connection-bar")).to_be_hidden()
    await expect(words(hall)).to_have_text(first["text"])
    forum.start()
    mo = await forum.hall.join("Meg", room_role="moderator")
    await mo.move(second, "live")
    await expect(words(hall)).to_have_text("Who is next?", timeout=BACK_WITHIN_MS)
    assert await hall.document() == document


async def test_a_clear_one_has_no_background_at_all(forum: Forum, open_screen: OpenScreen):
    hall = await before(forum, open_screen, "?theme=clear&qr=0")
    await expect(hall.page.locator(".fitted-words")).to_be_visible()
    assert set(await hall.page.evaluate(_GROUNDS)) == {"rgba(0, 0, 0, 0)"}
    await expect(hall.page.get_by_role("img")).to_have_count(0)
    await expect(hall.page.locator(".top, .places, .toasts")).to_have_count(0)


async def test_its_controls_come_and_go_and_are_kept_by_the_address(
    forum: Forum, open_screen: OpenScreen
):
    hall = await before(forum, open_screen)
    page = hall.page
    controls = page.locator(".screen-controls")
    await expect(controls).to_have_css("opacity", "0")
    await expect(page.locator(".screen")).to_have_css("cursor", "none")
    await page.mouse.move(300, 300)
    await expect(controls).to_have_css("opacity", "1")
    await hall.press_button("Dark")
    await expect(page).to_have_url(forum.screen("?theme=dark"))
    await hall.press_button("Code")
    await expect(page).to_have_url(forum.screen("?theme=dark&qr=0"))
    await expect(page.locator("html[data-theme=dark]")).to_be_attached()
    await page.reload()
    await expect(page.locator("html[data-theme=dark]")).to_be_attached()
    await expect(page.get_by_role("img")).to_have_count(0)


async def test_the_desk_leads_to_it(forum: Forum, open_screen: OpenScreen):
    _, _, cookie = await forum.hall.enrol("Mo", room_role="moderator")
    mo = await open_screen(url=forum.servers[0].url, cookie=cookie)
    await mo.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await mo.page.goto(forum.desk())
    await mo.press_button("Big screen")
    dialog = mo.page.get_by_role("dialog", name="Big screen")
    await dialog.get_by_role("button", name="Copy").last.click()
    await expect(dialog.get_by_text("The address is copied.")).to_be_visible()
    copied = await mo.page.evaluate("navigator.clipboard.readText()")
    assert copied == forum.screen("?theme=clear&qr=0")
    async with mo.page.expect_popup() as opened:
        await mo.follow("Open in a new window", within=dialog)
    screen = await opened.value
    await expect(screen.get_by_role("heading", level=1, name=LIVE)).to_be_visible()


# --- Hands


async def crew(forum: Forum) -> tuple[Person, Person]:
    """Somebody who asks, and a moderator."""
    return await forum.hall.join("Ada"), await forum.hall.join("Mo", room_role="moderator")


async def list_it(ada: Person, mo: Person, text: str, **more: Any) -> dict[str, Any]:
    return await mo.move(await ada.ask(text, **more), "listed")


async def take_live(ada: Person, mo: Person, text: str, **more: Any) -> dict[str, Any]:
    return await mo.move(await list_it(ada, mo, text, **more), "live")


async def before(
    forum: Forum,
    open_screen: OpenScreen,
    query: str = "",
    room_role: RoomRole | None = None,
    **options: Any,
) -> Screen:
    """A screen in the hall, in the seat of somebody who may come in."""
    _, _, cookie = await forum.hall.enrol("Hall", room_role=room_role)
    hall = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await hall.page.goto(forum.screen(query))
    await expect(words(hall)).to_be_visible()
    return hall


def words(hall: Screen) -> Locator:
    return hall.page.locator(".fitted-words")
