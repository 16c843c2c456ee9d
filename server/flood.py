"""How many frames a connection may send: a few at once, and a steady number a second."""

PER_S = 20
BURST = 100


class Flooding(Exception):
    """More frames came than anybody could mean to send."""


class Flood:
    """A bucket of BURST frames that fills at PER_S a second."""

    def __init__(self) -> None:
        self._left = float(BURST)
        self._at_ms: int | None = None

    def count(self, now_ms: int) -> None:
        """Raises Flooding."""
        passed_ms = max(0, now_ms - self._at_ms) if self._at_ms is not None else 0
        self._at_ms = now_ms
        self._left = min(float(BURST), self._left + passed_ms * PER_S / 1000) - 1
        if self._left < 0:
            raise Flooding
