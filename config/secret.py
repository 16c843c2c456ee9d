"""The secret that signs sessions: made once, kept in the data directory, for its owner only."""

import os
import secrets
import tempfile
from pathlib import Path

from config.errors import SettingsError

LENGTH = 32


def keep(data_dir: Path) -> str:
    """The kept secret; of several processes that start at once, one makes it and all agree.

    Raises SettingsError.
    """
    path = data_dir / "secret"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        text = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as wrong:
        raise SettingsError(f"PLENARY_DATA_DIR cannot keep the secret: {wrong}.") from wrong
    if len(text) < LENGTH:
        raise SettingsError(f"{path} holds no secret: remove the file, or set PLENARY_SECRET.")
    return text


def _make(path: Path) -> None:
    """A link appears whole or not at all, and never replaces another's."""
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as file:  # mode 0600
        file.write(secrets.token_urlsafe(LENGTH) + "\n")
        file.flush()
        os.fsync(file.fileno())
        try:
            os.link(file.name, path)
        except FileExistsError:
            return
