"""`plenary import`, as somebody at a terminal meets it."""

import argparse
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings import Settings
from server.commands import import_schedule
from tests.house import settings_for
from tests.services import Postgres

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = SAMPLES / "pretalx.json"


@pytest.fixture(params=["sqlite", "postgresql"])
async def settings(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Settings]:
    if request.param == "sqlite":
        yield settings_for(tmp_path, None, None)
    else:
        postgres: Postgres = request.getfixturevalue("postgres_server")
        async with postgres.database() as url:
            yield settings_for(tmp_path, url, None)


async def run(settings: Settings, *words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    import_schedule.describe(parser)
    return await import_schedule.run(parser.parse_args([str(word) for word in words]), settings)


async def test_it_ends_with_what_it_did(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (SAMPLE, "--event", "forum")
    assert await run(settings, *words, "--dry-run") == 0
    assert capsys.readouterr().out == "created 3, changed 0, unchanged 0, withdrawn 0\n"
    assert await run(settings, *words) == 0
    assert capsys.readouterr().out == "created 3, changed 0, unchanged 0, withdrawn 0\n"
    assert await run(settings, SAMPLES / "pretalx.xml", "--event", "forum") == 0
    assert capsys.readouterr().out == "created 0, changed 0, unchanged 3, withdrawn 0\n"


async def test_every_fault_is_listed_with_its_place_and_nothing_is_imported(
    settings: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    text = SAMPLE.read_text().replace('"01:00"', '"soon"').replace("https://forum.example/a", "x:")
    broken.write_text(text)
    assert await run(settings, broken, "--event", "forum") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "days[1].rooms[Popov Room].events[1].duration: 'soon' is not HH:MM, D:HH:MM or minutes",
        "days[1].rooms[Popov Room].events[1].links[1].url: "
        "only http and https addresses, without a password, are taken",
        "2 faults: nothing was imported",
    ]
    assert await run(settings, SAMPLE, "--event", "forum", "--dry-run") == 0
    assert capsys.readouterr().out.startswith("created 3")


async def test_a_zone_can_be_given_and_a_wrong_one_is_a_fault(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (SAMPLES / "frab-old.xml", "--event", "barn")
    assert await run(settings, *words) == 1
    assert "--zone" in capsys.readouterr().err
    assert await run(settings, *words, "--zone", "Mars/Olympus") == 1
    assert "'Mars/Olympus' is not a time zone" in capsys.readouterr().err
    assert await run(settings, *words, "--zone", "Europe/Berlin") == 0


async def test_a_file_that_is_not_there_is_named(
    settings: Settings, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert await run(settings, tmp_path / "none.json", "--event", "forum") == 2
    assert "none.json: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("slug", ["", "Forum", "a b", "../x", "-x", "x" * 65])
async def test_a_slug_is_made_of_small_letters_digits_and_hyphens(
    slug: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        await run(settings_for(tmp_path, None, None), SAMPLE, f"--event={slug}")
    assert "small letters" in capsys.readouterr().err
