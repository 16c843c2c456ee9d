"""One leads: when two want to, when one dies, when watches differ, when the database goes."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from server import leases
from server.database import UNREACHABLE, Database
from server.leading import TERMS, Candidate, Terms, lead
from server.leases import Lease
from server.migrate import migrate
from tests.house import House, settings_for
from tests.services import Postgres

A_YEAR_S = 31_536_000.0
QUICK = Terms(look_every_s=0.01, stops_after_s=0.3, holds_s=0.5)


@dataclass
class Watch:
    now_s: float = 0.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class Election:
    """One that the running servers know nothing of, with everybody's watches at hand."""

    house: House
    name: str
    watch: Watch

    def worker(self, ahead_s: float = 0.0) -> Candidate:
        return self._candidate(False, ahead_s)

    def web(self, ahead_s: float = 0.0) -> Candidate:
        return self._candidate(True, ahead_s)

    def _candidate(self, stands_in: bool, ahead_s: float) -> Candidate:
        def watch() -> float:
            return self.watch() + ahead_s

        return Candidate(self.house.db, self.house.new_id(), stands_in, watch, name=self.name)

    async def until_leading(self, follower: Candidate) -> float:
        """Looks as often as it does; how long it takes."""
        began_s = self.watch.now_s
        while not follower.leads():
            assert self.watch.now_s < began_s + 60, "it never leads"
            self.watch.now_s += TERMS.look_every_s
            await follower.step()
        return self.watch.now_s - began_s


@pytest.fixture
def election(house: House) -> Election:
    return Election(house, f"test-{house.new_id()}", Watch())


async def test_of_two_contenders_one_leads(election: Election):
    both = [election.worker(), election.worker()]
    async with asyncio.TaskGroup() as tasks:
        for each in both:
            tasks.create_task(each.step())
    assert sum(each.leads() for each in both) == 1


async def test_a_leader_that_renews_is_never_followed(election: Election):
    first, second = election.worker(), election.worker()
    for _ in range(50):
        election.watch.now_s += TERMS.look_every_s
        await first.step()
        await second.step()
        assert (first.leads(), second.leads()) == (True, False)


@pytest.mark.parametrize("kind", ["worker", "web"])
async def test_a_killed_leader_is_followed_within_15_seconds_and_not_while_it_may_work(
    election: Election, kind: str
):
    killed = election.worker()
    follower = election.worker() if kind == "worker" else election.web()
    await killed.step()
    took_s = await election.until_leading(follower)
    assert took_s <= 15.0
    election.watch.now_s -= TERMS.holds_s - TERMS.stops_after_s
    assert not killed.leads()


@pytest.mark.parametrize("ahead_s", [-A_YEAR_S, A_YEAR_S])
async def test_a_watch_that_is_wrong_by_a_year_changes_nothing(election: Election, ahead_s: float):
    first, second = election.worker(), election.worker(ahead_s)
    for _ in range(50):
        election.watch.now_s += TERMS.look_every_s
        await first.step()
        await second.step()
        assert (first.leads(), second.leads()) == (True, False)
    assert await election.until_leading(second) <= 15.0


async def test_a_worker_that_ends_is_followed_by_the_next_worker_at_once(election: Election):
    ending, following = election.worker(), election.worker()
    await ending.step()
    await ending.resign()
    assert not ending.leads()
    await following.step()
    assert following.leads()


async def test_a_web_process_lets_a_worker_restart(election: Election):
    ending, standing_in, restarted = election.worker(), election.web(), election.worker()
    await ending.step()
    await ending.resign()
    await standing_in.step()
    assert not standing_in.leads()
    await restarted.step()
    assert restarted.leads()


async def test_a_dead_workers_lease_is_left_to_the_other_workers_first(election: Election):
    dead, standing_in, following = election.worker(), election.web(), election.worker()
    await dead.step()
    while not following.leads():
        election.watch.now_s += TERMS.look_every_s
        await standing_in.step()
        await following.step()
        assert not standing_in.leads()


async def test_a_web_process_leads_when_no_worker_comes(election: Election):
    alone, another = election.web(), election.web()
    await alone.step()
    assert alone.leads()
    await alone.resign()
    await another.step()
    assert another.leads()


async def test_a_worker_takes_over_from_a_web_process_and_neither_works_beside_the_other(
    election: Election,
):
    standing_in, coming = election.web(), election.worker()
    await standing_in.step()
    assert standing_in.leads()
    # It never notices: its loop stands still, say.
    assert await election.until_leading(coming) <= 15.0
    election.watch.now_s -= TERMS.holds_s - TERMS.stops_after_s
    assert not standing_in.leads()
    await standing_in.step()
    assert not standing_in.leads()


async def test_who_took_the_lease_without_hearing_so_leads_all_the_same(election: Election):
    """The connection broke between the commit and the answer."""
    unheard = Candidate(election.house.db, "unheard", False, election.watch, name=election.name)
    async with election.house.db.writing() as db:
        assert await leases.take(db, election.name, Lease("unheard", stands_in=False), None)
    assert await election.until_leading(unheard) <= 15.0


async def test_who_cannot_renew_stops_before_another_may_begin(tmp_path: Path):
    watch = Watch()
    with Postgres() as server:
        async with server.database() as url:
            db = Database(settings_for(tmp_path, url, None).database_url)
            await migrate(db)
            leader = Candidate(db, "a", False, watch)
            await leader.step()
            server.stop()
            watch.now_s = TERMS.stops_after_s - 0.1
            with pytest.raises(UNREACHABLE):
                await leader.step()
            assert leader.leads()
            watch.now_s = TERMS.stops_after_s
            assert not leader.leads()
            server.start()
            await leader.step()
            assert leader.leads()
            await db.close()


class Duty:
    """Says when it is begun and when it is cancelled."""

    def __init__(self) -> None:
        self.begun, self.ended = asyncio.Event(), asyncio.Event()

    async def run(self) -> None:
        self.begun.set()
        self.ended.clear()
        try:
            await asyncio.Event().wait()
        finally:
            self.begun.clear()
            self.ended.set()


async def test_duties_end_when_the_database_goes_and_begin_when_it_is_back(tmp_path: Path):
    with Postgres() as server:
        async with server.database() as url, asyncio.TaskGroup() as tasks:
            db = Database(settings_for(tmp_path, url, None).database_url)
            await migrate(db)
            duty = Duty()
            candidate = Candidate(db, "a", False, time.monotonic, QUICK)
            leading = tasks.create_task(lead(candidate, duty.run))
            async with asyncio.timeout(30):
                await duty.begun.wait()
                server.stop()
                await duty.ended.wait()
                server.start()
                await duty.begun.wait()
            leading.cancel()
            await duty.ended.wait()
            await db.close()


async def test_duties_end_when_another_one_leads(election: Election):
    duty, house = Duty(), election.house
    standing_in = Candidate(house.db, "a", True, time.monotonic, QUICK, election.name)
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(30):
        leading = tasks.create_task(lead(standing_in, duty.run))
        await duty.begun.wait()
        worker = election.worker()
        while not duty.ended.is_set():  # who stands in may be quicker, and renew
            await worker.step()
        leading.cancel()


async def test_who_is_stopped_gives_the_lease_back(election: Election):
    duty = Duty()
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(30):
        leading = tasks.create_task(lead(election.worker(), duty.run))
        await duty.begun.wait()
        leading.cancel()
    assert duty.ended.is_set()
    following = election.worker()
    await following.step()
    assert following.leads()
