"""A speaker's page over HTTP: their sessions, for whom, and when it has changed."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from rooms.programme.schedule import ScheduledSpeaker
from tests.hall import Hall
from tests.house import House
from tests.stage import ADA, Stage, session
from tests.visitor import Visitor, new_address

ARABIC = "تكتب البرامج.\nوتدرّسها."


@pytest.fixture
async def visitor(house: House) -> AsyncIterator[Visitor]:
    async with Visitor.at(house.urls[0]) as visitor:
        yield visitor


async def door(stage: Stage, name: str = ADA.name) -> str:
    return f"/api{stage.path(f'/speakers/{await stage.speaker(name)}')}"


async def test_a_speaker_has_their_own_sessions_by_start(house: House, visitor: Visitor):
    ben = ScheduledSpeaker(ref="ben", name="Ben", biography=ARABIC)
    stage = await Stage.build(
        house, session(3), session(1, speakers=(ben, ADA)), session(2, speakers=(ben,))
    )
    page = (await visitor.get(await door(stage))).json()
    assert [each["title"] for each in page["sessions"]] == ["Session 1", "Session 3"]
    assert [each["room"] for each in page["sessions"]] == [
        await stage.room("Session 1"),
        await stage.room("Session 3"),
    ]
    assert page["speaker"] == {"id": await stage.speaker(ADA.name), "name": ADA.name}
    assert page["biography"] == ADA.biography
    assert page["event"]["slug"] == stage.event.slug
    assert (await visitor.get(await door(stage, "Ben"))).json()["biography"] == ARABIC


async def test_the_page_names_no_participant_and_no_address(house: House, visitor: Visitor):
    address = new_address()
    ada = ScheduledSpeaker(ref="ada", name=ADA.name, email=address)
    stage = await Stage.build(house, session(speakers=(ada,)))
    answer = await visitor.get(await door(stage))
    assert answer.json()["speaker"].keys() == {"id", "name"}
    assert address not in answer.text


async def test_a_withdrawn_session_is_there_as_in_the_programme(house: House, visitor: Visitor):
    stage = await Stage.build(house, session(1), session(2))
    await stage.bring([session(2)])
    page = (await visitor.get(await door(stage))).json()
    assert [each["status"] for each in page["sessions"]] == ["withdrawn", "scheduled"]


async def test_who_is_on_no_panel_any_more_has_no_page(house: House, visitor: Visitor):
    stage = await Stage.build(house, session(1))
    there = await door(stage)
    await stage.bring([session(1, speakers=())])
    refused = await visitor.get(there)
    assert (refused.status_code, refused.json()["field"]) == (404, "speaker")


async def test_a_speaker_is_looked_for_in_their_own_event(house: House, visitor: Visitor):
    stage, other = await Stage.build(house, session()), await Stage.build(house, session())
    speaker = await stage.speaker(ADA.name)
    for path in (
        f"/api{other.path(f'/speakers/{speaker}')}",
        f"/api{stage.path('/speakers/nobody')}",
        f"/api{stage.path('/speakers/%00')}",
        f"/api/e/nowhere/speakers/{speaker}",
    ):
        assert (await visitor.get(path)).status_code == 404, path


async def test_by_invitation_only_participants_see_it(hall: Hall, visitor: Visitor):
    stage = await Stage.build(hall.house, session(), access="invited")
    there = await door(stage)
    assert (await visitor.get(there)).json()["code"] == "sign_in_needed"
    await visitor.sign_in(new_address())
    assert (await visitor.get(there)).json()["code"] == "forbidden"
    invited = Hall(hall.house, stage.event, "", await stage.room("Session 1"), hall.urls)
    _, _, cookie = await invited.enrol("eve")
    visitor.http.cookies.clear()
    visitor.http.cookies.set("plenary_session", cookie)
    assert (await visitor.get(there)).json()["speaker"]["name"] == ADA.name


CHANGES: list[dict[str, Any]] = [
    {"title": "Another title"},
    {"speakers": (ScheduledSpeaker(ref="ada", name=ADA.name, biography="Wrote programs."),)},
]


@pytest.mark.parametrize("change", CHANGES)
async def test_it_is_sent_again_only_when_it_has_changed(
    house: House, visitor: Visitor, change: dict[str, Any]
):
    stage = await Stage.build(house, session())
    there = await door(stage)
    first = await visitor.get(there)
    kept = {"If-None-Match": first.headers["etag"]}
    again = await visitor.get(there, headers=kept)
    assert (again.status_code, again.content) == (304, b"")
    await stage.bring([session(**change)])
    changed = await visitor.get(there, headers=kept)
    assert changed.status_code == 200
    assert changed.content != first.content
