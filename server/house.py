"""What a connection is made with: the server it is in, and whose it is."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from rooms.accounts.messages import Refusal
from rooms.errors import Refused
from rooms.events.messages import Participant
from server.dispatch import Caller, Dispatch
from server.hub import Hub
from server.joining import Joining
from server.looking import Looking

NOT_SIGNED_IN = 4401
REMOVED = 4403
NO_SUCH_EVENT = 4404
TOO_SLOW = 4408
FLOODING = 4429
FAULT = 1011


class Closing(Exception):
    """The connection is to be closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class House:
    """What a connection needs of the server. `word` puts a refusal into a language; `tasks` is the
    parent of all that connections do.
    """

    dispatch: Dispatch
    hub: Hub
    looking: Looking
    joining: Joining
    word: Callable[[str, Refused], Refusal]
    build: str
    now_ms: Callable[[], int]
    tasks: asyncio.TaskGroup


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whose connection it is, and `seat`, its address. `desk_revision` is where their desk stood a
    moment ago. `may_stay` asks again, and raises Closing once they may not.
    """

    caller: Caller
    participant: Participant
    desk_revision: int
    foyer_id: str
    language: str
    seat: str
    may_stay: Callable[[], Awaitable[None]]
