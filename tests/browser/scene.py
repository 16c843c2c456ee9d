"""A forum in full swing: three days in four halls, questions in every state, a chat, reports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

from rooms.branding.demo import DemoLook, draw_banner, draw_logo, draw_mark
from rooms.programme.schedule import ScheduledSession, ScheduledSpeaker
from server.http.identity import COOKIE
from tests.browser.forum import Forum
from tests.client import Body
from tests.hall import HOUR, Hall, Person
from tests.visitor import Visitor

# The desk has this many forms for a listed question: one is opened in each.
LISTED = 7
# Those in which pages are looked at: one to the right, one to the left, one without spaces.
LANGUAGES = ("en", "ar", "zh")
LOOK = DemoLook(accent="#8e3b76", seed=5, banner=True, partners=())
RIGHT_TO_LEFT = "من يدفع ثمن الكيلومتر الأخير؟"
NAMES = ("Amina Diallo", "Ben Okafor", "Lin Yuxi", "Rosa Quispe")
# As they are asked, with how many want to know.
ASKED = {
    "Who looks after the mast once the project has ended?": 4,
    "What does a village need first, power or a link?": 2,
    "Which spectrum may a comunity network use?": 3,
    "Could a school share its line with the clinic next door, and both pay less for it?": 3,
    "Where do you find people who can repair a radio on the spot?": 1,
    "What did you stop doing because it failed?": 2,
    RIGHT_TO_LEFT: 2,
}
# Answered, dismissed, and live.
FINISHED = ("Will there be a transcript?", "Where is lunch?", "Who pays for the last kilometre?")
EDITED = "Which spectrum may a community network use, and does it cost a licence?"
EARLY = ("Will you speak of the north, too?", "هل ستكون هناك ترجمة؟")
LATE = (
    "What became of the 40 masts that were promised last year?",
    "Who checks that a village stays connected?",
    "Can we read the report in French?",
)
ANSWER = "Thirty-one of them stand. Why the others do not is said in the report, for each of them."
# Hall, hours from now, length in hours, kind, track, language, title.
OTHERS: tuple[tuple[str, float, float, str, str, str, str], ...] = (
    ("Hall B", -25, 1, "Workshop", "Capacity", "en", "Teaching the Teachers"),
    ("Hall C", -24, 2, "Panel", "Trust", "fr", "La confiance, dix ans après"),
    ("Hall D", -23, 1, "Talk", "Access", "en", "Spectrum for Everybody"),
    ("Hall B", -22, 1.5, "Panel", "Media", "es", "Radios que escuchan"),
    ("Hall B", -3, 1.5, "Workshop", "Capacity", "en", "A Curriculum for One Afternoon"),
    ("Hall C", -3, 2, "Talk", "Health", "zh", "村卫生室里的远程医疗"),
    ("Hall D", -2.5, 1, "Panel", "Trust", "en", "Who May Read My Records?"),
    ("Hall B", -0.5, 1.5, "Panel", "Farming", "en", "Prices in Every Pocket"),
    ("Hall C", -0.25, 1, "Talk", "Media", "ru", "Языки, которых нет в сети"),
    ("Hall D", 1, 1.5, "Workshop", "Access", "en", "Reading a Page Without Seeing It"),
    ("Hall B", 1.5, 1, "Talk", "Farming", "fr", "La pluie de demain"),
    ("Hall C", 2, 2, "Panel", "Trust", "en", "Children First: Safe by Default"),
    ("Hall D", 4, 1, "Talk", "Health", "en", "A Doctor Three Days Away"),
    ("Hall B", 22, 1.5, "Workshop", "Media", "ar", "صحافة القرية"),
    ("Hall C", 22.5, 1, "Panel", "Capacity", "en", "Women Who Build Networks"),
    ("Hall D", 23, 2, "Panel", "Access", "es", "La última milla, desde el otro lado"),
)
SPEAKERS = (
    "Wanjiru Kamau",
    "Élise Fontaine",
    "Tomás Herrera",
    "陈思远",
    "Ирина Соколова",
    "Kofi Mensah",
    "سامر حداد",
    "Noor Rahman",
)


@dataclass(frozen=True)
class Scene:
    """`cookies` sign in those who play a part; `links` are unused ones, by their language."""

    forum: Forum
    cookies: Mapping[str, str]
    links: Mapping[str, str]


async def fill(elsewhere: Forum) -> Scene:
    """On the servers of another forum, whose people are strangers here."""
    house, now_ms = elsewhere.hall.house, elsewhere.hall.house.now_ms()
    forum = await Forum.build(house, elsewhere.servers, list(others(now_ms)))
    hall = forum.hall
    people = [await hall.join(name) for name in NAMES]
    ada, ben, cai, rosa = people
    mo = await hall.join("Mo", room_role="moderator")
    olga = await hall.join("Olga", role="organizer")
    await dress(forum, olga)
    await mo.send("questions.configure", limit_open=20)
    await _list_questions([ada, ben, rosa], [*people], mo)
    await _finish_questions(ada, ben, mo)
    await ben.ask("Is there a recording of this session?")
    await ada.ask("Could the slides be put online?", anonymous=True)
    await _chat(ada, ben, cai, mo)
    await _fill_before_and_after(forum, people, olga)
    await mo.create("moderation.silence", participant=cai.id, reason="Be polite.", minutes=60)
    _, _, stranger = await elsewhere.hall.enrol("Dan")
    cookies = {
        "attendee": ada.cookie,
        "moderator": mo.cookie,
        "organizer": olga.cookie,
        "silenced": cai.cookie,
        "stranger": stranger,
        **await _remove_people(hall, mo, olga),
    }
    return Scene(forum, cookies, await _mailed_links(forum))


def others(now_ms: int) -> Iterator[ScheduledSession]:
    """What else is on, in halls beside the one everybody here is in; it begins at full quarters."""
    quarter = HOUR // 4
    begun_ms = now_ms - now_ms % quarter
    for number, (hall, start, length, kind, track, language, title) in enumerate(OTHERS):
        panel = [SPEAKERS[(number + at) % len(SPEAKERS)] for at in range(1 + number % 3)]
        starts_at_ms = begun_ms + int(start * HOUR)
        yield ScheduledSession(
            guid=f"other-{number}",
            title=title,
            abstract="Three short talks, then your questions.",
            language=language,
            type=kind,
            tracks=(track,),
            starts_at_ms=starts_at_ms,
            ends_at_ms=starts_at_ms + int(length * HOUR),
            hall=hall,
            speakers=tuple(ScheduledSpeaker(ref=name, name=name) for name in panel),
        )


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


async def _fill_before_and_after(forum: Forum, people: Sequence[Person], olga: Person) -> None:
    """What is asked ahead of a session, and what is left of one that is over."""
    await _ask_in(forum.upcoming, EARLY, people, olga)
    asked = await _ask_in(forum.ended, LATE, people, olga)
    for question in asked[:2]:
        await olga.send("questions.answer", forum.ended, question=question["id"], text=ANSWER)
    await people[1].create("chat.send", forum.ended, text="Thank you all, and good night.")


async def _ask_in(
    room: str, texts: Sequence[str], people: Sequence[Person], olga: Person
) -> list[Body]:
    """Everybody sees them, and many want to know the first."""
    await olga.send("questions.configure", room, moderated=False)
    asked = [
        (await person.create("questions.ask", room, text=text))["question"]
        for person, text in zip(people, texts, strict=False)
    ]
    for voter in people[1:]:
        await voter.send("questions.vote", room, question=asked[0]["id"])
    return asked


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


async def _list_questions(askers: Sequence[Person], voters: Sequence[Person], mo: Person) -> None:
    asked = [await person.ask(text) for text, person in zip(ASKED, cycle(askers), strict=False)]
    for question, votes in zip(asked, ASKED.values(), strict=True):
        await mo.move(question, "listed")
        for person in voters[:votes]:
            await person.send("questions.vote", question=question["id"])
    await mo.send("questions.pin", question=asked[0]["id"], pinned=True)
    await mo.send("questions.label", question=asked[1]["id"], labels=["Money", "Radio"])
    await mo.send("questions.edit", question=asked[2]["id"], text=EDITED)


async def _finish_questions(ada: Person, ben: Person, mo: Person) -> None:
    answered, dismissed, live = [await ben.ask(text) for text in FINISHED]
    await mo.move(answered, "listed")
    await mo.send("questions.answer", question=answered["id"], text="Yes, here, from tonight.")
    await mo.send(
        "questions.dismiss",
        question=dismissed["id"],
        reason="off_topic",
        note="Ask the staff.",
    )
    await mo.move(live, "listed")
    await mo.move(live, "live")
