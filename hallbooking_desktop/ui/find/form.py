"""The form of the search: every field may stay empty; it says what is wished as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.snapshots_finding import SearchTerms
from hallbooking_desktop.ui.booking.moments import DAY
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.parts import FilterPart, FilterSet
from hallbooking_desktop.ui.filters.saved import FilterState
from hallbooking_desktop.ui.find.fields import DayField, LengthField, NamesField, TimeOfDayField, TypedField
from hallbooking_desktop.ui.messages import field_sentences
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.forms import Field
from hallbooking_desktop.ui.widgets.inputs import MoneyField

_MOST_GUESTS = 99_999
_PAGE = 50
# What it is remembered by that who has a venue looks in the others too.
_ELSEWHERE = "all_venues"


class FindForm(QScrollArea):
    """All fields. ``changed``: something else is wished; ``submitted``: Enter, on to the answer."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget(self)
        self._inner.setProperty("kind", "clear")
        self._build()
        self._lay_out()
        self.setWidget(self._inner)
        self._connect()

    def _build(self) -> None:
        desk, inner, locale = self._desk, self._inner, self._desk.formats.locale
        self.where = NamesField(self.tr("Where"), self.tr("Cities and venues"), several=False, parent=inner)
        self.where.setPlaceholderText(self.tr("Hall, venue or city"))
        self.day = DayField(desk, self.tr("Day"), inner)
        self.guests = QSpinBox(inner)
        self.guests.setRange(0, _MOST_GUESTS)
        self.guests.setSpecialValueText(self.tr("any"))
        self.guests.setLocale(locale)
        self.guests.setAccessibleName(self.tr("Guests"))
        roomy(self.guests)
        tip = self.tr("What there is")
        self.amenities = NamesField(self.tr("With"), tip, several=True, parent=inner)
        self.amenities.setPlaceholderText(self.tr("Projector, parking…"))
        self.start = TimeOfDayField(locale, self.tr("From"), inner)
        self.end = TimeOfDayField(locale, self.tr("To"), inner)
        self.length = LengthField(desk, self.tr("Hours"), inner)
        self.type = QComboBox(inner)
        self.type.setAccessibleName(self.tr("Kind of hall"))
        self.type.addItem(self.tr("Any"), None)
        self.lowest = MoneyField(desk.formats, parent=inner)
        self.highest = MoneyField(desk.formats, parent=inner)
        self.lowest.setAccessibleName(self.tr("Lowest price of an hour"))
        self.highest.setAccessibleName(self.tr("Highest price of an hour"))
        for money in (self.lowest, self.highest):
            money.setPlaceholderText(self.tr("any"))
        self.own = QCheckBox(self.tr("Only my venue"), inner)
        self.own.setAccessibleName(self.tr("Only my venue"))
        self.own.setVisible(desk.actor.venue_id is not None)
        self.own.setChecked(desk.actor.venue_id is not None)
        self.favourites = QCheckBox(self.tr("Only my favourites"), inner)
        self.favourites.setAccessibleName(self.tr("Only my favourites"))
        self.clear = text_button(self.tr("Clear"), "x", "ghost", inner)

    def _lay_out(self) -> None:
        values = tokens()
        made = self._inner
        self.fields = {
            "text": Field(self.tr("&Where"), self.where, parent=made),
            "date": Field(self.tr("Da&y"), self.day, parent=made),
            "capacity": Field(self.tr("&Guests"), self.guests, parent=made),
            "amenities": Field(self.tr("W&ith"), self.amenities, parent=made),
            "start": Field(self.tr("&From"), self.start, parent=made),
            "end": Field(self.tr("&To"), self.end, parent=made),
            "duration": Field(self.tr("H&ours"), self.length, parent=made),
            "type": Field(self.tr("&Kind of hall"), self.type, parent=made),
            "min_price": Field(self.tr("Rate f&rom"), self.lowest, parent=made),
            "max_price": Field(self.tr("Rate &up to"), self.highest, parent=made),
        }
        column = QVBoxLayout(made)
        column.setContentsMargins(values.s16, values.s16, values.s16, values.s16)
        column.setSpacing(values.s12)
        for names in (
            ("text",),
            ("date", "capacity"),
            ("amenities",),
            ("start", "end", "duration"),
            ("type",),
            ("min_price", "max_price"),
        ):
            row = QHBoxLayout()
            row.setSpacing(values.s8)
            for name in names:
                row.addWidget(self.fields[name], 4 if name == "date" else 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self.own)
        column.addWidget(self.favourites)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def _connect(self) -> None:
        for field in self._typed:
            field.changed.connect(self.changed)
        self.guests.valueChanged.connect(lambda _: self.changed.emit())
        self.type.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.lowest.changed.connect(lambda _: self.changed.emit())
        self.highest.changed.connect(lambda _: self.changed.emit())
        self.own.toggled.connect(lambda _: self.changed.emit())
        self.favourites.toggled.connect(lambda _: self.changed.emit())
        self.clear.clicked.connect(self.empty)

    @property
    def _typed(self) -> tuple[TypedField, ...]:
        return (self.where, self.day, self.amenities, self.start, self.end, self.length)

    # --- kept under a name -------------------------------------------------------------------------------------------

    def _filters(self) -> FilterSet:
        """Return what can be kept: everything but the day, which is another each time."""
        made = FilterSet()
        for key, name, field in (
            ("text", self.tr("Where"), self.where),
            ("capacity", self.tr("Guests"), self.guests),
            ("amenities", self.tr("With"), self.amenities),
            ("start", self.tr("From"), self.start),
            ("end", self.tr("To"), self.end),
            ("duration", self.tr("Hours"), self.length),
            ("type", self.tr("Kind of hall"), self.type),
            ("min_price", self.lowest.accessibleName(), self.lowest),
            ("max_price", self.highest.accessibleName(), self.highest),
            ("favourites", self.favourites.text(), self.favourites),
        ):
            made.add(FilterPart(key, name, field))
        return made

    def filter_state(self) -> FilterState:
        """Return what is wished, as plain values; the own venue alone is what everybody begins with."""
        elsewhere = {_ELSEWHERE: True} if self._looks_elsewhere else {}
        return {**self._filters().state, **elsewhere}

    def apply_filter_state(self, state: FilterState) -> tuple[str, ...]:
        """Wish something else; return what people call that which is no longer to be had."""
        gone = self._filters().put({key: value for key, value in state.items() if key != _ELSEWHERE})
        self.own.setChecked(self._desk.actor.venue_id is not None and state.get(_ELSEWHERE) is not True)
        self.changed.emit()
        return gone

    @property
    def _looks_elsewhere(self) -> bool:
        """Whether who has a venue looks in the others too."""
        return self._desk.actor.venue_id is not None and not self.own.isChecked()

    # --- what it says ------------------------------------------------------------------------------------------------

    def show_terms(self, terms: SearchTerms) -> None:
        """Say what can be searched for."""
        self.where.show_names(terms.cities, terms.venues)
        self.amenities.show_names(terms.amenities)
        kept = self.type.currentData()
        blocked = self.type.blockSignals(True)
        self.type.clear()
        self.type.addItem(self.tr("Any"), None)
        for name in terms.types:
            self.type.addItem(name, name)
        self.type.setCurrentIndex(max(0, self.type.findData(kept)))
        self.type.blockSignals(blocked)

    def query(self, limit: int = _PAGE) -> SearchQuery | None:
        """Return the search; None while something that is typed says nothing: it is marked."""
        day = self.day.day
        wrong = {
            "date": self.tr("Say a day, such as 14 or Friday.") if day is None else "",
            "start": self.tr("Say a time.") if self.start.is_wrong else "",
            "end": self.tr("Say a time.") if self.end.is_wrong else "",
            "duration": self.tr("Say how long.") if self.length.is_wrong else "",
        }
        for name, text in wrong.items():
            self.fields[name].set_error(text)
        if day is None or any(wrong.values()):
            return None
        start, end = self.start.minute, self.end.minute
        if start is not None and end is not None and end <= start:
            end += DAY
        return SearchQuery(
            day,
            venue_id=self._desk.actor.venue_id if self.own.isChecked() else None,
            start_minute=start,
            # Midnight as an end is the day's.
            end_minute=DAY if end == 0 else end,
            duration_minutes=self.length.minutes,
            min_capacity=self.guests.value() or None,
            amenities=self.amenities.names,
            min_price=self.lowest.amount(),
            max_price=self.highest.amount(),
            type=self.type.currentData(),
            favourites_only=self.favourites.isChecked(),
            text=" ".join(self.where.text().split()),
            limit=limit,
        )

    def refuse(self, error: DomainError) -> bool:
        """Show what the service says about the fields; tell whether all of it found a place."""
        said = field_sentences(error)
        for name, field in self.fields.items():
            field.set_error(said.get(name, ""))
        return bool(said) and set(said) <= set(self.fields)

    def empty(self) -> None:
        """Begin a new search; the keys go where it begins."""
        for field in (self.where, self.amenities, self.start, self.end, self.length, self.lowest, self.highest):
            field.clear()
        self.day.set_day(self.day.today)
        self.guests.setValue(0)
        self.type.setCurrentIndex(0)
        self.own.setChecked(self._desk.actor.venue_id is not None)
        self.favourites.setChecked(False)
        self.begin()
        self.changed.emit()

    def begin(self) -> None:
        """Give the keys to the first field."""
        self.where.setFocus(Qt.FocusReason.TabFocusReason)

    def roll_day(self) -> None:
        """Mean today where the day that is shown is over."""
        if (day := self.day.day) is not None and day < self.day.today:
            self.day.set_day(self.day.today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the answer on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)
