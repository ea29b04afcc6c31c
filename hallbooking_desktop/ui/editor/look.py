"""How a page looks: sizes and colours, of the console while it is written and of the kiosk in its preview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont

from hallbooking_desktop.ui.editor.paths import LISTS, Path
from hallbooking_desktop.ui.theme import Tokens, tokens

_FAMILY: Final = "Inter"
_CODE_FAMILIES: Final = ["monospace", "Menlo", "Consolas", "Courier New"]
#: Sizes in rem, as the kiosk's style sheets have them for the text of a page.
SIZES: Final = {"p": 1.05, "": 1.05, "pre": 0.99, "h2": 1.4, "h3": 1.18, "h4": 1.05}
SMALL: Final = 0.88
#: Captions, and the names of callouts.
CAPTION: Final = 0.92
_INDENT: Final = 1.95
_QUOTE: Final = 1.2
PADDING: Final = 0.8
#: What the name of a callout takes above its text.
NAME: Final = 1.5
GAP: Final = 0.8
_HEADING_GAP: Final = 1.5
_ITEM_GAP: Final = 0.3
#: What is added to a font's own line to make the kiosk's 1.6.
_LEADING: Final = 0.36
#: The root size of the kiosk on a tablet 1,280 pixels wide, and on a phone.
KIOSK_REM: Final = 17.4
PHONE_REM: Final = 15.0
_CONSOLE_REM: Final = 14.5


@dataclass(frozen=True, slots=True)
class Shade:
    """Ground, bar and name of a callout."""

    ground: str
    bar: str
    name: str


@dataclass(frozen=True, slots=True)
class Look:
    """The root size in pixels, and the colours."""

    rem: float
    ground: str
    text: str
    muted: str
    link: str
    line: str
    line_strong: str
    sunken: str
    highlight: str
    highlighted: str
    callouts: dict[str, Shade]

    def px(self, rem: float) -> int:
        """Return a distance in pixels."""
        return round(rem * self.rem)

    def font(self, kind: str = "p") -> QFont:
        """Return the font of paragraphs of a kind."""
        made = QFont(_CODE_FAMILIES if kind == "pre" else [_FAMILY])
        made.setPixelSize(max(1, self.px(SIZES[kind])))
        made.setStyleHint(QFont.StyleHint.Monospace if kind == "pre" else QFont.StyleHint.SansSerif)
        if kind in {"h2", "h3", "h4"}:
            made.setWeight(QFont.Weight.DemiBold)
        return made

    def leading(self, kind: str) -> float:
        """Return what stands between two lines, in pixels."""
        return self.rem * SIZES[kind] * (0.2 if kind in {"h2", "h3", "h4", "pre"} else _LEADING)

    def indent(self, path: Path) -> int:
        """Return how far in text begins in these boxes, in pixels."""
        return self.px(sum(_INDENT if box.kind in LISTS else _QUOTE if box.kind == "blockquote" else 0 for box in path))

    def sides(self, path: Path, kind: str = "") -> int:
        """Return what stays free at both sides in these boxes, in pixels."""
        boxes = sum(box.kind == "aside" for box in path) + (kind == "pre")
        return self.px(PADDING) * boxes

    def gap(self, path: Path, kind: str) -> int:
        """Return the distance to what stands above, in pixels."""
        if path and path[-1].kind == "li":
            return self.px(_ITEM_GAP)
        return self.px(_HEADING_GAP if kind in {"h2", "h3", "h4"} else GAP)

    def colour(self, value: str, alpha: int = 255) -> QColor:
        """Return one of the colours for a painter."""
        found = QColor(value)
        found.setAlpha(alpha)
        return found


def console_look(values: Tokens | None = None) -> Look:
    """Return how a page looks while it is written: the kiosk's proportions in the console's colours."""
    t = values or tokens()
    callouts = {
        "note": Shade(t.info_soft, t.info, t.info),
        "tip": Shade(t.success_soft, t.success, t.success),
        "warning": Shade(t.warning_soft, t.warning, t.warning),
    }
    return Look(
        rem=_CONSOLE_REM * t.scale,
        ground=t.surface,
        text=t.text,
        muted=t.text_muted,
        link=t.accent_text,
        line=t.line,
        line_strong=t.line_strong,
        sunken=t.sunken,
        highlight=t.pending.fill,
        highlighted=t.pending.text,
        callouts=callouts,
    )


def kiosk_look(rem: float = KIOSK_REM) -> Look:
    """Return how a page looks at the kiosk: the values of its style sheets, by day."""
    callouts = {
        "note": Shade("#e9edff", "#3d52d9", "#3347cc"),
        "tip": Shade("#dff5ea", "#2fae80", "#0b6e4b"),
        "warning": Shade("#fff1cc", "#d9a02b", "#7d4700"),
    }
    return Look(
        rem=rem,
        ground="#ffffff",
        text="#171a21",
        muted="#515867",
        link="#3347cc",
        line="#dfe3ea",
        line_strong="#8d94a3",
        sunken="#eceef3",
        highlight="#fff1cc",
        highlighted="#7d4700",
        callouts=callouts,
    )
