"""`./dev bench fanout`: what it costs the server to deliver one message to one of many tabs.

Processor time (user and system) of the whole server process for each delivery, of Plenary and
of three servers that do nothing but send: a loop over epoll in C, which is the limit,
`websockets.broadcast`, and Starlette's `send_bytes`. All of them run side by side, have the same
tabs and send frames of the same size, and are measured by turns. Each guest has one tab, which has
joined their desk, the foyer and the session. Prints a table and writes JSON to
`var/bench/fanout.json`.

`whole us` is all that the server spent while the messages went out, but for what it spends at rest
(pings); `fanout us` is that less what the same messages cost it with a single tab: a message of
Plenary's is a transaction, too. `ratio` is that of the fan-out to the C loop's, in the same run.
`client us` is what the crowd of tabs spent: a client that costs more than the server would be what
is measured.
"""

import contextlib
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from tests.load.crowd.figures import median, spread
from tests.load.crowd.frames import masked
from tests.load.crowd.processes import allow_files, cpu_ns
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import Counts, Crowd, CrowdError, Line, Play, Visit, text_with
from tests.load.crowd.venue import Venue, open_venue
from tests.load.rivals.services import c_loop, starlette_loop, websockets_broadcast

TEXT_BYTES = 200
RIVALS = {
    "C, epoll": c_loop,
    "websockets.broadcast": websockets_broadcast,
    "Starlette send_bytes": starlette_loop,
}
LIMIT, PRODUCT = "C, epoll", "Plenary"
SENDERS = 50  # by turns, so that none of them floods
TICK_S = 0.1  # a message of its own frame: more than what Plenary gathers
WARMING = 3
EACH_S = 30e-6  # for each delivery, so that one message is over before the next begins


@dataclass(frozen=True)
class Row:
    """µs of processor time a delivery, medians of the runs. `message_ms` is what one message
    costs with a single tab, `rest_ms_s` what the tabs cost a second when nothing happens.
    """

    tabs: int
    server: str
    fanout_us: float
    runs_us: tuple[float, float]
    ratio: float
    runs_ratio: tuple[float, float]
    whole_us: float
    message_ms: float
    rest_ms_s: float
    client_us: float
    frame_bytes: int
    deliveries: int


@dataclass(frozen=True)
class Cost:
    """Of one play, in ns of processor time; `rest_ns_s` is spent a second by those who only sit."""

    spent_ns: float
    rest_ns_s: float
    deliveries: int
    messages: int
    frame_bytes: int
    client_ns: int

    @property
    def whole_us(self) -> float:
        return self.spent_ns / self.deliveries / 1000

    @property
    def message_ns(self) -> float:
        return self.spent_ns / self.messages

    def fanout_us(self, alone: "Cost") -> float:
        """Less what the messages themselves cost, as measured with a single tab."""
        return (self.spent_ns - alone.message_ns * self.messages) / self.deliveries / 1000


@dataclass(frozen=True)
class Stand:
    """A server with its crowd. `venue` is Plenary's."""

    pid: int
    crowd: Crowd
    rest_s: float
    venue: Venue | None = None

    def open(self, first: int, end: int) -> None:
        walk = self.crowd.walk("ohs" if self.venue else "o", first, end - first)
        if walk.failed:
            raise CrowdError(f"{walk.failed} tabs did not get in")

    def measure(self, tabs: int, messages: int, size: int) -> Cost:
        """With so many of them open; `size` is that of the frames that a rival sends."""
        every_s = TICK_S + tabs * EACH_S
        lines = [self._line(n, n * every_s, n % min(SENDERS, tabs), size) for n in range(messages)]
        rest_ns_s = self._rest()
        before = cpu_ns(self.pid)
        client_before = cpu_ns(self.crowd.pid)
        play = self.crowd.play(lines)
        time.sleep(TICK_S)  # what comes after the last delivery is part of it
        client_ns = cpu_ns(self.crowd.pid) - client_before
        spent_ns = cpu_ns(self.pid) - before - rest_ns_s * (play.seconds + TICK_S)
        counts = self._heard_by_all(tabs, play)
        return Cost(
            spent_ns=spent_ns,
            rest_ns_s=rest_ns_s,
            deliveries=min(counts.pushes, messages * tabs),
            messages=messages,
            frame_bytes=round(counts.push_bytes / counts.pushes),
            client_ns=client_ns,
        )

    def _line(self, number: int, at_s: float, tab: int, size: int) -> Line:
        if self.venue is None:
            frame = masked(text_with(number, size - _head(size)).encode(), b"\x5a\xa5\x3c\xc3")
            return Line(at_s, tab, frame, mark=number, answered=False)
        frame = self.venue.create("chat.send", text=text_with(number, TEXT_BYTES))
        return Line(at_s, tab, frame, mark=number)

    def _rest(self) -> float:
        """Also lets go by what was told before: presence, above all."""
        time.sleep(self.rest_s)
        self.crowd.count()
        before = cpu_ns(self.pid)
        time.sleep(self.rest_s)
        return (cpu_ns(self.pid) - before) / self.rest_s

    def _heard_by_all(self, tabs: int, play: Play) -> Counts:
        """Messages that came to be gathered in one frame are one push. Raises CrowdError."""
        counts = self.crowd.count()
        deaf = sum(line.heard != tabs for line in play.lines)
        if deaf or counts.closed or counts.refused or counts.again:
            raise CrowdError(f"{deaf} messages were not heard by all: {counts}")
        return counts


def _head(size: int) -> int:
    """Of a server's frame of this size."""
    return 2 if size < 128 else 4


@contextmanager
def product(tabs: int, rest_s: float) -> Iterator[Stand]:
    with open_venue(tabs) as venue, Crowd(venue.visits()) as crowd:
        crowd.load(venue.join_all())
        yield Stand(venue.servers[0].pid, crowd, rest_s, venue)


@contextmanager
def rival(name: str, tabs: int, rest_s: float) -> Iterator[Stand]:
    with RIVALS[name]() as service, Crowd([Visit(service.port)] * tabs) as crowd:
        yield Stand(service.pid, crowd, rest_s)


Costs = dict[str, Cost]


@dataclass(frozen=True)
class Found:
    """Of one number of tabs: what it cost with the first of them alone, and then in each run."""

    alone: Costs
    runs: Sequence[Costs]


def measure(tabs: int, runs: int, messages: int | None, rest_s: float) -> Found:
    """Each run measures all of them, one after the other, beginning with another one."""
    with contextlib.ExitStack() as stack:
        stands = {PRODUCT: stack.enter_context(product(tabs, rest_s))}
        stands |= {name: stack.enter_context(rival(name, tabs, rest_s)) for name in RIVALS}
        size = _open(stands, 0, 1)
        alone = _run(stands, 0, 1, messages_for(1, messages), size)
        size = _open(stands, 1, tabs)
        each = [_run(stands, run, tabs, messages_for(tabs, messages), size) for run in range(runs)]
        return Found(alone, each)


def _open(stands: dict[str, Stand], first: int, end: int) -> int:
    """The size of Plenary's frames then."""
    for stand in stands.values():
        stand.open(first, end)
    return stands[PRODUCT].measure(end, WARMING, 0).frame_bytes


def _run(stands: dict[str, Stand], run: int, tabs: int, messages: int, size: int) -> Costs:
    say(f"tabs {tabs}", f"run {run + 1}")
    names = [*stands][run % len(stands) :] + [*stands][: run % len(stands)]
    return {name: stands[name].measure(tabs, messages, size) for name in names}


def messages_for(tabs: int, chosen: int | None) -> int:
    """Many deliveries, in some seconds."""
    return chosen or max(10, min(60, 100_000 // tabs))


def rows_of(found: dict[int, Found]) -> list[Row]:
    """Whatever the number of tabs, the first one was alone in the same way: a single figure."""
    names = [*RIVALS, PRODUCT]
    base = {name: _middle([each.alone[name] for each in found.values()]) for name in names}
    return [_row(tabs, name, each.runs, base) for tabs, each in found.items() for name in names]


def _middle(costs: Sequence[Cost]) -> Cost:
    return sorted(costs, key=lambda cost: cost.message_ns)[len(costs) // 2]


def _row(tabs: int, name: str, runs: Sequence[Costs], base: Costs) -> Row:
    fanout = [run[name].fanout_us(base[name]) for run in runs]
    ratios = [
        own / run[LIMIT].fanout_us(base[LIMIT]) for own, run in zip(fanout, runs, strict=True)
    ]
    return Row(
        tabs=tabs,
        server=name,
        fanout_us=median(fanout),
        runs_us=spread(fanout),
        ratio=median(ratios),
        runs_ratio=spread(ratios),
        whole_us=median([run[name].whole_us for run in runs]),
        message_ms=median([base[name].message_ns / 1e6]),
        rest_ms_s=median([run[name].rest_ns_s / 1e6 for run in runs]),
        client_us=median([run[name].client_ns / run[name].deliveries / 1000 for run in runs]),
        frame_bytes=runs[0][name].frame_bytes,
        deliveries=runs[0][name].deliveries,
    )


def main() -> int:
    parser = arguments("fanout", __doc__)
    parser.add_argument("--tabs", type=int, nargs="+", default=[100, 1000, 5000, 10000, 15000])
    parser.add_argument(
        "--messages", type=int, help="a run; else as many as make 100,000 deliveries"
    )
    parser.add_argument("--rest", type=float, default=2.0, help="seconds before each play")
    asked = parser.parse_args()
    allow_files(max(asked.tabs))
    found = {tabs: measure(tabs, asked.runs, asked.messages, asked.rest) for tabs in asked.tabs}
    report("fanout", asked, rows_of(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
