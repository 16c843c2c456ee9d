"""A process knows that it has been told to end, and whoever knew before still hears of it."""

import signal
from collections.abc import Iterator
from types import FrameType

import pytest

from server.ending import Ending


@pytest.fixture(autouse=True)
def handler_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def test_the_signal_is_heard_and_passed_on():
    heard: list[int] = []

    def handle(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    signal.signal(signal.SIGTERM, handle)
    ending = Ending()
    ending.listen()
    signal.raise_signal(signal.SIGTERM)
    assert ending.is_near
    assert heard == [signal.SIGTERM]


def test_nothing_ends_by_itself():
    assert not Ending().is_near


@pytest.mark.parametrize("before", [signal.SIG_DFL, signal.SIG_IGN])
def test_where_nobody_handles_it_it_stays_as_it_is(before: signal.Handlers):
    signal.signal(signal.SIGTERM, before)
    Ending().listen()
    assert signal.getsignal(signal.SIGTERM) is before
