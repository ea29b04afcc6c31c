"""The list of cards: up and down between halls, left and right between the pieces of a day, Enter books, H holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.snapshots_finding import FoundHall, Offer
from hallbooking_desktop.ui.find.cards import Card, CardsModel, offer_of
from hallbooking_desktop.ui.find.painting import CardDelegate
from hallbooking_desktop.ui.theme import theme

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ResultsList(QListView):
    """Cards. ``chosen``: another hall or piece is; ``book_wanted``, ``hold_wanted``, ``calendar_wanted``: of it.

    ``favourite_wanted``: the hall is liked, or no longer. ``left``: Esc, back to the form. ``end_reached``: more cards
    are wanted.
    """

    chosen = Signal()
    book_wanted = Signal()
    hold_wanted = Signal()
    calendar_wanted = Signal()
    favourite_wanted = Signal()
    left = Signal()
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: By hall: where the piece begins that is chosen on its card.
        self._pieces: dict[int, TimeRange] = {}
        self.cards = CardsModel(self)
        self.painter = CardDelegate(self.chip_of, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(self.tr("Halls that were found"))
        self.setProperty("kind", "cards")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; what is chosen stays chosen as long as it is there."""
        before = self.card
        heights = [(card.identity, card.chips, card.remarks) for card in self.cards.cards]
        self.cards.show(cards)
        if heights != [(card.identity, card.chips, card.remarks) for card in self.cards.cards]:
            self.scheduleDelayedItemsLayout()
        if self.card is not None and self.card != before:
            self.chosen.emit()
        self.viewport().update()

    @property
    def card(self) -> Card | None:
        """The card that is chosen."""
        index = self.currentIndex()
        return self.cards.card_at(index.row()) if index.isValid() else None

    @property
    def choice(self) -> tuple[FoundHall, Offer] | None:
        """The hall and the piece of its day that are chosen."""
        card = self.card
        offer = offer_of(card, self.chip_of(card)) if card is not None else None
        return None if card is None or offer is None else (card.hall, offer)

    def chip_of(self, card: Card) -> int:
        """Return the number of the piece that is chosen on a card."""
        kept = self._pieces.get(card.hall.room.id)
        offers = card.hall.offers
        if kept is not None:
            same = (number for number, offer in enumerate(offers) if offer.range.start == kept.start)
            return next(same, card.hall.best)
        return card.hall.best

    def forget(self) -> None:
        """Choose the first that fits on each card again: something else is asked for."""
        self._pieces.clear()

    def choose(self, row: int, piece: int | None = None) -> None:
        """Choose a card, and a piece of its day."""
        card = self.cards.card_at(row)
        if card is None:
            return
        if piece is not None and (offer := offer_of(card, piece)) is not None:
            self._pieces[card.hall.room.id] = offer.range
        moved = self.currentIndex().row() != row
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.cards.index(row))
        if not moved:
            self.chosen.emit()
        self.viewport().update()

    def chip_place(self, row: int, piece: int) -> QRect:
        """Return where a piece is drawn."""
        card = self.cards.card_at(row)
        if card is None:
            return QRect()
        rect = self.visualRect(self.cards.index(row))
        return self.painter.chip_rect(card, rect, piece, rtl=self.isRightToLeft())

    # --- keys and mouse ----------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card: the arrow keys and letters need one."""
        super().focusInEvent(event)
        if self.card is None:
            self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, book, hold, look into the calendar."""
        key = event.key()
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if (key == Qt.Key.Key_Right) != self.isRightToLeft() else -1)
        elif key in _ENTER:
            self.book_wanted.emit()
        elif key == Qt.Key.Key_H:
            self.hold_wanted.emit()
        elif key == Qt.Key.Key_C:
            self.calendar_wanted.emit()
        elif key == Qt.Key.Key_F:
            self.favourite_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        card = self.card
        if card is not None and card.chips:
            number = min(max(self.chip_of(card) + by, 0), len(card.chips) - 1)
            self.choose(self.currentIndex().row(), number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the piece under the pointer."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._press(index, event)

    def _press(self, index: QModelIndex, event: QMouseEvent) -> None:
        card = self.cards.card_at(index.row())
        if card is not None:
            rect, place = self.visualRect(index), event.position().toPoint()
            piece = self.painter.chip_at(card, rect, place, rtl=self.isRightToLeft())
            self.choose(index.row(), piece)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Book what the first click chose."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._press(index, event)
            self.book_wanted.emit()

    # --- size --------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: the text wraps otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - self.viewport().height() // 2:
            self.end_reached.emit()
