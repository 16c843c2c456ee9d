"""Plays a schedule in a room: commits, the worker's hearing of them, and tabs that come and go."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from rooms.errors import Refused
from rooms.wire import Body as Message
from rooms.wire import Command, commands
from server.dispatch import Caller
from tests.client import Body, new_key
from tests.faults.schedules import Come, Give, GiveAgain, Hear, Leave, Lose, Step
from tests.stepped import Parcel, Stepped, SteppedTab

LAST = "the last one"
STATES = ("waiting", "listed", "live", "answered")
_IDEMPOTENT = ("questions.vote", "questions.unvote")


@dataclass
class Player:
    """`callers` by name; `tabs` of theirs, of which some are `here`."""

    parts: Stepped
    room: str
    callers: dict[str, Caller]
    tabs: Sequence[tuple[str, SteppedTab]]
    here: set[int] = field(default_factory=set)
    heard: list[Parcel] = field(default_factory=list)
    done: list[tuple[str, str, Command, Message]] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    async def plays(self, steps: Sequence[Step]) -> None:
        for step in steps:
            await self._takes(step)

    async def ends(self) -> None:
        """Everybody is there, and has been told everything, by the worker or from the log."""
        for index in range(len(self.tabs)):
            if index not in self.here:
                await self._come(Come(index, anew=False))
        while self.parts.told:
            self._hear(Hear(0, again=False))
        last = await self.parts.say(self.callers["mod"], self.room, LAST)
        self.parts.hub.publish(*last)
        for _, tab in self.tabs:
            await tab.hears(LAST)

    async def fresh(self, name: str) -> SteppedTab:
        """A tab of theirs that is told now how things are."""
        tab = SteppedTab(self.callers[name].participant_id, self.room)
        await self.parts.join(tab, self.callers[name])
        return tab

    async def _takes(self, step: Step) -> None:
        match step:
            case Give():
                await self._give(step)
            case GiveAgain(which):
                await self._give_again(which)
            case Hear():
                self._hear(step)
            case Lose(which):
                if self.parts.told:
                    self.parts.told.pop(which % len(self.parts.told))
            case Leave(tab):
                self.here.discard(tab)
                self.parts.hub.leave(self.room, self.tabs[tab][1])
            case Come():
                await self._come(step)

    async def _give(self, step: Give) -> None:
        body = self._body(step)
        if body is None:
            return
        whole = {"room": self.room, "key": new_key(), **body}
        kind = commands[step.tag].body
        assert issubclass(kind, Command)
        command = msgspec.convert(whole, kind)
        try:
            reply = await self.parts.dispatch.run(self.callers[step.who], command)
        except Refused:
            return
        self.done.append((step.who, step.tag, command, reply))
        made: Any = reply
        if step.tag == "questions.ask":
            self.questions.append(made.question.id)
        elif step.tag == "chat.send":
            self.messages.append(made.message.id)

    def _body(self, step: Give) -> Body | None:
        """None when there is nothing yet that it could be about."""
        if step.tag == "questions.configure":
            return {"moderated": step.flag}
        text = {"text": f"text {step.which} {step.other}"}
        if step.tag in ("questions.ask", "chat.send"):
            return text
        if step.tag.startswith("chat."):
            about = _choose(self.messages, step.which, "message")
        else:
            about = _choose(self.questions, step.which, "question")
        return None if about is None else about | self._more(step, text)

    def _more(self, step: Give, text: Body) -> Body:
        match step.tag:
            case "questions.edit" | "questions.answer" | "chat.edit":
                return text
            case "questions.move":
                return {"to": STATES[step.other % len(STATES)]}
            case "questions.dismiss":
                return {"reason": "other"}
            case "questions.merge":
                return {"into": self.questions[step.other % len(self.questions)]}
            case "questions.pin":
                return {"pinned": step.flag}
        return {}

    async def _give_again(self, which: int) -> None:
        """Answered with the first answer; but votes, which may be counted anew."""
        if not self.done:
            return
        who, tag, command, reply = self.done[which % len(self.done)]
        before = len(self.parts.told)
        try:
            again = await self.parts.dispatch.run(self.callers[who], command)
        except Refused:
            assert tag in _IDEMPOTENT
            return
        if tag not in _IDEMPOTENT:
            assert again == reply
            assert len(self.parts.told) == before

    def _hear(self, step: Hear) -> None:
        parcels = self.heard if step.again else self.parts.told
        if not parcels:
            return
        parcel = parcels.pop(step.which % len(parcels))
        self.heard.append(parcel)
        self.parts.hub.publish(*parcel)

    async def _come(self, step: Come) -> None:
        name, tab = self.tabs[step.tab]
        self.parts.probe.step = lambda: self.plays(step.reading)
        self.parts.bus.step = lambda: self.plays(step.opening)
        await self.parts.join(tab, self.callers[name], step.anew)
        self.here.add(step.tab)
        await self.parts.probe.happens()
        await self.parts.bus.happens()


def _choose(ids: Sequence[str], which: int, name: str) -> Body | None:
    return {name: ids[which % len(ids)]} if ids else None
