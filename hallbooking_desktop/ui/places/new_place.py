"""A new hall with its hours and prices in one go, and a new venue."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hallbooking_desktop.domain.errors import AlreadyExists, DomainError, ValidationFailed
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.services.commands_catalogue import DEFAULT_HOURS, NewRoom, NewVenue
from hallbooking_desktop.services.snapshots import HoursInterval, RoomSnapshot, VenueSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.places.hours_text import WEEK, parse_hours
from hallbooking_desktop.ui.places.pages import number_field, text_field
from hallbooking_desktop.ui.places.particulars import zone_field
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.undo import unmake
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import MoneyField

translate = QCoreApplication.translate
_DAY = 1440


class _PlaceSheet(Sheet):
    """A sheet of fields in two columns, each with its refusal below it."""

    def __init__(self, desk: Desk, title: str, parent: QWidget, primary: str) -> None:
        super().__init__(title, parent, primary=primary, width=560)
        self._desk = desk
        self.formats = desk.formats
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self.body.addLayout(self._grid)

    def add(self, name: str, label: str, editor: QWidget, hint: str = "") -> None:
        """Put a field into the next place."""
        field = Field(label, editor, hint, parent=self)
        row, column = divmod(len(self.fields), 2)
        self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        self.fields[name] = field

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside its field."""
        if isinstance(error, AlreadyExists) and (field := self.fields.get(str(error.details.get("field")))):
            field.set_error(sentence(error, self.formats))
            field.field.setFocus()
        elif not show_field_errors(self.fields, error):
            super().refuse(error)


class NewRoomSheet(_PlaceSheet):
    """Asks what a hall needs to be booked. ``made`` carries its ``RoomSnapshot``."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, place: Place) -> None:
        title = translate("NewRoom", "New hall at %1").replace("%1", place.venue.name)
        super().__init__(desk, title, parent, translate("NewRoom", "Open the hall"))
        self._venue = place.venue
        self.name = text_field(parent=self)
        self.capacity = number_field(100_000, none=" ", parent=self)
        self.rate, self.weekend = MoneyField(desk.formats, parent=self), MoneyField(desk.formats, parent=self)
        self.hours = QLineEdit(self)
        self.hours.setPlaceholderText(self.tr("as the venue"))
        minutes = self.tr("min")
        self.setup = number_field(_DAY, suffix=minutes, parent=self)
        self.teardown = number_field(_DAY, suffix=minutes, parent=self)
        self.amenities = text_field(1000, self)
        self.add("name", self.tr("&Name"), self.name)
        self.add("capacity", self.tr("Most &people"), self.capacity)
        self.add("rate_per_hour", self.tr("Price of an &hour"), self.rate)
        self.add("weekend", self.tr("Price of an hour at &weekends"), self.weekend, self.tr("May stay empty."))
        hint = self.tr("Such as 9–22, every day. Each day on its own: afterwards, on the page of its hours.")
        self.add("hours", self.tr("&Open"), self.hours, hint)
        self.add("amenities", self.tr("What there &is in it"), self.amenities, self.tr("wifi, projector, stage"))
        self.add("setup_minutes", self.tr("To set &up before"), self.setup)
        self.add("teardown_minutes", self.tr("To &clear after"), self.teardown)
        self.fields["weekend"].setVisible(place.may(desk.actor, Action.EDIT_PRICE_RULES))
        self.name.setFocus()
        self.on_submit(self._send)

    def _own_hours(self) -> tuple[HoursInterval, ...] | None:
        locale = self._desk.formats.locale
        if not self.hours.text().strip():
            return None
        found = parse_hours(self.hours.text(), locale.amText(), locale.pmText())
        if not found:
            raise ValidationFailed({"hours": self.tr("Type hours such as 9–17, or nothing for the venue's.")})
        return tuple(HoursInterval(day, opens, closes) for day in WEEK for opens, closes in found)

    def _prices(self, rate: Decimal) -> tuple[PriceRule, ...]:
        weekend = self._amount(self.weekend, "weekend") if self.weekend.text().strip() else None
        if weekend is None or weekend == rate:
            return ()
        working = {day.value - 1 for day in self._desk.formats.locale.weekdays()}
        return (PriceRule(0, self.tr("Weekend"), "rate", weekend, weekdays=frozenset(set(WEEK) - working)),)

    def _amount(self, field: MoneyField, name: str) -> Decimal:
        found = field.amount()
        if found is None:
            raise ValidationFailed({name: self.tr("Type an amount.")})
        return found

    async def _send(self) -> None:
        problems = {}
        if not self.name.text().strip():
            problems["name"] = self.tr("Type a name.")
        if not self.capacity.value():
            problems["capacity"] = self.tr("Say for how many people it is.")
        if problems:
            raise ValidationFailed(problems)
        rate = self._amount(self.rate, "rate_per_hour")
        new = NewRoom(
            self._venue.id,
            self.name.text(),
            self.capacity.value(),
            rate,
            amenities=tuple(self.amenities.text().split(",")),
            setup_minutes=self.setup.value(),
            teardown_minutes=self.teardown.value(),
            own_hours=self._own_hours(),
        )
        prices = self._prices(rate)
        room: RoomSnapshot = await self._desk.write(lambda s, a: s.catalogue.create_room(a, new, prices))
        said = self.tr("%1 is open and can be booked.").replace("%1", room.name)
        offer_undo(self._desk, said, unmake(self._desk, room))
        self.made.emit(room)


class NewVenueSheet(_PlaceSheet):
    """Asks for a venue's name, city and zone; the rest is typed on its pages. ``made`` carries it."""

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, zone: str = "") -> None:
        super().__init__(desk, translate("NewVenue", "New venue"), parent, translate("NewVenue", "Make the venue"))
        self.name, self.city = text_field(parent=self), text_field(parent=self)
        self.address = text_field(parent=self)
        self.zone = zone_field(self)
        self.zone.setCurrentText(zone or "UTC")
        self.add("name", self.tr("&Name"), self.name)
        self.add("city", self.tr("Ci&ty"), self.city)
        self.add("address", self.tr("&Address"), self.address)
        self.add("timezone", self.tr("Time &zone"), self.zone, self.tr("Part of its name is enough, such as Berlin."))
        self.name.setFocus()
        self.on_submit(self._send)

    async def _send(self) -> None:
        new = NewVenue(
            self.name.text(),
            self.city.text(),
            self.zone.currentText().strip(),
            address=self.address.text(),
            hours=DEFAULT_HOURS,
        )
        venue: VenueSnapshot = await self._desk.write(lambda s, a: s.catalogue.create_venue(a, new))
        offer_undo(self._desk, self.tr("Added: %1").replace("%1", venue.name), unmake(self._desk, venue))
        self.made.emit(venue)
