"""What sockets, rooms and commands do is counted, where the server does it."""

import pytest

from tests.client import RefusedError, new_key
from tests.growth import Growth
from tests.hall import Hall


async def test_a_join_is_counted_by_what_it_took(hall: Hall):
    snapshots, missed = Growth("joins_total", by="snapshot"), Growth("joins_total", by="missed")
    ada = await hall.join("ada")
    assert (snapshots(), missed()) == (3, 0), "the desk, the foyer and the room"
    await ada.ask("So that there is something to stand at?")
    await ada.has_seen_all()
    await ada.client.join(hall.room)
    assert (snapshots(), missed()) == (3, 1)


async def test_a_message_is_delivered_once_to_each_who_shares_the_view(hall: Hall):
    people = [await hall.join(name) for name in ("ada", "ben", "cem")]
    ticks = Growth("tick_messages_count")
    frames, size = Growth("deliveries_total"), Growth("delivered_bytes_total")
    await people[0].create("chat.send", text="Everybody hears this")
    for person in people:
        await person.sees("chat.sent")
    assert frames() >= len(people)
    assert size() > len(people) * len("Everybody hears this")
    assert ticks() >= 1


async def test_what_comes_of_a_command_is_counted_by_its_tag(hall: Hall):
    ada = await hall.join("ada")
    done = Growth("commands_total", tag="questions.ask", outcome="ok")
    refused = Growth("commands_total", tag="questions.ask", outcome="refused")
    unknown = Growth("commands_total", tag="unknown", outcome="refused")
    took = Growth("command_seconds_count", tag="questions.ask")
    waited = Growth("database_wait_seconds_count", kind="writing")
    await ada.ask("Is this counted?")
    with pytest.raises(RefusedError):
        await ada.send("questions.ask", key=new_key(), text="")
    with pytest.raises(RefusedError):
        await ada.send("questions.made_up")
    assert (done(), refused(), unknown(), took()) == (1, 1, 1, 2)
    assert waited() >= 1


async def test_a_frame_that_is_none_and_the_code_of_a_closed_socket_are_counted(hall: Hall):
    ada, mod = await hall.join("ada"), await hall.join("mod", role="organizer")
    frames = Growth("frames_refused_total", reason="invalid")
    closes = Growth("closes_total", code="4403")
    await ada.client.send_raw("text")
    await ada.client.until(lambda: bool(ada.client.frame_refusals))
    await mod.create(
        "moderation.remove", room=hall.foyer, participant=ada.id, minutes=5, reason="noise"
    )
    assert await ada.client.until_closed() == 4403
    assert (frames(), closes()) == (1, 1)
