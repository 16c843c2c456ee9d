"""The frame around every page: the palette, the theme, and what is live."""

from typing import Any

from playwright.async_api import Page, expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import ARABIC, LIVE, Forum
from tests.browser.screen import Screen


async def at_home(forum: Forum, open_screen: OpenScreen, **options: Any) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada")
    ada = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await ada.page.goto(forum.url())
    await expect(ada.page.get_by_role("heading", level=1)).to_be_visible()
    return ada


async def open_palette(page: Page) -> None:
    await page.keyboard.press("Control+k")
    await expect(page.get_by_role("combobox", name="Go to a session")).to_be_focused()


async def test_a_few_letters_lead_to_a_session(forum: Forum, open_screen: OpenScreen):
    ada = await at_home(forum, open_screen)
    await open_palette(ada.page)
    await expect(ada.page.get_by_role("option", name=LIVE)).to_contain_text("Live")
    await ada.page.keyboard.type("اصوات")  # without its accents
    await expect(ada.page.get_by_role("option")).to_have_count(1)
    await ada.page.keyboard.press("Enter")
    await ada.sees_heading(ARABIC)


async def test_the_palette_gives_the_focus_back(forum: Forum, open_screen: OpenScreen):
    ada = await at_home(forum, open_screen)
    places = ada.page.get_by_role("navigation", name="Event")
    link = places.get_by_role("link", name="Programme")
    await link.focus()
    await open_palette(ada.page)
    await ada.page.keyboard.type("no such thing")
    await expect(ada.page.get_by_text("Nothing found.")).to_be_visible()
    await ada.page.keyboard.press("Escape")
    await expect(link).to_be_focused()


async def test_a_theme_is_chosen_by_keyboard_and_kept(forum: Forum, open_screen: OpenScreen):
    ada = await at_home(forum, open_screen)
    await open_palette(ada.page)
    await ada.page.keyboard.type("dark")
    await ada.page.keyboard.press("Enter")
    dark = ada.page.locator("html[data-theme=dark]")
    await expect(dark).to_be_attached()
    await ada.page.reload()
    await expect(dark).to_be_attached()
    await ada.page.get_by_role("button", name="You and your settings").click()
    await expect(ada.page.get_by_role("radio", name="Dark")).to_be_checked()
    await ada.page.get_by_text("As the device").click()
    await expect(dark).not_to_be_attached()


async def test_what_is_live_is_said_on_every_page_but_its_own(
    forum: Forum, open_screen: OpenScreen
):
    ada = await at_home(forum, open_screen)
    await ada.follow(LIVE, within=ada.page.get_by_role("banner"))
    await ada.sees_heading(LIVE)
    await expect(ada.page.get_by_role("banner").get_by_text(LIVE)).to_have_count(0)


async def test_the_places_are_under_the_thumb_on_a_phone(forum: Forum, open_screen: OpenScreen):
    ada = await at_home(forum, open_screen, viewport={"width": 360, "height": 640})
    places = ada.page.get_by_role("navigation", name="Event")
    box = await places.bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 360, 640)
    await places.get_by_role("button", name="Search").click()
    await expect(ada.page.get_by_role("combobox")).to_be_focused()
