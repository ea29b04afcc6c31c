"""The demo's rooms to work in: meeting room, classroom, studio."""

from __future__ import annotations

from PIL import Image

from hallbooking_desktop.app.demo.pictures import shell
from hallbooking_desktop.app.demo.pictures.palettes import Palette, mix, shade
from hallbooking_desktop.app.demo.pictures.scene import Scene, ring
from hallbooking_desktop.app.demo.pictures.shell import Room
from hallbooking_desktop.app.demo.pictures.things import box, chair, curtain, flowers, pendant, picture_frame, plant


def board(palette: Palette, seed: str) -> Image.Image:
    """Draw a meeting room with its long table and a screen."""
    scene = Scene(palette, seed, eye=(1.0, 1.75, 0), lens=0.8, horizon=0.42)
    room = Room(7.2, 3.3, 9)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.6)
    places = (2.8, 5.0, 7.2)
    shell.windows(scene, room.left(), places, 1.7, 0.8, 2.9)
    shell.sunshine(scene, room, places, 1.5)
    wall = room.back()
    scene.face((wall(-2.6, 0), wall(2.6, 0), wall(2.6, 3.1), wall(-2.6, 3.1)), mix(palette.wood, palette.wall, 0.25))
    for number in range(1, 13):
        x = -2.6 + number * 0.4
        scene.face((wall(x, 0), wall(x + 0.03, 0), wall(x + 0.03, 3.1), wall(x, 3.1)), shade(palette.wood, 0.75))
    shell.screen(scene, wall, -1.5, 1.5, 1.05, 2.6)
    picture_frame(scene, room.right(), 6.4, 7.8, 1.2, 2.2)
    plant(scene, 3.1, 8.2, 1.4)
    plant(scene, -3.1, 8.4, 1.2)
    for z in (6.2, 4.2):
        pendant(scene, 0, 2.3, z, room.height, 0.3)
    _table(scene)
    return scene.taken()


def _table(scene: Scene) -> None:
    p = scene.palette
    near, far, half, top = 2.9, 7.2, 0.75, 0.75
    scene.face(ring((0, 0, 5.0), 1.6, 2.8), (24, 16, 10), 60)
    seats = (6.7, 5.8, 4.9, 4.0, 3.1)
    for z in seats:
        chair(scene, -1.12, z, mix(p.accent, (40, 42, 48), 0.35), frame=(70, 72, 78))
    box(scene, (-0.3, 0, near + 0.9), (0.3, top, far - 0.9), shade(p.wood, 0.7))
    box(scene, (-half, top - 0.06, near), (half, top, far), shade(p.wood, 1.1))
    scene.lit(((-0.5, top, 4.6), (0.4, top, 4.6), (0.4, top, far), (-0.5, top, far)), p.far, 60)
    for z in seats:
        for x in (-0.45, 0.45):
            scene.face(
                (
                    (x - 0.15, top + 0.01, z - 0.1),
                    (x + 0.15, top + 0.01, z - 0.1),
                    (x + 0.15, top + 0.01, z + 0.12),
                    (x - 0.15, top + 0.01, z + 0.12),
                ),
                p.cloth,
            )
            scene.face(ring((x * 0.45, top + 0.01, z), 0.05, None, 10), (226, 238, 244))
    flowers(scene, (0, top, 5.3), 0.18)
    for z in seats:
        chair(scene, 1.12, z, mix(p.accent, (40, 42, 48), 0.35), frame=(70, 72, 78))


def circle(palette: Palette, seed: str) -> Image.Image:
    """Draw the meeting room with chairs in a half circle around a flip chart."""
    scene = Scene(palette, seed, eye=(-0.7, 1.7, 0), lens=0.78, horizon=0.44)
    room = Room(7.6, 3.3, 9)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.6)
    places = (2.6, 5.0, 7.4)
    shell.windows(scene, room.right(), places, 1.8, 0.7, 2.9)
    shell.windows(scene, room.back(), (-2.4, 2.4), 1.8, 0.7, 2.9)
    shell.sunshine(scene, room, places, 1.6, from_left=False)
    shell.gloss(scene, room, (-2.4, 2.4), 1.7, 2.6)
    carpet = ring((0, 0, 5.4), 2.3, 2.1, 32)
    scene.face(carpet, mix(palette.accent, palette.wall, 0.45))
    scene.face(ring((0, 0, 5.4), 1.95, 1.78, 32), mix(palette.accent, palette.wall, 0.6))
    plant(scene, -3.3, 8.2, 1.6)
    for x in (-0.5, 0.5):
        scene.line((x * 1.3, 0, 8.0), (x * 0.5, 2.1, 8.1), (80, 82, 88), 0.05)
    scene.face(((-0.62, 0.95, 8.0), (0.62, 0.95, 8.0), (0.62, 2.15, 8.0), (-0.62, 2.15, 8.0)), (250, 250, 248))
    for number, wide in enumerate((0.8, 0.5, 0.66)):
        y = 1.95 - number * 0.24
        scene.line((-0.45, y, 7.99), (-0.45 + wide, y, 7.99), palette.accent, 0.03)
    for x, z, away in (
        (-1.9, 6.4, False),
        (1.9, 6.4, False),
        (-2.05, 5.2, False),
        (2.05, 5.2, False),
        (-1.4, 4.0, True),
        (1.4, 4.0, True),
        (-0.45, 3.6, True),
        (0.5, 3.6, True),
    ):
        chair(scene, x, z, palette.accent, away=away, frame=palette.metal)
    for x in (-1.6, 1.6):
        pendant(scene, x, 2.45, 5.4, room.height, 0.26)
    return scene.taken()


def classroom(palette: Palette, seed: str) -> Image.Image:
    """Draw a classroom with desks in rows before a projection."""
    scene = Scene(palette, seed, eye=(-0.9, 1.8, 0), lens=0.78, horizon=0.41)
    room = Room(9, 3.5, 11)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.7)
    places = (3.0, 5.4, 7.8, 10.0)
    shell.windows(scene, room.right(), places, 1.9, 0.9, 3.0)
    shell.sunshine(scene, room, places, 1.7, from_left=False)
    wall = room.back()
    shell.screen(scene, wall, -2.2, 1.6, 1.0, 3.0)
    _white_board(scene, room)
    box(scene, (2.2, 0, 9.6), (3.2, 1.05, 10.1), palette.wood)
    plant(scene, -4.0, 10.3, 1.4)
    for row in range(5):
        z = 8.4 - row * 1.45
        for x in (-2.9, -1.1, 0.7, 2.5):
            _desk(scene, x, z)
    for z in (8.6, 5.2):
        for x in (-2.0, 1.6):
            scene.face(
                ((x - 0.9, 3.46, z), (x + 0.9, 3.46, z), (x + 0.9, 3.46, z + 0.5), (x - 0.9, 3.46, z + 0.5)),
                (255, 252, 244),
            )
    return scene.taken()


def _white_board(scene: Scene, room: Room) -> None:
    wall = room.left()
    scene.face((wall(5.0, 0.95), wall(9.0, 0.95), wall(9.0, 2.35), wall(5.0, 2.35)), (188, 192, 196))
    scene.face((wall(5.1, 1.0), wall(8.9, 1.0), wall(8.9, 2.3), wall(5.1, 2.3)), (250, 251, 250))
    for number, colour in enumerate((scene.palette.accent, (196, 70, 60), scene.palette.green)):
        y = 2.1 - number * 0.3
        scene.line((-room.side, y, 5.5), (-room.side, y - 0.02, 7.4 - 0.4 * number), colour, 0.03)


def _desk(scene: Scene, x: float, z: float) -> None:
    p, top = scene.palette, 0.73
    wood = mix(p.wood, (255, 255, 255), 0.35)
    scene.face(
        ((x - 0.7, 0, z - 0.8), (x + 0.7, 0, z - 0.8), (x + 0.7, 0, z + 0.4), (x - 0.7, 0, z + 0.4)), (24, 16, 10), 30
    )
    for leg in (-0.62, 0.62):
        for back in (0.3, -0.25):
            scene.line((x + leg, 0, z + back), (x + leg, top, z + back), (82, 86, 92), 0.04)
    box(scene, (x - 0.68, top - 0.04, z - 0.3), (x + 0.68, top, z + 0.32), wood)
    for side in (-0.32, 0.32):
        scene.face(
            (
                (x + side - 0.13, top + 0.01, z - 0.16),
                (x + side + 0.13, top + 0.01, z - 0.16),
                (x + side + 0.13, top + 0.01, z + 0.14),
                (x + side - 0.13, top + 0.01, z + 0.14),
            ),
            p.cloth,
        )
        chair(scene, x + side, z - 0.55, p.accent, frame=(110, 114, 120))


def workshop(palette: Palette, seed: str) -> Image.Image:
    """Draw the classroom with its desks pushed together into islands."""
    scene = Scene(palette, seed, eye=(1.0, 1.85, 0), lens=0.76, horizon=0.41)
    room = Room(9, 3.5, 11)
    shell.build(scene, room)
    shell.lay(scene, room, step=0.7)
    shell.windows(scene, room.left(), (3.0, 5.4, 7.8, 10.0), 1.9, 0.9, 3.0)
    shell.windows(scene, room.back(), (-2.9, 0.0, 2.9), 1.9, 0.9, 3.0)
    shell.sunshine(scene, room, (3.0, 5.4, 7.8), 1.7)
    shell.gloss(scene, room, (-2.9, 0.0, 2.9), 1.8, 2.4)
    plant(scene, 4.0, 10.2, 1.6)
    for x, z in ((-2.2, 8.2), (1.9, 8.4), (-2.3, 5.0), (2.1, 4.8)):
        _island(scene, x, z)
    for x, z in ((-2.0, 8.2), (2.0, 8.4), (-2.1, 5.0), (2.0, 5.0)):
        pendant(scene, x, 2.5, z, room.height, 0.24)
    return scene.taken()


def _island(scene: Scene, x: float, z: float) -> None:
    p, top = scene.palette, 0.74
    wood = mix(p.wood, (255, 255, 255), 0.4)
    scene.shadow((x, 0, z), 1.4, 24)
    for side in (-0.6, 0.0, 0.6):
        chair(scene, x + side, z + 0.95, p.accent, away=False, frame=(110, 114, 120))
    for leg in (-0.85, 0.85):
        for back in (0.6, -0.6):
            scene.line((x + leg, 0, z + back), (x + leg, top, z + back), (82, 86, 92), 0.05)
    box(scene, (x - 1.0, top - 0.05, z - 0.7), (x + 1.0, top, z + 0.7), wood)
    for side in (-0.6, 0.0, 0.6):
        for deep in (-0.4, 0.36):
            colour = scene.chance.choice((p.cloth, mix(p.accent, p.cloth, 0.5), (252, 226, 140), (244, 180, 170)))
            scene.face(
                (
                    (x + side - 0.14, top + 0.01, z + deep - 0.1),
                    (x + side + 0.12, top + 0.01, z + deep - 0.1),
                    (x + side + 0.14, top + 0.01, z + deep + 0.12),
                    (x + side - 0.12, top + 0.01, z + deep + 0.12),
                ),
                colour,
            )
    for side in (-0.6, 0.0, 0.6):
        chair(scene, x + side, z - 0.98, p.accent, frame=(110, 114, 120))


def studio(palette: Palette, seed: str) -> Image.Image:
    """Draw a studio with mirrors, a barre and a piano."""
    scene = Scene(palette, seed, eye=(0.6, 1.6, 0), lens=0.76, horizon=0.44)
    room = Room(8.5, 3.8, 10)
    shell.build(scene, room, floor=mix(palette.floor, (226, 190, 140), 0.5))
    shell.lay(scene, room, step=0.45)
    shell.windows(scene, room.back(), (-2.7, 0.0, 2.7), 2.1, 0.7, 3.3)
    shell.gloss(scene, room, (-2.7, 0.0, 2.7), 2.0, 4.5)
    _mirrors(scene, room)
    picture_frame(scene, room.right(), 6.8, 8.4, 1.3, 2.5)
    curtain(scene, room.back(), -4.2, -3.85, 0.1, 3.5, palette.accent)
    curtain(scene, room.back(), 3.85, 4.2, 0.1, 3.5, palette.accent)
    _piano(scene, 2.7, 6.0)
    for z in (8.2, 5.4):
        pendant(scene, -0.4, 2.9, z, room.height, 0.3)
    return scene.taken()


def music(palette: Palette, seed: str) -> Image.Image:
    """Draw the studio with a half circle of chairs and music stands."""
    scene = Scene(palette, seed, eye=(-0.8, 1.7, 0), lens=0.74, horizon=0.43)
    room = Room(8.5, 3.8, 10)
    shell.build(scene, room, floor=mix(palette.floor, (226, 190, 140), 0.5))
    shell.lay(scene, room, step=0.45)
    places = (3.2, 6.0, 8.6)
    shell.windows(scene, room.right(), places, 2.1, 0.7, 3.3)
    shell.sunshine(scene, room, places, 1.9, from_left=False)
    _mirrors(scene, room)
    wall = room.back()
    for number in range(7):
        x = -3.6 + number * 1.1
        scene.face(
            (wall(x, 0.5), wall(x + 0.9, 0.5), wall(x + 0.9, 3.2), wall(x, 3.2)),
            mix(palette.wood, palette.wall, 0.3 + 0.06 * (number % 3)),
        )
    _piano(scene, -2.2, 7.4)
    for x, z in ((2.6, 7.2), (1.5, 6.4), (0.2, 5.9), (2.4, 5.0), (-1.2, 4.6), (0.9, 4.2)):
        chair(scene, x, z, palette.accent, away=z < scene.eye[2] + 5.0, frame=palette.metal)
        scene.line((x + 0.42, 0, z - 0.3), (x + 0.42, 1.0, z - 0.3), (58, 58, 64), 0.03)
        scene.face(
            ((x + 0.2, 0.98, z - 0.3), (x + 0.64, 0.98, z - 0.3), (x + 0.62, 1.28, z - 0.2), (x + 0.22, 1.28, z - 0.2)),
            (46, 46, 52),
        )
        scene.face(
            (
                (x + 0.25, 1.0, z - 0.31),
                (x + 0.59, 1.0, z - 0.31),
                (x + 0.57, 1.24, z - 0.22),
                (x + 0.27, 1.24, z - 0.22),
            ),
            (248, 246, 238),
        )
    for z in (8.0, 5.2):
        pendant(scene, 0.2, 2.9, z, room.height, 0.3)
    return scene.taken()


def _mirrors(scene: Scene, room: Room) -> None:
    p, wall = scene.palette, room.left()
    for number in range(5):
        z = 2.4 + number * 1.45
        pane = (wall(z, 0.35), wall(z + 1.38, 0.35), wall(z + 1.38, 2.7), wall(z, 2.7))
        scene.face(pane, mix(p.wall, (198, 214, 224), 0.6))
        scene.face(
            (wall(z + 0.2, 0.35), wall(z + 0.5, 0.35), wall(z + 1.2, 2.7), wall(z + 0.9, 2.7)), (240, 248, 252), 90
        )
        scene.face((wall(z, 0.35), wall(z + 1.38, 0.35), wall(z + 1.38, 0.95), wall(z, 0.95)), p.floor, 70)
    x = -room.side + 0.25
    scene.face(((x, 1.0, 2.2), (x, 1.06, 2.2), (x, 1.06, 9.8), (x, 1.0, 9.8)), shade(p.wood, 1.1))
    for z in (9.5, 7.2, 4.9, 2.9):
        scene.line((x, 0, z), (x, 1.0, z), shade(p.metal, 0.8), 0.035)


def _piano(scene: Scene, x: float, z: float) -> None:
    black = (30, 29, 33)
    scene.shadow((x, 0, z + 0.4), 1.2, 40)
    for leg in ((x - 0.7, z), (x + 0.7, z), (x, z + 1.4)):
        scene.line((leg[0], 0, leg[1]), (leg[0], 0.7, leg[1]), black, 0.1)
    body = [
        (x - 0.8, 0.98, z),
        (x + 0.8, 0.98, z),
        (x + 0.8, 0.98, z + 0.9),
        (x + 0.2, 0.98, z + 1.7),
        (x - 0.8, 0.98, z + 1.7),
    ]
    scene.face(
        ((x - 0.8, 0.98, z + 1.7), (x + 0.3, 0.98, z + 1.7), (x + 0.9, 1.95, z + 1.5), (x - 0.5, 1.8, z + 1.9)),
        (40, 39, 44),
    )
    scene.face(body, (52, 50, 56))
    box(scene, (x - 0.8, 0.66, z - 0.05), (x + 0.8, 0.98, z), black)
    scene.face(
        ((x - 0.74, 0.74, z - 0.3), (x + 0.74, 0.74, z - 0.3), (x + 0.74, 0.76, z - 0.05), (x - 0.74, 0.76, z - 0.05)),
        (250, 249, 244),
    )
    box(scene, (x - 0.8, 0.64, z - 0.34), (x + 0.8, 0.72, z - 0.3), black)
    box(scene, (x - 0.35, 0.4, z - 0.9), (x + 0.35, 0.48, z - 0.6), scene.palette.accent)
    for side in (-0.3, 0.3):
        scene.line((x + side, 0, z - 0.8), (x + side, 0.4, z - 0.8), black, 0.05)
