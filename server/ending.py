"""Whether this process has been told to end: it serves who is connected a while yet, and wants
nobody new.
"""

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
        where nobody does it stays as it is. In the main thread.
        """
        before = signal.getsignal(signal.SIGTERM)
        if not callable(before):
            return

        def told(number: int, frame: FrameType | None) -> None:
            self.is_near = True
            before(number, frame)

        signal.signal(signal.SIGTERM, told)
