"""The rules of a question's life: its states, the moves between them, and who sees which."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from rooms.errors import Conflict, Refused


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

PAGE = 50
LIMIT_WAITING = 200
LIMIT_OWN = 100
LIMIT_ANSWER = 5000
LIMIT_NOTE = 500
LIMIT_LABEL = 40
LIMIT_LABELS = 5
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


class CannotMerge(Refused):
    """With itself, into one that is gone, or something seen into something unseen."""

    code = "cannot_merge"


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


@dataclass(frozen=True)
class Asker:
    """A participant, named as when they asked; `anonymous` if the room is not to see it."""

    id: str
    name: str
    anonymous: bool = False


@dataclass(frozen=True)
class Question:
    """All there is to know of a question; who may see what of it is said in views.py.

    `entered_name` is of somebody for whom a moderator, then the asker, entered it. `revision` is
    its last change's.
    """

    id: str
    room_id: str
    revision: int
    state: State
    text: str
    asker: Asker
    asked_at_ms: int
    key: str | None = None
    source: Source = Source.HERE
    entered_name: str | None = None
    votes: int = 0
    original: str | None = None
    edited: bool = False
    pinned: bool = False
    labels: tuple[str, ...] = ()
    answer: str | None = None
    answer_by: Asker | None = None
    answered_at_ms: int | None = None
    reason: DismissalReason | None = None
    note: str | None = None
    assigned: Asker | None = None
    also_asked: tuple[Asker, ...] = ()
    merged_into: str | None = None

    @property
    def has_own_asker(self) -> bool:
        """Whether the one who asked is the one who typed it."""
        return self.source is Source.HERE


def check_was(question: Question, was: State | None) -> None:
    """Raises Conflict when somebody moved it since it was seen."""
    if was is not None and question.state is not was:
        raise Conflict("was", state=question.state.value)


def check_editable(question: Question) -> None:
    """Raises CannotMove for one that is withdrawn or merged: nothing happens to it any more."""
    if not MOVES[question.state]:
        raise CannotMove("question", state=question.state.value, to=question.state.value)


def rewrite(question: Question, text: str, revision: int) -> Question:
    """A moderator's edit: shown as edited, and the first text is kept."""
    original = question.original if question.original is not None else question.text
    return replace(question, text=text, original=original, edited=True, revision=revision)


def check_votes(question: Question) -> None:
    """Raises NoVotesYet."""
    if question.state not in TAKES_VOTES:
        raise NoVotesYet("question")


def check_merge(duplicate: Question, into: Question) -> None:
    """Raises CannotMerge: with itself, or when something seen would go into something unseen.

    One that was voted for counts as seen: its voters are to learn where their votes went.
    """
    was_seen = duplicate.state in SEEN_BY_EVERYONE or duplicate.votes > 0
    sensible = into.id != duplicate.id and into.state in OPEN | {State.ANSWERED}
    if not sensible or (was_seen and into.state not in SEEN_BY_EVERYONE):
        raise CannotMerge("into")


def merge(
    duplicate: Question, into: Question, votes: int, revision: int
) -> tuple[Question, Question]:
    """Both as they are afterwards. `votes` counts everybody who voted for one or both."""
    own = (duplicate.asker,) if duplicate.has_own_asker else ()
    askers = dict.fromkeys(
        asker
        for asker in (*into.also_asked, *own, *duplicate.also_asked)
        if asker.id != into.asker.id
    )
    gone = replace(
        duplicate,
        state=move(duplicate.state, State.MERGED),
        merged_into=into.id,
        votes=0,
        revision=revision,
    )
    return gone, replace(into, also_asked=tuple(askers), votes=votes, revision=revision)
