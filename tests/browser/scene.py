"""A session in full swing: questions in every state, a chat, reports, and somebody silenced."""

from collections.abc import Mapping
from dataclasses import dataclass

from rooms.branding.demo import DemoLook, draw_banner, draw_logo, draw_mark
from server.http.identity import COOKIE
from tests.browser.forum import Forum
from tests.hall import Hall, Person
from tests.visitor import Visitor

# The desk has this many forms for a listed question: one is opened in each.
LISTED = 7
# Those in which pages are looked at: one to the right, one to the left, one without spaces.
LANGUAGES = ("en", "ar", "zh")
LOOK = DemoLook(accent="#8e3b76", seed=5, banner=True, partners=())
RIGHT_TO_LEFT = "من يدفع ثمن الكيلومتر الأخير؟"


@dataclass(frozen=True)
class Scene:
    """`cookies` sign in those who play a part; `links` are unused ones, by their language."""

    forum: Forum
    cookies: Mapping[str, str]
    links: Mapping[str, str]


async def fill(forum: Forum, elsewhere: Hall) -> Scene:
    hall = forum.hall
    ada, ben, cai = [await hall.join(name) for name in ("Ada", "Ben", "Cai")]
    mo = await hall.join("Mo", room_role="moderator")
    olga = await hall.join("Olga", role="organizer")
    await dress(forum, olga)
    await mo.send("questions.configure", limit_open=20)
    await _list_questions(ada, ben, mo)
    await _finish_questions(ada, ben, mo)
    await ben.ask("Is there a recording of this session?")
    await ada.ask("Could the slides be put online?", anonymous=True)
    await _chat(ada, ben, cai, mo)
    await mo.create("moderation.silence", participant=cai.id, reason="Be polite.", minutes=60)
    _, _, stranger = await elsewhere.enrol("Dan")
    cookies = {
        "attendee": ada.cookie,
        "moderator": mo.cookie,
        "organizer": olga.cookie,
        "silenced": cai.cookie,
        "stranger": stranger,
        **await _remove_people(hall, mo, olga),
    }
    return Scene(forum, cookies, await _mailed_links(forum))


async def dress(forum: Forum, olga: Person) -> None:
    """The event gets a look: an accent, a logo, a banner and partners."""
    foyer = forum.hall.foyer
    await olga.send("branding.set_accent", foyer, accent=LOOK.accent)
    for purpose, drawn in (("logo", draw_mark(LOOK)), ("banner", draw_banner(LOOK))):
        picture = await upload(forum, olga, purpose, drawn)
        await olga.send("branding.set_picture", foyer, purpose=purpose, picture=picture)
    nets = await upload(forum, olga, "partner", draw_logo("Village Nets", 2))
    for name, tier, logo in (
        ("Village Nets", "host", nets),
        ("Tall Masts", "gold", None),
        ("القرى الموصولة", "gold", None),
        ("Quiet Radio", "supporter", None),
    ):
        link = "https://example.org"
        await olga.create("branding.add_partner", foyer, name=name, tier=tier, link=link, logo=logo)


async def upload(forum: Forum, person: Person, purpose: str, picture: bytes) -> str:
    """The id of what became of it."""
    async with Visitor.at(forum.servers[0].url) as visitor:
        visitor.http.cookies.set(COOKIE, person.cookie)
        answer = await visitor.http.post(f"/api/e/{forum.slug}/pictures/{purpose}", content=picture)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


async def _chat(ada: Person, ben: Person, cai: Person, mo: Person) -> None:
    for person, text in ((ada, "Good morning from Nairobi!"), (ben, "صباح الخير من عمّان")):
        await person.create("chat.send", text=text)
    rude = await cai.create("chat.send", text="Boring! See https://example.org/other for more.")
    await ada.create("chat.report", message=rude["message"]["id"], reason="Not polite.")
    await mo.create("chat.send", text="Two minutes left.", channel="backstage")


async def _remove_people(hall: Hall, mo: Person, olga: Person) -> dict[str, str]:
    """One from the session, one from the whole event."""
    cookies = {}
    for who, by, room in (("shut-out", mo, hall.room), ("removed", olga, hall.foyer)):
        _, participant, cookies[who] = await hall.enrol("Eve")
        await by.create("moderation.remove", room, participant=participant.id, reason="Spam.")
    return cookies


async def _mailed_links(forum: Forum) -> dict[str, str]:
    async with Visitor.at(forum.servers[0].url) as visitor:
        return {
            language: await visitor.ask_for_link(
                f"{language}-{forum.slug}@example.org", language=language
            )
            for language in LANGUAGES
        }


async def _list_questions(ada: Person, ben: Person, mo: Person) -> None:
    texts = [f"What does village number {number} need first?" for number in range(LISTED - 1)]
    asked = [await ada.ask(text) for text in [*texts, RIGHT_TO_LEFT]]
    for question in asked:
        await mo.move(question, "listed")
        await ben.send("questions.vote", question=question["id"])
    await mo.send("questions.pin", question=asked[0]["id"], pinned=True)
    await mo.send("questions.label", question=asked[1]["id"], labels=["Money", "Radio"])
    await mo.send("questions.edit", question=asked[2]["id"], text="What do villages need first?")


async def _finish_questions(ada: Person, ben: Person, mo: Person) -> None:
    answered, dismissed, live = [await ben.ask(text) for text in ("Why?", "Lunch?", "Who pays?")]
    await mo.move(answered, "listed")
    await mo.send("questions.answer", question=answered["id"], text="Because it is right.")
    await mo.send(
        "questions.dismiss", question=dismissed["id"], reason="off_topic", note="Ask the staff."
    )
    await mo.move(live, "listed")
    await mo.move(live, "live")
