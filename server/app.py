"""The composition root: makes the parts of a server and joins them together."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.routing import BaseRoute, WebSocketRoute

from config.logging import configure_logging
from config.settings import Settings, load_settings
from server.admission import Admission
from server.attendance.opening import open_attendance
from server.bus.opening import joins_processes, open_bus
from server.bus.port import Bus
from server.database import Database
from server.dispatch import Dispatch
from server.duties import do_duties
from server.ending import Ending
from server.features import features
from server.garbage import collect_garbage
from server.gateway import Gateway
from server.house import House
from server.http.routes import middleware, routes
from server.http.site import name_of
from server.hub import Hub
from server.ids import id_maker, now_ms
from server.joining import Joining
from server.lag import watch_loop
from server.leading import Candidate, lead
from server.locales import Locales
from server.looking import Looking
from server.mail import Mail, Outbox, Smtp
from server.presence import Presence
from server.protocol import PULSE
from server.pulse import Pulse
from server.services import Services
from server.snapshots import Snapshots

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "config" / "locales"
SWITCH_S = 0.0002
"""For which a thread that comes back from the disk waits, at most, while the loop is busy."""
UNDER_WAY_S = 3.0
"""For commands that are under way when the process ends: their database may be away."""
FAREWELL_S = 2.0
"""For a database to see us off: it may stand still."""
_log = structlog.get_logger()


@dataclass(frozen=True)
class Parts:
    """What tests may put in the place of what the settings say. Who `is_alone` in the process sets
    what holds for all of it: how its threads change, and how it collects garbage.
    """

    is_alone: bool = False
    bus: Bus | None = None
    now_ms: Callable[[], int] = now_ms
    ending: Ending = field(default_factory=Ending)


def build(settings: Settings, parts: Parts | None = None) -> Starlette:
    """An application whose parts live as long as its lifespan."""
    parts = parts or Parts()
    locales = Locales(LOCALES)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        """What it yields, each connection finds in its scope's `state`."""
        pulse = Pulse()
        try:
            async with _running(settings, parts, locales, pulse) as (services, gateway):
                app.router.routes.extend(_routes(services, gateway, settings.web_dir))
                yield {PULSE: pulse}
        except BaseExceptionGroup:  # a part broke: better no server than one without it
            parts.ending.begin()
            raise

    return Starlette(lifespan=lifespan, middleware=middleware(settings.public_url, locales))


@asynccontextmanager
async def patience() -> AsyncIterator[Callable[[float], None]]:
    """What it gives says how many seconds what is inside may still take; then it is cancelled."""
    try:
        async with asyncio.timeout(None) as limit:
            yield lambda more_s: limit.reschedule(asyncio.get_running_loop().time() + more_s)
    except TimeoutError:
        _log.warning("ends with commands under way")


@asynccontextmanager
async def _running(
    settings: Settings, parts: Parts, locales: Locales, pulse: Pulse
) -> AsyncIterator[tuple[Services, Gateway]]:
    """Everything that works in the background ends with the lifespan."""
    parts.ending.listen()
    parts.ending.follow_parent()
    db = Database(settings.database_url)
    mail = _mail(settings)
    new_id = id_maker(parts.now_ms)
    try:
        async with patience() as ends_within, asyncio.TaskGroup() as tasks:
            process = new_id()
            bus = parts.bus or open_bus(settings.bus_url)
            hub = Hub(db, bus, tasks, parts.now_ms)
            presence = Presence(hub, open_attendance(settings.bus_url, process), process)
            dispatch = Dispatch(
                db, features, hub.publish, parts.now_ms, new_id, tasks, presence.attendees
            )
            services = Services(
                db=db,
                dispatch=dispatch,
                hub=hub,
                mail=mail,
                locales=locales,
                secret=settings.secret.encode(),
                public_url=settings.public_url,
                build=name_of(settings.web_dir),
                developer=settings.has_outbox,
                metrics_token=settings.metrics_token,
                ending=parts.ending,
                now_ms=parts.now_ms,
                new_id=new_id,
            )
            gateway = _gateway(services, presence, tasks)
            duties = partial(do_duties, db, dispatch, parts.now_ms)
            candidate = Candidate(
                db, new_id(), stands_in=joins_processes(settings.bus_url), watch=time.monotonic
            )
            background = [
                tasks.create_task(watch_loop()),
                tasks.create_task(pulse.run()),
                tasks.create_task(hub.run()),
                tasks.create_task(presence.run()),
                tasks.create_task(mail.run()),
                tasks.create_task(lead(candidate, duties)),
            ]
            if parts.is_alone:
                sys.setswitchinterval(SWITCH_S)
                background.append(tasks.create_task(collect_garbage()))
            yield services, gateway
            for task in background:
                task.cancel()
            ends_within(UNDER_WAY_S)
    finally:
        with suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL_S):
                await db.close()


def _gateway(services: Services, presence: Presence, tasks: asyncio.TaskGroup) -> Gateway:
    db, hub = services.db, services.hub
    looking = Looking(db, Snapshots(services.dispatch.features), services.now_ms, tasks)
    house = House(
        dispatch=services.dispatch,
        hub=hub,
        looking=looking,
        joining=Joining(db, hub, looking, presence.count),
        word=services.locales.refusal,
        build=services.build,
        now_ms=services.now_ms,
        tasks=tasks,
    )
    return Gateway(
        house=house,
        admission=Admission(db, services.now_ms, tasks),
        db=db,
        secret=services.secret,
        public_url=services.public_url,
        new_id=services.new_id,
    )


def _routes(services: Services, gateway: Gateway, web: Path) -> list[BaseRoute]:
    return [WebSocketRoute("/e/{slug}/ws", gateway.serve), *routes(services, web)]


def _mail(settings: Settings) -> Mail:
    if settings.smtp is None:
        return Outbox()
    smtp = settings.smtp
    return Smtp(smtp.host, smtp.port, smtp.username, smtp.password, smtp.tls, settings.mail_from)


def from_environment() -> Starlette:
    """For uvicorn, in each of its processes."""
    settings = load_settings()
    configure_logging(settings.log_level, settings.log_format)
    return build(settings, Parts(is_alone=True))
