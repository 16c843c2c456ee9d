"""An event's look: its accent, its logo and banner, and its partners."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from rooms.wire import Body, Command, Id, Key, command, document, event

Purpose = Literal["logo", "banner", "partner"]
# Longer than any rule permits, so that the rule is what refuses.
Text = Annotated[str, msgspec.Meta(max_length=4000)]


class Tier(StrEnum):
    """In the order in which they are shown."""

    HOST = "host"
    STRATEGIC = "strategic"
    GOLD = "gold"
    SILVER = "silver"
    SUPPORTER = "supporter"


class Shades(Body, frozen=True):
    """An accent in one theme, as `#rrggbb`: itself, what is written on it, and a faint ground."""

    accent: str
    on: str
    soft: str


class Accent(Body, frozen=True):
    """The chosen colour, and what is shown of it: moved as far as people need to read it."""

    chosen: str
    light: Shades
    dark: Shades


class PictureFile(Body, frozen=True):
    """One width of a picture: a WebP at `/images/<hash>.webp`, which never changes."""

    width: int
    hash: str


@document
class Picture(Body, frozen=True):
    """`files` from the narrowest to the widest, which is `width` wide."""

    id: str
    width: int
    height: int
    files: tuple[PictureFile, ...]


class Look(Body, frozen=True):
    """`partners` is the revision of the foyer in which the partners last changed."""

    accent: Accent | None = None
    logo: Picture | None = None
    banner: Picture | None = None
    partners: int = 0
    revision: int = 0


class Partner(Body, frozen=True):
    id: str
    name: str
    tier: Tier
    link: str | None
    logo: Picture | None


@document
class Partners(Body, frozen=True):
    """By tier and place. `revision` is the foyer's, as in `Look.partners`."""

    partners: tuple[Partner, ...]
    revision: int


class BrandingSnapshot(Body, frozen=True):
    look: Look


@command("branding.preview_accent", reply=Accent)
class PreviewAccent(Command, frozen=True, kw_only=True):
    """What an accent would become. Nothing is changed."""

    accent: Text


@command("branding.set_accent", reply=Look)
class SetAccent(Command, frozen=True, kw_only=True):
    """Null for the platform's own."""

    accent: Text | None


@command("branding.set_picture", reply=Look)
class SetPicture(Command, frozen=True, kw_only=True):
    """One that was uploaded for this; null takes away what there is."""

    purpose: Literal["logo", "banner"]
    picture: Id | None


@command("branding.add_partner", reply=Partners)
class AddPartner(Command, frozen=True, kw_only=True):
    """`logo` is a picture that was uploaded; without `before` it is the last of its tier."""

    key: Key
    name: Text
    tier: Tier
    link: Text | None = None
    logo: Id | None = None
    before: Id | None = None


@command("branding.edit_partner", reply=Partners)
class EditPartner(Command, frozen=True, kw_only=True):
    """All of it anew. In another tier it is the last."""

    partner: Id
    name: Text
    tier: Tier
    link: Text | None = None
    logo: Id | None = None


@command("branding.move_partner", reply=Partners)
class MovePartner(Command, frozen=True, kw_only=True):
    """Within its tier: before another one, or to the end."""

    partner: Id
    before: Id | None


@command("branding.remove_partner", reply=Partners)
class RemovePartner(Command, frozen=True, kw_only=True):
    partner: Id


@event("branding.changed")
class Changed(Body, frozen=True):
    look: Look
