"""What makes up an event's look besides words: pictures that organizers upload, and partners."""

import asyncio
from typing import cast, get_args

from rooms.branding import gallery, store
from rooms.branding.handlers import drop_later
from rooms.branding.messages import Partners, Picture, Purpose
from rooms.branding.model import LIMIT_PICTURES, check_room
from rooms.branding.pictures import LIMIT_UPLOAD_BYTES, Prepared, prepare
from rooms.errors import Forbidden, NotFound, TooFast
from rooms.events.entry import read_home
from rooms.events.messages import EventHome
from rooms.events.standing import Permission, check
from rooms.events.standings import read_standing
from rooms.feature import Room, RoomKind
from rooms.wire import Body
from server.http.door import Call, Door, read_body
from server.http.programme import read_as
from server.jobs import plan
from server.services import Services

# They wait with all their bytes; a picture takes less than a second.
LIMIT_WAITING = 8


class Uploads:
    """Pictures are decoded one at a time."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(1)
        self._waiting = 0

    async def upload(self, call: Call) -> Body:
        """A PNG, JPEG or WebP, as the body itself, for the look of an event.

        `purpose` is `logo`, `banner` or `partner`. The picture is upright then, no larger than it
        is shown, and says nothing but what is seen. It is shown once a command names it; one that
        nothing shows is removed after a day.
        """
        purpose = call.part("purpose")
        if purpose not in get_args(Purpose):
            raise NotFound("purpose")
        home = await organized(call)
        call.limits.pictures_by_account.take(call.account.id, call.services.now_ms())
        prepared = await self._prepare(call, cast(Purpose, purpose))
        await keep(call.services, home, cast(Purpose, purpose), prepared)
        return prepared.picture

    async def _prepare(self, call: Call, purpose: Purpose) -> Prepared:
        if self._waiting >= LIMIT_WAITING:
            raise TooFast(wait_s=LIMIT_WAITING)
        self._waiting += 1
        try:
            upload = await read_body(call.request, LIMIT_UPLOAD_BYTES)
            async with self._turn:
                return await asyncio.to_thread(prepare, upload, purpose, call.services.new_id())
        finally:
            self._waiting -= 1

    @property
    def doors(self) -> tuple[Door, ...]:
        return (
            Door("GET", "/api/e/{slug}/partners", read_partners, reply=Partners),
            Door(
                "POST",
                "/api/e/{slug}/pictures/{purpose}",
                self.upload,
                reply=Picture,
                media="image/*",
            ),
        )


async def read_partners(call: Call) -> Body:
    """The partners, by tier and place."""
    async with call.services.db.reading() as db:
        home = await read_as(call, db)
        return await store.read_partners(db, home.event.id)


async def organized(call: Call) -> EventHome:
    """The event, of which who calls is an organizer. Raises NotFound, SignInNeeded or Forbidden."""
    now_ms = call.services.now_ms()
    async with call.services.db.reading() as db:
        home = await read_home(db, call.part("slug"), call.account, now_ms)
        if home.participant is None:
            raise Forbidden
        foyer = foyer_of(home)
        standing = await read_standing(db, foyer, home.participant.id, now_ms)
    if standing is None:
        raise Forbidden
    check(standing, Permission.ORGANIZE)
    return home


async def keep(services: Services, home: EventHome, purpose: Purpose, prepared: Prepared) -> None:
    """Raises TooMany."""
    event_id, now_ms, picture = home.event.id, services.now_ms(), prepared.picture
    async with services.db.writing() as db:
        check_room(await gallery.count_pictures(db, event_id), LIMIT_PICTURES)
        await gallery.add_picture(db, event_id, purpose, picture, prepared.contents, now_ms)
        await plan(db, foyer_of(home), [drop_later(picture, now_ms)])


def foyer_of(home: EventHome) -> Room:
    return Room(home.foyer, home.event.id, RoomKind.FOYER, revision=0)
