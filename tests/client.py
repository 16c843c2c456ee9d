"""A client of Plenary in Python, on `websockets` and `msgpack` alone: a second reader of the same
bytes.

Used by the tests and the load generator, and shown in docs/protocol.md.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import msgpack
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

Body = dict[str, Any]
Entry = tuple[str, Body]


class RefusedError(Exception):
    """The server's answer to a command that cannot be done."""

    def __init__(self, refusal: Mapping[str, Any]) -> None:
        super().__init__(f"{refusal['code']}: {refusal['message']}")
        self.code: str = refusal["code"]
        self.field: str | None = refusal["field"]
        self.facts: Mapping[str, Any] = refusal["facts"]
        self.message: str = refusal["message"]


class ClosedError(Exception):
    """The connection ended with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(f"closed with {code}")
        self.code = code


@dataclass
class RoomState:
    """A room as this client knows it: a snapshot, and the event messages since, in order."""

    id: str
    view: str = "everyone"
    revision: int = 0
    standing: Body = field(default_factory=dict)
    snapshot: Body = field(default_factory=dict)
    own: Body = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    frames: list[Body] = field(default_factory=list)
    passing: list[Entry] = field(default_factory=list)
    present: int = 0
    refused: Body | None = None
    holes: int = 0

    def take_answer(self, joined: Body) -> None:
        """Takes one room of the answer to `rooms.join`."""
        self.refused = joined["refused"]
        if self.refused is not None:
            return
        self.view, self.standing = joined["view"], joined["standing"]
        self.present = joined["present"]
        if joined["missed"] is None:
            self.snapshot, self.own = joined["snapshot"], joined["own"]
            self.entries.clear()
            self.frames.clear()
        elif joined["revision"] > self.revision:
            missed = [(tag, body) for tag, body in joined["missed"]]
            self._advance(self.revision, joined["revision"], missed)
        self.revision = joined["revision"]

    def take_push(self, since: int, revision: int, entries: list[Entry]) -> bool:
        """False when there is a hole before it: then the room has to be joined again."""
        if revision == 0:
            self.passing.extend(entries)
            return True
        if revision <= self.revision:
            return True
        if since > self.revision:
            self.holes += 1
            return False
        self._advance(since, revision, entries)
        return True

    def _advance(self, since: int, revision: int, entries: list[Entry]) -> None:
        self.entries.extend(entries)
        self.frames.append({"since": since, "revision": revision, "entries": entries})
        self.revision = revision


class Client:
    """One tab. `Client.open(url, token=…)` waits for the hello; then `join` and `send`."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last_ref = 0
        self._answers: dict[int, asyncio.Future[Body]] = {}
        self._moved = asyncio.Condition()
        self._reading: asyncio.Task[None] | None = None
        self.hello: Body = {}
        self.rooms: dict[str, RoomState] = {}
        self.frame_refusals: list[Body] = []
        self.raw: list[bytes] = []
        self.closed: int | None = None

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        cookie: str | None = None,
        token: str | None = None,
        origin: str | None = None,
        **more: Any,
    ) -> Self:
        """`url` is `ws://host/e/<slug>/ws`; `more` is for the connection, as `websockets` has it.

        Raises ClosedError when the server shows us out.
        """
        headers = {}
        if cookie is not None:
            headers["Cookie"] = f"plenary_session={cookie}"
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        if origin is not None:
            headers["Origin"] = origin
        headers |= more.pop("headers", {})
        socket = await connect(
            url,
            additional_headers=headers,
            compression=None,
            max_size=None,
            ping_interval=None,
            **more,
        )
        client = cls(socket)
        client._reading = asyncio.create_task(client._read())
        await client.until(lambda: bool(client.hello))
        return client

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._socket.close()
        if self._reading is not None:
            await self._reading

    def abort(self) -> None:
        """Goes away without a word, as a phone does in a tunnel."""
        self._socket.transport.abort()

    async def send(self, tag: str, room: str, **body: Any) -> Body:
        """Sends a command and gives its answer. Raises RefusedError or ClosedError."""
        return await self.send_body(tag, {"room": room, **body})

    async def send_body(self, tag: str, body: Body) -> Body:
        return await (await self.post(tag, body))

    async def post(self, tag: str, body: Body) -> "asyncio.Future[Body]":
        """Sends a command without waiting for its answer, which the future will have.

        Raises ClosedError when it is known by now that nobody will read it.
        """
        if self.closed is not None:
            raise ClosedError(self.closed)
        self._last_ref += 1
        ref = self._last_ref
        answer = self._answers[ref] = asyncio.get_running_loop().create_future()
        await self.send_raw(msgpack.packb([ref, tag, body]))
        return answer

    async def send_raw(self, frame: bytes | str) -> None:
        try:
            await self._socket.send(frame)
        except ConnectionClosed:
            await self._reading_done()

    async def join(self, *rooms: str, view: str | None = None) -> list[Body]:
        """Joins, or joins again from where it stands."""
        wanted = []
        for room in rooms:
            state = self.rooms.setdefault(room, RoomState(room))
            known = {"since": state.revision, "view": state.view} if state.revision else {}
            wanted.append({"room": room, **known, **({"view": view} if view else {})})
        answer = await self.send_body("rooms.join", {"rooms": wanted})
        joined: list[Body] = answer["rooms"]
        return joined

    async def until(self, holds: Callable[[], bool], within_s: float = 10.0) -> None:
        """Waits for pushes until it holds. Raises ClosedError, or TimeoutError."""
        async with asyncio.timeout(within_s), self._moved:
            while not holds():
                if self.closed is not None:
                    raise ClosedError(self.closed)
                await self._moved.wait()

    async def until_closed(self, within_s: float | None = 10.0) -> int:
        """The code the connection ended with. None waits for as long as it takes."""
        async with asyncio.timeout(within_s), self._moved:
            while self.closed is None:
                await self._moved.wait()
            return self.closed

    async def _reading_done(self) -> None:
        if self._reading is not None:
            await asyncio.shield(self._reading)

    async def _read(self) -> None:
        try:
            async for raw in self._socket:
                assert isinstance(raw, bytes)
                self.raw.append(raw)
                await self._take(msgpack.unpackb(raw))
        except ConnectionClosed:
            pass
        async with self._moved:
            self.closed = self._socket.close_code or 1006
            self._moved.notify_all()
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(ClosedError(self.closed))
                answer.exception()  # as above

    async def _take(self, frame: list[Any]) -> None:
        rejoin = None
        if frame[0] == 0:
            rejoin = self._take_push(*frame[1:])
        else:
            self._take_answer(*frame)
        async with self._moved:
            self._moved.notify_all()
        if rejoin is not None:
            await self._ask_again(rejoin)

    def _take_answer(self, ref: int, verdict: str, body: Body) -> None:
        if verdict == "ok" and "rooms" in body:
            for joined in body["rooms"]:
                self._take_joined(joined)
        answer = self._answers.pop(ref)
        if answer.done():
            return
        if verdict == "ok":
            answer.set_result(body)
        else:
            answer.set_exception(RefusedError(body))
            answer.exception()  # whoever awaits it gets it; who went away need not

    def _take_joined(self, joined: Body) -> None:
        state = self.rooms.setdefault(joined["room"], RoomState(joined["room"]))
        state.take_answer(joined)

    def _take_push(self, room: str, since: int, revision: int, entries: list[Any]) -> str | None:
        """The room that has to be joined again, if any."""
        told = [(tag, body) for tag, body in entries]
        for tag, body in told:
            if tag == "server.hello":
                self.hello = body
            elif tag == "server.refused":
                self.frame_refusals.append(body)
            elif tag == "rooms.joined":
                self._take_joined(body["joined"])
        state = self.rooms.get(room)
        if state is None or state.take_push(since, revision, told):
            return None
        return room

    async def _ask_again(self, room: str) -> None:
        state = self.rooms[room]
        self._last_ref += 1
        self._answers[self._last_ref] = asyncio.get_running_loop().create_future()
        wanted = {"room": room, "since": state.revision, "view": state.view}
        await self.send_raw(msgpack.packb([self._last_ref, "rooms.join", {"rooms": [wanted]}]))


def new_key() -> str:
    return secrets.token_urlsafe(12)
