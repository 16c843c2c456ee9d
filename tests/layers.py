"""Who may import whom, read from the sources.

    web → server → signaling → rooms

`web` reaches the others over the wire only. The rules are the tables below.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

# A layer, and the layers it may import besides itself. Tests are above all.
BELOW = {
    "server": {"signaling", "rooms"},
    "signaling": {"rooms"},
    "rooms": set(),
    "config": set(),
}
# The composition root and the command line hand values on, so nobody else reads settings.
READ_CONFIG = {"server.app", "server.cli", "server.__main__"}
COMMAND_LINE = "server.commands."

TRANSPORT = {"starlette", "uvicorn", "uvloop", "websockets", "redis", "socket", "socketserver"}
ONLY_IN = {"aiortc": "signaling", "aioice": "signaling"}

PURE = {"model.py", "standing.py"}
# What reads a clock, rolls dice, or reaches out of the process.
IMPURE = TRANSPORT | {
    *("aiosqlite", "alembic", "asyncpg", "sqlalchemy", "sqlite3"),
    *("aiosmtplib", "httpx", "http", "smtplib", "ssl", "urllib.request"),
    *("asyncio", "concurrent", "multiprocessing", "subprocess", "threading"),
    *("glob", "io", "os", "pathlib", "shutil", "sys", "tempfile"),
    *("logging", "structlog"),
    *("random", "secrets", "time", "uuid"),
}


@dataclass(frozen=True)
class Module:
    """`imports` are modules where the project has such a module, else names as written."""

    path: str
    name: str
    imports: frozenset[str]

    @property
    def layer(self) -> str:
        return self.name.partition(".")[0]


def sources(root: Path) -> dict[str, str]:
    """The text of each module, by its path from `root`."""
    found = (path for layer in BELOW for path in sorted((root / layer).rglob("*.py")))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in found}


def problems(texts: Mapping[str, str]) -> list[str]:
    modules = read(texts)
    return [
        *(problem for module in modules.values() for problem in wrong_imports(module)),
        *(problem for module in modules.values() for problem in impurities(module, modules)),
        *circles(modules.values()),
    ]


# --- Reading


def read(texts: Mapping[str, str]) -> dict[str, Module]:
    names = {name_of(path): path for path in texts}
    return {
        name: Module(path, name, frozenset(imported(path, texts[path], names.keys())))
        for name, path in names.items()
    }


def name_of(path: str) -> str:
    parts = PurePosixPath(path).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: str, text: str, known: Iterable[str]) -> Iterator[str]:
    """Wherever they stand: an import inside a function points just as far."""
    known = set(known)
    for node in ast.walk(ast.parse(text, path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(path, node)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield full if full in known or base not in known else base


def _base(path: str, node: ast.ImportFrom) -> str:
    """What stands between `from` and `import`, with leading dots resolved."""
    if node.level == 0:
        return node.module or ""
    package = PurePosixPath(path).parts[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


# --- Judging


def wrong_imports(module: Module) -> Iterator[str]:
    for name in sorted(module.imports):
        top = name.partition(".")[0]
        if top == "tests":
            yield f"{module.path} imports {name}: tests are above everything"
        elif top == "config" and module.layer != "config":
            if module.name not in READ_CONFIG and not module.name.startswith(COMMAND_LINE):
                yield f"{module.path} imports {name}: settings are read by the composition root"
        elif top in BELOW and top != module.layer and top not in BELOW[module.layer]:
            yield f"{module.path} imports {name}: the wrong way"
        elif module.layer == "rooms" and top in TRANSPORT:
            yield f"{module.path} imports {name}: the ground floor knows no transport"
        elif ONLY_IN.get(top, module.layer) != module.layer:
            yield f"{module.path} imports {name}: only {ONLY_IN[top]} does"


def impurities(module: Module, modules: Mapping[str, Module]) -> Iterator[str]:
    """Of a model: what it imports, directly or through modules of ours."""
    if module.layer != "rooms" or PurePosixPath(module.path).name not in PURE:
        return
    for reached in sorted(_reachable(module.name, modules)):
        for name in sorted(modules[reached].imports):
            if _is_impure(name):
                through = "" if reached == module.name else f" through {reached}"
                yield f"{module.path} imports {name}{through}: a model is pure"


def _reachable(start: str, modules: Mapping[str, Module]) -> list[str]:
    found = [start]
    for name in found:
        found.extend(i for i in sorted(modules[name].imports) if i in modules and i not in found)
    return found


def _is_impure(name: str) -> bool:
    return any(name == io or name.startswith(f"{io}.") for io in IMPURE)


def circles(modules: Iterable[Module]) -> list[str]:
    """At most one: the next shows when it is gone."""
    try:
        TopologicalSorter({module.name: module.imports for module in modules}).prepare()
    except CycleError as error:
        return ["a circle: " + " → ".join(reversed(error.args[1]))]
    return []
