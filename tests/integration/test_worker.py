"""The worker as a process: it does what is due, and whoever follows it goes on."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import update

from server.database import Database
from server.jobs import jobs
from server.migrate import migrate
from tests.hall import Hall, Person
from tests.house import SECRET, House, settings_for
from tests.server import Server, Worker
from tests.services import Postgres, Redis

LEADS = "leads: this process does what is due"
STANDS_IN = "no worker runs"


@pytest.fixture
async def environ(
    tmp_path: Path, postgres_server: Postgres, redis_server: Redis
) -> AsyncIterator[dict[str, str]]:
    """What the processes of one installation share."""
    async with postgres_server.database() as url:
        db = Database(settings_for(tmp_path, url, None).database_url)
        await migrate(db)
        await db.close()
        yield {
            "PLENARY_DATABASE_URL": url,
            "PLENARY_BUS_URL": redis_server.url,
            "PLENARY_DATA_DIR": str(tmp_path),
            "PLENARY_SECRET": SECRET,
        }


async def silence_ends(mod: Person, ada: Person, hall: Hall, within_s: float) -> None:
    """Put forward: it is due at once, and told to the moderator by whoever does what is due."""
    made = await mod.create("moderation.silence", participant=ada.id, minutes=5, reason="noise")
    sanction = made["sanction"]
    async with hall.house.db.writing() as db:
        await db.execute(update(jobs).where(jobs.c.key == sanction["id"]).values(due_at_ms=0))

    def is_over() -> bool:
        told = [
            body["sanction"] for tag, body in mod.room.entries if tag == "moderation.sanctioned"
        ]
        return any(s["id"] == sanction["id"] and s["lifted_at_ms"] is not None for s in told)

    await mod.client.until(is_over, within_s)


def said(server: Server, words: str) -> bool:
    return any(words in line for line in server.said)


async def test_what_is_due_is_done_by_a_worker_then_by_the_next_then_by_a_web_process(
    environ: dict[str, str], tmp_path: Path
):
    database_url = settings_for(tmp_path, environ["PLENARY_DATABASE_URL"], None).database_url
    db = Database(database_url)
    with Worker(environ) as first, Server(environ) as web, Worker(environ) as second:
        hall = await Hall.build(House(settings_for(tmp_path, None, None), db, [web.url]))
        ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")

        await silence_ends(mod, ada, hall, within_s=10)
        assert said(first, LEADS)

        first.kill()
        await silence_ends(mod, ada, hall, within_s=20)
        assert said(second, LEADS)
        assert not said(web, STANDS_IN)

        second.stop()
        await silence_ends(mod, ada, hall, within_s=20)
        assert said(second, "worker ends")
        assert said(web, STANDS_IN)
        await hall.close()
    await db.close()


async def test_a_worker_ends_when_it_is_told_to_and_says_no_fault(environ: dict[str, str]):
    with Worker(environ) as worker:
        process = worker._process
        assert process is not None
        process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(process.wait, 10) == 0
        assert not said(worker, "Traceback")
