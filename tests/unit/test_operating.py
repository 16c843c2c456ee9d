"""docs/operating.md names the limits as they are."""

import re
from importlib import import_module
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operating.md"
WHERE = r"`(?P<path>[^`]+)` `(?P<name>\w+)`"
ROW = re.compile(rf"^\| (?P<what>[^|]+) \| (?P<value>[\d,.]+)[^|]* \| {WHERE}")


def rows() -> list[re.Match[str]]:
    text = PAGE.read_text("utf-8")
    section = text[text.index("\n## Limits\n") : text.index("\n## How large\n")]
    found = [ROW.match(line) for line in section.splitlines() if line.startswith("| ")]
    return [row for row in found if row is not None]


def test_the_table_of_limits_is_read():
    assert len(rows()) > 20


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["name"])
def test_a_limit_is_what_the_code_has(row: re.Match[str]):
    module = import_module(row["path"].removesuffix(".py").replace("/", "."))
    assert float(row["value"].replace(",", "")) == getattr(module, row["name"]), row["what"]
