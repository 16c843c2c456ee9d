"""Entities as clients keep them: by id, the newest of each."""

from tests.client import Body

Entities = dict[str, Body]


def by_id(entities: list[Body]) -> Entities:
    return {entity["id"]: settled(entity) for entity in entities}


def put(entities: Entities, entity: Body) -> None:
    """The newer stays; the same revision replaces."""
    there = entities.get(entity["id"])
    if there is None or there["revision"] <= entity["revision"]:
        entities[entity["id"]] = settled(entity)


def settled(entity: Body) -> Body:
    """A key settles what is on its way, and no longer matters once it has."""
    return {**entity, "key": None} if "key" in entity else entity
