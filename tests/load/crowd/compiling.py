"""C programs, compiled on the spot."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.programs import COMPILER, KEPT

HERE = Path(__file__).parent


def compile_c(*sources: Path) -> Path:
    """The program, named like its first source; the one there is, when nothing has changed.

    Raises MissingError without a compiler.
    """
    program = KEPT / "load" / sources[0].stem
    if not _is_fresh(program, [*sources, *HERE.glob("*.h")]):
        program.parent.mkdir(parents=True, exist_ok=True)
        _compile(sources, program)
    return program


def _is_fresh(program: Path, sources: Sequence[Path]) -> bool:
    newest = max(source.stat().st_mtime for source in sources)
    return program.exists() and program.stat().st_mtime > newest


def _compile(sources: Sequence[Path], program: Path) -> None:
    """Another bench may be doing the same."""
    made = program.with_suffix(f".{os.getpid()}")
    how = ["-O2", "-Wall", "-Wextra", "-Werror", "-I", str(HERE), "-o", str(made)]
    subprocess.run([COMPILER.provide(), *how, *map(str, sources)], check=True)
    made.replace(program)
