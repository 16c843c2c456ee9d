"""`plenary create`: makes an event."""

import argparse
import sys
from typing import get_args

from config.settings import Settings
from rooms.events.model import Access
from server.commands.offline import offline
from server.ids import id_maker, now_ms
from server.inviting import create_event
from server.locales import FALLBACK, LANGUAGES

NAME = "create"
SUMMARY = "make an event"
ABOUT = """\
Makes an empty event at /e/SLUG. Next, bring its programme (plenary import) and let its first
organizer in: plenary link SLUG somebody@example.org --role organizer"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", metavar="SLUG", help="its short name in addresses, as in /e/SLUG")
    parser.add_argument("--title", metavar="TITLE", required=True)
    parser.add_argument(
        "--access",
        choices=get_args(Access),
        default="registered",
        help="open: guests join by giving a name; registered: whoever signs in by e-mail; "
        "invited: only who got a link (default: %(default)s)",
    )
    parser.add_argument(
        "--zone", metavar="ZONE", default="UTC", help="such as Europe/Zurich (default: %(default)s)"
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=FALLBACK,
        help="of the title (default: %(default)s)",
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    async with offline(settings) as dispatch:
        event = await create_event(
            dispatch,
            arguments.slug,
            arguments.title,
            arguments.access,
            arguments.zone,
            arguments.language,
            now_ms(),
            id_maker(),
        )
    sys.stdout.write(f"{settings.public_url}/e/{event.slug}\n")
    return 0
