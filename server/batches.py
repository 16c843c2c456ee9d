"""Commands that come in floods (votes) are counted together: one transaction a room, at most ten a
second in each process.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from rooms.errors import Refused
from rooms.events.standing import Standing, check
from rooms.events.standings import read_standings
from rooms.feature import Ballot, BatchHandler, Context, Happened, Room, Tally, check_place
from rooms.wire import Body, Command, tag_of
from server.lines import only_about

INTERVAL_S = 0.1
LIMIT = 500

Results = Sequence[Body | Refused]


@dataclass(frozen=True)
class Lane:
    """Where the commands for one handler in one room queue up."""

    handler: BatchHandler
    event_id: str
    room_id: str


@dataclass(frozen=True)
class Slip:
    """A command on its way to be counted, and where its answer is awaited."""

    participant_id: str
    command: Command
    answer: "asyncio.Future[Body]" = field(compare=False)


class Batches:
    """`count` runs the transaction of one batch and gives an answer or a refusal for each slip,
    after the commit.
    """

    def __init__(
        self, count: Callable[[Lane, Sequence[Slip]], Awaitable[Results]], tasks: asyncio.TaskGroup
    ) -> None:
        self._count = count
        self._tasks = tasks
        self._waiting: dict[Lane, list[Slip]] = {}

    async def add(self, lane: Lane, participant_id: str, command: Command) -> Body:
        """The answer, or raises Refused. Who stops waiting is counted all the same."""
        slip = Slip(participant_id, command, asyncio.get_running_loop().create_future())
        if lane in self._waiting:
            self._waiting[lane].append(slip)
        else:
            self._waiting[lane] = [slip]
            self._tasks.create_task(self._work(lane))
        return await slip.answer

    async def _work(self, lane: Lane) -> None:
        """The first batch goes at once, the next ones at their pace, until nobody waits."""
        only_about(tag=tag_of(type(self._waiting[lane][0].command)), room=lane.room_id)
        while self._waiting[lane]:
            slips = self._waiting[lane][:LIMIT]
            del self._waiting[lane][:LIMIT]
            await self._settle(lane, slips)
            await asyncio.sleep(INTERVAL_S)
        del self._waiting[lane]

    async def _settle(self, lane: Lane, slips: Sequence[Slip]) -> None:
        try:
            results: Sequence[Body | Exception] = await self._count(lane, slips)
        except Exception as error:  # noqa: BLE001 - each of those who wait is told, and reports it as its own
            results = [error] * len(slips)
        for slip, result in zip(slips, results, strict=True):
            if slip.answer.done():
                continue
            if isinstance(result, Exception):
                slip.answer.set_exception(result)
            else:
                slip.answer.set_result(result)


async def count(
    handler: BatchHandler, slips: Sequence[Slip], ctx: Context
) -> tuple[Results, Sequence[Happened]]:
    """Hands those who may to the handler; the others are refused, each for itself."""
    voters = [slip.participant_id for slip in slips]
    standings = await read_standings(ctx.db, ctx.room, voters, ctx.now_ms)
    verdicts = [_verdict(standings.get(voter), handler, ctx.room) for voter in voters]
    ballots = [
        Ballot(slip.command, verdict)
        for slip, verdict in zip(slips, verdicts, strict=True)
        if isinstance(verdict, Standing)
    ]
    tally = await handler.run(ballots, ctx) if ballots else Tally(())
    replies = iter(tally.replies)
    return [v if isinstance(v, Refused) else next(replies) for v in verdicts], tally.events


def _verdict(standing: Standing | None, handler: BatchHandler, room: Room) -> Standing | Refused:
    try:
        known = check_place(standing, room, handler.kinds)
        check(known, handler.needs)
    except Refused as refusal:
        return refusal
    return known
