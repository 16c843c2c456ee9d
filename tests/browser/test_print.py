"""The programme on paper: all of its sessions, and nothing that only a screen needs."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import ARABIC, LIVE, Forum

ALL = ["Yesterday’s Promises", LIVE, ARABIC, "A Closing Word"]
# What stands on the page in the moment when it is printed.
_WATCH = """addEventListener("afterprint", () => {
  const paper = document.querySelector(".paper");
  const texts = (what) => [...paper.querySelectorAll(what)].map((each) => each.textContent);
  window.printed = {
    titles: texts("h3"), days: texts("h2"), all: paper.textContent, links: texts("a").length,
    onScreen: document.querySelector(".on-screen").checkVisibility(),
  };
})"""


async def print_out(page: Page) -> Any:
    await page.pdf(format="A4")
    return await page.evaluate("window.printed")


@pytest.mark.parametrize("view", ["list", "timeline"])
async def test_the_whole_programme_is_printed_in_one_zone_which_is_named(
    view: str, forum: Forum, open_screen: OpenScreen
):
    ada = await open_screen(timezone_id="Asia/Dhaka", viewport={"width": 1280, "height": 800})
    await ada.page.add_init_script(_WATCH)
    await ada.page.goto(forum.url(f"/programme?view={view}"))
    await expect(ada.page.locator("main").get_by_role("link", name=LIVE)).to_be_visible()
    printed = await print_out(ada.page)
    assert printed["titles"] == ALL
    assert len(printed["days"]) >= 3
    assert "Times are those of Dhaka (GMT+6)" in printed["all"]
    assert forum.hall.event.title["en"] in printed["all"]
    assert (printed["links"], printed["onScreen"]) == (0, False)
    await expect(ada.page.locator(".paper")).to_have_count(0)
    await expect(ada.page.locator(".on-screen")).to_be_visible()


async def test_what_was_chosen_is_what_is_printed(forum: Forum, open_screen: OpenScreen):
    ada = await open_screen()
    await ada.page.add_init_script(_WATCH)
    await ada.page.goto(forum.url("/programme?track=Review"))
    await expect(ada.page.locator("main .session")).to_have_count(2)
    assert (await print_out(ada.page))["titles"] == ["Yesterday’s Promises", "A Closing Word"]


async def test_a_browser_that_does_not_tell_of_printing_hides_no_session(
    forum: Forum, open_screen: OpenScreen
):
    ada = await open_screen()
    await ada.page.goto(forum.url("/programme?day=all"))
    rows = ada.page.locator(".sessions .session")
    await expect(rows).to_have_count(len(ALL))
    await ada.page.emulate_media(media="print")
    for at in range(len(ALL)):
        await expect(rows.nth(at)).to_be_visible()
        await expect(rows.nth(at)).to_have_css("content-visibility", "visible")
        await expect(rows.nth(at)).to_have_css("break-inside", "avoid")
    for hidden in (".top", ".places", ".programme-bar"):
        await expect(ada.page.locator(hidden)).to_be_hidden()
