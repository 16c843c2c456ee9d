"""Two workers on a bus that drops, repeats and reorders: everybody converges all the same."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.app import Parts
from server.bus.memory import MemoryNetwork
from tests.hall import Hall
from tests.house import open_house, settings_for
from tests.integration.test_convergence import converges
from tests.rough import RoughBus
from tests.stories import everything
from tests.stories.cast import begin


@pytest.fixture
async def rough(tmp_path: Path) -> AsyncIterator[tuple[Hall, list[RoughBus]]]:
    network = MemoryNetwork()
    buses = [RoughBus(network, seed) for seed in (1, 2)]
    settings = settings_for(tmp_path, None, None)
    async with open_house(settings, [Parts(bus=bus) for bus in buses]) as house:
        hall = await Hall.build(house)
        yield hall, buses
        await hall.close()


async def test_everybody_converges_over_a_rough_bus(rough: tuple[Hall, list[RoughBus]]):
    hall, buses = rough
    cast = await begin(hall)
    await everything(cast)
    for person in cast.everybody:
        await converges(person)
        assert person.room.holes == 0
    for bus in buses:
        assert min(bus.told.values()) > 0
