"""Where a request comes from: what another site makes in our visitor's name is refused."""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from rooms.errors import Refused


class WrongOrigin(Refused):
    """Another site's page sent it, or nothing says whose did."""

    code = "wrong_origin"


def check_origin(connection: HTTPConnection, public_url: str) -> None:
    """Raises WrongOrigin unless its Origin, or else its Referer, is of the host asked or of ours.

    Ours is the public URL's. A browser sends one of the two with every unsafe request and every
    WebSocket handshake. The scheme is left out: a proxy in front may speak TLS when we don't.
    """
    ours = {connection.headers.get("host", "").lower(), host_of(public_url)} - {""}
    if host_of(_said(connection)) not in ours:
        raise WrongOrigin


def says_origin(connection: HTTPConnection) -> bool:
    return _said(connection) != ""


def _said(connection: HTTPConnection) -> str:
    return connection.headers.get("origin") or connection.headers.get("referer") or ""


def host_of(url: str) -> str:
    """With its port; empty when it is no URL of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.netloc.lower() if parts.scheme in ("http", "https") else ""
