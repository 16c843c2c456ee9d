"""Folders in the machine's memory that last no longer than the process that made them."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - folders of our own are made in it


def memory() -> Path:
    """Where there is none, files pass as well, and only cost some writing."""
    return MEMORY if os.access(MEMORY, os.W_OK) else Path(tempfile.gettempdir())


@contextmanager
def passing_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Its maker holds a lock on it, which the system drops when the maker is killed: then the next
    one to make such a folder takes it away. It has its name once it is locked.
    """
    remove_orphans(parent, prefix)
    made = Path(tempfile.mkdtemp(prefix=".", dir=parent))
    held = _lock(made)
    folder = made.rename(parent / f"{prefix}{made.name[1:]}")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def remove_orphans(parent: Path, prefix: str) -> None:
    """Not those of somebody who lives, or of another user."""
    for folder in parent.glob(f"{prefix}*"):
        with suppress(OSError):
            held = _lock(folder)
            shutil.rmtree(folder, ignore_errors=True)
            os.close(held)


def _lock(folder: Path) -> int:
    """Raises OSError when another one holds it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        raise
    return opened
