"""Who the booking is for: exactly one organiser, and whoever pays or comes along."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from hallbooking_desktop.domain.bookings import CustomerRole
from hallbooking_desktop.services.commands import PersonChoice
from hallbooking_desktop.services.snapshots import BookingCustomer, CustomerMatch
from hallbooking_desktop.ui.booking.customerfield import CustomerField
from hallbooking_desktop.ui.booking.matches import reached_by
from hallbooking_desktop.ui.booking.newcustomer import NewCustomerForm
from hallbooking_desktop.ui.booking.words import role_text
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.icons import icon
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.theme import set_kind
from hallbooking_desktop.ui.widgets.leading import lead


class PersonLine(QWidget):
    """One person and the role; the line can be taken out."""

    role_changed = Signal(object)
    removed = Signal()

    def __init__(self, person: CustomerMatch, role: CustomerRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        name = QLabel(person.full_name, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(name, "strong")
        reach = QLabel(reached_by(person), self)
        reach.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(reach, "small")
        reach.setVisible(bool(reach.text()))
        lead(name)
        lead(reach)
        self.roles = QComboBox(self)
        for each in CustomerRole:
            self.roles.addItem(role_text(each), each)
        self.roles.setAccessibleName(self.tr("What %1 is to the booking").replace("%1", person.full_name))
        self.set_role(role)
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("x"))
        takes_out = self.tr("Take %1 out").replace("%1", person.full_name)
        self.remove.setToolTip(takes_out)
        self.remove.setAccessibleName(takes_out)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(reach)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.roles)
        row.addWidget(self.remove)
        self.roles.activated.connect(lambda _: self.role_changed.emit(self.role))
        self.remove.clicked.connect(self.removed)

    @property
    def role(self) -> CustomerRole:
        """The role chosen."""
        return CustomerRole(self.roles.currentData())

    def set_role(self, role: CustomerRole) -> None:
        """Show a role."""
        self.roles.setCurrentIndex(list(CustomerRole).index(role))


class PeoplePart(QWidget):
    """Everybody in the booking. ``changed`` comes when the user changed who or as what."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[PersonLine] = []
        self.field = CustomerField(desk, self)
        self.new = NewCustomerForm(desk, self)
        self.new.hide()
        self.more = QPushButton(self.tr("Add another person"), self)
        self.more.setIcon(icon("user-plus", "accent_text"))
        set_kind(self.more, "link")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        set_kind(self._said, "error")
        self._said.hide()
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._people)
        column.addWidget(self.field)
        column.addWidget(self.new)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._said)
        self.setFocusProxy(self.field)
        self.field.picked.connect(self._picked)
        self.field.wanted_new.connect(self._start_new)
        self.field.failed.connect(lambda error: self.set_error(sentence(error, desk.formats)))
        self.field.textEdited.connect(lambda _: self.set_error(""))
        self.new.chosen.connect(self._picked)
        self.new.given_up.connect(self._show_search)
        self.more.clicked.connect(self._show_search)
        self._show_state()

    @property
    def choices(self) -> tuple[PersonChoice, ...]:
        """Who is in the booking, the organiser first."""
        lines = sorted(self._lines, key=lambda line: line.role is not CustomerRole.ORGANISER)
        return tuple(PersonChoice(line.person.id, line.role) for line in lines)

    @property
    def organiser(self) -> CustomerMatch | None:
        """The customer who gets refunds."""
        return next((line.person for line in self._lines if line.role is CustomerRole.ORGANISER), None)

    @property
    def is_naming(self) -> bool:
        """Tell whether a new customer is being typed who is not yet in the booking."""
        return not self.new.isHidden()

    def show_people(self, people: Iterable[BookingCustomer]) -> None:
        """Show who is in a booking already."""
        for person in people:
            match = CustomerMatch(person.user_id, person.full_name, person.email, person.phone, "")
            self._add(match, person.role)
        self._show_state()

    def add_person(self, person: CustomerMatch, role: CustomerRole) -> None:
        """Put somebody in, silently."""
        self._add(person, role)
        self._show_state()

    def set_error(self, text: str) -> None:
        """Say what is wrong with the people; nothing takes it back."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.field.setAccessibleDescription(text)

    def _picked(self, match: CustomerMatch) -> None:
        if all(line.person.id != match.id for line in self._lines):
            role = CustomerRole.ATTENDEE if self._lines else CustomerRole.ORGANISER
            self._add(match, role)
        self._show_state()
        self.set_error("")
        self.more.setFocus()
        self.changed.emit()

    def _add(self, match: CustomerMatch, role: CustomerRole) -> None:
        line = PersonLine(match, role, self)
        line.role_changed.connect(lambda role: self._role_changed(line, role))
        line.removed.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._people.addWidget(line)

    def _role_changed(self, line: PersonLine, role: CustomerRole) -> None:
        others = [other for other in self._lines if other is not line]
        if role is CustomerRole.ORGANISER:
            for other in others:
                if other.role is CustomerRole.ORGANISER:
                    other.set_role(CustomerRole.ATTENDEE)
        elif not any(other.role is CustomerRole.ORGANISER for other in others):
            if others:
                others[0].set_role(CustomerRole.ORGANISER)
            else:
                line.set_role(CustomerRole.ORGANISER)
        self.changed.emit()

    def _remove(self, line: PersonLine) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        if self._lines and self.organiser is None:
            self._lines[0].set_role(CustomerRole.ORGANISER)
        self._show_state()
        self.changed.emit()

    def _start_new(self, text: str) -> None:
        self.field.hide()
        self.more.hide()
        self.new.show()
        self.new.start(text)

    def _show_search(self) -> None:
        self.new.hide()
        self.more.hide()
        self.field.show()
        self.field.setFocus()

    def _show_state(self) -> None:
        self.new.hide()
        self.field.setVisible(not self._lines)
        self.more.setVisible(bool(self._lines))
