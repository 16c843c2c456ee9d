"""How late the event loop is: whatever holds it up, everybody on it waits as long."""

import asyncio

from server.metrics import LOOP_LAG_S

EVERY_S = 0.25


async def watch_loop() -> None:
    """Until cancelled."""
    loop = asyncio.get_running_loop()
    while True:
        due_s = loop.time() + EVERY_S
        await asyncio.sleep(EVERY_S)
        LOOP_LAG_S.observe(max(0.0, loop.time() - due_s))
