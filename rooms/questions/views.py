"""What of a question whom: the room, its asker, its moderators; and the event messages that follow
from a change.
"""

from rooms.events.messages import Person
from rooms.feature import EVERYONE, MODERATORS, Happened, participant
from rooms.questions import messages as wire
from rooms.questions.model import (
    SEEN_BY_EVERYONE,
    SEEN_BY_MODERATORS,
    Asker,
    Question,
    State,
)
from rooms.wire import Body


def _person(asker: Asker) -> Person:
    return Person(id=asker.id, name=asker.name)


def for_everyone(question: Question) -> wire.Question:
    return _view(question, key=None, dismissal=None, backstage=None, bare=True)


def for_asker(question: Question) -> wire.Question:
    """With its key, by which the asker's tabs know it as their own, and why it was dismissed."""
    return _view(
        question, key=question.key, dismissal=_dismissal(question), backstage=None, bare=True
    )


def for_moderators(question: Question) -> wire.Question:
    backstage = wire.Backstage(
        asker=_person(question.asker),
        original=question.original,
        assigned=_person(question.assigned) if question.assigned else None,
    )
    dismissal = _dismissal(question)
    return _view(question, question.key, dismissal, backstage, bare=False)


def _view(
    question: Question,
    key: str | None,
    dismissal: wire.Dismissal | None,
    backstage: wire.Backstage | None,
    bare: bool,
) -> wire.Question:
    hidden = question.asker.anonymous or not question.has_own_asker
    return wire.Question(
        id=question.id,
        revision=question.revision,
        state=question.state,
        text=question.text,
        asker=None if hidden else _person(question.asker),
        asked_at_ms=question.asked_at_ms,
        votes=question.votes,
        anonymous=question.asker.anonymous,
        edited=question.edited,
        pinned=question.pinned,
        labels=question.labels,
        answer=_answer(question),
        also_asked=tuple(_person(a) for a in question.also_asked if not (bare and a.anonymous)),
        merged_into=question.merged_into,
        source=question.source,
        asker_name=question.entered_name,
        key=key,
        dismissal=dismissal,
        backstage=backstage,
    )


def _answer(question: Question) -> wire.Answer | None:
    if question.answer is None or question.answer_by is None or question.answered_at_ms is None:
        return None
    return wire.Answer(
        text=question.answer, by=_person(question.answer_by), at_ms=question.answered_at_ms
    )


def _dismissal(question: Question) -> wire.Dismissal | None:
    return wire.Dismissal(reason=question.reason, note=question.note) if question.reason else None


def own(question: Question, as_moderator: bool) -> wire.Question:
    """As its asker's tab has it from the event messages, in either view."""
    seen = as_moderator and question.state in SEEN_BY_MODERATORS
    return for_moderators(question) if seen else for_asker(question)


def asked(question: Question) -> list[Happened]:
    return _tell(question, State.WAITING, wire.Asked)


def changed(before: Question, after: Question) -> list[Happened]:
    return _tell(after, before.state, wire.Changed)


def _tell(
    question: Question, before: State, message: type[wire.Asked] | type[wire.Changed]
) -> list[Happened]:
    """Everybody who sees the question gets it, everybody who saw it until now is told that it is
    gone.
    """
    bodies: dict[str, Body] = {}
    gone = wire.Hidden(question=question.id, revision=question.revision)
    if question.state in SEEN_BY_EVERYONE:
        bodies[EVERYONE] = message(question=for_everyone(question))
    elif before in SEEN_BY_EVERYONE:
        bodies[EVERYONE] = gone
    if question.state in SEEN_BY_MODERATORS:
        bodies[MODERATORS] = message(question=for_moderators(question))
        return [Happened(bodies | _to_asker(question, message))]
    bodies[MODERATORS] = gone
    return [Happened(bodies), Happened(_to_asker(question, message))]


def _to_asker(
    question: Question, message: type[wire.Asked] | type[wire.Changed]
) -> dict[str, Body]:
    if not question.has_own_asker:
        return {}
    return {participant(question.asker.id): message(question=for_asker(question))}


def merged(duplicate: Question, into: Question) -> list[Happened]:
    """Whoever sees the one question learns what went into it; the duplicate's asker, what became of
    theirs.
    """
    bodies: dict[str, Body] = {
        MODERATORS: wire.Merged(question=duplicate.id, into=for_moderators(into))
    }
    if into.state in SEEN_BY_EVERYONE:
        bodies[EVERYONE] = wire.Merged(question=duplicate.id, into=for_everyone(into))
    if into.has_own_asker:
        own_into = wire.Merged(question=duplicate.id, into=for_asker(into))
        bodies[participant(into.asker.id)] = own_into
    told = _to_asker(duplicate, wire.Changed)
    return [Happened(bodies), Happened(told)] if told else [Happened(bodies)]
