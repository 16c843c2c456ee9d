"""Organizers settle the look of their event, and everybody in it sees it at once."""

from typing import Any

from playwright.async_api import Locator, Page, expect

from rooms.branding.accent import accent_for
from rooms.branding.colour import parse_hex
from tests.browser.conftest import OpenScreen
from tests.browser.forum import Forum
from tests.browser.screen import Screen
from tests.pictures import halves, saved

ON_LIGHT = accent_for(parse_hex("#ffcc00"), "light").accent.hex


async def wears(page: Page, accent: str) -> None:
    """The page has this accent on light; empty for the platform's own."""
    await expect(page.locator("html")).to_have_css("--look-light-accent", accent)


async def organizer(forum: Forum, open_screen: OpenScreen, **options: Any) -> Screen:
    _, _, cookie = await forum.hall.enrol("Olga", role="organizer")
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await screen.page.goto(forum.url("/settings"))
    await screen.sees_heading("Settings")
    return screen


async def attendee(forum: Forum, open_screen: OpenScreen) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada")
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie)
    await screen.page.goto(forum.url())
    await screen.sees_text("You are here as")
    return screen


def file(name: str, content: bytes) -> Any:
    return {"name": name, "mimeType": "image/png", "buffer": content}


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def test_an_accent_is_readable_and_on_everybodys_page_at_once(
    forum: Forum, open_screen: OpenScreen
):
    ada, olga = await attendee(forum, open_screen), await organizer(forum, open_screen)
    await wears(ada.page, "")
    await olga.page.get_by_label("As a code").fill("#ffcc00")
    await olga.sees_text("Shown darker, so that everybody can read it.")
    await olga.sees_text("Shown as you chose it.")
    await olga.press_button("Save")
    await wears(ada.page, ON_LIGHT)
    await wears(olga.page, ON_LIGHT)

    await olga.press_button("Use the colour of the platform")
    await wears(ada.page, "")


async def test_what_is_no_colour_is_told_at_its_field(forum: Forum, open_screen: OpenScreen):
    olga = await organizer(forum, open_screen)
    code = olga.page.get_by_label("As a code")
    await code.fill("#ffcc0g")
    await expect(code).to_have_accessible_description(
        "A colour is written as a number sign and six digits: #0b5cab."
    )


async def test_who_leaves_the_event_leaves_its_colours(forum: Forum, open_screen: OpenScreen):
    olga = await organizer(forum, open_screen)
    await olga.page.get_by_label("As a code").fill("#8e3b76")
    await olga.press_button("Save")
    await wears(olga.page, "#8e3b76")
    await olga.page.goto(forum.servers[0].url)
    await olga.sees_heading("Events")
    await wears(olga.page, "")
    await olga.page.locator(f"main a[href='/e/{forum.slug}']").click()
    await wears(olga.page, "#8e3b76")


async def test_a_logo_and_a_banner_are_uploaded_shown_and_taken_away(
    forum: Forum, open_screen: OpenScreen
):
    ada, olga = await attendee(forum, open_screen), await organizer(forum, open_screen)
    banner, logo = part(olga.page, "Banner"), part(olga.page, "Logo")
    await logo.locator("input").set_input_files(file("logo.png", b"no picture at all"))
    await expect(logo.get_by_role("status")).to_contain_text("not a picture we can read")
    await logo.locator("input").set_input_files(file("logo.png", saved(halves(300, 200))))
    await expect(ada.page.locator("header .brand img")).to_be_visible()
    await expect(logo.get_by_role("status")).to_be_empty()
    await banner.locator("input").set_input_files(file("wide.png", saved(halves(1500, 500))))
    shown = ada.page.locator("img.banner")
    await expect(shown).to_be_visible()
    assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") >= 480

    await banner.get_by_role("button", name="Remove").click()
    await expect(shown).to_have_count(0)
    await olga.press_button("Undo")
    await expect(shown).to_be_visible()


async def test_a_file_that_is_too_large_is_not_sent(forum: Forum, open_screen: OpenScreen):
    olga = await organizer(forum, open_screen)
    logo = part(olga.page, "Logo")
    await logo.locator("input").set_input_files(file("huge.png", bytes(9 * 2**20)))
    await expect(logo.get_by_role("status")).to_contain_text("at most 8 MB")


async def test_partners_are_kept_by_keyboard(forum: Forum, open_screen: OpenScreen):
    ada = await attendee(forum, open_screen)
    olga = await organizer(forum, open_screen, mouse=False)
    page, names = olga.page, olga.page.locator(".kept .facts bdi:first-child")
    for name in ("Nets", "Waves"):
        await olga.press_button("Add a partner")
        await olga.hand.write(page.get_by_role("textbox", name="Name"), name)
        await olga.press_button("Save", within=page.get_by_role("dialog"))
        await expect(names.filter(has_text=name)).to_be_visible()
        await olga.hand.look()
    await olga.press_button("Move Waves up")
    await expect(names).to_have_text(["Waves", "Nets"])
    await expect(page.get_by_role("button", name="Move Waves up")).to_be_focused()
    await expect(page.get_by_text("Waves is now number 1 of 2.")).to_be_attached()
    await olga.press_button("Remove Waves")
    await expect(names).to_have_text(["Nets"])
    await expect(page.get_by_role("button", name="Remove Nets")).to_be_focused()
    await page.keyboard.press("F6")
    await page.keyboard.press("Enter")
    await expect(names).to_have_text(["Waves", "Nets"])
    await expect(ada.page.locator(".partners li")).to_have_text(["Waves", "Nets"])


async def test_a_link_that_is_none_is_told_at_its_field(forum: Forum, open_screen: OpenScreen):
    olga = await organizer(forum, open_screen)
    await olga.press_button("Add a partner")
    await olga.hand.write(olga.page.get_by_role("textbox", name="Name"), "Nets")
    link = olga.page.get_by_label("Website")
    await olga.hand.write(link, "http://nets.example")
    await olga.press_button("Save", within=olga.page.get_by_role("dialog"))
    await expect(link).to_have_accessible_description(
        "Please enter a whole address that begins with https://"
    )
    await expect(link).to_be_focused()


async def test_only_organizers_find_the_settings(forum: Forum, open_screen: OpenScreen):
    ada = await attendee(forum, open_screen)
    await expect(ada.page.get_by_role("link", name="Settings")).to_have_count(0)
    await ada.page.goto(forum.url("/settings"))
    await ada.sees_heading("For organizers")
    await ada.follow("To the event")
    await ada.sees_text("You are here as")
