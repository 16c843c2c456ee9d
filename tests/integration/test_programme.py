"""The programme in the database: imported, conducted, read, on SQLite and on PostgreSQL."""

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
from tests.services import Postgres

ROOT = Path(__file__).parents[2]
SAMPLE = read_schedule((ROOT / "tests" / "samples" / "pretalx.json").read_bytes())
DEMO = {name: (ROOT / "config" / "demo" / name).read_bytes() for name in FILES}
DURING = SAMPLE.sessions[0].starts_at_ms + 60_000
MINUTE = 60_000


@dataclass
class House:
    """A server without sockets: its database, its dispatch, and what it published."""

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
async def house(url: str) -> AsyncIterator[House]:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    async with asyncio.TaskGroup() as tasks:
        published: list[tuple[str, Sequence[Logged]]] = []
        made: list[House] = []
        dispatch = Dispatch(
            db,
            [feature],
            lambda room, entries: published.append((room.id, entries)),
            lambda: made[0].now_ms,
            id_maker(),
            tasks,
        )
        made.append(House(db, dispatch, published))
        count_statements(made[0])
        yield made[0]
    await db.close()


def count_statements(house: House) -> None:
    @sql.listens_for(house.db.engine.sync_engine, "before_cursor_execute")
    def count(*_: object) -> None:
        house.statements += 1


def but(schedule: Schedule, *sessions: ScheduledSession) -> Schedule:
    return replace(schedule, sessions=sessions)


OPENING, LANGUAGES, HACKATHON = SAMPLE.sessions


async def test_a_new_slug_becomes_an_event_with_its_sessions(house: House) -> None:
    assert await house.bring(SAMPLE) == "created 3, changed 0, unchanged 0, withdrawn 0"
    event = await house.event()
    assert (event.title, event.zone, event.access) == (
        {"en": "Forum of Samples 2020"},
        "Europe/Zurich",
        "registered",
    )
    assert (event.starts_at_ms, event.ends_at_ms) == (OPENING.starts_at_ms, HACKATHON.ends_at_ms)
    programme = await house.programme()
    assert [card.title for card in programme.sessions] == [it.title for it in SAMPLE.sessions]
    names = [speaker.name for speaker in programme.speakers]
    first = programme.sessions[0]
    assert [names[seat] for seat in first.speakers] == ["Ada Lanternfield", "Benoît Delanuage"]


async def test_a_room_shows_its_session_whole(house: House) -> None:
    await house.bring(SAMPLE)
    session = await house.session(OPENING.title)
    assert (session.guid, session.abstract) == (OPENING.guid, OPENING.abstract)
    assert [link.url for link in session.links] == ["https://forum.example/agenda"]
    assert [speaker.name for speaker in session.panel] == ["Ada Lanternfield", "Benoît Delanuage"]
    assert session.panel[0].biography == "Invents bridges."
    assert b"forum.example" not in msgspec.json.encode(session.panel)
    assert await house.snapshot(session.room) == session


async def test_the_second_import_changes_nothing_and_tells_nobody(house: House) -> None:
    await house.bring(SAMPLE)
    version = (await house.programme()).version
    assert await house.bring(SAMPLE) == "created 0, changed 0, unchanged 3, withdrawn 0"
    assert house.published == []
    assert (await house.programme()).version == version


async def test_speakers_become_panelists_whose_accounts_wait_for_them(house: House) -> None:
    await house.bring(SAMPLE)
    session = await house.session(OPENING.title)
    assert await house.roles(session.room) == {
        "Ada Lanternfield": "panelist",
        "Benoît Delanuage": "panelist",
    }
    async with house.db.reading() as db:
        rows = (await db.execute(select(accounts.c.name, accounts.c.email))).all()
    assert sorted(rows) == [
        ("Ada Lanternfield", "ada@forum.example"),
        ("Benoît Delanuage", None),
    ]


async def test_a_speaker_with_an_address_is_the_account_that_has_it(house: House) -> None:
    await house.bring(SAMPLE, "forum")
    await house.bring(SAMPLE, "second")
    async with house.db.reading() as db:
        counted = await db.execute(select(func.count()).select_from(accounts))
        assert counted.scalar_one() == 3  # Ada once, Benoît, who has no address, twice
        both = await db.execute(
            select(func.count()).select_from(participants).where(participants.c.name.like("Ada%"))
        )
        assert both.scalar_one() == 2


async def test_people_who_are_connected_see_a_moved_session(house: House) -> None:
    await house.bring(SAMPLE)
    before = await house.session(OPENING.title)
    moved = replace(OPENING, hall="Lovelace Hall", starts_at_ms=OPENING.starts_at_ms - MINUTE)
    done = await house.bring(but(SAMPLE, moved, LANGUAGES, HACKATHON))
    assert done == "created 0, changed 1, unchanged 2, withdrawn 0"
    after = await house.session(OPENING.title)
    assert (after.room, after.hall, after.revision) == (before.room, "Lovelace Hall", 1)
    assert house.told(before.room) == [Changed(session=after)]
    version = (await house.programme()).version
    assert house.told(await house.foyer()) == [Updated(version=version)]


async def test_a_vanished_session_is_withdrawn_and_its_room_stays(house: House) -> None:
    await house.bring(SAMPLE)
    room = (await house.session(OPENING.title)).room
    done = await house.bring(but(SAMPLE, LANGUAGES, HACKATHON))
    assert done == "created 0, changed 0, unchanged 2, withdrawn 1"
    assert (await house.snapshot(room)).status == "withdrawn"
    again = await house.bring(but(SAMPLE, LANGUAGES, HACKATHON))
    assert again == "created 0, changed 0, unchanged 2, withdrawn 0"
    assert await house.bring(SAMPLE) == "created 0, changed 1, unchanged 2, withdrawn 0"
    assert (await house.snapshot(room)).status == "scheduled"


async def test_panels_change_with_the_schedule_and_each_is_told_on_their_desk(
    house: House,
) -> None:
    await house.bring(SAMPLE)
    session = await house.session(OPENING.title)
    ada, ben = OPENING.speakers
    without_ben = replace(OPENING, speakers=(ada,))
    with_ben = replace(LANGUAGES, speakers=(ben, ada))
    await house.bring(but(SAMPLE, without_ben, with_ben, HACKATHON))
    assert await house.roles(session.room) == {"Ada Lanternfield": "panelist"}
    other = await house.session(LANGUAGES.title)
    assert [speaker.name for speaker in other.panel] == ["Benoît Delanuage", "Ada Lanternfield"]
    async with house.db.reading() as db:
        desk = await db.execute(
            select(participants.c.desk_id).where(participants.c.name == "Benoît Delanuage")
        )
    assert house.told(desk.scalar_one()) == [
        StandingChanged(room=room, change="role") for room in sorted([session.room, other.room])
    ]


async def test_who_moderates_a_room_keeps_doing_so_whatever_the_schedule_says(
    house: House,
) -> None:
    await house.bring(SAMPLE)
    session = await house.session(OPENING.title)
    ada = session.panel[0].participant
    assert ada is not None
    await house.give(session.room, ada, "moderator")
    await house.bring(but(SAMPLE, replace(OPENING, speakers=OPENING.speakers[1:]), *REST))
    assert (await house.roles(session.room))["Ada Lanternfield"] == "moderator"
    await house.bring(SAMPLE)
    assert (await house.roles(session.room))["Ada Lanternfield"] == "moderator"


REST = (LANGUAGES, HACKATHON)


async def test_another_biography_reaches_every_room_of_its_speaker(house: House) -> None:
    await house.bring(SAMPLE)
    document = (ROOT / "tests" / "samples" / "pretalx.json").read_bytes()
    other = read_schedule(document.replace(b"Invents bridges", b"Builds bridges"))
    assert await house.bring(other) == "created 0, changed 2, unchanged 1, withdrawn 0"
    for title in (OPENING.title, LANGUAGES.title):
        session = await house.session(title)
        assert "Builds bridges." in [speaker.biography for speaker in session.panel]
        assert house.told(session.room) == [Changed(session=session)]


async def test_an_import_takes_as_many_statements_for_many_sessions_as_for_few(
    house: House,
) -> None:
    wsis = build_demo(DEMO)[0].schedule
    house.statements = 0
    await house.bring(SAMPLE)
    few = house.statements
    house.statements = 0
    assert await house.bring(wsis, "wsis") == "created 160, changed 0, unchanged 0, withdrawn 0"
    assert house.statements <= few + 2


async def test_the_programme_is_read_in_as_many_statements_however_large_it_is(
    house: House,
) -> None:
    await house.bring(SAMPLE)
    await house.bring(build_demo(DEMO)[0].schedule, "wsis")
    house.statements = 0
    assert len((await house.programme("wsis")).speakers) == 846
    assert house.statements <= 6


async def test_the_demo_is_loaded_once_and_shifted_at_each_start(house: House) -> None:
    new_id = id_maker()
    loaded = await programmes.load_demo(house.dispatch, DEMO, house.now_ms, new_id)
    assert [(event.slug, event.demo) for event in loaded] == [("wsis", True), ("open", True)]
    first = await house.programme("wsis")
    later = house.now_ms + 5 * 60 * MINUTE
    await programmes.shift_demo(house.dispatch, DEMO, later, new_id)
    second = await house.programme("wsis")
    assert {card.room for card in first.sessions} == {card.room for card in second.sessions}
    assert second.version != first.version
    live = [card for card in second.sessions if card.starts_at_ms <= later < card.ends_at_ms]
    assert 6 <= len(live) <= 9


async def test_a_demo_that_was_never_loaded_is_not_shifted_into_being(house: House) -> None:
    assert await programmes.shift_demo(house.dispatch, DEMO, house.now_ms, id_maker()) == ()


async def test_a_dry_run_plans_and_changes_nothing(house: House) -> None:
    plan = await programmes.plan_only(house.db, "forum", SAMPLE)
    assert plan.summary() == "created 3, changed 0, unchanged 0, withdrawn 0"
    async with house.db.reading() as db:
        assert await events.find_event(db, "forum") is None
    await house.bring(SAMPLE)
    again = await programmes.plan_only(house.db, "forum", but(SAMPLE, *REST))
    assert again.summary() == "created 0, changed 0, unchanged 2, withdrawn 1"


async def test_two_imports_at_once_do_not_make_two_of_anything(house: House) -> None:
    await house.bring(but(SAMPLE, OPENING))
    done = await asyncio.gather(house.bring(SAMPLE), house.bring(SAMPLE))
    assert sorted(done) == [
        "created 0, changed 0, unchanged 3, withdrawn 0",
        "created 2, changed 0, unchanged 1, withdrawn 0",
    ]
    assert len((await house.programme()).sessions) == 3


# Conducting a session


async def moderator(house: House) -> tuple[str, Session]:
    await house.bring(SAMPLE)
    session = await house.session(OPENING.title)
    ada = session.panel[0].participant
    assert ada is not None
    await house.give(session.room, ada, "moderator")
    return ada, session


async def test_a_moderator_pauses_a_session_and_room_and_foyer_hear_of_it(house: House) -> None:
    ada, session = await moderator(house)
    await house.send(ada, messages.Pause(room=session.room))
    paused = await house.session(OPENING.title)
    assert (paused.paused_at_ms, paused.revision) == (house.now_ms, 1)
    assert house.told(session.room) == [Changed(session=paused)]
    version = (await house.programme()).version
    assert house.told(await house.foyer()) == [Updated(version=version)]
    assert (await house.cards())[OPENING.title].paused_at_ms == house.now_ms


async def test_every_event_message_leads_to_what_a_fresh_snapshot_shows(house: House) -> None:
    ada, session = await moderator(house)
    room = session.room
    steps: list[Command] = [
        messages.Pause(room=room),
        messages.Resume(room=room),
        messages.Extend(room=room, until_ms=OPENING.ends_at_ms + MINUTE),
        messages.End(room=room),
        messages.Start(room=room),
    ]
    for command in steps:
        await house.send(ada, command)
        assert house.told(room) == [Changed(session=await house.snapshot(room))]


async def test_a_held_session_waits_for_its_moderator(house: House) -> None:
    ada, session = await moderator(house)
    house.now_ms = OPENING.starts_at_ms - MINUTE
    await house.send(ada, messages.Hold(room=session.room))
    await house.send(ada, messages.Hold(room=session.room))
    assert house.published == []
    house.now_ms = DURING
    await house.send(ada, messages.Start(room=session.room))
    started = await house.snapshot(session.room)
    assert (started.held, started.opened_at_ms) == (False, DURING)


async def test_what_does_not_fit_is_refused_and_changes_nothing(house: House) -> None:
    ada, session = await moderator(house)
    with pytest.raises(CannotConduct):
        await house.send(ada, messages.Resume(room=session.room))
    with pytest.raises(CannotExtend):
        await house.send(ada, messages.Extend(room=session.room, until_ms=1))
    assert await house.snapshot(session.room) == session
    assert house.published == []


async def test_panelists_and_attendees_conduct_nothing(house: House) -> None:
    _, session = await moderator(house)
    ben = session.panel[1].participant
    assert ben is not None
    for role in ("panelist", None):
        await house.give(session.room, ben, role)
        with pytest.raises(Forbidden):
            await house.send(ben, messages.End(room=session.room))


async def test_a_foyer_is_no_session(house: House) -> None:
    ada, _ = await moderator(house)
    with pytest.raises(NotHere):
        await house.send(ada, messages.Start(room=await house.foyer()))


async def test_an_import_in_the_middle_of_a_session_leaves_what_moderators_did(
    house: House,
) -> None:
    ada, session = await moderator(house)
    await house.send(ada, messages.Pause(room=session.room))
    await house.bring(but(SAMPLE, replace(OPENING, title="Opening, once more"), *REST))
    paused = await house.snapshot(session.room)
    assert (paused.title, paused.paused_at_ms) == ("Opening, once more", house.now_ms)
