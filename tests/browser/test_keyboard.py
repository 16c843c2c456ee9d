"""The story by keyboard alone: every control can be reached, the focus is seen, and never lost."""

from tests.browser.conftest import OpenScreen
from tests.browser.forum import Forum
from tests.browser.story import come_in, walk

PHONE = {"width": 360, "height": 740}


async def test_the_story_can_be_walked_by_keyboard_alone(forum: Forum, open_screen: OpenScreen):
    ada, mo, gus = [await open_screen(mouse=False) for _ in range(3)]
    await come_in(forum, ada, mo, gus)
    await walk(ada, mo, gus)
    for each in (ada, mo, gus):
        await each.hand.look()
