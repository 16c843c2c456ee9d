"""What one person has before them: a browser of their own, and what they do and see in it."""

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import ConsoleMessage, Locator, Page, expect

from tests.browser.hands import Hand, Mouse

SHOWN_WITHIN_MS = 15_000
expect.set_options(timeout=SHOWN_WITHIN_MS)

# Browsers put every answer above 399 and every broken connection on the console by themselves;
# Firefox counts them among the errors of the page.
EXPECTED = (
    "Failed to load resource",
    "WebSocket connection to",
    "Firefox can’t establish a connection",
    "The connection to ws",
)

_WITHOUT_RELOAD = "performance.timeOrigin"
_QUESTIONS = """list => [...list.querySelectorAll(".question")].map(item => ({
  text: item.querySelector(".written").textContent,
  votes: item.textContent.match(/Vote \\((\\d+)\\)|(\\d+) votes?/u)?.slice(1).find(Boolean) ?? "",
  answer: item.querySelector(".answer .written")?.textContent ?? "",
  state: item.querySelector(".badge.live, .badge.answered")?.textContent ?? "",
}))"""


@dataclass
class Screen:
    """`faults` are what the pages complained about: errors, refused scripts, missing texts."""

    page: Page
    hand: Hand
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._note(f"{error}\n{error.stack}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(message.text)

    def _note(self, fault: str) -> None:
        if not fault.startswith(EXPECTED):
            self.faults.append(fault)

    # --- Ways

    async def open_link(self, link: str) -> None:
        """The GET shows a button; only the button signs in."""
        await self.page.goto(link)
        await self.press_button("Sign in")
        await self.page.wait_for_url("**/e/**")

    async def join_as_guest(self, url: str, name: str) -> None:
        await self.page.goto(url)
        await self.hand.write(self.page.get_by_label("Your name"), name)
        await self.press_button("Join")
        await self.sees_text(f"You are here as {name}.")

    async def go_to_session(self, title: str) -> None:
        """From wherever one is in the event, by the programme."""
        await self.follow("Programme", within=self.page.get_by_role("navigation", name="Event"))
        await self.sees_heading("Programme")
        await self.follow(title)
        await self.sees_heading(title)

    async def go_to_desk(self) -> None:
        await self.follow("Moderator’s desk")
        await expect(self.page.get_by_role("heading", level=1)).to_contain_text("Desk:")

    async def follow(self, name: str, within: Locator | None = None) -> None:
        await self.hand.press((within or self.page).get_by_role("link", name=name).first)

    async def press_button(self, name: str, within: Locator | None = None) -> None:
        await self.hand.press((within or self.page).get_by_role("button", name=name, exact=True))

    async def hears_of_network(self) -> None:
        """As when the browser says that there is one again: nothing waits for its next try."""
        await self.page.evaluate("dispatchEvent(new Event('online'))")

    # --- Questions, as attendees have them

    @property
    def ask_box(self) -> Locator:
        return self.page.get_by_label("Your question")

    @property
    def listed(self) -> Locator:
        return self.page.get_by_role("region", name="Questions of this session")

    @property
    def mine(self) -> Locator:
        return self.page.get_by_role("region", name="My questions").locator("li.question")

    async def ask(self, text: str) -> None:
        await self.hand.write(self.ask_box, text)
        await self.press_button("Ask")

    def question(self, text: str) -> Locator:
        """In the list that everybody sees, or alone above it while it is being answered."""
        live = self.page.get_by_role("article", name="Being answered now")
        return self.listed.get_by_role("listitem").or_(live).filter(has_text=text)

    def my_question(self, text: str) -> Locator:
        return self.mine.filter(has_text=text)

    async def vote(self, text: str) -> None:
        await self.hand.press(self.question(text).get_by_role("button", name="Vote"))

    # --- Questions at the desk

    def column(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=re.compile(rf"^{name} \("))

    def card(self, column: str, text: str) -> Locator:
        return self.column(column).get_by_role("listitem").filter(has_text=text)

    async def deal_with(self, column: str, text: str, step: str) -> None:
        """By the card's own button, or by the one behind “More”."""
        card = self.card(column, text)
        await expect(card).to_be_visible()
        if await card.get_by_role("button", name=step, exact=True).count() == 0:
            await self.press_button("More", within=card)
        await self.press_button(step, within=card)

    async def answer(self, column: str, text: str, answer: str) -> None:
        card = self.card(column, text)
        await self.deal_with(column, text, "Write an answer")
        await self.hand.write(card.get_by_label("The answer"), answer)
        await self.press_button("Publish the answer", within=card)

    # --- Sights

    async def sees_text(self, text: str) -> None:
        await expect(self.page.get_by_text(text).first).to_be_visible()

    async def sees_heading(self, title: str) -> None:
        await expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()

    async def sees_connection_lost(self) -> None:
        await expect(self.page.locator(".connection-bar")).to_contain_text("Connection lost")

    async def sees_connection(self) -> None:
        await expect(self.page.locator(".connection-bar")).to_be_empty()

    async def sees_listed(self, *texts: str) -> None:
        """In this order, a moment after one has ceased to point at the list."""
        if isinstance(self.hand, Mouse):
            await self.page.mouse.move(0, 0)
        words = self.listed.get_by_role("listitem").locator(".words > .written")
        await expect(words).to_have_text([*texts])

    async def questions(self) -> list[dict[str, str]]:
        """What the list shows: text, votes, answer, state."""
        shown: list[dict[str, str]] = await self.listed.evaluate(_QUESTIONS)
        return shown

    async def document(self) -> Any:
        """Another value means that the page was loaded anew."""
        return await self.page.evaluate(_WITHOUT_RELOAD)

    def has_no_faults(self) -> None:
        assert self.faults == [], "\n".join(self.faults)
