"""The design system's values: every colour, distance and size that the window uses, for light and dark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor

#: Text grows to twice its size, what stands beside other things not so far.
_MOST_FOR_COLUMNS = 1.5


@dataclass(frozen=True, slots=True)
class StatusTokens:
    """How one state looks: a soft ``fill``, an ``edge`` for borders and marks, and ``text`` readable on the fill."""

    fill: str
    edge: str
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything that decides how the window looks. Colours are ``#rrggbb``; distances are logical pixels."""

    dark: bool
    # surfaces, from the furthest back to the nearest
    sunken: str
    window: str
    navigation: str
    surface: str
    raised: str
    hover: str
    pressed: str
    selected: str
    # lines
    line_soft: str
    line: str
    line_strong: str
    # text
    text: str
    text_muted: str
    text_faint: str
    # the one accent
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    # meanings
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_hover: str
    danger_soft: str
    danger_text: str
    on_danger: str
    info: str
    info_soft: str
    # states
    pending: StatusTokens
    confirmed: StatusTokens
    completed: StatusTokens
    cancelled: StatusTokens
    block: StatusTokens
    conflict: StatusTokens
    # calendar
    closed: str
    hatch: str
    now: str
    today: str
    shadow: str
    # text scaling: 1.0 is 100 %
    scale: float = 1.0
    # spacing
    s4: int = 4
    s8: int = 8
    s12: int = 12
    s16: int = 16
    s24: int = 24
    s32: int = 32
    # radii
    radius_small: int = 4
    radius: int = 6
    radius_large: int = 10

    def px(self, size: float) -> int:
        """Return a text-bound size in pixels, scaled with the text."""
        return max(1, round(size * self.scale))

    def column(self, size: float) -> int:
        """Return the width of a column beside others: it grows with the text, but leaves room for them."""
        return max(1, round(size * min(self.scale, _MOST_FOR_COLUMNS)))

    def status(self, status: str) -> StatusTokens:
        """Return how a state looks: of bookings, blocks, conflicts, kiosks, queries, reviews, parties on the day."""
        found = {
            "pending": self.pending,
            "confirmed": self.confirmed,
            "completed": self.completed,
            "cancelled": self.cancelled,
            "block": self.block,
            "conflict": self.conflict,
            # of kiosks
            "waiting": self.pending,
            "paired": self.confirmed,
            "revoked": self.cancelled,
            # of accounts of the staff
            "active": self.confirmed,
            "invited": self.pending,
            "inactive": self.cancelled,
            # of pages of the website
            "draft": self.completed,
            "published": self.confirmed,
            "deleted": self.cancelled,
            # of queries
            "query_open": self.conflict,
            "query_in_progress": self.pending,
            "query_answered": self.confirmed,
            "query_resolved": self.completed,
            # of reviews
            "visible": self.confirmed,
            "hidden": self.cancelled,
            # of parties on the day
            "late": self.conflict,
            "overtime": self.pending,
            "arrived": self.confirmed,
            "no_show": self.cancelled,
        }
        return found.get(status, self.completed)

    def scaled(self, scale: float) -> Tokens:
        """Return the same look with larger or smaller text."""
        return replace(self, scale=scale)

    @property
    def row_height(self) -> int:
        """The height of a table's row."""
        return self.px(36)

    @property
    def control_height(self) -> int:
        """The height of buttons and fields."""
        return self.px(32)


#: Type scale at 100 %: logical pixels.
TYPE_SCALE: dict[str, float] = {
    "caption": 11,
    "small": 12,
    "body": 13,
    "strong": 13,
    "subtitle": 15,
    "title": 20,
    "display": 28,
}

LIGHT = Tokens(
    dark=False,
    sunken="#f0f2f5",
    window="#f6f7f9",
    navigation="#eff1f5",
    surface="#ffffff",
    raised="#ffffff",
    hover="#f1f3f7",
    pressed="#e5e8ef",
    selected="#e9edff",
    line_soft="#eceef2",
    line="#dfe3ea",
    line_strong="#c3c9d4",
    text="#171a21",
    text_muted="#555c6b",
    text_faint="#6b7280",
    accent="#4056e0",
    accent_hover="#3348cc",
    accent_pressed="#293bad",
    accent_soft="#e9edff",
    accent_text="#3347cc",
    on_accent="#ffffff",
    focus="#4056e0",
    success="#0b7a53",
    success_soft="#e2f6ed",
    warning="#a05c00",
    warning_soft="#fff3d6",
    danger="#cf2a22",
    danger_hover="#b3221b",
    danger_soft="#fdeceb",
    danger_text="#b3221b",
    on_danger="#ffffff",
    info="#1769c2",
    info_soft="#e5f1fd",
    pending=StatusTokens("#fff1cc", "#c98a00", "#714700"),
    confirmed=StatusTokens("#dcf5ea", "#12956a", "#07563b"),
    completed=StatusTokens("#e8ecf4", "#74829c", "#3a465c"),
    cancelled=StatusTokens("#fbe9ea", "#c25560", "#872933"),
    block=StatusTokens("#ece8f5", "#7d6bab", "#483771"),
    conflict=StatusTokens("#ffdedb", "#d92d20", "#98180f"),
    closed="#eef0f4",
    hatch="#c9cfda",
    now="#e0352b",
    today="#eef1ff",
    shadow="#1a2036",
)

DARK = Tokens(
    dark=True,
    sunken="#0c0e12",
    window="#12151b",
    navigation="#0f1217",
    surface="#181c24",
    raised="#202530",
    hover="#222834",
    pressed="#2b3241",
    selected="#262f57",
    line_soft="#212631",
    line="#2a303d",
    line_strong="#444c5e",
    text="#eceef2",
    text_muted="#a9b0be",
    text_faint="#8f97a6",
    accent="#4f68f5",
    accent_hover="#6079fa",
    accent_pressed="#3f57de",
    accent_soft="#232c52",
    accent_text="#9fb0ff",
    on_accent="#ffffff",
    focus="#8298ff",
    success="#3ecf97",
    success_soft="#12352a",
    warning="#f2b645",
    warning_soft="#3a2d10",
    danger="#cb352f",
    danger_hover="#d8443d",
    danger_soft="#421c1d",
    danger_text="#ff9c96",
    on_danger="#ffffff",
    info="#6db3f8",
    info_soft="#142c45",
    pending=StatusTokens("#3b2e10", "#d9a02b", "#ffd887"),
    confirmed=StatusTokens("#11372b", "#2fae80", "#96ecc9"),
    completed=StatusTokens("#262d3a", "#7886a0", "#c5cfe0"),
    cancelled=StatusTokens("#3d2126", "#c3616b", "#ffb3ba"),
    block=StatusTokens("#2d2740", "#8f7cc2", "#d5c8f7"),
    conflict=StatusTokens("#4a1a18", "#f0554a", "#ffb8b2"),
    closed="#14171e",
    hatch="#373f4f",
    now="#ff5a4f",
    today="#1b2140",
    shadow="#000000",
)


@lru_cache(maxsize=512)
def colour(value: str, alpha: int = 255) -> QColor:
    """Return a token's colour for a painter; ``alpha`` from 0 to 255. Do not change what it returns."""
    found = QColor(value)
    found.setAlpha(alpha)
    return found
