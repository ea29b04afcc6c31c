"""When: day, start and end by the venue's clocks, and how long that really is."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.ui.booking.moments import DAY, When
from hallbooking_desktop.ui.booking.timefield import TimeField
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import day_pattern, joined, zone_of
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.forms import Field


def date_field(desk: Desk, name: str, parent: QWidget | None = None) -> QDateEdit:
    """Return a field for a day, written in the reader's language."""
    field = QDateEdit(parent)
    field.setLocale(desk.formats.locale)
    field.setCalendarPopup(True)
    # The day of the month first: that is what the keyboard changes first.
    # Qt turns the order round where reading goes to the left, as if a date were written the other way there.
    pattern = "ddd, yyyy MMM d" if field.isRightToLeft() else "d MMM yyyy, ddd"
    field.setDisplayFormat(day_pattern(pattern, desk.formats.locale).replace(", ", desk.formats.comma))
    field.setKeyboardTracking(False)
    field.setAccessibleName(name)
    field.calendarWidget().setFirstDayOfWeek(desk.formats.locale.firstDayOfWeek())
    field.calendarWidget().setGridVisible(False)
    return field


def to_day(shown: QDate) -> date:
    """Return a shown day."""
    return date(shown.year(), shown.month(), shown.day())


def to_shown(day: date) -> QDate:
    """Return a day as Qt has it."""
    return QDate(day.year, day.month, day.day)


class WhenPart(QWidget):
    """The fields of one time range. ``changed`` comes when the user means another time."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._zone = "UTC"
        today = desk.clock().date()
        self._when = When(today, 10 * 60, 12 * 60)
        self._given: TimeRange | None = None
        self.day = date_field(desk, self.tr("Day"), self)
        self.start = TimeField(desk.formats.locale, self.tr("Starts"), self)
        self.end = TimeField(desk.formats.locale, self.tr("Ends"), self)
        self.last_day = date_field(desk, self.tr("Last day"), self)
        self.several_days = QToolButton(self)
        self.several_days.setIcon(icon("calendar"))
        self.several_days.setCheckable(True)
        self.several_days.setToolTip(self.tr("Ends on another day"))
        self.several_days.setAccessibleName(self.tr("Ends on another day"))
        self._length = QLabel(self)
        set_kind(self._length, "small")
        self._length.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._lay_out()
        self.day.dateChanged.connect(self._day_changed)
        self.start.valueChanged.connect(self._start_changed)
        self.end.valueChanged.connect(self._end_changed)
        self.last_day.dateChanged.connect(self._last_day_changed)
        self.several_days.toggled.connect(self._show_last_day)
        self._show()

    def _lay_out(self) -> None:
        back, on = self._day_button(-1), self._day_button(1)
        day = QWidget(self)
        steps = QHBoxLayout(day)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(2)
        steps.addWidget(self.day, 1)
        steps.addWidget(back)
        steps.addWidget(on)
        day.setFocusProxy(self.day)
        end = QWidget(self)
        ends = QHBoxLayout(end)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(2)
        ends.addWidget(self.end, 1)
        ends.addWidget(self.several_days)
        end.setFocusProxy(self.end)
        self._last = Field(self.tr("Last day"), self.last_day, parent=self)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Field(self.tr("Da&y"), day, parent=self), 5, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("&Starts"), self.start, parent=self), 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("&Ends"), end, parent=self), 3, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._length, 1)
        below.addWidget(self._last)
        column.addLayout(row)
        column.addLayout(below)

    def _day_button(self, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("chevron-left" if by < 0 else "chevron-right"))
        name = self.tr("The day before") if by < 0 else self.tr("The day after")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.day.setDate(self.day.date().addDays(by)))
        return button

    # --- what it holds ----------------------------------------------------------------------------------------------

    @property
    def when(self) -> When:
        """The wall-clock time meant."""
        return self._when

    def range(self) -> TimeRange | None:
        """Return the instants meant; None where a clock change leaves nothing of them."""
        if self._given is not None:
            return self._given
        return self._when.range(zone_of(self._zone))

    def set_zone(self, zone: str, step: int) -> None:
        """Say whose clocks count and the grid of times; the wall-clock time stays."""
        if zone != self._zone:
            self._given = None
        self._zone = zone
        self.start.set_step(step)
        self.end.set_step(step)
        self._show()

    def set_range(self, span: TimeRange, zone: str) -> None:
        """Show a range, silently. It is kept to the instant as long as nobody changes it."""
        self._zone = zone
        self._when = When.of(span, zone_of(zone))
        self._given = span
        self._show()

    def set_when(self, when: When) -> None:
        """Take a time from elsewhere in the form, and say so."""
        if when.rolled() != self._when:
            self._mean(when.rolled())

    def minimum_day(self, day: date) -> None:
        """Offer no day before this one, but what is shown."""
        self.day.setMinimumDate(to_shown(min(day, self._when.day)))

    # --- what happens -----------------------------------------------------------------------------------------------

    def _mean(self, when: When) -> None:
        self._given = None
        self._when = when
        self._show()
        self.changed.emit()

    def _day_changed(self, shown: QDate) -> None:
        self._mean(self._when.on(to_day(shown)))

    def _start_changed(self, minute: int) -> None:
        self._mean(self._when.starting(minute))

    def _end_changed(self, minute: int) -> None:
        self._mean(self._when.ending(minute))

    def _last_day_changed(self, shown: QDate) -> None:
        days = max((to_day(shown) - self._when.day) // timedelta(days=1), 0)
        when = self._when
        end = (when.end - 1) % DAY + 1 + days * DAY
        self._mean(When(when.day, when.start, end if end > when.start else end + DAY))

    def _show_last_day(self, shown: bool) -> None:
        self._last.setVisible(shown)
        if shown:
            self.last_day.setFocus()
        elif self._when.minutes > DAY:
            self._mean(self._when.ending(self._when.end - (self._when.minutes - 1) // DAY * DAY))

    def _show(self) -> None:
        when = self._when
        for field, day in ((self.day, when.day), (self.last_day, when.last_day)):
            blocked = field.blockSignals(True)
            field.setDate(to_shown(day))
            field.blockSignals(blocked)
        blocked = self.last_day.blockSignals(True)
        self.last_day.setMinimumDate(to_shown(when.day))
        self.last_day.blockSignals(blocked)
        self.start.set_minute(when.start)
        self.end.set_minute(when.end)
        several = when.minutes > DAY
        if several and not self.several_days.isChecked():
            blocked = self.several_days.blockSignals(True)
            self.several_days.setChecked(True)
            self.several_days.blockSignals(blocked)
        self._last.setVisible(self.several_days.isChecked())
        self._length.setText(self._said())

    def _said(self) -> str:
        span = self.range()
        if span is None:
            return self.tr("The clocks skip this time on that day. Choose another.")
        said = [self._desk.formats.duration(span.duration)]
        if self._when.is_overnight and not self.several_days.isChecked():
            said.append(self.tr("ends on %1").replace("%1", self._desk.formats.date(self._when.last_day, year=False)))
        if note := self._desk.formats.zone_note(span.start, self._zone):
            said.append(self.tr("times in %1").replace("%1", note))
        return joined(said)
