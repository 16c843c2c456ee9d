"""The bus as the hub sees it."""

from collections.abc import Callable
from typing import Protocol

Receive = Callable[[bytes], None]


class Bus(Protocol):
    """Carries parcels between processes, at most once, in no order that could be relied on.

    What is published may also come back to its own process.
    """

    def publish(self, channel: str, parcel: bytes) -> None:
        """Returns at once; a parcel that cannot be sent is lost."""

    async def subscribe(self, channel: str) -> None:
        """When it returns, what is published from now on will be received, unless the bus fails."""

    async def unsubscribe(self, channel: str) -> None: ...

    async def run(self, receive: Receive) -> None:
        """Hands every parcel of the subscribed channels to `receive`, until cancelled."""
