"""A real Redis and a real PostgreSQL as children of the test run, each in a folder of its own.

They end with the run, even when it is killed. Start them from the main thread: the kernel ends
a child together with the thread that started it.
"""

import ctypes
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event, Semaphore, Thread
from types import TracebackType
from typing import IO, ClassVar, Self
from uuid import uuid4

import asyncpg

from tests import family
from tests.programs import POSTGRES, REDIS

PR_SET_PDEATHSIG = 1
READY_WITHIN_S = 30
# Below the ports the kernel gives to clients: one that keeps trying to reach a stopped server would
# otherwise be given the server's own port one day, and connect to itself.
PORTS = range(20_000, 32_000)

_libc = ctypes.CDLL(None, use_errno=True)


class NotReadyError(Exception):
    """What the server said instead of getting ready."""


def free_port() -> int:
    """On the loopback; free now."""
    while True:
        port = random.choice(PORTS)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class Service:
    """A server with a port that stays its own through restarts. A context manager."""

    ready: ClassVar[str]
    death: ClassVar[signal.Signals] = signal.SIGKILL
    stopping: ClassVar[signal.Signals] = signal.SIGTERM

    def __init__(self) -> None:
        self.port = free_port()
        self.user = _unprivileged()
        self.folder = Path(tempfile.mkdtemp(prefix=f"plenary-{type(self).__name__.lower()}-"))
        if self.user is not None:
            shutil.chown(self.folder, self.user)
        self.said: deque[str] = deque(maxlen=200)
        self._is_ready = False
        self._listened_for: list[tuple[str, Semaphore]] = []
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self) -> list[str]:
        raise NotImplementedError

    @property
    def pid(self) -> int:
        assert self._process is not None, "not running"
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Returns when it answers. Raises NotReadyError."""
        assert not self.is_running
        self.said.clear()
        self._is_ready = False
        self._process = subprocess.Popen(
            self.command(),
            cwd=self.folder,
            user=self.user,
            group=None if self.user is None else pwd.getpwnam(self.user).pw_gid,
            extra_groups=None if self.user is None else [],
            env=os.environ | {"LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,  # a Ctrl-C at the tests is not for the server
            preexec_fn=_dies_with_parent(self.death),
        )
        assert self._process.stdout is not None
        heard = Event()
        Thread(target=self._listen, args=(self._process.stdout, heard), daemon=True).start()
        heard.wait(READY_WITHIN_S)
        if not (self._is_ready and self.is_running):
            self.kill()
            raise NotReadyError("\n".join([f"{self.command()[0]} did not get ready:", *self.said]))

    def listen_for(self, part: str) -> Semaphore:
        """Is released for each line with this part in it that is said from now on."""
        said = Semaphore(0)
        self._listened_for.append((part, said))
        return said

    def _listen(self, output: IO[str], heard: Event) -> None:
        """Also keeps the pipe from filling up. At its end nothing more will be heard: who closes it
        without being ready is dying, though it may still be there for a moment.
        """
        with output:
            for line in output:
                self.said.append(line.rstrip())
                for part, said in self._listened_for:
                    if part in line:
                        said.release()
                if self.ready in line:
                    self._is_ready = True
                    heard.set()
        heard.set()

    def stop(self) -> None:
        """In good order, also when it is paused."""
        self.resume()
        family.end(self.pid, self.stopping)
        self._reap()

    def kill(self) -> None:
        """At once, with all its children, as a power cut would. Nothing when it isn't running."""
        if self._process is not None:
            family.end(self._process.pid, signal.SIGKILL)
            self._reap()

    def _reap(self) -> None:
        assert self._process is not None
        self._process.wait(READY_WITHIN_S)
        self._process = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def pause(self) -> None:
        """Connections stay open, and nobody answers."""
        family.send(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        family.send(self.pid, signal.SIGCONT)


def _unprivileged() -> str | None:
    """PostgreSQL refuses to run as root; None keeps the user of the tests."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _dies_with_parent(how: signal.Signals) -> Callable[[], None]:
    parent = os.getpid()

    def between_fork_and_exec() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, int(how))
        if os.getppid() != parent:  # it died before it was asked for
            os._exit(1)

    return between_fork_and_exec


class Redis(Service):
    """Keeps nothing: a restarted one is empty."""

    ready = "Ready to accept connections"

    def command(self) -> list[str]:
        here = ["--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder)]
        return [str(REDIS.provide()), *here, "--save", "", "--appendonly", "no"]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"


class Postgres(Service):
    """Its data outlives a stop and a kill of the server, but not of the machine (fsync is off)."""

    ready = "database system is ready to accept connections"
    death = signal.SIGQUIT  # takes the children along
    stopping = signal.SIGINT  # ends sessions and goes; SIGTERM would wait for them

    SETTINGS: ClassVar[dict[str, str]] = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",
        "fsync": "off",
        "full_page_writes": "off",
        "max_connections": "200",
        "shared_buffers": "64MB",
    }

    def start(self) -> None:
        if not self._data.exists():
            self._initialize()
        super().start()

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _initialize(self) -> None:
        initdb = POSTGRES.provide().parent / "initdb"
        whose = ["-D", str(self._data), "-U", "plenary", "-A", "trust"]
        how = ["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"]
        done = subprocess.run(
            [initdb, *whose, *how],
            cwd=self.folder,
            user=self.user,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NotReadyError(f"initdb: {done.stderr}")

    def command(self) -> list[str]:
        settings = [f"-c{name}={value}" for name, value in self.SETTINGS.items()]
        return [str(POSTGRES.provide()), "-D", str(self._data), "-p", str(self.port), *settings]

    def url_of(self, database: str) -> str:
        return f"postgresql://plenary@127.0.0.1:{self.port}/{database}"

    @property
    def url(self) -> str:
        """Of the database from which others are made and dropped."""
        return self.url_of("postgres")

    @asynccontextmanager
    async def database(self, template: str = "template0") -> AsyncIterator[str]:
        """The URL of a new database, dropped at the end with whoever is still connected.

        `template` is copied; nobody may be connected to it meanwhile.
        """
        name = f"plenary_{uuid4().hex}"
        await self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield self.url_of(name)
        finally:
            if self.is_running:
                await self.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    async def execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self.url, timeout=READY_WITHIN_S)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()
