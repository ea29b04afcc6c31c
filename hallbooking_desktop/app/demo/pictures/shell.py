"""A room before anything stands in it: floor, walls, ceiling, and the light that falls in."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.app.demo.pictures.palettes import Colour, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import Point, Scene
from hallbooking_desktop.app.demo.pictures.things import Wall, window

_NEAR = 0.3


@dataclass(frozen=True, slots=True)
class Room:
    """A box, in metres; the camera stands at its open end."""

    width: float
    height: float
    depth: float

    @property
    def side(self) -> float:
        """Where the right wall stands; the left one at the same distance."""
        return self.width / 2

    def left(self) -> Wall:
        """Return the left wall: along is away from the camera."""
        return lambda along, up: (-self.side, up, along)

    def right(self) -> Wall:
        """Return the right wall: along is away from the camera."""
        return lambda along, up: (self.side, up, along)

    def back(self) -> Wall:
        """Return the wall that the camera looks at: along is to the right."""
        return lambda along, up: (along, up, self.depth)


def build(scene: Scene, room: Room, *, floor: Colour | None = None, ceiling: Colour | None = None) -> None:
    """Draw floor, walls and ceiling, lighter where the room opens, darker in its corners."""
    p, side, high, far = scene.palette, room.side, room.height, room.depth
    under, over = floor or p.floor, ceiling or p.ceiling
    start = scene.eye[2] + _NEAR
    scene.fade(
        ((-side, 0, start), (side, 0, start)), ((-side, 0, far), (side, 0, far)), shade(under, 0.8), shade(under, 1.16)
    )
    scene.fade(
        ((-side, high, start), (side, high, start)),
        ((-side, high, far), (side, high, far)),
        shade(over, 0.8),
        shade(over, 1.02),
    )
    for x in (-side, side):
        scene.fade(
            ((x, 0, start), (x, high, start)), ((x, 0, far), (x, high, far)), shade(p.wall, 0.74), shade(p.wall, 0.95)
        )
    scene.fade(
        ((-side, 0, far), (side, 0, far)),
        ((-side, high, far), (side, high, far)),
        shade(p.wall, 0.94),
        shade(p.wall, 1.06),
    )
    _corners(scene, room, start)


def _corners(scene: Scene, room: Room, start: float) -> None:
    """Let a soft shade lie where two faces meet."""
    side, high, far, reach = room.side, room.height, room.depth, 0.5
    for x, inward in ((-side, reach), (side, -reach)):
        for y in (0, high):
            scene.dim(((x, y, start), (x + inward, y, start), (x + inward, y, far), (x, y, far)), 66)
        scene.dim(((x, 0, far), (x + inward, 0, far), (x + inward, high, far), (x, high, far)), 52)
    for y, toward in ((0, reach), (high, -reach)):
        scene.dim(((-side, y, far), (side, y, far), (side, y + toward, far), (-side, y + toward, far)), 58)


def lay(scene: Scene, room: Room, colour: Colour | None = None, *, step: float = 0.9) -> None:
    """Draw boards or tiles into the floor."""
    p, side, far = scene.palette, room.side, room.depth
    seam, start = colour or p.seam, scene.eye[2] + _NEAR
    count = round(room.width / step)
    for number in range(count + 1):
        x = -side + number * step
        scene.face(((x - 0.014, 0, start), (x + 0.014, 0, start), (x + 0.014, 0, far), (x - 0.014, 0, far)), seam)
    z, row = start, 0
    while z < far:
        if p.laid == "tiles":
            scene.face(((-side, 0, z), (side, 0, z), (side, 0, z + 0.028), (-side, 0, z + 0.028)), seam)
        else:
            for number in range(row % 3, count, 3):
                x = -side + number * step
                scene.face(
                    ((x, 0, z), (x + step, 0, z), (x + step, 0, z + step * 2), (x, 0, z + step * 2)),
                    scene.chance.choice((shade(seam, 0.8), shade(p.floor, 1.3))),
                    26,
                )
        z, row = z + step * (1.0 if p.laid == "tiles" else 1.6), row + 1


def wainscot(scene: Scene, room: Room, high: float = 1.0) -> None:
    """Draw panelling along the foot of the walls, and a cornice under the ceiling."""
    p, start = scene.palette, scene.eye[2] + _NEAR
    far = room.depth
    for wall, begin, end in (
        (room.left(), start, far),
        (room.right(), start, far),
        (room.back(), -room.side, room.side),
    ):
        tone = 1.0 if wall(0, 0)[2] == far else 0.86
        stripes: tuple[tuple[float, float, Colour], ...] = (
            (0.0, high, shade(p.panel, tone)),
            (high, high + 0.07, shade(p.trim, tone)),
            (0.0, 0.16, shade(p.trim, 0.9 * tone)),
            (room.height - 0.22, room.height, shade(p.trim, tone)),
        )
        for low, top, colour in stripes:
            scene.face((wall(begin, low), wall(end, low), wall(end, top), wall(begin, top)), colour)
        along = begin + 0.3
        while along < end - 1.0:
            frame = (wall(along, 0.26), wall(along + 1.0, 0.26), wall(along + 1.0, high - 0.1), wall(along, high - 0.1))
            scene.face(frame, shade(p.panel, 0.93 * tone))
            along += 1.3


def windows(scene: Scene, wall: Wall, places: tuple[float, ...], wide: float, low: float, high: float) -> None:
    """Draw windows at these places along a wall, the farthest first."""
    for at in sorted(places, reverse=True):
        window(scene, wall, at - wide / 2, at + wide / 2, low, high)


def sunshine(scene: Scene, room: Room, places: tuple[float, ...], wide: float, *, from_left: bool = True) -> None:
    """Let the sun fall through windows of a side wall onto the floor."""
    sign = -1 if from_left else 1
    warm = mix(scene.palette.glow, (255, 255, 255), 0.3)
    for at in places:
        x0, x1 = sign * (room.side - 0.5), sign * (room.side - 0.5 - room.width * 0.34)
        lean = -1.1
        patch: list[Point] = [
            (x0, 0.0, at - wide / 2),
            (x0, 0.0, at + wide / 2),
            (x1, 0.0, at + wide / 2 + lean),
            (x1, 0.0, at - wide / 2 + lean),
        ]
        scene.face(patch, warm, 26)
        scene.lit(patch, warm, 62)
        for share in (0.33, 0.66):
            a, b = x0 + (x1 - x0) * share, x0 + (x1 - x0) * (share + 0.035)
            bar = ((a, 0, at - wide / 2 + lean * share), (a, 0, at + wide / 2 + lean * share))
            scene.face(
                (*bar, (b, 0, at + wide / 2 + lean * share), (b, 0, at - wide / 2 + lean * share)),
                shade(scene.palette.floor, 0.9),
                50,
            )


def gloss(scene: Scene, room: Room, places: tuple[float, ...], wide: float, reach: float = 5.0) -> None:
    """Let the floor mirror the windows of the far wall."""
    far = room.depth
    for x in places:
        scene.lit(
            (
                (x - wide / 2, 0, far),
                (x + wide / 2, 0, far),
                (x + wide / 2, 0, far - reach),
                (x - wide / 2, 0, far - reach),
            ),
            mix(scene.palette.far, scene.palette.glow, 0.3),
            62,
        )


def coffers(scene: Scene, room: Room, across: int, along: int) -> None:
    """Draw beams under the ceiling."""
    p, high, side = scene.palette, room.height, room.side
    start = scene.eye[2] + 1.2
    for number in range(across + 1):
        x = -side + room.width * number / across
        scene.face(
            (
                (x - 0.12, high, start),
                (x + 0.12, high, start),
                (x + 0.12, high, room.depth),
                (x - 0.12, high, room.depth),
            ),
            shade(p.trim, 0.86),
        )
    for number in range(along + 1):
        z = room.depth - (room.depth - start) * number / along
        scene.face(
            ((-side, high, z), (side, high, z), (side, high - 0.22, z), (-side, high - 0.22, z)), shade(p.trim, 0.92)
        )
        scene.face(
            (
                (-side, high - 0.22, z),
                (side, high - 0.22, z),
                (side, high - 0.22, z + 0.24),
                (-side, high - 0.22, z + 0.24),
            ),
            shade(p.trim, 0.78),
        )


def screen(scene: Scene, wall: Wall, left: float, right: float, low: float, high: float) -> None:
    """Draw a lit screen with something on it."""
    p = scene.palette
    scene.face(
        (
            wall(left - 0.06, low - 0.06),
            wall(right + 0.06, low - 0.06),
            wall(right + 0.06, high + 0.06),
            wall(left - 0.06, high + 0.06),
        ),
        (34, 36, 40),
    )
    top, bottom = mix(p.accent, (255, 255, 255), 0.82), mix(p.accent, (255, 255, 255), 0.6)
    scene.fade((wall(left, low), wall(right, low)), (wall(left, high), wall(right, high)), bottom, top, 16)
    wide, tall = right - left, high - low
    scene.face(
        (
            wall(left + wide * 0.08, high - tall * 0.2),
            wall(left + wide * 0.5, high - tall * 0.2),
            wall(left + wide * 0.5, high - tall * 0.12),
            wall(left + wide * 0.08, high - tall * 0.12),
        ),
        p.accent,
    )
    for number in range(6):
        x = left + wide * (0.56 + number * 0.065)
        bar = tall * (0.18 + 0.08 * ((number * 5) % 7))
        scene.face(
            (
                wall(x, low + tall * 0.12),
                wall(x + wide * 0.045, low + tall * 0.12),
                wall(x + wide * 0.045, low + tall * 0.12 + bar),
                wall(x, low + tall * 0.12 + bar),
            ),
            mix(p.accent, p.metal, number / 6),
        )
    for number in range(4):
        y = high - tall * (0.34 + number * 0.12)
        scene.face(
            (
                wall(left + wide * 0.08, y),
                wall(left + wide * (0.46 - 0.05 * (number % 3)), y),
                wall(left + wide * (0.46 - 0.05 * (number % 3)), y - tall * 0.035),
                wall(left + wide * 0.08, y - tall * 0.035),
            ),
            mix(p.accent, (255, 255, 255), 0.35),
        )
    scene.lit((wall(left, low), wall(right, low), wall(right, high), wall(left, high)), bottom, 30)
