"""Questions on the wire."""

from typing import Annotated, Literal

import msgspec

from rooms.events.messages import Person
from rooms.questions.model import Asking, DismissalReason, Source, State
from rooms.wire import Body, Command, Id, Key, Milliseconds, command, event

Sort = Literal["popular", "newest", "unanswered"]


class Settings(Body, frozen=True):
    """How a room takes questions. Limits: characters a question, open questions a person."""

    moderated: bool = True
    asking: Asking = Asking.OPEN
    asking_until_ms: Milliseconds | None = None
    anonymous: bool = True
    limit_characters: int = 300
    limit_open: int = 5


class Answer(Body, frozen=True):
    """A written one."""

    text: str
    by: Person
    at_ms: int


class Dismissal(Body, frozen=True):
    reason: DismissalReason
    note: str | None


class Backstage(Body, frozen=True):
    """What only moderators and panelists see of a question.

    `asker` is who asked, also when the room sees nobody; `original` the text before a moderator's
    edit.
    """

    asker: Person
    original: str | None
    assigned: Person | None


class Question(Body, frozen=True):
    """`asker` is null when anonymous. `key` and `dismissal` are there for the asker and for
    moderators.

    `also_asked` are the askers of the duplicates merged into this one. `source` and `asker_name`
    tell of one that was
    entered for somebody who is not a participant.
    """

    id: str
    revision: int
    state: State
    text: str
    asker: Person | None
    asked_at_ms: int
    votes: int = 0
    anonymous: bool = False
    edited: bool = False
    pinned: bool = False
    labels: tuple[str, ...] = ()
    answer: Answer | None = None
    also_asked: tuple[Person, ...] = ()
    merged_into: str | None = None
    source: Source = Source.HERE
    asker_name: str | None = None
    key: str | None = None
    dismissal: Dismissal | None = None
    backstage: Backstage | None = None


class QuestionsSnapshot(Body, frozen=True):
    """Every live and every pinned question, and the newest of the others; `more` says that there
    are older ones.

    Moderators also get the waiting and the dismissed.
    """

    settings: Settings
    questions: tuple[Question, ...]
    more: bool


class QuestionsOwn(Body, frozen=True):
    """The participant's own newest questions, whatever became of them, and their votes by id."""

    questions: tuple[Question, ...]
    voted: tuple[str, ...]


class QuestionReply(Body, frozen=True):
    question: Question


class VoteReply(Body, frozen=True):
    question: str
    votes: int
    voted: bool


class Page(Body, frozen=True):
    """`after` is the cursor of the next page, null at the end."""

    questions: tuple[Question, ...]
    after: str | None


@command("questions.ask", reply=QuestionReply)
class Ask(Command, frozen=True, kw_only=True):
    key: Key
    text: str
    anonymous: bool = False


@command("questions.enter", reply=QuestionReply)
class Enter(Command, frozen=True, kw_only=True):
    """A question of somebody who cannot type it: from the hall, from the phone."""

    key: Key
    text: str
    name: str | None = None
    source: Literal["hall", "phone"] = "hall"


@command("questions.edit", reply=QuestionReply)
class Edit(Command, frozen=True, kw_only=True):
    """One's own while it waits; a moderator or panelist any, and the original is kept."""

    question: Id
    text: str


@command("questions.withdraw", reply=QuestionReply)
class Withdraw(Command, frozen=True, kw_only=True):
    """One's own, before it is live."""

    question: Id


@command("questions.vote", reply=VoteReply)
class Vote(Command, frozen=True, kw_only=True):
    """A second vote of the same participant changes nothing and is answered like the first."""

    question: Id


@command("questions.unvote", reply=VoteReply)
class Unvote(Command, frozen=True, kw_only=True):
    question: Id


@command("questions.move", reply=QuestionReply)
class Move(Command, frozen=True, kw_only=True):
    """`was` is the state the sender saw; when it is no longer so, the answer is `conflict`."""

    question: Id
    to: Literal["waiting", "listed", "live", "answered"]
    was: State | None = None


@command("questions.dismiss", reply=QuestionReply)
class Dismiss(Command, frozen=True, kw_only=True):
    """The asker sees the reason and the note."""

    question: Id
    reason: DismissalReason
    note: str | None = None
    was: State | None = None


@command("questions.answer", reply=QuestionReply)
class AnswerQuestion(Command, frozen=True, kw_only=True):
    """Writes or rewrites the answer; a listed or live question is answered by it."""

    question: Id
    text: str


@command("questions.pin", reply=QuestionReply)
class Pin(Command, frozen=True, kw_only=True):
    question: Id
    pinned: bool


@command("questions.label", reply=QuestionReply)
class Label(Command, frozen=True, kw_only=True):
    """At most five."""

    question: Id
    labels: Annotated[tuple[str, ...], msgspec.Meta(max_length=100)]


@command("questions.assign", reply=QuestionReply)
class Assign(Command, frozen=True, kw_only=True):
    """To somebody on the room's panel; null to nobody."""

    question: Id
    participant: Id | None


@command("questions.merge", reply=QuestionReply)
class Merge(Command, frozen=True, kw_only=True):
    """`question` is the duplicate. The answer is the question it went into."""

    question: Id
    into: Id


@command("questions.configure", reply=Settings)
class Configure(Command, frozen=True, kw_only=True):
    """What is left out stays as it is. `moderated` holds for new questions only."""

    moderated: bool | None = None
    asking: Asking | None = None
    asking_until_ms: Milliseconds | None = None
    anonymous: bool | None = None
    limit_characters: Annotated[int, msgspec.Meta(ge=20, le=2000)] | None = None
    limit_open: Annotated[int, msgspec.Meta(ge=1, le=100)] | None = None


@command("questions.report")
class ReportQuestion(Command, frozen=True, kw_only=True):
    key: Key
    question: Id
    reason: str


@command("questions.page", reply=Page)
class ReadPage(Command, frozen=True, kw_only=True):
    """Older questions, as many as fit one page. `after` is the cursor of the page before."""

    sort: Sort = "newest"
    after: Id | None = None


@command("questions.read", reply=QuestionReply)
class ReadQuestion(Command, frozen=True, kw_only=True):
    """One question, for whoever was given a link to it; of a merged one, what it went into."""

    question: Id


@event("questions.asked")
class Asked(Body, frozen=True):
    question: Question


@event("questions.changed")
class Changed(Body, frozen=True):
    """The question as it is now; one that was not seen before is seen from now on."""

    question: Question


@event("questions.hidden")
class Hidden(Body, frozen=True):
    """The audience no longer sees it."""

    question: str
    revision: int


@event("questions.merged")
class Merged(Body, frozen=True):
    """`question` went into `into`. Whoever voted for the one has voted for the other."""

    question: str
    into: Question


@event("questions.voted")
class Voted(Body, frozen=True):
    """New counts, by question. `mine` tells a voter which votes of their own this made (true) or
    took back.
    """

    counts: dict[str, int]
    revision: int
    mine: dict[str, bool] = {}


@event("questions.configured")
class Configured(Body, frozen=True):
    settings: Settings
