"""Brings programmes into events: from a file, and the demo's. People who are connected see it."""

from collections.abc import Callable, Mapping

from rooms.database import Db
from rooms.events import store as events
from rooms.events.messages import EventCard
from rooms.programme.demo import DemoEvent, build_demo
from rooms.programme.demo_calendar import shift
from rooms.programme.importing import do_import, plan_for
from rooms.programme.plan import Plan, plan_import
from rooms.programme.schedule import Schedule
from server.database import Database
from server.dispatch import Book, Dispatch

NewId = Callable[[], str]


async def import_schedule(
    dispatch: Dispatch, slug: str, schedule: Schedule, now_ms: int, new_id: NewId
) -> Plan:
    """Into the event of this slug; a new one, for people who sign in, when there is none."""
    event = await _find(dispatch.db, slug)
    return await _bring(dispatch, event or _new(slug, schedule, new_id), schedule, now_ms, new_id)


async def plan_only(db: Database, slug: str, schedule: Schedule) -> Plan:
    """What an import would do; nothing is changed."""
    async with db.reading() as reading:
        found = await events.find_event(reading, slug)
        if found is None:
            return plan_import({}, schedule)
        return await plan_for(reading, found[0], schedule)


async def load_demo(
    dispatch: Dispatch, files: Mapping[str, bytes], now_ms: int, new_id: NewId
) -> tuple[EventCard, ...]:
    """The demo as of now; made when it is not there. `files` by name: see `demo.FILES`."""
    return tuple([await _load(dispatch, demo, now_ms, new_id) for demo in build_demo(files)])


async def shift_demo(
    dispatch: Dispatch, files: Mapping[str, bytes], now_ms: int, new_id: NewId
) -> tuple[EventCard, ...]:
    """Brings to now those events of the demo that are there; what somebody removed stays away."""
    there = []
    for demo in build_demo(files):
        event = await _find(dispatch.db, demo.slug)
        if event is not None and event.demo:
            there.append(await _load(dispatch, demo, now_ms, new_id))
    return tuple(there)


async def _load(dispatch: Dispatch, demo: DemoEvent, now_ms: int, new_id: NewId) -> EventCard:
    schedule = shift(demo.schedule, now_ms)
    event = await _find(dispatch.db, demo.slug) or EventCard(
        id=new_id(),
        slug=demo.slug,
        title=demo.title,
        theme=demo.theme,
        zone=schedule.zone,
        access=demo.access,
        starts_at_ms=None,
        ends_at_ms=None,
        demo=True,
    )
    await _bring(dispatch, event, schedule, now_ms, new_id)
    return event


def _new(slug: str, schedule: Schedule, new_id: NewId) -> EventCard:
    return EventCard(
        id=new_id(),
        slug=slug,
        title={"en": schedule.title},
        theme={},
        zone=schedule.zone,
        access="registered",
        starts_at_ms=None,
        ends_at_ms=None,
        demo=False,
    )


async def _find(db: Database, slug: str) -> EventCard | None:
    async with db.reading() as reading:
        found = await events.find_event(reading, slug)
        return None if found is None else found[0]


async def _bring(
    dispatch: Dispatch, event: EventCard, schedule: Schedule, now_ms: int, new_id: NewId
) -> Plan:
    async def importing(db: Db, book: Book) -> Plan:
        if await events.find_event(db, event.slug) is None:
            await events.add_event(db, event, new_id(), now_ms)
        done = await do_import(db, event, schedule, now_ms, new_id, book.lock)
        await book.record(await events.foyer_of(db, event.id), done.events)
        return done.plan

    return await dispatch.change(event.id, importing)
