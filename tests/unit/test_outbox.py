"""An outbox keeps order, waits for nobody, and gives up on a tab that reads too slowly."""

import pytest

from server.line import Reader
from server.outbox import LIMIT_BYTES, Outbox


class Wire:
    """A line that takes `room` frames, then says that it is full."""

    def __init__(self, room: int = 1_000_000) -> None:
        self.sent: list[bytes] = []
        self.told: list[str] = []
        self._room = room
        self.outbox = Outbox(self, lambda: self.told.append("drained"), self._overflowed)

    def write(self, frame: bytes) -> None:
        self.sent.append(frame)
        self._room -= 1
        if self._room == 0:
            self.outbox.filled()

    def read_by(self, reader: Reader) -> None:
        """It is its outbox."""

    def listen(self) -> None:
        """Nothing comes."""

    def pause(self) -> None:
        """Nothing would come."""

    def end(self, code: int) -> None:
        """Nothing ends it here."""

    def takes(self, count: int) -> None:
        """The other side has read, and there is room for so many frames more."""
        self._room = count
        self.outbox.drained()

    def _overflowed(self) -> None:
        self.told.append("overflowed")


def test_frames_leave_at_once_and_in_order():
    wire = Wire()
    wire.outbox.put(b"1")
    assert wire.outbox.offer(b"2")
    wire.outbox.write(b"3")
    assert wire.sent == [b"1", b"2", b"3"]
    assert wire.outbox.is_free


def test_what_is_held_leaves_after_the_answer():
    wire = Wire()
    wire.outbox.put(b"before")
    wire.outbox.hold()
    assert not wire.outbox.is_free
    wire.outbox.put(b"push 1")
    assert wire.outbox.offer(b"push 2")
    assert wire.sent == [b"before"]
    wire.outbox.release(b"answer")
    wire.outbox.put(b"later")
    assert wire.sent == [b"before", b"answer", b"push 1", b"push 2", b"later"]


def test_releasing_what_is_not_held_sends_nothing():
    wire = Wire()
    wire.outbox.release(b"lost")
    wire.outbox.release()
    assert wire.sent == []


def test_releasing_without_an_answer_sends_what_was_held():
    wire = Wire()
    wire.outbox.hold()
    wire.outbox.hold()
    wire.outbox.put(b"1")
    wire.outbox.release()
    assert wire.sent == [b"1"]


def test_what_must_arrive_waits_while_the_line_is_full():
    wire = Wire(room=1)
    for number in range(4):
        wire.outbox.put(b"%d" % number)
    assert wire.sent == [b"0"]
    wire.takes(2)
    assert wire.sent == [b"0", b"1", b"2"]
    wire.takes(2)
    wire.outbox.put(b"4")
    assert wire.sent == [b"0", b"1", b"2", b"3", b"4"]


def test_what_is_held_keeps_its_place_when_the_line_is_full():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    wire.outbox.put(b"1")
    wire.outbox.hold()
    wire.outbox.put(b"push")
    wire.outbox.release(b"answer")
    wire.takes(10)
    assert wire.sent == [b"0", b"1", b"answer", b"push"]


def test_what_can_be_told_later_is_refused_while_the_line_is_full():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    assert not wire.outbox.offer(b"1")
    assert not wire.outbox.offer(b"2")
    assert wire.told == []
    wire.takes(10)
    assert (wire.sent, wire.told) == ([b"0"], ["drained"])
    assert wire.outbox.offer(b"3")
    wire.outbox.filled()
    wire.outbox.drained()
    assert wire.told == ["drained"], "nothing more was refused"


def test_what_passes_is_dropped_and_nobody_told():
    wire = Wire(room=1)
    wire.outbox.mention(b"0")
    wire.outbox.mention(b"1")
    wire.takes(10)
    wire.outbox.mention(b"2")
    assert (wire.sent, wire.told) == ([b"0", b"2"], [])


def test_it_is_drained_when_nothing_waits_any_more():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    wire.outbox.offer(b"refused")
    wire.outbox.put(b"1")
    wire.takes(1)
    assert wire.told == []
    assert not wire.outbox.is_free
    wire.takes(1)
    assert wire.told == ["drained"]
    assert wire.outbox.is_free


@pytest.mark.parametrize("held", [True, False])
def test_an_outbox_that_fills_up_ends_the_tab(held: bool):
    wire = Wire(room=1)
    if held:
        wire.outbox.hold()
    else:
        wire.outbox.put(b"0")
    for _ in range(LIMIT_BYTES // 1000 + 2):
        wire.outbox.put(b"x" * 1000)
    wire.outbox.release(b"answer")
    wire.takes(10)
    assert wire.told == ["overflowed"]
    assert wire.sent == ([] if held else [b"0"])


def test_what_has_left_makes_room():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    for _ in range(20):
        wire.outbox.put(b"x" * (LIMIT_BYTES - 1))
        wire.takes(1)
    assert wire.told == []
    assert len(wire.sent) == 21


def test_what_was_held_counts_no_longer_once_released():
    wire = Wire()
    for _ in range(20):
        wire.outbox.hold()
        wire.outbox.put(b"x" * (LIMIT_BYTES - 1))
        wire.outbox.release()
    assert wire.told == []
    assert len(wire.sent) == 20


def test_one_frame_larger_than_the_outbox_still_leaves():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    wire.outbox.put(b"x" * (LIMIT_BYTES + 1))
    wire.takes(1)
    assert [len(frame) for frame in wire.sent] == [1, LIMIT_BYTES + 1]


def test_nothing_is_written_to_who_is_gone():
    wire = Wire(room=1)
    wire.outbox.put(b"0")
    wire.outbox.put(b"waiting")
    wire.outbox.gone()
    wire.outbox.put(b"1")
    wire.outbox.offer(b"2")
    wire.outbox.hold()
    wire.outbox.release(b"3")
    wire.takes(10)
    assert (wire.sent, wire.told) == ([b"0"], [])
    assert not wire.outbox.is_free
