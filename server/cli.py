"""`plenary`: the command line. A fault is one sentence on stderr, with code 1, or 2 for misuse."""

import argparse
import asyncio
import inspect
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from sqlalchemy.exc import DBAPIError

from config.errors import SettingsError
from config.logging import configure_logging
from config.settings import Settings, load_settings
from rooms.errors import Refused
from server.commands import (
    create,
    demo,
    import_schedule,
    link,
    migrate,
    migration,
    openapi,
    restored,
    run,
    serve,
    typescript,
    work,
)
from server.locales import FALLBACK, Locales

LOCALES = Path(__file__).parents[1] / "config" / "locales"
ABOUT = """\
Plenary runs virtual forums: people join live sessions, ask questions, and are heard.
Settings come from PLENARY_… variables and from .env."""


class Command(Protocol):
    """A module of server/commands. Its `run` may be a coroutine function."""

    NAME: str
    SUMMARY: str
    ABOUT: str

    def describe(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace, settings: Settings) -> object: ...


COMMANDS = cast(
    "tuple[Command, ...]",
    (
        run,
        serve,
        work,
        migrate,
        migration,
        restored,
        create,
        link,
        import_schedule,
        demo,
        openapi,
        typescript,
    ),
)


def parser() -> argparse.ArgumentParser:
    plenary = argparse.ArgumentParser(
        prog="plenary", description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = plenary.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        described = commands.add_parser(
            command.NAME,
            help=command.SUMMARY,
            description=command.ABOUT,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.describe(described)
        described.set_defaults(run=command.run)
    return plenary


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code."""
    asked = parser().parse_args(arguments)
    try:
        settings = load_settings()
        configure_logging(settings.log_level, settings.log_format)
        return _run(asked, settings)
    except SettingsError as wrong:
        return _fail(asked, str(wrong), 2)
    except Refused as refusal:
        return _fail(asked, _sentence(refusal), 1)
    except DBAPIError as error:
        return _fail(asked, f"The database cannot be used: {_first_line(error.orig)}", 1)
    except OSError as error:
        return _fail(asked, _first_line(error), 1)
    except KeyboardInterrupt:
        return 130


def _run(asked: argparse.Namespace, settings: Settings) -> int:
    done = asked.run(asked, settings)
    return int(asyncio.run(done) if inspect.iscoroutine(done) else done)


def _sentence(refusal: Refused) -> str:
    """Without the marks that isolate a name from the direction of the text around it."""
    said = Locales(LOCALES).refusal(FALLBACK, refusal).message
    plain = said.replace("\u2068", "").replace("\u2069", "")
    return f"{refusal.field}: {plain}" if refusal.field else plain


def _first_line(error: object) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


def _fail(asked: argparse.Namespace, sentence: str, code: int) -> int:
    print(f"plenary {asked.command}: {sentence}", file=sys.stderr)
    return code
