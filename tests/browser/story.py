"""The story that Plenary is for, from the link to the answer, by whatever hands its people have."""

import asyncio

from playwright.async_api import expect

from tests.browser.forum import LIVE, Forum
from tests.browser.screen import Screen

QUESTION = "Who pays for the last mile?"
ANSWER = "All of us, a little each."


async def come_in(forum: Forum, ada: Screen, mo: Screen, gus: Screen) -> None:
    """Each by another way: a link, a moderator's link, and as a guest."""
    last = len(forum.servers) - 1
    for_mo = ("--room", LIVE, "--room-role", "moderator")
    links = await asyncio.gather(forum.link("Ada"), forum.link("Mo", *for_mo, at=last))
    await ada.open_link(links[0])
    await ada.go_to_session(LIVE)
    await mo.open_link(links[1])
    await mo.go_to_session(LIVE)
    await mo.go_to_desk()
    await gus.join_as_guest(forum.url(at=last), "Gus")
    await gus.go_to_session(LIVE)


async def walk(ada: Screen, mo: Screen, gus: Screen) -> None:
    """From the asking to the answer."""
    await ada.ask(QUESTION)
    await expect(ada.my_question(QUESTION)).to_contain_text("It waits for a moderator.")
    await expect(mo.card("Waiting", QUESTION)).to_contain_text("Ada")
    assert await gus.questions() == []

    await mo.deal_with("Waiting", QUESTION, "List")
    await expect(mo.card("Listed", QUESTION)).to_be_visible()
    await expect(ada.my_question(QUESTION)).to_contain_text("Everybody sees it")

    await gus.vote(QUESTION)
    for attendee in (ada, gus):
        await expect(attendee.question(QUESTION)).to_contain_text("Vote (1)")
    await expect(mo.card("Listed", QUESTION)).to_contain_text("1 vote")

    await mo.deal_with("Listed", QUESTION, "Take live")
    await expect(mo.card("Live", QUESTION)).to_be_visible()
    for attendee in (ada, gus):
        await expect(attendee.question(QUESTION)).to_contain_text("Now")

    await mo.answer("Live", QUESTION, ANSWER)
    await expect(mo.card("Done", QUESTION)).to_contain_text(ANSWER)
    for attendee in (ada, gus):
        await expect(attendee.question(QUESTION)).to_contain_text("Answered")
        await expect(attendee.question(QUESTION)).to_contain_text(ANSWER)
    await expect(ada.my_question(QUESTION)).to_contain_text("It was answered.")
