"""What is typed about a venue or a hall, and a venue's rules for booking."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QDoubleSpinBox, QWidget

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.refunds import RefundTier, RefundTiers
from hallbooking_desktop.services.commands_catalogue import NewRoom, NewVenue
from hallbooking_desktop.services.commands_closing import Closed, Closing, ClosingKind
from hallbooking_desktop.services.snapshots import BookingRules
from hallbooking_desktop.ui.booking.timefield import roomy
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.places.closing_sheet import ClosingSheet
from hallbooking_desktop.ui.places.pages import FormPage, number_field, text_field, words_field
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.tasks import Latest
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.inputs import MoneyField

_DAY = 1440
_MOST_PEOPLE = 100_000
_YEAR = 366


def zone_field(parent: QWidget | None = None) -> QComboBox:
    """Return a field for an IANA time zone: part of its name is enough to find it."""
    field = QComboBox(parent)
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.addItems(sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone or zone == "UTC"))
    completer = QCompleter(field.model(), field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    return field


class VenuePage(FormPage):
    """A venue's name, address, zone and contacts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.name, self.city = text_field(parent=self), text_field(parent=self)
        self.address, self.postal_code = text_field(parent=self), text_field(40, self)
        self.state, self.country = text_field(parent=self), text_field(parent=self)
        self.zone = zone_field(self)
        self.capacity = number_field(_MOST_PEOPLE, none=self.tr("not said"), parent=self)
        self.phone, self.email = text_field(60, self), text_field(254, self)
        self.description = words_field(parent=self)
        for name, label, editor in (
            ("name", self.tr("Name"), self.name),
            ("city", self.tr("City"), self.city),
            ("address", self.tr("Address"), self.address),
            ("postal_code", self.tr("Postal code"), self.postal_code),
            ("state", self.tr("State or region"), self.state),
            ("country", self.tr("Country"), self.country),
            ("contact_phone", self.tr("Phone"), self.phone),
            ("contact_email", self.tr("E-mail"), self.email),
            ("timezone", self.tr("Time zone"), self.zone),
            ("total_capacity", self.tr("Most people in the whole house"), self.capacity),
        ):
            self.add(name, label, editor)
        self.add("description", self.tr("Description"), self.description, wide=True)
        self.column.addStretch(1)

    def fill(self, place: Place) -> None:
        """Show what is stored."""
        venue = place.venue
        for name in ("name", "city", "address", "postal_code", "state", "country", "contact_phone", "contact_email"):
            self.fields[name].field.setText(getattr(venue, name))  # type: ignore[attr-defined]  # all are lines
        self.zone.setCurrentText(venue.timezone)
        self.capacity.setValue(venue.total_capacity or 0)
        self.description.setPlainText(venue.description)

    async def save(self, version: int | None) -> None:
        """Store what is typed."""
        place = self.place
        if place is None:
            return
        new = replace(
            NewVenue.of(place.venue),
            name=self.name.text(),
            city=self.city.text(),
            address=self.address.text(),
            postal_code=self.postal_code.text(),
            state=self.state.text(),
            country=self.country.text(),
            contact_phone=self.phone.text(),
            contact_email=self.email.text(),
            timezone=self.zone.currentText().strip(),
            total_capacity=self.capacity.value() or None,
            description=self.description.toPlainText(),
        )
        wanted = place.venue.version if version is None else version
        await self.desk.write(lambda s, a: s.catalogue.update_venue(a, place.venue.id, wanted, new))


class RoomPage(FormPage):
    """A hall's name, price, size and turn-round times. ``stored_elsewhere``: a sheet took the hall out of service."""

    stored_elsewhere = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.name = text_field(parent=self)
        self.kind = QComboBox(self)
        self.kind.setEditable(True)
        self.kind.addItems(["hall", "meeting room", "studio", "classroom", "outdoor"])
        self.capacity = number_field(_MOST_PEOPLE, least=1, parent=self)
        self.rate = MoneyField(desk.formats, parent=self)
        self.setup = number_field(_DAY, suffix=self.tr("min"), parent=self)
        self.teardown = number_field(_DAY, suffix=self.tr("min"), parent=self)
        self.amenities = text_field(1000, self)
        self.in_service = QCheckBox(self.tr("In service: it can be booked"), self)
        self.description = words_field(parent=self)
        for name, label, editor in (
            ("name", self.tr("Name"), self.name),
            ("type", self.tr("Kind"), self.kind),
            ("capacity", self.tr("Most people"), self.capacity),
            ("rate_per_hour", self.tr("Price of an hour"), self.rate),
            ("setup_minutes", self.tr("To set up before"), self.setup),
            ("teardown_minutes", self.tr("To clear after"), self.teardown),
        ):
            self.add(name, label, editor)
        hint = self.tr("With commas between them, such as wifi, projector, stage.")
        self.add("amenities", self.tr("What there is in it"), self.amenities, hint, wide=True)
        self.add("description", self.tr("Description"), self.description, wide=True)
        hint = self.tr("Taking it out of service cancels nothing: what is booked is listed, to move or cancel each.")
        self.add("in_service", self.tr("State"), self.in_service, hint, wide=True)
        self.ahead = text_button("", "bookings", "link", self)
        self.ahead.clicked.connect(self._show_ahead)
        self.ahead.hide()
        self.column.addWidget(self.ahead, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._look = Latest[int](self, "bookings ahead in a hall")
        self.in_service.toggled.connect(lambda _: self.activate())

    def fill(self, place: Place) -> None:
        """Show what is stored."""
        room = place.room
        if room is None:
            return
        self.name.setText(room.name)
        self.kind.setCurrentText(room.type)
        self.capacity.setValue(room.capacity)
        self.rate.set_amount(room.rate_per_hour)
        self.setup.setValue(room.setup_minutes)
        self.teardown.setValue(room.teardown_minutes)
        self.amenities.setText(", ".join(room.amenities))
        self.in_service.setChecked(room.in_service)
        self.description.setPlainText(room.description)

    def activate(self) -> None:
        """Say how many bookings lie ahead in a hall that is out of service, or would be when this is saved."""
        self.ahead.hide()
        self._look.cancel()
        place = self.place
        room = place.room if place is not None else None
        if place is None or room is None or self.in_service.isChecked() or not self.may_edit(place):
            return
        wanted = Closing.out_of_service(room.venue_id, room.id, self.desk.clock())
        self._look.start(self.desk.read(lambda s, a: s.closing.how_many(a, wanted)), self._say_ahead, lambda _: None)

    def _say_ahead(self, found: int) -> None:
        text = counts.lying_ahead(found)
        self.ahead.setText(f" {text}")
        self.ahead.setAccessibleName(text)
        self.ahead.setVisible(found > 0)

    def _show_ahead(self) -> None:
        if self.place is not None:
            sheet = ClosingSheet(self.desk, self.window(), self.place, ClosingKind.OUT_OF_SERVICE)
            sheet.done_with.connect(self._taken_out)
            sheet.open()

    def _taken_out(self, done: Closed) -> None:
        if done.taken_out is not None and self.place is not None and done.taken_out == self.place.room_id:
            # That is stored by now; what else is typed here is not.
            self._stored["in_service"] = False
            self.touched.emit()
            self.stored_elsewhere.emit()
        self.activate()

    async def save(self, version: int | None) -> None:
        """Store what is typed; bookings keep the price and turn-round they were made with."""
        place, rate = self.place, self.rate.amount()
        if place is None or place.room is None:
            return
        if rate is None:
            raise ValidationFailed({"rate_per_hour": self.tr("Type an amount.")})
        room = place.room
        new = replace(
            NewRoom.of(room),
            name=self.name.text(),
            type=self.kind.currentText(),
            capacity=self.capacity.value(),
            rate_per_hour=rate,
            setup_minutes=self.setup.value(),
            teardown_minutes=self.teardown.value(),
            amenities=tuple(self.amenities.text().split(",")),
            in_service=self.in_service.isChecked(),
            description=self.description.toPlainText(),
        )
        wanted = room.version if version is None else version
        await self.desk.write(lambda s, a: s.catalogue.update_room(a, room.id, wanted, new))


class RulesPage(FormPage):
    """When a venue's halls can be booked, what confirms a booking, and what a cancellation gives back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        minutes, no_rule = self.tr("min"), self.tr("no rule")
        self.step = number_field(_DAY, least=1, suffix=minutes, parent=self)
        self.shortest = number_field(_DAY * _YEAR, none=no_rule, suffix=minutes, parent=self)
        self.longest = number_field(_DAY * _YEAR, none=no_rule, suffix=minutes, parent=self)
        self.notice = number_field(_DAY * _YEAR, none=no_rule, suffix=minutes, parent=self)
        self.horizon = number_field(10 * _YEAR, none=no_rule, suffix=self.tr("days"), parent=self)
        self.tax, self.deposit = percent_field(self), percent_field(self)
        for name, label, editor, hint in (
            ("slot_step_minutes", self.tr("Bookings start every"), self.step, ""),
            ("shortest_minutes", self.tr("Shortest booking"), self.shortest, ""),
            ("longest_minutes", self.tr("Longest booking"), self.longest, ""),
            ("notice_minutes", self.tr("Notice before the start"), self.notice, self.tr("1440 min are a day.")),
            ("horizon_days", self.tr("How far ahead"), self.horizon, ""),
            ("deposit_percent", self.tr("A booking counts once this much is paid"), self.deposit, ""),
            ("tax_rate_percent", self.tr("Tax in the prices"), self.tax, ""),
        ):
            self.add(name, label, editor, hint)
        self._tiers = [(number_field(_YEAR * 24, suffix=self.tr("h"), parent=self), percent_field(self)) for _ in "123"]
        labels = (
            (self.tr("Cancelled earlier than"), self.tr("gives back")),
            (self.tr("From there down to"), self.tr("gives back")),
            (self.tr("Later, down to"), self.tr("gives back")),
        )
        for number, ((hours, percent), (when, back)) in enumerate(zip(self._tiers, labels, strict=True)):
            self.new_line()
            self.add(f"from_hours_{number}", when, hours)
            self.add(f"percent_{number}", back, percent)
        self.column.addStretch(1)

    def fill(self, place: Place) -> None:
        """Show the rules."""
        venue = place.venue
        rules = venue.rules
        self.step.setValue(rules.slot_step_minutes)
        self.shortest.setValue(rules.shortest_minutes or 0)
        self.longest.setValue(rules.longest_minutes or 0)
        self.notice.setValue(rules.notice_minutes or 0)
        self.horizon.setValue(rules.horizon_days or 0)
        self.deposit.setValue(float(venue.deposit_percent))
        self.tax.setValue(float(venue.tax_rate_percent))
        tiers = venue.refund_tiers.tiers
        for number, (hours, percent) in enumerate(self._tiers):
            shown = number < len(tiers)
            for name in (f"from_hours_{number}", f"percent_{number}"):
                self.fields[name].setVisible(shown)
            if shown:
                hours.setValue(tiers[number].from_hours)
                percent.setValue(float(tiers[number].percent))

    def show_place(self, place: Place) -> None:
        """Show the rules; the last tier always goes down to the start."""
        super().show_place(place)
        last = len(place.venue.refund_tiers.tiers) - 1
        if last < len(self._tiers):
            self._tiers[last][0].setEnabled(False)

    async def save(self, version: int | None) -> None:
        """Store the rules."""
        place = self.place
        if place is None:
            return
        venue = place.venue
        new = replace(
            NewVenue.of(venue),
            rules=BookingRules(
                self.step.value(),
                self.shortest.value() or None,
                self.longest.value() or None,
                self.notice.value() or None,
                self.horizon.value() or None,
            ),
            deposit_percent=_percent(self.deposit),
            tax_rate_percent=_percent(self.tax),
            refund_tiers=self._typed_tiers(venue.refund_tiers),
        )
        wanted = venue.version if version is None else version
        await self.desk.write(lambda s, a: s.catalogue.update_venue(a, venue.id, wanted, new))

    def _typed_tiers(self, stored: RefundTiers) -> RefundTiers:
        shown = self._tiers[: len(stored.tiers)]
        typed = tuple(RefundTier(hours.value(), _percent(percent)) for hours, percent in shown)
        try:
            return RefundTiers((*typed, *stored.tiers[len(shown) :]))
        except ValidationFailed as error:
            raise ValidationFailed({"percent_0": error.fields["refund_tiers"]}) from error


class PercentField(QDoubleSpinBox):
    """A percentage of three decimals, written without those that say nothing."""

    def textFromValue(self, value: float) -> str:
        """Write 75 for 75.000."""
        written = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return written.rstrip("0").rstrip(point) if point in written else written


def percent_field(parent: QWidget | None = None) -> QDoubleSpinBox:
    """Return a field for a percentage; its three decimals are exact."""
    field = PercentField(parent)
    field.setRange(0, 100)
    field.setDecimals(3)
    field.setSuffix(" %")
    roomy(field)
    return field


def _percent(field: QDoubleSpinBox) -> Decimal:
    return Decimal(f"{field.value():.3f}").normalize() + 0
