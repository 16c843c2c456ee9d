"""Whether this process has been told to end: it serves who is connected a while yet, and wants
nobody new.
"""

import asyncio
import multiprocessing
import signal
from types import FrameType


class Ending:
    def __init__(self) -> None:
        self.is_near = False

    def begin(self) -> None:
        """As if this process had been told to end, by whoever handles that."""
        self.is_near = True
        if callable(signal.getsignal(signal.SIGTERM)):
            signal.raise_signal(signal.SIGTERM)

    def listen(self) -> None:
        """Beside whoever handles SIGTERM already, which uvicorn does before the application starts;
        where nobody does it stays as it is. SIGHUP, which would kill, then says the same: a service
        manager that reloads a process without workers starts it anew. In the main thread.
        """
        before = signal.getsignal(signal.SIGTERM)
        if not callable(before):
            return

        def told(number: int, frame: FrameType | None) -> None:
            self.is_near = True
            before(number, frame)

        signal.signal(signal.SIGTERM, told)
        signal.signal(signal.SIGHUP, lambda _number, _frame: self.begin())

    def follow_parent(self) -> None:
        """A worker whose parent was killed ends as well: nobody would replace it or tell it to end,
        and it would keep the port from the parent's successor.
        """
        parent = multiprocessing.parent_process()
        if parent is None:
            return
        loop, sentinel = asyncio.get_running_loop(), parent.sentinel

        def orphaned() -> None:
            loop.remove_reader(sentinel)
            self.begin()

        loop.add_reader(sentinel, orphaned)
