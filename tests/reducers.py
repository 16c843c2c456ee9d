"""What a client makes of snapshots and event messages, in Python: snapshot + messages = snapshot.

Independent of the server's code and of the web's: the three have to agree.
"""

from typing import Any

from tests.client import Body, RoomState

State = dict[str, Any]


def known(room: RoomState, me: str) -> State:
    """Everything this tab knows of the room, from its snapshot and what came after."""
    state = begin(room.snapshot, room.own, me)
    for tag, body in room.entries:
        apply(state, tag, body, me)
    return tidy(state)


def begin(snapshot: Body, own: Body, me: str) -> State:
    state: State = {"me": me}
    if "programme" in snapshot:
        state["session"] = snapshot["programme"]["session"]
    if "questions" in snapshot:
        state["settings"] = snapshot["questions"]["settings"]
        state["questions"] = {q["id"]: q for q in snapshot["questions"]["questions"]}
        state["own"] = {q["id"] for q in own["questions"]["questions"]}
        state["questions"] |= {q["id"]: q for q in own["questions"]["questions"]}
        state["voted"] = set(own["questions"]["voted"])
    if "chat" in snapshot:
        state["chat_settings"] = snapshot["chat"]["settings"]
        state["messages"] = {m["id"]: m for m in snapshot["chat"]["messages"]}
    if "moderation" in snapshot:
        state["sanctions"] = {s["id"]: s for s in snapshot["moderation"]["sanctions"]}
        state["reports"] = {r["id"]: r for r in snapshot["moderation"]["reports"]}
    return state


def apply(state: State, tag: str, body: Body, me: str) -> None:
    APPLY[tag](state, body, me)


def tidy(state: State) -> State:
    """Keys settle what is pending, and no longer matter once it has settled."""
    for name in ("questions", "messages"):
        state[name] = {i: {**it, "key": None} for i, it in state.get(name, {}).items()}
    state["messages"] = dict(sorted(state["messages"].items()))
    return state


def _put(entities: dict[str, Body], entity: Body) -> None:
    """The newer stays; the same revision replaces."""
    there = entities.get(entity["id"])
    if there is None or there["revision"] <= entity["revision"]:
        entities[entity["id"]] = entity


def _asked(state: State, body: Body, me: str) -> None:
    question = body["question"]
    _put(state["questions"], question)
    if question["source"] != "here":
        return
    asker = (question["backstage"] or question)["asker"]
    if question["key"] is not None and (question["backstage"] is None or asker["id"] == me):
        state["own"].add(question["id"])


def _hidden(state: State, body: Body, _me: str) -> None:
    there = state["questions"].get(body["question"])
    if there is not None and there["revision"] <= body["revision"]:
        del state["questions"][body["question"]]


def _merged(state: State, body: Body, me: str) -> None:
    duplicate, into = body["question"], body["into"]
    _put(state["questions"], into)
    if duplicate in state["voted"]:
        state["voted"].discard(duplicate)
        state["voted"].add(into["id"])
    if duplicate not in state["own"]:
        state["questions"].pop(duplicate, None)


def _voted(state: State, body: Body, _me: str) -> None:
    for question, votes in body["counts"].items():
        there = state["questions"].get(question)
        if there is not None and there["revision"] <= body["revision"]:
            news = {**there, "votes": votes, "revision": body["revision"]}
            state["questions"][question] = news
    for question, up in body["mine"].items():
        (state["voted"].add if up else state["voted"].discard)(question)


def _question_settings(state: State, body: Body, _me: str) -> None:
    state["settings"] = body["settings"]


def _message(state: State, body: Body, _me: str) -> None:
    _put(state["messages"], body["message"])


def _deleted(state: State, body: Body, _me: str) -> None:
    state["messages"].pop(body["message"], None)


def _chat_settings(state: State, body: Body, _me: str) -> None:
    state["chat_settings"] = body["settings"]


def _session(state: State, body: Body, _me: str) -> None:
    state["session"] = body["session"]


def _sanctioned(state: State, body: Body, _me: str) -> None:
    """Only those in force are listed."""
    sanction = body["sanction"]
    if sanction["lifted_at_ms"] is None:
        _put(state["sanctions"], sanction)
    else:
        state["sanctions"].pop(sanction["id"], None)


def _reported(state: State, body: Body, _me: str) -> None:
    _put(state["reports"], body["report"])


def _settled(state: State, body: Body, _me: str) -> None:
    state["reports"].pop(body["report"], None)


APPLY = {
    "questions.asked": _asked,
    "questions.changed": _asked,
    "questions.hidden": _hidden,
    "questions.merged": _merged,
    "questions.voted": _voted,
    "questions.configured": _question_settings,
    "chat.sent": _message,
    "chat.edited": _message,
    "chat.deleted": _deleted,
    "chat.configured": _chat_settings,
    "programme.changed": _session,
    "moderation.sanctioned": _sanctioned,
    "moderation.reported": _reported,
    "moderation.settled": _settled,
}
