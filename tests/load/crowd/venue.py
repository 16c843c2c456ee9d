"""Plenary as operators run it, with one session and many people, for a crowd of tabs to come to."""

import asyncio
import contextlib
import itertools
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from config.settings import read_settings
from rooms.questions.messages import Settings
from rooms.questions.store import save_settings
from server.database import Database
from server.migrate import migrate
from tests.client import new_key
from tests.hall import Hall
from tests.house import SECRET, House
from tests.load.crowd.frames import command
from tests.load.crowd.people import Guest, invite
from tests.load.crowd.tabs import Visit
from tests.server import Server
from tests.services import Postgres, Redis

Backend = Literal["SQLite, memory", "PostgreSQL, Redis"]
SMALL: Backend = "SQLite, memory"
LARGE: Backend = "PostgreSQL, Redis"
OPEN_EACH = 100


@dataclass
class Venue:
    """One server, or several; a guest for each tab, who goes to the servers in turn."""

    servers: Sequence[Server]
    hall: Hall
    guests: Sequence[Guest]
    _refs: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def visits(self) -> list[Visit]:
        servers = itertools.cycle(self.servers)
        path = f"/e/{self.hall.event.slug}/ws"
        return [
            Visit(server.port, path, server.url, f"plenary_session={guest.cookie}")
            for guest, server in zip(self.guests, servers, strict=False)
        ]

    def command(self, tag: str, body: Mapping[str, Any]) -> bytes:
        """A frame that is never the same, with a number that every connection has yet to see."""
        return command(next(self._refs), tag, dict(body), os.urandom(4))

    def create(self, tag: str, **body: Any) -> bytes:
        """In the session, with a key of its own."""
        return self.command(tag, {"room": self.hall.room, "key": new_key(), **body})

    def joins(self, *rooms: str, **known: Any) -> list[bytes]:
        """A frame for each guest; none stands for their own desk, the foyer and the session."""
        return [self._join(guest, rooms, known) for guest in self.guests]

    def _join(self, guest: Guest, rooms: Sequence[str], known: Mapping[str, Any]) -> bytes:
        chosen = rooms or (guest.participant.desk, self.hall.foyer, self.hall.room)
        return self.command("rooms.join", {"rooms": [{"room": room, **known} for room in chosen]})


@contextmanager
def open_venue(people: int, backend: Backend = SMALL, count: int = 1) -> Iterator[Venue]:
    """With so many people invited, and as many servers as `count` says."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="plenary-venue-")))
        environ = {"PLENARY_DATA_DIR": str(folder), "PLENARY_SECRET": SECRET}
        if backend == LARGE:
            postgres = stack.enter_context(Postgres())
            environ["PLENARY_DATABASE_URL"] = postgres.url
            environ["PLENARY_BUS_URL"] = stack.enter_context(Redis()).url
        hall, guests = asyncio.run(_furnish(environ, folder, people))
        servers = [stack.enter_context(Server(environ)) for _ in range(count)]
        yield Venue(servers, hall, guests)


async def _furnish(
    environ: Mapping[str, str], folder: Path, people: int
) -> tuple[Hall, list[Guest]]:
    """A session in which everybody may ask as much as a bench needs, unmoderated."""
    settings = read_settings(environ, folder)
    db = Database(settings.database_url)
    try:
        await migrate(db)
        hall = await Hall.build(House(settings, db, [""]))
        async with db.writing() as writing:
            await save_settings(writing, hall.room, Settings(moderated=False, limit_open=OPEN_EACH))
        return hall, await invite(hall, people)
    finally:
        await db.close()
