"""A tab that has gone is freed at once: the collector of cycles seldom looks at what tabs were."""

import asyncio
import gc
import weakref
from collections.abc import Iterator

import pytest
from websockets.server import ServerProtocol

from server.following import Following, Warden
from server.outbox import Outbox
from server.protocol import SocketProtocol
from tests.hall import Hall, Person

KEPT = (Following, Outbox, ServerProtocol, SocketProtocol, Warden)


@pytest.fixture
def uncollected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def kept() -> set[int]:
    return {id(each) for each in gc.get_objects() if isinstance(each, KEPT)}


def freeing(before: set[int]) -> list[asyncio.Event]:
    """Each is set when something is freed that was not kept `before`."""
    events = []
    for each in gc.get_objects():
        if isinstance(each, SocketProtocol | Following) and id(each) not in before:
            events.append(asyncio.Event())
            weakref.finalize(each, events[-1].set)
    return events


async def hangs_up(person: Person) -> None:
    person.client.abort()


async def takes_leave(person: Person) -> None:
    await person.client.close()


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("goes", [hangs_up, takes_leave])
async def test_a_tab_that_has_gone_is_freed_at_once(hall: Hall, goes):
    await hall.join("chief")
    before = kept()
    ada = await hall.join("ada")
    await ada.ask("Who is there?")
    freed = freeing(before)
    assert len(freed) == 2
    await goes(ada)
    async with asyncio.timeout(10):
        await asyncio.gather(*(each.wait() for each in freed))
    assert kept() <= before
