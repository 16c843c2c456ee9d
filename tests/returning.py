"""A client that comes back after a drop, goes on from where it stood, and sends again what had no
answer: what docs/protocol.md asks of a client, around the tab of tests/client.py.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

from websockets.exceptions import WebSocketException

from tests.client import Body, Client, ClosedError, RefusedError, RoomState, new_key

NO_WAY_BACK = frozenset({4401, 4403, 4404, 4429})
LONGEST_PAUSE_S = 30.0
_NOT_IN = (OSError, EOFError, WebSocketException, ClosedError, RefusedError)


class Returning:
    """`run` keeps it there. `rooms` outlives its connections, of which `codes` tells the ends;
    `repeats` counts what was sent again.
    """

    def __init__(
        self, come: Callable[[], Awaitable[Client]], room: str, rng: random.Random
    ) -> None:
        self.room_id = room
        self.rooms: dict[str, RoomState] = {room: RoomState(room)}
        self.codes: list[int] = []
        self.repeats = 0
        self._come = come
        self._rng = rng
        self._client: Client | None = None
        self._moved = asyncio.Condition()

    @property
    def room(self) -> RoomState:
        return self.rooms[self.room_id]

    async def run(self) -> None:
        """Until it is cancelled. Raises ClosedError where there is no way back."""
        attempt = 0
        while True:
            try:
                client = await self._enter()
            except _NOT_IN as error:
                self._give_up(error)
            else:
                attempt = 0
                await self._stay(client)
            await self._pause(attempt)
            attempt += 1

    async def _enter(self) -> Client:
        """A tab that has joined its rooms, and goes on in them."""
        client = await self._come()
        client.rooms = self.rooms
        try:
            await client.join(client.hello["desk"], client.hello["foyer"], self.room_id)
        except RefusedError:
            await client.close()
            raise
        return client

    async def _stay(self, client: Client) -> None:
        await self._stands_by(client)
        try:
            code = await client.until_closed(within_s=None)
        finally:
            client.abort()
        self.codes.append(code)
        self._give_up(ClosedError(code))

    async def _stands_by(self, client: Client) -> None:
        async with self._moved:
            self._client = client
            self._moved.notify_all()

    def _give_up(self, why: BaseException) -> None:
        if isinstance(why, ClosedError) and why.code in NO_WAY_BACK:
            raise why

    async def _pause(self, attempt: int) -> None:
        """Random and growing, so that not everybody is back at once."""
        await asyncio.sleep(self._rng.uniform(0, min(LONGEST_PAUSE_S, 2**attempt)))

    async def do(self, tag: str, **body: Any) -> Body:
        """The answer to a command, however often it has to be sent. Raises RefusedError."""
        keyed = {"room": self.room_id, "key": new_key(), **body}
        attempt = 0
        while True:
            try:
                return await (await self.here()).send_body(tag, keyed)
            except ClosedError:
                await self._repeats()
            except RefusedError as refusal:
                if refusal.code != "internal":
                    raise
                await self._repeats()
                await self._pause(attempt)
                attempt += 1

    async def _repeats(self) -> None:
        async with self._moved:
            self.repeats += 1
            self._moved.notify_all()

    async def has_repeated(self) -> None:
        async with self._moved:
            await self._moved.wait_for(lambda: self.repeats > 0)

    async def here(self) -> Client:
        """The connection, once there is one that has joined."""
        async with self._moved:
            await self._moved.wait_for(lambda: self._is_here)
            assert self._client is not None
            return self._client

    @property
    def _is_here(self) -> bool:
        return self._client is not None and self._client.closed is None

    async def until(self, holds: Callable[[], bool], within_s: float = 10.0) -> None:
        """Waits until it holds, over drops. Raises TimeoutError."""
        async with asyncio.timeout(within_s):
            while not holds():
                try:
                    await (await self.here()).until(holds, within_s)
                except ClosedError:
                    continue
