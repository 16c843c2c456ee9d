"""Another build of the web app, made of the one there is: every file has another name in it."""

import re
from pathlib import Path

from server.http.files import BUILT
from tests.server import ROOT

DIST = ROOT / "web" / "dist"
TEXTS = {".html", ".js", ".css", ".webmanifest"}
_BUILD = re.compile(r'<meta name="build" content="(\w+)"')


def build_of(folder: Path) -> str:
    found = _BUILD.search((folder / "index.html").read_text(encoding="utf-8"))
    assert found is not None, "the page does not say which build it is"
    return found[1]


def renamed(folder: Path, source: Path = DIST) -> Path:
    """The same app under other names, in `folder`: what a server has after an update."""
    old = build_of(source)
    names = {path.name: f"{path.stem}~{path.suffix}" for path in (source / "assets").iterdir()}
    names[old] = old[::-1]
    known = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    # What was packed before has the old names in it.
    for path in (path for path in source.rglob("*.*") if path.suffix not in BUILT.values()):
        parts = path.relative_to(source).parts
        target = folder.joinpath(*(names.get(part, part) for part in parts))
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in TEXTS:
            text = path.read_text(encoding="utf-8")
            target.write_text(known.sub(lambda found: names[found[0]], text), encoding="utf-8")
        else:
            target.write_bytes(path.read_bytes())
    assert build_of(folder) != old
    return folder
