"""What a bench leaves: a table, and a file of JSON that also names machine, command and date."""

import argparse
import json
import platform
import shlex
import sys
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.load.crowd.processes import cores

FOLDER = Path("var/bench")


def arguments(name: str, about: str | None, runs: int | None = 5) -> argparse.ArgumentParser:
    """What every bench takes; without `runs`, it has its own way to measure often."""
    parser = argparse.ArgumentParser(
        prog=f"bench {name}",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if runs is not None:
        parser.add_argument("--runs", type=int, default=runs)
    parser.add_argument("--json", type=Path, default=FOLDER / f"{name}.json")
    return parser


def say(*what: object) -> None:
    """How far it has come: a bench may take minutes."""
    sys.stderr.write(f"bench: {', '.join(map(str, what))}\n")


def report(name: str, asked: argparse.Namespace, rows: Sequence[Any]) -> None:
    """`rows` are dataclasses of one kind."""
    sys.stdout.write(table(rows))
    asked.json.parent.mkdir(parents=True, exist_ok=True)
    found = {
        "bench": name,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "command": shlex.join(["./dev", "bench", name, *sys.argv[1:]]),
        "arguments": {key: value for key, value in vars(asked).items() if key != "json"},
        "machine": machine(),
        "rows": [asdict(row) for row in rows],
    }
    asked.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")


def table(rows: Sequence[Any]) -> str:
    """In Markdown; a column for each field."""
    names = [field.name for field in fields(rows[0])]
    lines = [[name.replace("_", " ") for name in names], ["---"] * len(names)]
    lines += [[_shown(value) for value in asdict(row).values()] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _shown(value: object) -> str:
    """Of a pair, the lowest and the highest."""
    if isinstance(value, tuple):
        return "–".join(map(str, value))
    return "" if value is None else str(value)


def machine() -> dict[str, Any]:
    return {
        "cores": cores(),
        "cpu": _cpu(),
        "kernel": platform.release(),
        "python": platform.python_version(),
    }


def _cpu() -> str:
    named = (line.partition(":")[2] for line in _cpuinfo() if line.startswith("model name"))
    return next(named, platform.machine()).strip()


def _cpuinfo() -> list[str]:
    return Path("/proc/cpuinfo").read_text().splitlines()
