"""A place in perspective, and how a picture of it is taken: faces, shades and light, then the lens.

Lengths are metres: x to the right, y up, z away from the camera. Faces are drawn sharp at twice the size; light and
shade are drawn small and soft, and laid over the whole.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from hallbooking_desktop.app.demo.pictures.palettes import Colour, Palette, mix

WIDTH: Final = 1600
HEIGHT: Final = 1000
#: Drawn so many times larger, so that edges are smooth.
_FINE: Final = 2
#: Light and shade are drawn so many times smaller.
_COARSE: Final = 5
_NEAR: Final = 0.25
_DARK: Final = (22, 15, 14)

Point = tuple[float, float, float]
Flat = tuple[float, float]


class Scene:
    """One picture. ``eye``: where the camera stands; ``lens``: how long it is; ``horizon``: from the top, 0 to 1."""

    def __init__(
        self, palette: Palette, seed: str, *, eye: Point = (0, 1.7, 0), lens: float = 0.78, horizon: float = 0.46
    ) -> None:
        self.palette = palette
        self.chance = random.Random(seed)  # noqa: S311 - the same demo each time
        self.eye = eye
        self._focal = lens * WIDTH
        self._centre = (WIDTH / 2, HEIGHT * horizon)
        self._image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), palette.wall)
        self._draw = ImageDraw.Draw(self._image)
        self._glaze = ImageDraw.Draw(self._image, "RGBA")
        small = (WIDTH // _COARSE, HEIGHT // _COARSE)
        self._light = Image.new("RGB", small)
        self._shade = Image.new("L", small)
        self._lights = ImageDraw.Draw(self._light, "RGBA")
        self._shades = ImageDraw.Draw(self._shade)

    # --- from the place to the picture

    def at(self, point: Point) -> Flat:
        """Return where a point is seen, in the picture's pixels."""
        x, y, z = point
        away = self._focal / max(z - self.eye[2], _NEAR)
        return self._centre[0] + (x - self.eye[0]) * away, self._centre[1] - (y - self.eye[1]) * away

    def _seen(self, points: Iterable[Point], scale: float) -> list[Flat]:
        return [(x * scale, y * scale) for x, y in map(self.at, _in_front(list(points), self.eye[2] + _NEAR))]

    # --- faces

    def face(self, points: Iterable[Point], colour: Colour, alpha: int = 255) -> None:
        """Draw a flat face."""
        seen = self._seen(points, _FINE)
        if len(seen) < 3:  # noqa: PLR2004 - fewer are no face
            return
        if alpha >= 255:  # noqa: PLR2004 - a byte's most
            self._draw.polygon(seen, colour)
        else:
            self._glaze.polygon(seen, (*colour, alpha))

    def fade(
        self, near: tuple[Point, Point], far: tuple[Point, Point], one: Colour, other: Colour, steps: int = 28
    ) -> None:
        """Draw a face that goes from one colour at the edge ``near`` to another at ``far``."""
        for step in range(steps):
            # One step reaches under the next, so that no seam shows.
            low, high = step / steps, min((step + 1.5) / steps, 1)
            a, b = between(near[0], far[0], low), between(near[1], far[1], low)
            c, d = between(near[1], far[1], high), between(near[0], far[0], high)
            self.face((a, b, c, d), mix(one, other, step / max(steps - 1, 1)))

    def line(self, start: Point, end: Point, colour: Colour, width: float, alpha: int = 255) -> None:
        """Draw a line as thick, in metres, as things are where it begins."""
        thick = max(1, round(width * self._focal / max(start[2] - self.eye[2], _NEAR) * _FINE))
        seen = self._seen((start, end), _FINE)
        if len(seen) == 2:  # noqa: PLR2004 - both ends are in front
            if alpha < 255:  # noqa: PLR2004 - a byte's most
                self._glaze.line(seen, (*colour, alpha), thick)
            else:
                self._draw.line(seen, colour, thick)

    def flat(self, points: Sequence[Flat], colour: Colour, alpha: int = 255) -> None:
        """Draw on the picture itself, in its pixels."""
        seen = [(x * _FINE, y * _FINE) for x, y in points]
        if alpha >= 255:  # noqa: PLR2004 - a byte's most
            self._draw.polygon(seen, colour)
        else:
            self._glaze.polygon(seen, (*colour, alpha))

    def flat_fade(self, top: float, bottom: float, one: Colour, other: Colour, steps: int = 60) -> None:
        """Draw the whole width of the picture from one colour to another."""
        high = (bottom - top) / steps
        for step in range(steps):
            y = top + step * high
            band = ((0, y), (WIDTH, y), (WIDTH, y + 2 * high), (0, y + 2 * high))
            self.flat(band, mix(one, other, step / (steps - 1)))

    def ball(self, centre: Point, radius: float, colour: Colour, alpha: int = 255) -> None:
        """Draw something round."""
        x, y = self.at(centre)
        wide = max(0.5, radius * self._focal / max(centre[2] - self.eye[2], _NEAR))
        box = [(x - wide) * _FINE, (y - wide) * _FINE, (x + wide) * _FINE, (y + wide) * _FINE]
        if alpha >= 255:  # noqa: PLR2004 - a byte's most
            self._draw.ellipse(box, colour)
        else:
            self._glaze.ellipse(box, (*colour, alpha))

    # --- light and shade

    def shadow(self, centre: Point, radius: float, strength: int = 34, deep: float = 1.0) -> None:
        """Darken the floor softly under something that stands there."""
        for share in (1.25, 1.0, 0.78, 0.55):
            self.face(ring(centre, radius * share, radius * share * deep), (24, 16, 10), strength)

    def dim(self, points: Iterable[Point], strength: int) -> None:
        """Let a soft shade fall on a face."""
        seen = self._seen(points, 1 / _COARSE)
        if len(seen) >= 3:  # noqa: PLR2004 - fewer are no face
            self._shades.polygon(seen, strength)

    def lit(self, points: Iterable[Point], colour: Colour, alpha: int) -> None:
        """Let soft light fall on a face."""
        seen = self._seen(points, 1 / _COARSE)
        if len(seen) >= 3:  # noqa: PLR2004 - fewer are no face
            self._lights.polygon(seen, (*colour, alpha))

    def lamp(self, centre: Point, radius: float, colour: Colour, alpha: int = 90) -> None:
        """Let a place shine."""
        x, y = self.at(centre)
        wide = radius * self._focal / max(centre[2] - self.eye[2], _NEAR)
        for share in (1.0, 0.7, 0.45, 0.25):
            reach = wide * share
            box = [(x - reach) / _COARSE, (y - reach) / _COARSE, (x + reach) / _COARSE, (y + reach) / _COARSE]
            self._lights.ellipse(box, (*colour, alpha // 3))

    # --- the lens

    def taken(self, softness: float = 9, bloom: float = 0.6) -> Image.Image:
        """Return the picture: sharp faces, soft shade and light, what is bright shines over its edges."""
        picture = self._image.reduce(_FINE)
        small = picture.reduce(_COARSE)
        bright = small.point([min(255, max(0, value - 214) * 4 * bloom) for value in range(256)] * 3)
        shine = bright.filter(ImageFilter.BoxBlur(7)).filter(ImageFilter.BoxBlur(5))
        light = ImageChops.add(self._light.filter(ImageFilter.GaussianBlur(softness)), shine)
        shade = ImageChops.add(self._shade.filter(ImageFilter.GaussianBlur(4)), _vignette(small.size))
        picture.paste(_DARK, mask=shade.resize(picture.size, Image.Resampling.BILINEAR))
        return ImageChops.screen(picture, light.resize(picture.size, Image.Resampling.BILINEAR))


def between(one: Point, other: Point, share: float) -> Point:
    """Return a point between two."""
    return (
        one[0] + (other[0] - one[0]) * share,
        one[1] + (other[1] - one[1]) * share,
        one[2] + (other[2] - one[2]) * share,
    )


def ring(centre: Point, wide: float, deep: float | None = None, corners: int = 20) -> list[Point]:
    """Return the corners of a level ellipse."""
    x, y, z = centre
    reach = wide if deep is None else deep
    return [(x + wide * across, y, z + reach * along) for across, along in _circle(corners)]


@cache
def _circle(corners: int) -> tuple[Flat, ...]:
    turns = (2 * math.pi * corner / corners for corner in range(corners))
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


def _in_front(points: list[Point], near: float) -> list[Point]:
    """Return the part of a face that lies before the camera."""
    if all(z >= near for _, _, z in points):
        return points
    kept: list[Point] = []
    for start, end in zip(points, [*points[1:], points[0]], strict=True):
        if start[2] >= near:
            kept.append(start)
        if (start[2] >= near) != (end[2] >= near):
            kept.append(between(start, end, (near - start[2]) / (end[2] - start[2])))
    return kept


@cache
def _vignette(size: tuple[int, int]) -> Image.Image:
    """Return the darkening towards the picture's corners."""
    return Image.radial_gradient("L").resize(size).point([max(0, value - 110) // 3 for value in range(256)])
