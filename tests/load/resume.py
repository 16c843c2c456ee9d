"""`./dev bench resume`: how long it takes until all are back after a network that failed at once.

Each guest has one tab, in their desk, the foyer and the session. All are dropped in the same moment
and come back without the random delay that the web app waits, so many at once, from the
revision at which they stood. Somebody who stayed asks a question while they are away, and others
while they come. They have converged when each tab has heard them all, in its answer or in a push.
Prints a table and writes JSON to `var/bench/resume.json`.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tests.load.crowd.figures import median, percentile, spread
from tests.load.crowd.processes import allow_files
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import Crowd, CrowdError, Line, Walk, text_with
from tests.load.crowd.venue import BACKENDS, Backend, Venue, ask_for_backends, open_venue

LISTED_BEFORE = 20
ASKED_MEANWHILE = 5
EVERY_S = 0.5
LETTERS = 200


@dataclass(frozen=True)
class Row:
    """Medians of the runs. p50 and p99 are what one tab waits, from its connection on; `bytes` is
    what one of them is answered.
    """

    backend: str
    tabs: int
    converged_s: float
    runs_s: tuple[float, float]
    per_s: float
    p50_ms: float
    p99_ms: float
    bytes: int


@dataclass(frozen=True)
class Return:
    walk: Walk
    converged_s: float
    bytes: float


def measure(backend: Backend, tabs: int, runs: int, at_once: int) -> list[Return]:
    """The last guest is the one who stays."""
    with open_venue(tabs + 1, backend, LISTED_BEFORE) as venue:
        visits = venue.visits()
        with Crowd(visits[:-1]) as crowd, Crowd(visits[-1:]) as stayed:
            stayed.load(venue.join_all()[-1:])
            crowd.load(venue.join_all())
            _enter(stayed, at_once)
            _enter(crowd, at_once)
            return [_run(venue, crowd, stayed, run, at_once) for run in range(runs)]


def _enter(crowd: Crowd, at_once: int) -> Walk:
    walk = crowd.walk("ohs", at_once=at_once)
    if walk.failed:
        raise CrowdError(f"{walk.failed} tabs did not get in")
    return walk


def _run(venue: Venue, crowd: Crowd, stayed: Crowd, run: int, at_once: int) -> Return:
    """Its marks are its own; all of them come after the revision from which it resumes."""
    say(f"tabs {crowd.size}", f"run {run + 1}")
    marks = range(run * ASKED_MEANWHILE, (run + 1) * ASKED_MEANWHILE)
    lines = [_ask(venue, mark, n * EVERY_S) for n, mark in enumerate(marks)]
    crowd.load(venue.join_all(since=venue.revision + marks.start))
    crowd.count()
    dropped_ns = crowd.drop()
    stayed.begin_play(lines)
    walk = _enter(crowd, at_once)
    stayed.end_play()
    heard = [crowd.hear(mark) for mark in marks]
    counts = crowd.count()
    if counts.refused or counts.closed or any(count < crowd.size for count, _ in heard):
        raise CrowdError(f"not all converged: {counts}")
    converged_ns = max(walk.ended_ns, *(last_ns for _, last_ns in heard))
    return Return(walk, (converged_ns - dropped_ns) / 1e9, counts.answer_bytes / crowd.size)


def _ask(venue: Venue, mark: int, at_s: float) -> Line:
    return Line(at_s, 0, venue.create("questions.ask", text=text_with(mark, LETTERS)), mark=mark)


def row_of(backend: Backend, tabs: int, runs: Sequence[Return]) -> Row:
    return Row(
        backend=backend,
        tabs=tabs,
        converged_s=median([run.converged_s for run in runs]),
        runs_s=spread([run.converged_s for run in runs]),
        per_s=median([tabs / run.walk.seconds for run in runs], 0),
        p50_ms=median([percentile(run.walk.took_ms, 50) for run in runs], 1),
        p99_ms=median([percentile(run.walk.took_ms, 99) for run in runs], 1),
        bytes=round(median([run.bytes for run in runs])),
    )


def main() -> int:
    parser = arguments("resume", __doc__)
    parser.add_argument("--tabs", type=int, default=5000)
    parser.add_argument("--at-once", type=int, default=256)
    ask_for_backends(parser)
    asked = parser.parse_args()
    allow_files(asked.tabs)
    rows = [
        row_of(backend, asked.tabs, measure(backend, asked.tabs, asked.runs, asked.at_once))
        for backend in (BACKENDS[name] for name in asked.on)
    ]
    report("resume", asked, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
