"""The demo's halls for guests: ballroom and garden hall."""

from __future__ import annotations

from PIL import Image

from hallbooking_desktop.app.demo.pictures import shell
from hallbooking_desktop.app.demo.pictures.palettes import Palette, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import Scene, ring
from hallbooking_desktop.app.demo.pictures.shell import Room
from hallbooking_desktop.app.demo.pictures.things import (
    box,
    chair,
    chandelier,
    curtain,
    flowers,
    pendant,
    picture_frame,
    plant,
    round_table,
)


def banquet(palette: Palette, seed: str) -> Image.Image:
    """Draw a ballroom laid for a dinner."""
    scene = Scene(palette, seed, eye=(0.8, 2.3, 0), lens=0.74, horizon=0.40)
    room = Room(15, 6.4, 21)
    shell.build(scene, room)
    shell.coffers(scene, room, 4, 6)
    shell.lay(scene, room, step=0.5)
    shell.wainscot(scene, room, 1.05)
    places = (4.5, 8.2, 11.9, 15.6, 19.2)
    shell.windows(scene, room.left(), places, 2.0, 1.3, 5.2)
    shell.windows(scene, room.back(), (-4.6, 0.0, 4.6), 2.2, 1.3, 5.2)
    _paintings(scene, room, (7, 11, 15, 19))
    shell.sunshine(scene, room, places, 1.8)
    for z in (17, 11.5):
        chandelier(scene, 0, 4.5, z, room.height, 1.15)
    for z, row in (
        (17.4, (-4.6, -1.5, 1.6, 4.7)),
        (13.4, (-4.9, -1.6, 1.9, 5.1)),
        (9.2, (-4.4, -0.4, 3.6)),
        (5.4, (-2.6, 3.4)),
    ):
        for x in row:
            round_table(scene, x + scene.chance.uniform(-0.15, 0.15), z, 0.92, 8, palette.accent)
    return scene.taken()


def dance(palette: Palette, seed: str) -> Image.Image:
    """Draw a ballroom with its floor clear, in the evening."""
    scene = Scene(palette, seed, eye=(-1.6, 1.9, 0), lens=0.7, horizon=0.47)
    room = Room(15, 6.4, 20)
    shell.build(scene, room, floor=shade(palette.floor, 0.9))
    shell.coffers(scene, room, 4, 6)
    shell.lay(scene, room, step=0.5)
    shell.wainscot(scene, room, 1.05)
    wall = room.back()
    for left, right in ((-5.4, -4.0), (4.0, 5.4)):
        curtain(scene, wall, left, right, 0.1, 5.4, palette.accent)
    shell.windows(scene, wall, (-2.4, 0.0, 2.4), 1.9, 0.9, 5.0)
    shell.windows(scene, room.right(), (6.0, 10.0, 14.0, 18.0), 2.0, 1.3, 5.2)
    shell.sunshine(scene, room, (6.0, 10.0, 14.0), 1.8, from_left=False)
    _paintings(scene, room, (6, 10, 14, 18), left=True)
    for x, z in ((0.0, 15.5), (0.0, 9.0)):
        chandelier(scene, x, 4.4, z, room.height, 1.3)
        scene.lit(ring((x, 0, z), 2.8), palette.glow, 56)
    shell.gloss(scene, room, (-2.4, 0.0, 2.4), 1.9, 7)
    for deep in (17.5, 15.5, 13.5, 11.5, 9.5):
        chair(scene, -6.6, deep, palette.accent, frame=palette.metal)
    for side in (-6.6, 6.7):
        plant(scene, side, 18.6, 1.9)
    return scene.taken()


def _paintings(scene: Scene, room: Room, places: tuple[float, ...], *, left: bool = False) -> None:
    wall = room.left() if left else room.right()
    side = -room.side + 0.12 if left else room.side - 0.12
    for z in sorted(places, reverse=True):
        picture_frame(scene, wall, z - 0.8, z + 0.8, 1.7, 3.3)
        for at in (z - 1.6, z + 1.6):
            scene.ball((side, 2.7, at), 0.11, (255, 244, 216))
            scene.lamp((side, 2.8, at), 1.0, scene.palette.glow, 60)


def concert(palette: Palette, seed: str) -> Image.Image:
    """Draw a garden hall with rows of chairs, open to the green."""
    scene = Scene(palette, seed, eye=(0, 1.75, 0), lens=0.76, horizon=0.43)
    room = Room(11, 4.6, 15)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.8)
    wall = room.back()
    shell.windows(scene, wall, (-4.1, -1.4, 1.4, 4.1), 2.3, 0.25, 3.9)
    places = (3.4, 6.4, 9.4, 12.6)
    shell.windows(scene, room.left(), places, 2.2, 0.4, 3.8)
    shell.sunshine(scene, room, places, 2.0)
    _beams(scene, room)
    box(scene, (-3.2, 0, 12.6), (3.2, 0.35, 14.6), palette.wood)
    _lectern(scene, 1.6, 0.35, 13.2)
    for x in (-4.7, 4.7):
        plant(scene, x, 14.2, 1.8)
    for row in range(7):
        z = 11.2 - row * 1.15
        for number in range(4):
            for sign in (-1, 1):
                chair(scene, sign * (0.95 + number * 0.68), z, palette.accent, frame=palette.metal)
    return scene.taken()


def feast(palette: Palette, seed: str) -> Image.Image:
    """Draw a garden hall with long tables."""
    scene = Scene(palette, seed, eye=(1.3, 1.85, 0), lens=0.76, horizon=0.42)
    room = Room(11, 4.6, 15)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.8)
    places = (4.0, 7.0, 10.0, 13.0)
    shell.windows(scene, room.right(), places, 2.2, 0.4, 3.8)
    shell.windows(scene, room.back(), (-3.2, 0.0, 3.2), 2.6, 0.25, 3.9)
    shell.sunshine(scene, room, places, 2.0, from_left=False)
    _beams(scene, room)
    for x in (-2.4, 2.0):
        for z in (12.5, 9.8, 7.1):
            pendant(scene, x, 2.75, z, room.height, 0.26)
    for x in (-2.4, 2.0):
        _long_table(scene, x, 4.2, 13.2)
    for z in (14.2, 9.0):
        plant(scene, -4.9, z, 1.7)
    return scene.taken()


def _beams(scene: Scene, room: Room) -> None:
    wood, high, side = scene.palette.wood, room.height, room.side
    for number in range(6):
        z = room.depth - 0.6 - number * 2.4
        scene.face(((-side, high, z), (side, high, z), (side, high - 0.3, z), (-side, high - 0.3, z)), shade(wood, 0.9))
        scene.face(
            (
                (-side, high - 0.3, z),
                (side, high - 0.3, z),
                (side, high - 0.3, z + 0.26),
                (-side, high - 0.3, z + 0.26),
            ),
            shade(wood, 0.66),
        )


def _long_table(scene: Scene, x: float, near: float, far: float) -> None:
    p, half, top = scene.palette, 0.55, 0.76
    scene.face(
        ((x - 1.1, 0, near - 0.2), (x + 1.1, 0, near - 0.2), (x + 1.1, 0, far + 0.2), (x - 1.1, 0, far + 0.2)),
        (24, 16, 10),
        40,
    )
    seats = [far - 0.6 - step * 0.85 for step in range(int((far - near - 0.6) / 0.85) + 1)]
    for z in seats:
        chair(scene, x - 0.85, z, p.accent, frame=p.metal, away=False)
        if scene.eye[0] > x:
            chair(scene, x + 0.85, z, p.accent, frame=p.metal)
    box(scene, (x - half, 0.12, near), (x + half, top, far), p.cloth)
    scene.face(
        (
            (x - 0.16, top + 0.01, near),
            (x + 0.16, top + 0.01, near),
            (x + 0.16, top + 0.01, far),
            (x - 0.16, top + 0.01, far),
        ),
        mix(p.accent, p.cloth, 0.25),
    )
    for z in seats:
        for side in (-0.36, 0.36):
            scene.face(ring((x + side, top + 0.01, z), 0.14, None, 12), shade(p.cloth, 0.88))
            scene.face(ring((x + side, top + 0.012, z), 0.1, None, 12), shade(p.cloth, 1.4))
        if round(z * 10) % 2:
            flowers(scene, (x, top, z), 0.2)
        else:
            scene.ball((x, top + 0.16, z), 0.05, (255, 236, 190))
            scene.lamp((x, top + 0.16, z), 0.5, p.glow, 56)
    if scene.eye[0] <= x:
        for z in seats:
            chair(scene, x + 0.85, z, p.accent, frame=p.metal)


def _lectern(scene: Scene, x: float, y: float, z: float) -> None:
    box(scene, (x - 0.3, y, z), (x + 0.3, y + 1.1, z + 0.4), shade(scene.palette.wood, 1.1))
    scene.line((x, y + 1.1, z), (x - 0.1, y + 1.42, z), (40, 40, 44), 0.03)
