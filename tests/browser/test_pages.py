"""What only a browser can show: what is kept, what follows the address, and who sees what."""

import re

from playwright.async_api import Page, expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import ARABIC, EVERYWHERE, LIVE, Forum
from tests.browser.screen import Screen

TYPED = "Half a thought about"
AN_HOUR_MS = 3_600_000
_HAS_SESSION = """() => performance.getEntriesByType("resource")
  .some(({ name }) => name.includes("/SessionPage"))"""


async def test_what_is_typed_survives_a_reload(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen)
    chat_box = ada.page.get_by_label("Write to everyone here")
    await ada.hand.write(ada.ask_box, TYPED)
    await ada.hand.write(chat_box, "Hello")
    await ada.page.reload()
    await expect(ada.ask_box).to_have_value(TYPED)
    await expect(chat_box).to_have_value("Hello")


async def test_what_is_typed_survives_another_language(forum: Forum, open_screen: OpenScreen):
    ada = await inside(forum, open_screen)
    await ada.hand.write(ada.ask_box, TYPED)
    await ada.page.get_by_role("button", name="You and your settings").click()
    await ada.page.get_by_label("Language").select_option("ar")
    await expect(ada.page.locator("html[lang=ar][dir=rtl]")).to_be_attached()
    await expect(ada.page.get_by_label("سؤالك")).to_have_value(TYPED)
    await ada.page.reload()
    await expect(ada.page.get_by_label("سؤالك")).to_have_value(TYPED)


async def test_a_new_name_and_language_reach_the_other_tabs(forum: Forum, open_screen: OpenScreen):
    one = await inside(forum, open_screen)
    other = Screen(await one.page.context.new_page(), one.hand)
    await other.page.goto(f"{forum.servers[0].url}/account")
    name = other.page.get_by_label("Name", exact=True)
    await expect(name).to_have_value("Ada")
    await name.fill("Ada Lovelace")
    await other.page.get_by_label("Language").last.select_option("fr")
    await other.press_button("Save")
    await expect(one.page.locator("html[lang=fr]")).to_be_attached()
    await one.press_button("Vous et vos réglages")
    await expect(one.page.get_by_role("link", name="Ada Lovelace")).to_be_visible()


async def test_a_link_that_did_not_come_is_sent_again(forum: Forum, open_screen: OpenScreen):
    ada = await open_screen()
    await ada.page.goto(f"{forum.servers[0].url}/sign-in")
    await ada.hand.write(ada.page.get_by_label("E-mail address"), f"late-{forum.slug}@example.org")
    await ada.press_button("Send me a link")
    await expect(ada.page.get_by_role("heading", name="Look in your mail")).to_be_focused()
    await ada.press_button("Send it again")
    await ada.sees_text("Sent again.")
    await ada.press_button("Use another address")
    await expect(ada.page.get_by_label("E-mail address")).to_have_value("")


async def test_two_tabs_of_one_participant_agree_on_votes(forum: Forum, open_screen: OpenScreen):
    asker = await forum.hall.join("Asker")
    mo = await forum.hall.join("Mo", room_role="moderator")
    await mo.move(await asker.ask("Who votes twice?"), "listed")
    one = await inside(forum, open_screen)
    other = Screen(await one.page.context.new_page(), one.hand)
    await other.page.goto(forum.session())
    buttons = [
        each.question("Who votes twice?").get_by_role("button").first for each in (one, other)
    ]

    await buttons[0].click()
    for button in buttons:
        await expect(button).to_have_accessible_name("Vote (1)")
        await expect(button).to_have_attribute("aria-pressed", "true")
    await buttons[1].click()
    for button in buttons:
        await expect(button).to_have_accessible_name("Vote (0)")
        await expect(button).to_have_attribute("aria-pressed", "false")


async def test_back_and_forward_keep_the_filters_of_the_programme(
    forum: Forum, open_screen: OpenScreen
):
    ada = await inside(forum, open_screen, forum.url("/programme"))
    page = ada.page
    await page.get_by_label("Search").fill("village")
    await ada.follow("All days")
    await ada.press_button("Filters")
    await page.get_by_label("Track").select_option("Access")
    await ada.press_button("Show 2 sessions")
    await expect(page).to_have_url(f"{forum.url('/programme')}?q=village&day=all&track=Access")
    await ada.follow(LIVE)
    await ada.sees_heading(LIVE)

    await page.go_back()
    await ada.sees_heading("Programme")
    await expect(page.get_by_label("Search")).to_have_value("village")
    await expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()
    await expect(page.get_by_role("button", name="Remove the filter Access")).to_be_visible()
    await expect(page.get_by_role("main").locator(".session")).to_have_count(2)
    await page.go_forward()
    await ada.sees_heading(LIVE)


async def test_a_name_on_the_panel_leads_to_all_sessions_of_the_speaker(
    forum: Forum, open_screen: OpenScreen
):
    ada = await inside(forum, open_screen)
    await ada.page.get_by_role("tab", name="About").click()
    await ada.follow(EVERYWHERE.name)
    await ada.sees_heading(EVERYWHERE.name)
    main = ada.page.get_by_role("main")
    titles = main.get_by_role("heading", level=3)
    await expect(titles).to_have_text([LIVE, ARABIC, "A Closing Word", "Yesterday’s Promises"])
    live = main.get_by_role("region", name="Live now")
    await expect(live.get_by_role("link")).to_have_text(LIVE)

    await ada.follow("Programme")
    await ada.sees_heading("Programme")
    await main.get_by_role("link", name="Speaker 2").click()
    await ada.sees_heading("Speaker 2")
    await expect(titles).to_have_text([LIVE])


async def test_a_deep_link_leads_back_after_signing_in(forum: Forum, open_screen: OpenScreen):
    email = f"deep-{forum.slug}@example.org"
    ada = await open_screen()
    await ada.page.goto(forum.session())
    await ada.follow("I have an account")
    await ada.hand.write(ada.page.get_by_label("E-mail address"), email)
    await ada.press_button("Send me a link")
    await ada.follow("outbox")
    await ada.page.locator("article", has_text=email).get_by_role("link").click()
    await ada.hand.write(ada.page.get_by_label("Your name"), "Ada")
    await ada.press_button("Sign in")
    await expect(ada.page).to_have_url(forum.session())
    await ada.press_button("Join")
    await ada.sees_heading(LIVE)


async def test_a_session_comes_when_somebody_comes_in_by_its_door(
    forum: Forum, open_screen: OpenScreen
):
    gus = await open_screen(service_workers="block")
    await gus.page.goto(forum.session())
    await expect(gus.page.get_by_role("heading", name=LIVE)).to_be_visible()
    await gus.page.wait_for_load_state("networkidle")
    assert await gus.page.evaluate(_HAS_SESSION) is False
    await gus.hand.write(gus.page.get_by_label("Your name"), "Gus")
    await gus.press_button("Join")
    await expect(gus.page.get_by_role("heading", level=1, name=LIVE)).to_be_focused()
    await expect(gus.ask_box).to_be_visible()
    assert await gus.page.evaluate(_HAS_SESSION) is True


async def test_whoever_is_removed_from_the_event_sees_it_once_and_for_all(
    forum: Forum, open_screen: OpenScreen
):
    organizer = await forum.hall.join("Olga", role="organizer")
    ada = await open_screen()
    sockets = count_sockets(ada.page)
    await ada.page.clock.install()
    await ada.join_as_guest(forum.url(), "Ada")
    await ada.go_to_session(LIVE)
    await ada.ask("May I stay?")
    await organizer.sees("questions.asked")
    (asked,) = [body for tag, body in organizer.room.entries if tag == "questions.asked"]
    await organizer.create(
        "moderation.remove",
        forum.hall.foyer,
        participant=asked["question"]["backstage"]["asker"]["id"],
        reason="A test.",
    )
    await ada.sees_heading("You were removed from this event")
    opened = len(sockets)
    await ada.page.clock.fast_forward(AN_HOUR_MS)
    await ada.page.reload()
    await ada.sees_heading("You were removed from this event")
    assert len(sockets) == opened


async def test_whoever_is_removed_from_a_session_reads_why(forum: Forum, open_screen: OpenScreen):
    mo = await forum.hall.join("Mo", room_role="moderator")
    _, ada_there, cookie = await forum.hall.enrol("Ada")
    ada = await inside(forum, open_screen, cookie=cookie)
    await mo.create("moderation.remove", participant=ada_there.id, reason="Spam.", minutes=5)
    await ada.sees_heading("You were removed from this session")
    await ada.sees_text("Reason: Spam.")
    await ada.sees_text("You can come back after")
    await expect(ada.listed).to_have_count(0)


async def test_a_refusal_stands_at_its_field_and_what_was_typed_is_kept(
    forum: Forum, open_screen: OpenScreen
):
    ada = await inside(forum, open_screen)
    too_long = "far too long " * 30
    await ada.ask_box.fill(too_long)
    await ada.press_button("Ask")
    await expect(ada.ask_box).to_have_attribute("aria-invalid", "true")
    await expect(ada.ask_box).to_have_accessible_description(re.compile("This is too long"))
    await expect(ada.ask_box).to_be_focused()
    await expect(ada.ask_box).to_have_value(too_long)
    await expect(ada.mine).to_have_count(0)


async def test_a_name_of_spaces_is_refused_at_its_field(forum: Forum, open_screen: OpenScreen):
    ada = await open_screen()
    await ada.page.goto(forum.url())
    name = ada.page.get_by_label("Your name")
    await name.fill("   ")
    await ada.press_button("Join")
    await expect(name).to_have_attribute("aria-invalid", "true")
    await expect(name).to_have_value("   ")


async def test_what_people_write_is_never_markup(forum: Forum, open_screen: OpenScreen):
    hostile = "<img src=x onerror=document.title='taken'> <b>bold</b>"
    mo = await forum.hall.join("Mo", room_role="moderator")
    ada = await inside(forum, open_screen)
    await ada.ask(hostile)
    await mo.sees("questions.asked")
    await mo.create("chat.send", text=hostile)
    await expect(ada.my_question(hostile)).to_be_visible()
    await expect(ada.page.locator(".log")).to_contain_text(hostile)
    assert "taken" not in await ada.page.title()


async def test_moderators_take_the_questions_home(forum: Forum, open_screen: OpenScreen):
    asker = await forum.hall.join("Asker")
    await asker.ask("Is this written down?")
    _, _, cookie = await forum.hall.enrol("Mo", room_role="moderator")
    mo = await inside(forum, open_screen, forum.desk(), cookie)
    await mo.press_button("Tools")
    await mo.page.get_by_role("tab", name="Settings").click()
    async with mo.page.expect_download() as download:
        await mo.follow("Download the questions as a table (CSV)")
    path = await (await download.value).path()
    assert "Is this written down?" in path.read_text(encoding="utf-8-sig")


async def inside(
    forum: Forum, open_screen: OpenScreen, url: str | None = None, cookie: str | None = None
) -> Screen:
    """A participant, before the live session or another page of the event."""
    if cookie is None:
        _, _, cookie = await forum.hall.enrol("Ada")
    screen = await open_screen(url=forum.servers[0].url, cookie=cookie)
    await screen.page.goto(url or forum.session())
    await expect(screen.page.get_by_role("heading", level=1)).to_be_visible()
    return screen


def count_sockets(page: Page) -> list[str]:
    """Grows with each socket that the page opens."""
    opened: list[str] = []
    page.on("websocket", lambda socket: opened.append(socket.url))
    return opened
