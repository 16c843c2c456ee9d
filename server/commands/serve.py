"""`plenary serve`: answers people, until it is stopped."""

import argparse

from config.settings import Settings
from server.serving import serve

NAME = "serve"
SUMMARY = "serve, until stopped"
ABOUT = """\
Serves on PLENARY_HOST and PLENARY_PORT with PLENARY_WORKERS processes. The database must be up
to date: see `plenary migrate`."""


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    serve(settings.host, settings.port, settings.workers, settings.trusted_proxies)
    return 0
