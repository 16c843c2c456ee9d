"""Filing a report about something a participant found wrong, whatever feature it belongs to."""

from typing import Literal

from rooms.events.messages import Person
from rooms.feature import MODERATORS, Context, Happened
from rooms.moderation.messages import Report, Reported
from rooms.moderation.store import add_report

LIMIT_QUOTE = 500


async def file_report(
    ctx: Context,
    about: Literal["question", "message"],
    subject: str,
    author: tuple[str, str],
    quote: str,
    reason: str,
) -> Happened:
    """Stores it; the event message tells the room's moderators.

    `author` is an id and a name; the caller checks `reason`.
    """
    report = Report(
        id=ctx.new_id(),
        revision=ctx.revision,
        about=about,
        subject=subject,
        author=Person(id=author[0], name=author[1]),
        quote=quote[:LIMIT_QUOTE],
        reason=reason,
        by=Person(id=ctx.me, name=ctx.standing.name),
        at_ms=ctx.now_ms,
    )
    await add_report(ctx.db, ctx.room.id, report)
    return Happened({MODERATORS: Reported(report=report)})
