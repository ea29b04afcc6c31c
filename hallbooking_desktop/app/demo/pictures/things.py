"""What stands in the demo's halls: windows, tables, chairs, lamps, plants, curtains."""

from __future__ import annotations

import math
from collections.abc import Callable

from hallbooking_desktop.app.demo.pictures.palettes import Colour, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import Point, Scene, ring

#: From along and up a wall to a place in the room.
Wall = Callable[[float, float], Point]


def box(scene: Scene, low: Point, high: Point, colour: Colour) -> None:
    """Draw a box: its front, its top and the side that is seen."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    eye = scene.eye
    if eye[0] < x0:
        scene.face(((x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)), shade(colour, 0.78))
    elif eye[0] > x1:
        scene.face(((x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)), shade(colour, 0.78))
    if eye[1] > y1:
        scene.face(((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), shade(colour, 1.12))
    elif eye[1] < y0:
        scene.face(((x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)), shade(colour, 0.6))
    scene.face(((x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)), shade(colour, 0.92))


def window(scene: Scene, wall: Wall, left: float, right: float, low: float, high: float) -> None:
    """Draw a window with what is outside: sky, trees, panes."""
    p = scene.palette
    round_top = (right - left) / 2 if p.arched else 0.0
    rim = 0.12

    def outline(grow: float) -> list[Point]:
        spring = high - round_top
        points = [wall(left - grow, low - grow), wall(right + grow, low - grow)]
        if not p.arched:
            return [*points, wall(right + grow, high + grow), wall(left - grow, high + grow)]
        middle, reach = (left + right) / 2, (right - left) / 2 + grow
        turns = (math.pi * step / 12 for step in range(13))
        return points + [wall(middle + reach * math.cos(t), spring + reach * math.sin(t)) for t in turns]

    scene.face(outline(rim), p.trim)
    scene.face(outline(0), p.sky)
    spring = high - round_top
    for step in range(10):
        at, to = low + (spring - low) * step / 10, low + (spring - low) * (step + 1.3) / 10
        colour = mix(p.far, p.sky, step / 10)
        scene.face((wall(left, at), wall(right, at), wall(right, min(to, spring)), wall(left, min(to, spring))), colour)
    _trees(scene, wall, left, right, low, (spring - low) * 0.42)
    _panes(scene, wall, left, right, low, high, spring)
    scene.lit(outline(0.05), mix(p.far, p.glow, 0.5), 40)


def _trees(scene: Scene, wall: Wall, left: float, right: float, low: float, tall: float) -> None:
    green = mix(scene.palette.green, scene.palette.far, 0.35)
    for layer, colour in ((1.0, green), (0.62, shade(green, 0.82))):
        points = [wall(right, low), wall(left, low)]
        steps = 9
        for step in range(steps + 1):
            along = left + (right - left) * step / steps
            points.append(wall(along, low + tall * layer * scene.chance.uniform(0.62, 1.0)))
        scene.face(points, colour)


def _panes(scene: Scene, wall: Wall, left: float, right: float, low: float, high: float, spring: float) -> None:
    p = scene.palette
    columns, rows = (4, 6) if p.grid else (2, 3)
    bar = 0.035 if p.grid else 0.05
    for number in range(1, columns):
        x = left + (right - left) * number / columns
        scene.face((wall(x - bar, low), wall(x + bar, low), wall(x + bar, high), wall(x - bar, high)), p.trim)
    for number in range(1, rows + 1):
        y = low + (spring - low) * number / rows
        if y < high - 0.05:
            scene.face((wall(left, y - bar), wall(right, y - bar), wall(right, y + bar), wall(left, y + bar)), p.trim)


def chair(scene: Scene, x: float, z: float, colour: Colour, *, away: bool = True, frame: Colour | None = None) -> None:
    """Draw a chair that looks away from the camera, or towards it."""
    half, seat, back = 0.22, 0.46, 0.92
    legs = frame or shade(colour, 0.55)
    scene.face(ring((x, 0, z), 0.34, 0.3, 12), (24, 16, 10), 46)
    near, far = z - half, z + half
    for side in (x - half, x + half):
        scene.line((side, 0, near), (side, seat, near), legs, 0.04)
        scene.line((side, 0, far), (side, seat, far), legs, 0.04)
    at = near if away else far

    def rest() -> None:
        scene.face(
            (
                (x - half, seat + 0.1, at),
                (x + half, seat + 0.1, at),
                (x + half * 0.9, back, at),
                (x - half * 0.9, back, at),
            ),
            shade(colour, 0.86 if away else 1.0),
        )
        scene.line((x - half * 0.92, back, at), (x + half * 0.92, back, at), shade(colour, 1.25), 0.035)

    if not away:
        rest()
    scene.face(((x - half, seat, near), (x + half, seat, near), (x + half, seat, far), (x - half, seat, far)), colour)
    front = (
        (x - half, seat - 0.07, near),
        (x + half, seat - 0.07, near),
        (x + half, seat, near),
        (x - half, seat, near),
    )
    scene.face(front, shade(colour, 0.7))
    if away:
        rest()


def round_table(scene: Scene, x: float, z: float, radius: float, chairs: int, seat: Colour) -> None:
    """Draw a table with a cloth to the floor, glasses and flowers, and chairs around it."""
    p = scene.palette
    places = sorted(
        ((x + (radius + 0.42) * math.cos(t), z + (radius + 0.42) * math.sin(t)) for t in _turns(chairs)),
        key=lambda place: -place[1],
    )
    scene.shadow((x, 0, z), radius * 1.3, 24)
    for px, pz in places:
        if pz >= z:
            chair(scene, px, pz, seat, away=False, frame=p.metal)
    _cloth(scene, x, z, radius)
    _settings(scene, x, z, radius)
    for px, pz in places:
        if pz < z:
            chair(scene, px, pz, seat, frame=p.metal)


def _turns(count: int) -> list[float]:
    return [2 * math.pi * (number + 0.5) / count for number in range(count)]


def _cloth(scene: Scene, x: float, z: float, radius: float) -> None:
    p, top, folds = scene.palette, 0.75, 18
    for number in range(folds):
        start, end = math.pi + math.pi * number / folds, math.pi + math.pi * (number + 1) / folds
        light = 0.70 + 0.24 * math.sin(math.pi * (number + 0.5) / folds) + (0.05 if number % 2 else 0)
        wide = radius * 1.06
        scene.face(
            (
                (x + wide * math.cos(start), 0, z + wide * math.sin(start)),
                (x + wide * math.cos(end), 0, z + wide * math.sin(end)),
                (x + radius * math.cos(end), top, z + radius * math.sin(end)),
                (x + radius * math.cos(start), top, z + radius * math.sin(start)),
            ),
            shade(p.cloth, light),
        )
    scene.face(ring((x, top, z), radius), p.cloth)
    scene.face(ring((x, top + 0.002, z), radius * 0.34), mix(p.accent, p.cloth, 0.15))


def _settings(scene: Scene, x: float, z: float, radius: float) -> None:
    p, top = scene.palette, 0.75
    for turn in _turns(8):
        px, pz = x + radius * 0.74 * math.cos(turn), z + radius * 0.74 * math.sin(turn)
        scene.face(ring((px, top + 0.01, pz), 0.13, None, 12), shade(p.cloth, 0.9))
        scene.face(ring((px, top + 0.012, pz), 0.09, None, 12), shade(p.cloth, 1.3))
    flowers(scene, (x, top, z), 0.26)
    for side in (-0.34, 0.34):
        scene.line((x + side, top, z), (x + side, top + 0.22, z), (255, 250, 240), 0.035)
        scene.ball((x + side, top + 0.26, z), 0.03, (255, 240, 200))
        scene.lamp((x + side, top + 0.26, z), 0.3, p.glow, 46)


def flowers(scene: Scene, foot: Point, size: float) -> None:
    """Draw a vase of flowers."""
    x, y, z = foot
    p = scene.palette
    scene.face(((x - 0.05, y, z), (x + 0.05, y, z), (x + 0.07, y + size, z), (x - 0.07, y + size, z)), p.metal)
    for _ in range(14):
        dx, dy = scene.chance.uniform(-size, size) * 0.75, scene.chance.uniform(0.75, 1.5) * size
        colour = scene.chance.choice((p.green, shade(p.green, 1.2), p.cloth, mix(p.accent, p.cloth, 0.45), p.cloth))
        scene.ball((x + dx, y + dy, z), size * scene.chance.uniform(0.16, 0.26), colour)


def plant(scene: Scene, x: float, z: float, tall: float) -> None:
    """Draw a plant in a pot."""
    p = scene.palette
    scene.shadow((x, 0, z), 0.5, 26)
    pot = mix(p.metal, p.panel, 0.4)
    scene.face(((x - 0.2, 0, z), (x + 0.2, 0, z), (x + 0.26, 0.45, z), (x - 0.26, 0.45, z)), pot)
    scene.face(((x + 0.02, 0, z), (x + 0.2, 0, z), (x + 0.26, 0.45, z), (x + 0.04, 0.45, z)), shade(pot, 0.82))
    for number in range(22):
        lean = scene.chance.uniform(-1, 1)
        reach = tall * (1 - 0.35 * abs(lean)) * scene.chance.uniform(0.7, 1)
        tip = (x + lean * tall * 0.5, 0.45 + reach * 0.8, z)
        middle = (x + lean * tall * 0.22, 0.45 + reach * 0.62, z)
        colour = shade(p.green, 0.72 + 0.5 * number / 22)
        wide = tall * 0.055
        scene.face(
            ((x, 0.42, z), (middle[0] - wide, middle[1], z), tip, (middle[0] + wide, middle[1] - wide, z)), colour
        )


def pendant(scene: Scene, x: float, y: float, z: float, ceiling: float, size: float = 0.28) -> None:
    """Draw a lamp that hangs from the ceiling."""
    p = scene.palette
    scene.line((x, ceiling, z), (x, y + size, z), shade(p.metal, 0.6), 0.025)
    hood = [(x - size, y, z), (x + size, y, z), (x + size * 0.45, y + size, z), (x - size * 0.45, y + size, z)]
    scene.face(hood, p.metal)
    scene.face([(x, y, z), hood[1], hood[2], (x, y + size, z)], shade(p.metal, 0.8))
    scene.ball((x, y - 0.02, z), size * 0.42, (255, 246, 222))
    scene.lamp((x, y, z), size * 4, p.glow, 90)


def chandelier(scene: Scene, x: float, y: float, z: float, ceiling: float, size: float = 1.0) -> None:
    """Draw a chandelier: rings of lights on brass."""
    p = scene.palette
    scene.line((x, ceiling, z), (x, y, z), shade(p.metal, 0.8), 0.03)
    for level, reach in ((0.0, 1.0), (0.42, 0.62)):
        around = ring((x, y + level * size, z), size * reach, size * reach, 14)
        for start, end in zip(around, [*around[1:], around[0]], strict=True):
            scene.line(start, end, p.metal, 0.045)
        for spot in around:
            scene.line((x, y + (level + 0.5) * size, z), spot, shade(p.metal, 0.9), 0.018)
            scene.ball((spot[0], spot[1] + 0.1, spot[2]), 0.075 * size, (255, 248, 226))
    for drop in range(-4, 5):
        scene.line(
            (x + drop * 0.1 * size, y, z),
            (x + drop * 0.1 * size, y - (0.4 - 0.06 * abs(drop)) * size, z),
            (246, 240, 226),
            0.03,
            200,
        )
    scene.lamp((x, y + 0.2, z), size * 2.4, p.glow, 74)


def curtain(scene: Scene, wall: Wall, left: float, right: float, low: float, high: float, colour: Colour) -> None:
    """Draw a curtain in folds."""
    folds = max(5, round((right - left) / 0.16))
    for number in range(folds):
        start, end = left + (right - left) * number / folds, left + (right - left) * (number + 1) / folds
        light = 0.66 + 0.34 * abs(math.sin(number * 1.15)) + scene.chance.uniform(-0.04, 0.04)
        scene.face((wall(start, low), wall(end, low), wall(end, high), wall(start, high)), shade(colour, light))


def picture_frame(scene: Scene, wall: Wall, left: float, right: float, low: float, high: float) -> None:
    """Draw a painting on a wall."""
    p = scene.palette
    for grow, colour in ((0.07, p.metal), (0.0, mix(p.accent, p.wall, 0.55))):
        scene.face(
            (
                wall(left - grow, low - grow),
                wall(right + grow, low - grow),
                wall(right + grow, high + grow),
                wall(left - grow, high + grow),
            ),
            colour,
        )
    hills = mix(p.green, p.wall, 0.5)
    for share, lean, colour in (
        (1.0, 0.0, p.far),
        (0.66, 0.0, mix(p.far, p.sky, 0.5)),
        (0.46, 0.1, hills),
        (0.26, -0.1, mix(p.green, p.wall, 0.15)),
    ):
        top, tilt = low + (high - low) * share, (high - low) * lean
        scene.face((wall(left, low), wall(right, low), wall(right, top - tilt), wall(left, top + tilt)), colour)
