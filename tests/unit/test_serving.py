"""The door of several workers is open before it is said to be."""

import socket

import pytest
from structlog.testing import capture_logs

from server.serving import open_door
from tests.services import free_port


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
