"""The moderator's desk by mouse, finger and keys: moves, many at once, undoing, two at one desk."""

import re
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenScreen
from tests.browser.crowd import ask_many
from tests.browser.forum import LIVE, Forum
from tests.browser.hands import Keyboard
from tests.browser.screen import Screen
from tests.hall import Person

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
LONG_PRESS_MS = 400
MANY = 130
STEP = 60
WITHIN_MS = 30_000


async def test_a_card_is_dragged_where_the_table_of_moves_leads(
    forum: Forum, open_screen: OpenScreen
):
    ada, mo = await desk_of(forum, open_screen, "First?")
    await drag(mo.page, mo.card("Waiting", "First?"), mo.column("Live"))
    await expect(mo.card("Waiting", "First?")).to_be_visible()
    await drag(mo.page, mo.card("Waiting", "First?"), mo.column("Listed"))
    await expect(mo.card("Listed", "First?")).to_be_visible()
    await drag(mo.page, mo.card("Listed", "First?"), mo.column("Live"))
    await ada.sees("questions.changed", question__state="live")
    await drag(mo.page, mo.card("Live", "First?"), mo.column("Done"))
    await ada.sees("questions.changed", question__state="answered")


async def test_a_drop_that_may_mean_two_things_asks(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?")
    await mo.deal_with("Waiting", "First?", "List")
    await drag(mo.page, mo.card("Listed", "First?"), mo.column("Done"))
    await mo.press_button("Dismiss it…", within=mo.page.get_by_role("dialog"))
    card = mo.card("Listed", "First?")
    await mo.press_button("Dismiss", within=card.locator("form"))
    await expect(mo.card("Done", "First?")).to_contain_text("not about the topic")
    await ada.sees("questions.changed", question__state="dismissed")


async def test_escape_lets_a_dragged_card_go_where_it_was(forum: Forum, open_screen: OpenScreen):
    _, mo = await desk_of(forum, open_screen, "First?")
    await lift(mo.page, mo.card("Waiting", "First?"), mo.column("Listed"))
    await expect(mo.page.locator(".desk-ghost")).to_be_visible()
    await mo.page.keyboard.press("Escape")
    await expect(mo.page.locator(".desk-ghost")).to_have_count(0)
    await mo.page.mouse.up()
    await expect(mo.card("Waiting", "First?")).to_be_visible()


async def test_a_finger_that_presses_long_lifts_a_card(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?", has_touch=True)
    await drag_by_touch(mo.page, mo.card("Waiting", "First?"), mo.column("Listed"))
    await ada.sees("questions.changed", question__state="listed")
    await expect(mo.card("Listed", "First?")).to_be_visible()


async def test_many_are_listed_at_once_and_taken_back_at_once(
    forum: Forum, open_screen: OpenScreen
):
    texts = ["First?", "Second?", "Third?"]
    _, mo = await desk_of(forum, open_screen, *texts)
    await select(mo, "Waiting", "First?").check()
    await select(mo, "Waiting", "Third?").click(modifiers=["Shift"])
    await expect(bar(mo)).to_contain_text("3 selected")
    await mo.press_button("List", within=bar(mo))
    for text in texts:
        await expect(mo.card("Listed", text)).to_be_visible()
    await expect(bar(mo)).to_have_count(0)
    await undo(mo, "List: 3 questions.")
    for text in texts:
        await expect(mo.card("Waiting", text)).to_be_visible()


async def test_what_fails_for_some_of_many_is_named_and_stays_selected(
    forum: Forum, open_screen: OpenScreen
):
    ada, mo = await desk_of(forum, open_screen, "First?", "Second?")
    full = await another_moderator(forum)
    first = await ada.ask("Full?")
    await full.send("questions.label", question=first["id"], labels=list("abcde"))
    await expect(mo.card("Waiting", "Full?")).to_contain_text("e")
    for text in ("First?", "Second?", "Full?"):
        await select(mo, "Waiting", text).check()
    await mo.press_button("Label…", within=bar(mo))
    dialog = mo.page.get_by_role("dialog")
    await mo.hand.write(dialog.get_by_label("Labels"), "money, roads")
    await mo.press_button("Label", within=dialog)
    trouble = mo.page.locator(".desk-troubles")
    await expect(trouble).to_contain_text("With one question it could not be done")
    await expect(trouble).to_contain_text("“Full?”")
    await expect(mo.card("Waiting", "Second?")).to_contain_text("roads")
    await expect(bar(mo)).to_contain_text("One selected")
    await expect(select(mo, "Waiting", "Full?")).to_be_checked()


async def test_many_are_dismissed_with_one_reason(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?", "Second?")
    for text in ("First?", "Second?"):
        await select(mo, "Waiting", text).check()
    await mo.press_button("Dismiss…", within=bar(mo))
    dialog = mo.page.get_by_role("dialog")
    await dialog.get_by_label("Reason").select_option("no_time")
    await mo.press_button("Dismiss", within=dialog)
    for text in ("First?", "Second?"):
        await expect(mo.card("Done", text)).to_contain_text("there is no time for it")
    dismissed = await ada.sees("questions.changed", question__state="dismissed")
    assert dismissed["question"]["dismissal"]["reason"] == "no_time"


async def test_who_takes_one_live_gives_the_stage_back_by_undoing(
    forum: Forum, open_screen: OpenScreen
):
    _, mo = await desk_of(forum, open_screen, "First?", "Second?")
    for text in ("First?", "Second?"):
        await mo.deal_with("Waiting", text, "List")
        await mo.deal_with("Listed", text, "Take live")
    await undo(mo, "Live: “Second?”")
    await expect(mo.card("Live", "First?")).to_be_visible()
    await expect(mo.card("Listed", "Second?")).to_be_visible()


async def test_nobody_undoes_what_somebody_else_did_since(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?")
    meg = await another_moderator(forum)
    await mo.deal_with("Waiting", "First?", "List")
    listed = (await ada.sees("questions.changed", question__state="listed"))["question"]
    await meg.move(listed, "live")
    await expect(mo.card("Live", "First?")).to_be_visible()
    await undo(mo, "Listed: “First?”")
    await mo.sees_text("somebody else has changed it since")
    await expect(mo.card("Live", "First?")).to_be_visible()


async def test_a_vote_does_not_stand_in_the_way_of_undoing(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?")
    ben = await forum.hall.join("Ben")
    await mo.deal_with("Waiting", "First?", "List")
    listed = (await ada.sees("questions.changed", question__state="listed"))["question"]
    await ben.send("questions.vote", question=listed["id"])
    await expect(mo.card("Listed", "First?")).to_contain_text("1 vote")
    await undo(mo, "Listed: “First?”")
    await expect(mo.card("Waiting", "First?")).to_be_visible()


async def test_what_somebody_else_moves_is_unselected_and_said(
    forum: Forum, open_screen: OpenScreen
):
    ada, mo = await desk_of(forum, open_screen, "First?")
    meg = await another_moderator(forum)
    second = await ada.ask("Second?")
    for text in ("First?", "Second?"):
        await select(mo, "Waiting", text).check()
    await meg.move(second, "listed")
    await mo.sees_text("Somebody else moved “Second?”: it is no longer selected.")
    await expect(bar(mo)).to_contain_text("One selected")


async def test_a_form_outlives_what_others_do_with_its_question(
    forum: Forum, open_screen: OpenScreen
):
    ada, mo = await desk_of(forum, open_screen)
    meg = await another_moderator(forum)
    asked = await ada.ask("First?")
    await mo.deal_with("Waiting", "First?", "Dismiss")
    card = mo.card("Waiting", "First?")
    await card.get_by_label("Reason").select_option("unclear")
    note = card.get_by_label("Note for the asker")
    await mo.hand.write(note, "Half a sentence")
    await meg.move(asked, "listed")
    await expect(card).to_contain_text("It is listed now.")
    await expect(note).to_be_focused()
    await expect(note).to_have_value("Half a sentence")
    await expect(card.get_by_label("Reason")).to_have_value("unclear")
    await expect(mo.card("Listed", "First?")).to_have_count(0)


async def test_the_keys_walk_select_move_and_undo(forum: Forum, open_screen: OpenScreen):
    _, mo = await desk_of(forum, open_screen, "First?", "Second?", mouse=False)
    assert isinstance(mo.hand, Keyboard)
    keys = mo.page.keyboard
    await mo.hand.reach(mo.card("Waiting", "First?").get_by_role("button", name="List"))
    await keys.press("j")
    await expect(mo.card("Waiting", "Second?")).to_be_focused()
    await keys.press("k")
    await keys.press("x")
    await expect(bar(mo)).to_contain_text("One selected")
    await keys.press("x")
    await keys.press("l")
    await expect(mo.card("Listed", "First?")).to_be_visible()
    await mo.hand.look()
    await keys.press("p")
    await expect(mo.card("Listed", "First?")).to_contain_text("Pinned")
    await keys.press("u")
    await expect(mo.card("Listed", "First?")).not_to_contain_text("Pinned")
    await keys.press("u")
    await expect(mo.card("Waiting", "First?")).to_be_visible()
    await mo.hand.look()
    await keys.press("?")
    await expect(mo.page.get_by_role("dialog", name="Keys")).to_be_visible()
    await keys.press("Escape")
    await mo.hand.look()
    await keys.press("/")
    await expect(mo.page.get_by_role("searchbox")).to_be_focused()
    await keys.type("second")
    await expect(mo.card("Waiting", "Second?")).to_be_visible()
    await expect(mo.card("Waiting", "First?")).to_have_count(0)


async def test_the_title_counts_those_that_wait(forum: Forum, open_screen: OpenScreen):
    _, mo = await desk_of(forum, open_screen, "First?", "Second?")
    await expect(mo.page).to_have_title(re.compile(rf"^\(2\) Desk: {LIVE}"))
    await mo.deal_with("Waiting", "First?", "List")
    await expect(mo.page).to_have_title(re.compile(r"^\(1\) Desk:"))
    await mo.deal_with("Waiting", "Second?", "List")
    await expect(mo.page).to_have_title(re.compile(r"^Desk:"))


async def test_extending_says_when_the_session_ends(forum: Forum, open_screen: OpenScreen):
    _, mo = await desk_of(forum, open_screen)
    ends = mo.page.get_by_role("status").filter(has_text=re.compile("^Ends "))
    before = await ends.inner_text()
    await mo.press_button("Extend")
    await mo.press_button("30 more minutes")
    await expect(ends).not_to_have_text(before)


async def test_one_thumb_is_enough(forum: Forum, open_screen: OpenScreen):
    ada, mo = await desk_of(forum, open_screen, "First?", **PHONE)
    tab = mo.page.get_by_role("tab", name="Waiting (1)")
    box = await tab.bounding_box()
    assert box is not None
    assert box["y"] > PHONE["viewport"]["height"] * 0.75
    await mo.page.locator(".desk-card", has_text="First?").get_by_role("button", name="List").tap()
    await ada.sees("questions.changed", question__state="listed")
    await mo.page.get_by_role("tab", name="Listed (1)").tap()
    await expect(mo.page.locator(".desk-card", has_text="First?")).to_be_visible()
    await mo.page.get_by_role("button", name="Tools").tap()
    await expect(mo.page.get_by_role("dialog", name="Tools")).to_be_visible()


async def test_a_full_board_shows_some_and_counts_all(forum: Forum, open_screen: OpenScreen):
    await ask_many(forum.hall, MANY)
    _, mo = await desk_of(forum, open_screen)
    heading = mo.page.get_by_role("heading", name=f"Listed ({MANY})")
    await expect(heading).to_be_visible(timeout=WITHIN_MS)
    cards = mo.column("Listed").get_by_role("listitem")
    await expect(cards).to_have_count(STEP)
    await mo.press_button(f"Show more ({MANY - STEP})")
    await expect(cards).to_have_count(2 * STEP)
    await mo.page.get_by_role("searchbox").fill(f"Question {MANY - 1}:")
    await expect(cards).to_have_count(1)


# --- Hands


async def desk_of(
    forum: Forum, open_screen: OpenScreen, *texts: str, **options: Any
) -> tuple[Person, Screen]:
    """Ada, who asked these questions, and a moderator at the desk where they wait."""
    ada = await forum.hall.join("Ada")
    for text in texts:
        await ada.ask(text)
    _, _, cookie = await forum.hall.enrol("Mo", room_role="moderator")
    mo = await open_screen(url=forum.servers[0].url, cookie=cookie, **options)
    await mo.page.goto(forum.desk())
    await expect(mo.page.locator(".desk-board")).to_be_visible()
    for text in texts:
        await expect(mo.page.locator(".desk-card", has_text=text)).to_be_visible()
    return ada, mo


async def another_moderator(forum: Forum) -> Person:
    return await forum.hall.join("Meg", room_role="moderator")


def bar(mo: Screen) -> Locator:
    return mo.page.get_by_role("group", name="With all that are selected")


def select(mo: Screen, column: str, text: str) -> Locator:
    return mo.card(column, text).get_by_role("checkbox")


async def undo(mo: Screen, said: str) -> None:
    """What the news says that was done."""
    news = mo.page.locator(".toast", has_text=said)
    await news.get_by_role("button", name="Undo").click()


async def middle(what: Locator) -> tuple[float, float]:
    """A little below the top, where no button is."""
    box = await what.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + 20


async def lift(page: Page, card: Locator, over: Locator) -> None:
    await page.mouse.move(*await middle(card))
    await page.mouse.down()
    await page.mouse.move(*await middle(over), steps=8)


async def drag(page: Page, card: Locator, over: Locator) -> None:
    await expect(card).to_be_visible()
    await lift(page, card, over)
    await page.mouse.up()


async def drag_by_touch(page: Page, card: Locator, over: Locator) -> None:
    """Playwright has no long press: the browser is told of each touch."""
    cdp = await page.context.new_cdp_session(page)

    async def touch(kind: str, *points: tuple[float, float]) -> None:
        told = [{"x": x, "y": y} for x, y in points]
        await cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})

    await touch("touchStart", await middle(card))
    await expect(page.locator(".desk-ghost")).to_be_visible(timeout=10 * LONG_PRESS_MS)
    await touch("touchMove", await middle(over))
    await touch("touchEnd")
