"""The addresses of the web app's pages, and what each page is about."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rooms.events.model import SLUG


class About(StrEnum):
    FRONT = "front"
    SIGN_IN = "sign-in"
    ACCOUNT = "account"
    EVENT = "event"
    PROGRAMME = "programme"
    SESSION = "session"
    SPEAKER = "speaker"


@dataclass(frozen=True)
class Address:
    """`slug` is an event's, `item` a session's room or a speaker in it."""

    about: About
    slug: str = ""
    item: str = ""

    @property
    def path(self) -> str:
        """That of the thing itself: a desk is shared as its session, settings as their event."""
        return _PATHS[self.about].format(slug=self.slug, item=self.item)


_EVENT = rf"/e/(?P<slug>{SLUG.pattern})"
_ITEM = r"(?P<item>[0-9A-Za-z_-]{1,64})"
PAGES = tuple(
    (re.compile(pattern), about)
    for pattern, about in (
        (r"/", About.FRONT),
        (r"/sign-in", About.SIGN_IN),
        (r"/account", About.ACCOUNT),
        (rf"{_EVENT}(?:/settings)?", About.EVENT),
        (rf"{_EVENT}/programme", About.PROGRAMME),
        (rf"{_EVENT}/speakers/{_ITEM}", About.SPEAKER),
        (rf"{_EVENT}/s/{_ITEM}(?:/(?:desk|screen))?", About.SESSION),
    )
)
_PATHS = {
    About.FRONT: "/",
    About.SIGN_IN: "/sign-in",
    About.ACCOUNT: "/account",
    About.EVENT: "/e/{slug}",
    About.PROGRAMME: "/e/{slug}/programme",
    About.SESSION: "/e/{slug}/s/{item}",
    About.SPEAKER: "/e/{slug}/speakers/{item}",
}


def read_address(path: str) -> Address | None:
    """None where the web app has no page. What is no slug or id never gets to the database."""
    for pattern, about in PAGES:
        found = pattern.fullmatch(path)
        if found is not None:
            return Address(about, **found.groupdict())
    return None
