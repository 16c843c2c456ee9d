"""Chat: sent, edited, reported, deleted; and what a client makes of it."""

from typing import Any

from tests.client import Body
from tests.stories.cast import Cast
from tests.stories.entities import by_id, put

State = dict[str, Any]


async def story(cast: Cast) -> None:
    ada, ben, moderator, panelist = cast.ada, cast.ben, cast.moderator, cast.panelist
    hello = (await ada.create("chat.send", text="Hello from Kathmandu"))["message"]
    await ada.send("chat.edit", message=hello["id"], text="Hello from Kathmandu!")
    spam = (await ben.create("chat.send", text="Buy https://example.org"))["message"]
    await ada.create("chat.report", message=spam["id"], reason="An advertisement")
    await moderator.send("chat.delete", message=spam["id"])
    secret = await panelist.create("chat.send", text="Two minutes", channel="backstage")
    await panelist.send("chat.edit", message=secret["message"]["id"], text="One minute")
    slip = (await moderator.create("chat.send", text="Oops", channel="backstage"))["message"]
    await moderator.send("chat.delete", message=slip["id"])
    await moderator.send("chat.configure", slow_s=30)


def start(snapshot: Body, _own: Body | None) -> State:
    return {"settings": snapshot["settings"], "messages": by_id(snapshot["messages"])}


def _message(state: State, body: Body, _me: str) -> None:
    put(state["messages"], body["message"])


def _deleted(state: State, body: Body, _me: str) -> None:
    state["messages"].pop(body["message"], None)


def _chat_settings(state: State, body: Body, _me: str) -> None:
    state["settings"] = body["settings"]


APPLY = {
    "chat.sent": _message,
    "chat.edited": _message,
    "chat.deleted": _deleted,
    "chat.configured": _chat_settings,
}
