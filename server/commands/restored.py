"""`plenary restored`: after a backup was put back, makes clients begin anew."""

import argparse

from config.settings import Settings
from server.commands.offline import offline
from server.restoring import leap

NAME = "restored"
SUMMARY = "after a backup was put back: have all clients begin anew"
ABOUT = """\
Clients may have seen more than the backup knows, and would add what happens now to what they saw
then. This moves every room so far ahead that they take it anew, as it is in the backup. Stop all
processes first, put the backup back, run this once, and start them again."""


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


async def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    async with offline(settings) as dispatch, dispatch.db.writing() as db:
        await leap(db)
    return 0
