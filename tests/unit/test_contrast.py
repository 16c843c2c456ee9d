"""The tokens’ colours are readable on one another, on light and dark, and where more is asked."""

import re
from pathlib import Path

import pytest

from rooms.branding.accent import GROUNDS, THEMES, Theme
from rooms.branding.colour import Rgb, contrast, oklch

TOKENS = Path(__file__).resolve().parents[2] / "web" / "src" / "ui" / "tokens.css"
INSTALL = TOKENS.parents[2] / "build" / "install.ts"
COLOUR = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
DECLARED = re.compile(rf"--([\w-]+): (?:light-dark\({COLOUR}, {COLOUR}\)|var\(--([\w-]+)\));")

TEXT = 4.5  # WCAG 2.2, 1.4.3
EDGE = 3.0  # WCAG 2.2, 1.4.11
MORE_TEXT = 7.0  # WCAG 2.2, 1.4.6

GROUND_NAMES = ("paper", "raised", "surface")
MOODS = ("accent", "live", "good", "warn", "bad")
READ = [
    *((text, ground) for text in ("ink", "ink-soft", "accent") for ground in GROUND_NAMES),
    *((text, f"{mood}-soft") for text in ("ink", "ink-soft") for mood in MOODS),
    *((mood, f"{mood}-soft") for mood in ("accent", "good", "warn", "bad")),
    *((mood, ground) for mood in ("good", "warn", "bad") for ground in ("paper", "raised")),
    *((f"on-{mood}", mood) for mood in ("accent", "live")),
    ("paper", "ink"),
    ("on-plate", "plate"),
]
SEEN = [
    *(("line-strong", ground) for ground in GROUND_NAMES),
    *(("live", ground) for ground in (*GROUND_NAMES, "live-soft")),
    *(("accent", ground) for ground in GROUND_NAMES),
]
# It parts what space parts already.
DECORATION = {"line"}

LIGHTNESS_AT = {"light": 1, "dark": 4}


def palette(theme: Theme, *, more: bool = False) -> dict[str, Rgb]:
    """The tokens by name; `more` as for those who ask for more contrast."""
    plain, asked = TOKENS.read_text().split("@media (prefers-contrast: more)")
    found: dict[str, Rgb] = {}
    for declared in DECLARED.finditer(plain + asked if more else plain):
        name, *numbers, same = declared.groups()
        if same is not None:
            found[name] = found[same]
        else:
            at = LIGHTNESS_AT[theme] - 1
            found[name] = oklch(*(float(number) for number in numbers[at : at + 3]))
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("more", [False, True])
def test_every_token_can_be_read_where_it_is_used(theme: Theme, more: bool):
    colours = palette(theme, more=more)
    weak = {
        (front, ground): round(ratio, 2)
        for pairs, needed in ((READ, TEXT), (SEEN, EDGE))
        for front, ground in pairs
        if (ratio := contrast(colours[front], colours[ground])) < needed
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES)
def test_who_asks_for_more_contrast_gets_it(theme: Theme):
    colours = palette(theme, more=True)
    texts = [(text, ground) for text in ("ink", "ink-soft") for ground in GROUND_NAMES]
    assert min(contrast(colours[text], colours[ground]) for text, ground in texts) >= MORE_TEXT


def test_no_colour_is_left_out():
    paired = {name for pair in (*READ, *SEEN) for name in pair}
    assert paired | DECORATION == set(palette("light"))


@pytest.mark.parametrize("theme", THEMES)
def test_accents_are_made_for_the_grounds_that_there_are(theme: Theme):
    colours = palette(theme)
    assert GROUNDS[theme] == tuple(colours[name] for name in GROUND_NAMES)


@pytest.mark.parametrize("theme", THEMES)
def test_the_icons_and_the_browsers_frame_have_our_colours(theme: Theme):
    declared = re.search(
        rf"^const {theme.upper()}: Colours = {{(.*)}};$", INSTALL.read_text(), re.MULTILINE
    )
    assert declared is not None
    colours = palette(theme)
    wanted = {"ground": "paper", "ink": "ink", "accent": "accent"}
    found = dict(re.findall(r'(\w+): "(#[0-9a-f]{6})"', declared[1]))
    assert found == {name: colours[token].hex for name, token in wanted.items()}
