"""The frames that tabs send, ready-masked (RFC 6455 §5.3)."""

import struct
from typing import Any

import msgpack

BINARY = 0x82
MASKED = 0x80


def command(ref: int, tag: str, body: dict[str, Any], key: bytes) -> bytes:
    return masked(msgpack.packb([ref, tag, body]), key)


def masked(payload: bytes, key: bytes) -> bytes:
    """A whole binary message. `key` has four bytes."""
    return bytes([BINARY]) + _length(len(payload)) + key + _xor(payload, key)


def _length(size: int) -> bytes:
    if size < 126:
        return bytes([MASKED | size])
    if size < 1 << 16:
        return struct.pack("!BH", MASKED | 126, size)
    return struct.pack("!BQ", MASKED | 127, size)


def _xor(payload: bytes, key: bytes) -> bytes:
    whole = (key * (len(payload) // 4 + 1))[: len(payload)]
    size = len(payload)
    return (int.from_bytes(payload) ^ int.from_bytes(whole)).to_bytes(size)
