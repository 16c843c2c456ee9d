"""`plenary openapi`: prints the description of the HTTP API."""

import argparse
import sys

import msgspec

from config.settings import Settings
from server import features
from server.http.openapi import describe as describe_api
from server.http.routes import doors

NAME = "openapi"
SUMMARY = "print the description of the HTTP API"
ABOUT = """\
Prints what a server answers at /api/openapi.json: OpenAPI 3.1, from the doors and the commands."""


def describe(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


def run(_arguments: argparse.Namespace, _settings: Settings) -> int:
    assert features.features, "the commands are registered by importing the features"
    described = msgspec.json.encode(describe_api(doors(), build="none"))
    sys.stdout.write(msgspec.json.format(described, indent=2).decode() + "\n")
    return 0
