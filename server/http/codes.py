"""The QR code of a session's address, for a hall to scan and ask."""

import io
from dataclasses import replace
from functools import lru_cache

import segno
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rooms.events.store import find_event
from rooms.programme.outside import find_talk
from server.http.addresses import About, read_address
from server.http.files import File, make_file, send
from server.services import Services

NAME = "/qr.svg"
# The address of a session never changes; that of the server might.
KEPT = "public, max-age=86400"
# What scanners need around a code, in modules (ISO/IEC 18004 §9.1).
QUIET_ZONE = 4


def routes(services: Services) -> list[Route]:
    async def show(request: Request) -> Response:
        """By invitation or not: it holds no more than the address that was asked for."""
        address = read_address(request.url.path.removesuffix(NAME))
        if address is None or address.about is not About.SESSION:
            return nothing()
        async with services.db.reading() as db:
            event = await find_event(db, address.slug)
            if event is None or await find_talk(db, event[0].id, address.item) is None:
                return nothing()
        return send(request, draw(services.public_url + address.path))

    return [Route(f"/e/{{slug}}/s/{{room}}{NAME}", show, methods=["GET"])]


def nothing() -> Response:
    return Response("Not found\n", 404, {"Cache-Control": "no-store"}, "text/plain")


@lru_cache(maxsize=200)
def draw(url: str) -> File:
    """Dark on white, on dark pages too: some scanners read no other. A seventh may be lost."""
    drawing = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawing,
        kind="svg",
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
    )
    sharp = drawing.getvalue().replace(b"<svg ", b'<svg shape-rendering="crispEdges" ', 1)
    return replace(make_file(NAME, sharp), kept=KEPT)
