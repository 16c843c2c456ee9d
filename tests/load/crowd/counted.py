"""`plenary`, counting the statements that its process sends to the database.

    python -m tests.load.crowd.counted FILE serve

The file holds the count, eight bytes, for whoever reads it meanwhile. What only frames a
transaction is left out.
"""

import mmap
import struct
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from server.cli import main
from tests.load.spine import TRANSACTION

_COUNT = struct.Struct("q")


def prepare(path: Path) -> None:
    path.write_bytes(_COUNT.pack(0))


def read(path: Path) -> int:
    (count,) = _COUNT.unpack(path.read_bytes())
    return int(count)


def count_into(path: Path) -> None:
    """From now on, every statement of every engine."""
    with path.open("r+b") as file:
        shared = mmap.mmap(file.fileno(), _COUNT.size)

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.lstrip().upper().startswith(TRANSACTION):
            (before,) = _COUNT.unpack_from(shared)
            _COUNT.pack_into(shared, 0, before + 1)

    event.listen(Engine, "before_cursor_execute", note)


if __name__ == "__main__":
    count_into(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
