"""The door of several workers is open before it is said to be."""

import resource
import signal
import socket
from collections.abc import Iterator

import pytest
from structlog.testing import capture_logs
from uvicorn.supervisors.multiprocess import SIGNALS

from server.serving import Workers, allow_sockets, configure, open_door
from tests.services import free_port


@pytest.fixture
def signals_as_before() -> Iterator[None]:
    before = {each: signal.getsignal(each) for each in SIGNALS}
    yield
    for each, handler in before.items():
        signal.signal(each, handler)


def test_it_takes_as_many_sockets_as_it_may_have():
    before, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before, 512), most))
    try:
        allow_sockets()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (most, most)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (before, most))


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_whoever_comes_when_it_is_said_to_run_is_not_refused(host: str):
    port = free_port()
    with capture_logs() as said, open_door(host, port, backlog=8):
        named = "[::1]" if host == "::1" else host
        assert said[0]["event"].startswith(f"Uvicorn running on http://{named}:{port} ")
        socket.create_connection((host, port), timeout=5).close()


def test_an_address_that_is_taken_is_told_in_a_sentence():
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(
            SystemExit, match=r"cannot listen on 127\.0\.0\.1, port \d+: Address already"
        ),
    ):
        open_door("127.0.0.1", other.getsockname()[1], backlog=8)


def test_who_comes_when_all_workers_end_is_refused(signals_as_before: None):
    port = free_port()
    with open_door("127.0.0.1", port, backlog=8) as door:
        workers = Workers(configure("nothing:is_run"), sockets=[door])
        workers.terminate_all()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=5)
