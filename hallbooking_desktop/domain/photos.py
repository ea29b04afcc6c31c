"""Pictures of venues and rooms: how many, how large, and in which sizes they are kept (SPEC 3)."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

#: What may be sent.
MOST_BYTES: Final = 10 * 1024 * 1024
#: What may be unpacked: a few bytes can claim to be a picture that fills the memory.
MOST_PIXELS: Final = 50_000_000
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


def file_id(media_id: str, size: PhotoSize) -> str:
    """Return the name under which a size of a picture is kept."""
    return media_id if size is PhotoSize.FULL else f"{media_id}-{size.value}"


def media_of(file: str) -> str:
    """Return whose file it is: `file_id` the other way round."""
    return file.partition("-")[0]
