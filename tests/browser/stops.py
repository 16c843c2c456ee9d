"""Every page there is, and how to bring it before somebody in any language."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from playwright.async_api import Locator, Page, Route

from server.app import LOCALES
from server.http.errors import fault_page
from server.lines import new_reference
from server.locales import Locales
from tests.browser.cut import cut_off, with_copies
from tests.browser.scene import LISTED, Scene

# Whose cookie is taken; there is none of nobody.
Who = Literal[
    "nobody",
    "attendee",
    "moderator",
    "organizer",
    "silenced",
    "shut-out",
    "removed",
    "stranger",
]
Turns = Callable[[Page], AsyncIterator[str]]
Before = Callable[[Page], Awaitable[None]]

# From this width on, there are columns where there were tabs.
COLUMNS = 960
# And from this one on the programme's day is laid out across the halls.
TIMELINE = 1024

# Where the buttons of a listed question's forms stand in its menu, from `answer` to `sanction`.
FORMS = range(3, 10)

_CHOOSE_SIMPLE = "localStorage.setItem('simple-view', 'yes')"


async def as_it_is(_page: Page) -> AsyncIterator[str]:
    yield "as it is"


async def nothing(_page: Page) -> None:
    pass


async def in_large_letters(page: Page) -> None:
    """This device has chosen the simple view."""
    await page.add_init_script(_CHOOSE_SIMPLE)


async def at_fault(page: Page) -> None:
    """The server answers as it does when something breaks in it."""

    async def answer(route: Route) -> None:
        (language,) = parse_qs(urlsplit(route.request.url).query)["lang"]
        said = fault_page(Locales(LOCALES), language, new_reference())
        await route.fulfill(
            status=said.status_code, headers=dict(said.headers), body=bytes(said.body)
        )

    await page.route("**/fault?*", answer)


async def asked_offline(page: Page) -> AsyncIterator[str]:
    box = page.locator("main textarea")
    await box.wait_for()
    yield "known of it"
    await box.fill("Who hears what is asked in a tunnel?")
    await page.locator("main form button").click()
    await page.locator("li.question").wait_for()
    yield "asked"


async def unfolded(page: Page) -> AsyncIterator[str]:
    """With everything that was folded, as soon as the sessions are there."""
    await page.locator(":is(.session, .live-card):visible").first.wait_for()
    folded = page.locator("main details:not([open]) > summary")
    while await folded.count():
        await folded.first.click()
    yield "unfolded"


async def with_filters(page: Page) -> AsyncIterator[str]:
    """The list, then what stands above it unfolded, then a search that finds nothing."""
    async for turn in unfolded(page):
        yield turn
    await page.locator(".programme-tools > .button").click()
    await page.get_by_role("dialog").locator("select").first.wait_for()
    yield "filters"
    await page.keyboard.press("Escape")
    await page.get_by_role("searchbox").fill("Atlantis")
    await page.locator(".empty .button").wait_for()
    yield "nothing found"


async def turn_to(tab: Locator) -> None:
    """Its panel follows the press, and what is in it may have to be fetched."""
    await tab.click()
    panel = tab.page.locator(f"[aria-labelledby='{await tab.get_attribute('id')}']")
    await panel.wait_for(state="attached")
    await panel.locator(".loading").wait_for(state="detached")


async def in_the_room(page: Page) -> AsyncIterator[str]:
    """As one finds it, then with the small forms open, and a question that was refused."""
    listed = page.locator(".question-list .question")
    await listed.nth(LISTED - 1).wait_for()
    yield "in the room"
    live = page.locator(".question.live")
    for opener, opened in (
        (page.locator(".mine .deeds button").first, page.locator(".mine form")),  # edit
        (live.locator(".menu > button"), live.locator(".menu-list")),
        (live.locator(".menu-list button").last, live.locator("form")),  # report
        (page.locator(".actions > summary").first, None),
        # End the session.
        (page.locator("section[aria-label] > .row > button").nth(1), None),
    ):
        if await opener.is_visible():
            await opener.click()
            if opened is not None:
                await opened.wait_for()
    if await page.locator(".ask textarea").is_visible():
        await page.locator(".ask textarea").fill("too long " * 40)
        await page.locator(".ask button").click()
        await page.locator(".ask .error").wait_for()
        await page.locator(".ask textarea:focus").wait_for()
    yield "forms"


async def with_a_partner(page: Page) -> AsyncIterator[str]:
    """The settings, then the form of a partner over them."""
    await page.locator(".kept li").nth(3).wait_for()
    await page.locator(".accents .sheet").nth(1).wait_for()
    yield "settings"
    await page.locator(".kept .actions button").nth(2).click()
    await page.locator("dialog .plate img").wait_for()
    yield "partner"


async def with_a_mail_sent(page: Page) -> AsyncIterator[str]:
    """Each time to another address: one alone is not sent so many."""
    yield "as it is"
    address = page.locator("main input[type=email]")
    await address.fill(f"{uuid4().hex}@example.org")
    await address.press("Enter")
    await page.locator(".mail-sent").wait_for()
    yield "sent"


async def with_a_new_key(page: Page) -> AsyncIterator[str]:
    name = page.locator("input[autocomplete=off]")
    await name.fill("My program")
    await name.press("Enter")
    await page.locator("code").wait_for()
    yield "new key"


async def with_each_tab(page: Page) -> AsyncIterator[str]:
    await page.get_by_role("tab").first.wait_for()
    tabs = page.get_by_role("tab")
    for at in range(await tabs.count()):
        await turn_to(tabs.nth(at))
        yield f"tab {at}"


async def at_the_desk(page: Page) -> AsyncIterator[str]:
    """As one finds it; a card's menu, some selected, the keys, all forms, a search, each tool."""
    cards = page.locator(".desk-column.listed .desk-card")
    await cards.nth(LISTED - 1).wait_for()
    yield "the board"
    await cards.first.locator(".menu > button").click()
    yield "a menu"
    await page.keyboard.press("Escape")
    async for turn in _with_many_selected(page):
        yield turn
    for at, button in enumerate(FORMS):
        await _open_form(cards.nth(at), button)
    yield "forms"
    await page.locator(".desk-finding input").fill("village need")
    yield "a search"
    await page.locator(".desk-finding input").fill("")
    async for turn in with_each_tool(page):
        yield turn


async def _with_many_selected(page: Page) -> AsyncIterator[str]:
    """With the form for all of them, and the keys."""
    boxes = page.locator(".desk-column.listed input[type=checkbox]")
    await boxes.nth(0).check()
    await boxes.nth(2).click(modifiers=["Shift"])
    yield "selected"
    await page.locator(".desk-all > .button").nth(4).click()
    await page.locator("dialog form").wait_for()
    yield "a form for all"
    await page.keyboard.press("Escape")
    await page.locator(".desk-all > .icon").click()
    await page.locator(".desk-finding > .quiet:not(.icon)").click()
    await page.locator(".desk-keys").wait_for()
    yield "keys"
    await page.keyboard.press("Escape")
    await page.locator(".desk-finding > .icon").click()
    await page.locator("dialog code").first.wait_for()
    yield "the ways to the screen"
    await page.keyboard.press("Escape")


async def _open_form(card: Locator, button: int) -> None:
    await card.locator(".menu > button").click()
    await card.locator(".menu-list button").nth(button).click()
    await card.locator("form").wait_for()


async def with_each_tool(page: Page) -> AsyncIterator[str]:
    await page.locator(".desk-head [aria-expanded]").last.click()
    tools = page.locator(":is(.desk-tools, dialog) [role=tab]")
    await tools.first.wait_for()
    for at in range(await tools.count()):
        await turn_to(tools.nth(at))
        yield f"tool {at}"


async def before_the_screen(page: Page) -> AsyncIterator[str]:
    """As the hall sees it, and with what comes when somebody stirs."""
    await page.locator(".fitted-words").wait_for()
    yield "as the hall sees it"
    await page.locator(".screen-controls > .button").first.focus()
    yield "controls"


async def at_the_narrow_desk(page: Page) -> AsyncIterator[str]:
    """Each column, a card's menu, and each tool over the board."""
    columns = page.locator(".desk-board [role=tab]")
    await columns.first.wait_for()
    for at in range(await columns.count()):
        await turn_to(columns.nth(at))
        yield f"column {at}"
    await turn_to(columns.nth(1))
    await page.locator(".desk-card .menu > button").first.click()
    yield "a menu"
    await page.keyboard.press("Escape")
    await page.locator(".desk-card input[type=checkbox]").nth(1).check()
    yield "selected"
    async for turn in with_each_tool(page):
        yield turn


@dataclass(frozen=True)
class Stop:
    """`path` may hold `{event}`, `{session}`, `{upcoming}`, `{ended}`, `{speaker}` and `{link}`.

    `turns` are its states; it stands as they expect it from the `narrowest` to the `widest` screen.
    `before` makes ready what the page is to meet.
    """

    name: str
    path: str
    who: Who = "nobody"
    turns: Turns = as_it_is
    before: Before = nothing
    width: int = 1280
    height: int = 800
    narrowest: int = 320
    widest: int = 3840

    def __str__(self) -> str:
        return self.name

    def fits(self, width: int) -> bool:
        return self.narrowest <= width <= self.widest

    def address(self, scene: Scene, language: str) -> str:
        forum = scene.forum
        event = f"/e/{forum.slug}"
        path = self.path.format(
            event=event,
            session=forum.hall.room,
            upcoming=forum.upcoming,
            ended=forum.ended,
            speaker=forum.speaker,
            link=scene.links.get(language, scene.links["en"]),
        )
        joint = "&" if "?" in path else "?"
        return f"{forum.servers[0].url}{path}{joint}lang={language}"

    async def visit(self, page: Page, scene: Scene, language: str) -> AsyncIterator[str]:
        """Each turn by its name, as soon as the page stands there."""
        await page.set_viewport_size({"width": self.width, "height": self.height})
        await self.before(page)
        await page.goto(self.address(scene, language))
        await page.locator("main h1").wait_for()
        async for turn in self.turns(page):
            yield turn


WIDE = (
    Stop("front", "/"),
    Stop("sign-in", "/sign-in", turns=with_a_mail_sent),
    Stop("outbox", "/outbox"),
    Stop("link", "{link}"),
    Stop("useless-link", "/link/no-such-link"),
    Stop("gallery", "/_ui"),
    Stop("fault", "/fault", before=at_fault),
    Stop("missing", "/no/such/page"),
    Stop("missing-event", "/e/no-such-event"),
    Stop("visitor", "{event}"),
    Stop("doorway", "{event}/s/{session}"),
    Stop("event", "{event}", "attendee", unfolded),
    Stop("programme", "{event}/programme", "attendee", with_filters),
    Stop(
        "programme-timeline",
        "{event}/programme?view=timeline",
        "attendee",
        unfolded,
        narrowest=TIMELINE,
    ),
    Stop("speaker", "{event}/speakers/{speaker}", "attendee"),
    Stop("missing-speaker", "{event}/speakers/nobody"),
    Stop("missing-session", "{event}/s/nothing", "attendee"),
    Stop("event-not-joined", "{event}", "stranger"),
    Stop("event-removed", "{event}", "removed"),
    Stop("account", "/account", "attendee", with_a_new_key),
    Stop("settings", "{event}/settings", "organizer", with_a_partner),
    Stop("settings-of-others", "{event}/settings", "attendee"),
    Stop("session", "{event}/s/{session}", "attendee", in_the_room),
    Stop("offline", "{event}/programme", "attendee", before=cut_off),
    Stop("offline-programme", "{event}/programme", "attendee", unfolded, with_copies),
    Stop("offline-session", "{event}/s/{session}", "attendee", asked_offline, with_copies),
    Stop("session-shut-out", "{event}/s/{session}", "shut-out"),
    Stop("session-silenced", "{event}/s/{session}", "silenced", in_the_room),
    Stop("session-moderated", "{event}/s/{session}", "moderator", in_the_room),
    Stop("session-simple", "{event}/s/{session}", "attendee", in_the_room, in_large_letters),
    Stop("session-upcoming", "{event}/s/{upcoming}", "attendee", with_each_tab),
    Stop("session-ended", "{event}/s/{ended}", "attendee", with_each_tab),
    Stop("desk-of-others", "{event}/s/{session}/desk", "attendee"),
    Stop("desk", "{event}/s/{session}/desk", "moderator", at_the_desk, narrowest=COLUMNS),
    Stop("screen", "{event}/s/{session}/screen", "moderator", before_the_screen),
    Stop("screen-before", "{event}/s/{upcoming}/screen", "attendee", before_the_screen),
    Stop("screen-dark", "{event}/s/{upcoming}/screen?theme=dark&qr=0", "attendee"),
    Stop("screen-clear", "{event}/s/{session}/screen?theme=clear", "attendee"),
)
NARROW = (
    Stop(
        "session-narrow",
        "{event}/s/{session}",
        "attendee",
        with_each_tab,
        width=360,
        widest=COLUMNS - 1,
    ),
    Stop(
        "desk-narrow",
        "{event}/s/{session}/desk",
        "moderator",
        at_the_narrow_desk,
        width=360,
        widest=COLUMNS - 1,
    ),
)
STOPS = (*WIDE, *NARROW)
