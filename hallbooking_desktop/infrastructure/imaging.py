"""Pictures with Pillow: told by their content, unpacked within limits, written anew in the sizes that are kept."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Final

from PIL import Image, ImageCms

from hallbooking_desktop.domain.errors import PictureRefused
from hallbooking_desktop.domain.photos import FORMATS, LONGEST_SIDE, MOST_PIXELS, PhotoSize
from hallbooking_desktop.services.imaging import Rendition

_ORIENTATION: Final = 0x0112
#: How a picture is turned upright, by what its orientation says of the camera.
_TURNS: Final[Mapping[object, Image.Transpose]] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_WHITE: Final = (255, 255, 255)
_FULL, _LARGE, _THUMB = LONGEST_SIDE, 1600, 480
#: Of a thumbnail: a tall picture stays a small file.
_TALLEST: Final = 960
_QUALITY: Final = {PhotoSize.FULL: 85, PhotoSize.LARGE: 82, PhotoSize.THUMB: 80}

# Ours is the limit that counts, and it is looked at before anything is unpacked; Pillow's would only warn.
Image.MAX_IMAGE_PIXELS = None


def renditions(content: bytes) -> tuple[Rendition, ...]:
    """Return a picture in its sizes, as `Imaging` says: `PictureRefused` for everything else."""
    if not content:
        raise PictureRefused("This file is empty.", reason="empty")
    picture = _upright(_opened(content))
    sizes = [PhotoSize.FULL, PhotoSize.THUMB]
    full = _within(picture, _FULL, _FULL)
    if max(full.size) > _LARGE:
        sizes.append(PhotoSize.LARGE)
    limits = {PhotoSize.FULL: (_FULL, _FULL), PhotoSize.LARGE: (_LARGE, _LARGE), PhotoSize.THUMB: (_THUMB, _TALLEST)}
    return tuple(rendition(_within(full, *limits[size]), size) for size in sizes)


def rendition(picture: Image.Image, size: PhotoSize) -> Rendition:
    """Return a picture as the file of a size."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY[size], progressive=True, optimize=True)
    return Rendition(size, out.getvalue(), "image/jpeg", picture.width, picture.height)


def thumbnail(picture: Image.Image) -> Image.Image:
    """Return the picture as small as a thumbnail is."""
    return _within(picture, _THUMB, _TALLEST)


def _opened(content: bytes) -> Image.Image:
    """Read the head of the file: what it is, and how large it would be."""
    try:
        picture: Image.Image = Image.open(io.BytesIO(content), formats=tuple(FORMATS))
    except Exception as error:  # A decoder fails with whatever it stumbles over in a hostile file.
        raise PictureRefused("This file is not a picture.", reason="not_a_picture") from error
    pixels = picture.width * picture.height
    if pixels > MOST_PIXELS:
        raise PictureRefused("The picture is too large.", reason="too_many_pixels", size=pixels, most=MOST_PIXELS)
    return picture


def _upright(picture: Image.Image) -> Image.Image:
    """Unpack the first frame, turn it as the camera was held, and keep nothing but its colours."""
    try:
        # A JPEG can be unpacked at half or a quarter of its size, in as much less time.
        picture.draft("RGB", (_FULL, _FULL))
        picture.load()
        seen = _in_plain_colours(picture)
    except Exception as error:  # Likewise.
        raise PictureRefused("This picture is damaged.", reason="damaged") from error
    turn = _TURNS.get(_orientation(picture))
    upright = seen if turn is None else seen.transpose(turn)
    # Comments and XMP would be written along with the picture.
    upright.info.clear()
    return upright


def _in_plain_colours(picture: Image.Image) -> Image.Image:
    """Return the picture in sRGB, on white where it is transparent."""
    profile = picture.info.get("icc_profile")
    if picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        flat = Image.new("RGB", layer.size, _WHITE)
        flat.paste(layer, mask=layer.getchannel("A"))
        return flat
    if profile and picture.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            done = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            done = None  # A profile that cannot be read is as good as none.
        if done is not None:
            return done
    if picture.mode.startswith("I"):  # Sixteen bits of grey: of these, the upper eight.
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    return picture.convert("RGB")


def _orientation(picture: Image.Image) -> object:
    try:
        return picture.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - what cannot be read does not say that it is turned
        return None


def _within(picture: Image.Image, width: int, height: int) -> Image.Image:
    scale = min(width / picture.width, height / picture.height, 1.0)
    if scale == 1.0:
        return picture
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
