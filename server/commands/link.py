"""`plenary link`: lets somebody into an event, by a link."""

import argparse
import sys
from typing import get_args

from config.settings import Settings
from rooms.events.messages import EventRole, RoomRole
from server.commands.offline import offline
from server.ids import id_maker, now_ms
from server.inviting import Guest, invite
from server.locales import FALLBACK, LANGUAGES

NAME = "link"
SUMMARY = "print a link that lets somebody into an event, with a role"
ABOUT = """\
Makes the account and the participant when there are none, gives the roles named, and prints a
link. Whoever opens it and presses the button is signed in. It works once, within 30 days, and
is as good as a password: send it to nobody else. Somebody who is connected has the new role
within seconds.

examples:
  plenary link wsis ada@example.org
  plenary link wsis ada@example.org --role organizer
  plenary link wsis ada@example.org --room 5f0c… --room-role moderator
  plenary link wsis ada@example.org --speaker "Ada Example"    (takes over what she speaks in)"""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's short name, as in /e/EVENT")
    parser.add_argument("email", metavar="EMAIL")
    parser.add_argument("--name", metavar="NAME", help="for a new account (default: from EMAIL)")
    parser.add_argument("--role", choices=get_args(EventRole), help="in the whole event")
    parser.add_argument(
        "--room", metavar="ROOM", help="a session: its room's id, its id, its guid or its title"
    )
    parser.add_argument("--room-role", choices=get_args(RoomRole), help="in --room")
    parser.add_argument(
        "--speaker",
        metavar="SPEAKER",
        help="a speaker's id or name: the link gives EMAIL to the account the programme made",
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=FALLBACK,
        help="for a new account (default: %(default)s)",
    )


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    if arguments.room_role and not arguments.room:
        sys.stderr.write("plenary link: --room-role needs a --room\n")
        return 2
    guest = Guest(
        email=arguments.email,
        name=arguments.name,
        role=arguments.role,
        room=arguments.room,
        room_role=arguments.room_role,
        speaker=arguments.speaker,
        language=arguments.language,
    )
    async with offline(settings) as dispatch:
        secret = await invite(dispatch, arguments.event, guest, now_ms(), id_maker())
    sys.stdout.write(f"{settings.public_url}/link/{secret}\n")
    return 0
