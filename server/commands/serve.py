"""`plenary serve`: answers people, until it is stopped."""

import argparse
import asyncio
import sys

from config.settings import Settings
from server.database import Database
from server.migrate import is_current
from server.serving import serve

NAME = "serve"
SUMMARY = "serve, until stopped"
ABOUT = """\
Serves on PLENARY_HOST and PLENARY_PORT with PLENARY_WORKERS processes. The database must be up
to date: see `plenary migrate`."""


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    if not asyncio.run(is_ready(settings)):
        sys.stderr.write("plenary serve: The database is not up to date: plenary migrate.\n")
        return 1
    return start(settings)


def start(settings: Settings) -> int:
    """On a database that is up to date."""
    serve(settings.host, settings.port, settings.workers, settings.trusted_proxies)
    return 0


async def is_ready(settings: Settings) -> bool:
    """Whether the database is up to date."""
    db = Database(settings.database_url)
    try:
        return await is_current(db)
    finally:
        await db.close()
