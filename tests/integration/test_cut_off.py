"""A database that goes away in the middle of something: nobody is told what may not be so."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import msgpack
import pytest
from sqlalchemy import Connection, event, func, select
from sqlalchemy.exc import OperationalError

from rooms.chat.messages import Send
from rooms.chat.store import messages
from server.app import Parts
from server.bus.memory import MemoryBus
from server.database import Database, Unsure
from server.dispatch import Caller
from server.house import FAULT
from server.sockets import NOTICING
from tests.client import new_key
from tests.hall import Hall
from tests.house import open_house, quiet_dispatch, settings_for
from tests.stepped import SilentLine, arriving, stepped


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """On a database of its own, which goes away."""
    parts = Parts(bus=MemoryBus())
    async with open_house(settings_for(tmp_path, None, None), [parts]) as house:
        hall = await Hall.build(house)
        yield hall
        await hall.close()


class Away:
    """While it is entered, a database that is gone: with `after_commit` when it has done what it
    was told, and could not say so.
    """

    def __init__(self, db: Database, after_commit: bool = False) -> None:
        self._engine = db.engine.sync_engine
        self._is_gone = not after_commit

    def __enter__(self) -> None:
        event.listen(self._engine, "begin", self._begin, insert=True)
        event.listen(self._engine, "commit", self._commit)

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "begin", self._begin)
        event.remove(self._engine, "commit", self._commit)

    def _begin(self, _connection: Connection) -> None:
        if self._is_gone:
            raise ConnectionRefusedError

    def _commit(self, connection: Connection) -> None:
        connection.connection.commit()
        self._is_gone = True
        gone = ConnectionResetError()
        raise OperationalError("COMMIT", None, gone, connection_invalidated=True)


class Line(SilentLine):
    """Keeps what is written to it, and tells what it was ended with."""

    def __init__(self) -> None:
        super().__init__()
        self._ended = asyncio.Event()
        self.frames: asyncio.Queue[bytes] = asyncio.Queue()

    def write(self, frame: bytes) -> None:
        self.frames.put_nowait(frame)

    def end(self, code: int) -> None:
        super().end(code)
        self._ended.set()

    async def ended_with(self) -> int | None:
        async with asyncio.timeout(10):
            await self._ended.wait()
        return self.code

    def says(self, tag: str, **body: object) -> None:
        assert self.reader is not None
        self.reader.heard(msgpack.packb([1, tag, body]))


async def said(hall: Hall) -> int:
    async with hall.house.db.reading() as db:
        counted = await db.execute(select(func.count()).select_from(messages))
    return int(counted.scalar_one())


async def test_what_may_have_been_done_is_not_refused_and_is_done_once(hall: Hall):
    _, ada, _ = await hall.enrol("ada")
    caller = Caller(hall.event.id, ada.id)
    command = Send(room=hall.room, key=new_key(), text="Once")
    async with quiet_dispatch(hall.house) as dispatch:
        with Away(hall.house.db, after_commit=True), pytest.raises(Unsure):
            await dispatch.run(caller, command)
        assert await said(hall) == 1
        await dispatch.run(caller, command)
    assert await said(hall) == 1


async def test_what_was_not_begun_is_no_question(hall: Hall):
    _, ada, _ = await hall.enrol("ada")
    command = Send(room=hall.room, key=new_key(), text="Never")
    async with quiet_dispatch(hall.house) as dispatch:
        with Away(hall.house.db), pytest.raises(ConnectionRefusedError):
            await dispatch.run(Caller(hall.event.id, ada.id), command)
    assert await said(hall) == 0


async def test_who_may_have_been_obeyed_comes_back_and_asks_again(hall: Hall):
    ada = await hall.join("ada")
    async with stepped(hall) as parts:
        line = Line()
        await arriving(parts, ada, line).open()
        assert b"server.hello" in line.frames.get_nowait()
        with Away(hall.house.db, after_commit=True):
            line.says("chat.send", room=hall.room, key=new_key(), text="Once")
            assert await line.ended_with() == FAULT
        assert line.frames.empty()


async def test_who_cannot_join_for_want_of_a_database_comes_back_and_resumes(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    """They have left the rooms by then that they wanted to join again."""
    ada = await hall.join("ada")
    async with stepped(hall) as parts:
        line = Line()
        await arriving(parts, ada, line).open()

        async def look(*_asked: object) -> None:
            raise ConnectionRefusedError

        monkeypatch.setattr(parts.looking, "look", look)
        line.says("rooms.join", rooms=[{"room": hall.room}])
        assert await line.ended_with() == FAULT


async def test_a_command_that_was_not_begun_is_refused_and_the_tab_stays(hall: Hall):
    ada = await hall.join("ada")
    async with stepped(hall) as parts:
        line = Line()
        await arriving(parts, ada, line).open()
        assert b"server.hello" in line.frames.get_nowait()
        with Away(hall.house.db):
            line.says("chat.send", room=hall.room, key=new_key(), text="Never")
            async with asyncio.timeout(10):
                assert b"internal" in await line.frames.get()
        assert line.code is None


async def test_a_machine_that_vanishes_without_a_word_is_noticed(postgres_url: str, tmp_path: Path):
    db = Database(settings_for(tmp_path, postgres_url, None).database_url)
    async with db.reading() as reading:
        raw = await reading.get_raw_connection()
        told = raw.driver_connection
        assert told is not None
        connected = told._transport.get_extra_info("socket")
        assert connected.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        for option, to in NOTICING.items():
            assert connected.getsockopt(socket.IPPROTO_TCP, option) == to
    await db.close()
