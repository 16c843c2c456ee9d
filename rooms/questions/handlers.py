"""What the commands about questions do."""

from dataclasses import replace

import msgspec

from rooms.errors import Empty, Invalid, NotFound, TooMany
from rooms.events.standing import Permission, View
from rooms.events.store import panel_of
from rooms.feature import EVERYONE, Context, Happened, Outcome
from rooms.moderation.reports import file_report
from rooms.questions import messages as wire
from rooms.questions import model, store, views
from rooms.questions.feature import feature
from rooms.questions.model import Asker, Question, Source, State
from rooms.questions.voting import count_votes
from rooms.wire import line, prose

__all__ = ["feature"]

feature.handles_batch(wire.Vote, wire.Unvote, needs=Permission.VOTE)(count_votes)


def _reply(question: Question, ctx: Context) -> wire.QuestionReply:
    """As the sender may see it."""
    as_moderator = ctx.standing.view is View.MODERATORS
    return wire.QuestionReply(question=views.own(question, as_moderator))


async def _save(before: Question, after: Question, ctx: Context) -> Outcome:
    await store.save(ctx.db, after)
    return Outcome(_reply(after, ctx), views.changed(before, after))


def _me(ctx: Context, anonymous: bool = False) -> Asker:
    return Asker(ctx.me, ctx.standing.name, anonymous)


@feature.handles(wire.Ask, needs=Permission.SPEAK)
async def ask(command: wire.Ask, ctx: Context) -> Outcome:
    settings = await store.read_settings(ctx.db, ctx.room.id)
    model.check_asking(settings.asking, settings.asking_until_ms, ctx.now_ms)
    if command.anonymous and not settings.anonymous:
        raise model.NotAnonymous("anonymous")
    text = prose(command.text, settings.limit_characters, "text")
    if await store.count_open(ctx.db, ctx.room.id, ctx.me) >= settings.limit_open:
        raise model.TooManyOpen(limit=settings.limit_open)
    question = Question(
        id=ctx.new_id(),
        room_id=ctx.room.id,
        revision=ctx.revision,
        state=model.first_state(settings.moderated),
        text=text,
        asker=_me(ctx, command.anonymous),
        asked_at_ms=ctx.now_ms,
        key=command.key,
    )
    await store.add(ctx.db, question)
    return Outcome(_reply(question, ctx), views.asked(question))


@feature.handles(wire.Enter, needs=Permission.CURATE)
async def enter(command: wire.Enter, ctx: Context) -> Outcome:
    """It is listed at once: a moderator has just read it."""
    settings = await store.read_settings(ctx.db, ctx.room.id)
    name = None if command.name is None else line(command.name, model.LIMIT_NAME, "name")
    question = Question(
        id=ctx.new_id(),
        room_id=ctx.room.id,
        revision=ctx.revision,
        state=State.LISTED,
        text=prose(command.text, settings.limit_characters, "text"),
        asker=_me(ctx),
        asked_at_ms=ctx.now_ms,
        key=command.key,
        source=Source(command.source),
        entered_name=name,
    )
    await store.add(ctx.db, question)
    return Outcome(_reply(question, ctx), views.asked(question))


@feature.handles(wire.Edit, needs=Permission.SPEAK)
async def edit(command: wire.Edit, ctx: Context) -> Outcome:
    """One's own while it waits leaves no trace; a moderator's edit does."""
    question = await store.get(ctx.db, ctx.room.id, command.question)
    is_own = question.asker.id == ctx.me and question.has_own_asker
    if not (is_own and question.state is State.WAITING):
        if not ctx.standing.may(Permission.CURATE):
            raise model.NotYours("question")
        model.check_editable(question)
    settings = await store.read_settings(ctx.db, ctx.room.id)
    text = prose(command.text, settings.limit_characters, "text")
    if is_own and question.state is State.WAITING:
        after = replace(question, text=text, revision=ctx.revision)
    else:
        after = model.rewrite(question, text, ctx.revision)
    return await _save(question, after, ctx)


@feature.handles(wire.Withdraw, needs=Permission.RETRACT)
async def withdraw(command: wire.Withdraw, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    if question.asker.id != ctx.me or not question.has_own_asker:
        raise model.NotYours("question")
    state = model.move(question.state, State.WITHDRAWN)
    return await _save(question, replace(question, state=state, revision=ctx.revision), ctx)


@feature.handles(wire.Move, needs=Permission.CURATE)
async def move(command: wire.Move, ctx: Context) -> Outcome:
    """One question is live at a time: the one before goes back to the list."""
    question = await store.get(ctx.db, ctx.room.id, command.question)
    model.check_was(question, command.was)
    state = model.move(question.state, State(command.to))
    before = await store.find_live(ctx.db, ctx.room.id) if state is State.LIVE else None
    events: list[Happened] = []
    if before is not None:
        released = replace(before, state=State.LISTED, revision=ctx.revision)
        events += (await _save(before, released, ctx)).events
    after = replace(question, state=state, reason=None, note=None, revision=ctx.revision)
    outcome = await _save(question, after, ctx)
    return replace(outcome, events=[*events, *outcome.events])


@feature.handles(wire.Dismiss, needs=Permission.CURATE)
async def dismiss(command: wire.Dismiss, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    model.check_was(question, command.was)
    note = None if command.note is None else prose(command.note, model.LIMIT_NOTE, "note")
    after = replace(
        question,
        state=model.move(question.state, State.DISMISSED),
        reason=command.reason,
        note=note,
        pinned=False,
        revision=ctx.revision,
    )
    return await _save(question, after, ctx)


@feature.handles(wire.AnswerQuestion, needs=Permission.CURATE)
async def answer(command: wire.AnswerQuestion, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    state = question.state
    if state is not State.ANSWERED:
        state = model.move(state, State.ANSWERED)
    after = replace(
        question,
        state=state,
        answer=prose(command.text, model.LIMIT_ANSWER, "text"),
        answer_by=_me(ctx),
        answered_at_ms=ctx.now_ms,
        revision=ctx.revision,
    )
    return await _save(question, after, ctx)


@feature.handles(wire.Pin, needs=Permission.CURATE)
async def pin(command: wire.Pin, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    model.check_editable(question)
    after = replace(question, pinned=command.pinned, revision=ctx.revision)
    return await _save(question, after, ctx)


@feature.handles(wire.Label, needs=Permission.CURATE)
async def label(command: wire.Label, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    model.check_editable(question)
    if len(command.labels) > model.LIMIT_LABELS:
        raise TooMany("labels", limit=model.LIMIT_LABELS)
    tidy = [
        line(text, model.LIMIT_LABEL, f"labels[{place}]")
        for place, text in enumerate(command.labels)
    ]
    after = replace(question, labels=tuple(dict.fromkeys(tidy)), revision=ctx.revision)
    return await _save(question, after, ctx)


@feature.handles(wire.Assign, needs=Permission.CURATE)
async def assign(command: wire.Assign, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    model.check_editable(question)
    assigned = None
    if command.participant is not None:
        name = (await panel_of(ctx.db, ctx.room.id)).get(command.participant)
        if name is None:
            raise NotFound("participant")
        assigned = Asker(command.participant, name)
    return await _save(question, replace(question, assigned=assigned, revision=ctx.revision), ctx)


@feature.handles(wire.Merge, needs=Permission.CURATE)
async def merge(command: wire.Merge, ctx: Context) -> Outcome:
    duplicate = await store.get(ctx.db, ctx.room.id, command.question)
    into = await store.get(ctx.db, ctx.room.id, command.into, "into")
    model.check_merge(duplicate, into)
    votes = await store.unite_votes(ctx.db, duplicate.id, into.id)
    gone, kept = model.merge(duplicate, into, votes, ctx.revision)
    await store.save(ctx.db, gone)
    await store.save(ctx.db, kept)
    return Outcome(_reply(kept, ctx), views.merged(gone, kept))


@feature.handles(wire.Configure, needs=Permission.CURATE)
async def configure(command: wire.Configure, ctx: Context) -> Outcome:
    old = await store.read_settings(ctx.db, ctx.room.id)
    given = {
        name: value
        for name in wire.Settings.__struct_fields__
        if (value := getattr(command, name)) is not None
    }
    new = msgspec.structs.replace(old, **given)
    if new.asking is model.Asking.UNTIL and new.asking_until_ms is None:
        raise Empty("asking_until_ms")
    if new.asking is not model.Asking.UNTIL:
        new = msgspec.structs.replace(new, asking_until_ms=None)
    await store.save_settings(ctx.db, ctx.room.id, new)
    return Outcome(new, [Happened({EVERYONE: wire.Configured(settings=new)})])


@feature.handles(wire.ReportQuestion, needs=Permission.RETRACT)
async def report(command: wire.ReportQuestion, ctx: Context) -> Outcome:
    question = await store.get(ctx.db, ctx.room.id, command.question)
    if question.state not in model.SEEN_BY_EVERYONE:
        raise NotFound("question")
    reason = prose(command.reason, model.LIMIT_REASON, "reason")
    author = (question.asker.id, question.asker.name)
    happened = await file_report(ctx, "question", question.id, author, question.text, reason)
    return Outcome(events=[happened])


@feature.handles(wire.ReadPage, needs=Permission.ENTER, reads=True)
async def read_page(command: wire.ReadPage, ctx: Context) -> Outcome:
    as_moderator = ctx.standing.view is View.MODERATORS
    states = model.SEEN_BY_MODERATORS if as_moderator else model.SEEN_BY_EVERYONE
    if command.sort == "unanswered":
        states = model.TAKES_VOTES
    after = _cursor(command.after)
    by_votes = command.sort != "newest"
    found = await store.page(ctx.db, ctx.room.id, states, by_votes, after, model.PAGE + 1)
    page = found[: model.PAGE]
    view = views.for_moderators if as_moderator else views.for_everyone
    last = f"{page[-1].votes}-{page[-1].id}" if len(found) > model.PAGE else None
    return Outcome(wire.Page(questions=tuple(view(question) for question in page), after=last))


@feature.handles(wire.ReadQuestion, needs=Permission.ENTER, reads=True)
async def read(command: wire.ReadQuestion, ctx: Context) -> Outcome:
    """Raises NotFound, also for one that is not for this participant's eyes."""
    question = await store.get(ctx.db, ctx.room.id, command.question)
    while question.merged_into is not None:
        question = await store.get(ctx.db, ctx.room.id, question.merged_into)
    if question.has_own_asker and question.asker.id == ctx.me:
        return Outcome(_reply(question, ctx))
    as_moderator = ctx.standing.view is View.MODERATORS
    if question.state not in (model.SEEN_BY_MODERATORS if as_moderator else model.SEEN_BY_EVERYONE):
        raise NotFound("question")
    view = views.for_moderators if as_moderator else views.for_everyone
    return Outcome(wire.QuestionReply(question=view(question)))


def _cursor(after: str | None) -> tuple[int, str] | None:
    """Raises Invalid when it is none of ours."""
    if after is None:
        return None
    votes, _, question_id = after.partition("-")
    if not (votes.isascii() and votes.isdigit() and len(votes) < 10 and question_id):
        raise Invalid("after", reason="not a cursor of an earlier page")
    return int(votes), question_id
