"""One price rule, and what it makes of the week while it is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, QTime
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hallbooking_desktop.domain.errors import DomainError, ValidationFailed
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.booking.when import date_field, to_day, to_shown
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.hours_text import WEEK, parse_hours
from hallbooking_desktop.ui.places.pages import text_field, watch
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.rate_calendar import Priced, RateCalendar
from hallbooking_desktop.ui.tasks import Debounce
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import Chips, MoneyField

translate = QCoreApplication.translate
_DAY = 1440
Preview = Callable[[PriceRule | None], Priced | None]


class RuleSheet(Sheet):
    """A new rule, or one that is there. ``preview`` returns whose prices to show, with the rule as typed or without."""

    def __init__(self, desk: Desk, parent: QWidget, place: Place, rule: PriceRule | None, preview: Preview) -> None:
        title = translate("RuleSheet", "New price") if rule is None else translate("RuleSheet", "Price")
        super().__init__(title, parent, width=940)
        self._desk, self._place, self._rule, self._preview = desk, place, rule, preview
        self.formats = desk.formats
        locale = desk.formats.locale
        self.name = text_field(parent=self)
        self.hall = QComboBox(self)
        self.hall.addItem(self.tr("All halls"), None)
        for room in place.rooms:
            self.hall.addItem(room.name, room.id)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Price of an hour"), "rate")
        self.kind.addItem(self.tr("Percent on the hall's own price"), "percent")
        self.rate, self.percent = MoneyField(desk.formats, parent=self), QDoubleSpinBox(self)
        self.percent.setRange(-100, 9_999)
        self.percent.setDecimals(3)
        self.percent.setSuffix(" %")
        roomy(self.percent)
        self.value = QStackedWidget(self)
        for editor, name in ((self.rate, self.tr("Price of an hour")), (self.percent, self.tr("Percent"))):
            editor.setAccessibleName(name)
            self.value.addWidget(editor)
        self.value.setFixedHeight(self.percent.sizeHint().height())
        self.hours = QLineEdit(self)
        self.hours.setPlaceholderText(self.tr("the whole day"))
        first = locale.firstDayOfWeek().value - 1
        days = [(first + n) % 7 for n in WEEK]
        names = [(str(day), locale.dayName(day + 1, locale.FormatType.ShortFormat), "") for day in days]
        self.days = Chips(names, parent=self)
        self.days.setAccessibleName(self.tr("Weekdays"))
        self.group = text_field(60, self)
        self.group.setPlaceholderText(self.tr("everybody"))
        self.season = QCheckBox(self.tr("Only in a season"), self)
        self.season.setAccessibleName(self.season.text())
        self.start, self.end = date_field(desk, self.tr("First day"), self), date_field(desk, self.tr("Last day"), self)
        self.active = QCheckBox(self.tr("Counts"), self)
        self.active.setAccessibleName(self.active.text())
        self.calendar = RateCalendar(desk, self)
        self.fields: dict[str, Field] = {}
        self._lay_out()
        self._fill(rule)
        self._soon = Debounce(self, 120, self._show)
        for field in (
            self.name,
            self.hall,
            self.rate,
            self.percent,
            self.kind,
            self.hours,
            self.group,
            self.season,
            self.active,
        ):
            watch(field, self._soon)
        self.kind.currentIndexChanged.connect(self.value.setCurrentIndex)
        self.season.toggled.connect(self._follow)
        for day in (self.start, self.end):
            day.dateChanged.connect(self._soon)
        self.days.changed.connect(self._soon)
        self._follow()
        self._show()
        self.name.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        season = QWidget(self)
        row = QVBoxLayout(season)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.season, self.start, self.end):
            row.addWidget(widget)
        for place, (name, label, editor, hint) in enumerate(
            (
                ("name", self.tr("&Name"), self.name, ""),
                ("room_id", self.tr("&For"), self.hall, ""),
                ("kind", self.tr("&What it is"), self.kind, ""),
                ("value", self.tr("How &much"), self.value, ""),
                ("end_minute", self.tr("&Hours"), self.hours, self.tr("Such as 18–2; nothing means the whole day.")),
                ("customer_group", self.tr("For the &group"), self.group, ""),
            )
        ):
            self.fields[name] = Field(label, editor, hint, parent=self)
            grid.addWidget(self.fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.fields["weekdays"] = Field(self.tr("Weekdays; none chosen means all"), self.days, parent=self)
        self.fields["season_end"] = Field(self.tr("Season"), season, parent=self)
        form = QVBoxLayout()
        form.setSpacing(12)
        form.addLayout(grid)
        for part in (self.fields["weekdays"], self.fields["season_end"], self.active):
            form.addWidget(part)
        form.addStretch(1)
        beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        if self.screen().availableSize().width() < tokens().px(900):
            beside.setDirection(QBoxLayout.Direction.TopToBottom)
        beside.setSpacing(24)
        beside.addLayout(form, 1)
        beside.addWidget(self.calendar, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(beside)

    def _fill(self, rule: PriceRule | None) -> None:
        today = self._desk.clock().date()
        locale = self._desk.formats.locale
        self.active.setChecked(rule is None or rule.active)
        self.hall.setCurrentIndex(max(0, self.hall.findData(self._place.room_id if rule is None else rule.room_id)))
        self.start.setDate(to_shown(today))
        self.end.setDate(to_shown(date(today.year, 12, 31)))
        if rule is None:
            return
        self.name.setText(rule.name)
        self.kind.setCurrentIndex(self.kind.findData(rule.kind))
        self.value.setCurrentIndex(self.kind.currentIndex())
        if rule.kind == "rate":
            self.rate.set_amount(rule.value)
        else:
            self.percent.setValue(float(rule.value))
        if rule.start_minute is not None and rule.end_minute is not None:
            ends = (rule.start_minute % _DAY, rule.end_minute % _DAY)
            said = (locale.toString(QTime(m // 60, m % 60), locale.FormatType.ShortFormat) for m in ends)
            self.hours.setText("\u2013".join(said))
        self.days.choose(() if rule.weekdays is None else map(str, rule.weekdays))
        self.group.setText(rule.customer_group or "")
        self.season.setChecked(rule.season_start is not None or rule.season_end is not None)
        self.start.setDate(to_shown(rule.season_start or today))
        self.end.setDate(to_shown(rule.season_end or date(today.year + 1, 12, 31)))

    def _follow(self) -> None:
        for day in (self.start, self.end):
            day.setVisible(self.season.isChecked())

    # --- what is typed -----------------------------------------------------------------------------------------------

    def typed(self) -> PriceRule:
        """Return the rule that is typed.

        Raises:
            ValidationFailed: something is missing or wrong, field by field.
        """
        kind = self.kind.currentData()
        value = self.rate.amount() if kind == "rate" else Decimal(f"{self.percent.value():.3f}")
        problems = {} if self.name.text().strip() else {"name": self.tr("Type a name.")}
        if value is None:
            problems["value"] = self.tr("Type an amount.")
        locale = self._desk.formats.locale
        hours = parse_hours(self.hours.text(), locale.amText(), locale.pmText())
        if hours is None or len(hours) > 1:
            problems["end_minute"] = self.tr("Type hours such as 18–2, or nothing for the whole day.")
        if problems or value is None or hours is None:
            raise ValidationFailed(problems)
        start, end = hours[0] if hours else (None, None)
        chosen = frozenset(int(day) for day in self.days.chosen)
        season = self.season.isChecked()
        return PriceRule(
            0 if self._rule is None else self._rule.id,
            self.name.text().strip(),
            kind,
            value,
            room_id=self.hall.currentData(),
            position=-1 if self._rule is None else self._rule.position,
            weekdays=chosen or None,
            start_minute=start,
            end_minute=end,
            season_start=to_day(self.start.date()) if season else None,
            season_end=to_day(self.end.date()) if season else None,
            customer_group=self.group.text().strip() or None,
            active=self.active.isChecked(),
        )

    def _show(self) -> None:
        """Show the week with the rule as it is typed so far; without what is half a rule."""
        try:
            priced = self._preview(self.typed())
        except ValidationFailed:
            priced = self._preview(None)
        if priced is not None:
            self.calendar.show_prices(priced, self.group.text().strip() or None)

    def on_typed(self, send: Callable[[PriceRule], Awaitable[None]]) -> None:
        """Say what becomes of the rule."""

        async def submit() -> None:
            await send(self.typed())

        self.on_submit(submit)

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside its field."""
        if not show_field_errors(self.fields, error):
            super().refuse(error)
