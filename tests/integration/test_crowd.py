"""The crowd of tabs, before a server of its own: it does what it is told, and counts what comes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import msgpack
import pytest
from websockets.sync.server import ServerConnection, serve

from tests.load.crowd.frames import command
from tests.load.crowd.tabs import MARK_OF, Crowd, CrowdError, Line, Visit
from tests.load.rivals.services import c_loop

KEY = b"\x5a\xa5\x3c\xc3"
TABS = 3
LARGE = 300_000  # comes in many pieces
PONG_WITHIN_S = 10


def push(text: str) -> bytes:
    return bytes(msgpack.packb([0, "room", 0, 0, [["told", text]]]))


def host(tab: ServerConnection) -> None:
    """Greets, wants a pong, tells of mark 7 twice, and then does what each command is named for."""
    tab.send(push("hello"))
    for raw in tab:
        ref, tag, _ = msgpack.unpackb(raw)
        if tag == "enter":
            assert tab.ping().wait(PONG_WITHIN_S)
            tab.send(push(MARK_OF.format(7).rjust(LARGE)))
            tab.send(push(f"{MARK_OF.format(7)} again"))
        if tag == "close":
            tab.close(4408)
            return
        tab.send(msgpack.packb([ref, "refused" if tag == "refuse" else "ok", {}]))


@contextmanager
def hosting() -> Iterator[int]:
    """A port."""
    with serve(host, "127.0.0.1", 0, compression=None) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        yield int(server.socket.getsockname()[1])
        server.shutdown()
        serving.join()


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    with hosting() as port, Crowd([Visit(port, "/", "-", "-")] * TABS) as crowd:
        crowd.load([command(1, "enter", {}, KEY)] * TABS)
        yield crowd


def test_tabs_walk_in_and_count_what_they_are_told(crowd: Crowd):
    walk = crowd.walk("ohs", at_once=2)
    assert walk.failed == 0
    assert len(walk.took_ms) == TABS
    count, _ = crowd.hear(7)
    assert count == TABS
    counts = crowd.count()
    assert (counts.open, counts.answers, counts.refused) == (TABS, TABS, 0)
    assert (counts.pushes, counts.busiest, counts.again) == (3 * TABS, 3, TABS)
    assert counts.push_bytes > TABS * LARGE
    assert crowd.count().pushes == 0


def test_each_line_of_a_play_knows_its_answer(crowd: Crowd):
    crowd.walk("ohs")
    agree, refuse = command(2, "agree", {}, KEY), command(2, "refuse", {}, KEY)
    play = crowd.play([Line(0, 0, agree), Line(0.01, 1, refuse)])
    assert [line.refused for line in play.lines] == [False, True]
    assert all(line.answer_ms is not None and line.heard is None for line in play.lines)
    assert play.lines[1].sent_ns - play.began_ns >= 10_000_000


def test_whoever_is_shown_out_is_counted_by_code(crowd: Crowd):
    crowd.walk("ohs")
    crowd.count()
    play = crowd.play([Line(0, tab, command(2, "close", {}, KEY)) for tab in (0, 1)])
    assert [line.answer_ms for line in play.lines] == [None, None]
    counts = crowd.count()
    assert (counts.open, counts.closed) == (TABS - 2, {4408: 2})


def test_whoever_is_dropped_can_come_again(crowd: Crowd):
    crowd.walk("ohs")
    crowd.drop(1, 2)
    assert crowd.count().open == TABS - 2
    assert crowd.walk("ohs", 1, 2).failed == 0
    counts = crowd.count()
    assert (counts.open, counts.closed) == (TABS, {})


def test_a_tab_that_nobody_lets_in_has_failed():
    with hosting() as port:
        closed = port
    with Crowd([Visit(closed)]) as crowd:
        assert crowd.walk("o").failed == 1


def test_a_crowd_that_cannot_obey_says_why(crowd: Crowd):
    with pytest.raises(CrowdError, match="a tab of the play is not open"):
        crowd.play([Line(0, 0, command(2, "agree", {}, KEY))])


def test_the_loop_in_c_sends_to_everybody():
    with c_loop() as rival, Crowd([Visit(rival.port)] * TABS) as crowd:
        assert crowd.walk("o").failed == 0
        frame = command(1, MARK_OF.format(3), {}, KEY)
        play = crowd.play([Line(0, 1, frame, mark=3, answered=False)])
        assert play.lines[0].heard == TABS
        crowd.drop(0, 1)
        play = crowd.play([Line(0, 1, frame, mark=3, answered=False)])
        assert play.lines[0].heard == TABS - 1
