"""The files of pictures: named by what is in them, so that nobody has to ask for one twice."""

import re
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rooms.branding import gallery
from server.http.files import FOREVER
from server.services import Services

KEPT = 100
# As rooms/branding/pictures.py makes them.
NAME = re.compile(r"[0-9a-f]{32}")


class Images:
    """`kept` are those that were asked for last."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def send(self, request: Request) -> Response:
        name = request.path_params["hash"]
        content = await self._read(name) if NAME.fullmatch(name) else None
        if content is None:
            return Response("Not found\n", 404, media_type="text/plain")
        return Response(content, headers={"Cache-Control": FOREVER}, media_type="image/webp")

    async def _read(self, name: str) -> bytes | None:
        content = self._kept.get(name)
        if content is None:
            async with self._services.db.reading() as db:
                content = await gallery.read_file(db, name)
            if content is None:
                return None
            self._kept[name] = content
        self._kept.move_to_end(name)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return content

    @property
    def routes(self) -> list[Route]:
        return [Route("/images/{hash}.webp", self.send, methods=["GET"])]
