"""Plenary as operators run it, with one session and many people, for a crowd of tabs to come to."""

import argparse
import asyncio
import contextlib
import itertools
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import select

from config.settings import read_settings
from rooms.events.store import add_rooms
from rooms.feature import Room, RoomKind
from rooms.questions import store
from rooms.questions.messages import Settings
from server.database import Database
from server.migrate import migrate
from tests.browser.crowd import ask_many
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
PROCESSES = {SMALL: 1, LARGE: 2}
BACKENDS: Mapping[str, Backend] = {"sqlite": SMALL, "postgresql": LARGE}
OPEN_EACH = 100


@dataclass
class Venue:
    """Servers, and a guest for each tab, who goes to the servers in turn.

    `questions` are the ids of those that were asked before the first guest came, and `revision` is
    where the session stood then. Nobody joins `empty_room`, another session's.
    """

    servers: list[Server]
    hall: Hall
    guests: Sequence[Guest]
    questions: Sequence[str]
    revision: int
    empty_room: str
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

    def create(self, tag: str, room: str | None = None, **body: Any) -> bytes:
        """In the session, or another room; with a key of its own."""
        return self.command(tag, {"room": room or self.hall.room, "key": new_key(), **body})

    def join_all(self, since: int = 0) -> list[bytes]:
        """For each guest, a join of their desk, the foyer and the session; this from `since` on."""
        session = {"room": self.hall.room, "since": since, "view": "everyone"}
        return [
            self._join({"room": guest.participant.desk}, {"room": self.hall.foyer}, session)
            for guest in self.guests
        ]

    def join_session(self) -> list[bytes]:
        return [self._join({"room": self.hall.room}) for _ in self.guests]

    def _join(self, *rooms: Mapping[str, Any]) -> bytes:
        return self.command("rooms.join", {"rooms": rooms})


def ask_for_backends(parser: argparse.ArgumentParser) -> None:
    """The names that were chosen are in `on`."""
    parser.add_argument("--on", nargs="+", choices=BACKENDS, default=[*BACKENDS])


@contextmanager
def open_venue(
    people: int,
    backend: Backend = SMALL,
    questions: int = 0,
    server: Callable[[Mapping[str, str]], Server] = Server,
) -> Iterator[Venue]:
    """With so many people invited, and so many questions asked; one process or two."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="plenary-venue-")))
        environ = {"PLENARY_DATA_DIR": str(folder), "PLENARY_SECRET": SECRET}
        if backend == LARGE:
            environ["PLENARY_DATABASE_URL"] = stack.enter_context(Postgres()).url
            environ["PLENARY_BUS_URL"] = stack.enter_context(Redis()).url
        venue = asyncio.run(_furnish(environ, folder, people, questions))
        for _ in range(PROCESSES[backend]):
            venue.servers.append(stack.enter_context(server(environ)))
        yield venue


async def _furnish(environ: Mapping[str, str], folder: Path, people: int, questions: int) -> Venue:
    """A session in which everybody may ask as much as a bench needs, unmoderated; no server yet."""
    settings = read_settings(environ, folder)
    db = Database(settings.database_url)
    try:
        await migrate(db)
        hall = await Hall.build(House(settings, db, [""]))
        async with db.writing() as writing:
            await store.save_settings(
                writing, hall.room, Settings(moderated=False, limit_open=OPEN_EACH)
            )
        await ask_many(hall, questions)
        async with db.reading() as reading:
            asked = await reading.scalars(select(store.questions.c.id))
        return Venue(
            servers=[],
            hall=hall,
            guests=await invite(hall, people),
            questions=asked.all(),
            revision=await hall.revision(),
            empty_room=await _add_session(hall),
        )
    finally:
        await db.close()


async def _add_session(hall: Hall) -> str:
    """Its room."""
    house = hall.house
    room = Room(house.new_id(), hall.event.id, RoomKind.SESSION, revision=0)
    async with house.db.writing() as db:
        await add_rooms(db, [room], house.now_ms())
    return room.id
