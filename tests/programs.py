"""The programs the tests run beside Plenary: found on this machine, or installed, or asked for."""

import fcntl
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KEPT = Path(__file__).resolve().parent.parent / ".dev"


class MissingError(Exception):
    """What is missing, and how it is provided."""


@dataclass(frozen=True)
class Program:
    """`override` is the environment variable that names the program's path."""

    names: tuple[str, ...]
    override: str
    packages: tuple[str, ...]
    folders: str | None = None

    def find(self) -> Path | None:
        """Raises MissingError when the override names nothing that runs."""
        chosen = os.environ.get(self.override)
        if chosen is not None:
            return self._overridden(Path(chosen))
        on_path = (shutil.which(name) for name in self.names)
        return next((Path(path) for path in on_path if path), None) or self._newest()

    def _overridden(self, path: Path) -> Path:
        if not os.access(path, os.X_OK):
            raise MissingError(f"{self.override} names {path}, which cannot be run.")
        return path

    def _newest(self) -> Path | None:
        """Debian keeps each PostgreSQL version in a folder of its own, off the PATH; and off most
        users' PATH what only root is to run.
        """
        if self.folders is None:
            return None
        found = [path for name in self.names for path in Path("/").glob(f"{self.folders}/{name}")]
        return max(found, key=_version, default=None)

    def provide(self) -> Path:
        """Raises MissingError."""
        found = self.find()
        if found is None:
            install(*self.packages)
            found = self.find()
        if found is None:
            raise MissingError(
                f"{self.packages[0]} was installed, but {self.names[0]} is not there."
            )
        return found


def _version(path: Path) -> int:
    return max((int(part) for part in path.parts if part.isdecimal()), default=0)


REDIS = Program(("redis-server",), "PLENARY_TEST_REDIS", ("redis-server",))
POSTGRES = Program(
    ("postgres",), "PLENARY_TEST_POSTGRES", ("postgresql",), "usr/lib/postgresql/*/bin"
)
COMPILER = Program(("gcc", "cc"), "PLENARY_TEST_CC", ("gcc", "libc6-dev"))
NGINX = Program(("nginx",), "PLENARY_TEST_NGINX", ("nginx",), "usr/sbin")
CADDY = Program(("caddy",), "PLENARY_TEST_CADDY", ("caddy",))
SYSTEMD = Program(("systemd-analyze",), "PLENARY_TEST_SYSTEMD", ("systemd",))
CHROMIUM = Program(("chromium", "chromium-browser"), "PLENARY_TEST_CHROMIUM", ("chromium",))
FIREFOX = Program(("firefox-esr", "firefox"), "PLENARY_TEST_FIREFOX", ("firefox-esr",))

# The first whose WebDriver BiDi has what Playwright asks for (`network.addDataCollector`).
FIREFOX_NEEDED = 143

# What fontconfig calls the fonts of the screenshots, and the packages that have them.
FONTS = {
    ":lang=zh": "fonts-wqy-microhei",
    "Noto Sans": "fonts-noto-core",
    "Noto Serif": "fonts-noto-core",
    "Noto Naskh Arabic": "fonts-noto-core",
}


def chromium_path() -> Path:
    """Raises MissingError."""
    path = CHROMIUM.provide()
    missing = {package for font, package in FONTS.items() if not _has_font(font)}
    if missing:
        install(*sorted(missing))
    return path


def firefox_path() -> Path:
    """Raises MissingError."""
    path = FIREFOX.provide()
    if _major(path) < FIREFOX_NEEDED:
        install(*FIREFOX.packages, newest=True)
    if _major(path) < FIREFOX_NEEDED:
        raise MissingError(f"{path} is too old: the tests need Firefox {FIREFOX_NEEDED} or newer.")
    return path


def _major(program: Path) -> int:
    """0 when it doesn't say."""
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"(\d+)\.", told.stdout)
    return int(found[1]) if found else 0


def _has_font(pattern: str) -> bool:
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    asked = [listing, pattern, "file"]
    return bool(subprocess.run(asked, capture_output=True, check=True).stdout)


def install(*packages: str, newest: bool = False) -> None:
    """Through apt, as root; the `newest` there is, or what apt knows of. Raises MissingError."""
    names = " ".join(packages)
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise MissingError(f"The tests need {names}: install it (apt-get install {names} as root).")
    with _one_at_a_time():
        if newest or not _apt_get("install", *packages):
            _apt_get("update")
            if not _apt_get("install", *packages):
                raise MissingError(f"The tests need {names}, and apt-get could not install it.")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    KEPT.mkdir(exist_ok=True)
    with (KEPT / "apt.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _apt_get(action: str, *packages: str) -> bool:
    options = ["-qq", "-y", "--no-install-recommends", "-oDPkg::Lock::Timeout=300"]
    # RUNLEVEL=1 keeps Debian from starting a server of its own for what it installs.
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    command = ["apt-get", *options, action, *packages]
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0
