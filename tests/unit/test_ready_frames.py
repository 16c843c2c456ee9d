"""A frame that is ready for the wire is what RFC 6455 says, as another implementation reads it."""

import pytest
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.uri import parse_uri

from server.frames import message_of, ready


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 200_000])
def test_it_carries_the_message(size: int):
    message = bytes(number % 251 for number in range(size))
    client = ClientProtocol(parse_uri("ws://localhost/"), state=OPEN)
    client.receive_data(ready(message))
    assert client.events_received() == [Frame(Opcode.BINARY, message)]
    assert message_of(ready(message)) == message
