"""`plenary demo`: the demo events, moved so that some of their sessions are live now."""

import argparse
import sys
from pathlib import Path

from config.settings import Settings
from rooms.branding.demo import FILE
from rooms.events import store
from rooms.programme.demo import FILES
from rooms.programme.finding import live_room
from server.commands.offline import offline
from server.dispatch import Dispatch
from server.dressing import dress_demo
from server.ids import id_maker, now_ms
from server.inviting import Guest, invite
from server.programmes import load_demo, shift_demo

NAME = "demo"
SUMMARY = "load the demo events, or bring them to now"
ABOUT = """\
Loads a forum like the WSIS Forum 2020 (/e/wsis) and a small open event (/e/open), with people
that are plainly made up, and prints links for an attendee, a panelist, a moderator and an
organizer. What is there already is moved so that some sessions are live now."""
FOLDER = Path(__file__).parents[2] / "config" / "demo"
SLUG = "wsis"
PEOPLE = (
    Guest("attendee@demo.example", "Ato Attendee"),
    Guest("panelist@demo.example", "Paz Panelist", room_role="panelist"),
    Guest("moderator@demo.example", "Mo Moderator", room_role="moderator"),
    Guest("organizer@demo.example", "Ola Organizer", role="organizer"),
)


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


async def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    async with offline(settings) as dispatch:
        await load_demo(dispatch, read_files(), now_ms(), id_maker())
        await dress(dispatch)
        sys.stdout.write(await links(dispatch, settings.public_url))
    return 0


async def prepare(settings: Settings) -> str:
    """Loads the demo into an empty database, else moves what is there; its links, if it is there.

    What somebody removed stays away.
    """
    async with offline(settings) as dispatch:
        async with dispatch.db.reading() as db:
            is_empty = not await store.list_events(db)
        bring = load_demo if is_empty else shift_demo
        await bring(dispatch, read_files(), now_ms(), id_maker())
        await dress(dispatch)
        return await links(dispatch, settings.public_url)


def read_files() -> dict[str, bytes]:
    return {name: (FOLDER / name).read_bytes() for name in FILES}


async def dress(dispatch: Dispatch) -> None:
    await dress_demo(dispatch, (FOLDER / FILE).read_bytes(), now_ms(), id_maker())


async def links(dispatch: Dispatch, public_url: str) -> str:
    """One for each of PEOPLE, into a session that is live now; nothing without the demo."""
    async with dispatch.db.reading() as db:
        found = await store.find_event(db, SLUG)
        if found is None or not found[0].demo:
            return ""
        room_id = await live_room(db, found[0].id, now_ms())
    lines = [f"{'open to guests':<15} {public_url}/e/open"]
    for guest in PEOPLE:
        placed = Guest(
            guest.email,
            guest.name,
            role=guest.role,
            room=room_id,
            room_role=guest.room_role if room_id else None,
        )
        secret = await invite(dispatch, SLUG, placed, now_ms(), id_maker())
        lines.append(f"{guest.email.partition('@')[0]:<15} {public_url}/link/{secret}")
    return "\n".join([*lines, ""])
