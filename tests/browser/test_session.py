"""The session page under one's hands: what waits, moves, is shown at once, and where links lead."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from tests.browser.conftest import OpenScreen
from tests.browser.crowd import ask_many
from tests.browser.forum import LIVE, Forum
from tests.browser.line import Line
from tests.browser.screen import Screen
from tests.client import Body
from tests.hall import Person

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
SOME = 30
MANY = 200
LONG_MS = 15_000
# A window of the browser never has the pointer here.
NOWHERE = (0, 0)


# --- What is new


async def test_what_is_new_waits_while_one_reads_further_down(
    forum: Forum, open_screen: OpenScreen
):
    await ask_many(forum.hall, SOME)
    ada = await inside(forum, open_screen)
    read = ada.listed.get_by_role("listitem").nth(SOME // 2)
    await bring_to_the_middle(read)
    before = await read.bounding_box()
    ben, mo = await two_more(forum)
    for text in ("First?", "Second?", "Third?"):
        await mo.move(await ben.ask(text), "listed")
    news = ada.page.get_by_role("button", name="3 new questions")
    await expect(news).to_be_in_viewport()
    assert await read.bounding_box() == before
    await expect(ada.question("First?")).to_have_count(0)

    await news.click()
    await expect(ada.question("Third?")).to_be_focused()
    await expect(ada.question("Third?")).to_be_in_viewport()
    for text in ("First?", "Second?", "Third?"):
        await expect(ada.question(text)).to_have_class(re.compile("marked"))
    await expect(news).to_have_count(0)


async def test_at_the_top_nothing_waits(forum: Forum, open_screen: OpenScreen):
    await ask_many(forum.hall, SOME)
    ada = await inside(forum, open_screen)
    await expect(ada.listed.get_by_role("listitem")).to_have_count(SOME)
    await ada.page.evaluate(_WATCH_NEWS)
    ben, mo = await two_more(forum)
    for text in ("First?", "Second?", "Third?"):
        await mo.move(await ben.ask(text), "listed")
        await expect(ada.question(text)).to_have_count(1)
    assert await ada.page.evaluate("hadNews") is False


async def test_what_waits_comes_by_itself_at_the_top(forum: Forum, open_screen: OpenScreen):
    await ask_many(forum.hall, SOME)
    ada = await inside(forum, open_screen)
    await bring_to_the_middle(ada.listed.get_by_role("listitem").nth(SOME // 2))
    ben, mo = await two_more(forum)
    await mo.move(await ben.ask("First?"), "listed")
    news = ada.page.get_by_role("button", name="One new question")
    await expect(news).to_be_visible()
    await ada.page.keyboard.press("Home")
    await expect(ada.question("First?")).to_have_count(1)
    await expect(news).to_have_count(0)


# --- Votes


async def test_no_row_moves_while_one_points_at_the_list(forum: Forum, open_screen: OpenScreen):
    ada, (first, *_) = await before_three(forum, open_screen, clock=True)
    await ada.question("Second?").hover()
    before = await places(ada)
    await vote_for(forum, first)
    await expect(ada.question("First?")).to_contain_text("Vote (1)")
    await ada.page.clock.run_for(LONG_MS)
    assert await places(ada) == before
    await ada.page.mouse.move(*NOWHERE)
    await ada.sees_listed("First?", "Third?", "Second?")


async def test_no_row_moves_under_a_finger(forum: Forum, open_screen: OpenScreen):
    ada, (first, *_) = await before_three(forum, open_screen, clock=True, **PHONE)
    cdp = await ada.page.context.new_cdp_session(ada.page)
    x, y = await middle(ada.question("Second?"))
    touched = {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    await cdp.send("Input.dispatchTouchEvent", touched)
    before = await places(ada)
    await vote_for(forum, first)
    await expect(ada.question("First?")).to_contain_text("Vote (1)")
    await ada.page.clock.run_for(LONG_MS)
    assert await places(ada) == before
    await cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    await ada.sees_listed("First?", "Third?", "Second?")


async def test_whoever_goes_by_keys_stays_with_their_question(
    forum: Forum, open_screen: OpenScreen
):
    ada, (first, *_) = await before_three(forum, open_screen)
    button = ada.question("Second?").get_by_role("button", name="Vote")
    await button.focus()
    await vote_for(forum, first)
    await ada.sees_listed("First?", "Third?", "Second?")
    await expect(button).to_be_focused()


async def test_a_long_list_is_searched_by_words(forum: Forum, open_screen: OpenScreen):
    await listed(forum, "Who pays for the café?")
    await ask_many(forum.hall, MANY)
    ada = await inside(forum, open_screen)
    search = ada.page.get_by_role("searchbox", name="Search in the questions")
    await search.fill("CAFE pays")
    await ada.sees_text("One question found.")
    await ada.sees_listed("Who pays for the café?")
    await search.fill("")
    await expect(ada.listed.get_by_role("listitem")).not_to_have_count(1)


# --- Links to a question


async def test_a_link_leads_to_its_question(forum: Forum, open_screen: OpenScreen):
    _, (first, *_) = await listed(forum, "First?", "Second?", "Third?")
    ada = await inside(forum, open_screen, link(forum, first))
    await stands_before(ada.question("First?"))


async def test_a_link_leads_to_a_question_far_down(forum: Forum, open_screen: OpenScreen):
    _, (first, *_) = await listed(forum, "First?")
    await ask_many(forum.hall, MANY)
    ada = await inside(forum, open_screen, link(forum, first))
    await stands_before(ada.question("First?"))


async def test_a_link_leads_to_it_on_a_phone_too(forum: Forum, open_screen: OpenScreen):
    _, (first, *_) = await listed(forum, "First?")
    await ask_many(forum.hall, MANY)
    ada = await inside(forum, open_screen, link(forum, first), **PHONE)
    await stands_before(ada.question("First?"))


async def test_a_link_leads_to_the_one_that_is_being_answered(
    forum: Forum, open_screen: OpenScreen
):
    mo, (first, *_) = await listed(forum, "First?", "Second?")
    await mo.move(first, "live")
    ada = await inside(forum, open_screen, link(forum, first))
    await stands_before(ada.page.get_by_role("article", name="Being answered now"))


async def test_a_link_leads_to_what_a_question_was_merged_into(
    forum: Forum, open_screen: OpenScreen
):
    mo, (first, second) = await listed(forum, "First?", "Second?")
    await mo.send("questions.merge", question=first["id"], into=second["id"])
    ada = await inside(forum, open_screen, link(forum, first))
    await stands_before(ada.question("Second?"))


async def test_a_link_to_a_question_that_is_gone_says_so(forum: Forum, open_screen: OpenScreen):
    mo, (first, _) = await listed(forum, "First?", "Second?")
    await mo.send("questions.dismiss", question=first["id"], reason="off_topic")
    for url in (link(forum, first), f"{forum.session()}?question=nothing-like-it"):
        ada = await inside(forum, open_screen, url)
        await ada.sees_text("The question of this link is not here any more.")
        await expect(ada.question("Second?")).to_be_visible()


async def test_the_link_that_is_copied_leads_others_there(forum: Forum, open_screen: OpenScreen):
    await listed(forum, "First?", "Second?", "Third?")
    ada = await inside(forum, open_screen, permissions=["clipboard-read", "clipboard-write"])
    await ada.press_button("More for this question", within=ada.question("First?"))
    await ada.press_button("Copy the link")
    await ada.sees_text("The link is copied.")
    copied = await ada.page.evaluate("navigator.clipboard.readText()")
    ben = await inside(forum, open_screen, copied, "Ben")
    await stands_before(ben.question("First?"))


async def test_a_link_is_shown_where_the_browser_does_not_copy(
    forum: Forum, open_screen: OpenScreen
):
    _, (first,) = await listed(forum, "First?")
    ada = await inside(forum, open_screen)
    await ada.page.evaluate("delete Navigator.prototype.clipboard")
    await ada.press_button("More for this question", within=ada.question("First?"))
    await ada.press_button("Copy the link")
    shown = ada.page.get_by_role("dialog", name="The link").get_by_role("textbox")
    await expect(shown).to_have_value(link(forum, first))
    assert await ada.page.evaluate("getSelection().toString()") == link(forum, first)


async def test_a_question_is_shared_by_the_ways_of_the_device(
    forum: Forum, open_screen: OpenScreen
):
    _, (first,) = await listed(forum, "First?")
    ada = await inside(forum, open_screen)
    await ada.page.evaluate(_CAN_SHARE)
    await ada.press_button("More for this question", within=ada.question("First?"))
    await ada.press_button("Share", within=ada.question("First?"))
    shared = await ada.page.evaluate("shared")
    assert shared == {"title": "First?", "url": link(forum, first)}


# --- What one does oneself


async def test_a_question_shows_at_once(forum: Forum, open_screen: OpenScreen):
    ada, line = await on_a_line(forum, open_screen)
    line.hold()
    await ada.ask("First?")
    await expect(ada.my_question("First?")).to_contain_text("Sending…")
    await expect(ada.ask_box).to_have_value("First?")
    line.let_go()
    await expect(ada.my_question("First?")).to_contain_text("It waits for a moderator.")
    await expect(ada.mine).to_have_count(1)
    await expect(ada.ask_box).to_have_value("")


async def test_a_question_that_is_refused_goes_back_where_it_was_written(
    forum: Forum, open_screen: OpenScreen
):
    mo = await forum.hall.join("Mo", room_role="moderator")
    ada, line = await on_a_line(forum, open_screen)
    line.hold()
    await ada.ask("First?")
    await expect(ada.my_question("First?")).to_contain_text("Sending…")
    await mo.send("questions.configure", asking="closed")
    await ada.sees_text("This session takes no questions at the moment.")
    line.let_go()
    await expect(ada.mine).to_have_count(0)
    await mo.send("questions.configure", asking="open")
    await expect(ada.ask_box).to_have_value("First?")


async def test_a_vote_shows_at_once(forum: Forum, open_screen: OpenScreen):
    mo, _ = await listed(forum, "First?")
    ada, line = await on_a_line(forum, open_screen)
    vote = ada.question("First?").get_by_role("button").first
    line.hold()
    await vote.click()
    await expect(vote).to_have_accessible_name("Vote (1)")
    await expect(vote).to_have_attribute("aria-pressed", "true")
    line.let_go()
    await mo.sees("questions.voted")
    await expect(vote).to_have_accessible_name("Vote (1)")


async def test_a_vote_that_is_refused_is_taken_back_and_says_why(
    forum: Forum, open_screen: OpenScreen
):
    mo, (first,) = await listed(forum, "First?")
    ada, line = await on_a_line(forum, open_screen)
    vote = ada.question("First?").get_by_role("button").first
    line.hold()
    await vote.click()
    await expect(vote).to_have_accessible_name("Vote (1)")
    await mo.send("questions.answer", question=first["id"], text="Everybody.")
    await expect(ada.question("First?")).to_contain_text("Everybody.")
    line.let_go()
    await expect(vote).to_have_accessible_name("0 votes")
    await expect(vote).to_have_attribute("aria-pressed", "false")
    await expect(ada.page.locator(".toast")).to_have_count(1)


async def test_a_vote_on_its_way_stays_with_its_question(forum: Forum, open_screen: OpenScreen):
    mo, (first, second) = await listed(forum, "First?", "Second?")
    await mo.move(first, "live")
    ada, line = await on_a_line(forum, open_screen)
    live = ada.page.get_by_role("article", name="Being answered now")
    await expect(live).to_contain_text("First?")
    line.hold()
    await live.get_by_role("button").first.click()
    await expect(live).to_contain_text("Vote (1)")
    await mo.move(second, "live")
    await expect(live).to_contain_text("Second?")
    await expect(live).to_contain_text("Vote (0)")


async def test_a_report_is_of_the_question_it_was_begun_for(forum: Forum, open_screen: OpenScreen):
    mo, (first, second) = await listed(forum, "First?", "Second?")
    await mo.move(first, "live")
    ada = await inside(forum, open_screen)
    live = ada.page.get_by_role("article", name="Being answered now")
    await ada.press_button("More for this question", within=live)
    await ada.press_button("Report", within=live)
    await expect(live.get_by_role("textbox")).to_be_visible()
    await mo.move(second, "live")
    await expect(live).to_contain_text("Second?")
    await expect(live.get_by_role("textbox")).to_have_count(0)


async def test_an_edit_shows_at_once(forum: Forum, open_screen: OpenScreen):
    ada, line = await on_a_line(forum, open_screen)
    await ada.ask("Frist?")
    line.hold()
    await edit(ada, "Frist?", "First?")
    await expect(ada.my_question("First?")).to_contain_text("Sending…")
    line.let_go()
    await expect(ada.my_question("First?")).to_contain_text("It waits for a moderator.")
    await ada.page.reload()
    await expect(ada.my_question("First?")).to_contain_text("It waits for a moderator.")


async def test_an_edit_that_is_refused_keeps_the_words(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen)
    await ada.ask("Frist?")
    too_long = "far too long " * 30
    await edit(ada, "Frist?", too_long)
    await expect(ada.mine).to_contain_text("This is too long")
    await expect(ada.my_question("Frist?")).to_contain_text("It waits for a moderator.")
    await ada.press_button("Edit", within=ada.mine)
    await expect(ada.page.get_by_role("textbox", name="The question")).to_have_value(too_long)


async def test_an_edit_that_came_too_late_shows_what_was_written(
    forum: Forum, open_screen: OpenScreen
):
    mo = await forum.hall.join("Mo", room_role="moderator")
    ada, line = await on_a_line(forum, open_screen)
    await ada.ask("Frist?")
    asked = (await mo.sees("questions.asked"))["question"]
    line.hold()
    await edit(ada, "Frist?", "Second?")
    await mo.move(asked, "listed")
    await expect(ada.question("Frist?")).to_be_visible()
    line.let_go()
    await expect(ada.my_question("Frist?")).to_contain_text("only while it waits")
    await ada.page.reload()
    await expect(ada.my_question("Frist?")).to_contain_text("Everybody sees it")
    await expect(ada.my_question("Frist?")).to_contain_text("Second?")
    await ada.press_button("Ask it again", within=ada.mine)
    await expect(ada.ask_box).to_have_value("Second?")
    await expect(ada.mine).not_to_contain_text("Second?")


async def test_a_withdrawal_can_be_undone(forum: Forum, open_screen: OpenScreen):
    ben = await forum.hall.join("Ben")
    ada = await with_one_listed(forum, open_screen)
    await ada.press_button("Withdraw", within=ada.mine)
    await expect(ada.my_question("First?")).to_contain_text("You withdrew it.")
    await expect(ada.question("First?")).to_have_count(0)
    await ada.press_button("Undo")
    await expect(ada.my_question("First?")).to_contain_text("Everybody sees it")
    await expect(ada.question("First?")).to_be_visible()
    await ada.page.reload()
    await expect(ada.question("First?")).to_be_visible()
    assert [tag for tag, _ in await ben.everything()] == ["questions.changed"]


async def test_what_was_withdrawn_is_asked_again(forum: Forum, open_screen: OpenScreen):
    ben = await forum.hall.join("Ben")
    ada = await with_one_listed(forum, open_screen)
    await ada.press_button("Withdraw", within=ada.mine)
    await ada.press_button("Close", within=ada.page.locator(".toast"))
    await ben.sees("questions.hidden")
    await ada.press_button("Ask it again", within=ada.my_question("First?"))
    await expect(ada.ask_box).to_have_value("First?")
    await expect(ada.ask_box).to_be_focused()
    await expect(ada.ask_box).to_be_in_viewport()
    await ada.press_button("Ask")
    await expect(ada.mine).to_have_count(2)
    await expect(ada.mine.first).to_contain_text("It waits for a moderator.")


async def test_a_withdrawal_that_is_refused_is_taken_back_and_says_why(
    forum: Forum, open_screen: OpenScreen
):
    mo = await forum.hall.join("Mo", room_role="moderator")
    ada = await with_one_listed(forum, open_screen, mo)
    asked = (await mo.sees("questions.changed"))["question"]
    await ada.press_button("Withdraw", within=ada.mine)
    await mo.send("questions.answer", question=asked["id"], text="Everybody.")
    await ada.press_button("Close", within=ada.page.locator(".toast"))
    await expect(ada.my_question("First?")).to_contain_text("It was answered.")
    await expect(ada.question("First?")).to_contain_text("Everybody.")
    await expect(ada.page.locator(".toast")).to_have_count(1)


# --- The chat


async def test_the_chat_keeps_its_place_and_counts_what_came(forum: Forum, open_screen: OpenScreen):
    ben, mo = await two_more(forum)
    for number in range(SOME):
        await ben.create("chat.send", text=f"Message {number}")
    ada = await inside(forum, open_screen)
    log = ada.page.get_by_role("log")
    await expect(log.get_by_text(f"Message {SOME - 1}", exact=True)).to_be_in_viewport()
    read = log.get_by_text("Message 5", exact=True)
    await read.scroll_into_view_if_needed()
    before = await read.bounding_box()
    for text in ("One more", "Two more", "Three more"):
        await mo.create("chat.send", text=text)
    news = ada.page.get_by_role("button", name="3 new messages")
    await expect(news).to_be_visible()
    assert await read.bounding_box() == before

    await news.click()
    await expect(log.get_by_text("Three more")).to_be_in_viewport()
    await expect(news).to_have_count(0)
    await mo.create("chat.send", text="And the last")
    await expect(log.get_by_text("And the last")).to_be_in_viewport()
    await expect(ada.page.locator(".unread")).to_have_count(0)


async def test_what_one_writes_oneself_is_seen_and_never_counted(
    forum: Forum, open_screen: OpenScreen
):
    ben, _ = await two_more(forum)
    for number in range(SOME):
        await ben.create("chat.send", text=f"Message {number}")
    ada = await inside(forum, open_screen)
    log = ada.page.get_by_role("log")
    await log.get_by_text("Message 5", exact=True).scroll_into_view_if_needed()
    await ada.hand.write(ada.page.get_by_label("Write to everyone here"), "Mine")
    await ada.page.keyboard.press("Enter")
    await expect(log.get_by_text("Mine")).to_be_in_viewport()
    await expect(log).not_to_contain_text("Sending…")
    await expect(ada.page.locator(".unread")).to_have_count(0)


async def test_older_messages_come_above_what_one_reads(forum: Forum, open_screen: OpenScreen):
    ben, _ = await two_more(forum)
    for number in range(60):
        await ben.create("chat.send", text=f"Message {number}")
    ada = await inside(forum, open_screen)
    log = ada.page.get_by_role("log")
    read = log.get_by_text("Message 10", exact=True)
    await log.evaluate("log => log.scrollTo(0, 0)")
    await expect(read).to_be_in_viewport()
    before = await read.bounding_box()
    await ada.press_button("Older messages")
    await expect(log.get_by_text("Message 0", exact=True)).to_have_count(1)
    after = await read.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 50


# --- The simple view


async def test_in_the_simple_view_one_asks_and_votes_and_leaves_it_again(
    forum: Forum, open_screen: OpenScreen
):
    mo, _ = await listed(forum, "First?")
    ada = await inside(forum, open_screen)
    usual = await size_of_letters(ada.question("First?"))
    buttons = await ada.page.get_by_role("button").count()
    await ada.press_button("Simple view, large letters")
    await expect(ada.page.get_by_role("heading", level=1, name=LIVE)).to_be_focused()
    assert await size_of_letters(ada.question("First?")) >= 1.3 * usual
    assert await ada.page.get_by_role("button").count() < buttons / 2
    await ada.ask("Second?")
    await expect(ada.my_question("Second?")).to_contain_text("It waits for a moderator.")
    await ada.vote("First?")
    await mo.sees("questions.voted")
    await expect(ada.question("First?")).to_contain_text("Vote (1)")

    await ada.page.reload()
    await expect(ada.page.get_by_role("button", name="Full view")).to_be_visible()
    assert await size_of_letters(ada.question("First?")) >= 1.3 * usual
    await ada.press_button("Full view")
    await expect(ada.page.get_by_role("heading", level=1, name=LIVE)).to_be_focused()
    await expect(ada.page.get_by_role("tab", name="Chat")).to_be_visible()
    assert await size_of_letters(ada.question("First?")) == usual
    await ada.page.reload()
    await expect(ada.page.get_by_role("tab", name="Chat")).to_be_visible()


async def test_other_pages_do_not_keep_the_large_letters(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen)
    await ada.press_button("Simple view, large letters")
    await expect(ada.page.locator("[data-letters=large]")).to_have_count(1)
    await ada.page.go_back()
    await ada.page.goto(forum.url("/programme"))
    await ada.sees_heading("Programme")
    await expect(ada.page.locator("[data-letters=large]")).to_have_count(0)


@pytest.mark.parametrize("simple", [False, True], ids=["full", "simple"])
async def test_with_letters_of_twice_the_size_one_asks_and_votes_on_a_phone(
    simple: bool, forum: Forum, open_screen: OpenScreen
):
    mo, _ = await listed(forum, "First?")
    ada = await inside(forum, open_screen, **PHONE)
    if simple:
        await ada.press_button("Simple view, large letters")
    cdp = await ada.page.context.new_cdp_session(ada.page)
    await cdp.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    await ada.vote("First?")
    await mo.sees("questions.voted")
    await ada.ask("Second?")
    await expect(ada.my_question("Second?")).to_contain_text("It waits for a moderator.")
    await expect(ada.ask_box).to_be_in_viewport()


# --- Hands

_WATCH_NEWS = """() => {
  window.hadNews = false;
  const look = () => (hadNews ||= document.querySelector(".news-of-list") !== null);
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
}"""
_CAN_SHARE = "navigator.share = async what => void (window.shared = what)"


async def inside(
    forum: Forum, open_screen: OpenScreen, url: str = "", name: str = "Ada", **options: Any
) -> Screen:
    """A participant before the live session, where nothing moves any more."""
    _, _, cookie = await forum.hall.enrol(name)
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await arrive(screen, url or forum.session())
    return screen


async def on_a_line(forum: Forum, open_screen: OpenScreen) -> tuple[Screen, Line]:
    """A participant, and the line between them and the server."""
    _, _, cookie = await forum.hall.enrol("Ada")
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie)
    line = await Line.under(screen.page)
    await arrive(screen, forum.session())
    return screen, line


async def arrive(screen: Screen, url: str) -> None:
    await screen.page.goto(url)
    await expect(screen.listed).to_be_visible()


async def two_more(forum: Forum) -> tuple[Person, Person]:
    """Somebody who asks much, and a moderator."""
    ben = await forum.hall.join("Ben")
    mo = await forum.hall.join("Mo", room_role="moderator")
    await mo.send("questions.configure", limit_open=20)
    return ben, mo


async def listed(forum: Forum, *texts: str) -> tuple[Person, list[Body]]:
    """The moderator who listed them, and the questions."""
    ben, mo = await two_more(forum)
    return mo, [await mo.move(await ben.ask(text), "listed") for text in texts]


async def before_three(
    forum: Forum, open_screen: OpenScreen, *, clock: bool = False, **options: Any
) -> tuple[Screen, list[Body]]:
    """Three questions, the newest on top as nobody has voted; with a clock of the test's own."""
    _, questions = await listed(forum, "First?", "Second?", "Third?")
    _, _, cookie = await forum.hall.enrol("Ada")
    ada = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    if clock:
        await ada.page.clock.install()
    await arrive(ada, forum.session())
    await ada.sees_listed("Third?", "Second?", "First?")
    return ada, questions


async def with_one_listed(
    forum: Forum, open_screen: OpenScreen, mo: Person | None = None
) -> Screen:
    """Ada, whose question everybody sees."""
    mo = mo or await forum.hall.join("Mo", room_role="moderator")
    ada = await inside(forum, open_screen)
    await ada.ask("First?")
    await mo.move((await mo.sees("questions.asked"))["question"], "listed")
    await expect(ada.question("First?")).to_be_visible()
    return ada


def link(forum: Forum, question: Body) -> str:
    return f"{forum.session()}?question={question['id']}"


async def vote_for(forum: Forum, question: Body) -> None:
    voter = await forum.hall.join("Voter")
    await voter.send("questions.vote", question=question["id"])


async def edit(ada: Screen, before: str, after: str) -> None:
    await ada.press_button("Edit", within=ada.my_question(before))
    box = ada.page.get_by_role("textbox", name="The question")
    await box.fill(after)
    await ada.press_button("Save", within=ada.mine)


async def stands_before(question: Locator) -> None:
    """It was led to: it has the focus, is marked, and stays on the screen."""
    await expect(question).to_be_focused()
    await expect(question).to_have_class(re.compile("marked"))
    await question.page.wait_for_load_state("networkidle")
    await expect(question).to_be_in_viewport(ratio=0.9)


async def bring_to_the_middle(row: Locator) -> None:
    await row.evaluate("row => row.scrollIntoView({block: 'center', behavior: 'instant'})")
    await expect(row).to_be_in_viewport()


async def places(ada: Screen) -> list[Any]:
    """Where each row of the list stands."""
    found: list[Any] = await ada.listed.get_by_role("listitem").evaluate_all(
        "rows => rows.map(row => [row.dataset.question, row.getBoundingClientRect().top])"
    )
    return found


async def middle(what: Locator) -> tuple[float, float]:
    box = await what.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def size_of_letters(question: Locator) -> float:
    size: float = await question.locator(".words > .written").evaluate(
        "words => parseFloat(getComputedStyle(words).fontSize)"
    )
    return size
