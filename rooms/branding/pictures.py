"""What becomes of a picture that somebody uploads: upright, in sRGB, at most as large as we show
it, and nothing in it but what is seen.
"""

import struct
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from rooms.branding.messages import Picture, PictureFile, Purpose
from rooms.errors import Refused

LIMIT_UPLOAD_BYTES = 8 * 1024 * 1024
# Decoded, that is 100 MB. Phones take pictures of 12 megapixels.
LIMIT_PIXELS = 25_000_000
FORMATS = ("PNG", "JPEG", "WEBP")
# Progressive JPEGs have about ten, each of which goes over all pixels.
LIMIT_SCANS = 100
START_OF_SCAN = b"\xff\xda"
# What Pillow raises for a file that is broken, or pretends.
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error)

# Asked before a canvas is made: what claims to be larger is an error, not a warning.
Image.MAX_IMAGE_PIXELS = LIMIT_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class NotAPicture(Refused):
    """Neither PNG nor JPEG nor WebP, or broken."""

    code = "not_a_picture"


class TooManyPixels(Refused):
    """Facts: `limit`, in megapixels."""

    code = "too_many_pixels"


@dataclass(frozen=True)
class Shape:
    """`boxes` are what the files fit into, narrowest first; `cut` fills a box of that shape."""

    boxes: Sequence[tuple[int, int]]
    cut: bool = False


SHAPES: Mapping[Purpose, Shape] = {
    "logo": Shape(((128, 128), (512, 512))),
    "partner": Shape(((240, 120), (480, 240))),
    "banner": Shape(((480, 160), (960, 320), (1920, 640)), cut=True),
}


@dataclass(frozen=True)
class Prepared:
    picture: Picture
    contents: Sequence[bytes]


def prepare(upload: bytes, purpose: Purpose, picture_id: str) -> Prepared:
    """The picture in every width we show. It takes a while, so not on the loop.

    Raises NotAPicture or TooManyPixels.
    """
    shape = SHAPES[purpose]
    image = _read(upload, max(shape.boxes[-1]))
    sizes = [_fit(image, box, shape.cut) for box in shape.boxes]
    widest = sizes[-1]
    files = [size for size in sizes[:-1] if size[0] < widest[0]] + [widest]
    contents = [_write(_scale(image, size), flat=not shape.cut) for size in files]
    return Prepared(
        Picture(
            id=picture_id,
            width=widest[0],
            height=widest[1],
            files=tuple(
                PictureFile(width=width, hash=name_of(content))
                for (width, _), content in zip(files, contents, strict=True)
            ),
        ),
        contents,
    )


def name_of(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _read(upload: bytes, wanted: int) -> Image.Image:
    """Upright, RGB or RGBA. A JPEG need not be decoded larger than `wanted` in both directions."""
    if upload.startswith(b"\xff\xd8") and upload.count(START_OF_SCAN) > LIMIT_SCANS:
        raise NotAPicture
    try:
        with Image.open(BytesIO(upload), formats=FORMATS) as image:
            image.draft(None, (wanted, wanted))
            image.load()
            return _plain(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooManyPixels(limit=LIMIT_PIXELS // 1_000_000) from None
    except UNREADABLE:
        raise NotAPicture from None


def _plain(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        image = image.convert(mode)
    if profile and (image.mode != "L" or mode == "RGB"):
        image = _in_srgb(image, profile, mode)
    return image.convert(mode)


def _in_srgb(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    """By its own profile, as print shops send logos; a broken one counts for nothing."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        shown = ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, *UNREADABLE):
        return image
    return shown or image


def _fit(image: Image.Image, box: tuple[int, int], cut: bool) -> tuple[int, int]:
    """The size in which it goes into the box, never larger than it is."""
    wide, high = box
    if cut:
        scale = min(1.0, image.width / wide, image.height / high)
        return max(1, round(wide * scale)), max(1, round(high * scale))
    scale = min(1.0, wide / image.width, high / image.height)
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _scale(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Cut around its middle where the shape differs."""
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS)


def _write(image: Image.Image, flat: bool) -> bytes:
    """Pillow writes no metadata unless it is told to. A flat logo is often smaller without loss."""
    lossy = _webp(image, lossless=False, quality=82)
    return min(lossy, _webp(image, lossless=True, quality=60), key=len) if flat else lossy


def _webp(image: Image.Image, lossless: bool, quality: int) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", lossless=lossless, quality=quality, method=4)
    return out.getvalue()
