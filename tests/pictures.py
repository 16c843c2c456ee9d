"""Pictures as people upload them, good and bad."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

SECRET = "taken in my kitchen"
PLACE = 0x8825
ORIENTATION, MAKER = 0x0112, 0x010F
RED, BLUE = (200, 30, 30), (30, 60, 200)


def halves(width: int = 640, height: int = 320, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new(mode, (width, height), RED)
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), fill=BLUE)
    return image


def saved(image: Image.Image, kind: str = "PNG", **more: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def photograph(orientation: int = 1) -> bytes:
    """A JPEG that says who made it, where, and which way up."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = orientation, SECRET
    exif.get_ifd(PLACE)[1] = "N"
    return saved(halves(), "JPEG", exif=exif, comment=SECRET.encode(), quality=95)


def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = zlib.compress(b"\0" * 1000)
    parts = ((b"IHDR", header), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming_webp(width: int, height: int) -> bytes:
    """The same, of the extended kind of WebP: a canvas with nothing on it."""
    canvas = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBP" + b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def chunks(webp: bytes) -> set[bytes]:
    """The kinds of the parts of a WebP file."""
    found, at = set(), 12
    while at + 8 <= len(webp):
        (size,) = struct.unpack_from("<I", webp, at + 4)
        found.add(webp[at : at + 4])
        at += 8 + size + size % 2
    return found
