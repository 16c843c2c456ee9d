"""`plenary work`: does what is due, beside web processes."""

import argparse
import asyncio
import signal
import sys

import structlog

from config.settings import Settings
from server.bus.opening import joins_processes, open_bus
from server.commands.serve import is_ready
from server.database import Database
from server.ids import now_ms
from server.worker import work

NAME = "work"
SUMMARY = "do what is due, beside `plenary serve`, until stopped"
ABOUT = """\
Does what is due at a time, and prunes what is kept for a while only, so that the processes of
`plenary serve` need not: they do it as long as no worker runs. Several workers may run; one of
them leads, and when it dies another one follows within 15 seconds. It needs a Redis bus, and
listens on no port."""
LONELY = """\
plenary work: PLENARY_BUS_URL is the memory bus, over which a worker reaches nobody. Set it to a \
redis:// URL, or leave the worker away: `plenary serve` then does what is due.
"""
_log = structlog.get_logger()


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


async def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    if not joins_processes(settings.bus_url):
        sys.stderr.write(LONELY)
        return 2
    if not await is_ready(settings):
        sys.stderr.write("plenary work: The database is not up to date: plenary migrate.\n")
        return 1
    db = Database(settings.database_url)
    try:
        await _work_until_told(db, settings.bus_url)
    finally:
        await db.close()
    return 0


async def _work_until_told(db: Database, bus_url: str) -> None:
    told = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(each, told.set)
    async with asyncio.TaskGroup() as tasks:
        working = tasks.create_task(work(db, open_bus(bus_url), now_ms))
        _log.info("worker runs")
        await told.wait()
        working.cancel()
    _log.info("worker ends")
