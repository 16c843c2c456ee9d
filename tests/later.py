"""The same house with its clocks put forward: time passes, and no test waits for it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from rooms.feature import Room
from rooms.wire import Body, Command
from server import jobs
from server.dispatch import Caller, Dispatch
from server.features import features
from server.log import Logged
from tests.hall import Person
from tests.house import House


class Later:
    """Commands and jobs as they would be run then. Workers find in the log what they did."""

    def __init__(self, house: House, dispatch: Dispatch, by_ms: int) -> None:
        self._house = house
        self._dispatch = dispatch
        self._by_ms = by_ms

    async def send(self, person: Person, command: Command) -> Body:
        """Raises Refused."""
        caller = Caller(person.hall.event.id, person.id)
        return await self._dispatch.run(caller, command)

    async def run_jobs(self) -> None:
        """All that is due by then."""
        while await jobs.run_due(
            self._house.db, self._dispatch.do, self._house.now_ms() + self._by_ms
        ):
            continue


@asynccontextmanager
async def later(house: House, by_ms: int) -> AsyncIterator[Later]:
    async with asyncio.TaskGroup() as tasks:
        dispatch = Dispatch(
            house.db,
            features,
            _tell_nobody,
            lambda: house.now_ms() + by_ms,
            house.new_id,
            tasks,
        )
        yield Later(house, dispatch, by_ms)


def _tell_nobody(_room: Room, _entries: Sequence[Logged]) -> None:
    """The log has it."""
