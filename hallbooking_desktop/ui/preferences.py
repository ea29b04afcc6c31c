"""What a person set at this desk: look, text size, language, window; kept in a small file in the data folder."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QRect, QSettings

from hallbooking_desktop.ui.filters.saved import SavedFilters
from hallbooking_desktop.ui.layout import numbers_of, rect_of
from hallbooking_desktop.ui.tables.layout import ColumnLayout
from hallbooking_desktop.ui.theme import Mode

LANGUAGES = ("system", "en", "de", "ar")


class Preferences:
    """Typed access to the file; without a path nothing outlives the program."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat) if path is not None else None
        self._passing: dict[str, object] = {}

    def _get(self, name: str, default: object) -> object:
        if self._kept is None:
            return self._passing.get(name, default)
        return self._kept.value(name, default)

    def _set(self, name: str, value: object) -> None:
        if self._kept is None:
            self._passing[name] = value
        else:
            self._kept.setValue(name, value)

    @property
    def mode(self) -> Mode:
        """Light, dark, or as the system."""
        found = str(self._get("look/mode", Mode.SYSTEM.value))
        return Mode(found) if found in set(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._set("look/mode", mode.value)

    @property
    def scale(self) -> float:
        """The text's scale; 1.0 is 100 %."""
        try:
            return float(str(self._get("look/scale", 1.0)))
        except (ValueError, RecursionError):
            return 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._set("look/scale", scale)

    @property
    def language(self) -> str:
        """A language's code, or ``system``."""
        found = str(self._get("look/language", "system"))
        return found if found in LANGUAGES else "system"

    @language.setter
    def language(self, language: str) -> None:
        self._set("look/language", language)

    @property
    def idle_minutes(self) -> int | None:
        """After how many minutes the desk locks; None leaves it to the installation."""
        found = str(self._get("desk/idle_minutes", ""))
        return int(found) if found.isdigit() and int(found) else None

    @idle_minutes.setter
    def idle_minutes(self, minutes: int | None) -> None:
        self._set("desk/idle_minutes", "" if minutes is None else str(minutes))

    @property
    def last_email(self) -> str:
        """Who signed in last at this desk."""
        return str(self._get("sign_in/email", ""))

    @last_email.setter
    def last_email(self, email: str) -> None:
        self._set("sign_in/email", email)

    @property
    def was_locked(self) -> bool:
        """Tell whether a desk that stays signed in is locked, or was when the program ended."""
        return str(self._get("sign_in/locked", "")) == "yes"

    @was_locked.setter
    def was_locked(self, locked: bool) -> None:
        self._set("sign_in/locked", "yes" if locked else "")
        if self._kept is not None:
            self._kept.sync()  # The program may be killed at a locked desk.

    # --- how a person left the windows --------------------------------------------------------------------------------

    def layout(self, user_id: int) -> dict[str, object]:
        """Return how somebody arranged windows and views; whoever reads it checks each value."""
        return self._mapping(f"layout/{user_id}")

    def keep_layout(self, user_id: int, values: dict[str, object]) -> None:
        """Keep how somebody arranged windows and views."""
        self._set(f"layout/{user_id}", json.dumps(values))

    def opens_as_left(self, user_id: int) -> bool:
        """Tell whether somebody wants to begin with the view left last, not with the start page."""
        return self._mapping(f"person/{user_id}").get("as_left") is True

    def set_opens_as_left(self, user_id: int, wanted: bool) -> None:
        """Begin with the view left last, or with the start page."""
        self._add(user_id, "as_left", wanted)

    def knows_the_tour(self, user_id: int) -> bool:
        """Tell whether somebody has seen the tour, or did not want to."""
        return self._mapping(f"person/{user_id}").get("tour") is True

    def set_knows_the_tour(self, user_id: int) -> None:
        """Do not offer the tour to somebody again."""
        self._add(user_id, "tour", True)

    def _add(self, user_id: int, name: str, value: object) -> None:
        self._set(f"person/{user_id}", json.dumps(self._mapping(f"person/{user_id}") | {name: value}))

    def _mapping(self, name: str) -> dict[str, object]:
        try:
            found = json.loads(str(self._get(name, "{}")))
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    @property
    def geometry(self) -> QRect | None:
        """Where the window stood that was closed last, before anybody signs in."""
        try:
            return rect_of(json.loads(str(self._get("window/place", "null"))))
        except (ValueError, RecursionError):
            return None

    @geometry.setter
    def geometry(self, geometry: QRect) -> None:
        self._set("window/place", json.dumps(numbers_of(geometry)))

    def columns_of(self, table: str) -> ColumnLayout | None:
        """Return which columns of a table were chosen; None leaves them to the program."""
        return ColumnLayout.from_json(str(self._get(f"columns/{table}", "")))

    def keep_columns(self, table: str, layout: ColumnLayout | None) -> None:
        """Remember which columns of a table were chosen; None forgets it."""
        self._set(f"columns/{table}", "" if layout is None else layout.to_json())

    def filters_of(self, user_id: int, view: str) -> SavedFilters:
        """Return the filters that a person keeps for a view."""
        return SavedFilters.from_json(str(self._get(f"filters/{user_id}/{view}", "")))

    def keep_filters(self, user_id: int, view: str, filters: SavedFilters) -> None:
        """Remember the filters that a person keeps for a view."""
        self._set(f"filters/{user_id}/{view}", filters.to_json())
