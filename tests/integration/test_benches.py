"""Each bench in the smallest size: it works, and its JSON is complete. Its figures mean nothing."""

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.load import fanout, memory

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
    rows = bench(fanout, "--tabs", "20", "--runs", "1", "--messages", "3", "--rest", "0.01")
    assert [row["server"] for row in rows] == [*fanout.RIVALS, fanout.PRODUCT]
    assert {row["ratio"] for row in rows if row["server"] == fanout.LIMIT} == {1}
    assert {row["deliveries"] for row in rows if row["server"] != fanout.PRODUCT} == {60}
    assert all(row["frame_bytes"] > fanout.TEXT_BYTES for row in rows)


def test_the_memory_of_a_tab_is_measured(bench: Any):
    rows = bench(memory, "--tabs", "5", "20", "--runs", "1", "--rest", "0.01")
    assert [row["tabs"] for row in rows] == [5, 20]
    assert all(row["resident_mb"] > 10 for row in rows)
