"""Whatever colour an event chooses, people can read it, and it stays the colour it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooms.branding.accent import GROUNDS, READABLE, THEMES, Theme, accent_for
from rooms.branding.colour import BadColour, Rgb, contrast, luminance, oklch, parse_hex, to_oklch

WHITE, BLACK = Rgb(255, 255, 255), Rgb(0, 0, 0)
channels = st.integers(0, 255)
colours = st.builds(Rgb, channels, channels, channels)
themes = st.sampled_from(THEMES)


@pytest.mark.parametrize("text", ["", "red", "#fff", "#12345", "#1234567", "#12345g", "#123456\n"])
def test_what_is_no_colour_is_refused(text: str):
    with pytest.raises(BadColour) as refused:
        parse_hex(text, "accent")
    assert refused.value.field == "accent"


@given(colours)
def test_a_colour_is_written_as_it_is_read(colour: Rgb):
    assert parse_hex(colour.hex) == parse_hex(colour.hex.upper()) == colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.478),  # the grey that just fails
        ("#767676", "#ffffff", 4.542),  # and the one that just passes
        ("#ff0000", "#ffffff", 3.998),
        ("#0000ff", "#ffffff", 8.592),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float):
    assert contrast(parse_hex(one), parse_hex(other)) == pytest.approx(ratio, abs=0.001)
    assert contrast(parse_hex(other), parse_hex(one)) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize(
    ("oklch_of", "colour"),
    [
        ((1, 0, 0), "#ffffff"),
        ((0, 0, 0), "#000000"),
        ((0.627955, 0.257683, 29.2339), "#ff0000"),
        ((0.86644, 0.294827, 142.4953), "#00ff00"),
        ((0.452014, 0.313214, 264.052), "#0000ff"),
        ((0.599871, 0, 0), "#808080"),
    ],
)
def test_oklch_is_that_of_css(oklch_of: tuple[float, float, float], colour: str):
    assert oklch(*oklch_of) == parse_hex(colour)


@given(colours)
def test_every_colour_comes_back_from_oklch(colour: Rgb):
    assert oklch(*to_oklch(colour)) == colour


# Darker than this a step of 8 bits is wider than the tolerance.
@given(st.floats(0.2, 0.95), st.floats(0, 360))
def test_a_colour_that_screens_lack_keeps_its_lightness(lightness: float, hue: float):
    shown = to_oklch(oklch(lightness, 0.5, hue))
    assert shown.l == pytest.approx(lightness, abs=0.02)
    assert shown.c < 0.35


@given(colours, themes)
def test_an_accent_is_readable_wherever_it_stands(chosen: Rgb, theme: Theme):
    accent, on, soft = accent_for(chosen, theme)
    for ground in (*GROUNDS[theme], soft):
        assert contrast(accent, ground) >= READABLE
    assert contrast(on, accent) >= READABLE


@given(colours, themes)
def test_an_accent_moves_no_further_than_it_must(chosen: Rgb, theme: Theme):
    accent, _, soft = accent_for(chosen, theme)
    if min(contrast(chosen, ground) for ground in (*GROUNDS[theme], soft)) >= READABLE:
        assert accent == chosen
    else:
        weakest = min(contrast(accent, ground) for ground in (*GROUNDS[theme], soft))
        assert weakest < READABLE + 0.35
        away = luminance(accent) - luminance(chosen)
        assert away < 0 if theme == "light" else away > 0


@given(st.integers(0, 359), st.floats(0.3, 0.9), themes)
def test_an_accent_keeps_its_hue(hue: int, lightness: float, theme: Theme):
    chosen = oklch(lightness, 0.08, hue)
    was, accent = to_oklch(chosen), to_oklch(accent_for(chosen, theme).accent)
    if was.c > 0.03 and accent.c > 0.03:  # nearly grey, the hue is what rounding makes it
        assert abs((was.h - accent.h + 180) % 360 - 180) < 12


@pytest.mark.parametrize("theme", THEMES)
def test_black_white_and_grey_stay_without_colour(theme: Theme):
    for chosen in (BLACK, WHITE, Rgb(128, 128, 128)):
        for shade in accent_for(chosen, theme):
            assert to_oklch(shade).c < 0.01
