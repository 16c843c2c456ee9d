"""Moderation: silenced, lifted, reported, settled; and what a client makes of it."""

from typing import Any

from tests.client import Body
from tests.stories.cast import Cast
from tests.stories.entities import by_id, put

State = dict[str, Any]


async def story(cast: Cast) -> None:
    moderator, ben = cast.moderator, cast.ben
    report = next(
        body["report"]
        for tag, body in (await moderator.everything())
        if tag == "moderation.reported"
    )
    await moderator.send("moderation.settle", report=report["id"])
    silence = await moderator.create(
        "moderation.silence", participant=ben.id, reason="Advertising", minutes=10
    )
    await moderator.send("moderation.lift", sanction=silence["sanction"]["id"])
    await moderator.create("moderation.silence", participant=ben.id, reason="Again", minutes=30)


def start(snapshot: Body, _own: Body | None) -> State:
    return {"sanctions": by_id(snapshot["sanctions"]), "reports": by_id(snapshot["reports"])}


def _sanctioned(state: State, body: Body, _me: str) -> None:
    """Only those in force are listed."""
    sanction = body["sanction"]
    if sanction["lifted_at_ms"] is None:
        put(state["sanctions"], sanction)
    else:
        state["sanctions"].pop(sanction["id"], None)


def _reported(state: State, body: Body, _me: str) -> None:
    put(state["reports"], body["report"])


def _settled(state: State, body: Body, _me: str) -> None:
    state["reports"].pop(body["report"], None)


APPLY = {
    "moderation.sanctioned": _sanctioned,
    "moderation.reported": _reported,
    "moderation.settled": _settled,
}
