"""The language of a page that is asked for: the address names one, or the browser does."""

from starlette.requests import Request

from rooms.events.messages import Language
from server.locales import negotiate


def language_of(request: Request) -> Language:
    """As the web app chooses it, but for what it keeps on the device."""
    header = negotiate(request.headers.get("accept-language"))
    return negotiate(request.query_params.get("lang"), header)
