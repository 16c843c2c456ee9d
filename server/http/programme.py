"""The programme and its speakers over HTTP: made once for a version, and not sent to who has it."""

import gzip
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from rooms.database import Db
from rooms.errors import Forbidden, Removed, SignInNeeded
from rooms.events.entry import read_home
from rooms.events.messages import EventHome
from rooms.events.model import is_public
from rooms.programme.live import AHEAD_MS, live_now
from rooms.programme.messages import LiveNow, Programme, SpeakerPage
from rooms.programme.speakers import read_speaker
from rooms.programme.store import read_open, read_programme, read_version
from rooms.wire import Body
from server.http.door import Call, Door

KEPT = 50
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Packed:
    """A programme as it is sent."""

    etag: str
    plain: bytes
    gzipped: bytes


class Programmes:
    """`kept` are the newest of the events that were asked for last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Packed] = OrderedDict()
        self._live: OrderedDict[str, LiveNow] = OrderedDict()

    async def read(self, call: Call) -> Response:
        """The whole programme. Send its ETag back as If-None-Match, and get 304 while it lasts."""
        async with call.services.db.reading() as db:
            home = await read_as(call, db)
            etag = etag_of(home, await read_version(db, home.event.id))
            if has(call.request, etag):
                return Response(status_code=304, headers=headers(etag))
            packed = self._kept.get(home.event.id)
            if packed is None or packed.etag != etag:
                packed = pack(await read_programme(db, home.event), etag)
        _keep(self._kept, home.event.id, packed)
        return send(call.request, packed)

    async def read_live(self, call: Call) -> LiveNow:
        """What is live in the event now: ask again at `until_ms`, or after `programme.updated`."""
        now_ms = call.services.now_ms()
        async with call.services.db.reading() as db:
            home = await read_as(call, db)
            event_id, version = home.event.id, await read_version(db, home.event.id)
            live = self._live.get(event_id)
            if live is None or live.version != version or live.until_ms <= now_ms:
                nearby = await read_open(db, event_id, now_ms + AHEAD_MS, now_ms)
                live = live_now(nearby, version, now_ms)
        _keep(self._live, event_id, live)
        return live

    async def read_speaker(self, call: Call) -> Response:
        """A speaker, and their sessions. Its ETag serves as that of the programme does."""
        async with call.services.db.reading() as db:
            home = await read_as(call, db)
            etag = etag_of(home, await read_version(db, home.event.id))
            if has(call.request, etag):
                return Response(status_code=304, headers=headers(etag))
            found = await read_speaker(db, home.event, call.part("speaker"))
        return send(call.request, pack(found, etag))

    @property
    def doors(self) -> tuple[Door, ...]:
        return (
            Door("GET", "/api/e/{slug}/programme", self.read, reply=Programme),
            Door("GET", "/api/e/{slug}/speakers/{speaker}", self.read_speaker, reply=SpeakerPage),
            Door("GET", "/api/e/{slug}/live", self.read_live, reply=LiveNow),
        )


def _keep(kept: OrderedDict[str, Kept], event_id: str, value: Kept) -> None:
    kept[event_id] = value
    kept.move_to_end(event_id)
    if len(kept) > KEPT:
        kept.popitem(last=False)


async def read_as(call: Call, db: Db) -> EventHome:
    """The event that is called for, as who calls may read it.

    By invitation: for participants; else for everybody. Raises NotFound, Removed, SignInNeeded or
    Forbidden.
    """
    account = call.identity.account if call.identity else None
    home = await read_home(db, call.part("slug"), account, call.services.now_ms())
    if home.removed is not None:
        raise Removed(until_ms=home.removed.until_ms, reason=home.removed.reason)
    if home.participant is None and not is_public(home.event.access):
        raise Forbidden if call.identity else SignInNeeded
    return home


def etag_of(home: EventHome, version: str) -> str:
    """The event's own card is part of the answer. Weak: the same programme, packed or not."""
    card = blake2b(msgspec.json.encode(home.event), digest_size=6).hexdigest()
    return f'W/"{version}-{card}"'


def has(request: Request, etag: str) -> bool:
    """RFC 9110 §13.1.2."""
    asked = request.headers.get("if-none-match", "")
    return asked.strip() == "*" or etag in [each.strip() for each in asked.split(",")]


def pack(body: Body, etag: str) -> Packed:
    plain = msgspec.json.encode(body)
    return Packed(etag, plain, gzip.compress(plain, compresslevel=6, mtime=0))


def send(request: Request, packed: Packed) -> Response:
    told = headers(packed.etag)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(packed.plain, headers=told, media_type="application/json")
    told["Content-Encoding"] = "gzip"
    return Response(packed.gzipped, headers=told, media_type="application/json")


def headers(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding, Cookie"}
