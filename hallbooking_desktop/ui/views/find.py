"""“Find a room”: what a caller asks for, which hall has it, for how much, and from there to a booking or an option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.services.commands import BookingDraft, SearchQuery
from hallbooking_desktop.services.snapshots_finding import FoundHall, FoundHalls, Offer, SearchTerms
from hallbooking_desktop.ui.actions import Do
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.filters.menu import FilterMenu
from hallbooking_desktop.ui.find.favourites import Favourites
from hallbooking_desktop.ui.find.form import FindForm
from hallbooking_desktop.ui.find.photos import CardPhotos
from hallbooking_desktop.ui.find.results import ResultsList
from hallbooking_desktop.ui.find.words import FindWords
from hallbooking_desktop.ui.palette.commands import Command, KeyTable
from hallbooking_desktop.ui.states import StateStack
from hallbooking_desktop.ui.tasks import Debounce, Latest
from hallbooking_desktop.ui.theme import set_kind, tokens
from hallbooking_desktop.ui.widgets.buttons import text_button
from hallbooking_desktop.ui.widgets.dialogs import Note
from hallbooking_desktop.ui.widgets.header import HeaderBar

translate = QCoreApplication.translate
_PAUSE_MS: Final = 120
_PAGE: Final = 50
#: Below this width at 100 % text the form stands above the cards.
_SIDE_BY_SIDE: Final = 710
_FORM_WIDTH: Final = 296
_TOPICS: Final = (Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE)


class FindView(QWidget):
    """The view behind “Find a room”. It answers as the form is typed, and again when something changes anywhere."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Find", "Find a room"))
        self.desk = desk
        self.found: FoundHalls | None = None
        #: What the cards answer, which may be older than what is typed.
        self.answered: SearchQuery | None = None
        self._limit = _PAGE
        self._is_stale = self._again = self._goes_on = self._has_terms = False
        self._load = Latest[FoundHalls](self, "halls found")
        self._terms = Latest[SearchTerms](self, "what can be searched for")
        self._build()
        self._lay_out()
        self._typed = Debounce(self, _PAUSE_MS, self._search)
        self._soon = Debounce(self, 10, self._read)
        self.form.changed.connect(self._typed)
        self.form.changed.connect(self.saved_filters.show_chosen)
        self.form.submitted.connect(self._submit)
        self.results.chosen.connect(self._show_choice)
        self.results.book_wanted.connect(self.book_choice)
        self.results.hold_wanted.connect(self.hold_choice)
        self.results.calendar_wanted.connect(self._show_calendar)
        self.favourites.changed.connect(self._show_favourites)
        self.results.left.connect(self.form.begin)
        self.results.end_reached.connect(self._more)
        desk.changed.connect(self.on_change)

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = HeaderBar(translate("Find", "Find a room"), self)
        refresh = self.header.add_tool(self.tr("Refresh"), "refresh", self.tr("Refresh (F5)"))
        refresh.clicked.connect(self.refresh)
        self.form = FindForm(self.desk, self)
        self.saved_filters = FilterMenu(self.desk, self, self.form, "find")
        self.header.row.addWidget(self.saved_filters.button)
        self.note = Note("warning", parent=self)
        self.results = ResultsList(self)
        self.states = StateStack(self.results, self)
        self.photos = CardPhotos(self.desk, self.results.cards, self)
        self.foot = QFrame(self)
        self.foot.setProperty("kind", "footer")
        self.meant = QLabel(self.foot)
        self.meant.setWordWrap(True)
        self.meant.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self.meant, "strong")
        self.why = QLabel(self.foot)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self.why, "small")
        self.favourites = Favourites(self.desk, self.results, self.foot)
        self.calendar = text_button(self.tr("Calendar"), "calendar", "ghost", self.foot)
        self.calendar.setToolTip(self.tr("Show the day in the calendar (C)"))
        self.calendar.clicked.connect(self._show_calendar)
        self.hold = text_button(self.tr("Hold…"), "clock", parent=self.foot)
        self.hold.setToolTip(self.tr("Keep it for a caller without payment (H)"))
        self.hold.clicked.connect(self.hold_choice)
        self.book = text_button(self.tr("Book…"), "plus", "primary", self.foot)
        self.book.setToolTip(self.tr("Book it (Enter)"))
        self.book.clicked.connect(self.book_choice)

    def _lay_out(self) -> None:
        values = tokens()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.meant)
        words.addWidget(self.why)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(values.s16, values.s12, values.s16, values.s12)
        foot.setSpacing(values.s12)
        foot.addLayout(words, 1)
        for button in (self.favourites.button, self.calendar, self.hold, self.book):
            foot.addWidget(button)
        answer = QVBoxLayout()
        answer.setContentsMargins(0, values.s12, 0, 0)
        answer.setSpacing(values.s8)
        note = QHBoxLayout()
        note.setContentsMargins(values.s8, 0, values.s8, 0)
        note.addWidget(self.note)
        answer.addLayout(note)
        answer.addWidget(self.states, 1)
        answer.addWidget(self.foot)
        self._side = QFrame(self)
        self._side.setProperty("kind", "surface")
        around = QVBoxLayout(self._side)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.form)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self._side)
        self._both.addLayout(answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._both, 1)
        self._show_choice()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form above the cards where there is no room beside them."""
        super().resizeEvent(event)
        values = tokens()
        beside = self.width() >= values.px(_SIDE_BY_SIDE)
        kind = QBoxLayout.Direction
        self._both.setDirection(kind.LeftToRight if beside else kind.TopToBottom)
        self._side.setMaximumWidth(values.px(_FORM_WIDTH) if beside else self.width())
        self._side.setMinimumWidth(values.px(_FORM_WIDTH) if beside else 0)
        self._side.setMaximumHeight(self.height() if beside else self.height() * 2 // 5)

    # --- the shell's calls -------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Begin with the keys in the form; the last search stays, and is asked again if something changed."""
        self.form.roll_day()
        if self.found is None:
            self.states.loading()
            self._load_terms()
            self.favourites.load()
            self._search()
            self.form.begin()
            return
        if self._is_stale or self.form.query(self._limit) != self.answered:
            self._read()
        self.photos.fetch()

    def refresh(self) -> None:
        """Ask again."""
        self._load_terms()
        self._read()

    def focus_search(self) -> None:
        """Give the keys to the form."""
        self.form.begin()

    def key_table(self) -> KeyTable:
        """Return the keys of the halls that were found."""
        return [
            (
                self.tr("Halls that were found"),
                [
                    ("← ↑ → ↓", self.tr("Choose a hall and a time")),
                    (self.tr("Enter"), self.tr("Book the chosen time")),
                    ("H", self.tr("Hold it as an option")),
                    ("C", self.tr("Show it in the calendar")),
                    ("F", self.tr("Add it to my favourites, or take it away")),
                    (self.tr("Escape"), self.tr("Back to what is looked for")),
                ],
            )
        ]

    def hideEvent(self, event: QHideEvent) -> None:
        """Fetch no more photos for nobody."""
        self.photos.stop()
        super().hideEvent(event)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _load_terms(self) -> None:
        self._terms.start(self.desk.read(lambda s, a: s.finding.terms(a)), self._show_terms, lambda _: None)

    def _show_terms(self, terms: SearchTerms) -> None:
        self.form.show_terms(terms)
        opening = self.saved_filters.opening if not self._has_terms else None
        self._has_terms = True
        if opening is not None and not self.form.filter_state():
            self.saved_filters.choose(opening.name)

    def commands(self) -> Iterator[Command]:
        """Yield the searches that are kept, for the palette."""
        yield from self.saved_filters.commands()

    def _submit(self) -> None:
        """Go on to the first card, as soon as the answer to what is typed is there."""
        self._goes_on = True
        self._typed.cancel()
        if self.form.query(self._limit) == self.answered and not self._load.busy:
            self._go_on()
        else:
            self._search()

    def _go_on(self) -> None:
        if self._goes_on and self.results.cards.rowCount():
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)
            self.results.choose(max(self.results.currentIndex().row(), 0))
        self._goes_on = False

    def _search(self) -> None:
        """Ask for what is typed now; an older answer that is on its way is not waited for."""
        self._limit = _PAGE
        self.results.forget()
        query = self.form.query(self._limit)
        if query is None:
            self._goes_on = False
            return
        self.results.setCurrentIndex(self.results.cards.index(-1))
        self._start(query)

    def _read(self) -> None:
        """Ask the same again: something changed. While an answer is on its way, remember that it may be too old."""
        if self._load.busy:
            self._again = True
            return
        query = self.form.query(self._limit)
        if query is not None:
            self._start(query)

    def _more(self) -> None:
        if self.found is not None and self.found.count > self._limit and not self._load.busy:
            self._limit += _PAGE
            self._read()

    def _start(self, query: SearchQuery) -> None:
        self._is_stale = self._again = False
        self.states.loading()
        look = self.desk.read(lambda s, a: s.finding.find(a, query))
        self._load.start(look, lambda found: self._arrived(query, found), self._failed)

    def _arrived(self, query: SearchQuery, found: FoundHalls) -> None:
        self.found, self.answered = found, query
        words = FindWords(self.desk.formats, self.desk.clock(), query)
        self._show_cards()
        self.note.say(words.relaxed(found))
        self.header.count.setText(self._counted(found))
        if found.halls:
            self.states.ready()
            if self.results.card is None:
                self.results.choose(0)
        else:
            self.states.empty(words.nothing(), self.tr("Clear the form"), self.form.empty, icon="search")
        self._show_choice()
        self._go_on()
        self.photos.fetch()
        if self._again:
            self._soon()

    def _show_cards(self) -> None:
        if self.found is not None and self.answered is not None:
            words, likes = FindWords(self.desk.formats, self.desk.clock(), self.answered), self.favourites.holds
            self.results.show_cards([words.card(hall, is_favourite=likes(hall.room)) for hall in self.found.halls])

    def _show_favourites(self) -> None:
        """Mark other halls; where only favourites are looked for, others are found."""
        if self.answered is not None and self.answered.favourites_only:
            self._read()
        else:
            self._show_cards()

    def _counted(self, found: FoundHalls) -> str:
        shown = sum(hall.is_match for hall in found.halls)
        number = self.desk.formats.number
        if found.count > shown:
            said = self.tr("%1 of %2 halls")
            return said.replace("%1", number(shown)).replace("%2", number(found.count))
        return counts.halls(found.count)

    def _failed(self, error: DomainError) -> None:
        self._goes_on = False
        if self.form.refuse(error) and self.found is not None:
            self.states.ready()
        elif self.found is None:
            self.states.failed(error, self._retry)
        else:
            self.states.ready()
            if self.desk.connected:
                self.desk.report(error)
        if self._again and self.desk.connected:
            self._soon()

    def _retry(self) -> None:
        self.states.loading()
        self._load_terms()
        self._read()

    def on_change(self, notice: ChangeNotice) -> None:
        """Ask again when what changed may concern the answer; a hidden page waits until it is shown."""
        if self.answered is None or not self._concerns(notice):
            return
        if self.isVisible():
            self._soon()
        else:
            self._is_stale = True

    def _concerns(self, notice: ChangeNotice) -> bool:
        venue_id = self.answered.venue_id if self.answered is not None else None
        return any(
            change.topic is Topic.EVERYTHING
            or (change.topic in _TOPICS and (venue_id is None or change.venue_id in {None, venue_id}))
            for change in notice.changes
        )

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _show_choice(self) -> None:
        choice = self.results.choice if self.states.state != "empty" else None
        may = choice is not None and self._problem(*choice) == ""
        self.foot.setVisible(self.results.card is not None and self.results.cards.rowCount() > 0)
        self.hold.setEnabled(may)
        self.book.setEnabled(may)
        self.calendar.setEnabled(choice is not None and self.desk.actions.can(Do.SHOW_IN_CALENDAR))
        if choice is None or self.answered is None:
            self.meant.setText("")
            self.why.setText(self.tr("Nothing of this day can be booked here."))
            return
        hall, offer = choice
        words = FindWords(self.desk.formats, self.desk.clock(), self.answered)
        self.meant.setText(words.meant(hall, offer))
        self.why.setText(self._problem(hall, offer) or self.desk.formats.money(offer.price))

    def _problem(self, hall: FoundHall, offer: Offer) -> str:
        """Return why the piece cannot be booked here."""
        if not hall.may_book:
            return self.tr("Only the desk of %1 can book this hall.").replace("%1", hall.room.venue_name)
        if offer.is_held and offer.held_until is None:
            return self.tr("Somebody has paid a part of this and keeps it.")
        if offer.is_held and offer.held_until is not None:
            until = self.desk.formats.date_time(offer.held_until, hall.room.timezone)
            return self.tr("Somebody holds this until %1. It can be booked if it comes free.").replace("%1", until)
        return ""

    def _draft(self) -> BookingDraft | None:
        choice = self.results.choice
        if choice is None or self._problem(*choice) or self.answered is None:
            return None
        hall, offer = choice
        return BookingDraft(hall.room.id, offer.meant, expected_guests=self.answered.min_capacity)

    def book_choice(self) -> None:
        """Open the editor for what is chosen."""
        draft = self._draft()
        if draft is not None:
            self.desk.actions.run(Do.NEW_BOOKING, draft)

    def hold_choice(self) -> None:
        """Hold what is chosen for somebody."""
        draft = self._draft()
        if draft is not None:
            self.desk.actions.run(Do.HOLD_BOOKING, draft)

    def _show_calendar(self) -> None:
        choice = self.results.choice
        if choice is not None:
            hall, offer = choice
            self.desk.actions.run(Do.SHOW_IN_CALENDAR, hall.room.venue_id, offer.meant.start, None)
