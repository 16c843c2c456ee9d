"""All that is served over HTTP, in the order in which it is looked through."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from rooms.errors import NotFound
from rooms.wire import Body
from server.http import accounts, codes, commands, events, exports, health, links, openapi, outbox
from server.http.door import Call, Door
from server.http.headers import GuardingHeaders
from server.http.images import Images
from server.http.limits import Limits
from server.http.looks import Uploads
from server.http.programme import Programmes
from server.http.site import Site
from server.services import Services

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def doors() -> tuple[Door, ...]:
    """The JSON API; a command's tag fits where other names do, so the commands come last."""
    return (
        *accounts.DOORS,
        *events.DOORS,
        *Programmes().doors,
        *Uploads().doors,
        *exports.DOORS,
        *commands.DOORS,
    )


def routes(services: Services, web: Path) -> list[BaseRoute]:
    """`web` is the folder of the built web app. Its route takes whatever no other did."""
    limits = Limits()
    api = doors()
    return [
        openapi.route(api, services.build),
        *(door.route(services, limits) for door in api),
        *(Door(method, "/api/{path:path}", nothing).route(services, limits) for method in METHODS),
        *health.routes(services),
        *links.routes(services, limits),
        *Images(services).routes,
        *outbox.routes(services),
        *codes.routes(services),
        *Site(services, web).routes,
    ]


async def nothing(_call: Call) -> Body:
    """What isn't there is refused like anything else of the API. Raises NotFound."""
    raise NotFound


def middleware(public_url: str) -> list[Middleware]:
    return [Middleware(GuardingHeaders, public_url=public_url)]
