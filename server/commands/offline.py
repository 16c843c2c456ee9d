"""A dispatch without a server: what the command line changes, running servers read in the log."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from config.settings import Settings
from server.database import Database
from server.dispatch import Dispatch
from server.features import features
from server.ids import id_maker, now_ms
from server.migrate import migrate


@asynccontextmanager
async def offline(settings: Settings) -> AsyncIterator[Dispatch]:
    """On a database that is up to date."""
    db = Database(settings.database_url)
    try:
        await migrate(db)
        async with asyncio.TaskGroup() as tasks:
            yield Dispatch(db, features, lambda _room, _logged: None, now_ms, id_maker(), tasks)
    except BaseExceptionGroup as group:  # what went wrong is one thing, and not the task group's
        raise group.exceptions[0] from None
    finally:
        await db.close()
