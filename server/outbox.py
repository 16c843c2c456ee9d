"""What is on its way to one tab. Nobody waits for a slow reader: what must arrive queues up to a
limit, what may be told later is refused meanwhile.
"""

from collections import deque
from collections.abc import Callable

from server.line import Line

LIMIT_BYTES = 1_048_576


class Outbox:
    """`is_free` while a frame may be written straight to the line, which is nearly always: then
    whoever is in a hurry calls `write` and spares itself the rest.

    `on_overflow` is called once, when more than LIMIT_BYTES wait; `on_drained` when nothing waits
    any more and something was refused.
    """

    __slots__ = (
        "_full",
        "_held",
        "_line",
        "_on_drained",
        "_on_overflow",
        "_owing",
        "_size",
        "_waiting",
        "is_free",
        "write",
    )

    def __init__(
        self, line: Line, on_drained: Callable[[], None], on_overflow: Callable[[], None]
    ) -> None:
        self.is_free = True
        self.write: Callable[[bytes], None] = line.write
        self._line: Line | None = line
        self._on_drained = on_drained
        self._on_overflow = on_overflow
        self._full = False
        self._owing = False
        self._held: list[bytes] | None = None
        self._waiting: deque[bytes] | None = None
        self._size = 0

    def put(self, frame: bytes) -> None:
        """Takes what must arrive. Never waits."""
        if self._line is None:
            return
        if self._held is not None:
            self._keep(self._held, frame)
        elif self._full:
            self._keep(self._queue(), frame)
        else:
            self.write(frame)

    def offer(self, frame: bytes) -> bool:
        """Takes what may be told later in another way; False when the tab reads too slowly for it.

        Then `on_drained` says when it is time.
        """
        if self._full:
            self._owing = True
            return False
        self.put(frame)
        return True

    def mention(self, frame: bytes) -> None:
        """Takes what may be lost."""
        if not self._full:
            self.put(frame)

    def hold(self) -> None:
        """What is put from now on stays back until `release`."""
        if self._held is None:
            self._held = []
            self._settle()

    def release(self, first: bytes | None = None) -> None:
        """Sends `first`, then what was held. Does nothing when nothing is held back."""
        if self._held is None:
            return
        held, self._held = self._held, None
        self._size -= sum(map(len, held))
        for frame in held if first is None else (first, *held):
            self.put(frame)
        self._settle()

    def filled(self) -> None:
        self._full = self._line is not None
        self._settle()

    def drained(self) -> None:
        self._full = False
        waiting = self._waiting
        while waiting and not self._full:
            frame = waiting.popleft()
            self._size -= len(frame)
            self.write(frame)
        if self._full:
            return
        self._waiting = None
        self._settle()
        if self._owing:
            self._owing = False
            self._on_drained()

    def gone(self) -> None:
        """Drops what waits and whatever comes, and tells nobody any more."""
        self._line = None
        self.write = self._on_drained = self._on_overflow = nobody
        self._held = self._waiting = None
        self._full = self._owing = self.is_free = False

    def _settle(self) -> None:
        self.is_free = self._line is not None and self._held is None and not self._full

    def _queue(self) -> deque[bytes]:
        if self._waiting is None:
            self._waiting = deque()
        return self._waiting

    def _keep(self, kept: "list[bytes] | deque[bytes]", frame: bytes) -> None:
        if self._size and self._size + len(frame) > LIMIT_BYTES:
            overflowed = self._on_overflow
            self.gone()
            overflowed()
            return
        self._size += len(frame)
        kept.append(frame)


def nobody(*_told: object) -> None:
    """Is told in the place of who has gone, and so need not be kept for being told."""
