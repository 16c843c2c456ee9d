"""What each page is called outside, for those who come without a name: search engines, messengers.

Of an event by invitation they learn nothing, whoever asks: what one person may see is not asked.
"""

from collections.abc import Mapping
from dataclasses import replace

from rooms.database import Db
from rooms.events.messages import EventCard, Language
from rooms.events.model import is_public
from rooms.events.store import find_event
from rooms.programme import outside
from rooms.programme.outside import Talk
from server.http.addresses import About, Address
from server.http.heads import Preview
from server.locales import Locales
from server.moments import days, hours

LIMIT_TEXT = 250


async def preview_of(
    db: Db, address: Address, language: Language, locales: Locales
) -> Preview | None:
    """None when there is no such thing."""
    if not address.slug:
        title = locales.text(language, f"outside-{address.about.value}")
        return Preview(title, locales.text(language, "outside-about"), path=address.path)
    found = await find_event(db, address.slug)
    if found is None:
        return None
    event, _ = found
    preview = await _in_event(db, event, address, language, locales)
    return preview if preview is None or is_public(event.access) else Preview()


async def _in_event(
    db: Db, event: EventCard, address: Address, language: Language, locales: Locales
) -> Preview | None:
    home = preview_of_event(event, language, address.path)
    match address.about:
        case About.PROGRAMME:
            title = locales.text(language, "outside-programme")
            return replace(home, title=f"{title} · {home.title}")
        case About.SESSION:
            talk = await outside.find_talk(db, event.id, address.item)
            return None if talk is None else preview_of_talk(talk, home, event.zone, language)
        case About.SPEAKER:
            speaker = await outside.find_speaker(db, event.id, address.item)
            return None if speaker is None else preview_of_speaker(speaker, home)
        case _:
            return home


def preview_of_event(event: EventCard, language: Language, path: str) -> Preview:
    title = in_language(event.title, language)
    when = ""
    if event.starts_at_ms is not None and event.ends_at_ms is not None:
        when = days(event.starts_at_ms, event.ends_at_ms, event.zone, language)
    text = shortened(" · ".join(filter(None, [in_language(event.theme, language), when])))
    return Preview(title, text, site=title, path=path, image=banner_of(event))


def banner_of(event: EventCard) -> str | None:
    """The path of its widest file."""
    banner = event.look.banner
    return None if banner is None else f"/images/{banner.files[-1].hash}.webp"


def preview_of_talk(talk: Talk, home: Preview, zone: str, language: Language) -> Preview:
    """When and where it is, then what about. One that was withdrawn is not told of any more."""
    if talk.course.withdrawn:
        return home
    course = talk.course
    when = hours(course.opens_at_ms or course.starts_at_ms, course.closes_at_ms, zone, language)
    text = " · ".join(filter(None, [when, talk.hall, talk.text]))
    return replace(home, title=talk.title, text=shortened(text))


def preview_of_speaker(speaker: outside.Speaker, home: Preview) -> Preview:
    if not speaker.speaks:
        return home
    return replace(home, title=speaker.name, text=shortened(speaker.biography), kind="profile")


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Of a text that the event brings in several languages: this one, else English, else any."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def shortened(text: str, limit: int = LIMIT_TEXT) -> str:
    """On one line, and cut between words where there are some."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    between = cut.rfind(" ")
    return f"{cut[:between] if between > limit // 2 else cut}…"
