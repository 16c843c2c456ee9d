"""The worker: does what is due, beside web processes that answer people."""

import asyncio
import time
from collections.abc import Callable
from functools import partial

from server.bus.port import Bus
from server.database import Database
from server.dispatch import Dispatch
from server.duties import do_duties
from server.features import features
from server.hub import Hub
from server.ids import id_maker
from server.leading import Candidate, lead


async def work(db: Database, bus: Bus, now_ms: Callable[[], int]) -> None:
    """Until cancelled. Of several workers one leads, and the others follow it when it ends."""
    new_id = id_maker(now_ms)
    async with asyncio.TaskGroup() as tasks:
        hub = Hub(db, bus, tasks, now_ms)
        dispatch = Dispatch(db, features, hub.publish, now_ms, new_id, tasks)
        duties = partial(do_duties, db, dispatch, now_ms)
        candidate = Candidate(db, new_id(), stands_in=False, watch=time.monotonic)
        tasks.create_task(hub.run())
        tasks.create_task(lead(candidate, duties))
