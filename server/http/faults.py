"""Where a fault of ours ends: it is logged once, and told to the person as a page."""

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rooms.errors import Internal
from server.http.door import API, respond
from server.http.errors import fault_page
from server.http.language import language_of
from server.lines import new_reference
from server.locales import Locales

_log = structlog.get_logger()


class Faults:
    """The doors of the API tell of their faults themselves; this is for all that is not theirs."""

    def __init__(self, app: ASGIApp, locales: Locales) -> None:
        self._app = app
        self._locales = locales

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:  # a bug: told once, here, and to the person in general words
            reference = new_reference()
            _log.exception("request failed", path=route_of(scope), reference=reference)
            if (
                begun
            ):  # half an answer is none: the connection is cut, so that nobody takes it for one
                raise
            await self._answer(Request(scope), reference)(scope, receive, send)

    def _answer(self, request: Request, reference: str) -> Response:
        language = language_of(request)
        if not request.url.path.startswith(API):
            return fault_page(self._locales, language, reference)
        return respond(self._locales.refusal(language, Internal(reference=reference)), 500)


def route_of(scope: Scope) -> str:
    """As it is declared: an address may hold a secret."""
    route = scope.get("route")
    return "" if route is None else str(route.path)
