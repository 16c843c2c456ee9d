"""./dev prepares what is stale, once, and tells in a line what it found."""

import ast
import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from threading import Barrier, Thread
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """./dev as a module, at work in an empty folder."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("dev", str(ROOT / "dev"))
    spec = spec_from_loader("dev", loader)
    assert spec is not None
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "dev", module)
    loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "KEPT", tmp_path / ".dev")
    monkeypatch.setattr(module, "TOOLS", tmp_path / ".dev" / "tools")
    return module


class Workshop:
    """A part made from one file, and how often it was made."""

    def __init__(self, dev: ModuleType, folder: Path) -> None:
        self.source, self.result = folder / "source", folder / "result"
        self.source.write_text("one")
        self.made = 0
        self.fails = False
        self.part = dev.Part("thing", self.result, lambda: dev.digest([self.source]), self.make)

    def make(self) -> None:
        self.made += 1
        if self.fails:
            raise RuntimeError
        self.result.touch()


@pytest.fixture
def workshop(dev: ModuleType, tmp_path: Path) -> Workshop:
    return Workshop(dev, tmp_path)


# --- Preparing


def test_a_part_is_made_once(dev: ModuleType, workshop: Workshop):
    dev.prepare(workshop.part)
    dev.prepare(workshop.part)
    assert workshop.made == 1


def test_a_part_is_made_again_when_what_it_is_made_from_changes(
    dev: ModuleType, workshop: Workshop
):
    dev.prepare(workshop.part)
    workshop.source.write_text("two")
    dev.prepare(workshop.part)
    assert workshop.made == 2


def test_a_part_that_was_only_touched_is_left_alone(dev: ModuleType, workshop: Workshop):
    dev.prepare(workshop.part)
    workshop.source.write_text("one")
    dev.prepare(workshop.part)
    assert workshop.made == 1


def test_a_part_that_vanished_is_made_again(dev: ModuleType, workshop: Workshop):
    dev.prepare(workshop.part)
    workshop.result.unlink()
    dev.prepare(workshop.part)
    assert workshop.made == 2


def test_a_part_that_failed_is_tried_again(dev: ModuleType, workshop: Workshop):
    dev.prepare(workshop.part)
    workshop.source.write_text("two")
    workshop.fails = True
    with pytest.raises(RuntimeError):
        dev.prepare(workshop.part)
    workshop.source.write_text("one")
    workshop.fails = False
    dev.prepare(workshop.part)
    assert workshop.made == 3


def test_of_several_at_once_one_makes_and_the_others_wait(dev: ModuleType, workshop: Workshop):
    together = Barrier(4)

    def start() -> None:
        together.wait()
        dev.prepare(workshop.part)

    threads = [Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workshop.made == 1


def test_a_digest_sees_names_and_where_one_file_ends(dev: ModuleType, tmp_path: Path):
    def written(**texts: str) -> str:
        for name, text in texts.items():
            (tmp_path / name).write_text(text)
        return str(dev.digest(tmp_path / name for name in texts))

    assert written(a="x", b="y") == written(b="y", a="x")
    assert len({written(a="x", b="y"), written(a="x", c="y"), written(a="xy", b="")}) == 3


def test_a_failing_command_ends_with_a_sentence(dev: ModuleType):
    with pytest.raises(dev.CannotGoOn, match=r"^`false` ended with code 1\.$"):
        dev.call("false")
    with pytest.raises(dev.CannotGoOn, match="no-such-program is not on this machine"):
        dev.call("no-such-program")


# --- Node


@pytest.mark.parametrize(("told", "version"), [("v20.1.0", 20), ("v9.0", 9), ("nonsense", 0)])
def test_node_is_asked_for_its_version(dev: ModuleType, tmp_path: Path, told: str, version: int):
    assert dev.node_version(fake_node(tmp_path, told)) == version


def fake_node(folder: Path, told: str) -> str:
    for name in ("node", "npm"):
        (folder / name).write_text(f"#!/bin/sh\necho {told}\n")
        (folder / name).chmod(0o755)
    return str(folder / "node")


@pytest.mark.parametrize(("told", "own"), [("v20.1.0", True), ("v18.9.0", False)])
def test_an_old_node_is_passed_over(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, own: bool
):
    made = []
    part = dev.Part("node", tmp_path / "none", lambda: "", lambda: made.append("node"))
    monkeypatch.setattr(dev, "NODE_PART", part)
    fake_node(tmp_path, told)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert dev.node_folder() == (tmp_path if own else dev.TOOLS / "bin")
    assert made == ([] if own else ["node"])


# --- Checking


def test_only_failing_steps_show_their_words(dev: ModuleType, capfd: pytest.CaptureFixture[str]):
    good = dev.Step("good", ["sh", "-c", "echo quiet"])
    bad = dev.Step("bad", ["sh", "-c", "echo loud; exit 3"])
    assert dev.check_all([good]) is True
    assert dev.check_all([good, bad]) is False
    words = capfd.readouterr().out
    assert "quiet" not in words
    assert "loud\n" in words
    assert [line.split()[:2] for line in words.splitlines() if line.endswith(" s")].count(
        ["FAILED", "bad"]
    ) == 1


@pytest.mark.parametrize("code", [0, 3])
def test_the_words_of_some_are_shown_as_they_come(
    dev: ModuleType, capfd: pytest.CaptureFixture[str], code: int
):
    loud = dev.Step("loud", ["sh", "-c", f"echo one; echo two; exit {code}"], aloud=True)
    assert dev.check_all([loud]) is (code == 0)
    said = capfd.readouterr().out.splitlines()
    assert said[:2] == ["one", "two"]
    assert [line.split()[1] for line in said[2:]] == ["loud"]


# --- Commands


def test_each_command_says_what_it_does(dev: ModuleType, capsys: pytest.CaptureFixture[str]):
    assert dev.main(["--help"]) == 0
    listing = capsys.readouterr().out
    for name in ("run", "test", "check", "soak", "bench", "shots", "plenary"):
        assert f"  {name} " in listing
    for name in ("run", "test", "check", "soak", "bench", "shots"):
        assert dev.main([name, "--help"]) == 0
        assert f"./dev {name}" in capsys.readouterr().out


def test_an_unknown_command_is_answered_with_the_list(dev: ModuleType):
    with pytest.raises(dev.CannotGoOn, match=r"no command 'tset'\.\n\nusage: "):
        dev.main(["tset"])


@pytest.mark.parametrize(
    ("arguments", "parts", "became"),
    [
        (["run", "--port", "1"], "developer", ["-m", "server", "run", "--port", "1"]),
        (["plenary", "--help"], "python", ["-m", "server", "--help"]),
        (["plenary", "import", "f"], "python", ["-m", "server", "import", "f"]),
        (["plenary", "serve"], "production", ["-m", "server", "serve"]),
        (["test", "tests/unit", "-x"], "developer", ["-m", "pytest", "tests/unit", "-x"]),
        (["soak", "tests/faults"], "developer", ["-m", "pytest", "tests/faults"]),
        (["bench", "fanout", "9"], "developer", ["-m", "tests.load.fanout", "9"]),
    ],
)
def test_a_command_becomes_its_program(
    dev: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    parts: str,
    became: list[str],
):
    seen: list[Any] = []
    monkeypatch.setenv("PLENARY_SOAK", "")
    monkeypatch.setattr(dev, "prepare_to_run", lambda mode="developer": seen.append(mode))
    monkeypatch.setattr(dev, "prepare", lambda part: seen.append(part.name))
    monkeypatch.setattr(dev, "become", becoming(seen))
    (tmp_path / "tests" / "load").mkdir(parents=True)
    (tmp_path / "tests" / "load" / "fanout.py").touch()
    dev.main(arguments)
    assert seen == [parts, became]


def becoming(seen: list[Any]) -> Callable[..., int]:
    def become(_python: Path, *arguments: str) -> int:
        seen.append(list(arguments))
        return 0

    return become


def test_a_bench_that_does_not_exist_is_named(dev: ModuleType):
    with pytest.raises(dev.CannotGoOn, match="no bench 'speed'"):
        dev.main(["bench", "speed"])


# --- The file itself


def test_it_needs_the_standard_library_only():
    tree = ast.parse((ROOT / "dev").read_text())
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


def test_an_old_python_can_read_it_and_say_so():
    ast.parse((ROOT / "dev").read_text(), feature_version=(3, 7))
