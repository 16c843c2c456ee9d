"""`.env`: settings kept in a file, a NAME=VALUE on each line."""

import re
from pathlib import Path

from config.errors import SettingsError

LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*)", re.ASCII)


def read(path: Path) -> dict[str, str]:
    """Empty when there is no such file. Raises SettingsError."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"), path.name)
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsError(f"{path} cannot be read: {wrong}.") from wrong


def parse(text: str, name: str) -> dict[str, str]:
    """Raises SettingsError with the place in the file `name`, never with the line itself."""
    values = {}
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        if match is None:
            raise SettingsError(f"{name}, line {number}, is not NAME=VALUE.")
        values[match["name"]] = _unquoted(match["value"])
    return values


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
