"""Opening hours, a line a weekday, with a picture of the day beside each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.snapshots import HoursInterval
from hallbooking_desktop.ui.booking.moments import DAY
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.places.hours_text import WEEK, Interval, parse_hours, written
from hallbooking_desktop.ui.places.pages import FormPage
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.undo import unchange_hours
from hallbooking_desktop.ui.theme import colour, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.forms import mark_invalid
from hallbooking_desktop.ui.widgets.panel import text_label

#: How far past midnight the picture of a day goes.
_LATEST = DAY + 360


class OpenBar(QWidget):
    """A day from midnight to six the next morning, the open hours filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intervals: tuple[Interval, ...] = ()
        self.setMinimumWidth(tokens().px(140))

    def show_hours(self, intervals: tuple[Interval, ...]) -> None:
        """Show these hours."""
        self._intervals = intervals
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of a line of text."""
        return QSize(tokens().px(220), tokens().px(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the day, its hours, and where midnight is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        values = tokens()
        height, width = values.px(10), float(self.width())
        top = (self.height() - height) / 2
        painter.setBrush(colour(values.closed))
        painter.drawRoundedRect(QRectF(0, top, width, height), 3, 3)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setBrush(colour(values.confirmed.edge))
        for opens, closes in self._intervals:
            left, right = width * opens / _LATEST, width * min(closes, _LATEST) / _LATEST
            begin = width - right if rtl else left
            painter.drawRoundedRect(QRectF(begin, top, right - left, height), 3, 3)
        painter.setBrush(colour(values.line_strong))
        for hour in (6, 12, 18, 24):
            at = width * hour * 60 / _LATEST
            painter.drawRect(QRectF(width - at if rtl else at, top - 2, 1, height + 4))


class HoursEditor(QWidget):
    """Seven lines of hours. ``changed`` comes with each key."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = desk.formats.locale
        self.lines: dict[int, QLineEdit] = {}
        self._bars: dict[int, OpenBar] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens().s12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        first = self._locale.firstDayOfWeek().value - 1
        for row in WEEK:
            weekday = (first + row) % 7
            name = self._locale.dayName(weekday + 1)
            label, line, bar = QLabel(name, self), QLineEdit(self), OpenBar(self)
            label.setBuddy(line)
            line.setAccessibleName(name)
            line.setPlaceholderText(self.tr("closed"))
            line.textChanged.connect(lambda _, day=weekday: self._typed(day))
            line.editingFinished.connect(lambda day=weekday: self._tidy(day))
            for place, widget in enumerate((label, line, bar)):
                grid.addWidget(widget, row, place)
            self.lines[weekday], self._bars[weekday] = line, bar
        self.hint = text_label(
            self.tr("Such as 9–13, 14–18; 20–2 ends the next day. Nothing means closed."), "small", self
        )
        self.same = text_button(self.tr("Same every day"), "copy", parent=self)
        self.same.setAutoDefault(False)
        self.same.setToolTip(self.tr("Copy the hours of the first day that has some to the whole week"))
        self.same.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens().s8)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeading)

    def show_hours(self, hours: tuple[HoursInterval, ...]) -> None:
        """Show hours."""
        for weekday, line in self.lines.items():
            intervals = tuple((item.opens, item.closes) for item in hours if item.weekday == weekday)
            line.setText(written(sorted(intervals), self._time))

    def value(self) -> tuple[str, ...]:
        """Return what is typed, to be compared."""
        return tuple(self.lines[day].text() for day in WEEK)

    def hours(self) -> tuple[HoursInterval, ...]:
        """Return the hours that are typed.

        Raises:
            ValidationFailed: a line cannot be read; it is marked and has the keys.
        """
        found: list[HoursInterval] = []
        for weekday, line in self.lines.items():
            intervals = self._parsed(weekday)
            if intervals is None:
                line.setFocus()
                raise ValidationFailed({"hours": self.tr("Type hours such as 9–17, or leave the day empty.")})
            found += [HoursInterval(weekday, opens, closes) for opens, closes in intervals]
        return tuple(sorted(found, key=lambda item: (item.weekday, item.opens)))

    def _parsed(self, weekday: int) -> tuple[Interval, ...] | None:
        return parse_hours(self.lines[weekday].text(), self._locale.amText(), self._locale.pmText())

    def _typed(self, weekday: int) -> None:
        mark_invalid(self.lines[weekday])
        self._bars[weekday].show_hours(self._parsed(weekday) or ())
        self.changed.emit()

    def _tidy(self, weekday: int) -> None:
        intervals = self._parsed(weekday)
        if intervals is None:
            mark_invalid(self.lines[weekday], self.tr("Type hours such as 9–17, or leave the day empty."))
        else:
            self.lines[weekday].setText(written(intervals, self._time))

    def _time(self, minute: int) -> str:
        return self._locale.toString(QTime(minute // 60, minute % 60), self._locale.FormatType.ShortFormat)

    def _copy(self) -> None:
        text = next((line.text() for line in self.lines.values() if line.text().strip()), "")
        for line in self.lines.values():
            line.setText(text)


class HoursPage(FormPage):
    """The hours of a venue, or of a hall that has its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.own = QCheckBox(self.tr("This hall has opening hours of its own"), self)
        self.own.setAccessibleName(self.own.text())
        self.about = text_label("", "muted", self)
        self.add("own", "", self.own, wide=True)
        self.editor = HoursEditor(desk, self)
        self.editor.setAccessibleName(self.tr("Opening hours"))
        self.add("hours", self.tr("Opening hours"), self.editor, wide=True)
        self.column.addWidget(self.about)
        self.column.addStretch(1)
        self.own.toggled.connect(self._follow)

    def may_edit(self, place: Place) -> bool:
        """Tell whether the hours can be changed: a moderator changes the own venue's too."""
        return place.may(self.desk.actor, Action.EDIT_HOURS)

    def fill(self, place: Place) -> None:
        """Show the hours that count."""
        room = place.room
        self.fields["own"].setVisible(room is not None)
        self.own.setChecked(room is not None and room.own_hours is not None)
        own = None if room is None else room.own_hours
        self.editor.show_hours(place.venue.hours if own is None else own)
        self.about.setVisible(room is None)
        self.about.setText(
            self.tr("These hours count for every hall that has none of its own. Existing bookings stay.")
        )

    def show_place(self, place: Place) -> None:
        """Show the hours; those of the venue cannot be changed from a hall."""
        super().show_place(place)
        self._follow()

    def _follow(self) -> None:
        place = self.place
        if place is None:
            return
        if place.room is not None and not self.own.isChecked():
            self.editor.show_hours(place.venue.hours)
        self.editor.setEnabled(self.may_edit(place) and (place.room is None or self.own.isChecked()))

    def typed(self) -> Mapping[str, Any]:
        """Return what counts: of a hall that follows its venue, only that it does."""
        if self.place is not None and self.place.room is not None and not self.own.isChecked():
            return {"own": False}
        return {"own": self.own.isChecked(), "hours": self.editor.value()}

    def back(self, before: Place) -> Back:
        """Return what takes back that the hours were saved."""
        return unchange_hours(self.desk, before)

    async def save(self, version: int | None) -> None:
        """Store the hours."""
        place = self.place
        if place is None:
            return
        if place.room is None:
            hours, venue_id = self.editor.hours(), place.venue.id
            await self.desk.write(lambda s, a: s.catalogue.set_hours(a, hours, venue_id=venue_id, version=version))
            return
        own, room_id = self.editor.hours() if self.own.isChecked() else None, place.room.id
        await self.desk.write(lambda s, a: s.catalogue.set_hours(a, own, room_id=room_id, version=version))
