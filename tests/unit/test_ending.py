"""A process knows that it has been told to end, and whoever knew before still hears of it."""

import signal
from collections.abc import Iterator
from types import FrameType

import pytest

from server.ending import Ending


@pytest.fixture(autouse=True)
def handler_as_before() -> Iterator[None]:
    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("said", [signal.SIGTERM, signal.SIGHUP])
def test_the_signal_is_heard_and_passed_on(said: signal.Signals):
    heard: list[int] = []

    def handle(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    signal.signal(signal.SIGTERM, handle)
    ending = Ending()
    ending.listen()
    signal.raise_signal(said)
    assert ending.is_near
    assert heard == [signal.SIGTERM]


def test_nothing_ends_by_itself():
    assert not Ending().is_near


@pytest.mark.parametrize("before", [signal.SIG_DFL, signal.SIG_IGN])
def test_where_nobody_handles_it_it_stays_as_it_is(before: signal.Handlers):
    signal.signal(signal.SIGTERM, before)
    Ending().listen()
    assert signal.getsignal(signal.SIGTERM) is before
