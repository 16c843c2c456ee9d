"""C programs, compiled on the spot."""

import os
import subprocess
from pathlib import Path

from tests.programs import COMPILER, KEPT

HERE = Path(__file__).parent


def compile_c(*sources: Path) -> Path:
    """The program, named like its first source. Raises MissingError without a compiler."""
    folder = KEPT / "load"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / sources[0].stem
    made = program.with_suffix(f".{os.getpid()}")
    how = ["-O2", "-Wall", "-Wextra", "-Werror", "-I", str(HERE), "-o", str(made)]
    subprocess.run([COMPILER.provide(), *how, *map(str, sources)], check=True)
    made.replace(program)
    return program
