"""Thousands of questions at once, as a long session with a full hall gathers them."""

from dataclasses import replace

from rooms.database import Db
from rooms.questions import store, views
from rooms.questions.model import Asker, Question, State
from server.dispatch import Book
from tests.hall import Hall
from tests.house import quiet_dispatch

AT_ONCE = 500


async def ask_many(hall: Hall, count: int) -> None:
    """All are listed. Tabs that are open read them from the log, within some seconds."""
    _, participant, _ = await hall.enrol("Crowd")
    asker = Asker(participant.id, participant.name)
    async with quiet_dispatch(hall.house) as dispatch:
        for start in range(0, count, AT_ONCE):
            numbers = range(start, min(count, start + AT_ONCE))

            async def ask(db: Db, book: Book, numbers: range = numbers) -> None:
                first = await book.lock(hall.room)
                asked = [_question(hall, asker, first + at, n) for at, n in enumerate(numbers)]
                for question in asked:
                    await store.add(db, question)
                await book.record(hall.room, [told for q in asked for told in views.asked(q)])

            await dispatch.change(hall.event.id, ask)


def _question(hall: Hall, asker: Asker, revision: int, number: int) -> Question:
    place = f"district {number % 97}, where the nearest mast is {number % 40} km away"
    return Question(
        id=hall.house.new_id(),
        room_id=hall.room,
        revision=revision,
        state=State.LISTED,
        text=f"Question {number}: who will pay for the connection of {place}?",
        asker=replace(asker, anonymous=number % 5 == 0),
        asked_at_ms=hall.house.now_ms(),
        votes=number * 7919 % 211,
    )
