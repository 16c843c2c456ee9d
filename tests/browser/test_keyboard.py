"""By keyboard alone: people do all they came for, and the focus is never lost."""

from playwright.async_api import expect

from rooms.events.messages import RoomRole
from tests.browser.conftest import OpenScreen
from tests.browser.forum import LIVE, Forum
from tests.browser.hands import Keyboard
from tests.browser.screen import Screen
from tests.browser.story import QUESTION, come_in, walk

PHONE = {"width": 360, "height": 740}


async def test_the_story_can_be_walked(forum: Forum, open_screen: OpenScreen):
    ada, mo, gus = [await open_screen(mouse=False) for _ in range(3)]
    await come_in(forum, ada, mo, gus)
    await walk(ada, mo, gus)
    for each in (ada, mo, gus):
        await each.hand.look()


async def test_a_skip_link_leads_past_the_header(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen, forum.session())
    await ada.follow("Skip to content")
    await expect(ada.page.locator("main")).to_be_focused()
    await ada.page.keyboard.press("Tab")
    await expect(ada.page.get_by_role("main").locator(":focus")).to_be_attached()


async def test_arrows_lead_through_tabs_in_both_directions(forum: Forum, open_screen: OpenScreen):
    for language, chat in (("en", "Chat"), ("ar", "الدردشة")):
        ada = await inside(forum, open_screen, f"{forum.session()}?lang={language}", PHONE)
        tab = ada.page.get_by_role("tab", name=chat)
        await ada.hand.press(tab)
        await expect(tab).to_have_attribute("aria-selected", "true")
        text = f"By keyboard, {language}."
        await ada.hand.write(ada.page.get_by_role("textbox"), text)
        await ada.page.keyboard.press("Enter")
        await expect(ada.page.locator(".log")).to_contain_text(text)
        await ada.hand.look()


async def test_a_moderator_dismisses_with_a_reason(forum: Forum, open_screen: OpenScreen):
    asker = await forum.hall.join("Asker")
    question = await asker.ask(QUESTION)
    mo = await inside(forum, open_screen, forum.desk(), room_role="moderator")
    card = mo.card("Waiting", QUESTION)
    await mo.deal_with("Waiting", QUESTION, "Dismiss")
    reason = card.get_by_label("Reason")
    await expect(reason).to_be_focused()
    await mo.page.keyboard.press("Escape")
    await expect(reason).to_have_count(0)
    await mo.hand.look()

    await mo.deal_with("Waiting", QUESTION, "Dismiss")
    await expect(reason).to_be_focused()
    await mo.page.keyboard.press("ArrowDown")
    await mo.hand.write(card.get_by_label("Note for the asker"), "See the first one.")
    await mo.press_button("Dismiss", within=card)
    dismissed = await asker.sees("questions.changed", question__id=question["id"])
    assert dismissed["question"]["dismissal"] == {
        "reason": "duplicate",
        "note": "See the first one.",
    }
    await expect(mo.card("Done", QUESTION)).to_be_visible()
    await mo.hand.look()


async def test_single_keys_work_a_question_that_has_the_focus(
    forum: Forum, open_screen: OpenScreen
):
    asker = await forum.hall.join("Asker")
    await asker.ask(QUESTION)
    mo = await inside(forum, open_screen, forum.desk(), room_role="moderator")
    assert isinstance(mo.hand, Keyboard)
    await mo.hand.reach(mo.card("Waiting", QUESTION).get_by_role("button", name="List"))
    for key, column in (("l", "Listed"), ("l", "Live"), ("a", "Done")):
        await mo.page.keyboard.press(key)
        await expect(mo.card(column, QUESTION)).to_be_visible()
        await mo.hand.look()


async def test_a_page_takes_the_focus_to_its_heading(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen, forum.url("/programme"))
    await ada.follow(LIVE)
    await expect(ada.page.get_by_role("heading", level=1, name=LIVE)).to_be_focused()
    await ada.page.go_back()
    await expect(ada.page.get_by_role("heading", level=1, name="Programme")).to_be_focused()


async def inside(
    forum: Forum,
    open_screen: OpenScreen,
    url: str,
    viewport: dict[str, int] | None = None,
    room_role: RoomRole | None = None,
) -> Screen:
    _, _, cookie = await forum.hall.enrol("Ada", room_role=room_role)
    more = {} if viewport is None else {"viewport": viewport}
    screen = await open_screen(mouse=False, url=forum.servers[0].url, cookie=cookie, **more)
    await screen.page.goto(url)
    await expect(screen.page.get_by_role("heading", level=1)).to_be_visible()
    return screen
