"""How somebody left the calendar: view, venue, zoom, what is ticked, whether the panel is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hallbooking_desktop.ui.calendar.layout import ZOOMS, View

if TYPE_CHECKING:
    from hallbooking_desktop.ui.calendar.view import CalendarView
    from hallbooking_desktop.ui.layout import Layout


class Arrangement:
    """Arranges a calendar as it was left, before it shows anything, and keeps what is changed from then on."""

    def __init__(self, view: CalendarView, layout: Layout) -> None:
        self._view = view
        self._layout = layout
        self._restore()
        view.grid.zoom_requested.connect(self.keep)
        view.toolbar.panel.toggled.connect(self.keep)
        view.side.rooms_changed.connect(self.keep)
        view.side.statuses_changed.connect(self.keep)

    @property
    def venue_id(self) -> int | None:
        """The venue that was shown last; it may be gone."""
        return self._layout.identity("calendar/venue")

    def _restore(self) -> None:
        view, layout = self._view, self._layout
        kind = View(layout.text("calendar/view", list(View), view.period.view))
        whole = layout.flag("calendar/whole_week", default=view.period.whole_week)
        view.period = replace(view.period, view=kind, whole_week=whole)
        view.grid.set_zoom(layout.number("calendar/zoom", 1.0, *ZOOMS))
        shown = layout.flag("calendar/panel", default=True)
        view.toolbar.panel.setChecked(shown)
        view.side.setVisible(shown)
        view.side.statuses.leave_out(frozenset(_words(layout.value("calendar/statuses_hidden"))))
        view.side.hidden_rooms = dict(_rooms(layout.value("calendar/rooms_hidden")))

    def keep(self, *_: object) -> None:
        """Keep how the calendar is arranged now."""
        view, layout = self._view, self._layout
        layout.keep("calendar/view", view.period.view.value)
        layout.keep("calendar/whole_week", view.period.whole_week)
        layout.keep("calendar/zoom", round(view.grid.zoom, 3))
        layout.keep("calendar/panel", view.toolbar.panel.isChecked())
        layout.keep("calendar/statuses_hidden", sorted(view.side.statuses.left_out()))
        hidden = {str(venue): sorted(rooms) for venue, rooms in view.side.hidden_rooms.items() if rooms}
        layout.keep("calendar/rooms_hidden", hidden)
        if view.venue is not None:
            layout.keep("calendar/venue", view.venue.id)


def _words(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _rooms(value: object) -> Iterator[tuple[int, frozenset[int]]]:
    for venue, rooms in value.items() if isinstance(value, dict) else ():
        if str(venue).isdecimal() and isinstance(rooms, list):
            yield int(venue), frozenset(room for room in rooms if type(room) is int)
