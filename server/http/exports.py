"""A session's questions as a table for a spreadsheet: CSV (RFC 4180), page by page."""

import csv
import io
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime

from starlette.responses import Response, StreamingResponse

from rooms.questions.messages import Page, Question, ReadPage
from rooms.questions.model import Source
from server.dispatch import Caller
from server.http.door import Call, Door
from server.http.events import caller

BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets take UTF-8 for something older
COLUMNS = (
    "state",
    "votes",
    "asked_at",
    "asker",
    "anonymous",
    "source",
    "question",
    "answer",
    "labels",
    "id",
)
# What makes a spreadsheet take a text for a formula, and run it.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


async def export_questions(call: Call) -> Response:
    """The questions as one sees them, newest first; moderators get all, with who asked."""
    who, room_id = await caller(call), call.part("room")
    first = await read_page(call, who, room_id, None)
    return StreamingResponse(
        (chunk.encode() async for chunk in table(call, who, room_id, first)),
        media_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="questions-{room_id}.csv"',
            "Cache-Control": "no-store",
        },
    )


async def table(call: Call, who: Caller, room_id: str, page: Page) -> AsyncIterator[str]:
    yield BYTE_ORDER_MARK + line(COLUMNS)
    while True:
        yield "".join(line(row(question)) for question in page.questions)
        if page.after is None:
            return
        page = await read_page(call, who, room_id, page.after)


async def read_page(call: Call, who: Caller, room_id: str, after: str | None) -> Page:
    page = await call.services.dispatch.run(who, ReadPage(room=room_id, after=after))
    assert isinstance(page, Page), "a page is what ReadPage is answered with"
    return page


def row(question: Question) -> tuple[str, ...]:
    asked_at = datetime.fromtimestamp(question.asked_at_ms / 1000, UTC)
    return (
        question.state.value,
        str(question.votes),
        asked_at.isoformat(timespec="seconds"),
        asker(question),
        "yes" if question.anonymous else "",
        question.source.value,
        question.text,
        question.answer.text if question.answer else "",
        ", ".join(question.labels),
        question.id,
    )


def asker(question: Question) -> str:
    """Moderators know who it is, also of an anonymous one, which has a column to say so.

    Who entered a question for somebody has not asked it.
    """
    if question.source is not Source.HERE:
        return question.asker_name or ""
    if question.backstage is not None:
        return question.backstage.asker.name
    return question.asker.name if question.asker else ""


def line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow([harmless(cell) for cell in cells])
    return written.getvalue()


def harmless(cell: str) -> str:
    """An apostrophe in front keeps it a text."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


DOORS = (Door("GET", "/api/e/{slug}/rooms/{room}/questions.csv", export_questions),)
