"""`plenary run`: everything at once, for a developer and for a first look."""

import argparse
import asyncio
import sys

from config.settings import Settings
from server.commands import demo, migrate, serve

NAME = "run"
SUMMARY = "migrate, load the demo when there is no event yet, and serve"
ABOUT = """\
Brings the database up to date; loads the demo when there is no event yet, or moves the demo so
that some of its sessions are live now; prints links to come in by; and serves."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-demo", action="store_true", help="leave the demo alone")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    if arguments.no_demo:
        asyncio.run(migrate.run(arguments, settings))
    else:
        sys.stdout.write(asyncio.run(demo.prepare(settings)))
    sys.stdout.write(f"Plenary is at {settings.public_url}\n")
    sys.stdout.flush()
    return serve.start(settings)
