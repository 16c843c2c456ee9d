"""The migrations make the tables that the code wants, on both databases."""

from server.migrate import differences, migrate
from tests.house import House


async def test_no_migration_is_missing(house: House):
    assert await differences(house.db) == [], "run ./dev plenary migration ABOUT"


async def test_migrating_again_does_nothing(house: House):
    await migrate(house.db)
    assert await differences(house.db) == []
