"""Each bench in the smallest size: it works, and its JSON is complete. Its figures mean nothing."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.load import fanout, join, memory, resume, room

RUN_BY = {"bench", "date", "command", "arguments", "machine", "rows"}


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a bench as `./dev bench` does, and gives its rows."""

    def run(module: ModuleType, *arguments: str) -> list[dict[str, Any]]:
        target = tmp_path / "found.json"
        monkeypatch.setattr(sys, "argv", ["bench", *arguments, "--json", str(target)])
        assert module.main() == 0
        found = json.loads(target.read_text())
        assert found.keys() == RUN_BY
        rows: list[dict[str, Any]] = found["rows"]
        return rows

    return run


def test_the_fanout_is_measured_beside_its_rivals(bench: Any):
    rest = ("--settle", "0", "--rest", "0.01")
    rows = bench(fanout, "--tabs", "20", "--runs", "1", "--messages", "3", *rest)
    assert [row["server"] for row in rows] == [*fanout.RIVALS, fanout.PRODUCT]
    assert {row["ratio"] for row in rows if row["server"] == fanout.LIMIT} == {1}
    assert {row["deliveries"] for row in rows if row["server"] != fanout.PRODUCT} == {60}
    assert all(row["frame_bytes"] > fanout.TEXT_BYTES for row in rows)


def test_the_memory_of_a_tab_is_measured(bench: Any):
    rows = bench(memory, "--tabs", "5", "20", "--runs", "1", "--rest", "0.01")
    assert [row["tabs"] for row in rows] == [5, 20]
    assert all(row["resident_mb"] > 10 for row in rows)


def test_joins_are_measured_with_their_statements(bench: Any):
    small = ("--runs", "1", "--on", "sqlite")
    rows = bench(join, "--tabs", "20", "--counted", "5", "--at-once", "5", *small)
    assert [(row["what"], row["tabs"]) for row in rows] == [(join.COME_IN, 20), (join.JOIN, 20)]
    assert all(row["statements"] > 0 and row["per_s"] > 0 for row in rows)


def test_a_full_room_is_measured_until_its_last_tab(bench: Any):
    pace = ("--questions", "4", "--votes", "10", "--seconds", "1", "--warming", "0.5")
    burst = ("--burst", "1", "--runs", "1", "--on", "sqlite")
    questions, votes, voters = bench(room, "--people", "20", *pace, *burst)
    assert questions["what"] == "questions"
    assert 0 < questions["heard_p50_ms"] <= questions["heard_p99_ms"]
    assert votes["what"] == "votes"
    assert votes["answered_p50_ms"] > 0
    assert voters["what"] == "20 voters in 1 s"
    assert voters["frames_s"] > 0


def test_the_return_of_all_is_measured_until_they_have_converged(bench: Any):
    (row,) = bench(resume, "--tabs", "20", "--runs", "1", "--on", "sqlite")
    assert row["tabs"] == 20
    assert row["converged_s"] >= (resume.ASKED_MEANWHILE - 1) * resume.EVERY_S
