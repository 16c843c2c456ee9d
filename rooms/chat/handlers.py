"""What the commands of the chat do."""

from msgspec.structs import replace

from rooms.chat import messages as wire
from rooms.chat import model, store, views
from rooms.chat.feature import feature
from rooms.errors import NotFound
from rooms.events.messages import Person
from rooms.events.standing import Permission
from rooms.feature import EVERYONE, Context, Happened, Outcome
from rooms.moderation.reports import file_report
from rooms.wire import prose

__all__ = ["feature"]


@feature.handles(wire.Send, needs=Permission.SPEAK)
async def send(command: wire.Send, ctx: Context) -> Outcome:
    model.check_channel(ctx.standing, command.channel)
    await _check_turn(command.channel, ctx)
    message = wire.ChatMessage(
        id=ctx.new_id(),
        revision=ctx.revision,
        channel=command.channel,
        author=Person(id=ctx.me, name=ctx.standing.name),
        text=prose(command.text, model.LIMIT_TEXT, "text"),
        sent_at_ms=ctx.now_ms,
        key=command.key,
    )
    await store.add(ctx.db, ctx.room.id, message)
    return Outcome(wire.MessageReply(message=message), [views.sent(message)])


async def _check_turn(channel: wire.Channel, ctx: Context) -> None:
    """Raises ChatClosed or TooFast."""
    settings = await store.read_settings(ctx.db, ctx.room.id)
    model.check_open(settings, ctx.standing, channel)
    if model.waits(settings, ctx.standing, channel):
        last_ms = await store.last_sent_at_ms(ctx.db, ctx.room.id, channel, ctx.me)
        model.check_pace(settings, last_ms, ctx.now_ms)


@feature.handles(wire.EditMessage, needs=Permission.SPEAK)
async def edit(command: wire.EditMessage, ctx: Context) -> Outcome:
    old = await _message(command.message, ctx)
    model.check_edit(old.author.id, old.sent_at_ms, ctx.me, ctx.now_ms)
    settings = await store.read_settings(ctx.db, ctx.room.id)
    model.check_open(settings, ctx.standing, old.channel)
    text = prose(command.text, model.LIMIT_TEXT, "text")
    new = replace(old, text=text, edited=True, revision=ctx.revision)
    await store.rewrite(ctx.db, new)
    return Outcome(wire.MessageReply(message=new), [views.edited(new)])


@feature.handles(wire.Delete, needs=Permission.RETRACT)
async def delete(command: wire.Delete, ctx: Context) -> Outcome:
    message = await _message(command.message, ctx)
    model.check_delete(message.author.id, ctx.standing)
    await store.mark_deleted(ctx.db, message.id, ctx.me, ctx.now_ms, ctx.revision)
    by_author = message.author.id == ctx.me
    return Outcome(events=[views.deleted(message, by_author, ctx.revision)])


@feature.handles(wire.ReportMessage, needs=Permission.RETRACT)
async def report(command: wire.ReportMessage, ctx: Context) -> Outcome:
    message = await _message(command.message, ctx)
    reason = prose(command.reason, model.LIMIT_REASON, "reason")
    author = (message.author.id, message.author.name)
    happened = await file_report(ctx, "message", message.id, author, message.text, reason)
    return Outcome(events=[happened])


@feature.handles(wire.ConfigureChat, needs=Permission.MODERATE)
async def configure(command: wire.ConfigureChat, ctx: Context) -> Outcome:
    old = await store.read_settings(ctx.db, ctx.room.id)
    new = wire.ChatSettings(
        open=old.open if command.open is None else command.open,
        slow_s=old.slow_s if command.slow_s is None else command.slow_s,
    )
    await store.save_settings(ctx.db, ctx.room.id, new)
    return Outcome(new, [Happened({EVERYONE: wire.ChatConfigured(settings=new)})])


@feature.handles(wire.ReadHistory, needs=Permission.ENTER, reads=True)
async def read_history(command: wire.ReadHistory, ctx: Context) -> Outcome:
    channel, before = command.channel, command.before
    model.check_channel(ctx.standing, channel)
    if before is not None:
        await store.check_place(ctx.db, ctx.room.id, channel, before)
    page, more = await store.page(ctx.db, ctx.room.id, channel, before, model.PAGE)
    shown = tuple(views.seen(message, ctx.standing.view) for message in page)
    return Outcome(wire.ChatPage(messages=shown, more=more))


async def _message(message_id: str, ctx: Context) -> wire.ChatMessage:
    """Raises NotFound, also for one that is not for this participant's eyes."""
    message = await store.get(ctx.db, ctx.room.id, message_id)
    if message.channel not in model.channels(ctx.standing.view):
        raise NotFound("message")
    return message
