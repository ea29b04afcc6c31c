"""What the demo's houses are built of: colours of walls, floors, cloth and sky."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """The look of one house. ``arched``: its windows are round at the top. ``grid``: they have many small panes."""

    wall: Colour
    panel: Colour
    trim: Colour
    floor: Colour
    seam: Colour
    ceiling: Colour
    accent: Colour
    metal: Colour
    cloth: Colour
    wood: Colour
    green: Colour
    sky: Colour
    glow: Colour
    far: Colour
    arched: bool = False
    grid: bool = False
    #: Boards, tiles or a carpet.
    laid: str = "boards"


CLASSIC = Palette(
    wall=(233, 222, 203),
    panel=(219, 205, 181),
    trim=(250, 246, 238),
    floor=(176, 124, 76),
    seam=(140, 92, 52),
    ceiling=(246, 241, 231),
    accent=(36, 56, 104),
    metal=(204, 163, 92),
    cloth=(250, 247, 240),
    wood=(122, 78, 46),
    green=(74, 118, 74),
    sky=(120, 172, 222),
    glow=(255, 226, 178),
    far=(222, 236, 246),
    arched=True,
)
WORKS = Palette(
    wall=(201, 197, 190),
    panel=(164, 98, 74),
    trim=(52, 55, 60),
    floor=(158, 154, 148),
    seam=(126, 122, 117),
    ceiling=(86, 88, 92),
    accent=(22, 116, 120),
    metal=(198, 120, 76),
    cloth=(236, 234, 228),
    wood=(150, 106, 68),
    green=(82, 124, 86),
    sky=(142, 178, 206),
    glow=(255, 214, 158),
    far=(246, 226, 200),
    grid=True,
    laid="tiles",
)
OASIS = Palette(
    wall=(240, 223, 194),
    panel=(222, 194, 150),
    trim=(254, 249, 238),
    floor=(230, 218, 200),
    seam=(205, 186, 158),
    ceiling=(251, 244, 231),
    accent=(16, 104, 86),
    metal=(214, 170, 80),
    cloth=(252, 248, 240),
    wood=(134, 86, 50),
    green=(58, 122, 84),
    sky=(96, 116, 190),
    glow=(255, 212, 146),
    far=(255, 186, 128),
    arched=True,
    laid="tiles",
)
NORTH = Palette(
    wall=(240, 241, 239),
    panel=(216, 222, 220),
    trim=(255, 255, 255),
    floor=(214, 186, 148),
    seam=(184, 154, 116),
    ceiling=(250, 250, 249),
    accent=(92, 130, 112),
    metal=(60, 66, 72),
    cloth=(246, 246, 243),
    wood=(190, 150, 106),
    green=(96, 138, 98),
    sky=(150, 190, 216),
    glow=(255, 236, 206),
    far=(228, 238, 244),
)
EMBER = Palette(
    wall=(222, 190, 166),
    panel=(150, 62, 54),
    trim=(244, 228, 206),
    floor=(120, 74, 50),
    seam=(92, 54, 36),
    ceiling=(236, 216, 194),
    accent=(140, 40, 52),
    metal=(210, 158, 84),
    cloth=(250, 240, 226),
    wood=(96, 54, 34),
    green=(88, 116, 70),
    sky=(132, 128, 188),
    glow=(255, 206, 150),
    far=(255, 204, 160),
    arched=True,
)

#: A small demo's venues have the first three.
PALETTES = (CLASSIC, WORKS, OASIS, NORTH, EMBER)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return a colour between two: 0 is the one, 1 the other."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )


def shade(colour: Colour, factor: float) -> Colour:
    """Return a colour darker (below 1) or lighter (above)."""
    if factor > 1:
        return mix(colour, (255, 255, 255), min(factor - 1, 1))
    return (round(colour[0] * factor), round(colour[1] * factor), round(colour[2] * factor))
