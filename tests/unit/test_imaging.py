"""Pictures as people send them, and as nobody should."""

from __future__ import annotations

import io
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from hallbooking_desktop.domain.errors import PictureRefused
from hallbooking_desktop.domain.photos import FORMATS, PhotoSize, is_picture_name
from hallbooking_desktop.infrastructure import imaging_child
from hallbooking_desktop.infrastructure.imaging import renditions
from hallbooking_desktop.infrastructure.imaging_child import renditions_apart
from hallbooking_desktop.services.imaging import Rendition
from tests.support.pictures import SVG, bomb, encoded, opened, picture, png


def sizes(content: bytes) -> dict[PhotoSize, Rendition]:
    return {rendition.size: rendition for rendition in renditions(content)}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_comes_in_its_sizes(kind: str) -> None:
    """A lobby's screen would load megabytes for a thumbnail, or show nothing."""
    made = sizes(picture(3000, 2000, kind))
    assert {size: (r.width, r.height) for size, r in made.items()} == {
        PhotoSize.FULL: (2560, 1707),
        PhotoSize.LARGE: (1600, 1067),
        PhotoSize.THUMB: (480, 320),
    }
    for rendition in made.values():
        image = opened(rendition.content)
        assert (image.format, image.size) == ("JPEG", (rendition.width, rendition.height))
        assert rendition.content_type == "image/jpeg"
        assert image.info.get("progressive")
    assert len(made[PhotoSize.THUMB].content) < 40_000


def test_a_small_picture_is_not_blown_up() -> None:
    """A logo would become a blur."""
    assert [(r.size, r.width, r.height) for r in renditions(picture(300, 200))] == [
        (PhotoSize.FULL, 300, 200),
        (PhotoSize.THUMB, 300, 200),
    ]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright(orientation: int) -> None:
    """A photo from a telephone would lie on its side."""
    upright = Image.new("RGB", (60, 40), "white")
    upright.paste("red", (0, 0, 30, 20))
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = upright.transpose(back[orientation]) if orientation in back else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    shown = opened(renditions(encoded(held, "PNG", exif=exif))[0].content)
    assert shown.size == (60, 40)
    red, green, _ = shown.getpixel((10, 8))
    assert (red > 200, green < 60) == (True, True)
    assert min(shown.getpixel((50, 30))) > 200


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_where_and_by_whom_stays(kind: str) -> None:
    """A picture would tell everybody where the photographer lives."""
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif[0x8825] = {1: "N", 2: (52.0, 31.0, 12.0)}
    more = {"comment": "SecretComment", "xmp": b"<x>SecretXmp</x>"} if kind == "JPEG" else {}
    sent = picture(900, 600, kind, exif=exif, **more)
    assert b"SecretCamera" in sent
    for rendition in renditions(sent):
        assert b"Secret" not in rendition.content
        assert not opened(rendition.content).getexif()


def test_what_hangs_on_behind_a_picture_is_cut_off() -> None:
    """A file could be a picture for us and a page with a script for a browser."""
    sent = picture() + b"<script>alert(1)</script>PK\x03\x04"
    assert all(b"script" not in rendition.content for rendition in renditions(sent))


@pytest.mark.parametrize(
    ("mode", "kind", "left", "right"),
    [("L", "PNG", 0, 255), ("1", "PNG", 0, 255), ("P", "PNG", 0, 255), ("CMYK", "JPEG", 0, 255), ("LA", "PNG", 0, 255)],
)
def test_unusual_colours_look_as_they_should(mode: str, kind: str, left: int, right: int) -> None:
    """A scanned plan or a picture from a printer would come out black or inverted."""
    shown = opened(renditions(picture(mode=mode, kind=kind))[0].content)
    assert abs(shown.getpixel((2, 300))[0] - left) < 30
    assert abs(shown.getpixel((797, 300))[0] - right) < 30


def test_sixteen_bits_of_grey_are_not_all_white() -> None:
    """A scan would be a white sheet."""
    shown = opened(renditions(encoded(Image.new("I;16", (60, 40), 40_000), "PNG"))[0].content)
    assert abs(shown.getpixel((30, 20))[0] - 156) < 3


def test_what_is_transparent_becomes_white() -> None:
    """A logo's background would be black."""
    shown = opened(renditions(encoded(Image.new("RGBA", (60, 40), (0, 0, 0, 0)), "PNG"))[0].content)
    assert shown.getpixel((30, 20)) == (255, 255, 255)


def test_colours_of_another_space_are_brought_home() -> None:
    """Photos from a good camera would look pale; one with a broken profile would be refused."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, b"nonsense"):
        shown = opened(renditions(picture(icc_profile=profile))[0].content)
        assert "icc_profile" not in shown.info


def test_of_what_moves_the_first_picture_stays() -> None:
    """An animation would blink in the lobby."""
    later = [Image.new("RGB", (60, 40), "blue")]
    for kind in ("PNG", "WEBP"):
        moving = encoded(Image.new("RGB", (60, 40), "red"), kind, save_all=True, append_images=later)
        shown = opened(renditions(moving)[0].content)
        assert getattr(shown, "n_frames", 1) == 1
        assert shown.getpixel((30, 20))[0] > 200


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"hello", "not_a_picture"),
        (SVG, "not_a_picture"),
        (b"%PDF-1.7 ...", "not_a_picture"),
        (picture(kind="PPM"), "not_a_picture"),
        (picture()[:30], "not_a_picture"),
        (picture()[:-3000], "damaged"),
        (picture(kind="PNG")[:-300], "damaged"),
        (bomb(), "too_many_pixels"),
        (png(10, 10, (b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 50_000_000))), "not_a_picture"),
        (png(10, 10), "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_good_picture_is_refused_at_once(content: bytes, reason: str) -> None:
    """Somebody could fill the memory, or put something that is no picture before the guests."""
    with pytest.raises(PictureRefused) as refused:
        renditions(content)
    assert refused.value.details["reason"] == reason


_GOOD = [picture(64, 48, kind) for kind in ("JPEG", "PNG", "WEBP")]


@given(st.sampled_from(_GOOD), st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=8), st.data())
def test_a_mangled_picture_is_a_picture_or_refused(
    good: bytes, flips: list[tuple[int, int]], data: st.DataObject
) -> None:
    """A broken file would show as a defect of the program."""
    mangled = bytearray(good[: data.draw(st.integers(0, len(good)))])
    for place, value in flips:
        if place < len(mangled):
            mangled[place] = value
    try:
        made = renditions(bytes(mangled))
    except PictureRefused:
        return
    for rendition in made:
        Image.open(io.BytesIO(rendition.content)).load()


def test_another_process_makes_the_same_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window would stand still while a picture is written; a crash of the decoder would end the program."""
    assert renditions_apart(picture(2000, 1000)) == renditions(picture(2000, 1000))
    for content in (b"", SVG, bomb()):
        with pytest.raises(PictureRefused) as apart:
            renditions_apart(content)
        with pytest.raises(PictureRefused) as here:
            renditions(content)
        assert (apart.value.message, apart.value.details) == (here.value.message, here.value.details)
    crash = [sys.executable, "-c", "import os; os.abort()"]
    monkeypatch.setattr(imaging_child, "own_command", lambda _: crash)
    with pytest.raises(PictureRefused) as refused:
        renditions_apart(picture())
    assert refused.value.details["reason"] == "damaged"


@pytest.mark.parametrize("kind", FORMATS)
def test_another_process_reads_each_kind(kind: str) -> None:
    """A scan would be taken by the window and then refused."""
    assert [rendition.content_type for rendition in renditions_apart(picture(300, 200, kind))] == ["image/jpeg"] * 2


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "jpeg", "group4", None])
def test_scans_are_read_however_they_are_packed(compression: str | None) -> None:
    """Of two scanners one would do."""
    sent = picture(300, 200, "TIFF", mode="1" if compression == "group4" else "RGB", compression=compression)
    shown = opened(renditions(sent)[0].content)
    assert shown.getpixel((2, 100))[0] < 60
    assert shown.getpixel((297, 100))[0] > 200


def test_names_of_pictures_are_told_from_others() -> None:
    """Which file may be chosen, dropped and sent would differ from place to place."""
    for name in ("a.JPG", "b.jpeg", "c.png", "d.webp", "e.gif", "f.bmp", "g.tif", "h.Tiff"):
        assert is_picture_name(name)
    assert not any(map(is_picture_name, ("a.svg", "b.avif", "c.mp4", "jpg", "d.png.txt", "")))
