"""The session itself: paused, resumed, extended, ended; and what a client makes of it."""

from typing import Any

from tests.client import Body
from tests.stories.cast import Cast

State = dict[str, Any]
MINUTE = 60_000


async def story(cast: Cast) -> None:
    moderator = cast.moderator
    await moderator.send("programme.pause")
    await moderator.send("programme.resume")
    until = cast.hall.house.now_ms() + 120 * MINUTE
    await moderator.send("programme.extend", until_ms=until)
    await moderator.send("programme.end")


def start(snapshot: Body, _own: Body | None) -> State:
    return {"session": snapshot["session"]}


def _session(state: State, body: Body, _me: str) -> None:
    state["session"] = body["session"]


APPLY = {"programme.changed": _session}
