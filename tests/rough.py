"""A bus that does on purpose what a bus may do: it drops, repeats, delays and reorders."""

import asyncio
import random

from server.bus.memory import MemoryBus, MemoryNetwork

LATEST_S = 0.2


class RoughBus(MemoryBus):
    """The same seed treats the same parcels in the same way. `told` counts what it did."""

    def __init__(self, network: MemoryNetwork, seed: int) -> None:
        super().__init__(network)
        self._rng = random.Random(seed)
        self.told = {"dropped": 0, "repeated": 0, "delayed": 0}

    def take(self, channel: str, parcel: bytes) -> None:
        fate = self._rng.random()
        if fate < 0.3:
            self.told["dropped"] += 1
            return
        if fate < 0.6:
            self.told["delayed"] += 1
            self._later(channel, parcel)
            return
        super().take(channel, parcel)
        if fate < 0.8:
            self.told["repeated"] += 1
            self._later(channel, parcel)

    def _later(self, channel: str, parcel: bytes) -> None:
        delay_s = self._rng.uniform(0, LATEST_S)
        asyncio.get_running_loop().call_later(delay_s, super().take, channel, parcel)
