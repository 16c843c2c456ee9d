"""The rivals as processes of their own."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tests.load.crowd.compiling import compile_c
from tests.server import ROOT
from tests.services import Service

HERE = Path(__file__).parent


class Rival(Service):
    """Sends what a tab sends it to all its tabs."""

    ready = "listening"

    def __init__(self, program: Sequence[str]) -> None:
        super().__init__()
        self.user = None
        self._program = program

    def command(self) -> list[str]:
        return ["env", f"PYTHONPATH={ROOT}", *self._program, str(self.port)]


def c_loop() -> Rival:
    return Rival([str(compile_c(HERE / "loop.c"))])


def websockets_broadcast() -> Rival:
    return Rival(_module("broadcasting"))


def starlette_loop() -> Rival:
    return Rival(_module("looping"))


def _module(name: str) -> Sequence[str]:
    return [sys.executable, "-m", f"tests.load.rivals.{name}"]
