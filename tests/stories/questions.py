"""Questions: asked, moderated, voted for, merged; and what a client makes of it."""

from typing import Any

from tests.client import Body
from tests.stories.cast import Cast
from tests.stories.entities import by_id, put

State = dict[str, Any]


async def story(cast: Cast) -> None:
    await _moderated(cast)
    await _duplicates(cast)


async def _moderated(cast: Cast) -> None:
    ada, ben, moderator, panelist = cast.ada, cast.ben, cast.moderator, cast.panelist
    lunch = await ada.ask("Will there be lnch?")
    await ada.send("questions.edit", question=lunch["id"], text="Will there be lunch?")
    await moderator.move(lunch, "listed", was="waiting")
    await ben.send("questions.vote", question=lunch["id"])
    await ada.send("questions.vote", question=lunch["id"])
    await ada.send("questions.unvote", question=lunch["id"])
    await panelist.send("questions.edit", question=lunch["id"], text="When is lunch?")
    await panelist.send("questions.label", question=lunch["id"], labels=["food", "time"])
    await panelist.send("questions.pin", question=lunch["id"], pinned=True)
    await moderator.send("questions.assign", question=lunch["id"], participant=panelist.id)
    await moderator.move(lunch, "live")
    hall = await moderator.create("questions.enter", text="Can you hear us?", name="Row 3")
    await moderator.move(hall["question"], "live")
    await panelist.send("questions.answer", question=lunch["id"], text="At noon.")
    rude = await ben.ask("Why are you all so slow?", anonymous=True)
    await moderator.send(
        "questions.dismiss", question=rude["id"], reason="off_topic", note="Ask it kindly."
    )
    await moderator.move(rude, "waiting")
    await moderator.move(rude, "listed")
    await moderator.send("questions.dismiss", question=rude["id"], reason="other")
    mine = await moderator.ask("Is this thing on?")
    await moderator.send("questions.withdraw", question=mine["id"])
    gone = await ada.ask("Never mind?")
    await ada.send("questions.withdraw", question=gone["id"])
    await moderator.send("questions.configure", moderated=False, limit_open=20)
    await ben.ask("May I go home?")


async def _duplicates(cast: Cast) -> None:
    ada, ben, moderator = cast.ada, cast.ben, cast.moderator
    first = await ada.ask("Who pays for it?")
    second = await ben.ask("Who is paying?", anonymous=True)
    third = await moderator.ask("Who gives the money?")
    await ben.send("questions.vote", question=second["id"])
    await ada.send("questions.vote", question=second["id"])
    await ada.send("questions.vote", question=first["id"])
    await moderator.send("questions.merge", question=second["id"], into=first["id"])
    await moderator.send("questions.merge", question=third["id"], into=first["id"])
    await moderator.send("questions.configure", moderated=True)
    early = await ada.ask("Is it recorded?")
    late = await ben.ask("Do you record it?")
    await moderator.send("questions.merge", question=late["id"], into=early["id"])
    await moderator.send("questions.configure", asking="closed")


def start(snapshot: Body, own: Body) -> State:
    return {
        "settings": snapshot["settings"],
        "questions": by_id([*snapshot["questions"], *own["questions"]]),
        "own": {question["id"] for question in own["questions"]},
        "voted": set(own["voted"]),
    }


def _asked(state: State, body: Body, me: str) -> None:
    question = body["question"]
    put(state["questions"], question)
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
    put(state["questions"], into)
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


APPLY = {
    "questions.asked": _asked,
    "questions.changed": _asked,
    "questions.hidden": _hidden,
    "questions.merged": _merged,
    "questions.voted": _voted,
    "questions.configured": _question_settings,
}
