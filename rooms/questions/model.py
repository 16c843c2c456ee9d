"""The rules of a question's life: its states, the moves between them, and who may see it in which."""

from collections.abc import Mapping
from enum import StrEnum

from rooms.errors import Refused


class State(StrEnum):
    WAITING = "waiting"
    LISTED = "listed"
    LIVE = "live"
    ANSWERED = "answered"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Asking(StrEnum):
    """Whether a room takes questions; `until` a time, which is then set."""

    OPEN = "open"
    CLOSED = "closed"
    UNTIL = "until"


class Source(StrEnum):
    """Where a question came from: typed here by its asker, or entered for somebody."""

    HERE = "here"
    HALL = "hall"
    PHONE = "phone"


class DismissalReason(StrEnum):
    DUPLICATE = "duplicate"
    OFF_TOPIC = "off_topic"
    UNCLEAR = "unclear"
    OFFENSIVE = "offensive"
    NO_TIME = "no_time"
    OTHER = "other"


MOVES: Mapping[State, frozenset[State]] = {
    State.WAITING: frozenset({State.LISTED, State.DISMISSED, State.WITHDRAWN, State.MERGED}),
    State.LISTED: frozenset(
        {State.WAITING, State.LIVE, State.ANSWERED, State.DISMISSED, State.WITHDRAWN, State.MERGED}
    ),
    State.LIVE: frozenset({State.LISTED, State.ANSWERED}),
    State.ANSWERED: frozenset({State.LISTED, State.LIVE}),
    State.DISMISSED: frozenset({State.WAITING, State.LISTED}),
    State.WITHDRAWN: frozenset(),
    State.MERGED: frozenset(),
}

SEEN_BY_EVERYONE = frozenset({State.LISTED, State.LIVE, State.ANSWERED})
SEEN_BY_MODERATORS = SEEN_BY_EVERYONE | {State.WAITING, State.DISMISSED}
OPEN = frozenset({State.WAITING, State.LISTED, State.LIVE})
TAKES_VOTES = frozenset({State.LISTED, State.LIVE})

LIMIT_ANSWER = 5000
LIMIT_NOTE = 500
LIMIT_LABEL = 40
LIMIT_NAME = 100
LIMIT_REASON = 500


class CannotMove(Refused):
    """Facts: `state`, `to`."""

    code = "cannot_move"


class AskingClosed(Refused):
    code = "asking_closed"


class NotAnonymous(Refused):
    """This room wants names."""

    code = "not_anonymous"


class TooManyOpen(Refused):
    """Facts: `limit`."""

    code = "too_many_open"


class NoVotesYet(Refused):
    """It waits, or it is done: votes count while a question is listed or live."""

    code = "no_votes_yet"


class NotYours(Refused):
    """Only one's own question, and only while it waits."""

    code = "not_yours"


def move(state: State, to: State) -> State:
    """Raises CannotMove when MOVES has no such arrow."""
    if to not in MOVES[state]:
        raise CannotMove(state=state.value, to=to.value)
    return to


def first_state(moderated: bool) -> State:
    return State.WAITING if moderated else State.LISTED


def check_asking(asking: Asking, until_ms: int | None, now_ms: int) -> None:
    """Raises AskingClosed."""
    over = asking is Asking.UNTIL and (until_ms is None or now_ms >= until_ms)
    if asking is Asking.CLOSED or over:
        raise AskingClosed
