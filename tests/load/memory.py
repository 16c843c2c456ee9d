"""`./dev bench memory`: what a tab keeps resident in the server, with three rooms joined.

Each guest has one tab, in their desk, the foyer and the session. A figure is the resident memory
of the server's process less what it was before they came, over their number; some have come and
gone before, so that what is loaded once is not counted. What the kernel keeps for a socket is not
in it. Prints a table and writes JSON to `var/bench/memory.json`.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.load.crowd.figures import median, spread
from tests.load.crowd.processes import allow_files, resident_kb
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import Crowd, CrowdError
from tests.load.crowd.venue import open_venue

BEFORE = 50


@dataclass(frozen=True)
class Row:
    """Medians of the runs, and what they were."""

    tabs: int
    kb_a_tab: float
    runs_kb: tuple[float, float]
    resident_mb: float


Resident = dict[int, int]


def measure(sizes: Sequence[int], rest_s: float) -> Resident:
    """KB by the number of tabs, 0 among them, of one server that fills up."""
    sizes = sorted(sizes)
    with open_venue(sizes[-1]) as venue, Crowd(venue.visits()) as crowd:
        crowd.load(venue.join_all())
        _enter(crowd, 0, min(BEFORE, crowd.size))
        crowd.drop()
        found = {0: _resident(venue.servers[0].pid, rest_s)}
        for before, tabs in zip([0, *sizes], sizes, strict=False):
            _enter(crowd, before, tabs)
            say(f"tabs {tabs}")
            found[tabs] = _resident(venue.servers[0].pid, rest_s)
    return found


def _enter(crowd: Crowd, first: int, end: int) -> None:
    walk = crowd.walk("ohs", first, end - first)
    if walk.failed:
        raise CrowdError(f"{walk.failed} tabs did not get in")


def _resident(pid: int, rest_s: float) -> int:
    """After the rest, what came last has been told: presence, above all."""
    time.sleep(rest_s)
    return resident_kb(pid)


def rows_of(runs: Sequence[Resident]) -> list[Row]:
    return [_row(tabs, runs) for tabs in runs[0] if tabs]


def _row(tabs: int, runs: Sequence[Resident]) -> Row:
    each = [(run[tabs] - run[0]) / tabs for run in runs]
    return Row(tabs, median(each), spread(each), median([run[tabs] / 1024 for run in runs], 1))


def main() -> int:
    parser = arguments("memory", __doc__)
    parser.add_argument("--tabs", type=int, nargs="+", default=[1000, 5000, 15000])
    parser.add_argument("--rest", type=float, default=3.0, help="seconds before each look")
    asked = parser.parse_args()
    allow_files(max(asked.tabs))
    runs = [measure(asked.tabs, asked.rest) for _ in range(asked.runs)]
    report("memory", asked, rows_of(runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
