"""What the parts of a running server are handed: made once, by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass, field

from server.database import Database
from server.dispatch import Dispatch
from server.ending import Ending
from server.hub import Hub
from server.locales import Locales
from server.mail import Mail


@dataclass(frozen=True)
class Services:
    """`secret` signs cookies, `metrics_token` opens the figures where there is one; `now_ms` and
    `new_id` are the server's clock and its ids.
    """

    db: Database
    dispatch: Dispatch
    hub: Hub
    mail: Mail
    locales: Locales
    secret: bytes
    public_url: str
    build: str
    developer: bool
    now_ms: Callable[[], int]
    new_id: Callable[[], str]
    metrics_token: str = ""
    ending: Ending = field(default_factory=Ending)
