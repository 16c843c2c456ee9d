"""Leading: of all processes one does what has to be done once, by a lease that survives a crash.

Whoever wants the lease reads it every `look_every_s`. When it has not moved for `holds_s` on the
reader's own watch, its holder is dead and the reader takes it; a holder that could not renew has
stopped before, after `stops_after_s` on its own. So a killed leader is followed within `holds_s`
and twice `look_every_s`, which is 10.5 seconds.

A web process stands in for a worker: it leads when no worker does, and only until one comes. It
leaves a dead worker's lease to the other workers first, and follows within 13.5 seconds.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import Any

import structlog

from server import leases, metrics
from server.database import UNREACHABLE, Database
from server.leases import NOBODY, Lease

NAME = "duties"
RESIGN_S = 2.0
Duties = Callable[[], Coroutine[Any, Any, None]]
_log = structlog.get_logger()


@dataclass(frozen=True)
class Terms:
    look_every_s: float = 1.5
    stops_after_s: float = 5.0
    holds_s: float = 7.5

    def patience_s(self, stands_in: bool) -> float:
        """After which a lease that has not moved is taken."""
        return self.holds_s + (2 * self.look_every_s if stands_in else 0)


TERMS = Terms()


class Candidate:
    """One process's part in it. Its watch never goes back, and is never compared with another."""

    def __init__(
        self,
        db: Database,
        holder: str,
        stands_in: bool,
        watch: Callable[[], float],
        terms: Terms = TERMS,
        name: str = NAME,
    ) -> None:
        self.terms = terms
        self.stands_in = stands_in
        self._db = db
        self._watch = watch
        self._name = name
        self._mine = Lease(holder, stands_in)
        self._seen: Lease | None = None
        self._seen_at_s = -inf
        self._from_s = inf
        self._until_s = -inf

    def leads(self) -> bool:
        return self._from_s <= self._watch() < self._until_s

    def left_s(self) -> float:
        """How long it may lead without renewing."""
        return self._until_s - self._watch() if self.leads() else 0.0

    async def step(self) -> None:
        """Renews the lease, or takes it when it may."""
        if self._watch() < self._until_s or await self._may_take():
            await self._take()

    async def resign(self) -> None:
        """The next one begins at once: after a worker another worker, and a web process only when
        none comes, so that a worker's restart wakes nobody.
        """
        leave = leases.give_back if self.stands_in else leases.lay_down
        self._from_s, self._until_s = inf, -inf
        async with self._db.writing() as db:
            await leave(db, self._name, self._mine.holder)

    async def _may_take(self) -> bool:
        async with self._db.reading() as db:
            lease = await leases.look(db, self._name)
        if lease != self._seen:
            self._seen, self._seen_at_s = lease, self._watch()
        if not self._is_mine():
            self._from_s = inf
        return self._is_free() or self._is_only_stood_in_for()

    def _is_free(self) -> bool:
        if self._seen is None or self._is_mine():
            return True
        if self._seen.holder == NOBODY and not self.stands_in:
            return True
        return self._watch() - self._seen_at_s >= self.terms.patience_s(self.stands_in)

    def _is_mine(self) -> bool:
        return self._seen is not None and self._seen.holder == self._mine.holder

    def _is_only_stood_in_for(self) -> bool:
        return self._seen is not None and self._seen.stands_in and not self.stands_in

    async def _take(self) -> None:
        """What it may then do counts from before it asked: the answer may take long. Or it may get
        lost: then the lease is mine, and nobody knows whose it was.
        """
        asked_at_s, was_free = self._watch(), self._is_free() and not self._is_mine()
        async with self._db.writing() as db:
            taken = await leases.take(db, self._name, self._mine, self._seen)
        if taken is None:
            self._from_s, self._until_s = inf, -inf
            return
        if self._from_s == inf:
            # Who stood in learns of it when they renew, or stops because they cannot.
            self._from_s = asked_at_s if was_free else self._watch() + self.terms.holds_s
        self._seen, self._seen_at_s = taken, self._watch()
        self._until_s = asked_at_s + self.terms.stops_after_s


async def lead(candidate: Candidate, duties: Duties) -> None:
    """Runs `duties` while the candidate leads, and cancels them before another one may lead. Ends
    when cancelled. A database that is away is waited for.
    """
    try:
        while True:
            await _step(candidate)
            if candidate.leads():
                _say(candidate)
                await _lead(candidate, duties)
                _log.info("leads no more")
            else:
                await asyncio.sleep(candidate.terms.look_every_s)
    finally:
        with suppress(*UNREACHABLE):
            async with asyncio.timeout(RESIGN_S):
                await candidate.resign()


async def _lead(candidate: Candidate, duties: Duties) -> None:
    with metrics.LEADING.track_inprogress():
        async with asyncio.TaskGroup() as tasks:
            doing = tasks.create_task(duties())
            while (left_s := candidate.left_s()) > 0:
                with suppress(TimeoutError):
                    async with asyncio.timeout(left_s):
                        await asyncio.sleep(candidate.terms.look_every_s)
                        await _step(candidate)
            doing.cancel()


async def _step(candidate: Candidate) -> None:
    try:
        await candidate.step()
    except UNREACHABLE as error:
        _log.warning("database unreachable", doing="lead", error=type(error).__name__)


def _say(candidate: Candidate) -> None:
    if candidate.stands_in:
        _log.warning("no worker runs: this process does what is due until one does")
    else:
        _log.info("leads: this process does what is due")
