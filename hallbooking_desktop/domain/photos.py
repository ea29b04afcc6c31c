"""Pictures of venues and rooms: how many, how large, and in which sizes they are kept (SPEC 3)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

#: What may be sent; of what moves, the first picture is kept. By its name, with how files of it are called.
FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "GIF": (".gif",),
    "BMP": (".bmp",),
    "TIFF": (".tif", ".tiff"),
}
#: As people call them.
FORMAT_NAMES: Final = ", ".join("WebP" if name == "WEBP" else name for name in FORMATS)
SUFFIXES: Final = tuple(suffix for suffixes in FORMATS.values() for suffix in suffixes)
MOST_BYTES: Final = 10 * 1024 * 1024
#: What may be unpacked: a few bytes can claim to be a picture that fills the memory.
MOST_PIXELS: Final = 50_000_000
#: The most pixels that the largest size has a side.
LONGEST_SIDE: Final = 2560
#: Of one venue or room.
MOST_PHOTOS: Final = 12
LONGEST_CAPTION: Final = 200


class PhotoSize(StrEnum):
    """The sizes that a picture is kept in. FULL fits 2560 × 2560 pixels, LARGE 1600 × 1600; THUMB is 480 wide."""

    FULL = "full"
    LARGE = "large"
    THUMB = "thumb"


class PictureKind(StrEnum):
    """What a picture's files are kept for: a venue's or hall's photo, or a picture of the website."""

    PHOTO = "photo"
    WEBSITE = "picture"


def is_picture_name(name: str) -> bool:
    """Tell whether a file is called as a picture is that may be sent. What it is, its content says."""
    return name.lower().endswith(SUFFIXES)


def file_id(media_id: str, size: PhotoSize) -> str:
    """Return the name under which a size of a picture is kept."""
    return media_id if size is PhotoSize.FULL else f"{media_id}-{size.value}"


def media_of(file: str) -> str:
    """Return whose file it is: `file_id` the other way round."""
    return file.partition("-")[0]
