"""`./dev bench room`: how soon a full room hears what somebody asks in it.

So many people in an unmoderated session, each signed in and with one tab, which has joined desk,
foyer and session. Questions and votes come at a steady pace, each from somebody else; then a crowd
votes within ten seconds, once each. "Answered" is the time from sending a command to its answer,
which comes after the commit; "heard" is the time from sending it until the last of all tabs has
it. The crowd looks at what has come every millisecond, as a network card would let it: when it
was woken for each frame, a server beside it sent a fifth fewer of them. On SQLite in one process,
and on PostgreSQL with Redis in two. Prints a table and writes JSON to `var/bench/room.json`.
"""

import argparse
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.load.crowd.figures import median, percentile, spread
from tests.load.crowd.processes import allow_files
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import (
    LIMIT_MARKS,
    Counts,
    Crowd,
    CrowdError,
    Heard,
    Line,
    Play,
    text_with,
)
from tests.load.crowd.venue import BACKENDS, Backend, Venue, ask_for_backends, open_venue

QUESTION_LETTERS = 200
STEADY_OVER = 20
REST_US = 1000


@dataclass(frozen=True)
class Row:
    """Medians of the runs; what is spread is the p99 until the last has heard, or else until it is
    answered. `frames_s` is what the busiest tab is sent a second.
    """

    backend: str
    people: int
    what: str
    per_s: float
    answered_p50_ms: float
    answered_p99_ms: float
    heard_p50_ms: float | None
    heard_p90_ms: float | None
    heard_p99_ms: float | None
    runs_p99_ms: tuple[float, float]
    frames_s: float


@dataclass(frozen=True)
class Said:
    """Commands of one kind in one run."""

    lines: Sequence[Heard]
    per_s: float
    frames_s: float

    def answered_ms(self, percent: float) -> float:
        return percentile([each.answer_ms for each in self.lines if each.answer_ms], percent)

    def heard_ms(self, percent: float) -> float | None:
        times = [each.heard_ms for each in self.lines if each.heard_ms is not None]
        return percentile(times, percent) if times else None


Run = dict[str, Said]


@dataclass(frozen=True)
class Room:
    """A venue, and the crowd in it. Nobody votes on a question twice: half of the questions are for
    the steady votes, each in its turn, and of the others there is one for each burst.
    """

    venue: Venue
    crowd: Crowd
    _votes: Iterator[int] = field(default_factory=itertools.count)
    _bursts: Iterator[int] = field(default_factory=itertools.count)

    def play_steadily(self, questions_s: float, votes_s: float, seconds: float) -> Run:
        asked = [
            self._ask(n, n / questions_s)
            for n in range(min(LIMIT_MARKS, round(questions_s * seconds)))
        ]
        voted = [self._vote(n / votes_s) for n in range(round(votes_s * seconds))]
        ordered = sorted([*asked, *voted], key=lambda line: line.at_s)
        play, counts = self._play(ordered)
        frames_s = counts.busiest / play.seconds
        by_kind = {True: "questions", False: "votes"}
        return {
            by_kind[is_question]: Said(
                [h for h in play.lines if (h.heard is not None) is is_question],
                questions_s if is_question else votes_s,
                frames_s,
            )
            for is_question in (True, False)
        }

    def play_burst(self, voters: int, seconds: float) -> Run:
        question = self.venue.questions[STEADY_OVER + next(self._bursts)]
        lines = [self._vote_on(question, n, n * seconds / voters) for n in range(voters)]
        play, counts = self._play(lines)
        said = Said(play.lines, voters / seconds, counts.busiest / play.seconds)
        return {f"{voters} voters in {seconds:.0f} s": said}

    def _ask(self, number: int, at_s: float) -> Line:
        """From the far end of the crowd: nobody asks and votes at once."""
        text = text_with(number, QUESTION_LETTERS)
        frame = self.venue.create("questions.ask", text=text)
        return Line(at_s, self.crowd.size - 1 - number % self.crowd.size, frame, mark=number)

    def _vote(self, at_s: float) -> Line:
        turn, tab = divmod(next(self._votes), self.crowd.size)
        return self._vote_on(self.venue.questions[turn % STEADY_OVER], tab, at_s)

    def _vote_on(self, question: str, tab: int, at_s: float) -> Line:
        return Line(at_s, tab, self.venue.create("questions.vote", question=question))

    def _play(self, lines: Sequence[Line]) -> tuple[Play, Counts]:
        """Raises CrowdError when something is lost, refused or closed."""
        self.crowd.count()
        play = self.crowd.play(lines)
        counts = self.crowd.count()
        lost = sum(
            each.answer_ms is None or each.heard not in (None, counts.open) for each in play.lines
        )
        if lost or counts.refused or counts.closed or counts.open < self.crowd.size:
            raise CrowdError(f"{lost} commands were not answered or not heard by all: {counts}")
        return play, counts


def measure(backend: Backend, people: int, asked: argparse.Namespace) -> list[Run]:
    questions = STEADY_OVER + asked.runs
    with (
        open_venue(people, backend, questions) as venue,
        Crowd(venue.visits(), REST_US) as crowd,
    ):
        crowd.load(venue.join_all())
        if crowd.walk("ohs").failed:
            raise CrowdError("not all got in")
        room = Room(venue, crowd)
        room.play_steadily(asked.questions, asked.votes, asked.warming)
        return [_run(room, run, asked) for run in range(asked.runs)]


def _run(room: Room, run: int, asked: argparse.Namespace) -> Run:
    say(f"people {room.crowd.size}", f"run {run + 1}")
    steady = room.play_steadily(asked.questions, asked.votes, asked.seconds)
    return steady | room.play_burst(min(asked.voters, room.crowd.size), asked.burst)


def rows_of(backend: Backend, people: int, runs: Sequence[Run]) -> list[Row]:
    return [_row(backend, people, what, [run[what] for run in runs]) for what in runs[0]]


def _row(backend: Backend, people: int, what: str, runs: Sequence[Said]) -> Row:
    return Row(
        backend=backend,
        people=people,
        what=what,
        per_s=median([run.per_s for run in runs], 0),
        answered_p50_ms=median([run.answered_ms(50) for run in runs], 1),
        answered_p99_ms=median([run.answered_ms(99) for run in runs], 1),
        heard_p50_ms=_median([run.heard_ms(50) for run in runs]),
        heard_p90_ms=_median([run.heard_ms(90) for run in runs]),
        heard_p99_ms=_median([run.heard_ms(99) for run in runs]),
        runs_p99_ms=spread([run.heard_ms(99) or run.answered_ms(99) for run in runs], 1),
        frames_s=median([run.frames_s for run in runs], 1),
    )


def _median(values: Sequence[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return median(there, 1) if there else None


def main() -> int:
    parser = arguments("room", __doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--questions", type=float, default=5, help="a second")
    parser.add_argument("--votes", type=float, default=50, help="a second")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--warming", type=float, default=12, help="seconds before that")
    parser.add_argument("--voters", type=int, default=5000, help="in the burst, at most all")
    parser.add_argument("--burst", type=float, default=10, help="seconds")
    ask_for_backends(parser)
    asked = parser.parse_args()
    allow_files(max(asked.people))
    rows = [
        row
        for people in asked.people
        for backend in (BACKENDS[name] for name in asked.on)
        for row in rows_of(backend, people, measure(backend, people, asked))
    ]
    report("room", asked, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
