"""The spine: somebody asks, a moderator lists it, everyone sees it and votes."""

from tests.hall import Hall


async def test_a_question_travels_from_its_asker_to_everybody(hall: Hall):
    ada, ben = await hall.join("ada"), await hall.join("ben")
    mod = await hall.join("mod", room_role="moderator")

    question = await ada.ask("Will there be lunch?")
    assert question["state"] == "waiting"
    await mod.sees("questions.asked", question__id=question["id"])

    await mod.move(question, "listed")
    await ben.sees("questions.changed", question__id=question["id"], question__state="listed")
    answer = await ben.send("questions.vote", question=question["id"])
    assert answer == {"question": question["id"], "votes": 1, "voted": True}

    await ada.sees("questions.voted", counts={question["id"]: 1}, mine={})
    await ben.sees("questions.voted", mine={question["id"]: True})
    await mod.move(question, "live")
    await mod.send("questions.answer", question=question["id"], text="Yes, at noon.")
    told = await ben.sees("questions.changed", question__state="answered")
    assert told["question"]["answer"]["text"] == "Yes, at noon."
