"""The server's own pages look like the web app's."""

import re
from pathlib import Path

import pytest

from rooms.branding.colour import oklch
from server.http.pages import STYLE, ways

ROOT = Path(__file__).resolve().parents[2]
TOKENS = (ROOT / "web" / "src" / "ui" / "tokens.css").read_text(encoding="utf-8")
NUMBERS = r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)"
PAIR = re.compile(rf"--([\w-]+): light-dark\({NUMBERS}, {NUMBERS}\);")
HEX = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
FONTS = re.compile(r"--(sans|serif):([^;]*);")


def tokens() -> tuple[dict[str, str], dict[str, str]]:
    """Light and dark, as `#rrggbb`; the first of a name, before what asks for more contrast."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for name, *numbers in PAIR.findall(TOKENS):
        one, other = [float(each) for each in numbers[:3]], [float(each) for each in numbers[3:]]
        light.setdefault(name, oklch(*one).hex)
        dark.setdefault(name, oklch(*other).hex)
    return light, dark


def test_the_colours_are_those_of_the_tokens():
    light, dark = STYLE.decode().split("@media (prefers-color-scheme: dark)")
    for said, meant in zip((light, dark), tokens(), strict=True):
        found = dict(HEX.findall(said))
        assert found
        assert found == {name: meant[name] for name in found}
    assert dict(HEX.findall(light)).keys() == dict(HEX.findall(dark)).keys()


@pytest.mark.parametrize("name", ["sans", "serif"])
def test_the_letters_are_those_of_the_tokens(name: str):
    said, meant = (dict(FONTS.findall(text)) for text in (STYLE.decode(), TOKENS))
    assert " ".join(said[name].split()) == " ".join(meant[name].split())


def test_every_colour_that_is_used_is_there():
    style = STYLE.decode()
    assert set(re.findall(r"var\(--([\w-]+)\)", style)) == set(re.findall(r"--([\w-]+):", style))


def test_ways_on_are_links_whose_words_are_text():
    html = ways(("/a?b&c", "<first>"), ("", "second"))
    assert html.count("<a ") == 2
    assert '<a class="button primary" href="/a?b&amp;c">&lt;first&gt;</a>' in html
    assert '<a class="button" href="">second</a>' in html
