"""Headers on every answer, by which browsers guard the people who use them."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

YEAR_S = 31_536_000


def policy(public_url: str) -> str:
    """Content Security Policy (CSP level 3): everything from here, and nothing inline.

    The socket is named because Safari before 15.4 does not take 'self' for it.
    """
    url = urlsplit(public_url)
    socket = f"{'wss' if url.scheme == 'https' else 'ws'}://{url.netloc}"
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self' blob:",
            f"connect-src 'self' {socket}",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


class GuardingHeaders:
    """Pages get all of it, data only what concerns data: it is read over thin links. Scripts and
    styles, opened by themselves, are only text, and nobody's secret: they need no policy.

    An answer's own header goes before the one from here. A 304 has none of these: a browser would
    put them in place of those it keeps with the page (RFC 9111 §4.3.4).
    """

    def __init__(self, app: ASGIApp, public_url: str) -> None:
        self._app = app
        self._for_all = {"X-Content-Type-Options": "nosniff"}
        ours_alone = {"Cross-Origin-Resource-Policy": "same-origin"}
        if public_url.startswith("https:"):
            self._for_all["Strict-Transport-Security"] = f"max-age={YEAR_S}"
        self._for_data = {
            **ours_alone,
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        }
        self._for_pages = {
            **ours_alone,
            "Content-Security-Policy": policy(public_url),
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "geolocation=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] != 304:
                self._guard(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, send_guarded)

    def _guard(self, headers: MutableHeaders) -> None:
        more = self._more_for(headers.get("content-type", ""))
        for name, value in {**self._for_all, **more}.items():
            headers.setdefault(name, value)

    def _more_for(self, kind: str) -> Mapping[str, str]:
        if kind.startswith("text/html"):
            return self._for_pages
        return {} if kind.startswith(("text/javascript", "text/css")) else self._for_data
