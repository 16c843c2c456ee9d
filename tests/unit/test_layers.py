"""Imports point down: the project keeps the rules of tests/layers.py, and those rules bite."""

from pathlib import Path

import pytest

from tests.layers import PURE, problems, sources

ROOT = Path(__file__).resolve().parents[2]


def test_every_import_points_down():
    assert problems(sources(ROOT)) == []


def test_the_sources_are_really_read():
    read = sources(ROOT)
    assert {path.partition("/")[0] for path in read} >= {"rooms", "server", "config"}
    assert any(Path(path).name in PURE for path in read)


@pytest.mark.parametrize(
    ("path", "text", "problem"),
    [
        ("rooms/chat/store.py", "import server.hub", "imports server.hub: the wrong way"),
        ("rooms/chat/store.py", "from server import hub", "imports server.hub: the wrong way"),
        ("rooms/chat/store.py", "def f():\n    import server.hub", "the wrong way"),
        ("rooms/chat/store.py", "if TYPE_CHECKING:\n    from server.hub import Hub", "wrong way"),
        ("rooms/chat/store.py", "from signaling.calls import Call", "the wrong way"),
        ("rooms/chat/store.py", "from ...server import hub", "imports server.hub: the wrong way"),
        ("signaling/calls.py", "from server.hub import Hub", "the wrong way"),
        ("config/settings.py", "from rooms.wire import Body", "the wrong way"),
        ("rooms/chat/store.py", "import starlette.requests", "knows no transport"),
        ("rooms/chat/store.py", "from redis.asyncio import Redis", "knows no transport"),
        ("rooms/chat/store.py", "import websockets", "knows no transport"),
        ("rooms/chat/store.py", "import uvicorn", "knows no transport"),
        ("server/stage.py", "import aiortc", "only signaling does"),
        ("rooms/stage/store.py", "from aiortc import RTCPeerConnection", "only signaling does"),
        ("server/hub.py", "from config.settings import Settings", "by the composition root"),
        ("rooms/wire.py", "from config import settings", "by the composition root"),
        ("server/app.py", "from tests.services import Redis", "tests are above everything"),
        ("rooms/chat/model.py", "import os", "imports os: a model is pure"),
        ("rooms/chat/model.py", "import os.path", "a model is pure"),
        ("rooms/chat/model.py", "from time import monotonic", "a model is pure"),
        ("rooms/chat/model.py", "from sqlalchemy import select", "a model is pure"),
        ("rooms/events/standing.py", "import asyncio", "a model is pure"),
        ("rooms/events/standing.py", "from urllib import request", "a model is pure"),
    ],
)
def test_a_planted_fault_is_found(path: str, text: str, problem: str):
    found = problems({path: text, "server/hub.py": "", "signaling/calls.py": ""} | {path: text})
    assert len(found) == 1
    assert found[0].startswith(f"{path} imports ")
    assert problem in found[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("server/hub.py", "from rooms.wire import encode\nfrom signaling.calls import Call"),
        ("server/hub.py", "import redis.asyncio\nimport starlette"),
        ("server/app.py", "from config.settings import Settings"),
        ("server/cli.py", "from config.settings import Settings"),
        ("server/__main__.py", "from config.settings import Settings"),
        ("config/settings.py", "from config import urls"),
        ("signaling/stage.py", "import aiortc\nfrom rooms.wire import encode"),
        ("rooms/chat/store.py", "import sqlalchemy, time, asyncio"),
        ("rooms/chat/model.py", "import re, datetime, zoneinfo\nfrom urllib.parse import urlsplit"),
        ("server/model.py", "import os"),
    ],
)
def test_what_is_allowed_passes(path: str, text: str):
    assert problems({"rooms/wire.py": "", "signaling/calls.py": "", path: text}) == []


def test_a_model_is_judged_by_what_it_reaches():
    found = problems(
        {
            "rooms/chat/model.py": "from rooms.chat import names",
            "rooms/chat/names.py": "from rooms.database import Db",
            "rooms/database.py": "import sqlalchemy",
        }
    )
    assert found == [
        "rooms/chat/model.py imports sqlalchemy through rooms.database: a model is pure"
    ]


@pytest.mark.parametrize(
    ("texts", "circle"),
    [
        ({"rooms/a.py": "from rooms import a"}, "rooms.a → rooms.a"),
        (
            {"rooms/a.py": "import rooms.b", "rooms/b.py": "from rooms.a import thing"},
            "rooms.a → rooms.b → rooms.a",
        ),
        (
            {"rooms/a/__init__.py": "from .b import thing", "rooms/a/b.py": "from . import other"},
            "rooms.a → rooms.a.b → rooms.a",
        ),
    ],
)
def test_a_circle_is_found(texts: dict[str, str], circle: str):
    (found,) = problems(texts)
    names, other = circle.split(" → ")[:-1], found.removeprefix("a circle: ").split(" → ")
    assert other[0] == other[-1]
    assert set(other) == set(names)


def test_neighbours_that_share_a_floor_make_no_circle():
    texts = {
        "rooms/a.py": "from rooms import b, c",
        "rooms/b.py": "from rooms import c",
        "rooms/c.py": "import os",
    }
    assert problems(texts) == []
