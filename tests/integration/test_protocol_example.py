"""The client that docs/protocol.md shows is run as it stands there."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from server.http.identity import COOKIE
from tests.hall import Hall
from tests.visitor import Visitor

PROTOCOL = Path(__file__).resolve().parents[2] / "docs" / "protocol.md"


def example() -> str:
    blocks = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
    (found,) = blocks.findall(PROTOCOL.read_text(encoding="utf-8"))
    return str(found)


@asynccontextmanager
async def running(*arguments: str) -> AsyncIterator[Process]:
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-u", *arguments, stdout=PIPE, stderr=asyncio.subprocess.STDOUT
    )
    try:
        yield program
    finally:
        program.terminate()
        await program.communicate()


async def says(program: Process, start: str) -> str:
    """Its next line that begins so."""
    assert program.stdout is not None
    said: list[str] = []
    async with asyncio.timeout(20):
        while line := (await program.stdout.readline()).decode():
            said.append(line)
            if line.startswith(start):
                return line
    raise AssertionError("".join(said))


async def test_the_client_of_the_documents_asks_and_hears_the_others(hall: Hall, tmp_path: Path):
    moderator = await hall.join("mod", room_role="moderator")
    _, _, cookie = await hall.enrol("ada")
    url = next(hall.urls)
    async with Visitor.at(url, Cookie=f"{COOKIE}={cookie}") as ada:
        token = (await ada.post("/api/tokens", name="an example")).json()["secret"]
    script = tmp_path / "ask.py"
    script.write_text(example(), encoding="utf-8")
    text = "Will there be lunch?"
    async with running(str(script), url, hall.event.slug, token, text) as program:
        asked = await moderator.sees("questions.asked", question__text=text)
        assert text in await says(program, "ok")
        await moderator.move(asked["question"], "listed")
        assert "'listed'" in await says(program, f"{await hall.revision()} questions.changed")
