"""Without a connection: what was here is readable, what was asked is sent at the return, once."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import LIVE, Forum, running
from tests.browser.hands import Mouse
from tests.browser.screen import Screen
from tests.browser.test_axe import examine

QUESTION = "Who hears what is asked in a tunnel?"
BACK_WITHIN_MS = 45_000
_KEPT = """async path => {
  while (!(await caches.match(path))) await new Promise(requestAnimationFrame);
}"""
_COPIES = """async () => {
  const copies = await caches.open("answers").then(cache => cache.keys());
  const typed = Object.keys(localStorage).filter(name => /^(draft|outstanding):/.test(name));
  return [...copies.map(({url}) => url), ...typed];
}"""


@pytest.fixture(scope="module")
async def served(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Forum]:
    """A server of these tests' own: they kill it."""
    async with running(tmp_path_factory.mktemp("offline"), 1) as forum:
        yield forum


@pytest.fixture
async def forum(served: Forum) -> AsyncIterator[Forum]:
    forum = await Forum.build(served.hall.house, served.servers)
    yield forum
    await forum.hall.close()
    if not forum.servers[0].is_running:
        forum.start()


async def test_the_programme_is_readable_after_one_visit(forum: Forum, open_screen: OpenScreen):
    ada = await signed_in(forum, open_screen)
    await visit(ada, forum, "/programme")
    forum.kill()
    await ada.page.reload()
    await ada.sees_heading("Programme")
    await expect(ada.page.locator(".session").filter(has_text=LIVE)).to_be_visible()
    await expect(ada.page.locator(".as-of")).to_contain_text("Offline. As of")
    assert await examine(ada.page) == []
    await ada.page.goto(forum.url())
    await expect(ada.page.locator(".as-of")).to_contain_text("Offline. As of")
    forum.start()
    await ada.hears_of_network()
    await expect(ada.page.locator(".as-of")).to_be_empty(timeout=BACK_WITHIN_MS)


async def test_it_is_readable_in_firefox_too(forum: Forum, open_firefox: OpenScreen):
    ada = await signed_in(forum, open_firefox)
    await visit(ada, forum, "/programme")
    forum.kill()
    await ada.page.reload()
    await ada.sees_heading("Programme")
    await expect(ada.page.locator(".as-of")).to_contain_text("Offline. As of")


async def test_a_page_that_is_not_here_opens_at_the_return(
    forum: Forum, served: Forum, open_screen: OpenScreen
):
    ada = await signed_in(forum, open_screen)
    await visit(ada, forum, "/programme")
    forum.kill()
    await ada.page.goto(served.url("/programme"))
    await ada.sees_heading("No connection")
    await expect(ada.page.get_by_role("main").get_by_role("link")).to_have_attribute(
        "href", f"/e/{forum.slug}/programme"
    )
    assert await examine(ada.page) == []
    forum.start()
    await ada.hears_of_network()
    await expect(ada.page.get_by_role("heading", name="Programme")).to_be_visible(
        timeout=BACK_WITHIN_MS
    )


async def test_a_question_asked_offline_arrives_once_though_its_tab_was_closed(
    forum: Forum, open_screen: OpenScreen
):
    ada = await signed_in(forum, open_screen)
    await visit(ada, forum, f"/s/{forum.hall.room}")
    forum.kill()
    await ada.page.reload()
    await ada.sees_heading(LIVE)
    await ada.ask(QUESTION)
    await expect(unsent(ada)).to_contain_text("as soon as the connection is back")
    assert await examine(ada.page) == []

    again, beside = [await another_tab(ada, forum.session()) for _ in range(2)]
    await ada.page.close()
    for tab in (again, beside):
        await expect(unsent(tab)).to_contain_text(QUESTION)
    await again.page.reload()
    await again.ask_box.fill("And who")
    forum.start()
    for tab in (again, beside):
        await tab.hears_of_network()
        await expect(tab.my_question(QUESTION)).to_contain_text(
            "It waits for a moderator.", timeout=BACK_WITHIN_MS
        )
        await expect(tab.mine).to_have_count(1)
    await expect(again.ask_box).to_be_focused()
    await expect(again.ask_box).to_have_value("And who")
    mo = await forum.hall.join("Mo", room_role="moderator")
    asked = mo.room.snapshot["questions"]["questions"]
    assert [question["text"] for question in asked] == [QUESTION]


async def test_who_signs_out_leaves_nothing_to_read(forum: Forum, open_screen: OpenScreen):
    ada = await signed_in(forum, open_screen)
    await visit(ada, forum, f"/s/{forum.hall.room}")
    await ada.ask_box.fill("Nobody else may read this")
    await ada.page.goto(f"{forum.servers[0].url}/account")
    assert await ada.page.evaluate(_COPIES) != []
    await ada.press_button("Sign out here")
    await ada.page.wait_for_url("**/")
    assert [kept for kept in await ada.page.evaluate(_COPIES) if forum.slug in kept] == []
    assert [kept for kept in await ada.page.evaluate(_COPIES) if "draft:" in kept] == []
    forum.kill()
    await ada.page.goto(forum.url("/programme"))
    await ada.sees_heading("No connection")


async def signed_in(forum: Forum, open_screen: OpenScreen) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada")
    return await open_screen(url=forum.servers[0].url, cookie=cookie)


async def visit(screen: Screen, forum: Forum, path: str) -> None:
    """Stays until the page is at rest, and all is kept that it may need."""
    await screen.page.goto(forum.url(path))
    await screen.page.evaluate(_KEPT, f"/api/e/{forum.slug}/programme")


async def another_tab(screen: Screen, url: str) -> Screen:
    page: Page = await screen.page.context.new_page()
    tab = Screen(page, Mouse())
    await page.goto(url)
    return tab


def unsent(screen: Screen) -> Locator:
    return screen.page.get_by_role("main").locator("li.question")
