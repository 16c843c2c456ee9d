"""The pure parts of the load benches: ready-masked frames, figures, what the crowd reports."""

from dataclasses import dataclass

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from tests.load.crowd.figures import median, percentile, spread
from tests.load.crowd.frames import command, masked
from tests.load.crowd.report import machine, table
from tests.load.crowd.tabs import Counts, counts_of, heard_of, text_with

KEY = b"\x5a\xa5\x3c\xc3"


def read(frame: bytes) -> bytes:
    """As another implementation understands it."""
    server = ServerProtocol(state=OPEN)
    server.receive_data(frame)
    (received,) = server.events_received()
    assert isinstance(received, Frame)
    assert received.opcode is Opcode.BINARY
    return bytes(received.data)


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4))
def test_a_masked_frame_is_read_as_what_it_was(payload: bytes, key: bytes):
    assert read(masked(payload, key)) == payload


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536])
def test_every_length_of_a_frame_is_told_right(size: int):
    assert read(masked(b"x" * size, KEY)) == b"x" * size


def test_a_command_is_its_ref_its_tag_and_its_body():
    frame = command(7, "chat.send", {"room": "r"}, KEY)
    assert msgpack.unpackb(read(frame)) == [7, "chat.send", {"room": "r"}]


@pytest.mark.parametrize(("percent", "value"), [(0, 1), (1, 1), (50, 50), (99, 99), (100, 100)])
def test_a_percentile_is_one_of_the_values(percent: float, value: int):
    assert percentile(range(100, 0, -1), percent) == value


def test_the_percentile_of_few_values_is_the_nearest_above():
    assert percentile([3, 1, 2], 50) == 2
    assert percentile([3, 1, 2], 99) == 3
    assert percentile([5], 99) == 5


def test_a_median_comes_with_its_spread():
    assert median([3.0, 1.0, 2.125]) == 2.12
    assert spread([3.0, 1.006, 2.0]) == (1.01, 3.0)


def test_a_table_has_a_column_for_each_field():
    @dataclass
    class Row:
        what: str
        p50_ms: float
        runs_ms: tuple[float, float]
        statements: int | None

    assert table([Row("join", 1.5, (1.0, 2.0), None)]).splitlines() == [
        "| what | p50 ms | runs ms | statements |",
        "| --- | --- | --- | --- |",
        "| join | 1.5 | 1.0–2.0 |  |",
    ]


def test_a_machine_is_told_by_what_changes_figures():
    assert machine().keys() == {"cores", "cpu", "kernel", "python"}
    assert all(machine().values())


def test_what_the_crowd_counted_is_read():
    words = ["20", "300", "9000", "40", "800", "1", "2", "15", "1006:3", "4408:1"]
    assert counts_of(words) == Counts(20, 300, 9000, 40, 800, 1, 2, 15, {1006: 3, 4408: 1})


def test_a_line_that_nobody_answered_or_heard_has_no_times():
    answered = heard_of(["1000000", "3000000", "0", "7", "20", "5500000"])
    assert (answered.answer_ms, answered.heard, answered.heard_ms) == (2.0, 20, 4.5)
    silent = heard_of(["1000000", "0", "0", "-1", "0", "0"])
    assert (silent.answer_ms, silent.heard, silent.heard_ms) == (None, None, None)


def test_a_text_with_a_mark_has_the_size_that_was_asked_for():
    assert text_with(42, 20) == "~mark0042 xxxxxxxxxx"
