"""`plenary migrate`: brings the database's tables up to date."""

import argparse

from config.settings import Settings
from server.commands.offline import offline

NAME = "migrate"
SUMMARY = "bring the database's tables up to date"
ABOUT = """\
Makes the tables in an empty database, and changes older ones to what this version needs.
Nothing is done when nothing needs to be. Run it before `plenary serve` after each update."""


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


async def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    async with offline(settings):
        return 0
