"""Which picture hangs where in the demo, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PIL import Image

from hallbooking_desktop.app.demo.pictures import evening, halls, outside, workrooms
from hallbooking_desktop.app.demo.pictures.palettes import PALETTES, Palette

_SCENES: Final[Mapping[str, Callable[[Palette, str], Image.Image]]] = {
    "house": outside.house,
    "banquet": halls.banquet,
    "dance": halls.dance,
    "concert": halls.concert,
    "feast": halls.feast,
    "club": evening.club,
    "lounge": evening.lounge,
    "board": workrooms.board,
    "circle": workrooms.circle,
    "classroom": workrooms.classroom,
    "workshop": workrooms.workshop,
    "theatre": evening.theatre,
    "curtain": evening.curtain_up,
    "terrace": outside.terrace,
    "sundown": outside.sundown,
    "studio": workrooms.studio,
    "music": workrooms.music,
}
_OF_TYPE: Final[Mapping[str, tuple[str, str]]] = {
    "ballroom": ("banquet", "dance"),
    "hall": ("concert", "feast"),
    "club": ("club", "lounge"),
    "meeting room": ("board", "circle"),
    "classroom": ("classroom", "workshop"),
    "theatre": ("theatre", "curtain"),
    "terrace": ("terrace", "sundown"),
    "studio": ("studio", "music"),
}
#: Scene -> English, German, Arabic.
_WORDS: Final[Mapping[str, tuple[str, str, str]]] = {
    "house": ("The house in the evening", "Das Haus am Abend", "المبنى مساءً"),
    "banquet": ("Laid for a dinner", "Festlich gedeckt", "جاهزة لعشاء رسمي"),
    "dance": ("Room to dance", "Platz zum Tanzen", "مساحة رحبة للرقص"),
    "concert": ("Rows of chairs, open to the garden", "Stuhlreihen mit Blick ins Grüne", "صفوف كراسٍ تطل على الحديقة"),
    "feast": ("Long tables for a feast", "Lange Tafeln für ein Fest", "موائد طويلة لحفل كبير"),
    "club": ("Stage and bar", "Bühne und Bar", "المنصة والمقهى"),
    "lounge": ("A corner by candlelight", "Eine Ecke bei Kerzenlicht", "ركن على ضوء الشموع"),
    "board": ("The long table", "Der lange Tisch", "الطاولة الطويلة"),
    "circle": ("Chairs in a circle", "Stuhlkreis", "كراسٍ على شكل حلقة"),
    "classroom": ("Desks in rows", "Tische in Reihen", "مقاعد في صفوف"),
    "workshop": ("Islands for group work", "Gruppentische", "طاولات لعمل المجموعات"),
    "theatre": ("The stage from the last row", "Die Bühne aus der letzten Reihe", "المسرح من الصف الأخير"),
    "curtain": ("Before it begins", "Bevor es beginnt", "قبل البداية"),
    "terrace": ("Under the lights", "Unter den Lichtern", "تحت الأضواء"),
    "sundown": ("Around the fire", "Am Feuer", "حول النار"),
    "studio": ("Mirrors, barre and piano", "Spiegel, Stange und Flügel", "مرايا وبيانو"),
    "music": ("Ready for a rehearsal", "Bereit zur Probe", "جاهزة للتدريب"),
}
_LANGUAGES: Final = ("en", "de", "ar")
#: With more venues than this, those of one look share their pictures.
_FEW: Final = 5


class Shot(NamedTuple):
    """A picture to be drawn: a scene in a house's look, perhaps seen from the other side."""

    scene: str
    look: int
    mirrored: bool

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.scene}-{self.look}{'-mirrored' if self.mirrored else ''}"


@dataclass(frozen=True, slots=True)
class Hanging:
    """A picture at its place. ``entity`` is venue or room."""

    entity: str
    id: int
    position: int
    caption: str
    shot: Shot


class Place(NamedTuple):
    """A venue (``kind`` empty) or a room of it, and the language spoken there."""

    venue_id: int
    room_id: int | None
    kind: str
    language: str


def album(places: Sequence[Place]) -> tuple[Hanging, ...]:
    """Return what hangs where: one picture of each house, two of each room."""
    venues = sorted({place.venue_id for place in places})
    looks = {venue: number for number, venue in enumerate(venues)}
    seen: dict[tuple[int, str], int] = {}
    made: list[Hanging] = []
    for place in places:
        if place.room_id is None:
            scenes: tuple[str, ...] = ("house",)
            entity, owner = "venue", place.venue_id
        else:
            scenes = _OF_TYPE.get(place.kind, _OF_TYPE["hall"])
            entity, owner = "room", place.room_id
        before = seen.get((place.venue_id, place.kind), 0)
        seen[place.venue_id, place.kind] = before + 1
        if before % 2:
            scenes = scenes[::-1]
        for position, scene in enumerate(scenes):
            look = _look(scene, looks[place.venue_id], len(venues))
            shot = Shot(scene, look, mirrored=before > 0 and len(venues) <= _FEW)
            made.append(Hanging(entity, owner, position, _said(scene, place.language), shot))
    return tuple(made)


def _look(scene: str, venue: int, venues: int) -> int:
    """Return the look of a scene at a venue. Many venues share: the houses differ, each scene has one look or two."""
    if venues <= _FEW or scene == "house":
        return venue % len(PALETTES)
    return (list(_SCENES).index(scene) + (venue % 2) * (scene in {"banquet", "concert"})) % len(PALETTES)


def _said(scene: str, language: str) -> str:
    return _WORDS[scene][_LANGUAGES.index(language) if language in _LANGUAGES else 0]


def draw(scene: str, look: int) -> Image.Image:
    """Return a scene in a look."""
    return _SCENES[scene](PALETTES[look], f"{scene} {look}")
