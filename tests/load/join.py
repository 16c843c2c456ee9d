"""`./dev bench join`: how many come in a second, how long it takes them, and what it asks of the
database.

Each guest has one tab. "Come in" is the connection, the hello, and a join of desk, foyer and
session; "join" is the session alone, on sockets that are open. All come as fast as they are
answered, so many at once; p50 and p99 are what one of them waits. On SQLite in one process, and on
PostgreSQL with Redis in two. Statements are counted in a run of their own, by a server that
counts. Prints a table and writes JSON to `var/bench/join.json`.
"""

import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.load.crowd import counted
from tests.load.crowd.figures import median, percentile, spread
from tests.load.crowd.processes import allow_files, cpu_ns
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import Crowd, CrowdError, Walk
from tests.load.crowd.venue import BACKENDS, Backend, Venue, ask_for_backends, open_venue
from tests.server import Server

ASKED_BEFORE = 20
COME_IN, JOIN = "come in", "join"
RESTS_S = 1.0


class CountingServer(Server):
    """Tells how many statements it has sent to the database."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__(environ)
        self._count = self.folder / "statements"
        counted.prepare(self._count)

    def command(self) -> list[str]:
        *environ, _module, _serve = super().command()
        return [*environ, "tests.load.crowd.counted", str(self._count), "serve"]

    @property
    def statements(self) -> int:
        return counted.read(self._count)


@dataclass(frozen=True)
class Row:
    """Medians of the runs. `cpu_ms` is what one costs all the server's processes together."""

    backend: str
    what: str
    tabs: int
    per_s: float
    runs_per_s: tuple[float, float]
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    statements: float


@dataclass(frozen=True)
class Rush:
    walk: Walk
    cpu_ns: int

    @property
    def per_s(self) -> float:
        return len(self.walk.took_ms) / self.walk.seconds


Rushes = dict[str, Rush]


def measure(venue: Venue, runs: int, at_once: int) -> list[Rushes]:
    with Crowd(venue.visits()) as crowd:
        found = []
        for run in range(runs):
            say(f"tabs {len(venue.guests)}", f"run {run + 1}")
            found.append(_run(venue, crowd, at_once))
            crowd.drop()
            time.sleep(RESTS_S)  # those who went away have been taken leave of
        return found


def _run(venue: Venue, crowd: Crowd, at_once: int) -> Rushes:
    crowd.load(venue.join_all())
    come_in = _rush(venue, crowd, "ohs", at_once)
    crowd.load(venue.join_session())
    return {COME_IN: come_in, JOIN: _rush(venue, crowd, "s", at_once)}


def _rush(venue: Venue, crowd: Crowd, steps: str, at_once: int) -> Rush:
    """Raises CrowdError unless all get through."""
    before = _spent_ns(venue)
    walk = crowd.walk(steps, at_once=at_once)
    refused = crowd.count().refused
    if walk.failed or refused:
        raise CrowdError(f"{walk.failed} tabs did not get through, {refused} were refused")
    return Rush(walk, _spent_ns(venue) - before)


def _spent_ns(venue: Venue) -> int:
    return sum(cpu_ns(server.pid) for server in venue.servers)


def count_statements(backend: Backend, tabs: int) -> dict[str, float]:
    """Of each tab that comes in, and that joins: the mean, with what the server does besides."""
    servers: list[CountingServer] = []

    def make(environ: Mapping[str, str]) -> Server:
        servers.append(CountingServer(environ))
        return servers[-1]

    with open_venue(tabs, backend, ASKED_BEFORE, make) as venue, Crowd(venue.visits()) as crowd:
        found = {}
        for what, steps, frames in (
            (COME_IN, "ohs", venue.join_all()),
            (JOIN, "s", venue.join_session()),
        ):
            crowd.load(frames)
            before = sum(server.statements for server in servers)
            _rush(venue, crowd, steps, at_once=1)
            after = sum(server.statements for server in servers)
            found[what] = round((after - before) / tabs, 1)
        return found


def rows_of(backend: Backend, runs: Sequence[Rushes], statements: Mapping[str, float]) -> list[Row]:
    return [_row(backend, what, [run[what] for run in runs], statements[what]) for what in runs[0]]


def _row(backend: Backend, what: str, runs: Sequence[Rush], statements: float) -> Row:
    tabs = len(runs[0].walk.took_ms)
    return Row(
        backend=backend,
        what=what,
        tabs=tabs,
        per_s=median([run.per_s for run in runs], 0),
        runs_per_s=spread([run.per_s for run in runs], 0),
        p50_ms=median([percentile(run.walk.took_ms, 50) for run in runs], 1),
        p99_ms=median([percentile(run.walk.took_ms, 99) for run in runs], 1),
        cpu_ms=median([run.cpu_ns / tabs / 1e6 for run in runs]),
        statements=statements,
    )


def main() -> int:
    parser = arguments("join", __doc__)
    parser.add_argument("--tabs", type=int, default=2000)
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument(
        "--counted", type=int, default=100, help="tabs whose statements are counted"
    )
    ask_for_backends(parser)
    asked = parser.parse_args()
    allow_files(asked.tabs)
    rows = []
    for backend in (BACKENDS[name] for name in asked.on):
        statements = count_statements(backend, asked.counted)
        with open_venue(asked.tabs, backend, ASKED_BEFORE) as venue:
            rows += rows_of(backend, measure(venue, asked.runs, asked.at_once), statements)
    report("join", asked, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
