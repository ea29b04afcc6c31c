"""The cards of an answer: what each says, and a model that changes only what changed and takes in pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from hallbooking_desktop.services.snapshots_finding import FoundHall, Offer
from hallbooking_desktop.ui.today.rows import Row, RowsModel

Index = QModelIndex | QPersistentModelIndex
#: As many decoded thumbnails are kept: about 100 MB at most.
_MOST_KEPT: Final = 180


@dataclass(frozen=True, slots=True)
class Chip:
    """A piece of the day on a card."""

    text: str
    is_held: bool = False
    is_wish: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A reason in words."""

    text: str
    is_against: bool = False
    is_favourite: bool = False


@dataclass(frozen=True, slots=True)
class Card(Row):
    """A row with the parts of a card: the price of what is meant first, reasons, pieces of the day, its photo."""

    price: str = ""
    rate: str = ""
    remarks: tuple[Remark, ...] = ()
    chips: tuple[Chip, ...] = ()
    #: What is said where the day has no piece left.
    nothing: str = ""
    media_id: str = ""

    @property
    def hall(self) -> FoundHall:
        """What the card shows."""
        hall: FoundHall = self.thing
        return hall

    @property
    def spoken(self) -> str:
        """The whole card in one line, for who cannot see it."""
        parts = [self.head, self.below, self.pill[1] if self.pill else "", self.rate, self.price]
        parts += [remark.text for remark in self.remarks]
        parts += [chip.text for chip in self.chips] or [self.nothing]
        return ". ".join(part for part in parts if part)


class CardsModel(RowsModel):
    """Cards in order. A picture that has arrived is the decoration of each card of its photo."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}

    def card_at(self, number: int) -> Card | None:
        """Return a card."""
        row = self.row_at(number)
        return row if isinstance(row, Card) else None

    @property
    def cards(self) -> tuple[Card, ...]:
        """What is shown."""
        return tuple(row for row in self.rows if isinstance(row, Card))

    @property
    def missing(self) -> tuple[str, ...]:
        """The photos whose pictures are not here yet, each once, in order."""
        wanted = dict.fromkeys(card.media_id for card in self.cards if card.media_id)
        return tuple(media_id for media_id in wanted if media_id not in self._pictures)

    def show_picture(self, media_id: str, picture: QImage) -> None:
        """Take a picture that has arrived; an empty one is one that cannot be had."""
        if len(self._pictures) >= _MOST_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[media_id] = picture
        for number, card in enumerate(self.cards):
            if card.media_id == media_id:
                self.dataChanged.emit(self.index(number), self.index(number), [Qt.ItemDataRole.DecorationRole])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the picture, or what a row says."""
        if role == Qt.ItemDataRole.DecorationRole and index.isValid():
            card = self.card_at(index.row())
            return self._pictures.get(card.media_id) if card is not None else None
        return super().data(index, role)


def offer_of(card: Card, number: int) -> Offer | None:
    """Return a piece of a card's day."""
    offers: Sequence[Offer] = card.hall.offers
    return offers[number] if 0 <= number < len(offers) else None
