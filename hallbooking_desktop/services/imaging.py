"""What the media service needs of whoever can read and write pictures; implemented in ``infrastructure``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hallbooking_desktop.domain.photos import PhotoSize


@dataclass(frozen=True, slots=True)
class Rendition:
    """A picture in one size, as a file."""

    size: PhotoSize
    content: bytes
    content_type: str
    width: int
    height: int


class Imaging(Protocol):
    """Makes the sizes of a picture that somebody sent. It computes for a while: call it in a thread."""

    def __call__(self, content: bytes) -> tuple[Rendition, ...]:
        """Return the picture upright, in its sizes, with nothing of the sent file in them but what can be seen.

        FULL and THUMB are always there, LARGE only where FULL is larger than that.

        Raises:
            PictureRefused: it is no picture of a known kind, damaged, or too large to be unpacked.
        """
