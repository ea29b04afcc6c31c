"""The demo's rooms for the evening: a vaulted club, a theatre."""

from __future__ import annotations

import math

from PIL import Image

from hallbooking_desktop.app.demo.pictures import shell
from hallbooking_desktop.app.demo.pictures.palettes import Palette, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import Point, Scene, ring
from hallbooking_desktop.app.demo.pictures.shell import Room
from hallbooking_desktop.app.demo.pictures.things import (
    box,
    chandelier,
    curtain,
    pendant,
)


def club(palette: Palette, seed: str) -> Image.Image:
    """Draw a vaulted cellar with a bar and a small stage, at night."""
    dark = _night(palette)
    scene = Scene(dark, seed, eye=(-0.6, 1.65, 0), lens=0.74, horizon=0.47)
    room = Room(9, 3.9, 13)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.7)
    _vaults(scene, room)
    _stage(scene, room)
    _bar(scene, room)
    for x, z in ((-2.6, 8.6), (-0.4, 9.6), (-2.9, 5.6), (-0.3, 6.4)):
        _bar_table(scene, x, z)
    for z in (10.4, 7.6, 4.8):
        pendant(scene, 2.5, 2.35, z, room.height - 0.3, 0.2)
    return scene.taken(11, 0.9)


def lounge(palette: Palette, seed: str) -> Image.Image:
    """Draw the cellar's other end: sofas by candlelight."""
    dark = _night(palette)
    scene = Scene(dark, seed, eye=(0.9, 1.5, 0), lens=0.76, horizon=0.46)
    room = Room(9, 3.9, 12)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.7)
    _vaults(scene, room)
    wall = room.back()
    for x in (-2.7, 0.0, 2.7):
        arch = [wall(x + 0.95 * math.cos(t), 1.5 + 0.95 * math.sin(t)) for t in (math.pi * n / 12 for n in range(13))]
        niche = [wall(x + 0.95, 0.3), *arch, wall(x - 0.95, 0.3)]
        scene.face(niche, shade(dark.panel, 0.55))
        scene.lit(niche, dark.accent, 200)
        for shelf in (0.9, 1.4):
            scene.face(
                (wall(x - 0.9, shelf), wall(x + 0.9, shelf), wall(x + 0.9, shelf + 0.05), wall(x - 0.9, shelf + 0.05)),
                dark.metal,
            )
            _bottles(scene, [wall(x - 0.75 + n * 0.16, shelf + 0.05) for n in range(10)])
    for x, z in ((-2.4, 8.8), (2.2, 9.2), (-2.2, 5.2), (2.6, 5.6)):
        _sofa(scene, x, z + 0.9)
        scene.shadow((x, 0, z - 0.2), 0.5, 40)
        box(scene, (x - 0.5, 0.38, z - 0.5), (x + 0.5, 0.44, z + 0.1), dark.wood)
        scene.line((x, 0, z - 0.2), (x, 0.38, z - 0.2), dark.metal, 0.06)
        scene.ball((x, 0.52, z - 0.3), 0.05, (255, 226, 160))
        scene.lamp((x, 0.5, z - 0.3), 0.9, dark.glow, 120)
    for x, z in ((0, 9.4), (0, 6.0)):
        pendant(scene, x, 2.5, z, room.height - 0.2, 0.24)
    return scene.taken(11, 0.9)


def _night(p: Palette) -> Palette:
    return Palette(
        wall=mix(p.panel, (30, 22, 34), 0.74),
        panel=mix(p.panel, (46, 34, 40), 0.5),
        trim=mix(p.metal, (30, 24, 30), 0.45),
        floor=mix(p.wood, (26, 22, 26), 0.5),
        seam=mix(p.wood, (12, 10, 14), 0.7),
        ceiling=mix(p.panel, (22, 16, 26), 0.84),
        accent=mix(p.accent, (210, 60, 140), 0.35),
        metal=p.metal,
        cloth=mix(p.cloth, p.glow, 0.3),
        wood=mix(p.wood, (30, 22, 20), 0.3),
        green=shade(p.green, 0.6),
        sky=shade(p.sky, 0.4),
        glow=mix(p.glow, (255, 176, 96), 0.4),
        far=shade(p.far, 0.5),
        laid=p.laid,
    )


def _vaults(scene: Scene, room: Room) -> None:
    p, side, high = scene.palette, room.side, room.height
    for number in range(5):
        z = room.depth - 0.4 - number * 2.6
        turns = [math.pi * step / 20 for step in range(21)]
        outer = [(side * math.cos(t), high - 1.5 + 1.5 * math.sin(t), z) for t in turns]
        inner = [(side * 0.93 * math.cos(t), high - 1.62 + 1.4 * math.sin(t), z) for t in turns]
        scene.face([(side, high, z), *outer, (-side, high, z)], shade(p.ceiling, 0.9))
        for step in range(20):
            tone = shade(p.panel, 1.0 + 0.08 * (step % 2))
            scene.face((outer[step], outer[step + 1], inner[step + 1], inner[step]), tone)
        for x in (-side, side):
            box(scene, (x - 0.22, 0, z), (x + 0.22, high - 1.55, z + 0.3), p.panel)
            scene.lamp((x * 0.94, 1.9, z - 0.1), 1.6, p.glow, 150)
            scene.ball((x * 0.94, 1.9, z - 0.1), 0.07, (255, 232, 190))


def _stage(scene: Scene, room: Room) -> None:
    p, wall = scene.palette, room.back()
    curtain(scene, wall, -3.9, 1.5, 0.3, 3.1, mix(p.accent, (120, 20, 50), 0.4))
    box(scene, (-3.9, 0, room.depth - 2.2), (1.4, 0.4, room.depth - 0.1), p.wood)
    for x, colour in ((-3.0, p.accent), (-1.2, (255, 150, 90)), (0.6, (110, 120, 255))):
        foot: Point = (x + 0.3, 0.42, room.depth - 1.3)
        cone = [(x, 3.2, room.depth - 1.6), (foot[0] - 0.9, 0.42, foot[2]), (foot[0] + 0.9, 0.42, foot[2])]
        scene.lit(cone, colour, 150)
        scene.face(ring(foot, 0.9, 0.5), mix(colour, (255, 255, 255), 0.4), 90)
        scene.ball((x, 3.2, room.depth - 1.6), 0.1, (255, 250, 240))
    scene.line((-1.2, 0.4, room.depth - 1.4), (-1.2, 1.75, room.depth - 1.4), (30, 30, 34), 0.04)
    scene.ball((-1.2, 1.8, room.depth - 1.4), 0.07, (60, 60, 66))
    for x in (-3.5, 1.0):
        box(scene, (x - 0.3, 0.4, room.depth - 1.2), (x + 0.3, 1.5, room.depth - 0.7), (34, 33, 38))
        for y in (0.7, 1.15):
            scene.ball((x, y, room.depth - 1.21), 0.18, (58, 57, 64))


def _bar(scene: Scene, room: Room) -> None:
    p, wall, side = scene.palette, room.right(), room.side
    scene.face((wall(4, 0.9), wall(11, 0.9), wall(11, 2.7), wall(4, 2.7)), shade(p.panel, 0.6))
    for shelf in (1.1, 1.65, 2.2):
        scene.face((wall(4.1, shelf), wall(10.9, shelf), wall(10.9, shelf + 0.05), wall(4.1, shelf + 0.05)), p.metal)
        scene.lit((wall(4.1, shelf), wall(10.9, shelf), wall(10.9, shelf + 0.4), wall(4.1, shelf + 0.4)), p.glow, 60)
        _bottles(scene, [(side - 0.12, shelf + 0.05, 10.8 - n * 0.22) for n in range(30)])
    box(scene, (side - 1.5, 0, 3.8), (side - 0.85, 1.08, 11), p.wood)
    box(scene, (side - 1.6, 1.08, 3.7), (side - 0.8, 1.15, 11.1), shade(p.metal, 0.8))
    scene.lit(
        ((side - 1.5, 0.1, 3.8), (side - 1.5, 0.1, 11), (side - 1.5, 1.0, 11), (side - 1.5, 1.0, 3.8)), p.accent, 170
    )
    for z in (10.2, 8.9, 7.6, 6.3, 5.0):
        x = side - 2.0
        scene.shadow((x, 0, z), 0.3, 40)
        scene.line((x, 0, z), (x, 0.75, z), p.metal, 0.06)
        scene.face(ring((x, 0.76, z), 0.22, None, 14), mix(p.accent, p.wood, 0.4))


def _bottles(scene: Scene, places: list[Point]) -> None:
    colours = ((96, 140, 70), (196, 130, 50), (220, 206, 170), (130, 50, 44), (90, 120, 160))
    for x, y, z in places:
        colour, tall = scene.chance.choice(colours), scene.chance.uniform(0.24, 0.34)
        scene.line((x, y, z), (x, y + tall * 0.7, z), colour, 0.085)
        scene.line((x, y + tall * 0.7, z), (x, y + tall, z), shade(colour, 0.8), 0.035)


def _bar_table(scene: Scene, x: float, z: float) -> None:
    p = scene.palette
    scene.shadow((x, 0, z), 0.6, 40)
    for side in (-0.72, 0.72):
        scene.line((x + side, 0, z), (x + side, 0.66, z), p.metal, 0.05)
        scene.face(ring((x + side, 0.68, z), 0.2, None, 14), mix(p.accent, p.wood, 0.5))
    scene.line((x, 0, z), (x, 1.05, z), p.metal, 0.07)
    scene.face(ring((x, 1.06, z), 0.46), p.wood)
    scene.face(ring((x, 1.09, z), 0.46), shade(p.wood, 1.25))
    scene.ball((x, 1.17, z), 0.05, (255, 230, 170))
    scene.lamp((x, 1.17, z), 0.9, p.glow, 110)


def _sofa(scene: Scene, x: float, z: float) -> None:
    p = scene.palette
    scene.face(
        ((x - 1.2, 0, z - 0.6), (x + 1.2, 0, z - 0.6), (x + 1.2, 0, z + 0.6), (x - 1.2, 0, z + 0.6)), (10, 6, 8), 90
    )
    tone = mix(p.accent, p.wood, 0.25)
    box(scene, (x - 1.1, 0.12, z + 0.25), (x + 1.1, 0.95, z + 0.5), tone)
    box(scene, (x - 1.1, 0.12, z - 0.35), (x + 1.1, 0.46, z + 0.3), shade(tone, 1.12))
    for side in (-1.1, 0.9):
        box(scene, (x + side, 0.12, z - 0.4), (x + side + 0.2, 0.64, z + 0.4), shade(tone, 0.9))
    for side in (-0.55, 0.55):
        scene.face(
            [
                (x + side - 0.22, 0.46, z),
                (x + side + 0.22, 0.46, z),
                (x + side + 0.2, 0.84, z + 0.1),
                (x + side - 0.2, 0.84, z + 0.1),
            ],
            p.metal,
        )


def theatre(palette: Palette, seed: str) -> Image.Image:
    """Draw a theatre from the last rows: the curtain open, the stage lit."""
    scene = Scene(_dusk(palette), seed, eye=(0, 3.0, 0), lens=0.84, horizon=0.36)
    room = Room(14, 7.2, 19)
    shell.build(scene, room)
    _house(scene, room, open_wide=True)
    _rows(scene, 8.6)
    return scene.taken(10, 0.8)


def curtain_up(palette: Palette, seed: str) -> Image.Image:
    """Draw the theatre before it begins: the curtain closed, the house lights on."""
    scene = Scene(palette, seed, eye=(-3.0, 3.4, 0), lens=0.74, horizon=0.36)
    room = Room(14, 7.2, 18)
    shell.build(scene, room)
    _house(scene, room, open_wide=False)
    for x, z in ((0, 12.0), (0, 7.5)):
        chandelier(scene, x, 5.3, z, room.height, 1.1)
    _rows(scene, 8.2)
    return scene.taken(10, 0.6)


def _dusk(p: Palette) -> Palette:
    night = _night(p)
    return Palette(
        wall=mix(p.wall, night.wall, 0.66),
        panel=mix(p.panel, night.panel, 0.6),
        trim=mix(p.metal, night.trim, 0.4),
        floor=mix(p.floor, night.floor, 0.7),
        seam=night.seam,
        ceiling=mix(p.ceiling, night.ceiling, 0.75),
        accent=p.accent,
        metal=p.metal,
        cloth=p.cloth,
        wood=p.wood,
        green=p.green,
        sky=p.sky,
        glow=p.glow,
        far=p.far,
        laid=p.laid,
    )


def _house(scene: Scene, room: Room, *, open_wide: bool) -> None:
    p, wall, front = scene.palette, room.back(), room.depth - 2.4
    red = mix(p.accent, (156, 24, 36), 0.7)
    for side in (room.left(), room.right()):
        for z in (14.5, 11.0, 7.5, 4.0):
            scene.face(
                (side(z - 1.2, 1.2), side(z + 1.2, 1.2), side(z + 1.2, 5.2), side(z - 1.2, 5.2)), shade(p.panel, 0.9)
            )
            x = side(0, 0)[0] * 0.97
            scene.ball((x, 3.4, z), 0.12, (255, 240, 206))
            scene.lamp((x, 3.4, z), 1.7, p.glow, 80)
    scene.face((wall(-6.2, 0.9), wall(6.2, 0.9), wall(6.2, 6.4), wall(-6.2, 6.4)), p.metal)
    scene.face((wall(-5.9, 1.0), wall(5.9, 1.0), wall(5.9, 6.1), wall(-5.9, 6.1)), (26, 20, 30))
    if open_wide:
        scene.fade(
            (wall(-5.6, 1.0), wall(5.6, 1.0)),
            (wall(-5.6, 5.8), wall(5.6, 5.8)),
            mix(p.accent, (255, 220, 180), 0.5),
            shade(p.accent, 0.6),
            24,
        )
        scene.lit((wall(-4.6, 1.0), wall(4.6, 1.0), wall(4.6, 4.6), wall(-4.6, 4.6)), p.glow, 70)
        curtain(scene, wall, -5.9, -3.9, 1.0, 6.1, red)
        curtain(scene, wall, 3.9, 5.9, 1.0, 6.1, red)
    else:
        curtain(scene, wall, -5.9, 5.9, 1.0, 6.1, red)
    curtain(scene, wall, -5.9, 5.9, 5.3, 6.1, shade(red, 1.15))
    box(scene, (-6.4, 0, front), (6.4, 1.0, room.depth - 0.02), p.wood)
    if open_wide:
        for x in (-3.2, 0.0, 3.2):
            scene.lit([(x * 0.6, 7.0, front - 1), (x - 1.3, 1.0, front + 1), (x + 1.3, 1.0, front + 1)], p.glow, 60)
            scene.face(ring((x, 1.01, front + 0.9), 1.3, 0.6), p.glow, 80)
        box(scene, (-0.9, 1.0, front + 1.0), (0.9, 1.75, front + 1.7), (26, 24, 28))
        scene.face(
            [(-0.9, 1.75, front + 1.7), (0.9, 1.75, front + 1.7), (1.1, 2.7, front + 1.9), (-0.7, 2.4, front + 1.9)],
            (38, 35, 40),
        )
        box(scene, (1.5, 1.0, front + 1.1), (1.9, 1.45, front + 1.5), (44, 40, 44))


def _rows(scene: Scene, first: float) -> None:
    p = scene.palette
    seat = mix(p.accent, (150, 26, 38), 0.72)
    for row in range(10):
        z = first + 5.2 - row * 1.05
        y = 0.12 * row
        if z < scene.eye[2] + 4.2:
            break
        scene.face(((-6.4, y, z - 0.5), (6.4, y, z - 0.5), (6.4, y, z + 0.5), (-6.4, y, z + 0.5)), shade(p.floor, 0.62))
        for number in range(9):
            for sign in (-1, 1):
                x = sign * (0.85 + number * 0.62)
                back = [
                    (x - 0.27, y + 0.42, z),
                    (x + 0.27, y + 0.42, z),
                    (x + 0.27, y + 0.92, z),
                    (x + 0.18, y + 1.06, z),
                    (x - 0.18, y + 1.06, z),
                    (x - 0.27, y + 0.92, z),
                ]
                tone = shade(seat, 0.72 + 0.05 * row)
                scene.face(back, tone)
                scene.face(
                    [(x - 0.2, y + 0.9, z), (x + 0.2, y + 0.9, z), (x + 0.16, y + 1.03, z), (x - 0.16, y + 1.03, z)],
                    shade(tone, 1.22),
                )
                scene.face(
                    ((x - 0.3, y, z), (x + 0.3, y, z), (x + 0.27, y + 0.42, z), (x - 0.27, y + 0.42, z)),
                    shade(tone, 0.5),
                )
