"""Drives the program of tabs.c: a crowd of tabs so cheap that the server is what is measured."""

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.load.crowd.compiling import HERE, compile_c

SOURCES = [HERE / f"{part}.c" for part in ("tabs", "tab", "walk", "play", "marks")]
MARK_OF = "~mark{:04d}"
LIMIT_MARKS = 2048


class CrowdError(Exception):
    """The crowd could not do what it was told, or the server did not do what it should."""


@dataclass(frozen=True)
class Visit:
    """Where a tab goes, and as whom."""

    port: int
    path: str = "/"
    origin: str = "-"
    cookie: str = "-"


@dataclass(frozen=True)
class Walk:
    """`took_ms` of each tab that got through, in the order of the tabs."""

    began_ns: int
    ended_ns: int
    took_ms: Sequence[float]
    failed: int

    @property
    def seconds(self) -> float:
        return (self.ended_ns - self.began_ns) / 1e9


@dataclass(frozen=True)
class Line:
    """A frame that a tab sends `at_s` after the beginning; tabs hear its mark, if it has one."""

    at_s: float
    tab: int
    frame: bytes
    mark: int | None = None
    answered: bool = True


@dataclass(frozen=True)
class Heard:
    """What became of a line: when it was answered, by how many heard, and when by the last.

    `heard` and `heard_ms` are None for a line without a mark.
    """

    sent_ns: int
    answer_ms: float | None
    refused: bool
    heard: int | None
    heard_ms: float | None


@dataclass(frozen=True)
class Play:
    began_ns: int
    ended_ns: int
    lines: Sequence[Heard]

    @property
    def seconds(self) -> float:
        return (self.ended_ns - self.began_ns) / 1e9


@dataclass(frozen=True)
class Counts:
    """Since the last time. `again` are marks that a tab heard a second time; `busiest` is the
    most pushes that one tab got; `closed` has how many were closed by which code.
    """

    open: int
    pushes: int
    push_bytes: int
    answers: int
    answer_bytes: int
    refused: int
    again: int
    busiest: int
    closed: dict[int, int]


class Crowd:
    """A tab for each visit, none of them open yet. A context manager.

    While it plays it looks every `rest_us` at what has come, as from a network card.
    """

    def __init__(self, visits: Sequence[Visit], rest_us: int = 0) -> None:
        self.size = len(visits)
        self._folder = tempfile.TemporaryDirectory(prefix="plenary-crowd-")
        lines = (f"{v.port} {v.path} {v.origin} {v.cookie}\n" for v in visits)
        self._process = subprocess.Popen(
            [compile_c(*SOURCES), self._write("plan", "".join(lines)), str(rest_us)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()
        self._folder.cleanup()

    @property
    def pid(self) -> int:
        return self._process.pid

    def load(self, frames: Sequence[bytes]) -> None:
        """What each tab sends at the step `s`."""
        self._order("frames", self._write("frames", "".join(f"{f.hex()}\n" for f in frames)))
        self._read()

    def walk(self, steps: str, first: int = 0, count: int | None = None, at_once: int = 64) -> Walk:
        """Steps: `o` open, `h` wait for the hello, `s` send and wait for the answer."""
        count = self.size - first if count is None else count
        self._order("walk", steps, first, count, at_once, WITHIN_S)
        took = []
        while (words := self._read())[0] == "tab":
            _, _, began_ns, ended_ns = words
            took.append((int(ended_ns) - int(began_ns)) / 1e6)
        _, began_ns, ended_ns, failed = words
        return Walk(int(began_ns), int(ended_ns), took, int(failed))

    def play(self, lines: Sequence[Line]) -> Play:
        """Sends each line at its time; ends when all is answered and heard by all who are open."""
        self.begin_play(lines)
        return self.end_play()

    def begin_play(self, lines: Sequence[Line]) -> None:
        """Order nothing else until `end_play`."""
        self._order("play", self._write("play", "".join(map(_written, lines))), WITHIN_S)

    def end_play(self) -> Play:
        heard = []
        while (words := self._read())[0] == "sent":
            heard.append(heard_of(words[2:]))
        return Play(int(words[1]), int(words[2]), heard)

    def hear(self, mark: int) -> tuple[int, int]:
        """How many have heard the mark, and when the last did, in ns."""
        self._order("hear", mark, WITHIN_S)
        _, count, last_ns = self._read()
        return int(count), int(last_ns)

    def drop(self, first: int = 0, count: int | None = None) -> int:
        """Without a word. When, in ns."""
        self._order("drop", first, self.size - first if count is None else count)
        return int(self._read()[1])

    def count(self) -> Counts:
        self._order("count")
        return counts_of(self._read()[1:])

    def _order(self, *words: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()

    def _read(self) -> list[str]:
        """Of its answer. Raises CrowdError with what it said when it went away."""
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        line = self._process.stdout.readline()
        if not line:
            raise CrowdError(self._process.stderr.read())
        return line.split()

    def _write(self, name: str, text: str) -> Path:
        path = Path(self._folder.name) / name
        path.write_text(text)
        return path


WITHIN_S = 1200


def counts_of(words: Sequence[str]) -> Counts:
    open_, pushes, push_bytes, answers, answer_bytes, refused, again, busiest = map(int, words[:8])
    closed = {int(code): int(times) for code, _, times in (w.partition(":") for w in words[8:])}
    return Counts(open_, pushes, push_bytes, answers, answer_bytes, refused, again, busiest, closed)


def _written(line: Line) -> str:
    mark = -1 if line.mark is None else line.mark
    at_us = round(line.at_s * 1e6)
    return f"{at_us} {line.tab} {mark} {int(line.answered)} {line.frame.hex()}\n"


def heard_of(words: Sequence[str]) -> Heard:
    sent_ns, answered_ns, refused, mark, heard, last_ns = map(int, words)
    return Heard(
        sent_ns=sent_ns,
        answer_ms=(answered_ns - sent_ns) / 1e6 if answered_ns else None,
        refused=bool(refused),
        heard=None if mark < 0 else heard,
        heard_ms=(last_ns - sent_ns) / 1e6 if last_ns else None,
    )


def text_with(mark: int, size: int) -> str:
    """A text of `size` letters that has the mark."""
    return f"{MARK_OF.format(mark)} ".ljust(size, "x")
