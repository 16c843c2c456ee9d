"""The tables of questions, votes and a room's settings for both."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from rooms.database import Db, insert_into, metadata
from rooms.errors import NotFound
from rooms.questions.messages import Settings
from rooms.questions.model import (
    OPEN,
    Asker,
    Asking,
    DismissalReason,
    Question,
    Source,
    State,
)

questions = Table(
    "questions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("asker_id", ForeignKey("participants.id", ondelete="CASCADE"), nullable=False),
    Column("asker_name", String(200), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("asked_at_ms", BigInteger, nullable=False),
    Column("key", String(64)),
    Column("source", String(16), nullable=False),
    Column("entered_name", String(200)),
    Column("votes", Integer, nullable=False),
    Column("original", Text),
    Column("edited", Boolean, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("labels", JSON, nullable=False),
    Column("answer", Text),
    Column("answer_by", JSON(none_as_null=True)),
    Column("answered_at_ms", BigInteger),
    Column("reason", String(16)),
    Column("note", Text),
    Column("assigned", JSON(none_as_null=True)),
    Column("also_asked", JSON, nullable=False),
    Column("merged_into", String(64)),
    Index("ix_questions_room_id_state_id", "room_id", "state", "id"),
    Index("ix_questions_room_id_asker_id", "room_id", "asker_id"),
    UniqueConstraint("asker_id", "key"),
)

votes = Table(
    "votes",
    metadata,
    Column("question_id", ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("participant_id", ForeignKey("participants.id", ondelete="CASCADE"), primary_key=True),
    Column("room_id", String(64), nullable=False),
    Index("ix_votes_room_id_participant_id", "room_id", "participant_id"),
)

settings = Table(
    "question_settings",
    metadata,
    Column("room_id", ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("moderated", Boolean, nullable=False),
    Column("asking", String(16), nullable=False),
    Column("asking_until_ms", BigInteger),
    Column("anonymous", Boolean, nullable=False),
    Column("limit_characters", Integer, nullable=False),
    Column("limit_open", Integer, nullable=False),
)

_PLAIN = (
    "id", "room_id", "revision", "text", "asked_at_ms", "key", "entered_name", "votes", "original",
    "edited", "pinned", "answer", "answered_at_ms", "note", "merged_into",
)  # fmt: skip


def _asker(kept: Sequence[Any]) -> Asker:
    return Asker(*kept)


def _keep(asker: Asker) -> list[Any]:
    return [asker.id, asker.name, asker.anonymous]


def _question(row: Row[Any]) -> Question:
    return Question(
        **{name: getattr(row, name) for name in _PLAIN},
        state=State(row.state),
        source=Source(row.source),
        asker=Asker(row.asker_id, row.asker_name, row.anonymous),
        labels=tuple(row.labels),
        answer_by=_asker(row.answer_by) if row.answer_by else None,
        reason=DismissalReason(row.reason) if row.reason else None,
        assigned=_asker(row.assigned) if row.assigned else None,
        also_asked=tuple(_asker(each) for each in row.also_asked),
    )


def _values(question: Question) -> dict[str, Any]:
    return {
        **{name: getattr(question, name) for name in _PLAIN},
        "state": question.state.value,
        "source": question.source.value,
        "asker_id": question.asker.id,
        "asker_name": question.asker.name,
        "anonymous": question.asker.anonymous,
        "labels": list(question.labels),
        "answer_by": _keep(question.answer_by) if question.answer_by else None,
        "reason": question.reason.value if question.reason else None,
        "assigned": _keep(question.assigned) if question.assigned else None,
        "also_asked": [_keep(each) for each in question.also_asked],
    }


async def get(db: Db, room_id: str, question_id: str, field: str = "question") -> Question:
    """Raises NotFound, naming the command's field, also for a question of another room."""
    query = select(questions).where(questions.c.id == question_id, questions.c.room_id == room_id)
    row = (await db.execute(query)).first()
    if row is None:
        raise NotFound(field)
    return _question(row)


async def get_many(db: Db, room_id: str, ids: Iterable[str]) -> dict[str, Question]:
    query = select(questions).where(
        questions.c.room_id == room_id, questions.c.id.in_(sorted(set(ids)))
    )
    return {row.id: _question(row) for row in await db.execute(query)}


_INSERT = questions.insert()
_COUNT_OPEN = select(func.count()).where(
    questions.c.room_id == bindparam("in_room"),
    questions.c.asker_id == bindparam("asker"),
    questions.c.source == Source.HERE.value,
    or_(*(questions.c.state == state.value for state in sorted(OPEN))),
)


async def add(db: Db, question: Question) -> None:
    await db.execute(_INSERT, _values(question))


async def save(db: Db, question: Question) -> None:
    values = _values(question)
    await db.execute(update(questions).where(questions.c.id == values.pop("id")).values(**values))


async def count_open(db: Db, room_id: str, participant_id: str) -> int:
    asked = {"in_room": room_id, "asker": participant_id}
    return int((await db.execute(_COUNT_OPEN, asked)).scalar_one())


async def find_live(db: Db, room_id: str) -> Question | None:
    query = select(questions).where(
        questions.c.room_id == room_id, questions.c.state == State.LIVE.value
    )
    row = (await db.execute(query)).first()
    return _question(row) if row is not None else None


async def newest(db: Db, room_id: str, states: Iterable[State], limit: int) -> Sequence[Question]:
    query = (
        select(questions).where(_in(room_id, states)).order_by(questions.c.id.desc()).limit(limit)
    )
    return [_question(row) for row in await db.execute(query)]


async def standing_out(db: Db, room_id: str, states: Iterable[State]) -> Sequence[Question]:
    """The live and the pinned."""
    marked = or_(questions.c.pinned, questions.c.state == State.LIVE.value)
    rows = await db.execute(select(questions).where(_in(room_id, states), marked))
    return [_question(row) for row in rows]


_RANKED = (
    select(
        questions.c.id,
        func.row_number()
        .over(partition_by=questions.c.asker_id, order_by=questions.c.id.desc())
        .label("place"),
    )
    .where(
        questions.c.room_id == bindparam("in_room"),
        questions.c.asker_id.in_(bindparam("askers", expanding=True)),
        questions.c.source == Source.HERE.value,
    )
    .subquery()
)
_OF_ASKERS = (
    select(questions)
    .join(_RANKED, _RANKED.c.id == questions.c.id)
    .where(_RANKED.c.place <= bindparam("places"))
    .order_by(questions.c.id.desc())
)


async def of_askers(
    db: Db, room_id: str, participant_ids: Sequence[str], limit: int
) -> dict[str, list[Question]]:
    """The newest of each, newest first; nobody is in it who asked nothing."""
    asked = {"in_room": room_id, "askers": participant_ids, "places": limit}
    found: dict[str, list[Question]] = {}
    for row in await db.execute(_OF_ASKERS, asked):
        found.setdefault(row.asker_id, []).append(_question(row))
    return found


async def all_of_room(db: Db, room_id: str) -> Sequence[Question]:
    """In the order in which they were asked."""
    query = select(questions).where(questions.c.room_id == room_id).order_by(questions.c.id)
    return [_question(row) for row in await db.execute(query)]


async def page(
    db: Db,
    room_id: str,
    states: Iterable[State],
    by_votes: bool,
    after: tuple[int, str] | None,
    limit: int,
) -> Sequence[Question]:
    """Newest first, or by votes and then newest; `after` the votes and id of the last one seen."""
    query = select(questions).where(_in(room_id, states))
    order = [questions.c.id.desc()]
    if by_votes:
        order.insert(0, questions.c.votes.desc())
    if after is not None:
        query = query.where(_beyond(after, by_votes))
    return [_question(row) for row in await db.execute(query.order_by(*order).limit(limit))]


def _beyond(after: tuple[int, str], by_votes: bool) -> ColumnElement[bool]:
    votes_seen, id_seen = after
    if not by_votes:
        return questions.c.id < id_seen
    return tuple_(questions.c.votes, questions.c.id) < tuple_(literal(votes_seen), literal(id_seen))


def _in(room_id: str, states: Iterable[State]) -> ColumnElement[bool]:
    values = sorted(state.value for state in states)
    return and_(questions.c.room_id == room_id, questions.c.state.in_(values))


_VOTED_BY = (
    select(votes.c.participant_id, votes.c.question_id)
    .where(
        votes.c.room_id == bindparam("in_room"),
        votes.c.participant_id.in_(bindparam("voters", expanding=True)),
    )
    .order_by(votes.c.question_id)
)


async def voted_by(db: Db, room_id: str, participant_ids: Sequence[str]) -> dict[str, list[str]]:
    """The ids of the questions, in order; nobody is in it who never voted."""
    found: dict[str, list[str]] = {}
    for row in await db.execute(_VOTED_BY, {"in_room": room_id, "voters": participant_ids}):
        found.setdefault(row.participant_id, []).append(row.question_id)
    return found


# SQLite finds neither of a pair by an index when it is asked for pairs.
_CAST = select(votes.c.question_id, votes.c.participant_id).where(
    votes.c.question_id.in_(bindparam("of_questions", expanding=True)),
    votes.c.participant_id.in_(bindparam("of_voters", expanding=True)),
)
_TAKE_VOTE = delete(votes).where(
    votes.c.question_id == bindparam("of_question"), votes.c.participant_id == bindparam("of_voter")
)


async def cast_votes(
    db: Db,
    room_id: str,
    given: Iterable[tuple[str, str]],
    taken: Iterable[tuple[str, str]],
) -> None:
    """Votes as (question, participant); one that is there already, or is not, stays so."""
    added = [{"question_id": q, "participant_id": p, "room_id": room_id} for q, p in given]
    if added:
        await db.execute(insert_into(db, votes).on_conflict_do_nothing(), added)
    removed = [{"of_question": q, "of_voter": p} for q, p in taken]
    if removed:
        await db.execute(_TAKE_VOTE, removed)


async def cast_already(db: Db, pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs that are there."""
    wanted = set(pairs)
    asked = {
        "of_questions": sorted({question for question, _ in wanted}),
        "of_voters": sorted({voter for _, voter in wanted}),
    }
    rows = await db.execute(_CAST, asked)
    return wanted & {(row.question_id, row.participant_id) for row in rows}


async def set_votes(db: Db, counts: Mapping[str, int], revision: int) -> None:
    """In one statement, however many."""
    counted = case(counts, value=questions.c.id, else_=questions.c.votes)
    query = update(questions).where(questions.c.id.in_(list(counts)))
    await db.execute(query.values(votes=counted, revision=revision))


async def unite_votes(db: Db, duplicate_id: str, into_id: str) -> int:
    """Everybody who voted for the duplicate votes for the other; how many that makes."""
    has_both = select(votes.c.participant_id).where(votes.c.question_id == into_id)
    mine = votes.c.question_id == duplicate_id
    await db.execute(delete(votes).where(mine, votes.c.participant_id.in_(has_both)))
    await db.execute(update(votes).where(mine).values(question_id=into_id))
    counted = select(func.count()).where(votes.c.question_id == into_id)
    return int((await db.execute(counted)).scalar_one())


_SETTINGS = select(settings).where(settings.c.room_id == bindparam("of_room"))


async def read_settings(db: Db, room_id: str) -> Settings:
    row = (await db.execute(_SETTINGS, {"of_room": room_id})).first()
    if row is None:
        return Settings()
    return Settings(
        moderated=row.moderated,
        asking=Asking(row.asking),
        asking_until_ms=row.asking_until_ms,
        anonymous=row.anonymous,
        limit_characters=row.limit_characters,
        limit_open=row.limit_open,
    )


async def save_settings(db: Db, room_id: str, new: Settings) -> None:
    values = {name: getattr(new, name) for name in Settings.__struct_fields__}
    query = insert_into(db, settings).values(room_id=room_id, **values)
    await db.execute(query.on_conflict_do_update(index_elements=["room_id"], set_=values))
