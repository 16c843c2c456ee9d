"""Fifty people in one room who ask, vote, write and move questions, whatever happens meanwhile.

No command of theirs is one that would be refused, so each of them has to be done in the end.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from rooms.events.messages import Participant
from tests.client import Body, Client, new_key
from tests.hall import Hall
from tests.returning import Returning

PEOPLE = 50
COMMANDS = 1_000
SOME_COMMANDS = 300
FEW_COMMANDS = 150
WORKS_WITHIN_S = 300
_BACK_AND_FORTH = {"listed": "answered", "answered": "listed"}


@dataclass(frozen=True)
class Done:
    """A command that was acknowledged, and how."""

    tag: str
    body: Body
    reply: Body


@dataclass
class Attendee:
    """`done` in its order. A moderator moves the questions that are their own."""

    participant: Participant
    cookie: str
    moderates: bool
    tab: Returning
    done: list[Done] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)
    voted: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return self.participant.id


class Crowd:
    """Together they give so many `commands`."""

    def __init__(
        self, hall: Hall, people: list[Attendee], rng: random.Random, commands: int
    ) -> None:
        self.hall = hall
        self.people = people
        self._rng = rng
        self._commands = self._left = commands
        self._votable: list[str] = []
        self._moved = asyncio.Condition()

    @property
    def count(self) -> int:
        """Of the commands that were acknowledged."""
        return sum(len(person.done) for person in self.people)

    @property
    def repeats(self) -> int:
        return sum(person.tab.repeats for person in self.people)

    async def has_done(self, share: float) -> None:
        """So much of the work is acknowledged, from 0 to 1, which is all of it."""
        async with self._moved:
            await self._moved.wait_for(lambda: self.count >= share * self._commands)

    async def is_stuck(self) -> None:
        """Everybody has learnt that something of theirs has to be sent again."""
        for person in self.people:
            await person.tab.has_repeated()

    async def work(self) -> None:
        """Until all commands are acknowledged. Raises RefusedError."""
        async with asyncio.timeout(WORKS_WITHIN_S), asyncio.TaskGroup() as tasks:
            for person in self.people:
                tasks.create_task(self._work(person))

    async def _work(self, person: Attendee) -> None:
        while self._left > 0:
            self._left -= 1
            await self._take(person, *self._next(person))

    async def _take(self, person: Attendee, tag: str, body: Body) -> None:
        """One after the other, as people do."""
        keyed = {"key": new_key(), **body}
        reply = await person.tab.do(tag, **keyed)
        self._note(person, tag, reply)
        async with self._moved:
            person.done.append(Done(tag, keyed, reply))
            self._moved.notify_all()

    def _next(self, person: Attendee) -> tuple[str, Body]:
        kind = self._rng.choices(["ask", "send", "move", "vote"], [1, 1, 1, 2])[0]
        if kind == "move" and person.states:
            question, state = self._rng.choice(sorted(person.states.items()))
            return "questions.move", {"question": question, "to": _BACK_AND_FORTH[state]}
        if kind == "vote" and self._votable:
            question = self._rng.choice(self._votable)
            tag = "questions.unvote" if question in person.voted else "questions.vote"
            return tag, {"question": question}
        text = f"{kind} {self._rng.random()}"
        return ("questions.ask" if kind == "ask" else "chat.send"), {"text": text}

    def _note(self, person: Attendee, tag: str, reply: Body) -> None:
        """What is open to them from now on."""
        match tag:
            case "questions.vote":
                person.voted.add(reply["question"])
            case "questions.unvote":
                person.voted.discard(reply["question"])
            case "questions.ask" if not person.moderates:
                self._votable.append(reply["question"]["id"])
            case "questions.ask" | "questions.move":
                person.states[reply["question"]["id"]] = reply["question"]["state"]


@asynccontextmanager
async def gathered(
    hall: Hall, rng: random.Random, commands: int, people: int
) -> AsyncIterator[Crowd]:
    """All of them have joined. What they ask is listed at once, and they may ask a lot."""
    gathering = [await _comes(hall, number, rng) for number in range(people)]
    async with asyncio.TaskGroup() as tasks:
        staying = [tasks.create_task(person.tab.run()) for person in gathering]
        for person in gathering:
            await person.tab.here()
        await gathering[0].tab.do("questions.configure", moderated=False, limit_open=100)
        yield Crowd(hall, gathering, rng, commands)
        for task in staying:
            task.cancel()


async def _comes(hall: Hall, number: int, rng: random.Random) -> Attendee:
    moderates = number % 5 == 0
    _, participant, cookie = await hall.enrol(
        f"number {number}", room_role="moderator" if moderates else None
    )

    async def come() -> Client:
        url = next(hall.urls)
        return await Client.open(hall.socket_url(url), cookie=cookie, origin=url)

    return Attendee(participant, cookie, moderates, Returning(come, hall.room, rng))
