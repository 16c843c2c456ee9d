"""The contact sheet of the screenshots: one HTML page, the pictures in rows by page and state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

_STYLE = """
body { margin: 2rem; font: 1rem/1.4 system-ui, sans-serif; background: #ddd; color: #222 }
nav { columns: 12rem; margin-block-end: 2rem }
nav a { display: block }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: start; padding-block: .5rem }
figure { margin: 0; flex: none }
figcaption { font-size: .8rem }
img { inline-size: calc(var(--width) * .28px); border: 1px solid #888; background: white }
.first img { max-block-size: none }
.whole img { max-block-size: 40rem; object-fit: cover; object-position: top }
"""


@dataclass(frozen=True)
class Picture:
    """Of the whole page, or of the first screen of a long one."""

    page: str
    turn: str
    language: str
    width: int
    theme: str
    is_whole: bool = True

    @property
    def path(self) -> str:
        turn = self.turn.replace(" ", "-")
        part = "" if self.is_whole else "-first"
        return f"{self.page}/{turn}-{self.width}-{self.theme}-{self.language}{part}.png"


def write_sheet(folder: Path, pages: Sequence[str], pictures: Iterable[Picture]) -> None:
    """With the pages in this order."""
    ordered = sorted(pictures, key=lambda each: (pages.index(each.page), each.turn, each.language))
    by_page = [(name, list(those)) for name, those in groupby(ordered, lambda each: each.page)]
    links = "".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name, _ in by_page)
    sections = "".join(_section(name, those) for name, those in by_page)
    (folder / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>{_STYLE}</style>'
        f"<nav>{links}</nav>{sections}",
        encoding="utf-8",
    )


def _section(name: str, pictures: Sequence[Picture]) -> str:
    rows = groupby(pictures, lambda each: (each.turn, each.language))
    inside = "".join(
        f"<h3>{escape(turn)}, {language}</h3>{_row(list(those))}"
        for (turn, language), those in rows
    )
    return f'<section id="{escape(name)}"><h2>{escape(name)}</h2>{inside}</section>'


def _row(pictures: Sequence[Picture]) -> str:
    ordered = sorted(pictures, key=lambda each: (each.width, each.theme != "light", each.is_whole))
    return f'<div class="row">{"".join(map(_figure, ordered))}</div>'


def _figure(picture: Picture) -> str:
    part = "whole" if picture.is_whole else "first"
    address = escape(quote(picture.path))
    return (
        f'<figure class="{part}" style="--width: {picture.width}"><a href="{address}">'
        f'<img src="{address}" alt="" loading="lazy"></a>'
        f"<figcaption>{picture.width} px, {picture.theme}, {part}</figcaption></figure>"
    )
