"""The programme as people go through it: by day, across the halls, by the clocks of two places."""

from playwright.async_api import expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import LIVE, Forum
from tests.browser.screen import Screen

FAR = "Asia/Kathmandu"


async def test_a_day_stands_across_the_halls_and_opens_at_what_is_live(
    forum: Forum, open_screen: OpenScreen
):
    ada = await before_the_programme(forum, open_screen)
    await ada.page.locator("label", has_text="Timeline").click()
    await expect(ada.page).to_have_url(forum.url("/programme?view=timeline"))
    block = ada.page.locator(".timeline").get_by_role("link", name=LIVE)
    await expect(block).to_be_in_viewport()
    for said in ("Hall A", "Live"):
        await expect(block).to_contain_text(said)

    await ada.press_button("Jump to now")
    await expect(block).to_be_focused()
    await ada.page.reload()
    await expect(block).to_be_visible()
    await ada.page.locator("label", has_text="List").click()
    await expect(ada.page.locator(".timeline")).to_have_count(0)


async def test_what_is_filtered_away_comes_back_when_the_filters_are_cleared(
    forum: Forum, open_screen: OpenScreen
):
    ada = await before_the_programme(forum, open_screen)
    await ada.page.get_by_label("Search").fill("Atlantis")
    await ada.sees_text("No session matches.")
    await ada.press_button("Clear filters")
    await expect(ada.page.get_by_label("Search")).to_have_value("")
    await expect(ada.page.get_by_role("main").get_by_role("link", name=LIVE)).to_be_visible()


async def test_only_what_is_live_is_left_and_its_day_is_named(
    forum: Forum, open_screen: OpenScreen
):
    ada = await before_the_programme(forum, open_screen)
    await ada.press_button("Live now")
    await expect(ada.page.get_by_role("main").locator(".session")).to_have_count(1)
    days = ada.page.get_by_role("navigation", name="Days").get_by_role("link")
    await expect(days).to_have_count(2)


async def test_the_clocks_are_mine_or_the_events(forum: Forum, open_screen: OpenScreen):
    ada = await before_the_programme(forum, open_screen, timezone_id=FAR)
    session = ada.page.locator(".session", has=ada.page.get_by_role("link", name=LIVE))
    mine = await session.locator("time").first.text_content()
    await expect(session).to_contain_text("at the event")

    await ada.press_button("Show the event’s times")
    await expect(session).to_contain_text("for you")
    await expect(session.locator("time").first).not_to_have_text(mine or "")
    await ada.press_button("Show my times")
    await expect(session.locator("time").first).to_have_text(mine or "")


async def before_the_programme(forum: Forum, open_screen: OpenScreen, **options: str) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada")
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await screen.page.goto(forum.url("/programme"))
    await screen.sees_heading("Programme")
    await expect(screen.page.get_by_role("main").get_by_role("link", name=LIVE)).to_be_visible()
    return screen
