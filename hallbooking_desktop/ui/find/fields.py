"""Fields of the search: each may stay empty, understands what is said on the phone, and can be filled by mouse too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from hallbooking_desktop.ui.booking.moments import DAY, parse_time
from hallbooking_desktop.ui.booking.when import to_day, to_shown
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.find.typed import DayWords, parse_day, parse_length, parse_list
from hallbooking_desktop.ui.formats import day_pattern
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.widgets.inputs import taken_whole

translate = QCoreApplication.translate
_STEP = 30


class TypedField(QLineEdit):
    """A line that may offer a menu (Down, or its arrow). Coming in selects all, so that typing replaces it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        taken_whole(self)
        self.textChanged.connect(lambda _: self.changed.emit())
        self.editingFinished.connect(self.tidy)

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is typed that says nothing."""
        return False

    def tidy(self) -> None:
        """Write what is meant the way it is usually written."""

    def step(self, by: int) -> None:
        """Go up or down from what is meant."""

    def offer(self) -> None:
        """Show what could be chosen."""

    def add_arrow(self, mark: str, tip: str) -> None:
        """Give the mouse a way to what could be chosen."""
        action = self.addAction(icon(mark), QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip(tip)
        action.triggered.connect(self.offer)

    def say(self, text: str) -> None:
        """Write without a word of it to anybody."""
        if text != self.text():
            blocked = self.blockSignals(True)
            self.setText(text)
            self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows; Alt and Down show the choice."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Down and alt:
            self.offer()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step(1 if key == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole when the keyboard comes in."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()


class DayField(TypedField):
    """A day. Empty means today; Up and Down go by days, the arrow shows a month."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._desk = desk
        self._menu: QMenu | None = None
        self.setToolTip(self.tr("A day, such as 14, 14 Dec, Friday or tomorrow"))
        self.add_arrow("calendar", self.tr("Choose in the calendar (Alt+Down)"))
        self.set_day(self.today)

    @property
    def today(self) -> date:
        """The present day where the reader is."""
        now = self._desk.clock()
        zone = self._desk.formats.viewer_zone
        return (now.astimezone(zone) if zone is not None else now.astimezone()).date()

    @property
    def day(self) -> date | None:
        """The day meant; None if what is typed is none."""
        if not self.text().strip():
            return self.today
        return parse_day(self.text(), self.today, _day_words(self._desk.formats.locale))

    @property
    def is_wrong(self) -> bool:
        """Tell whether what is typed is no day."""
        return self.day is None

    def set_day(self, day: date) -> None:
        """Show a day, silently; where there is little room, its number and month."""
        self.say(self._written(day))
        self.setCursorPosition(0)

    def tidy(self) -> None:
        """Write the day out."""
        if self.day is not None:
            self.set_day(self.day)

    def step(self, by: int) -> None:
        """Go to the next day or the one before."""
        day = self.day or self.today
        self.setText(self._written(max(self.today, date.fromordinal(day.toordinal() + by))))

    def offer(self) -> None:
        """Show a month."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month = QCalendarWidget(menu)
        month.setLocale(self._desk.formats.locale)
        month.setFirstDayOfWeek(self._desk.formats.locale.firstDayOfWeek())
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setMinimumDate(to_shown(self.today))
        month.setSelectedDate(to_shown(self.day or self.today))
        month.setAccessibleName(self.tr("Month"))
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)

        def take(shown: QDate) -> None:
            self.setText(self._written(to_day(shown)))
            menu.close()

        month.clicked.connect(take)
        month.activated.connect(take)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        month.setFocus()

    def _written(self, day: date) -> str:
        locale = self._desk.formats.locale
        return locale.toString(to_shown(day), day_pattern("d MMM yyyy, ddd", locale))


class TimeOfDayField(TypedField):
    """A time of day, or none. Up and Down go by half hours."""

    def __init__(self, locale: QLocale, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._locale = locale
        self.setPlaceholderText(translate("Find", "any"))

    @property
    def minute(self) -> int | None:
        """The minute of the day; None if none is meant."""
        return parse_time(self.text(), self._locale.amText(), self._locale.pmText())

    @property
    def is_wrong(self) -> bool:
        """Tell whether what is typed is no time."""
        return bool(self.text().strip()) and self.minute is None

    def tidy(self) -> None:
        """Write the time as the language does."""
        if self.minute is not None:
            self.say(self._written(self.minute))

    def step(self, by: int) -> None:
        """Go half an hour on or back; from nothing to nine o'clock."""
        minute = self.minute
        self.setText(self._written(9 * 60 if minute is None else (minute + by * _STEP) % DAY))

    def _written(self, minute: int) -> str:
        return self._locale.toString(QTime(minute // 60, minute % 60), QLocale.FormatType.ShortFormat)


class LengthField(TypedField):
    """How long, or nothing. Up and Down go by half hours."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._desk = desk
        self.setPlaceholderText(translate("Find", "any"))
        self.setToolTip(self.tr("How long, such as 3, 1:30 or 90 min"))

    @property
    def minutes(self) -> int | None:
        """The length; None if none is meant."""
        return parse_length(self.text())

    @property
    def is_wrong(self) -> bool:
        """Tell whether what is typed is no length."""
        return bool(self.text().strip()) and self.minutes is None

    def tidy(self) -> None:
        """Write hours and minutes."""
        if self.minutes is not None:
            self.say(_clock(self.minutes))

    def step(self, by: int) -> None:
        """Go half an hour up or down; from nothing to two hours."""
        minutes = self.minutes
        self.setText(_clock(120 if minutes is None else min(max(minutes + by * _STEP, _STEP), DAY)))


class NamesField(TypedField):
    """Words that are known, the beginnings of them are enough; ``several`` with commas between."""

    def __init__(self, name: str, tip: str, *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._several = several
        self._groups: tuple[tuple[str, ...], ...] = ()
        self.menu: QMenu | None = None
        self.setClearButtonEnabled(not several)
        self.add_arrow("chevron-down", tip)

    def show_names(self, *groups: Iterable[str]) -> None:
        """Say what is known, in groups."""
        self._groups = tuple(tuple(group) for group in groups)

    @property
    def names(self) -> tuple[str, ...]:
        """What is meant by what is typed."""
        return parse_list(self.text(), (name for group in self._groups for name in group))

    def tidy(self) -> None:
        """Write the words out."""
        if self._several and self.names:
            self.say(", ".join(self.names))

    def step(self, by: int) -> None:
        """Show the choice below."""
        if by < 0:
            self.offer()

    def offer(self) -> None:
        """Show what is known, ticked where it is meant."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in self._groups:
            if menu.actions():
                menu.addSeparator()
            for name in group:
                action = menu.addAction(name.replace("&", "&&"))
                action.setCheckable(self._several)
                action.setChecked(self._several and name in self.names)
                action.triggered.connect(lambda _=False, n=name: self._take(n))
        self.menu = menu
        menu.destroyed.connect(lambda: setattr(self, "menu", None))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, name: str) -> None:
        if not self._several:
            self.setText(name)
            return
        meant = list(self.names)
        meant.remove(name) if name in meant else meant.append(name)
        self.setText(", ".join(meant))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _day_words(locale: QLocale) -> DayWords:
    kind = QLocale.FormatType.LongFormat
    order = [letter for letter in locale.dateFormat(QLocale.FormatType.ShortFormat) if letter in "dMy"]
    return DayWords(
        weekdays=tuple(locale.dayName(number, kind) for number in range(1, 8)),
        months=tuple(locale.monthName(number, kind) for number in range(1, 13)),
        near=(translate("Find", "today"), translate("Find", "tomorrow")),
        month_first=bool(order) and order[0] == "M",
    )
