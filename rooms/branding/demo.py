"""Draws the demo's looks: an event's mark and banner, and the logos of invented partners."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from math import cos, pi, sin

import msgspec
from PIL import Image, ImageDraw, ImageFont

from rooms.branding.colour import Rgb, oklch, parse_hex, to_oklch
from rooms.branding.messages import Tier

FILE = "looks.json"
BANNER = (1920, 640)
MARK = 512
PLATE = (720, 200)
# Drawn this much larger, so that edges are smooth.
FINER = 2
ROWS = 13


class DemoPartner(msgspec.Struct, frozen=True):
    """Those without a `short` name have no logo."""

    name: str
    short: str | None
    tier: Tier
    link: str | None


class DemoLook(msgspec.Struct, frozen=True):
    """`seed` is what makes one banner another than the next."""

    accent: str
    seed: int
    banner: bool
    partners: Sequence[DemoPartner]


class _Looks(msgspec.Struct, frozen=True):
    about: str
    looks: Mapping[str, DemoLook]


def read_looks(content: bytes) -> Mapping[str, DemoLook]:
    """By the slug of the event."""
    return msgspec.json.decode(content, type=_Looks).looks


def draw_banner(look: DemoLook) -> bytes:
    """A hall in rows of seats, seen from above: here and there somebody is about to speak."""
    hue = to_oklch(parse_hex(look.accent)).h
    wide, high = (side * FINER for side in BANNER)
    image = Image.new("RGB", (wide, high), oklch(0.28, 0.06, hue))
    draw = ImageDraw.Draw(image)
    for row, seat, x, y in _seats(wide * 0.72, high * 1.08, high * 0.11):
        chance = _scattered(row, seat, look.seed)
        warm = oklch(0.86, 0.13, 85)
        colour = warm if chance < 0.04 else oklch(0.36 + 0.34 * chance, 0.09, hue + row)
        radius = high * (0.012 + 0.0011 * row)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    return _png(image.resize(BANNER, Image.Resampling.LANCZOS))


def _scattered(row: int, seat: int, seed: int) -> float:
    """From 0 to 1, and always the same."""
    mixed = (row * 7919 + seat * 104_729 + seed * 1_299_709) * 2_654_435_761
    return (mixed >> 8) % 997 / 997


def _seats(x: float, y: float, apart: float) -> Iterator[tuple[int, int, float, float]]:
    """Row, place in it, and where that is: half circles around the point."""
    for row in range(2, ROWS + 8):
        count = 5 + row * 4
        for seat in range(count):
            angle = pi + pi * (seat + 0.5) / count
            yield row, seat, x + row * apart * cos(angle), y + row * apart * sin(angle)


def draw_mark(look: DemoLook) -> bytes:
    """Three rows around the one who speaks."""
    hue = to_oklch(parse_hex(look.accent)).h
    side = MARK * FINER
    image = Image.new("RGBA", (side, side))
    draw = ImageDraw.Draw(image)
    middle, base = side / 2, side * 0.74
    for row in range(3):
        radius = side * (0.20 + 0.135 * row)
        box = (middle - radius, base - radius, middle + radius, base + radius)
        shade = oklch(0.66 - 0.11 * row, 0.12, hue)
        draw.arc(box, 180, 360, fill=shade, width=round(side * 0.075))
    dot = side * 0.09
    warm = oklch(0.78, 0.14, 80)
    draw.ellipse((middle - dot, base - dot, middle + dot, base + dot), fill=warm)
    return _png(_smooth(image))


def draw_logo(short: str, number: int) -> bytes:
    """A sign of a few strokes and the name beside it, each in a colour of its own."""
    ink = oklch(0.45, 0.13, 137.5 * number % 360)  # the golden angle: neighbours differ
    wide, high = (side * FINER for side in PLATE)
    image = Image.new("RGBA", (wide, high))
    draw = ImageDraw.Draw(image)
    SIGNS[number % len(SIGNS)](draw, high * 0.5, ink)
    font = ImageFont.load_default(size=high * 0.24)
    draw.text((high * 0.95, high * 0.5), short, font=font, fill=ink, anchor="lm")
    return _png(_smooth(image))


def _smooth(image: Image.Image) -> Image.Image:
    """In its own size, without what is empty around it."""
    drawn = image.crop(image.getbbox())
    return drawn.resize((drawn.width // FINER, drawn.height // FINER), Image.Resampling.LANCZOS)


def _rings(draw: ImageDraw.ImageDraw, middle: float, ink: Rgb) -> None:
    for radius in (0.68, 0.42, 0.16):
        r = middle * radius
        box = (middle - r, middle - r, middle + r, middle + r)
        draw.ellipse(box, outline=ink, width=round(middle * 0.11))


def _bars(draw: ImageDraw.ImageDraw, middle: float, ink: Rgb) -> None:
    for at, height in enumerate((0.4, 0.75, 1.1, 1.4)):
        left = middle * (0.34 + 0.36 * at)
        top = middle * (1.7 - height)
        draw.rectangle((left, top, left + middle * 0.22, middle * 1.7), fill=ink)


def _petals(draw: ImageDraw.ImageDraw, middle: float, ink: Rgb) -> None:
    for petal in range(6):
        x, y = (middle + middle * 0.44 * turn(petal * pi / 3) for turn in (cos, sin))
        r = middle * 0.21
        draw.ellipse((x - r, y - r, x + r, y + r), fill=ink)


def _roofs(draw: ImageDraw.ImageDraw, middle: float, ink: Rgb) -> None:
    for at in range(3):
        top = middle * (0.36 + 0.4 * at)
        points = [
            (middle * 0.3, top + middle * 0.5),
            (middle, top),
            (middle * 1.7, top + middle * 0.5),
        ]
        draw.line(points, fill=ink, width=round(middle * 0.15), joint="curve")


SIGNS = (_rings, _bars, _petals, _roofs)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
