"""Letters of every script: the fonts that come with the program, for paper and for systems that lack one."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from hallbooking_desktop.ui.resources import resource

_System = QFontDatabase.WritingSystem
#: What each file beside Inter is for; for two there is no such word, they are known by a part of a family's name.
_FILES: dict[str, tuple[_System | str, ...]] = {
    "DroidSansFallback": (_System.Japanese, _System.SimplifiedChinese, _System.TraditionalChinese, _System.Korean),
    "NotoEmoji-Regular": ("Emoji",),
    "NotoSansEthiopic-Regular": ("Ethiopic",),
    **{
        f"NotoSans{system.name}-Regular": (system,)
        for system in (
            _System.Arabic,
            _System.Armenian,
            _System.Bengali,
            _System.Devanagari,
            _System.Georgian,
            _System.Gujarati,
            _System.Gurmukhi,
            _System.Hebrew,
            _System.Kannada,
            _System.Khmer,
            _System.Lao,
            _System.Malayalam,
            _System.Myanmar,
            _System.Oriya,
            _System.Sinhala,
            _System.Tamil,
            _System.Telugu,
            _System.Thaana,
            _System.Thai,
        )
    },
}


@cache
def _registered(name: str) -> tuple[str, ...]:
    """Make a file's font known to Qt, once; return its families."""
    file = resource("fonts", "papers", f"{name}.ttf")
    return tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))


def paper_families() -> tuple[str, ...]:
    """Return Inter, and the fonts that come with the program for what it lacks: paper looks the same everywhere."""
    return ("Inter", *(family for name in sorted(_FILES) for family in _registered(name)))


def add_missing_scripts() -> None:
    """Let the window write the scripts that the system has no font for: a customer's name would be boxes."""
    families = QFontDatabase.families()
    for name, wanted in _FILES.items():
        if not all(_is_there(each, families) for each in wanted):
            _registered(name)


def _is_there(wanted: _System | str, families: list[str]) -> bool:
    if isinstance(wanted, str):
        return any(wanted in family for family in families)
    return bool(QFontDatabase.families(wanted))
