"""An event whose programme is looked at from outside: what is in it, and where it is."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from rooms.events.messages import EventCard
from rooms.events.model import Access
from rooms.programme.messages import Programme
from rooms.programme.schedule import Schedule, ScheduledSession, ScheduledSpeaker
from rooms.programme.store import read_programme
from server.inviting import create_event
from server.programmes import import_schedule
from tests.house import House, quiet_dispatch

ZONE = "Europe/Zurich"
# 22 June 2020, 12:00 UTC
NOON_MS = 1_592_827_200_000
HOUR = 3_600_000
ADA = ScheduledSpeaker(ref="ada", name="Ada Lovelace", biography="Writes\n\nprograms.")


def session(number: int = 1, **more: object) -> ScheduledSession:
    """The first begins at noon, UTC; each of the others an hour later."""
    starts_at_ms = NOON_MS + (number - 1) * HOUR
    told = {
        "guid": f"guid-{number}",
        "title": f"Session {number}",
        "starts_at_ms": starts_at_ms,
        "ends_at_ms": starts_at_ms + HOUR // 2,
        "hall": "Hall A",
        "speakers": (ADA,),
        **more,
    }
    return ScheduledSession(**told)  # type: ignore[arg-type]


@dataclass
class Stage:
    house: House
    event: EventCard

    @classmethod
    async def build(
        cls, house: House, *sessions: ScheduledSession, access: Access = "open", title: str = "Moot"
    ) -> Self:
        slug = f"stage-{secrets.token_hex(6)}"
        async with quiet_dispatch(house) as dispatch:
            event = await create_event(
                dispatch, slug, title, access, ZONE, "en", house.now_ms(), house.new_id
            )
        stage = cls(house, event)
        await stage.bring(sessions)
        return stage

    async def bring(self, sessions: Sequence[ScheduledSession]) -> None:
        """What is no longer among them is withdrawn."""
        slug, house = self.event.slug, self.house
        schedule = Schedule(title="Moot", acronym=slug, zone=ZONE, sessions=tuple(sessions))
        async with quiet_dispatch(house) as dispatch:
            await import_schedule(dispatch, slug, schedule, house.now_ms(), house.new_id)

    async def programme(self) -> Programme:
        async with self.house.db.reading() as db:
            return await read_programme(db, self.event)

    async def room(self, title: str) -> str:
        """That of the session of this title."""
        return next(s.room for s in (await self.programme()).sessions if s.title == title)

    async def speaker(self, name: str) -> str:
        return next(s.id for s in (await self.programme()).speakers if s.name == name)

    def path(self, path: str = "") -> str:
        return f"/e/{self.event.slug}{path}"
