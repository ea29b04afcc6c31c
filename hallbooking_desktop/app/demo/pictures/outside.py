"""The demo's houses from outside, and the terraces on their roofs."""

from __future__ import annotations

import math

from PIL import Image

from hallbooking_desktop.app.demo.pictures import shell
from hallbooking_desktop.app.demo.pictures.palettes import Colour, Palette, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import HEIGHT, WIDTH, Point, Scene, ring
from hallbooking_desktop.app.demo.pictures.things import Wall, box, chair, plant

_EVENING: Colour = (58, 62, 118)


def house(palette: Palette, seed: str) -> Image.Image:
    """Draw the house's front in the evening, its windows lit."""
    scene = Scene(palette, seed, eye=(-1.5, 1.7, 0), lens=0.86, horizon=0.62)
    _sky(scene, 0.62)
    _skyline(scene, 0.62, mix(_EVENING, palette.far, 0.35), 40)
    front = 25.0
    wall: Wall = lambda along, up: (along, up, front)  # noqa: E731 - a wall like those of a room
    scene.fade(
        ((-30, 0, 1), (30, 0, 1)),
        ((-30, 0, 60), (30, 0, 60)),
        mix(palette.floor, _EVENING, 0.62),
        mix(palette.floor, palette.far, 0.2),
    )
    for z in (6, 8, 10.5, 13.5, 17):
        scene.face(((-30, 0, z), (30, 0, z), (30, 0, z + 0.06), (-30, 0, z + 0.06)), mix(palette.seam, _EVENING, 0.5))
    stone = mix(palette.wall, palette.far, 0.25)
    scene.fade(
        (wall(-12, 0), wall(12, 0)),
        (wall(-12, 10.6), wall(12, 10.6)),
        mix(stone, palette.glow, 0.2),
        mix(stone, _EVENING, 0.24),
    )
    scene.face((wall(-12, 0), wall(12, 0), wall(12, 0.9), wall(-12, 0.9)), mix(palette.panel, _EVENING, 0.3))
    for low in (5.4, 10.2):
        scene.face(
            (wall(-12.2, low), wall(12.2, low), wall(12.2, low + 0.4), wall(-12.2, low + 0.4)),
            mix(palette.trim, _EVENING, 0.15),
        )
    if palette.arched:
        scene.face((wall(-4.4, 10.6), wall(4.4, 10.6), wall(0, 13.0)), mix(stone, _EVENING, 0.3))
        scene.face((wall(-3.6, 10.8), wall(3.6, 10.8), wall(0, 12.5)), mix(palette.panel, _EVENING, 0.2))
    for x in (-9.8, -7.4, -5.0, 5.0, 7.4, 9.8):
        _lit_window(scene, wall, x, 1.6, 4.8)
    for x in (-9.8, -7.4, -5.0, -2.5, 0, 2.5, 5.0, 7.4, 9.8):
        _lit_window(scene, wall, x, 6.5, 9.5)
    _portal(scene, wall, front)
    for x in (-14.5, 13.5):
        _tree(scene, x, 21)
    for x in (-6.2, 6.2):
        _street_lamp(scene, x, 14)
    return scene.taken(8, 0.55)


def _sky(scene: Scene, horizon: float) -> None:
    p = scene.palette
    scene.flat_fade(0, HEIGHT * horizon * 0.6, _EVENING, mix(_EVENING, p.far, 0.45), 40)
    scene.flat_fade(
        HEIGHT * horizon * 0.6,
        HEIGHT * (horizon + 0.02),
        mix(_EVENING, p.far, 0.45),
        mix(p.far, (255, 176, 120), 0.45),
        40,
    )
    for _ in range(7):
        x, y = scene.chance.uniform(0, WIDTH), scene.chance.uniform(40, HEIGHT * horizon * 0.7)
        wide = scene.chance.uniform(120, 320)
        for part in range(3):
            lift, reach = part * 9, wide * (1 - part * 0.24)
            cloud = [
                (x + reach * math.cos(t), y - lift + 9 * math.sin(t)) for t in (math.tau * n / 24 for n in range(24))
            ]
            scene.flat(cloud, mix(p.far, (255, 206, 170), 0.4), 34)


def _skyline(scene: Scene, horizon: float, colour: Colour, tall: float) -> None:
    x = 0.0
    while x < WIDTH:
        wide, high = scene.chance.uniform(50, 130), tall * scene.chance.uniform(0.6, 2.6)
        top, foot = HEIGHT * horizon - high, HEIGHT * (horizon + 0.03)
        scene.flat(((x, foot), (x, top), (x + wide, top), (x + wide, foot)), colour)
        for _ in range(int(wide * high / 700)):
            wx, wy = x + scene.chance.uniform(6, wide - 10), top + scene.chance.uniform(6, max(high - 8, 7))
            scene.flat(((wx, wy), (wx + 5, wy), (wx + 5, wy + 7), (wx, wy + 7)), scene.palette.glow, 190)
        x += wide + scene.chance.uniform(-6, 20)


def _lit_window(scene: Scene, wall: Wall, x: float, low: float, high: float) -> None:
    p, half = scene.palette, 0.72
    spring = high - half if p.arched else high

    def outline(grow: float) -> list[Point]:
        points = [wall(x - half - grow, low - grow), wall(x + half + grow, low - grow)]
        if not p.arched:
            return [*points, wall(x + half + grow, high + grow), wall(x - half - grow, high + grow)]
        reach = half + grow
        return points + [
            wall(x + reach * math.cos(t), spring + reach * math.sin(t)) for t in (math.pi * n / 12 for n in range(13))
        ]

    warm = mix(p.glow, (255, 170, 80), scene.chance.uniform(0.1, 0.45))
    scene.face(outline(0.16), mix(p.trim, _EVENING, 0.2))
    scene.face(outline(0), warm)
    scene.face(
        (wall(x - half, low), wall(x + half, low), wall(x + half, low + 0.9), wall(x - half, low + 0.9)),
        shade(warm, 0.82),
    )
    for side in (-half * 0.98, half * 0.5):
        scene.face(
            (
                wall(x + side, low),
                wall(x + side + half * 0.48, low),
                wall(x + side + half * 0.4, spring),
                wall(x + side, spring),
            ),
            mix(warm, p.accent, 0.35),
        )
    frame = mix(p.trim, _EVENING, 0.35)
    for at in (-0.02, -half * 0.5, half * 0.5) if p.grid else (-0.03,):
        scene.face((wall(x + at, low), wall(x + at + 0.06, low), wall(x + at + 0.06, high), wall(x + at, high)), frame)
    for step in range(1, 5 if p.grid else 3):
        y = low + (spring - low) * step / (5 if p.grid else 3)
        scene.face((wall(x - half, y), wall(x + half, y), wall(x + half, y + 0.06), wall(x - half, y + 0.06)), frame)
    scene.lit(outline(0.2), warm, 30)


def _portal(scene: Scene, wall: Wall, front: float) -> None:
    p = scene.palette
    stone = mix(p.trim, p.glow, 0.3)
    for step in range(4):
        box(
            scene,
            (-3.9 + step * 0.2, step * 0.16, front - 2.4 + step * 0.45),
            (3.9 - step * 0.2, (step + 1) * 0.16, front),
            mix(stone, _EVENING, 0.16),
        )
    warm = mix(p.glow, (255, 190, 110), 0.3)
    for x in (-1.7, 0.0, 1.7):
        scene.face((wall(x - 0.66, 0.64), wall(x + 0.66, 0.64), wall(x + 0.66, 4.0), wall(x - 0.66, 4.0)), warm)
        scene.face(
            (wall(x - 0.03, 0.64), wall(x + 0.03, 0.64), wall(x + 0.03, 4.0), wall(x - 0.03, 4.0)),
            mix(p.wood, _EVENING, 0.2),
        )
        for side in (-0.66, 0.56):
            scene.face(
                (wall(x + side, 0.64), wall(x + side + 0.1, 0.64), wall(x + side + 0.1, 4.0), wall(x + side, 4.0)),
                p.wood,
            )
    scene.lit((wall(-2.6, 0.6), wall(2.6, 0.6), wall(2.6, 4.2), wall(-2.6, 4.2)), warm, 80)
    scene.lit(((-2.6, 0, front - 2.4), (2.6, 0, front - 2.4), (3.6, 0, front - 9), (-3.6, 0, front - 9)), warm, 60)
    for x in (-3.3, -2.6, 2.6, 3.3) if not p.grid else ():
        box(scene, (x - 0.22, 0.64, front - 0.9), (x + 0.22, 4.6, front - 0.5), stone)
    box(scene, (-3.9, 4.5, front - 1.2), (3.9, 5.1, front), mix(stone, _EVENING, 0.1))
    scene.face((wall(-3.2, 4.62), wall(3.2, 4.62), wall(3.2, 4.98), wall(-3.2, 4.98)), p.accent)
    for x in (-4.6, 4.6):
        plant(scene, x, front - 2.2, 1.6)


def _tree(scene: Scene, x: float, z: float) -> None:
    dark = mix(scene.palette.green, _EVENING, 0.5)
    scene.shadow((x, 0, z), 2.2, 30)
    scene.line((x, 0, z), (x, 3.2, z), mix(scene.palette.wood, _EVENING, 0.5), 0.4)
    for number in range(26):
        turn, reach = scene.chance.uniform(0, math.tau), scene.chance.uniform(0, 1.9)
        spot = (x + reach * math.cos(turn), 4.8 + 1.25 * reach * math.sin(turn), z)
        scene.ball(spot, scene.chance.uniform(0.6, 1.1), shade(dark, 0.8 + number * 0.016))


def _street_lamp(scene: Scene, x: float, z: float) -> None:
    scene.line((x, 0, z), (x, 3.6, z), (34, 34, 44), 0.09)
    scene.ball((x, 3.75, z), 0.24, (255, 244, 214))
    scene.lamp((x, 3.75, z), 2.6, scene.palette.glow, 130)
    scene.lit(ring((x, 0, z), 2.2), scene.palette.glow, 70)


def terrace(palette: Palette, seed: str) -> Image.Image:
    """Draw the roof terrace at dusk, under strings of lights."""
    scene = Scene(palette, seed, eye=(0.8, 1.75, 0), lens=0.76, horizon=0.48)
    _roof(scene)
    for x, z in ((-3.4, 10.5), (0.2, 11.0), (3.6, 10.2), (-2.4, 6.8), (2.4, 7.2)):
        _cafe_table(scene, x, z)
    _strings(scene)
    return scene.taken(9, 0.9)


def sundown(palette: Palette, seed: str) -> Image.Image:
    """Draw the terrace with lounges around a fire bowl."""
    scene = Scene(palette, seed, eye=(-1.2, 1.65, 0), lens=0.74, horizon=0.48)
    _roof(scene)
    for x, z in ((-2.6, 9.4), (2.4, 9.4)):
        _lounge(scene, x, z)
    scene.shadow((0, 0, 7.4), 0.9, 40)
    scene.face(ring((0, 0.35, 7.4), 0.75, None, 28), (52, 50, 56))
    scene.face(ring((0, 0.4, 7.4), 0.6, None, 28), (255, 170, 80))
    for number in range(9):
        x = -0.4 + number * 0.1
        scene.face(
            (
                (x - 0.1, 0.4, 7.4),
                (x + 0.1, 0.4, 7.4),
                (x + scene.chance.uniform(-0.08, 0.08), 0.6 + scene.chance.uniform(0.1, 0.45), 7.4),
            ),
            (255, 206, 110),
        )
    scene.lamp((0, 0.6, 7.4), 2.4, (255, 170, 90), 190)
    _strings(scene)
    return scene.taken(9, 0.9)


def _roof(scene: Scene) -> None:
    p = scene.palette
    _sky(scene, 0.48)
    _skyline(scene, 0.48, mix(_EVENING, p.far, 0.3), 60)
    _skyline(scene, 0.5, mix(_EVENING, p.far, 0.14), 34)
    scene.flat_fade(HEIGHT * 0.5, HEIGHT * 0.62, mix(_EVENING, p.far, 0.14), shade(_EVENING, 0.6), 12)
    room = shell.Room(13, 3, 14)
    wood = mix(p.floor, _EVENING, 0.3)
    scene.fade(((-6.5, 0, 0.4), (6.5, 0, 0.4)), ((-6.5, 0, 14), (6.5, 0, 14)), shade(wood, 0.66), shade(wood, 1.06))
    shell.lay(scene, room, mix(p.seam, _EVENING, 0.45), step=0.5)
    for start, end in (((-6.5, 14.0), (6.5, 14.0)), ((-6.5, 1.0), (-6.5, 14.0)), ((6.5, 1.0), (6.5, 14.0))):
        (x0, z0), (x1, z1) = start, end
        scene.face(((x0, 0.1, z0), (x1, 0.1, z1), (x1, 1.05, z1), (x0, 1.05, z0)), (214, 228, 240), 46)
        scene.face(((x0, 1.05, z0), (x1, 1.05, z1), (x1, 1.12, z1), (x0, 1.12, z0)), mix(p.metal, _EVENING, 0.3))
    for x in (-5.7, -3.2, 3.2, 5.7):
        plant(scene, x, 13.3, 1.5)
    for side, deep in ((-5.9, 9.6), (5.9, 9.2), (-5.9, 5.6)):
        plant(scene, side, deep, 1.7)


def _strings(scene: Scene) -> None:
    p = scene.palette
    for start, end in (
        ((-6.4, 3.6, 13.6), (6.4, 3.6, 11.0)),
        ((-6.4, 3.6, 10.0), (6.4, 3.6, 8.4)),
        ((-6.4, 3.7, 6.6), (6.4, 3.7, 6.0)),
    ):
        before: Point | None = None
        for step in range(25):
            share = step / 24
            sag = 0.75 * (1 - (2 * share - 1) ** 2)
            spot = (start[0] + (end[0] - start[0]) * share, start[1] - sag, start[2] + (end[2] - start[2]) * share)
            if before is not None:
                scene.line(before, spot, (40, 38, 48), 0.02)
            if step % 2:
                bulb = (spot[0], spot[1] - 0.1, spot[2])
                scene.ball(bulb, 0.07, (255, 244, 214))
                scene.lamp(bulb, 0.5, p.glow, 130)
            before = spot
    for x in (-6.4, 6.4):
        for z in (13.6 if x < 0 else 11.0, 10.0 if x < 0 else 8.4, 6.6 if x < 0 else 6.0):
            scene.line((x, 0, z), (x, 3.7, z), (58, 54, 62), 0.08)


def _cafe_table(scene: Scene, x: float, z: float) -> None:
    p = scene.palette
    scene.shadow((x, 0, z), 0.9, 30)
    chair(scene, x, z + 0.85, p.accent, away=False, frame=p.metal)
    for side in (-0.85, 0.85):
        chair(scene, x + side, z, p.accent, away=side < 0, frame=p.metal)
    scene.line((x, 0, z), (x, 0.72, z), (60, 58, 64), 0.08)
    scene.face(ring((x, 0.72, z), 0.55, None, 28), shade(p.wood, 0.8))
    scene.face(ring((x, 0.75, z), 0.55, None, 28), mix(p.cloth, p.glow, 0.3))
    scene.ball((x, 0.86, z), 0.06, (255, 232, 180))
    scene.lamp((x, 0.86, z), 0.8, p.glow, 130)
    chair(scene, x, z - 0.85, p.accent, frame=p.metal)


def _lounge(scene: Scene, x: float, z: float) -> None:
    p = scene.palette
    scene.shadow((x, 0, z), 1.6, 30)
    wicker, cushion = mix(p.wood, _EVENING, 0.2), mix(p.cloth, p.glow, 0.25)
    box(scene, (x - 1.4, 0, z + 0.3), (x + 1.4, 0.8, z + 0.55), wicker)
    box(scene, (x - 1.4, 0, z - 0.5), (x + 1.4, 0.3, z + 0.3), wicker)
    box(scene, (x - 1.3, 0.3, z - 0.45), (x + 1.3, 0.44, z + 0.3), cushion)
    for side in (-0.85, 0.0, 0.85):
        scene.face(
            (
                (x + side - 0.34, 0.44, z + 0.2),
                (x + side + 0.34, 0.44, z + 0.2),
                (x + side + 0.3, 0.92, z + 0.28),
                (x + side - 0.3, 0.92, z + 0.28),
            ),
            p.accent if side else cushion,
        )
