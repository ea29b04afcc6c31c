"""Moving entries: the price while dragging, the question after the drop, the service's answer, and undo."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.errors import DomainError, InsufficientFunds
from hallbooking_desktop.services.commands import BookingDraft, Move
from hallbooking_desktop.services.snapshots import Alternative, CalendarEntry, QuoteSnapshot, ReschedulePreview
from hallbooking_desktop.ui import tasks
from hallbooking_desktop.ui.booking.undo import block_again, move_block_back, unchange
from hallbooking_desktop.ui.calendar.axis import epoch
from hallbooking_desktop.ui.calendar.index import Item, Key, SnapshotIndex
from hallbooking_desktop.ui.calendar.popover import Choice, Popover
from hallbooking_desktop.ui.calendar.rules import Ghost, GhostKind, Obstacle, Verdict
from hallbooking_desktop.ui.calendar.words import day_and_range, duration, room_name, title_of, translate
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import isolated, joined
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import exact_sentence, refusal_text, sentence
from hallbooking_desktop.ui.undo import offer_undo

#: how long the pointer must rest before a price is asked for, in milliseconds
_REST_MS = 50


class Board(Protocol):
    """What moving needs of a canvas."""

    @property
    def index(self) -> SnapshotIndex | None:
        """The snapshot shown."""

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Show a wanted place, or none."""

    def set_note(self, ghost: Ghost, note: str) -> None:
        """Write a price into the ghost."""

    def set_verdict(self, ghost: Ghost, verdict: Verdict) -> None:
        """Turn the ghost red."""

    @property
    def surface(self) -> QWidget:
        """What rectangles are measured in."""

    def ghost_rect(self) -> QRect | None:
        """Return where the ghost is."""

    def item_rect(self, key: Key) -> QRect | None:
        """Return where an entry is."""

    def drop(self, ghost: Ghost) -> None:
        """Ask for what a ghost shows."""

    def setFocus(self) -> None:
        """Take the keyboard."""


class Mover(QObject):
    """Carries drops out through the desk. ``moved`` comes after a change, so that the calendar loads again."""

    moved = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.popover = Popover(parent)
        self.popover.dismissed.connect(self._keep)
        self._board: Board | None = None
        self._ghost: Ghost | None = None
        self._busy = False
        self._price: tasks.Latest[QuoteSnapshot | ReschedulePreview] = tasks.Latest(self, "price of a drag")
        self._ask = tasks.Debounce(self, _REST_MS, self._fetch_price)

    # --- the price, while dragging ---------------------------------------------------------------------------------

    def follow(self, board: Board, ghost: Ghost | None) -> None:
        """Ask what the ghost would cost; only the newest answer counts."""
        self._board, self._ghost = board, ghost
        self._price.cancel()
        if ghost is None or (ghost.item is not None and ghost.item.entry.kind == "block"):
            self._ask.cancel()
            return
        self._ask()

    def _fetch_price(self) -> None:
        ghost, board = self._ghost, self._board
        if ghost is None or board is None or board.index is None:
            return

        def done(answer: QuoteSnapshot | ReschedulePreview) -> None:
            self._show_price(ghost, board, answer)

        self._price.start(self._asked(ghost, board.index), done, lambda error: self._no_price(ghost, board, error))

    async def _asked(self, ghost: Ghost, index: SnapshotIndex) -> QuoteSnapshot | ReschedulePreview:
        wanted = index.range_of(ghost.start, ghost.end)
        item = ghost.item
        if item is None:
            draft = BookingDraft(ghost.room_id, wanted)
            return await self._desk.read(lambda s, a: s.bookings.quote(a, draft))
        order, booking = Move(wanted, ghost.room_id), item.entry.id
        return await self._desk.read(lambda s, a: s.bookings.preview_move(a, booking, order))

    def _show_price(self, ghost: Ghost, board: Board, answer: QuoteSnapshot | ReschedulePreview) -> None:
        quote = answer if isinstance(answer, QuoteSnapshot) else answer.quote
        if quote.refusal_code is not None:
            reason = refusal_text(quote.refusal_code, quote.refusal_message, self._desk.formats)
            board.set_verdict(ghost, Verdict(Obstacle.REFUSED, reason=reason))
            self._note(ghost, reason)
            return
        board.set_note(ghost, self.price_words(answer))
        self._note(ghost, self.price_words(answer, long=True))

    def _no_price(self, ghost: Ghost, board: Board, error: DomainError) -> None:
        text = sentence(error, self._desk.formats)
        board.set_verdict(ghost, Verdict(Obstacle.REFUSED, reason=text))
        self._note(ghost, text)

    def _note(self, ghost: Ghost, text: str) -> None:
        """Say the price in the question, if that is what it asks about."""
        if self.popover.isVisible() and ghost == self._ghost:
            self.popover.set_note(text)

    def price_words(self, answer: QuoteSnapshot | ReschedulePreview, *, long: bool = False) -> str:
        """Return a price, or a difference of price, in words."""
        money = self._desk.formats.money
        if isinstance(answer, QuoteSnapshot):
            return money(answer.total)
        if not answer.difference:
            return translate("Calendar", "Same price")
        if not long:
            if answer.difference > 0:
                return translate("Calendar", "{amount} more").format(amount=money(answer.difference))
            return translate("Calendar", "{amount} less").format(amount=money(-answer.difference))
        parts = []
        if answer.charged_to_wallet:
            text = translate("Calendar", "{amount} is charged to the wallet")
            parts.append(text.format(amount=money(answer.charged_to_wallet)))
        if answer.credited:
            text = translate("Calendar", "{amount} is credited to the wallet")
            parts.append(text.format(amount=money(answer.credited)))
        if answer.left_due:
            parts.append(translate("Calendar", "{amount} will be due").format(amount=money(answer.left_due)))
        return joined(parts, " · ") or self.price_words(answer)

    # --- the question ----------------------------------------------------------------------------------------------

    def confirm(self, board: Board, ghost: Ghost) -> None:
        """Ask whether a dropped entry is to move; the calendar stays usable meanwhile."""
        self._board, self._ghost = board, ghost
        note = "" if self._is_block(ghost) else translate("Calendar", "Working out the price …")
        self._question(ghost, board, note)
        if not self._is_block(ghost):
            self._fetch_price()

    def _question(self, ghost: Ghost, board: Board, note: str) -> None:
        item, index = ghost.item, board.index
        if item is None or index is None:
            return
        old = joined((day_and_range(item.start, item.end, index.zone), room_name(index, item.entry.room_id)), " · ")
        new = joined((day_and_range(ghost.start, ghost.end, index.zone), room_name(index, ghost.room_id)), " · ")
        lines = [(old, "muted"), ("→ " + new, "strong")]
        if ghost.kind is GhostKind.RESIZE:
            lines.append((duration(ghost.end - ghost.start), "small"))
        question = translate("Calendar", "Move “{title}”?").format(title=isolated(title_of(item)))
        if ghost.kind is GhostKind.RESIZE:
            question = translate("Calendar", "Change the time of “{title}”?").format(title=isolated(title_of(item)))
        yes = Choice(translate("Calendar", "Move"), lambda: self._start(ghost), primary=True)
        no = Choice(translate("Calendar", "Keep"), self.popover.dismiss)
        self.popover.ask(question, lines, [yes, no], self._anchor(board), note)

    def _anchor(self, board: Board) -> QRect:
        return self._at(board, board.ghost_rect())

    def _at(self, board: Board, rect: QRect | None) -> QRect:
        """Return a rectangle of the canvas in the view's coordinates; without one, the middle of the view."""
        if rect is None:
            return QRect(self._window.rect().center(), self._window.rect().center())
        return QRect(board.surface.mapTo(self._window, rect.topLeft()), rect.size())

    def _keep(self) -> None:
        """Leave everything as it was."""
        board, self._ghost = self._board, None
        self._price.cancel()
        if board is not None:
            board.set_ghost(None)
            board.setFocus()

    @staticmethod
    def _is_block(ghost: Ghost) -> bool:
        return ghost.item is not None and ghost.item.entry.kind == "block"

    # --- doing it --------------------------------------------------------------------------------------------------

    def _start(self, ghost: Ghost, *, leave_due: bool = False) -> None:
        if self._busy:
            return
        self._busy = True
        tasks.spawn(self, self._carry_out(ghost, leave_due=leave_due), "move")

    async def _carry_out(self, ghost: Ghost, *, leave_due: bool) -> None:
        item, board = ghost.item, self._board
        if item is None or board is None or board.index is None:
            self._busy = False
            return
        index, anchor = board.index, self._anchor(board)
        wanted = index.range_of(ghost.start, ghost.end)
        self.popover.close_quietly()
        self._price.cancel()
        try:
            back = await self._write_move(item.entry, Move(wanted, ghost.room_id, leave_due=leave_due))
        except DomainError as error:
            board.set_ghost(None)
            self._refused(error, ghost, board, anchor)
            return
        finally:
            self._busy = False
        self.moved.emit()
        board.setFocus()
        where = f"{day_and_range(ghost.start, ghost.end, index.zone)}, {room_name(index, ghost.room_id)}"
        said = translate("Calendar", "Moved to {where}").format(where=where)
        offer_undo(self._desk, said, back, f"{isolated(title_of(item))}: {said}")

    async def _write_move(self, entry: CalendarEntry, order: Move) -> Back:
        """Move an entry and return what takes it back."""
        key, number = self._desk.new_key(), entry.id
        if entry.kind == "block":
            block = await self._desk.write(lambda s, a: s.blocks.move(a, number, order.range, order.room_id, key))
            return move_block_back(self._desk, block, entry.room_id, entry.range)
        booking = await self._desk.write(lambda s, a: s.bookings.move(a, number, order, key))
        return unchange(self._desk, booking)

    def _refused(self, error: DomainError, ghost: Ghost, board: Board, anchor: QRect) -> None:
        """Say why, and offer what is free instead; the entry is where it was."""
        choices = [self._alternative(a, ghost, board) for a in error.details.get("alternatives", ())[:4]]
        if isinstance(error, InsufficientFunds):
            text = translate("Calendar", "Move, leave the rest due")
            choices = [Choice(text, lambda: self._retry_due(ghost, board), primary=True)]
        choices.append(Choice(translate("Calendar", "Keep"), self.popover.dismiss, primary=not choices))
        lines = [(sentence(error, self._desk.formats), "muted")]
        exact = exact_sentence(error, self._desk.formats)
        if error.details.get("in_the_way") and exact not in {"", lines[0][0]}:
            lines.append((exact, "small"))
        title = (
            translate("Calendar", "“{title}” stays where it was").format(title=isolated(title_of(ghost.item)))
            if ghost.item
            else ""
        )
        self.popover.ask(title, lines, choices, anchor)
        self.moved.emit()

    def _retry_due(self, ghost: Ghost, board: Board) -> None:
        self.popover.close_quietly()
        board.set_ghost(ghost)
        self._start(ghost, leave_due=True)

    def _alternative(self, found: Alternative, ghost: Ghost, board: Board) -> Choice:
        index = board.index
        start, end = epoch(found.range.start), epoch(found.range.end)
        when = day_and_range(start, end, index.zone) if index is not None else ""

        def take() -> None:
            self.popover.close_quietly()
            board.drop(Ghost(GhostKind.MOVE, found.room_id, start, end, ghost.item))

        return Choice(f"{found.room_name}, {when}", take)

    # --- blocks -----------------------------------------------------------------------------------------------------

    def ask_to_unblock(self, board: Board, item: Item) -> None:
        """Ask whether a block is to be taken away."""
        index = board.index
        if index is None:
            return
        self._board = board
        where = joined((day_and_range(item.start, item.end, index.zone), room_name(index, item.entry.room_id)), " · ")
        text = translate("Calendar", "Remove the block “{title}”?").format(title=isolated(title_of(item)))
        yes = Choice(translate("Calendar", "Remove"), lambda: self._unblock(item.entry), danger=True)
        no = Choice(translate("Calendar", "Keep"), self.popover.dismiss)
        self.popover.ask(text, [(where, "muted")], [yes, no], self._at(board, board.item_rect(item.key)))

    def _unblock(self, entry: CalendarEntry) -> None:
        self.popover.close_quietly()

        async def remove() -> None:
            try:
                await self._desk.write(lambda s, a: s.blocks.remove(a, entry.id))
            except DomainError as error:
                self._desk.report(error)
                return
            self.moved.emit()
            if self._board is not None:
                self._board.setFocus()
            again = block_again(self._desk, entry.room_id, entry.range, entry.title)
            said = translate("Calendar", "The block is gone")
            offer_undo(self._desk, said, again, f"{isolated(entry.title)}: {said}")

        tasks.spawn(self, remove(), "remove a block")
