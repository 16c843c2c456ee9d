"""The bus of a single process: nobody else is there to be told."""

import asyncio

from server.bus.port import Receive


class MemoryNetwork:
    """What several memory buses share, when several servers run in one process (in the tests)."""

    def __init__(self) -> None:
        self.buses: list[MemoryBus] = []


class MemoryBus:
    def __init__(self, network: MemoryNetwork | None = None) -> None:
        self._network = network or MemoryNetwork()
        self._network.buses.append(self)
        self._channels: set[str] = set()
        self._receive: Receive | None = None

    def publish(self, channel: str, parcel: bytes) -> None:
        loop = asyncio.get_running_loop()
        for bus in self._network.buses:
            if bus is not self:
                loop.call_soon(bus.take, channel, parcel)

    def take(self, channel: str, parcel: bytes) -> None:
        if channel in self._channels and self._receive is not None:
            self._receive(parcel)

    async def subscribe(self, channel: str) -> None:
        self._channels.add(channel)

    async def unsubscribe(self, channel: str) -> None:
        self._channels.discard(channel)

    async def run(self, receive: Receive) -> None:
        self._receive = receive
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            self._receive = None
            self._network.buses.remove(self)
