"""A process and all that descend from it, reached by their ids."""

import os
import select
import signal
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

ENDS_WITHIN_MS = 30_000
ESTABLISHED = "01"


def members(pid: int) -> list[int]:
    """`pid` first, then its children, then theirs. PostgreSQL's are no longer in its group."""
    children = _children()
    found = [pid]
    for member in found:
        found.extend(children[member])
    return found


def _children() -> dict[int, list[int]]:
    children = defaultdict(list)
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            # The name before the last bracket may hold anything; state and parent follow it.
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
            children[int(after_name[1])].append(int(folder.name))
    return children


def command_line(pid: int) -> bytes:
    """Empty when it is gone."""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def resident_bytes(pid: int) -> int:
    """What all members hold in memory."""
    return sum(_resident_bytes(member) for member in members(pid))


def _resident_bytes(pid: int) -> int:
    with suppress(FileNotFoundError, ProcessLookupError):
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0


def send(pid: int, what: signal.Signals) -> None:
    """To each member."""
    for member in members(pid):
        with suppress(ProcessLookupError):
            os.kill(member, what)


def end(pid: int, how: signal.Signals) -> None:
    """Returns when no member runs. SIGKILL goes to each; `pid` passes on what is gentler.

    Raises TimeoutError.
    """
    watched = _watch(members(pid))
    try:
        if how is signal.SIGKILL:
            send(pid, how)
        else:
            os.kill(pid, how)
        for member in watched:
            _wait(member)
    finally:
        for member in watched:
            os.close(member)


def _watch(pids: list[int]) -> list[int]:
    watched = []
    for pid in pids:
        with suppress(ProcessLookupError):
            watched.append(os.pidfd_open(pid))
    return watched


def _wait(pidfd: int) -> None:
    poll = select.poll()
    poll.register(pidfd, select.POLLIN)
    if not poll.poll(ENDS_WITHIN_MS):
        raise TimeoutError("a process didn't end")


def connections(pid: int, port: int) -> int:
    """Of the process alone: how many it has at its IPv4 port."""
    own = {_link(file) for file in Path(f"/proc/{pid}/fd").iterdir()}
    table = [line.split() for line in Path(f"/proc/{pid}/net/tcp").read_text().splitlines()[1:]]
    return sum(
        local.endswith(f":{port:04X}") and state == ESTABLISHED and f"socket:[{inode}]" in own
        for _, local, _, state, *_, inode in (row[:10] for row in table)
    )


def _link(file: Path) -> str:
    with suppress(FileNotFoundError):
        return str(file.readlink())
    return ""
