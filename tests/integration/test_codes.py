"""The QR code of a session: what it says, to whom, and that scanners and browsers take it."""

import re
from collections.abc import AsyncIterator
from xml.etree import ElementTree

import pytest
import segno

from tests.hall import Hall
from tests.house import House
from tests.stage import Stage, session
from tests.visitor import Visitor

SVG = "{http://www.w3.org/2000/svg}"
QUIET = 4


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


def modules(svg: bytes) -> set[tuple[int, int]]:
    """The dark ones, as they are drawn: strokes of one module's height, from left to right."""
    light, dark = ElementTree.fromstring(svg).findall(f"{SVG}path")
    assert (light.attrib["fill"], dark.attrib["stroke"]) == ("#fff", "#000")
    found, x, y = set(), 0.0, 0.0
    for step, numbers in re.findall(r"([Mmh])([-\d. ]+)", dark.attrib["d"]):
        by = [float(number) for number in numbers.split()]
        if step == "h":
            found |= {(int(x) + at, int(y)) for at in range(int(by[0]))}
            x += by[0]
        else:
            x, y = (by[0], by[1]) if step == "M" else (x + by[0], y + by[1])
    return found


async def test_the_code_is_that_of_the_sessions_address(house: House, visitor: Visitor):
    stage = await Stage.build(house, session())
    path = stage.path(f"/s/{await stage.room('Session 1')}")
    answer = await visitor.get(f"{path}/qr.svg")
    wanted = segno.make(f"http://localhost:8000{path}", error="m", micro=False)
    dark = {
        (x + QUIET, y + QUIET)
        for y, row in enumerate(wanted.matrix)
        for x, bit in enumerate(row)
        if bit
    }
    assert modules(answer.content) == dark
    width = len(wanted.matrix) + 2 * QUIET
    root = ElementTree.fromstring(answer.content)
    assert root.attrib["viewBox"] == f"0 0 {width} {width}"
    assert root.findall(f"{SVG}path")[0].attrib["d"] == f"M0 0h{width}v{width}h-{width}z"


async def test_browsers_show_the_code_and_keep_it(house: House, visitor: Visitor):
    stage = await Stage.build(house, session())
    path = stage.path(f"/s/{await stage.room('Session 1')}/qr.svg")
    answer = await visitor.get(path)
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert "style" not in answer.text
    kept = await visitor.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (kept.status_code, kept.content) == (304, b"")


async def test_of_an_event_by_invitation_the_code_tells_the_address_and_no_more(
    house: House, visitor: Visitor
):
    stage = await Stage.build(house, session(title="Secret Talk"), access="invited")
    answer = await visitor.get(stage.path(f"/s/{await stage.room('Secret Talk')}/qr.svg"))
    assert answer.status_code == 200
    assert set(re.findall(r"[A-Za-z]{4,}", answer.text)) == {
        *("shape", "rendering", "crispEdges", "xmlns", "http", "viewBox"),
        *("path", "fill", "stroke"),
    }


async def test_there_is_no_code_of_what_is_no_session(hall: Hall, visitor: Visitor):
    ada = await hall.join("ada")
    other = await Stage.build(hall.house, session())
    here = f"/e/{hall.event.slug}/s"
    for path in (
        f"{here}/nothing",
        f"{here}/%00",
        f"{here}/{hall.foyer}",
        f"{here}/{ada.participant.desk}",
        f"{here}/{await other.room('Session 1')}",
        f"/e/nowhere/s/{hall.room}",
    ):
        answer = await visitor.get(f"{path}/qr.svg")
        assert answer.status_code == 404, path
        assert answer.headers["content-type"].startswith("text/plain")
