"""Plenary as operators run it: a process with its own port, which can be killed and come back."""

import asyncio
import os
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from tests.services import READY_WITHIN_S, NotReadyError, Service

ROOT = Path(__file__).resolve().parents[1]
COMMAND_WITHIN_S = 60
STARTED = "Application startup complete"


class CommandFailed(Exception):
    """What the command line said."""


class Server(Service):
    """`plenary serve`. `environ` has what all processes of one installation share."""

    ready = "Uvicorn running on"

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__()
        self.user = None
        self.environ = {
            **environ,
            "PLENARY_HOST": "127.0.0.1",
            "PLENARY_PORT": str(self.port),
            "PLENARY_PUBLIC_URL": self.url,
        }

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Returns when all its workers answer."""
        started = self.listen_for(STARTED)
        super().start()
        for _ in range(int(self.environ.get("PLENARY_WORKERS", "1"))):
            if not started.acquire(timeout=READY_WITHIN_S):
                self.kill()
                raise NotReadyError("\n".join(["a worker did not start:", *self.said]))
        try:
            with urllib.request.urlopen(f"{self.url}/health/ready", timeout=READY_WITHIN_S):
                return
        except OSError as error:
            self.kill()
            raise NotReadyError("\n".join([str(error), *self.said])) from error

    def command(self) -> list[str]:
        return ["env", *(f"{k}={v}" for k, v in self._all().items()), *self.program()]

    def program(self) -> list[str]:
        return _plenary("serve")

    async def run(self, *arguments: str) -> str:
        """`plenary ARGUMENTS` on this installation; what it wrote. Raises CommandFailed."""
        process = await asyncio.create_subprocess_exec(
            *_plenary(*arguments),
            cwd=self.folder,
            env=os.environ | self._all(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        async with asyncio.timeout(COMMAND_WITHIN_S):
            written, complaints = await process.communicate()
        if process.returncode != 0:
            raise CommandFailed(complaints.decode())
        return written.decode().strip()

    def _all(self) -> dict[str, str]:
        """It runs in a folder of its own, so that no .env of the developer's reaches it."""
        return {**self.environ, "PYTHONPATH": str(ROOT)}


class Worker(Server):
    """`plenary work`, on the same installation. Nothing listens on its port."""

    ready = "worker runs"

    def start(self) -> None:
        Service.start(self)

    def program(self) -> list[str]:
        return _plenary("work")


def _plenary(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "server", *arguments]
