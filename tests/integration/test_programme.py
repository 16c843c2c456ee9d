"""The programme on both databases: imported, conducted, read, and seen by who is connected."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import event as sql
from sqlalchemy import func, select

from rooms import wire
from rooms.accounts.store import accounts
from rooms.errors import Forbidden, NotHere
from rooms.events import store as events
from rooms.events.messages import EventCard, StandingChanged
from rooms.events.standing import View
from rooms.events.store import participants, room_roles
from rooms.feature import Reading
from rooms.programme import messages, store
from rooms.programme.demo import FILES, build_demo
from rooms.programme.frab import read_schedule
from rooms.programme.handlers import feature, show
from rooms.programme.messages import Changed, Programme, Session, SessionCard, Updated
from rooms.programme.model import CannotConduct, CannotExtend
from rooms.programme.schedule import Schedule, ScheduledSession
from rooms.wire import Body, Command, decode
from server import programmes
from server.database import Database
from server.dispatch import Caller, Dispatch
from server.ids import id_maker
from server.log import Logged
from server.tables import metadata
from tests.hall import Hall
from tests.house import quiet_dispatch
from tests.services import Postgres

ROOT = Path(__file__).parents[2]
SAMPLE = read_schedule((ROOT / "tests" / "samples" / "pretalx.json").read_bytes())
DEMO = {name: (ROOT / "config" / "demo" / name).read_bytes() for name in FILES}
DURING = SAMPLE.sessions[0].starts_at_ms + 60_000
MINUTE = 60_000


@dataclass
class Archive:
    """A programme without a server: its database, its dispatch, and what that published."""

    db: Database
    dispatch: Dispatch
    published: list[tuple[str, Sequence[Logged]]] = field(default_factory=list)
    now_ms: int = DURING
    statements: int = 0

    async def bring(self, schedule: Schedule, slug: str = "forum") -> str:
        self.published.clear()
        new_id = id_maker()
        plan = await programmes.import_schedule(self.dispatch, slug, schedule, self.now_ms, new_id)
        return plan.summary()

    async def event(self, slug: str = "forum") -> EventCard:
        async with self.db.reading() as db:
            found = await events.find_event(db, slug)
        assert found is not None
        return found[0]

    async def programme(self, slug: str = "forum") -> Programme:
        event = await self.event(slug)
        async with self.db.reading() as db:
            return await store.read_programme(db, event)

    async def cards(self) -> dict[str, SessionCard]:
        return {card.title: card for card in (await self.programme()).sessions}

    async def session(self, title: str) -> Session:
        room = (await self.cards())[title].room
        async with self.db.reading() as db:
            return await store.get_session(db, room)

    async def snapshot(self, room_id: str) -> Session:
        event = await self.event()
        async with self.db.reading() as db:
            room = await events.get_room(db, event.id, room_id)
            assert room is not None
            reading = Reading(db, room, View.EVERYONE, self.now_ms)
            return (await show(reading)).session

    async def roles(self, room_id: str) -> dict[str, str]:
        """By the participant's name."""
        query = (
            select(participants.c.name, room_roles.c.role)
            .join(room_roles, room_roles.c.participant_id == participants.c.id)
            .where(room_roles.c.room_id == room_id)
        )
        async with self.db.reading() as db:
            return {row.name: row.role for row in await db.execute(query)}

    async def give(self, room_id: str, participant_id: str, role: str | None) -> None:
        async with self.db.writing() as db:
            await events.set_room_role(db, room_id, participant_id, role)

    async def send(self, participant_id: str, command: Command) -> None:
        self.published.clear()
        event = await self.event()
        await self.dispatch.run(Caller(event.id, participant_id), command)

    def told(self, room_id: str) -> list[Body]:
        """The event messages that everyone in the room was sent, in order."""
        entries = [entry for room, told in self.published if room == room_id for entry in told]
        pairs = (
            msgspec.msgpack.decode(entry.bodies["everyone"], type=tuple[str, msgspec.Raw])
            for entry in entries
        )
        return [decode(raw, wire.events[tag]) for tag, raw in pairs]

    async def foyer(self) -> str:
        event = await self.event()
        async with self.db.reading() as db:
            return await events.foyer_of(db, event.id)


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/plenary.db"
    else:
        postgres: Postgres = request.getfixturevalue("postgres_server")
        async with postgres.database() as url:
            yield url.replace("postgresql://", "postgresql+asyncpg://")


@pytest.fixture
async def archive(url: str) -> AsyncIterator[Archive]:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    async with asyncio.TaskGroup() as tasks:
        published: list[tuple[str, Sequence[Logged]]] = []
        made: list[Archive] = []
        dispatch = Dispatch(
            db,
            [feature],
            lambda room, entries: published.append((room.id, entries)),
            lambda: made[0].now_ms,
            id_maker(),
            tasks,
        )
        made.append(Archive(db, dispatch, published))
        count_statements(made[0])
        yield made[0]
    await db.close()


def count_statements(archive: Archive) -> None:
    @sql.listens_for(archive.db.engine.sync_engine, "before_cursor_execute")
    def count(*_: object) -> None:
        archive.statements += 1


def but(schedule: Schedule, *sessions: ScheduledSession) -> Schedule:
    return replace(schedule, sessions=sessions)


OPENING, LANGUAGES, HACKATHON = SAMPLE.sessions


async def test_a_new_slug_becomes_an_event_with_its_sessions(archive: Archive) -> None:
    assert await archive.bring(SAMPLE) == "created 3, changed 0, unchanged 0, withdrawn 0"
    event = await archive.event()
    assert (event.title, event.zone, event.access) == (
        {"en": "Forum of Samples 2020"},
        "Europe/Zurich",
        "registered",
    )
    assert (event.starts_at_ms, event.ends_at_ms) == (OPENING.starts_at_ms, HACKATHON.ends_at_ms)
    programme = await archive.programme()
    assert [card.title for card in programme.sessions] == [it.title for it in SAMPLE.sessions]
    names = [speaker.name for speaker in programme.speakers]
    first = programme.sessions[0]
    assert [names[seat] for seat in first.speakers] == ["Ada Lanternfield", "Benoît Delanuage"]


async def test_a_room_shows_its_session_whole(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    session = await archive.session(OPENING.title)
    assert (session.guid, session.abstract) == (OPENING.guid, OPENING.abstract)
    assert [link.url for link in session.links] == ["https://forum.example/agenda"]
    assert [speaker.name for speaker in session.panel] == ["Ada Lanternfield", "Benoît Delanuage"]
    assert session.panel[0].biography == "Invents bridges."
    assert b"forum.example" not in msgspec.json.encode(session.panel)
    assert await archive.snapshot(session.room) == session


async def test_the_second_import_changes_nothing_and_tells_nobody(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    version = (await archive.programme()).version
    assert await archive.bring(SAMPLE) == "created 0, changed 0, unchanged 3, withdrawn 0"
    assert archive.published == []
    assert (await archive.programme()).version == version


async def test_speakers_become_panelists_whose_accounts_wait_for_them(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    session = await archive.session(OPENING.title)
    assert await archive.roles(session.room) == {
        "Ada Lanternfield": "panelist",
        "Benoît Delanuage": "panelist",
    }
    async with archive.db.reading() as db:
        rows = (await db.execute(select(accounts.c.name, accounts.c.email))).all()
    assert sorted(rows) == [
        ("Ada Lanternfield", "ada@forum.example"),
        ("Benoît Delanuage", None),
    ]


async def test_a_speaker_with_an_address_is_the_account_that_has_it(archive: Archive) -> None:
    await archive.bring(SAMPLE, "forum")
    await archive.bring(SAMPLE, "second")
    async with archive.db.reading() as db:
        counted = await db.execute(select(func.count()).select_from(accounts))
        assert counted.scalar_one() == 3  # Ada once, Benoît, who has no address, twice
        both = await db.execute(
            select(func.count()).select_from(participants).where(participants.c.name.like("Ada%"))
        )
        assert both.scalar_one() == 2


async def test_people_who_are_connected_see_a_moved_session(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    before = await archive.session(OPENING.title)
    moved = replace(OPENING, hall="Lovelace Hall", starts_at_ms=OPENING.starts_at_ms - MINUTE)
    done = await archive.bring(but(SAMPLE, moved, LANGUAGES, HACKATHON))
    assert done == "created 0, changed 1, unchanged 2, withdrawn 0"
    after = await archive.session(OPENING.title)
    assert (after.room, after.hall, after.revision) == (before.room, "Lovelace Hall", 1)
    assert archive.told(before.room) == [Changed(session=after)]
    version = (await archive.programme()).version
    assert archive.told(await archive.foyer()) == [Updated(version=version)]


async def test_a_vanished_session_is_withdrawn_and_its_room_stays(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    room = (await archive.session(OPENING.title)).room
    done = await archive.bring(but(SAMPLE, LANGUAGES, HACKATHON))
    assert done == "created 0, changed 0, unchanged 2, withdrawn 1"
    assert (await archive.snapshot(room)).status == "withdrawn"
    again = await archive.bring(but(SAMPLE, LANGUAGES, HACKATHON))
    assert again == "created 0, changed 0, unchanged 2, withdrawn 0"
    assert await archive.bring(SAMPLE) == "created 0, changed 1, unchanged 2, withdrawn 0"
    assert (await archive.snapshot(room)).status == "scheduled"


async def test_panels_change_with_the_schedule_and_each_is_told_on_their_desk(
    archive: Archive,
) -> None:
    await archive.bring(SAMPLE)
    session = await archive.session(OPENING.title)
    ada, ben = OPENING.speakers
    without_ben = replace(OPENING, speakers=(ada,))
    with_ben = replace(LANGUAGES, speakers=(ben, ada))
    await archive.bring(but(SAMPLE, without_ben, with_ben, HACKATHON))
    assert await archive.roles(session.room) == {"Ada Lanternfield": "panelist"}
    other = await archive.session(LANGUAGES.title)
    assert [speaker.name for speaker in other.panel] == ["Benoît Delanuage", "Ada Lanternfield"]
    async with archive.db.reading() as db:
        desk = await db.execute(
            select(participants.c.desk_id).where(participants.c.name == "Benoît Delanuage")
        )
    assert archive.told(desk.scalar_one()) == [
        StandingChanged(room=room, change="role") for room in sorted([session.room, other.room])
    ]


async def test_who_moderates_a_room_keeps_doing_so_whatever_the_schedule_says(
    archive: Archive,
) -> None:
    await archive.bring(SAMPLE)
    session = await archive.session(OPENING.title)
    ada = session.panel[0].participant
    assert ada is not None
    await archive.give(session.room, ada, "moderator")
    await archive.bring(but(SAMPLE, replace(OPENING, speakers=OPENING.speakers[1:]), *REST))
    assert (await archive.roles(session.room))["Ada Lanternfield"] == "moderator"
    await archive.bring(SAMPLE)
    assert (await archive.roles(session.room))["Ada Lanternfield"] == "moderator"


REST = (LANGUAGES, HACKATHON)


async def test_another_biography_reaches_every_room_of_its_speaker(archive: Archive) -> None:
    await archive.bring(SAMPLE)
    document = (ROOT / "tests" / "samples" / "pretalx.json").read_bytes()
    other = read_schedule(document.replace(b"Invents bridges", b"Builds bridges"))
    assert await archive.bring(other) == "created 0, changed 2, unchanged 1, withdrawn 0"
    for title in (OPENING.title, LANGUAGES.title):
        session = await archive.session(title)
        assert "Builds bridges." in [speaker.biography for speaker in session.panel]
        assert archive.told(session.room) == [Changed(session=session)]


async def test_an_import_takes_as_many_statements_for_many_sessions_as_for_few(
    archive: Archive,
) -> None:
    wsis = build_demo(DEMO)[0].schedule
    archive.statements = 0
    await archive.bring(SAMPLE)
    few = archive.statements
    archive.statements = 0
    assert await archive.bring(wsis, "wsis") == "created 160, changed 0, unchanged 0, withdrawn 0"
    assert archive.statements <= few + 2


async def test_the_programme_is_read_in_as_many_statements_however_large_it_is(
    archive: Archive,
) -> None:
    await archive.bring(SAMPLE)
    await archive.bring(build_demo(DEMO)[0].schedule, "wsis")
    archive.statements = 0
    assert len((await archive.programme("wsis")).speakers) == 846
    assert archive.statements <= 6


async def test_the_demo_is_loaded_once_and_shifted_at_each_start(archive: Archive) -> None:
    new_id = id_maker()
    loaded = await programmes.load_demo(archive.dispatch, DEMO, archive.now_ms, new_id)
    assert [(event.slug, event.demo) for event in loaded] == [("wsis", True), ("open", True)]
    first = await archive.programme("wsis")
    later = archive.now_ms + 5 * 60 * MINUTE
    await programmes.shift_demo(archive.dispatch, DEMO, later, new_id)
    second = await archive.programme("wsis")
    assert {card.room for card in first.sessions} == {card.room for card in second.sessions}
    assert second.version != first.version
    live = [card for card in second.sessions if card.starts_at_ms <= later < card.ends_at_ms]
    assert 6 <= len(live) <= 9


async def test_a_demo_that_was_never_loaded_is_not_shifted_into_being(archive: Archive) -> None:
    assert await programmes.shift_demo(archive.dispatch, DEMO, archive.now_ms, id_maker()) == ()


async def test_a_dry_run_plans_and_changes_nothing(archive: Archive) -> None:
    plan = await programmes.plan_only(archive.db, "forum", SAMPLE)
    assert plan.summary() == "created 3, changed 0, unchanged 0, withdrawn 0"
    async with archive.db.reading() as db:
        assert await events.find_event(db, "forum") is None
    await archive.bring(SAMPLE)
    again = await programmes.plan_only(archive.db, "forum", but(SAMPLE, *REST))
    assert again.summary() == "created 0, changed 0, unchanged 2, withdrawn 1"


async def test_two_imports_at_once_do_not_make_two_of_anything(archive: Archive) -> None:
    await archive.bring(but(SAMPLE, OPENING))
    done = await asyncio.gather(archive.bring(SAMPLE), archive.bring(SAMPLE))
    assert sorted(done) == [
        "created 0, changed 0, unchanged 3, withdrawn 0",
        "created 2, changed 0, unchanged 1, withdrawn 0",
    ]
    assert len((await archive.programme()).sessions) == 3


# Conducting a session


async def moderator(archive: Archive) -> tuple[str, Session]:
    await archive.bring(SAMPLE)
    session = await archive.session(OPENING.title)
    ada = session.panel[0].participant
    assert ada is not None
    await archive.give(session.room, ada, "moderator")
    return ada, session


async def test_a_moderator_pauses_a_session_and_room_and_foyer_hear_of_it(archive: Archive) -> None:
    ada, session = await moderator(archive)
    await archive.send(ada, messages.Pause(room=session.room))
    paused = await archive.session(OPENING.title)
    assert (paused.paused_at_ms, paused.revision) == (archive.now_ms, 1)
    assert archive.told(session.room) == [Changed(session=paused)]
    version = (await archive.programme()).version
    assert archive.told(await archive.foyer()) == [Updated(version=version)]
    assert (await archive.cards())[OPENING.title].paused_at_ms == archive.now_ms


async def test_every_event_message_leads_to_what_a_fresh_snapshot_shows(archive: Archive) -> None:
    ada, session = await moderator(archive)
    room = session.room
    steps: list[Command] = [
        messages.Pause(room=room),
        messages.Resume(room=room),
        messages.Extend(room=room, until_ms=OPENING.ends_at_ms + MINUTE),
        messages.End(room=room),
        messages.Start(room=room),
    ]
    for command in steps:
        await archive.send(ada, command)
        assert archive.told(room) == [Changed(session=await archive.snapshot(room))]


async def test_a_held_session_waits_for_its_moderator(archive: Archive) -> None:
    ada, session = await moderator(archive)
    archive.now_ms = OPENING.starts_at_ms - MINUTE
    await archive.send(ada, messages.Hold(room=session.room))
    await archive.send(ada, messages.Hold(room=session.room))
    assert archive.published == []
    archive.now_ms = DURING
    await archive.send(ada, messages.Start(room=session.room))
    started = await archive.snapshot(session.room)
    assert (started.held, started.opened_at_ms) == (False, DURING)


async def test_what_does_not_fit_is_refused_and_changes_nothing(archive: Archive) -> None:
    ada, session = await moderator(archive)
    with pytest.raises(CannotConduct):
        await archive.send(ada, messages.Resume(room=session.room))
    with pytest.raises(CannotExtend):
        await archive.send(ada, messages.Extend(room=session.room, until_ms=1))
    assert await archive.snapshot(session.room) == session
    assert archive.published == []


async def test_panelists_and_attendees_conduct_nothing(archive: Archive) -> None:
    _, session = await moderator(archive)
    ben = session.panel[1].participant
    assert ben is not None
    for role in ("panelist", None):
        await archive.give(session.room, ben, role)
        with pytest.raises(Forbidden):
            await archive.send(ben, messages.End(room=session.room))


async def test_a_foyer_is_no_session(archive: Archive) -> None:
    ada, _ = await moderator(archive)
    with pytest.raises(NotHere):
        await archive.send(ada, messages.Start(room=await archive.foyer()))


async def test_an_import_in_the_middle_of_a_session_leaves_what_moderators_did(
    archive: Archive,
) -> None:
    ada, session = await moderator(archive)
    await archive.send(ada, messages.Pause(room=session.room))
    await archive.bring(but(SAMPLE, replace(OPENING, title="Opening, once more"), *REST))
    paused = await archive.snapshot(session.room)
    assert (paused.title, paused.paused_at_ms) == ("Opening, once more", archive.now_ms)


# With people in the room


def in_the_hall(hall: Hall, **fields: str) -> Schedule:
    """The programme of the hall's event with other facts about its session."""
    at_ms = hall.house.now_ms()
    session = ScheduledSession(
        guid=f"guid-{hall.event.slug}",
        title=fields.get("title", "Opening"),
        starts_at_ms=at_ms - 60 * MINUTE,
        ends_at_ms=at_ms + 60 * MINUTE,
        hall="Hall B",
    )
    return Schedule(title="Forum", acronym="", zone="Europe/Zurich", sessions=(session,))


async def test_the_import_of_another_process_reaches_who_is_connected(hall: Hall) -> None:
    ada, ben = await hall.join("ada"), await hall.join("ben")
    schedule = in_the_hall(hall, title="Opening, moved")
    async with quiet_dispatch(hall.house) as dispatch:
        now_ms, new_id = hall.house.now_ms(), hall.house.new_id
        await programmes.import_schedule(dispatch, hall.event.slug, schedule, now_ms, new_id)
    for person in (ada, ben):
        told = await person.sees("programme.changed", session__title="Opening, moved")
        assert told["session"]["hall"] == "Hall B"


async def test_a_moderator_conducts_and_everybody_sees_it(hall: Hall) -> None:
    ada, mod = await hall.join("ada"), await hall.join("mod", room_role="moderator")
    await mod.send("programme.pause")
    paused = await ada.sees("programme.changed", session__ended_at_ms=None)
    assert paused["session"]["paused_at_ms"] is not None
    await mod.send("programme.resume")
    await ada.sees("programme.changed", session__paused_at_ms=None)
    await mod.send("programme.end")
    told = await ada.sees("programme.changed", session__revision=3)
    assert told["session"]["ended_at_ms"] is not None
