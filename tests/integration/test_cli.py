"""`plenary` at a terminal: each command, alone and beside running servers."""

import asyncio
import io
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from server.cli import main
from tests.client import Client
from tests.hall import Hall
from tests.house import SECRET, House
from tests.services import free_port
from tests.visitor import Visitor, new_address

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    "run",
    "serve",
    "work",
    "migrate",
    "restored",
    "create",
    "link",
    "import",
    "demo",
    "openapi",
    "typescript",
)
LINK = re.compile(r"(https?://\S+)(/link/\S+)")


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


class Terminal:
    """A folder and settings in which `plenary` is called, one at a time."""

    def __init__(self, folder: Path, **settings: str) -> None:
        named = {f"PLENARY_{name}": value for name, value in settings.items()}
        self.settings = {"PLENARY_DATA_DIR": str(folder), **named}

    async def plenary(self, *words: str) -> Done:
        """In this process, on a thread and a loop of its own: to start Python anew takes long."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("PLENARY_")]:
                patch.delenv(name)
            for name, value in self.settings.items():
                patch.setenv(name, value)
            with redirect_stdout(out), redirect_stderr(err):
                code = await asyncio.to_thread(call, words)
        return Done(code, out.getvalue(), err.getvalue())

    async def said(self, *words: str) -> str:
        """What it says when all is well."""
        done = await self.plenary(*words)
        assert (done.code, done.err) == (0, ""), done.err
        return done.out

    async def start(self, *words: str) -> asyncio.subprocess.Process:
        """As a process, as people do."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("PLENARY_")}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "server", *words),
            cwd=ROOT,
            env=inherited | self.settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )


def call(words: Sequence[str]) -> int:
    """The exit code; argparse exits by itself."""
    try:
        return main(words)
    except SystemExit as done:
        return int(done.code or 0)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def beside(house: House, tmp_path: Path) -> Terminal:
    """A terminal on the machine of running servers."""
    return Terminal(tmp_path, DATABASE_URL=house.settings.database_url, SECRET=SECRET)


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


async def test_each_command_helps(terminal: Terminal):
    overview = await terminal.said("--help")
    for name in COMMANDS:
        told = await terminal.said(name, "--help")
        assert f"\n    {name}" in overview
        assert told.startswith(f"usage: plenary {name}")
        assert len(told.splitlines()) > 5


FAULTS = [
    ((), 2, "arguments are required"),
    (("dance",), 2, "invalid choice"),
    (("create", "Wrong_Slug", "--title", "x"), 1, "slug: "),
    (("create", "forum", "--title", " "), 1, "title: "),
    (("create", "forum", "--title", "x", "--zone", "Mars/Olympus"), 1, "zone: "),
    (("create", "forum", "--title", "x", "--access", "secret"), 2, "--access"),
    (("link", "nowhere", "ada@example.org"), 1, "event: "),
    (("link", "forum", "ada@example.org", "--room-role", "chair"), 2, "--room"),
    (("import", "nothing.json", "--event", "forum"), 2, "No such file"),
    (("import", "nothing.json", "--event", "Wrong_Slug"), 2, "--event"),
]


async def test_a_fault_is_one_sentence_and_no_traceback(terminal: Terminal):
    await terminal.said("migrate")
    for words, code, part in FAULTS:
        told = await terminal.plenary(*words)
        assert (told.code, told.out) == (code, ""), words
        assert part in told.err.splitlines()[-1], words
        assert "Traceback" not in told.err
        assert code == 2 or len(told.err.splitlines()) == 1, told.err


async def test_a_wrong_setting_and_an_absent_database_are_named(tmp_path: Path):
    wrong = await Terminal(tmp_path, PORT="many").plenary("migrate")
    assert (wrong.code, "PLENARY_PORT" in wrong.err) == (2, True)
    url = f"postgresql://127.0.0.1:{free_port()}/plenary"
    absent = await Terminal(tmp_path, DATABASE_URL=url).plenary("migrate")
    assert (absent.code, len(absent.err.splitlines())) == (1, 1), absent.err
    assert "Traceback" not in absent.err


async def test_a_server_does_not_start_on_tables_of_another_version(terminal: Terminal):
    refused = await terminal.plenary("serve")
    assert (refused.code, "plenary migrate" in refused.err) == (1, True)


async def test_a_worker_does_not_start_where_it_could_do_nothing(tmp_path: Path):
    lonely = await Terminal(tmp_path).plenary("work")
    assert (lonely.code, "PLENARY_BUS_URL" in lonely.err) == (2, True)
    early = await Terminal(tmp_path, BUS_URL="redis://127.0.0.1:1/0").plenary("work")
    assert (early.code, "plenary migrate" in early.err) == (1, True)


async def test_an_event_is_made_and_its_organizer_comes_in_by_one_link(
    beside: Terminal, house: House, visitor: Visitor
):
    slug, email = f"made-{house.new_id()[-10:]}", new_address()
    made = await beside.said("create", slug, "--title", "Forum", "--access", "invited")
    assert made.endswith(f"/e/{slug}\n")
    again = await beside.plenary("create", slug, "--title", "Forum")
    assert (again.code, "already" in again.err) == (1, True)

    link = LINK.fullmatch((await beside.said("link", slug, email, "--role", "organizer")).strip())
    assert link is not None
    answer = await visitor.press(link[2])
    assert (answer.status_code, answer.headers["location"]) == (303, f"/e/{slug}")
    home = (await visitor.get(f"/api/e/{slug}")).json()
    assert home["participant"]["role"] == "organizer"
    assert home["participant"]["name"] == email.partition("@")[0]

    demoted = await beside.plenary("link", slug, email, "--role", "participant")
    assert (demoted.code, "organizer" in demoted.err) == (1, True)


async def test_a_role_given_at_the_terminal_reaches_who_is_connected(beside: Terminal, hall: Hall):
    ada = await hall.join("ada")
    email = ada.account.email or ""
    words = ("link", hall.event.slug, email, "--room", f"guid-{hall.event.slug}")
    await beside.said(*words, "--room-role", "moderator")
    await ada.client.until(lambda: ada.room.view == "moderators")
    assert "moderate" in ada.room.standing["may"]


async def test_a_speaker_takes_over_what_the_programme_made(
    beside: Terminal, house: House, visitor: Visitor
):
    slug, email = f"spoken-{house.new_id()[-10:]}", new_address()
    sample = ROOT / "tests" / "samples" / "pretalx.json"
    told = await beside.said("import", str(sample), "--event", slug)
    assert told == "created 3, changed 0, unchanged 0, withdrawn 0\n"
    programme = (await visitor.get(f"/api/e/{slug}/programme")).json()
    (speaker,) = (each for each in programme["speakers"] if each["name"] == "Benoît Delanuage")

    told = await beside.said("link", slug, email, "--speaker", speaker["name"])
    link = LINK.fullmatch(told.strip())
    assert link is not None
    assert speaker["name"] in (await visitor.get(link[2])).text
    place = (await visitor.press(link[2])).headers["location"]
    assert (await visitor.me())["email"] == email
    socket_url = f"{visitor.url.replace('http', 'ws', 1)}/e/{slug}/ws"
    async with await Client.open(socket_url, cookie=visitor.cookie, origin=visitor.url) as client:
        (joined,) = await client.join(place.rpartition("/")[2])
        assert "panelist" in joined["standing"]["roles"]

    taken = await beside.plenary("link", slug, new_address(), "--speaker", speaker["id"])
    assert (taken.code, taken.err.startswith("plenary link: email: ")) == (1, True)
    nobody = await beside.plenary("link", slug, email, "--speaker", "Nobody At All")
    assert (nobody.code, nobody.err.startswith("plenary link: speaker: ")) == (1, True)


async def test_run_serves_the_demo_and_its_links_lead_into_a_live_session(tmp_path: Path):
    port = free_port()
    terminal = Terminal(tmp_path, PORT=str(port))
    process = await terminal.start("run")
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            lines = [(await process.stdout.readline()).decode() for _ in range(6)]
        assert lines[-1] == f"Plenary is at http://localhost:{port}\n"
        links = dict(line.split() for line in lines[1:5])
        assert list(links) == ["attendee", "panelist", "moderator", "organizer"]
        await enter_by(links, f"http://localhost:{port}")
    finally:
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(30):
            out, err = await process.communicate()
    assert b"Traceback" not in out + err


async def enter_by(links: dict[str, str], url: str) -> None:
    """Each link leads into a session that is live, with the role it is for."""
    for role, link in links.items():
        async with Visitor.at(url) as visitor:
            await serving(visitor)
            answer = await visitor.press(link.removeprefix(url))
            place = answer.headers["location"]
            assert place.startswith("/e/wsis/s/"), role
            socket_url = f"{url.replace('http', 'ws', 1)}/e/wsis/ws"
            async with await Client.open(socket_url, cookie=visitor.cookie, origin=url) as client:
                (joined,) = await client.join(place.rpartition("/")[2])
                assert role in joined["standing"]["roles"]


async def serving(visitor: Visitor) -> None:
    """The links are printed a moment before the server listens."""
    async with asyncio.timeout(30):
        while True:
            try:
                await visitor.get("/health/live")
            except httpx.ConnectError:
                continue
            return


async def test_the_description_of_the_api_is_printed(terminal: Terminal):
    told = await terminal.said("openapi")
    assert told.startswith('{\n  "openapi": "3.1.0"')
    assert "/api/e/{slug}/questions.ask" in told


async def test_the_generated_types_are_what_the_command_would_write(terminal: Terminal):
    assert await terminal.said("typescript", "--check") == ""
