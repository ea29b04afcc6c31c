"""Price rules in the order in which they are tried, and what they make of each hour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError, StaleVersion
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.domain.pricing import PriceRule
from hallbooking_desktop.services.snapshots import RoomSnapshot
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.icons import icon, icon_size
from hallbooking_desktop.ui.messages import sentence
from hallbooking_desktop.ui.places.pages import Page
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.places.price_sheet import RuleSheet
from hallbooking_desktop.ui.places.rate_calendar import Priced, RateCalendar, counting
from hallbooking_desktop.ui.places.undo import unchange_prices
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Latest, spawn
from hallbooking_desktop.ui.theme import tokens
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note, confirm
from hallbooking_desktop.ui.widgets.flow import FlowLayout

Rules = tuple[PriceRule, ...]


class PricesPage(Page):
    """The rules of a venue; of a hall those that count for it. Each change is stored at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._load = Latest[Rules](self, "price rules")
        self._all: Rules = ()
        self.shown: Rules = ()
        self._busy = False
        self._version = 0
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Price rules, the first that fits counts"))
        self.list.setTabKeyNavigation(False)
        self.list.setIconSize(icon_size(16))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(tokens().px(112))
        self.list.currentRowChanged.connect(lambda _: self._show_choice())
        self.list.itemActivated.connect(lambda _: self._edit())
        self.note = Note("danger", parent=self)
        self.calendar = RateCalendar(desk, self)
        self.hall = QComboBox(self)
        self.hall.setAccessibleName(self.tr("Hall whose prices are shown"))
        self.hall.activated.connect(lambda _: self._show_rates())
        body = QWidget(self)
        column = QVBoxLayout(body)
        values = tokens()
        column.setContentsMargins(values.s24, values.s12, values.s24, values.s16)
        column.setSpacing(values.s8)
        column.addWidget(self.note)
        column.addWidget(self.list)
        column.addLayout(self._build_buttons())
        column.addWidget(self.hall)
        column.addWidget(self.calendar)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(body)
        body.setProperty("kind", "clear")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.states = StateStack(area, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.states)

    def _build_buttons(self) -> FlowLayout:
        row = FlowLayout(spacing=tokens().s8)
        self.add = self._button(self.tr("New price…"), "plus", self._add, row)
        self.edit = self._button(self.tr("Edit…"), "edit", self._edit, row)
        self.up = self._button(self.tr("Earlier"), "arrow-up", lambda: self._move(-1), row)
        self.down = self._button(self.tr("Later"), "arrow-down", lambda: self._move(1), row)
        self.delete = self._button(self.tr("Delete…"), "trash", self._delete, row)
        return row

    def _button(self, text: str, mark: str, act: Callable[[], None], row: FlowLayout) -> QPushButton:
        button = text_button(text, mark, parent=self)
        button.clicked.connect(lambda _=False: act())
        row.addWidget(button)
        return button

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show a place's prices; they are loaded when the page is looked at."""
        other = self.place is None or self.place.identity != place.identity
        # What was stored here counts before the venue is read anew.
        self._version = place.venue.version if other else max(self._version, place.venue.version)
        super().show_place(place)
        if other:
            self._all = self.shown = ()
            self.list.clear()
            self.note.say("")
        kept = self.hall.currentData()
        self.hall.clear()
        for room in place.rooms:
            self.hall.addItem(room.name, room.id)
        self.hall.setCurrentIndex(max(0, self.hall.findData(place.room_id or kept)))
        self.hall.setVisible(place.room is None and bool(place.rooms))

    def activate(self) -> None:
        """Load the rules."""
        place = self.place
        if place is None:
            return
        if not place.may(self.desk.actor, Action.EDIT_PRICE_RULES):
            self.states.empty(self.tr("Only the venue's own staff see its price rules."), icon="tag")
            return
        self.states.loading()
        venue_id = place.venue.id
        self._load.start(self.desk.read(lambda s, a: s.catalogue.price_rules(a, venue_id)), self._show, self._failed)

    def _failed(self, error: DomainError) -> None:
        self.states.failed(error, self.activate)

    def _show(self, rules: Rules) -> None:
        place = self.place
        if place is None:
            return
        row = self.list.currentRow()
        self._all = rules
        self.shown = rules if place.room is None else counting(rules, place.room.id)
        self.list.clear()
        for number, rule in enumerate(self.shown, 1):
            mark = "tag" if rule.active else "eye-off"
            QListWidgetItem(icon(mark), f"{number}.  {self.words(rule)}", self.list)
        self.list.setCurrentRow(min(row, len(self.shown) - 1))
        self.states.ready()
        self._show_choice()
        self._show_rates()

    def words(self, rule: PriceRule) -> str:
        """Return a rule in a line."""
        formats, place = self.desk.formats, self.place
        locale = formats.locale
        price = formats.money(rule.value)
        if rule.kind == "percent":
            price = formats.percent(rule.value, signed=True)
        days = (
            []
            if rule.weekdays is None
            else [locale.dayName(day + 1, locale.FormatType.ShortFormat) for day in sorted(rule.weekdays)]
        )
        parts = [rule.name, price, " ".join(days)]
        if rule.start_minute is not None and rule.end_minute is not None:
            parts.append(f"{formats.clock(rule.start_minute)}\u2013{formats.clock(rule.end_minute)}")
        if rule.season_start is not None or rule.season_end is not None:
            season = (rule.season_start, rule.season_end)
            parts.append(" \u2013 ".join("" if day is None else formats.date(day, weekday=False) for day in season))
        parts.append(rule.customer_group or "")
        rooms = place.rooms if place is not None else ()
        parts.append(next((room.name for room in rooms if room.id == rule.room_id), ""))
        parts.append("" if rule.active else self.tr("switched off"))
        return joined(parts)

    @property
    def _room(self) -> RoomSnapshot | None:
        place = self.place
        if place is None or place.room is not None:
            return None if place is None else place.room
        return next((room for room in place.rooms if room.id == self.hall.currentData()), None)

    def _priced(self, rules: Rules) -> Priced | None:
        room, place = self._room, self.place
        if room is None or place is None:
            return None
        hours = place.venue.hours if room.own_hours is None else room.own_hours
        return Priced(room.timezone, room.rate_per_hour, hours, counting(rules, room.id))

    def _show_rates(self) -> None:
        priced = self._priced(self._all)
        self.calendar.setVisible(priced is not None)
        if priced is not None:
            self.calendar.show_prices(priced)

    @property
    def _current(self) -> PriceRule | None:
        row = self.list.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def _show_choice(self) -> None:
        row, some = self.list.currentRow(), self._current is not None
        self.edit.setEnabled(some)
        self.delete.setEnabled(some)
        self.up.setEnabled(some and row > 0)
        self.down.setEnabled(some and row < len(self.shown) - 1)

    # --- changing ----------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        self._open_sheet(None)

    def _edit(self) -> None:
        if self._current is not None:
            self._open_sheet(self._current)

    def _open_sheet(self, rule: PriceRule | None) -> None:
        place = self.place
        if place is None:
            return
        before = self._all

        def merged(typed: PriceRule) -> Rules:
            # A hall's own price is of no use behind one that counts for all halls.
            return (typed, *before) if rule is None else tuple(typed if old is rule else old for old in before)

        def preview(typed: PriceRule | None) -> Priced | None:
            return self._priced(before if typed is None else merged(typed))

        sheet = RuleSheet(self.desk, self, place, rule, preview)

        async def send(typed: PriceRule) -> None:
            rules, version = merged(typed), self._version
            await self.desk.write(lambda s, a: s.catalogue.set_price_rules(a, place.venue.id, rules, version))
            self._version = version + 1
            back = unchange_prices(self.desk, place.venue.id, before, version + 1)
            offer_undo(self.desk, self.tr("Saved: %1").replace("%1", typed.name), back)
            self.activate()

        sheet.on_typed(send)
        sheet.open()

    def _move(self, by: int) -> None:
        rule, row = self._current, self.list.currentRow()
        if rule is None:
            return
        other = self.shown[row + by]
        order = list(self._all)
        at, to = order.index(rule), order.index(other)
        order.insert(to, order.pop(at))
        self.list.setCurrentRow(row + by)
        self._store(tuple(order))

    def _delete(self) -> None:
        if (rule := self._current) is not None:
            spawn(self, self._delete_after_asking(rule), "delete a price rule")

    async def _delete_after_asking(self, rule: PriceRule) -> None:
        title = self.tr("Delete “%1”?").replace("%1", rule.name)
        text = self.tr("What is booked keeps its price.")
        if await confirm(self, title, text, self.tr("Delete"), danger=True):
            self._store(tuple(old for old in self._all if old is not rule))

    def _store(self, rules: Rules) -> None:
        place = self.place
        if place is not None and not self._busy:
            self._busy = True
            spawn(self, self._stored(place, rules), "store price rules")

    async def _stored(self, place: Place, rules: Rules) -> None:
        plain = tuple(replace(rule, position=n) for n, rule in enumerate(rules))
        venue_id, version, before = place.venue.id, self._version, self._all
        try:
            after = await self.desk.write(lambda s, a: s.catalogue.set_price_rules(a, venue_id, plain, version))
        except StaleVersion:
            self.note.say(self.tr("Somebody else changed the prices. Look at them again."), "warning")
            self.activate()
        except DomainError as error:
            self.note.say(sentence(error, self.desk.formats), "danger")
        else:
            self.note.say("")
            self._version = version + 1
            self._show(after)
            back = unchange_prices(self.desk, venue_id, before, version + 1)
            said = self.tr("The prices are stored.")
            offer_undo(self.desk, said, back, f"{isolated(place.venue.name)}: {said}")
        finally:
            self._busy = False
