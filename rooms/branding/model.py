"""The rules of an event's look: which accent is shown of a colour, and how partners stand."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from rooms.branding.accent import Theme, accent_for
from rooms.branding.colour import Rgb, parse_hex
from rooms.branding.messages import Accent, Partner, Shades, Tier
from rooms.errors import NotFound, Refused, TooLong, TooMany

LIMIT_PARTNERS = 100
LIMIT_PICTURES = 3 * LIMIT_PARTNERS
LIMIT_NAME = 120
LIMIT_LINK = 500
# A picture that nothing shows any more stays for those who still see it, and for an undo.
UNUSED_MS = 86_400_000


class BadLink(Refused):
    """A link is a whole address that begins with https://."""

    code = "bad_link"


@lru_cache(maxsize=256)
def accent_of(chosen: str) -> Accent:
    """Raises BadColour."""
    colour = parse_hex(chosen, "accent")
    return Accent(chosen=colour.hex, light=_shades(colour, "light"), dark=_shades(colour, "dark"))


def _shades(colour: Rgb, theme: Theme) -> Shades:
    accent, on, soft = accent_for(colour, theme)
    return Shades(accent=accent.hex, on=on.hex, soft=soft.hex)


def https_link(text: str) -> str:
    """Raises TooLong or BadLink."""
    link = text.strip()
    if len(link) > LIMIT_LINK:
        raise TooLong("link", limit=LIMIT_LINK)
    try:
        parts = urlsplit(link)
        named = bool(parts.hostname) and parts.username is None and parts.port != 0
        fits = parts.scheme == "https" and named
    except ValueError:
        fits = False
    if not fits or not link.isprintable() or " " in link or "\\" in link:
        raise BadLink("link")
    return link


def check_room(count: int, limit: int) -> None:
    """Whether there is room for one more. Raises TooMany."""
    if count >= limit:
        raise TooMany(limit=limit)


def find(partners: Sequence[Partner], partner_id: str, field: str = "partner") -> int:
    """Where it stands. Raises NotFound."""
    for place, partner in enumerate(partners):
        if partner.id == partner_id:
            return place
    raise NotFound(field)


def place(partners: Sequence[Partner], new: Partner, before: str | None) -> tuple[Partner, ...]:
    """With the new one, or the moved one, in its place. Raises NotFound."""
    others = [partner for partner in partners if partner.id != new.id]
    at = len(others) if before is None else find(others, before, "before")
    return by_tier([*others[:at], new, *others[at:]])


def change(partners: Sequence[Partner], new: Partner) -> tuple[Partner, ...]:
    """With the new facts of one: where it was, or last in another tier. Raises NotFound."""
    at = find(partners, new.id)
    if partners[at].tier != new.tier:
        return place(partners, new, None)
    return (*partners[:at], new, *partners[at + 1 :])


def without(partners: Sequence[Partner], partner_id: str) -> tuple[Partner, ...]:
    """Raises NotFound."""
    at = find(partners, partner_id)
    return (*partners[:at], *partners[at + 1 :])


def by_tier(partners: Sequence[Partner]) -> tuple[Partner, ...]:
    order = list(Tier)
    return tuple(sorted(partners, key=lambda partner: order.index(partner.tier)))
