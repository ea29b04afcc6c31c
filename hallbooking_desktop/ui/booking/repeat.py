"""How a booking repeats: which days, how often, until when; and every date that this makes."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.recurrence import (
    MAX_OCCURRENCES,
    daily,
    monthly_by_day,
    monthly_by_weekday,
    weekly,
)
from hallbooking_desktop.services.commands import RecurrenceRule
from hallbooking_desktop.services.snapshots import SeriesPreview
from hallbooking_desktop.ui.booking.occurrences import OccurrenceModel, OccurrenceTable
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.booking.when import date_field, to_day, to_shown
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import field_sentences, sentence
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.forms import Field
from hallbooking_desktop.ui.widgets.inputs import Chips

_WEEK = 7


class RepeatPart(QWidget):
    """The rule, the preview, and what becomes of dates that do not fit. ``changed`` asks for a new preview."""

    changed = Signal()
    skipping_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._first = desk.clock().date()
        self.preview: SeriesPreview | None = None
        self.frequency = QComboBox(self)
        self.every = QSpinBox(self)
        self.every.setRange(1, 52)
        roomy(self.every)
        self.days = Chips(self._weekdays(), parent=self)
        self.days.setAccessibleName(self.tr("Weekdays"))
        self.which = QComboBox(self)
        self.ends = QComboBox(self)
        self.ends.addItem(self.tr("After a number of times"), "count")
        self.ends.addItem(self.tr("On a day"), "until")
        self.count = QSpinBox(self)
        self.count.setRange(2, MAX_OCCURRENCES)
        self.count.setValue(6)
        roomy(self.count)
        self.until = date_field(desk, self.tr("Last day"), self)
        self.all_or_nothing = QRadioButton(self.tr("All or nothing: book none if one does not fit"), self)
        self.skip = QRadioButton(self.tr("Leave out the dates that do not fit"), self)
        self.all_or_nothing.setChecked(True)
        self.model = OccurrenceModel(desk, self)
        self.table = OccurrenceTable(desk, self.model, self)
        self._sum = QLabel(self)
        self._sum.setWordWrap(True)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        set_kind(self._said, "error")
        self._fill_frequencies()
        self._lay_out()
        self._connect()
        self.set_first(self._first)
        self._show_fields()

    def _weekdays(self) -> list[tuple[str, str, str]]:
        locale = self._desk.formats.locale
        first = locale.firstDayOfWeek().value - 1
        order = [(first + offset) % _WEEK for offset in range(_WEEK)]
        return [(str(day), locale.dayName(day + 1, QLocale.FormatType.ShortFormat), "") for day in order]

    def _fill_frequencies(self) -> None:
        self.frequency.addItem(self.tr("Every week"), "weekly")
        self.frequency.addItem(self.tr("Every month, same weekday"), "monthly")
        self.frequency.addItem(self.tr("Every month, same date"), "monthday")
        self.frequency.addItem(self.tr("Every day"), "daily")

    def _lay_out(self) -> None:
        rule = QHBoxLayout()
        rule.setSpacing(12)
        rule.addWidget(Field(self.tr("&Repeats"), self.frequency, parent=self), 4, Qt.AlignmentFlag.AlignTop)
        self._every_field = Field(self.tr("Every"), self.every, parent=self)
        rule.addWidget(self._every_field, 3, Qt.AlignmentFlag.AlignTop)
        rule.addWidget(Field(self.tr("Ends"), self.ends, parent=self), 4, Qt.AlignmentFlag.AlignTop)
        self._count_field = Field(self.tr("Times"), self.count, parent=self)
        self._until_field = Field(self.tr("Last day"), self.until, parent=self)
        rule.addWidget(self._count_field, 3, Qt.AlignmentFlag.AlignTop)
        rule.addWidget(self._until_field, 4, Qt.AlignmentFlag.AlignTop)
        self._which_field = Field(self.tr("On"), self.which, parent=self)
        days = QHBoxLayout()
        days.addWidget(self.days)
        days.addWidget(self._which_field)
        days.addStretch(1)
        choice = QVBoxLayout()
        choice.setSpacing(0)
        choice.addWidget(self.all_or_nothing)
        choice.addWidget(self.skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(rule)
        column.addLayout(days)
        column.addWidget(self._said)
        column.addWidget(self.table)
        column.addWidget(self._sum)
        column.addLayout(choice)

    def _connect(self) -> None:
        for box in (self.frequency, self.which, self.ends):
            box.activated.connect(self._rule_changed)
        for number in (self.every, self.count):
            number.valueChanged.connect(self._rule_changed)
        self.days.changed.connect(self._rule_changed)
        self.until.dateChanged.connect(self._rule_changed)
        self.model.left_out_changed.connect(self.changed)
        self.skip.toggled.connect(self._skipping_toggled)

    # --- what it holds ----------------------------------------------------------------------------------------------

    @property
    def skips(self) -> bool:
        """Tell whether dates that do not fit are left out."""
        return self.skip.isChecked()

    @property
    def bookable(self) -> int:
        """How many bookings this would make."""
        if self.preview is None:
            return 0
        return sum(1 for row in self.preview.occurrences if not (row.problem and self.skips))

    @property
    def problems(self) -> int:
        """How many dates do not fit."""
        return 0 if self.preview is None else sum(1 for row in self.preview.occurrences if row.problem)

    def rule(self) -> RecurrenceRule | None:
        """Return the rule; None if it is not complete."""
        count = self.count.value() if self.ends.currentData() == "count" else None
        until = None if count is not None else to_day(self.until.date())
        every, kind = self.every.value(), self.frequency.currentData()
        if kind == "weekly":
            days = sorted(int(key) for key in self.days.chosen)
            text = weekly(days, every, until=until, count=count) if days else ""
        elif kind == "monthly":
            nth = int(self.which.currentData() or 1)
            text = monthly_by_weekday(self._first.weekday(), nth, every, until=until, count=count)
        elif kind == "monthday":
            text = monthly_by_day(self._first.day, every, until=until, count=count)
        else:
            text = daily(every, until=until, count=count)
        return RecurrenceRule(text, self.model.left_out) if text else None

    def set_first(self, day: date) -> None:
        """Say on which day the series begins; what follows from that day follows it."""
        before = self._first
        self._first = day
        if not self.days.chosen or self.days.chosen == {str(before.weekday())}:
            self.days.choose([str(day.weekday())])
        nth = (day.day - 1) // _WEEK + 1
        chosen = self.which.currentData()
        self.which.clear()
        name = self._desk.formats.locale.dayName(day.weekday() + 1)
        ordinals = (self.tr("first"), self.tr("second"), self.tr("third"), self.tr("fourth"), self.tr("fifth"))
        pattern = self.tr("the %1 %2")
        self.which.addItem(pattern.replace("%1", ordinals[nth - 1]).replace("%2", name), nth)
        if (day + timedelta(days=_WEEK)).month != day.month:
            self.which.addItem(pattern.replace("%1", self.tr("last")).replace("%2", name), -1)
        self.which.setCurrentIndex(max(self.which.findData(chosen), 0))
        blocked = self.until.blockSignals(True)
        self.until.setMinimumDate(to_shown(day))
        if to_day(self.until.date()) <= day:
            self.until.setDate(QDate(day.year, day.month, day.day).addMonths(3))
        self.until.blockSignals(blocked)

    # --- what happens -----------------------------------------------------------------------------------------------

    def _rule_changed(self, *_: object) -> None:
        self._show_fields()
        self.changed.emit()

    def _skipping_toggled(self) -> None:
        self.model.set_skipping(self.skips)
        self._tell()
        self.skipping_changed.emit()

    def _show_fields(self) -> None:
        kind = self.frequency.currentData()
        self.days.setVisible(kind == "weekly")
        self._which_field.setVisible(kind == "monthly")
        by_count = self.ends.currentData() == "count"
        self._count_field.setVisible(by_count)
        self._until_field.setVisible(not by_count)
        many = self.every.value() > 1
        weeks = self.tr(" weeks") if many else self.tr(" week")
        months = self.tr(" months") if many else self.tr(" month")
        days = self.tr(" days") if many else self.tr(" day")
        self.every.setSuffix({"weekly": weeks, "daily": days}.get(kind, months))
        self._said.setText("" if kind != "weekly" or self.days.chosen else self.tr("Choose at least one weekday."))
        self._said.setVisible(bool(self._said.text()))

    def show_preview(self, preview: SeriesPreview, zone: str) -> None:
        """Show every date."""
        self.preview = preview
        self._said.hide()
        self.model.show_preview(preview, zone, skipping=self.skips)
        self._tell()

    def show_refusal(self, error: DomainError) -> None:
        """Say why there is no preview."""
        self.preview = None
        self.model.clear(forget=False)
        said = " ".join(field_sentences(error).values()) or sentence(error, self._desk.formats)
        self._said.setText(said)
        self._said.show()
        self._tell()

    def _tell(self) -> None:
        if self.preview is None:
            self._sum.setText("")
            return
        many, wrong = len(self.preview.occurrences), self.problems
        said = self.tr("%n bookings", "", self.bookable).replace("%n", str(self.bookable))
        total = self._desk.formats.money(self.preview.total)
        if not wrong:
            words = self.tr("%1, %2 in all.").replace("%1", said).replace("%2", total)
        elif self.skips:
            words = self.tr("%1, %2 in all; %3 of %4 dates are left out.")
            words = words.replace("%1", said).replace("%2", total).replace("%3", str(wrong)).replace("%4", str(many))
        else:
            words = self.tr("%1 of %2 dates do not fit. Untick them, or choose to leave them out.")
            words = words.replace("%1", str(wrong)).replace("%2", str(many))
        self._sum.setText(words)
        set_kind(self._sum, "warning" if wrong and not self.skips else "muted")

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self.frequency.setFocus(Qt.FocusReason.OtherFocusReason)
