"""`./dev bench fanout`: what it costs the server to deliver one message to one of many tabs.

Processor time (user and system) of the whole server process for each delivery, of Plenary and
of three servers that do nothing but send: a loop over epoll in C, which is the limit,
`websockets.broadcast`, and Starlette's `send_bytes`. All of them run side by side, have the same
tabs and send frames of the same size, and are measured by turns. Each guest has one tab, which has
joined their desk, the foyer and the session. Prints a table and writes JSON to
`var/bench/fanout.json`.

`whole us` is all that the server spent while the messages went out, but for what it spends at rest
(pings, looks at the log). A message of Plenary's is a transaction, too: `message ms` is what it
costs in another session, which nobody is in, measured just before; `fanout us` is `whole us`
without it. `ratio` is that of the fan-out to the C loop's, in the same run. `client us` is what the
crowd of tabs spent: a client that costs more than the server would be what is measured.
"""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from tests.load.crowd.figures import median, spread
from tests.load.crowd.frames import masked
from tests.load.crowd.processes import allow_files, cpu_ns
from tests.load.crowd.report import arguments, report, say
from tests.load.crowd.tabs import Crowd, CrowdError, Line, Visit, text_with
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
TICK_S = 0.15  # a message of its own frame: more than what Plenary gathers
EACH_S = 30e-6  # for each delivery, so that one message is over before the next begins
WARMING = 3


@dataclass(frozen=True)
class Row:
    """µs of processor time a delivery, medians of the runs. `rest_ms_s` is what the tabs cost a
    second when nothing happens.
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
    """Of one play, in ns of processor time. `message_ns` is that of a message nobody is sent."""

    spent_ns: float
    message_ns: float
    rest_ns_s: float
    deliveries: int
    messages: int
    frame_bytes: int
    client_ns: int

    @property
    def whole_us(self) -> float:
        return self.spent_ns / self.deliveries / 1000

    @property
    def fanout_us(self) -> float:
        return (self.spent_ns - self.message_ns * self.messages) / self.deliveries / 1000


@dataclass
class Stand:
    """A server with its crowd. `venue` is Plenary's."""

    pid: int
    crowd: Crowd
    venue: Venue | None = None
    rest_ns_s: float = 0

    def open(self) -> None:
        walk = self.crowd.walk("ohs" if self.venue else "o")
        if walk.failed:
            raise CrowdError(f"{walk.failed} tabs did not get in")

    def measure(self, messages: int, size: int) -> Cost:
        """`size` is that of the frames that a rival sends."""
        quiet_ns = self._spend(self._lines(messages, self._say_alone)) if self.venue else 0
        self.crowd.count()
        client_before = cpu_ns(self.crowd.pid)
        spent_ns = self._spend(self._lines(messages, partial(self._say, size)))
        client_ns = cpu_ns(self.crowd.pid) - client_before
        counts = self.crowd.count()
        return Cost(
            spent_ns=spent_ns,
            message_ns=quiet_ns / messages,
            rest_ns_s=self.rest_ns_s,
            deliveries=min(counts.pushes, messages * self.crowd.size),
            messages=messages,
            frame_bytes=round(counts.push_bytes / counts.pushes),
            client_ns=client_ns,
        )

    def _spend(self, lines: Sequence[Line]) -> float:
        """In ns, without what it spends at rest; with what comes after the last delivery."""
        before = cpu_ns(self.pid)
        play = self.crowd.play(lines)
        time.sleep(TICK_S)
        spent_ns = cpu_ns(self.pid) - before - self.rest_ns_s * (play.seconds + TICK_S)
        if any(line.refused or line.heard not in (None, self.crowd.size) for line in play.lines):
            raise CrowdError("a message was not heard by all")
        return spent_ns

    def _lines(self, messages: int, say: Callable[[int], Line]) -> list[Line]:
        every_s = TICK_S + self.crowd.size * EACH_S
        return [replace(say(number), at_s=number * every_s) for number in range(messages)]

    def _say(self, size: int, number: int) -> Line:
        tab = number % min(SENDERS, self.crowd.size)
        if self.venue is None:
            frame = masked(text_with(number, size - _head(size)).encode(), b"\x5a\xa5\x3c\xc3")
            return Line(0, tab, frame, mark=number, answered=False)
        frame = self.venue.create("chat.send", text=text_with(number, TEXT_BYTES))
        return Line(0, tab, frame, mark=number)

    def _say_alone(self, number: int) -> Line:
        assert self.venue is not None
        text, room = text_with(number, TEXT_BYTES), self.venue.empty_room
        frame = self.venue.create("chat.send", room, text=text)
        return Line(0, number % min(SENDERS, self.crowd.size), frame)


def _head(size: int) -> int:
    """Of a server's frame of this size."""
    return 2 if size < 128 else 4


@contextmanager
def product(tabs: int) -> Iterator[Stand]:
    with open_venue(tabs) as venue, Crowd(venue.visits()) as crowd:
        crowd.load(venue.join_all())
        yield Stand(venue.servers[0].pid, crowd, venue)


@contextmanager
def rival(name: str, tabs: int) -> Iterator[Stand]:
    with RIVALS[name]() as service, Crowd([Visit(service.port)] * tabs) as crowd:
        yield Stand(service.pid, crowd)


Costs = dict[str, Cost]


def measure(tabs: int, runs: int, messages: int, settle_s: float, rest_s: float) -> list[Costs]:
    """Each run measures all of them, one after the other, beginning with another one."""
    with contextlib.ExitStack() as stack:
        stands = {PRODUCT: stack.enter_context(product(tabs))}
        stands |= {name: stack.enter_context(rival(name, tabs)) for name in RIVALS}
        for stand in stands.values():
            stand.open()
        time.sleep(settle_s)
        _rest(list(stands.values()), rest_s)
        size = stands[PRODUCT].measure(WARMING, 0).frame_bytes
        return [_run(stands, run, tabs, messages, size) for run in range(runs)]


def _rest(stands: Sequence[Stand], seconds: float) -> None:
    """What each spends while nothing happens."""
    before = [cpu_ns(stand.pid) for stand in stands]
    time.sleep(seconds)
    for stand, earlier in zip(stands, before, strict=True):
        stand.rest_ns_s = (cpu_ns(stand.pid) - earlier) / seconds


def _run(stands: dict[str, Stand], run: int, tabs: int, messages: int, size: int) -> Costs:
    say(f"tabs {tabs}", f"run {run + 1}")
    names = [*stands][run % len(stands) :] + [*stands][: run % len(stands)]
    return {name: stands[name].measure(messages, size) for name in names}


def messages_for(tabs: int) -> int:
    """Many deliveries, in some seconds."""
    return max(10, min(60, 100_000 // tabs))


def rows_of(tabs: int, runs: Sequence[Costs]) -> list[Row]:
    return [_row(tabs, name, runs) for name in (*RIVALS, PRODUCT)]


def _row(tabs: int, name: str, runs: Sequence[Costs]) -> Row:
    costs = [run[name] for run in runs]
    ratios = [run[name].fanout_us / run[LIMIT].fanout_us for run in runs]
    return Row(
        tabs=tabs,
        server=name,
        fanout_us=median([cost.fanout_us for cost in costs]),
        runs_us=spread([cost.fanout_us for cost in costs]),
        ratio=median(ratios),
        runs_ratio=spread(ratios),
        whole_us=median([cost.whole_us for cost in costs]),
        message_ms=median([cost.message_ns / 1e6 for cost in costs]),
        rest_ms_s=median([cost.rest_ns_s / 1e6 for cost in costs]),
        client_us=median([cost.client_ns / cost.deliveries / 1000 for cost in costs]),
        frame_bytes=costs[0].frame_bytes,
        deliveries=costs[0].deliveries,
    )


def main() -> int:
    parser = arguments("fanout", __doc__)
    parser.add_argument("--tabs", type=int, nargs="+", default=[100, 1000, 5000, 10000, 15000])
    parser.add_argument("--messages", type=int, help="a run; else what makes 100,000 deliveries")
    parser.add_argument("--settle", type=float, default=11, help="seconds, until all is told")
    parser.add_argument("--rest", type=float, default=20, help="seconds; a ping comes every 20")
    asked = parser.parse_args()
    allow_files(max(asked.tabs))
    rows = []
    for tabs in asked.tabs:
        messages = asked.messages or messages_for(tabs)
        rows += rows_of(tabs, measure(tabs, asked.runs, messages, asked.settle, asked.rest))
    report("fanout", asked, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
