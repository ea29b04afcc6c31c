"""A process of its own that draws the demo's photos: it computes for seconds, and nobody shall notice."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from hallbooking_desktop.app.demo.pictures.album import draw
from hallbooking_desktop.domain.photos import PhotoSize, file_id

_QUALITY: Final = {PhotoSize.FULL: 84, PhotoSize.THUMB: 82}
_THUMB: Final = (480, 300)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw into the folder named first what is named after it: scene, look and what it is called with and mirrored.

    Each is ``scene:look:name[:mirrored name]``.
    """
    folder, *wanted = sys.argv[1:] if arguments is None else arguments
    with contextlib.suppress(AttributeError, OSError):
        os.nice(15)
    for line in wanted:
        scene, look, name, mirrored = line.split(":")
        picture = draw(scene, int(look))
        if name:
            _save(picture, Path(folder), name)
        if mirrored:
            _save(ImageOps.mirror(picture), Path(folder), mirrored)
    return 0


def _save(picture: Image.Image, folder: Path, name: str) -> None:
    thumb = picture.reduce(3).resize(_THUMB, Image.Resampling.BICUBIC)
    for size, image in ((PhotoSize.FULL, picture), (PhotoSize.THUMB, thumb)):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=_QUALITY[size])
        (folder / f"{file_id(name, size)}.jpg").write_bytes(out.getvalue())


if __name__ == "__main__":
    sys.exit(main())
