"""What no route takes: refused in JSON by the API, and by a page elsewhere."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from rooms.errors import NotFound
from server.http.door import API, MethodNotAllowed, respond, status_of
from server.http.errors import method_page
from server.http.language import language_of
from server.locales import Locales


class OtherMethods:
    """Comes after `routes`, with any method."""

    def __init__(self, routes: Sequence[Route], locales: Locales) -> None:
        self._routes = routes
        self._locales = locales

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        allowed = methods_at(self._routes, scope)
        response = self._refuse(Request(scope), is_known=bool(allowed))
        if allowed:
            response.headers["Allow"] = ", ".join(allowed)
        await response(scope, receive, send)

    def _refuse(self, request: Request, is_known: bool) -> Response:
        language = language_of(request)
        if not request.url.path.startswith(API):
            return method_page(self._locales, language)
        refusal = MethodNotAllowed() if is_known else NotFound()
        return respond(self._locales.refusal(language, refusal), status_of(refusal))


def methods_at(routes: Sequence[Route], scope: Scope) -> list[str]:
    """That this address is there for (RFC 9110 §15.5.6)."""
    here = (route for route in routes if route.matches(scope)[0] is not Match.NONE)
    return sorted({method for route in here for method in route.methods or ()})
