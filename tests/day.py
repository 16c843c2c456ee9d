"""A busy quarter of an hour in a session: every command that changes the room, at least once."""

from dataclasses import dataclass

from tests.hall import Hall, Person

MINUTE = 60_000


@dataclass
class Day:
    """Who takes part. Each has a tab open from the beginning."""

    hall: Hall
    ada: Person
    ben: Person
    panelist: Person
    moderator: Person

    @property
    def everybody(self) -> list[Person]:
        return [self.ada, self.ben, self.panelist, self.moderator]

    async def passes(self) -> None:
        await self.questions()
        await self.duplicates()
        await self.chat()
        await self.order()
        await self.session()

    async def questions(self) -> None:
        ada, ben, moderator, panelist = self.ada, self.ben, self.moderator, self.panelist
        lunch = await ada.ask("Will there be lnch?")
        await ada.send("questions.edit", question=lunch["id"], text="Will there be lunch?")
        await moderator.move(lunch, "listed", was="waiting")
        await ben.send("questions.vote", question=lunch["id"])
        await ada.send("questions.vote", question=lunch["id"])
        await ada.send("questions.unvote", question=lunch["id"])
        await panelist.send("questions.edit", question=lunch["id"], text="When is lunch?")
        await panelist.send("questions.label", question=lunch["id"], labels=["food", "time"])
        await panelist.send("questions.pin", question=lunch["id"], pinned=True)
        await moderator.send("questions.assign", question=lunch["id"], participant=panelist.id)
        await moderator.move(lunch, "live")
        hall = await moderator.create("questions.enter", text="Can you hear us?", name="Row 3")
        await moderator.move(hall["question"], "live")
        await panelist.send("questions.answer", question=lunch["id"], text="At noon.")
        rude = await ben.ask("Why are you all so slow?", anonymous=True)
        await moderator.send(
            "questions.dismiss", question=rude["id"], reason="off_topic", note="Ask it kindly."
        )
        await moderator.move(rude, "waiting")
        await moderator.move(rude, "listed")
        await moderator.send("questions.dismiss", question=rude["id"], reason="other")
        mine = await moderator.ask("Is this thing on?")
        await moderator.send("questions.withdraw", question=mine["id"])
        gone = await ada.ask("Never mind?")
        await ada.send("questions.withdraw", question=gone["id"])
        await moderator.send("questions.configure", moderated=False, limit_open=20)
        await ben.ask("May I go home?")

    async def duplicates(self) -> None:
        ada, ben, moderator = self.ada, self.ben, self.moderator
        first = await ada.ask("Who pays for it?")
        second = await ben.ask("Who is paying?", anonymous=True)
        third = await moderator.ask("Who gives the money?")
        await ben.send("questions.vote", question=second["id"])
        await ada.send("questions.vote", question=second["id"])
        await ada.send("questions.vote", question=first["id"])
        await moderator.send("questions.merge", question=second["id"], into=first["id"])
        await moderator.send("questions.merge", question=third["id"], into=first["id"])
        await moderator.send("questions.configure", moderated=True)
        early = await ada.ask("Is it recorded?")
        late = await ben.ask("Do you record it?")
        await moderator.send("questions.merge", question=late["id"], into=early["id"])
        await moderator.send("questions.configure", asking="closed")

    async def chat(self) -> None:
        ada, ben, moderator, panelist = self.ada, self.ben, self.moderator, self.panelist
        hello = (await ada.create("chat.send", text="Hello from Kathmandu"))["message"]
        await ada.send("chat.edit", message=hello["id"], text="Hello from Kathmandu!")
        spam = (await ben.create("chat.send", text="Buy https://example.org"))["message"]
        await ada.create("chat.report", message=spam["id"], reason="An advertisement")
        await moderator.send("chat.delete", message=spam["id"])
        secret = await panelist.create("chat.send", text="Two minutes", channel="backstage")
        await panelist.send("chat.edit", message=secret["message"]["id"], text="One minute")
        slip = (await moderator.create("chat.send", text="Oops", channel="backstage"))["message"]
        await moderator.send("chat.delete", message=slip["id"])
        await moderator.send("chat.configure", slow_s=30)

    async def order(self) -> None:
        moderator, ben = self.moderator, self.ben
        report = next(
            body["report"]
            for tag, body in (await moderator.everything())
            if tag == "moderation.reported"
        )
        await moderator.send("moderation.settle", report=report["id"])
        silence = await moderator.create(
            "moderation.silence", participant=ben.id, reason="Advertising", minutes=10
        )
        await moderator.send("moderation.lift", sanction=silence["sanction"]["id"])
        await moderator.create("moderation.silence", participant=ben.id, reason="Again", minutes=30)

    async def session(self) -> None:
        moderator = self.moderator
        await moderator.send("programme.pause")
        await moderator.send("programme.resume")
        until = self.hall.house.now_ms() + 120 * MINUTE
        await moderator.send("programme.extend", until_ms=until)
        await moderator.send("programme.end")


async def begin(hall: Hall) -> Day:
    return Day(
        hall,
        ada=await hall.join("ada"),
        ben=await hall.join("ben"),
        panelist=await hall.join("pat", room_role="panelist"),
        moderator=await hall.join("mod", room_role="moderator"),
    )
