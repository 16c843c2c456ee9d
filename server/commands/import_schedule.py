"""`plenary import`: brings a schedule file into an event."""

import argparse
import sys
from pathlib import Path

from config.settings import Settings
from rooms.events.model import BadSlug, check_slug
from rooms.programme.frab import read_schedule
from rooms.programme.schedule import LIMIT_BYTES, BrokenSchedule
from server.commands.offline import offline
from server.ids import id_maker, now_ms
from server.programmes import import_schedule, plan_only

NAME = "import"
SUMMARY = "bring a schedule file into an event, which is made when it is new"
ABOUT = """\
Reads the schedule.json or schedule.xml of frab, pretalx and their neighbours. Everything is
checked first; when anything is wrong, each fault is listed with its place, and nothing is
imported. The same file again changes nothing. Sessions are known by their guid: one that
moved is changed, one that vanished is withdrawn, and its questions are kept. People who are
connected see the change. Speakers become panelists of their sessions."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="schedule.json or schedule.xml")
    parser.add_argument(
        "--event", metavar="SLUG", required=True, type=_slug, help="the event, as in /e/SLUG"
    )
    parser.add_argument(
        "--zone", metavar="ZONE", help="the event's time zone, if the file has none or a wrong one"
    )
    parser.add_argument("--dry-run", action="store_true", help="check and count, change nothing")


def _slug(text: str) -> str:
    try:
        return check_slug(text)
    except BadSlug:
        reason = "an event's slug is made of small letters, digits and hyphens"
        raise argparse.ArgumentTypeError(reason) from None


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """The exit code."""
    try:
        schedule = read_schedule(_read(arguments.file), arguments.zone)
    except OSError as error:
        sys.stderr.write(f"{arguments.file}: {error.strerror}\n")
        return 2
    except BrokenSchedule as broken:
        sys.stderr.write(_faults(broken))
        return 1
    async with offline(settings) as dispatch:
        if arguments.dry_run:
            plan = await plan_only(dispatch.db, arguments.event, schedule)
        else:
            plan = await import_schedule(dispatch, arguments.event, schedule, now_ms(), id_maker())
    sys.stdout.write(f"{plan.summary()}\n")
    return 0


def _read(path: Path) -> bytes:
    """Not more than is needed to see that it is too large."""
    with path.open("rb") as file:
        return file.read(LIMIT_BYTES + 1)


def _faults(broken: BrokenSchedule) -> str:
    lines = [
        f"{problem.place}: {problem.reason}" if problem.place else problem.reason
        for problem in broken.problems
    ]
    count = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    return "\n".join([*lines, f"{count}: nothing was imported", ""])
