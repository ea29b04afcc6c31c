"""Pictures that somebody might send: good ones, odd ones, hostile ones."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

_PNG = b"\x89PNG\r\n\x1a\n"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def picture(width: int = 800, height: int = 600, kind: str = "JPEG", *, mode: str = "RGB", **options: Any) -> bytes:
    """Return a picture with something to see in it: dark at its left, light at its right."""
    image = Image.linear_gradient("L").rotate(90).resize((width, height)).convert(mode)
    return encoded(image, kind, **options)


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Return an image as a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """Return a file as an image."""
    image: Image.Image = Image.open(io.BytesIO(content))
    image.load()
    return image


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG that claims a size, with whatever chunks."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return _PNG + b"".join(_chunk(name, data) for name, data in ((b"IHDR", head), *chunks, (b"IEND", b"")))


def bomb() -> bytes:
    """Return a few thousand bytes that would fill eleven gigabytes."""
    return png(60_000, 60_000, (b"IDAT", zlib.compress(b"\0" * 2_000_000)))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
