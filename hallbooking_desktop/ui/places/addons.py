"""What a venue sells with its halls: add-ons, their price and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import AlreadyExists, DomainError, ValidationFailed
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands_catalogue import NewAddon
from hallbooking_desktop.services.snapshots import AddonSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import joined
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.places.pages import Page, number_field, text_field
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.undo import unchange_addon
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from hallbooking_desktop.ui.widgets.flow import FlowLayout
from hallbooking_desktop.ui.widgets.forms import Field, show_field_errors
from hallbooking_desktop.ui.widgets.inputs import MoneyField

translate = QCoreApplication.translate


class AddonSheet(Sheet):
    """A new add-on, or one that is there."""

    def __init__(self, desk: Desk, parent: QWidget, place: Place, addon: AddonSnapshot | None = None) -> None:
        title = translate("AddonSheet", "New add-on") if addon is None else translate("AddonSheet", "Add-on")
        super().__init__(title, parent)
        self._desk, self._place, self._addon = desk, place, addon
        self.formats = desk.formats
        self.name, self.description = text_field(parent=self), text_field(1000, self)
        self.price = MoneyField(desk.formats, parent=self)
        self.limited = QCheckBox(self.tr("Only so many can be out at once"), self)
        self.limited.setAccessibleName(self.limited.text())
        self.stock = number_field(100_000, parent=self)
        self.fields = {
            "name": Field(self.tr("&Name"), self.name, parent=self),
            "price": Field(self.tr("&Price"), self.price, parent=self),
            "description": Field(self.tr("&Description"), self.description, parent=self),
            "stock": Field(self.tr("&How many there are"), self.stock, parent=self),
        }
        for name in ("name", "price", "description"):
            self.body.addWidget(self.fields[name])
        self.body.addWidget(self.limited)
        self.body.addWidget(self.fields["stock"])
        self.limited.toggled.connect(self.fields["stock"].setVisible)
        if addon is not None:
            self.name.setText(addon.name)
            self.description.setText(addon.description)
            self.price.set_amount(addon.price)
            self.limited.setChecked(addon.stock is not None)
            self.stock.setValue(addon.stock or 0)
        self.fields["stock"].setVisible(self.limited.isChecked())
        self.name.setFocus()
        self.on_submit(self._send)

    async def _send(self) -> None:
        addon, price = self._addon, self.price.amount()
        if price is None:
            raise ValidationFailed({"price": self.tr("Type an amount.")})
        new = NewAddon(
            self._place.venue.id,
            self.name.text(),
            price,
            self.description.text(),
            self.stock.value() if self.limited.isChecked() else None,
            active=addon is None or addon.active,
        )
        if addon is None:
            after = await self._desk.write(lambda s, a: s.catalogue.create_addon(a, new))
        else:
            after = await self._desk.write(lambda s, a: s.catalogue.update_addon(a, addon.id, addon.version, new))
        said = self.tr("Saved: %1").replace("%1", after.name)
        offer_undo(self._desk, said, unchange_addon(self._desk, addon, after))

    def refuse(self, error: DomainError) -> None:
        """Show what is wrong beside its field."""
        if isinstance(error, AlreadyExists):
            self.fields["name"].set_error(sentence(error, self.formats))
            self.name.setFocus()
        elif not show_field_errors(self.fields, error):
            super().refuse(error)


class AddonsPage(Page):
    """Lists a venue's add-ons; those that are not sold any more stand below with a word."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        values = tokens()
        self._load = Latest[tuple[AddonSnapshot, ...]](self, "add-ons")
        self.shown: tuple[AddonSnapshot, ...] = ()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Add-ons"))
        self.list.setTabKeyNavigation(False)
        self.list.setIconSize(icon_size(16))
        self.list.currentRowChanged.connect(lambda _: self._show_choice())
        self.list.itemActivated.connect(lambda _: self._edit())
        self.states = StateStack(self.list, self)
        self.add = text_button(self.tr("New add-on…"), "plus", parent=self)
        self.edit = text_button(self.tr("Edit…"), "edit", parent=self)
        self.archive = text_button(self.tr("Stop selling"), "eye-off", parent=self)
        self.add.clicked.connect(self._new)
        self.edit.clicked.connect(self._edit)
        self.archive.clicked.connect(self._archive)
        row = FlowLayout(spacing=values.s8)
        for button in (self.add, self.edit, self.archive):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(values.s24, values.s12, values.s24, values.s12)
        column.setSpacing(values.s8)
        column.addWidget(self.states, 1)
        column.addLayout(row)

    def activate(self) -> None:
        """Load the add-ons."""
        place = self.place
        if place is not None:
            self.states.loading()
            venue_id = place.venue.id
            look = self.desk.read(lambda s, a: s.catalogue.addons(a, venue_id, True))
            self._load.start(look, self._show, lambda error: self.states.failed(error, self.activate))

    def _show(self, found: tuple[AddonSnapshot, ...]) -> None:
        row = self.list.currentRow()
        self.shown = tuple(sorted(found, key=lambda addon: not addon.active))
        self.list.clear()
        for addon in self.shown:
            QListWidgetItem(icon("tag" if addon.active else "eye-off"), self._words(addon), self.list)
        self.list.setCurrentRow(min(max(row, 0), len(self.shown) - 1))
        if self.shown:
            self.states.ready()
        else:
            self.states.empty(self.tr("Nothing is sold with the halls yet."), icon="tag")
        self._show_choice()

    def _words(self, addon: AddonSnapshot) -> str:
        stock = "" if addon.stock is None else self.tr("%n there", "", addon.stock)
        sold = "" if addon.active else self.tr("not sold any more")
        parts = (addon.name, self.desk.formats.money(addon.price), stock, addon.description, sold)
        return joined(parts)

    @property
    def _current(self) -> AddonSnapshot | None:
        row = self.list.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def _show_choice(self) -> None:
        addon, place = self._current, self.place
        may = place is not None and place.may(self.desk.actor, Action.EDIT_ADDON)
        self.add.setEnabled(may)
        self.edit.setEnabled(may and addon is not None)
        self.archive.setEnabled(may and addon is not None)
        text = self.tr("Sell again") if addon is not None and not addon.active else self.tr("Stop selling")
        self.archive.setText(f" {text}")
        self.archive.setAccessibleName(text)

    def _new(self) -> None:
        self._open(None)

    def _edit(self) -> None:
        if self._current is not None and self.edit.isEnabled():
            self._open(self._current)

    def _open(self, addon: AddonSnapshot | None) -> None:
        if self.place is not None:
            sheet = AddonSheet(self.desk, self, self.place, addon)
            sheet.submitted.connect(self.activate)
            sheet.open()

    def _archive(self) -> None:
        if (addon := self._current) is not None:
            spawn(self, self._archived(addon), "stop selling an add-on")

    async def _archived(self, addon: AddonSnapshot) -> None:
        number, version, gone = addon.id, addon.version, addon.active
        try:
            after = await self.desk.write(lambda s, a: s.catalogue.archive_addon(a, number, version, archived=gone))
        except DomainError as error:
            self.desk.report(error)
        else:
            said = self.tr("%1 is not sold any more.") if gone else self.tr("%1 is sold again.")
            offer_undo(self.desk, said.replace("%1", addon.name), unchange_addon(self.desk, addon, after))
        self.activate()
