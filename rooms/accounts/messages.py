"""What an account sees of itself, and the one event message it has."""

from rooms.events.messages import Language
from rooms.wire import Body, document, event


@document
class Account(Body, frozen=True):
    """The one who is signed in. A guest has no `email`."""

    id: str
    email: str | None
    name: str
    language: Language
    zone: str | None


@document
class Me(Body, frozen=True):
    """`outbox` says that this server prints its mail instead of sending it."""

    account: Account | None
    outbox: bool


@document
class Token(Body, frozen=True):
    """A key to the HTTP API. `secret` is shown once, when it is made."""

    id: str
    name: str
    made_at_ms: int
    used_at_ms: int | None
    secret: str | None = None


@document
class Refusal(Body, frozen=True):
    """`message` is a sentence in the language of the one who asked; `field` a path such as
    `labels[2]`.
    """

    code: str
    message: str
    field: str | None = None
    facts: dict[str, str | int | None] = {}


@event("accounts.signed_out", standing=True)
class SignedOut(Body, frozen=True):
    """On the desks of an account: some or all of its sign-ins ended."""

    everywhere: bool
