"""Whatever is uploaded, what comes out is a small upright picture with nothing hidden in it."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from rooms.branding.messages import Purpose
from rooms.branding.pictures import (
    LIMIT_PIXELS,
    START_OF_SCAN,
    NotAPicture,
    Prepared,
    TooManyPixels,
    prepare,
)
from tests.pictures import (
    RED,
    SECRET,
    chunks,
    claiming,
    claiming_webp,
    halves,
    opened,
    photograph,
    saved,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PLAIN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}


def prepared(upload: bytes, purpose: Purpose = "logo") -> Prepared:
    return prepare(upload, purpose, "picture")


def widest(upload: bytes, purpose: Purpose = "logo") -> Image.Image:
    return opened(prepared(upload, purpose).contents[-1])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_three_formats_are_read_and_one_is_written(kind: str):
    for content in prepared(saved(halves(), kind)).contents:
        assert opened(content).format == "WEBP"


@pytest.mark.parametrize(
    ("purpose", "size", "sizes"),
    [
        ("logo", (1024, 512), [(128, 64), (512, 256)]),
        ("logo", (300, 600), [(64, 128), (256, 512)]),
        ("logo", (100, 100), [(100, 100)]),
        ("partner", (1000, 100), [(240, 24), (480, 48)]),
        ("banner", (3000, 2000), [(480, 160), (960, 320), (1920, 640)]),
        ("banner", (1200, 800), [(480, 160), (960, 320), (1200, 400)]),
        ("banner", (300, 300), [(300, 100)]),
        ("banner", (2000, 20), [(60, 20)]),
        ("logo", (1, 2000), [(1, 512)]),
    ],
)
def test_a_picture_comes_in_the_widths_we_show_and_never_larger_than_it_was(
    purpose: Purpose, size: tuple[int, int], sizes: list[tuple[int, int]]
):
    done = prepared(saved(halves(*size)), purpose)
    assert [opened(content).size for content in done.contents] == sizes
    assert [file.width for file in done.picture.files] == [width for width, _ in sizes]
    assert (done.picture.width, done.picture.height) == sizes[-1]


def test_a_picture_of_one_pixel_is_one():
    assert widest(saved(halves(1, 1))).size == (1, 1)


def test_what_is_known_of_a_photograph_is_gone():
    upload = photograph()
    assert SECRET.encode() in upload
    for content in prepared(upload, "banner").contents:
        assert SECRET.encode() not in content
        assert chunks(content) <= PLAIN
        assert dict(opened(content).getexif()) == {}


def test_comments_and_profiles_are_gone_too():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for content in prepared(saved(halves(), icc_profile=profile)).contents:
        assert chunks(content) <= PLAIN


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (512, 256), (5, 128)),
        (2, (512, 256), (507, 128)),  # mirrored
        (3, (512, 256), (507, 128)),
        (6, (256, 512), (128, 5)),  # the phone stood upright
        (8, (256, 512), (128, 507)),
    ],
)
def test_a_photograph_stands_upright(
    orientation: int, size: tuple[int, int], red_at: tuple[int, int]
):
    image = widest(photograph(orientation))
    assert image.size == size
    assert near(image.getpixel(red_at), RED)


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(int(one) - other) < 25 for one, other in zip(colour, wanted, strict=False))


def test_what_is_transparent_stays_so():
    image = halves(64, 64, "RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    done = widest(saved(image))
    assert done.mode == "RGBA"
    pixel = done.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_every_kind_of_png_is_read(mode: str):
    assert widest(saved(halves(64, 32).convert("L").convert(mode))).size == (64, 32)


def test_a_logo_from_the_print_shop_has_its_colours():
    """CMYK, which screens don't show."""
    image = widest(saved(halves().convert("CMYK"), "JPEG", quality=95))
    assert near(image.getpixel((5, 5)), RED)


def test_colours_are_those_of_the_profile():
    """In a profile that calls red blue, what is written as red is blue."""
    names = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = re.sub(b"[rb]XYZ", lambda found: names[found[0]], profile)
    image = widest(saved(halves(), icc_profile=swapped))
    assert near(image.getpixel((5, 5)), RED[::-1])


@pytest.mark.parametrize("space", ["LAB", "nonsense"])
def test_a_profile_that_does_not_fit_counts_for_nothing(space: str):
    profile = b"nonsense"
    if space == "LAB":
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert near(widest(saved(halves(), icc_profile=profile)).getpixel((5, 5)), RED)


@pytest.mark.parametrize(
    "upload",
    [
        b"",
        b"hello",
        SVG,
        b"<?xml version='1.0'?>" + SVG,
        saved(halves(8, 8), "GIF"),
        saved(halves(8, 8), "BMP"),
        saved(halves(8, 8), "TIFF"),
        saved(halves(8, 8), "PPM"),
        b"%PDF-1.4\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"RIFF\x04\0\0\0WEBP",
        claiming(0, 0),
        claiming(100, 100),  # which has far less in it
        claiming_webp(100, 100),
    ],
)
def test_what_is_no_picture_of_ours_is_refused(upload: bytes):
    with pytest.raises(NotAPicture):
        prepared(upload)


@pytest.mark.parametrize(
    "upload",
    [
        claiming(5001, 5000),
        claiming(100_000, 100_000),
        claiming(2**31 - 1, 2**31 - 1),
        claiming(LIMIT_PIXELS + 1, 1),
        claiming_webp(16_384, 16_384),
    ],
    ids=len,
)
def test_a_bomb_is_refused_before_it_is_unpacked(upload: bytes):
    with pytest.raises(TooManyPixels) as refused:
        prepared(upload)
    assert refused.value.facts == {"limit": LIMIT_PIXELS // 1_000_000}


def test_a_photograph_that_is_sent_in_a_thousand_scans_is_not_waited_for():
    whole = saved(halves(2000, 2000), "JPEG", progressive=True)
    last = whole.rindex(START_OF_SCAN)
    assert prepared(whole).picture.width == 512
    with pytest.raises(NotAPicture):
        prepared(whole[:-2] + whole[last:-2] * 1000 + whole[-2:])


def test_a_text_that_unpacks_without_end_is_refused():
    """Beside the picture, where nobody sees it."""
    about = PngInfo()
    about.add_text("Comment", "a" * 100_000_000, zip=True)
    upload = saved(halves(), pnginfo=about)
    assert len(upload) < 200_000
    with pytest.raises(NotAPicture):
        prepared(upload)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_what_was_cut_off_on_its_way_is_refused(kind: str):
    whole = saved(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    for part in (0.1, 0.5, 0.9):
        with pytest.raises(NotAPicture):
            prepared(whole[: int(len(whole) * part)])


def test_what_hides_behind_a_picture_is_gone():
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("evil.html", "<script>alert(1)</script>")
    for tail in (b"<script>alert(1)</script>", SVG, archive.getvalue()):
        for content in prepared(saved(halves()) + tail).contents:
            assert b"script" not in content
            assert b"PK\x03\x04" not in content


def test_the_first_picture_of_an_animation_stays():
    moving = saved(halves(), "WEBP", save_all=True, append_images=[Image.new("RGB", (640, 320))])
    image = widest(moving)
    assert getattr(image, "n_frames", 1) == 1
    assert near(image.getpixel((5, 5)), RED)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
@given(st.data())
def test_broken_bytes_make_a_picture_or_a_refusal_and_nothing_else(kind: str, data: st.DataObject):
    upload = bytearray(saved(halves(16, 16), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        upload[data.draw(st.integers(0, len(upload) - 1))] = data.draw(st.integers(0, 255))
    try:
        done = prepared(bytes(upload))
    except (NotAPicture, TooManyPixels):
        return
    assert done.picture.width <= 512


def test_the_same_picture_has_the_same_name():
    one, other = (prepared(saved(halves(), "PNG", compress_level=at)) for at in (1, 9))
    assert one.picture == other.picture
    assert prepared(saved(halves(640, 310))).picture.files != one.picture.files
