"""What happens in a session, feature by feature, and what a client makes of what it is told.

One module for each feature that shows something of a session, by the feature's name: `story` runs
every command that
changes the room, `start` and `APPLY` are the reducer of a client, independent of the server's code
and of the web's.
"""

import importlib
from typing import Any

from rooms.feature import RoomKind
from server.features import features
from tests.client import RoomState
from tests.stories.cast import Cast

State = dict[str, Any]

SHOWN = [f.name for f in features if f.snapshot is not None and RoomKind.SESSION in f.kinds]
STORIES = {name: importlib.import_module(f"tests.stories.{name}") for name in SHOWN}


async def everything(cast: Cast) -> None:
    """A busy quarter of an hour, in the order in which the features are registered."""
    for name in SHOWN:
        await STORIES[name].story(cast)


def known(room: RoomState, me: str) -> dict[str, State]:
    """What a tab knows of the room, by feature, from its snapshot and what came after."""
    return {name: _known(name, room, me) for name in SHOWN}


def _known(name: str, room: RoomState, me: str) -> State:
    story = STORIES[name]
    state: State = story.start(room.snapshot[name], room.own.get(name))
    for tag, body in room.entries:
        if tag.startswith(f"{name}."):
            story.APPLY[tag](state, body, me)
    return state
