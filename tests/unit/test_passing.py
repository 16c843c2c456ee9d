"""A folder goes with its maker, however that one ends."""

import subprocess
import sys
from pathlib import Path

from server.passing import passing_folder

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, signal, sys
from pathlib import Path
from server.passing import passing_folder
with passing_folder(Path(sys.argv[1]), "p-") as folder:
    (folder / "file").touch()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_it_is_there_and_then_it_is_gone(tmp_path: Path):
    with passing_folder(tmp_path, "p-") as folder:
        (folder / "file").touch()
        assert folder.parent == tmp_path
        assert folder.name.startswith("p-")
    assert list(tmp_path.iterdir()) == []


def test_each_has_its_own_and_leaves_the_others(tmp_path: Path):
    with passing_folder(tmp_path, "p-") as first, passing_folder(tmp_path, "p-") as second:
        assert first != second
        assert first.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_one_left_is_taken_away_by_the_next(tmp_path: Path):
    subprocess.run([sys.executable, "-c", KILLED, tmp_path], cwd=ROOT, check=False)
    (left,) = tmp_path.iterdir()
    with passing_folder(tmp_path, "p-") as folder:
        assert list(tmp_path.iterdir()) == [folder]
    assert not left.exists()
