"""`plenary typescript`: writes the wire's types for the web app."""

import argparse

from config.settings import Settings
from server.typescript import main

NAME = "typescript"
SUMMARY = "write the wire's types for the web app"
ABOUT = """\
Writes web/src/protocol.gen.ts from the server's message types; to be run when one changed."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say whether it is stale")


def run(arguments: argparse.Namespace, _settings: Settings) -> int:
    return main(["--check"] if arguments.check else [])
