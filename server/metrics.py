"""Every figure that `/metrics` shows: its name, what it says, and the one line by which it is kept.

What happens often is counted by the flush, never by the socket. In a `livesum` only processes that
live count. Labels come from what the server knows, never from what a client wrote.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from time import perf_counter
from typing import TypeVar

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
)

from rooms.errors import Refused
from rooms.wire import commands

QUICK_S = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
COUNTS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
UNKNOWN = "unknown"
Metric = TypeVar("Metric", Counter, Histogram)

disable_created_metrics()  # type: ignore[no-untyped-call]
registry = CollectorRegistry()


def _counter(name: str, about: str, *labels: str) -> Counter:
    return Counter(f"plenary_{name}", about, labels, registry=registry)


def _gauge(name: str, about: str) -> Gauge:
    return Gauge(f"plenary_{name}", about, multiprocess_mode="livesum", registry=registry)


def _histogram(
    name: str, about: str, *labels: str, buckets: tuple[float, ...] = QUICK_S
) -> Histogram:
    return Histogram(f"plenary_{name}", about, labels, buckets=buckets, registry=registry)


# --- Sockets

CONNECTIONS = _gauge("connections", "Sockets that are open.")
CLOSES = _counter("closes_total", "Sockets that the server closed, by the code it said.", "code")
FRAMES_REFUSED = _counter(
    "frames_refused_total", "Frames that were no command, by why not.", "reason"
)
OVERFLOWS = _counter("outbox_overflows_total", "Tabs for which more waited than an outbox takes.")

# --- Fan-out

FEEDS = _gauge(
    "rooms_followed",
    "Rooms and desks that tabs follow; one that is followed in two processes counts twice.",
)
DELIVERIES = _counter(
    "deliveries_total", "Frames of event messages, one for each who follows the room."
)
DELIVERED_BYTES = _counter("delivered_bytes_total", "Bytes of these frames.")
TICK_MESSAGES = _histogram(
    "tick_messages", "Event messages of a room that left in one tick.", buckets=COUNTS
)

# --- Commands and joins

COMMANDS = _counter(
    "commands_total",
    "Commands by tag and outcome: ok, refused, failed (a fault of the server), dropped (the tab "
    "went away).",
    "tag",
    "outcome",
)
COMMAND_S = _histogram(
    "command_seconds", "From a command's turn to its answer, by either door.", "tag"
)
JOINS = _counter(
    "joins_total", "Rooms that were joined: by a `snapshot`, or by what was `missed`.", "by"
)
SNAPSHOTS = _counter(
    "snapshots_total",
    "Snapshots of rooms: `read` in the database, or `kept` from before.",
    "source",
)

# --- Database, bus, loop

CONNECTION_WAIT_S = _histogram(
    "database_wait_seconds",
    "Until a transaction could begin: a free connection, SQLite's turn.",
    "kind",
)
TRANSACTION_S = _histogram("database_seconds", "Whole transactions, with that wait.", "kind")
RERUNS = _counter("transactions_rerun_total", "Transactions that met another one and ran again.")
BUS_S = _histogram("bus_publish_seconds", "One batch of parcels, until the bus has taken it.")
BUS_LOST = _counter("bus_lost_total", "Parcels that the bus did not take; the log makes them good.")
LOOP_LAG_S = _histogram(
    "loop_lag_seconds", "How much later than asked for the event loop came, four times a second."
)

# --- What is due

LEADING = _gauge("leading", "1 while a process that serves here does what is due.")
JOBS = _counter(
    "jobs_total", "Jobs that processes that serve here ran, by kind and outcome.", "kind", "outcome"
)


@cache
def _of(metric: Metric, *labels: str) -> Metric:
    """What `labels` gives, which takes longer to find than to count."""
    return metric.labels(*labels)


def label_of(tag: str) -> str:
    """What a client sent as a tag, when there is such a command."""
    return tag if tag in commands else UNKNOWN


@contextmanager
def command(tag: str) -> Iterator[None]:
    """Around all that answers a command."""
    known = label_of(tag)
    outcome, began_s = "dropped", perf_counter()
    try:
        yield
        outcome = "ok"
    except Refused:
        outcome = "refused"
        raise
    except Exception:
        outcome = "failed"
        raise
    finally:
        _of(COMMANDS, known, outcome).inc()
        _of(COMMAND_S, known).observe(perf_counter() - began_s)


@contextmanager
def transaction(kind: str) -> Iterator[Callable[[], None]]:
    """Around a transaction; what it gives is to be called when that has its connection."""
    began_s = perf_counter()

    def begun() -> None:
        _of(CONNECTION_WAIT_S, kind).observe(perf_counter() - began_s)

    try:
        yield begun
    finally:
        _of(TRANSACTION_S, kind).observe(perf_counter() - began_s)


@contextmanager
def job(kind: str) -> Iterator[None]:
    outcome = "failed"
    try:
        yield
        outcome = "ok"
    finally:
        JOBS.labels(kind, outcome).inc()


def joined(is_missed: bool) -> None:
    JOINS.labels("missed" if is_missed else "snapshot").inc()


def delivered(sizes: Sequence[int]) -> None:
    """Frames of so many bytes each."""
    DELIVERIES.inc(len(sizes))
    DELIVERED_BYTES.inc(sum(sizes))
