"""Opens the bus that the settings name."""

from server.bus.memory import MemoryBus
from server.bus.port import Bus
from server.bus.redis import RedisBus


def open_bus(url: str) -> Bus:
    return RedisBus(url) if joins_processes(url) else MemoryBus()


def joins_processes(url: str) -> bool:
    return not url.startswith("memory:")
