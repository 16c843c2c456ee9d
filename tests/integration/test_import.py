"""`plenary import`, as somebody at a terminal meets it."""

import argparse
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.commands import import_schedule
from server.database import Database
from server.tables import metadata
from tests.services import Postgres

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = SAMPLES / "pretalx.json"


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """Of a database with its tables."""
    if request.param == "sqlite":
        yield await _prepared(f"sqlite+aiosqlite:///{tmp_path}/plenary.db")
    else:
        postgres: Postgres = request.getfixturevalue("postgres_server")
        async with postgres.database() as url:
            yield await _prepared(url.replace("postgresql://", "postgresql+asyncpg://"))


async def _prepared(url: str) -> str:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await db.close()
    return url


async def run(url: str, *words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    import_schedule.describe(parser)
    return await import_schedule.run(parser.parse_args([str(word) for word in words]), url)


async def test_it_ends_with_what_it_did(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = (SAMPLE, "--event", "forum")
    assert await run(url, *words, "--dry-run") == 0
    assert capsys.readouterr().out == "created 3, changed 0, unchanged 0, withdrawn 0\n"
    assert await run(url, *words) == 0
    assert capsys.readouterr().out == "created 3, changed 0, unchanged 0, withdrawn 0\n"
    assert await run(url, SAMPLES / "pretalx.xml", "--event", "forum") == 0
    assert capsys.readouterr().out == "created 0, changed 0, unchanged 3, withdrawn 0\n"


async def test_every_fault_is_listed_with_its_place_and_nothing_is_imported(
    url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    text = SAMPLE.read_text().replace('"01:00"', '"soon"').replace("https://forum.example/a", "x:")
    broken.write_text(text)
    assert await run(url, broken, "--event", "forum") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "days[1].rooms[Popov Room].events[1].duration: 'soon' is not HH:MM, D:HH:MM or minutes",
        "days[1].rooms[Popov Room].events[1].links[1].url: "
        "only http and https addresses, without a password, are taken",
        "2 faults: nothing was imported",
    ]
    assert await run(url, SAMPLE, "--event", "forum", "--dry-run") == 0
    assert capsys.readouterr().out.startswith("created 3")


async def test_a_zone_can_be_given_and_a_wrong_one_is_a_fault(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (SAMPLES / "frab-old.xml", "--event", "barn")
    assert await run(url, *words) == 1
    assert "--zone" in capsys.readouterr().err
    assert await run(url, *words, "--zone", "Mars/Olympus") == 1
    assert "'Mars/Olympus' is not a time zone" in capsys.readouterr().err
    assert await run(url, *words, "--zone", "Europe/Berlin") == 0


async def test_a_file_that_is_not_there_is_named(
    url: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert await run(url, tmp_path / "none.json", "--event", "forum") == 2
    assert "none.json: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("slug", ["", "Forum", "a b", "../x", "-x", "x" * 65])
async def test_a_slug_is_made_of_small_letters_digits_and_hyphens(
    slug: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        await run("sqlite://", SAMPLE, f"--event={slug}")
    assert "small letters" in capsys.readouterr().err
