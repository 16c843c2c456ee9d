"""The figures of all processes that serve here, as one text for Prometheus.

Several processes keep them in files of one folder, which their parent makes and takes away;
a process alone keeps them in memory.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from server import metrics
from server.passing import memory, passing_folder

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder to prometheus-client, which reads it when it is imported."""
_LIVE = re.compile(r"gauge_live\w+_(\d+)\.db")


@contextmanager
def shared_folder() -> Iterator[None]:
    """For the processes that are started meanwhile."""
    with passing_folder(memory(), "plenary-figures-") as folder:
        os.environ[FOLDER] = str(folder)
        try:
            yield
        finally:
            del os.environ[FOLDER]


def scrape(stored: Iterable[Metric]) -> bytes:
    """With what is `stored` in the database. Blocks for some milliseconds: it reads files."""
    return _text(_Ready(stored)) + _kept()


def _kept() -> bytes:
    folder = os.environ.get(FOLDER)
    if folder is None:
        return generate_latest(metrics.registry)
    forget_dead(Path(folder))
    return _text(MultiProcessCollector(None, folder))  # type: ignore[no-untyped-call]


def _text(collector: Collector) -> bytes:
    registry = CollectorRegistry()
    registry.register(collector)
    return generate_latest(registry)


def forget_dead(folder: Path) -> None:
    """What a process that was killed had open is open no more; what it counted, counts."""
    for file in folder.iterdir():
        named = _LIVE.fullmatch(file.name)
        if named is not None and not _lives(int(named[1])):
            mark_process_dead(int(named[1]), str(folder))  # type: ignore[no-untyped-call]


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class _Ready(Collector):
    def __init__(self, figures: Iterable[Metric]) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        return self._figures
