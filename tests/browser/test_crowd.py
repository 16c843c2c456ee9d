"""With thousands of questions in a room, its pages hold only what is near the screen."""

from playwright.async_api import Page, expect

from rooms.events.messages import RoomRole
from tests.browser.conftest import OpenScreen
from tests.browser.crowd import ask_many
from tests.browser.forum import Forum
from tests.browser.screen import Screen

MANY = 2_000
NEWEST, OLDEST = f"Question {MANY - 1}:", "Question 0:"
ARRIVED_WITHIN_MS = 60_000
LIMIT_ROWS = 120
LIMIT_NODES = 6_000
PHONE = {"width": 390, "height": 844}


async def test_a_session_draws_the_questions_near_the_screen(forum: Forum, open_screen: OpenScreen):
    ada = await sit_in(forum, open_screen, forum.session())
    await ask_many(forum.hall, MANY)
    await ada.page.get_by_text("Newest", exact=True).click()
    await expect(ada.question(NEWEST)).to_be_visible(timeout=ARRIVED_WITHIN_MS)
    await is_bounded(ada)
    await scroll_to_the_end(ada.page)
    await expect(ada.question(OLDEST)).to_be_visible(timeout=ARRIVED_WITHIN_MS)
    await is_bounded(ada)


async def test_a_desk_draws_the_questions_near_the_screen(forum: Forum, open_screen: OpenScreen):
    mo = await sit_in(forum, open_screen, forum.desk(), "moderator")
    await ask_many(forum.hall, MANY)
    await mo.page.get_by_role("tab", name="Listed").click()
    listed = mo.page.get_by_role("listitem").filter(has_text="Question ")
    await expect(listed.first).to_be_visible(timeout=ARRIVED_WITHIN_MS)
    await is_bounded(mo)


async def sit_in(
    forum: Forum, open_screen: OpenScreen, url: str, room_role: RoomRole | None = None
) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada", room_role=room_role)
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie, viewport=PHONE)
    await screen.page.goto(url)
    await expect(screen.page.get_by_role("heading", level=1)).to_be_visible()
    return screen


async def is_bounded(screen: Screen) -> None:
    await expect(screen.page.locator("main li")).not_to_have_count(0)
    rows, nodes = await screen.page.evaluate(
        "['main li', '*'].map(what => document.querySelectorAll(what).length)"
    )
    assert rows <= LIMIT_ROWS
    assert nodes <= LIMIT_NODES


async def scroll_to_the_end(page: Page) -> None:
    """Its height is known better with every row that was drawn."""
    await page.evaluate(
        """async () => {
          const frame = () => new Promise(requestAnimationFrame);
          for (let last = -1; last !== scrollY;) {
            last = scrollY;
            scrollTo({top: document.body.scrollHeight, behavior: "instant"});
            for (let n = 0; n < 10; n++) await frame();
          }
        }"""
    )
