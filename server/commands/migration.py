"""`plenary migration`: writes a migration, for developers."""

import argparse

from config.settings import Settings
from server.commands.offline import offline
from server.migrate import write_migration

NAME = "migration"
SUMMARY = "write a migration with what the tables lack"
ABOUT = """\
Migrates the database, compares its tables with those of the code, and writes the difference
into a new file in server/migrations/versions, to be read and formatted (ruff format)."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("about", metavar="ABOUT", help='what it brings, like "tables of polls"')


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    async with offline(settings) as dispatch:
        await write_migration(dispatch.db, arguments.about)
    return 0
