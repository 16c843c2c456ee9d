"""All that is served over HTTP, in the order in which it is looked through."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from server.http import (
    accounts,
    codes,
    commands,
    events,
    exports,
    health,
    links,
    metrics,
    openapi,
    outbox,
)
from server.http.door import API, Door
from server.http.faults import Faults
from server.http.headers import GuardingHeaders
from server.http.images import Images
from server.http.limits import Limits
from server.http.looks import Uploads
from server.http.methods import OtherMethods
from server.http.programme import Programmes
from server.http.site import Site
from server.locales import Locales
from server.services import Services


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
    limits, locales = Limits(), services.locales
    described = doors()
    api = [
        openapi.route(described, services.build),
        *(door.route(services, limits) for door in described),
    ]
    pages = [
        *health.routes(services),
        *metrics.routes(services),
        *links.routes(services, limits),
        *Images(services).routes,
        *outbox.routes(services),
        *codes.routes(services),
        *Site(services, web).routes,
    ]
    return [
        *api,
        Route(f"{API}{{path:path}}", OtherMethods(api, locales)),
        *pages,
        Route("/{path:path}", OtherMethods(pages, locales)),
    ]


def middleware(public_url: str, locales: Locales) -> list[Middleware]:
    """The outermost first: pages of faults are guarded like all others."""
    return [
        Middleware(GuardingHeaders, public_url=public_url),
        Middleware(Faults, locales=locales),
    ]
