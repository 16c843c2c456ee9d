"""What is counted, under which labels, and who may read it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.requests import Request

from rooms.errors import Forbidden
from server import metrics
from server.http.metrics import has_token, is_direct
from server.scraping import FOLDER, forget_dead, scrape, shared_folder


def counted(tag: str, outcome: str) -> float:
    return (
        metrics.registry.get_sample_value(
            "plenary_commands_total", {"tag": tag, "outcome": outcome}
        )
        or 0.0
    )


def run(tag: str, error: BaseException | None = None) -> None:
    with metrics.command(tag):
        if error is not None:
            raise error


@pytest.mark.parametrize(
    ("error", "outcome"),
    [(Forbidden(), "refused"), (ValueError(), "failed"), (KeyboardInterrupt(), "dropped")],
)
def test_a_command_is_counted_by_its_outcome(error: BaseException, outcome: str):
    before = counted("questions.ask", outcome)
    with pytest.raises(type(error)):
        run("questions.ask", error)
    assert counted("questions.ask", outcome) == before + 1


def test_what_nobody_knows_makes_no_label():
    before = counted(metrics.UNKNOWN, "ok")
    run("questions.ask' or made up")
    assert counted(metrics.UNKNOWN, "ok") == before + 1
    assert b"made up" not in scrape([])


def test_every_figure_has_our_name_and_says_what_it_is():
    for family in metrics.registry.collect():
        assert family.name.startswith("plenary_")
        assert family.documentation.endswith("."), family.name


def asked(client: str | None, host: str, **headers: str) -> Request:
    named = {"host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return Request(
        {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": "/metrics",
            "server": ("127.0.0.1", 8000),
            "client": None if client is None else (client, 4000),
            "headers": [(name.encode(), value.encode()) for name, value in named.items()],
        }
    )


@pytest.mark.parametrize(
    ("client", "host"),
    [
        ("127.0.0.1", "127.0.0.1:8000"),
        ("127.0.0.1", "localhost:8000"),
        ("::1", "[::1]:8000"),
        ("::ffff:127.0.0.1", "localhost"),
    ],
)
def test_who_asks_on_the_machine_itself_is_direct(client: str, host: str):
    assert is_direct(asked(client, host))


@pytest.mark.parametrize(
    "request_",
    [
        asked("192.0.2.1", "localhost"),
        asked("::ffff:192.0.2.1", "localhost"),
        asked(None, "localhost"),
        asked("127.0.0.1", "forum.example.org"),
        asked("127.0.0.1", "localhost", x_forwarded_for="192.0.2.1"),
        asked("127.0.0.1", "localhost", x_forwarded_for="127.0.0.1"),
        asked("127.0.0.1", "localhost", forwarded="for=192.0.2.1"),
        asked("127.0.0.1", "localhost", via="1.1 proxy"),
    ],
)
def test_who_comes_from_elsewhere_or_through_a_proxy_is_not(request_: Request):
    assert not is_direct(request_)


TOKEN = "a token of the tests"


@pytest.mark.parametrize(
    ("said", "fits"),
    [
        (f"Bearer {TOKEN}", True),
        (f"bearer {TOKEN}", True),
        ("Bearer another token", False),
        ("Bearer ", False),
        (f"Basic {TOKEN}", False),
        (TOKEN, False),
    ],
)
def test_a_token_opens_when_it_is_the_one(said: str, fits: bool):
    assert has_token(asked("192.0.2.1", "forum.example.org", authorization=said), TOKEN) is fits


def test_no_token_opens_where_none_is_set():
    assert not has_token(asked("192.0.2.1", "forum", authorization="Bearer "), "")


def test_the_figures_of_who_lives_stay_and_those_of_the_dead_go(tmp_path: Path):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for pid in (os.getpid(), ended.pid):
        for kind in ("gauge_livesum", "counter"):
            (tmp_path / f"{kind}_{pid}.db").touch()
    forget_dead(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {
        f"gauge_livesum_{os.getpid()}.db",
        f"counter_{os.getpid()}.db",
        f"counter_{ended.pid}.db",
    }


def test_the_folder_is_gone_when_the_parent_is():
    with shared_folder():
        folder = Path(os.environ[FOLDER])
        assert folder.is_dir()
    assert not folder.exists()
    assert FOLDER not in os.environ
