"""Frames ready for the wire: built once, and the same bytes go to every socket."""

BINARY = 0x82  # FIN, opcode 2 (RFC 6455 §5.2); what a server sends is not masked
SHORT, MEDIUM = 125, 0xFFFF


def ready(message: bytes) -> bytes:
    """The message as one binary WebSocket frame."""
    size = len(message)
    if size <= SHORT:
        head = bytes((BINARY, size))
    elif size <= MEDIUM:
        head = bytes((BINARY, 126)) + size.to_bytes(2)
    else:
        head = bytes((BINARY, 127)) + size.to_bytes(8)
    return head + message


def message_of(frame: bytes) -> bytes:
    """The message that such a frame carries."""
    return frame[{126: 4, 127: 10}.get(frame[1], 2) :]
