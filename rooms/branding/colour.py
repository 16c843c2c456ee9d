"""Colours as screens show them, and the contrast between two."""

import re
from math import atan2, cbrt, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from rooms.errors import Refused

HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


class BadColour(Refused):
    """A colour is `#rrggbb`."""

    code = "bad_colour"


class Rgb(NamedTuple):
    """sRGB, 0 to 255."""

    r: int
    g: int
    b: int

    @property
    def hex(self) -> str:
        return f"#{self.r:02x}{self.g:02x}{self.b:02x}"


class Oklch(NamedTuple):
    """Lightness 0 to 1, chroma from 0 to about 0.37, hue in degrees."""

    l: float  # noqa: E741 - its name in CSS
    c: float
    h: float


def parse_hex(text: str, field: str | None = None) -> Rgb:
    """`#rrggbb`. Raises BadColour."""
    if not HEX.fullmatch(text):
        raise BadColour(field)
    return Rgb(*(int(text[at : at + 2], 16) for at in (1, 3, 5)))


def contrast(one: Rgb, other: Rgb) -> float:
    """From 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Rgb) -> float:
    """WCAG 2.2, relative luminance."""
    r, g, b = (_linear(channel) for channel in colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    """The colour CSS calls `oklch(l c h)`; one that sRGB lacks loses chroma until sRGB has it."""
    if _fits(_from_oklch(lightness, chroma, hue)):
        return _shown(_from_oklch(lightness, chroma, hue))
    least, most = 0.0, chroma
    while most - least > 0.0005:
        middle = (least + most) / 2
        if _fits(_from_oklch(lightness, middle, hue)):
            least = middle
        else:
            most = middle
    return _shown(_from_oklch(lightness, least, hue))


def to_oklch(colour: Rgb) -> Oklch:
    r, g, b = (_linear(channel) for channel in colour)
    long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Oklch(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)


def _linear(channel: int) -> float:
    """IEC 61966-2-1."""
    value = channel / 255
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _from_oklch(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Linear sRGB; outside 0 to 1 where sRGB has no such colour. https://bottosson.github.io/posts/oklab/"""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _fits(linear: tuple[float, float, float]) -> bool:
    """White and black are in, whatever the rounding."""
    return all(-0.0001 <= value <= 1.0001 for value in linear)


def _shown(linear: tuple[float, float, float]) -> Rgb:
    return Rgb(*(round(255 * _gamma(min(1.0, max(0.0, value)))) for value in linear))


def _gamma(value: float) -> float:
    return float(12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)
