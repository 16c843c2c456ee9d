"""An open event on running server processes: one session is live, others were and will be."""

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from operator import attrgetter
from pathlib import Path
from typing import Self

from config.settings import read_settings
from rooms.events import store
from rooms.programme.finding import find_rooms, find_speakers
from rooms.programme.schedule import Link, Schedule, ScheduledSession, ScheduledSpeaker
from server.database import Database
from server.inviting import create_event
from server.migrate import migrate
from server.programmes import import_schedule
from tests.hall import HOUR, Hall
from tests.house import SECRET, House, quiet_dispatch
from tests.server import Server

TITLE = "World Forum of Samples and Examples 2020"
ZONE = "Asia/Tokyo"
LIVE = "Connecting the Last Village"
ARABIC = "أصوات من القرى البعيدة"
ENDED = "Yesterday’s Promises"
# On every panel.
EVERYWHERE = ScheduledSpeaker(
    ref="everywhere",
    name="ليلى الحسني",
    biography="مهندسة شبكات من عمّان. تبني وصلات لاسلكية للقرى النائية منذ عشرين عامًا.\n\n"
    "She chairs the working group on the last mile.",
)


@dataclass
class Forum:
    """`hall` is the room of the live session, for people without a browser; `speaker` the id of
    EVERYWHERE, `upcoming` the room of the session called ARABIC, `ended` of the one called ENDED.
    """

    servers: Sequence[Server]
    hall: Hall
    speaker: str
    upcoming: str
    ended: str

    @classmethod
    async def build(
        cls, house: House, servers: Sequence[Server], beside: Sequence[ScheduledSession] = ()
    ) -> Self:
        """With more sessions than those every forum has, where there are some `beside`."""
        slug = f"forum-{secrets.token_hex(4)}"
        now_ms = house.now_ms()
        async with quiet_dispatch(house) as dispatch:
            event = await create_event(
                dispatch, slug, TITLE, "open", ZONE, "en", now_ms, house.new_id
            )
            programme = schedule(slug, now_ms, beside)
            await import_schedule(dispatch, slug, programme, now_ms, house.new_id)
        async with house.db.reading() as db:
            foyer = await store.foyer_of(db, event.id)
            (room,) = await find_rooms(db, event.id, LIVE)
            (upcoming,) = await find_rooms(db, event.id, ARABIC)
            (ended,) = await find_rooms(db, event.id, ENDED)
            (speaker,) = await find_speakers(db, event.id, EVERYWHERE.name)
        hall = Hall(house, event, foyer, room, cycle(house.urls))
        return cls(servers, hall, speaker.id, upcoming, ended)

    @property
    def slug(self) -> str:
        return self.hall.event.slug

    def url(self, path: str = "", at: int = 0) -> str:
        """Of a page of the event, on the server `at`."""
        return f"{self.servers[at].url}/e/{self.slug}{path}"

    def session(self, at: int = 0) -> str:
        return self.url(f"/s/{self.hall.room}", at)

    def desk(self, at: int = 0) -> str:
        return self.url(f"/s/{self.hall.room}/desk", at)

    def screen(self, query: str = "", at: int = 0) -> str:
        return self.url(f"/s/{self.hall.room}/screen{query}", at)

    async def link(self, name: str, *roles: str, at: int = 0) -> str:
        """A one-click link for somebody new, from the command line."""
        email = f"{name.lower()}-{self.slug}@example.org"
        return await self.servers[at].run("link", self.slug, email, "--name", name, *roles)

    def start(self) -> None:
        for server in self.servers:
            server.start()

    def kill(self) -> None:
        for server in self.servers:
            server.kill()


@asynccontextmanager
async def running(folder: Path, count: int, **more: str) -> AsyncIterator[Forum]:
    """A forum of its own on `count` processes with a port each; `more` are settings."""
    named = {f"PLENARY_{name.upper()}": value for name, value in more.items()}
    environ = {"PLENARY_DATA_DIR": str(folder), "PLENARY_SECRET": SECRET, **named}
    settings = read_settings(environ, folder)
    db = Database(settings.database_url)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(db.close)
        await migrate(db)
        servers = [stack.enter_context(Server(environ)) for _ in range(count)]
        house = House(settings, db, [server.url for server in servers])
        yield await Forum.build(house, servers)


def schedule(slug: str, now_ms: int, beside: Sequence[ScheduledSession] = ()) -> Schedule:
    own = (
        _session(1, ENDED, now_ms - 24 * HOUR, "Talk", "Review"),
        _session(2, LIVE, now_ms - HOUR, "Panel", "Access"),
        _session(3, ARABIC, now_ms + 3 * HOUR, "Talk", "Access", language="ar"),
        _session(4, "A Closing Word", now_ms + 24 * HOUR, "Panel", "Review"),
    )
    sessions = sorted((*own, *beside), key=attrgetter("starts_at_ms"))
    return Schedule(title=TITLE, acronym=slug, zone=ZONE, sessions=tuple(sessions))


def _session(
    number: int, title: str, starts_at_ms: int, kind: str, track: str, language: str = "en"
) -> ScheduledSession:
    one = ScheduledSpeaker(ref=f"{number}", name=f"Speaker {number}", biography="Builds nets.")
    return ScheduledSession(
        guid=f"guid-{number}",
        title=title,
        subtitle="What it takes, and who pays for it",
        abstract="Half of the villages have no connection. We ask those who build them.",
        language=language,
        type=kind,
        tracks=(track,),
        tags=("villages",),
        starts_at_ms=starts_at_ms,
        ends_at_ms=starts_at_ms + 2 * HOUR,
        hall="Hall A",
        speakers=(one, EVERYWHERE),
        links=(Link(url="https://example.org/paper", title="The paper"),),
    )
