"""The story by mouse, with the server killed in the middle of it."""

import asyncio
from pathlib import Path

from playwright.async_api import expect

from tests.browser.conftest import OpenScreen
from tests.browser.forum import Forum, running
from tests.browser.screen import Screen
from tests.browser.story import QUESTION, come_in, walk

HALF_TYPED = "And what about the mountains, where"
MEANWHILE = "Can satellites help there?"
# The pause before a client's next try grows up to 30 s.
BACK_WITHIN_MS = 45_000


async def test_a_question_goes_its_way_before_everybody_and_outlives_the_server(
    own_forum: Forum, open_screen: OpenScreen
):
    await outlive_the_server(own_forum, open_screen)


async def test_it_does_so_in_firefox_too(tmp_path: Path, open_firefox: OpenScreen):
    async with running(tmp_path, 1) as forum:
        await outlive_the_server(forum, open_firefox)


async def outlive_the_server(forum: Forum, open_screen: OpenScreen) -> None:
    ada, mo, gus = [await open_screen() for _ in range(3)]
    await come_in(forum, ada, mo, gus)
    await walk(ada, mo, gus)
    documents = [await each.document() for each in (ada, mo, gus)]

    await ada.hand.write(ada.ask_box, HALF_TYPED)
    forum.kill()
    await gus.ask(MEANWHILE)
    await expect(gus.my_question(MEANWHILE)).to_contain_text("as soon as the connection is back")
    await asyncio.gather(*(each.sees_connection_lost() for each in (ada, mo, gus)))
    forum.start()

    await expect(mo.card("Waiting", MEANWHILE)).to_have_count(1, timeout=BACK_WITHIN_MS)
    await expect(gus.my_question(MEANWHILE)).to_contain_text("It waits for a moderator.")
    await expect(gus.ask_box).to_have_value("")
    await mo.deal_with("Waiting", MEANWHILE, "List")
    for each in (ada, gus):
        await expect(each.question(MEANWHILE)).to_be_visible(timeout=BACK_WITHIN_MS)
        await each.sees_connection()
    await expect(ada.ask_box).to_have_value(HALF_TYPED)
    await ada.vote(MEANWHILE)
    for each in (ada, gus):
        await expect(each.question(MEANWHILE)).to_contain_text("Vote (1)")
    await expect(mo.card("Listed", MEANWHILE)).to_contain_text("1 vote")

    assert [await each.document() for each in (ada, mo, gus)] == documents
    for each in (ada, gus):
        await each.sees_listed(MEANWHILE, QUESTION)
    assert await gus.questions() == await ada.questions()
    await sees_the_same_after_a_reload(ada)
    await expect(ada.ask_box).to_have_value(HALF_TYPED)


async def sees_the_same_after_a_reload(screen: Screen) -> None:
    before = await screen.questions()
    await screen.page.reload()
    await expect(screen.listed.get_by_role("listitem")).to_have_count(len(before))
    assert await screen.questions() == before
