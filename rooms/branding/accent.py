"""The accent of an event: the colour it chose, moved until everybody can read what is in it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from rooms.branding.colour import Rgb, contrast, oklch, to_oklch

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

# WCAG 2.2, success criterion 1.4.3, for text of any size.
READABLE = 4.5
STEP = 0.004

# What an accent stands on: paper, raised and surface, as in web/src/ui/tokens.css.
GROUNDS: Mapping[Theme, tuple[Rgb, ...]] = {
    "light": (oklch(0.982, 0.005, 85), oklch(0.998, 0.001, 85), oklch(0.953, 0.007, 85)),
    "dark": (oklch(0.185, 0.014, 265), oklch(0.232, 0.016, 265), oklch(0.275, 0.017, 265)),
}
# Lightness and most chroma of what is written on an accent, and of its faint ground.
ON: Mapping[Theme, tuple[float, float]] = {"light": (0.99, 0.004), "dark": (0.2, 0.05)}
SOFT: Mapping[Theme, tuple[float, float]] = {"light": (0.937, 0.026), "dark": (0.32, 0.055)}


class Shades(NamedTuple):
    """What an accent is in one theme: itself, what is written on it, and a faint ground of it."""

    accent: Rgb
    on: Rgb
    soft: Rgb


def accent_for(chosen: Rgb, theme: Theme) -> Shades:
    """The chosen colour, darker or lighter as far as its text needs it; the hue stays.

    It is READABLE on every ground of the theme and on its own soft one; so is `on` upon it.
    """
    lightness, chroma, hue = to_oklch(chosen)
    on, soft = (_tint(of[theme], chroma, hue) for of in (ON, SOFT))
    grounds = (*GROUNDS[theme], soft)
    away = -STEP if theme == "light" else STEP
    accent = chosen
    while min(contrast(accent, ground) for ground in grounds) < READABLE:
        lightness += away
        accent = oklch(lightness, chroma, hue)
    return Shades(accent, on, soft)


def _tint(of: tuple[float, float], chroma: float, hue: float) -> Rgb:
    lightness, most = of
    return oklch(lightness, min(chroma, most), hue)
