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
    headers = connection.headers
    said = headers.get("origin") or headers.get("referer") or ""
    if host_of(said) not in {headers.get("host", "").lower(), host_of(public_url)} - {""}:
        raise WrongOrigin


def host_of(url: str) -> str:
    """With its port; empty when it is no URL of the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.netloc.lower() if parts.scheme in ("http", "https") else ""
