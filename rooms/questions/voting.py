"""Votes, which come in floods and are counted together."""

from collections.abc import Mapping, Sequence

from rooms.errors import NotFound, Refused
from rooms.feature import EVERYONE, Ballot, Context, Happened, Tally, participant
from rooms.questions import messages as wire
from rooms.questions import model, store
from rooms.questions.model import Question
from rooms.wire import Body

_Pair = tuple[str, str]


async def count_votes(ballots: Sequence[Ballot], ctx: Context) -> Tally:
    """Every ballot in its order; one that changes nothing is answered all the same."""
    wanted = [(_question_id(ballot), ballot.standing.participant_id) for ballot in ballots]
    questions = await store.get_many(ctx.db, ctx.room.id, [q for q, _ in wanted])
    cast = await store.cast_already(ctx.db, wanted)
    after, counts = set(cast), {q.id: q.votes for q in questions.values()}
    replies = [
        _count(ballot, pair, questions, after, counts)
        for ballot, pair in zip(ballots, wanted, strict=True)
    ]
    given, taken = after - cast, cast - after
    if not given | taken:
        return Tally(replies)
    await store.cast_votes(ctx.db, ctx.room.id, given, taken)
    moved = {q: counts[q] for q, _ in given | taken}
    await store.set_votes(ctx.db, moved, ctx.revision)
    return Tally(replies, [_voted(moved, given, taken, ctx.revision)])


def _question_id(ballot: Ballot) -> str:
    assert isinstance(ballot.command, wire.Vote | wire.Unvote)
    return ballot.command.question


def _count(
    ballot: Ballot,
    pair: _Pair,
    questions: Mapping[str, Question],
    cast: set[_Pair],
    counts: dict[str, int],
) -> Body | Refused:
    """Puts the pair into `cast`, or takes it out, and counts it."""
    question_id = pair[0]
    up = isinstance(ballot.command, wire.Vote)
    try:
        _check(questions.get(question_id), is_there=up and pair in cast)
    except Refused as refusal:
        return refusal
    if up != (pair in cast):
        counts[question_id] += 1 if up else -1
        cast.symmetric_difference_update({pair})
    return wire.VoteReply(question=question_id, votes=counts[question_id], voted=up)


def _check(question: Question | None, is_there: bool) -> None:
    """Raises NotFound, or NoVotesYet: not for a vote that is there, whose answer may be lost."""
    if question is None:
        raise NotFound("question")
    if not is_there:
        model.check_votes(question)


def _voted(counts: dict[str, int], given: set[_Pair], taken: set[_Pair], revision: int) -> Happened:
    """The counts for everyone; to each voter also which votes were theirs."""
    mine: dict[str, dict[str, bool]] = {}
    for pairs, up in ((given, True), (taken, False)):
        for question_id, voter in pairs:
            mine.setdefault(voter, {})[question_id] = up
    bodies: dict[str, Body] = {EVERYONE: wire.Voted(counts=counts, revision=revision)}
    for voter, theirs in mine.items():
        body = wire.Voted(counts=counts, revision=revision, mine=theirs)
        bodies[participant(voter)] = body
    return Happened(bodies)
