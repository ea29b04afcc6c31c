"""Closing or blocking a place for a time: what is in the way is decided about first, then all is done at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from hallbooking_desktop.domain.bookings import UNDO_TIME
from hallbooking_desktop.domain.errors import ClosingRefused, DomainError, StaleVersion, ValidationFailed
from hallbooking_desktop.domain.events import ChangeNotice, Topic
from hallbooking_desktop.domain.timeranges import TimeRange, local_date
from hallbooking_desktop.services.commands_closing import Affected, Closed, Closing, ClosingKind
from hallbooking_desktop.ui.booking.keys import RequestKey
from hallbooking_desktop.ui.booking.moments import DAY, When
from hallbooking_desktop.ui.booking.when import WhenPart
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.formats import zone_of
from hallbooking_desktop.ui.history import Back
from hallbooking_desktop.ui.messages import field_sentences, sentence
from hallbooking_desktop.ui.places.fates import FateList
from hallbooking_desktop.ui.places.place import Place
from hallbooking_desktop.ui.tasks import Debounce, Latest
from hallbooking_desktop.ui.undo import offer_undo
from hallbooking_desktop.ui.widgets.dialogs import Note, Sheet
from hallbooking_desktop.ui.widgets.forms import Field
from hallbooking_desktop.ui.widgets.panel import text_label

translate = QCoreApplication.translate


class ClosingSheet(Sheet):
    """``done_with`` carries what was done. It begins with the time given, or with the whole of tomorrow."""

    done_with = Signal(object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        place: Place,
        kind: ClosingKind,
        *,
        span: TimeRange | None = None,
        reason: str = "",
    ) -> None:
        title, primary = _names(kind, place)
        super().__init__(title.replace("%1", place.name), parent, primary=primary, width=720)
        self._desk, self._place, self._kind = desk, place, kind
        self.formats = desk.formats
        self._keys = RequestKey(desk)
        #: From then on nothing is to be booked of a hall that is taken out of service.
        self._since = desk.clock()
        self._found: tuple[Affected, ...] | None = None
        self.when = WhenPart(desk, self)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        words = (self.tr("Repairs"), self.tr("Cleaning"), self.tr("Own use"), self.tr("Holiday"))
        self.reason.addItems(["", *words])
        self.fates = FateList(desk, self)
        self.sums = Note("info", parent=self)
        self.fields = {"reason": Field(self.tr("&Reason"), self.reason, self._hint(), parent=self)}
        self.body.addWidget(text_label(self._about(), "muted", self))
        for part in (self.when, self.fields["reason"]):
            self.body.addWidget(part)
        self.body.addWidget(self.fates, 1)
        self.body.addWidget(self.sums)
        self._look = Latest[tuple[Affected, ...]](self, "bookings in the way")
        self._soon = Debounce(self, 120, self._load)
        self.when.changed.connect(self._changed)
        self.fates.changed.connect(self._show_sums)
        desk.changed.connect(self._elsewhere)
        self.on_submit(self._send)
        self.reason.setCurrentText(reason)
        self._begin(span)

    def _about(self) -> str:
        if self._kind is ClosingKind.OUT_OF_SERVICE:
            self.when.hide()
            return self.tr("Nobody can book it until it is in service again. What is booked is decided about below.")
        return self.tr("Nobody can book it then. What is booked there already is decided about below.")

    def _hint(self) -> str:
        return self.tr("Guests whose booking is moved or cancelled read it.")

    def _begin(self, span: TimeRange | None) -> None:
        zone = self._place.venue.timezone
        tomorrow = local_date(self._desk.clock(), zone_of(zone)) + timedelta(days=1)
        self.when.set_zone(zone, self._place.venue.rules.slot_step_minutes)
        if span is None:
            self.when.set_when(When(tomorrow, 0, DAY))
        else:
            self.when.set_range(span, zone)
        (self.reason if self._kind is ClosingKind.OUT_OF_SERVICE else self.when.day).setFocus()
        #: Time and reason were said before: what is left is to decide.
        self._was_said = span is not None and bool(self.reason.currentText())
        self.primary.setEnabled(False)
        self._load()

    # --- what is in the way ------------------------------------------------------------------------------------------

    def wanted(self) -> Closing | None:
        """Return what is to be closed, with what is decided so far; None while the time is none."""
        reason = self.reason.currentText().strip()
        decisions = self.fates.decisions() or ()
        venue_id, room_id = self._place.venue.id, self._place.room_id
        if self._kind is ClosingKind.OUT_OF_SERVICE and room_id is not None:
            return replace(Closing.out_of_service(venue_id, room_id, self._since), reason=reason, decisions=decisions)
        span = self.when.range()
        if span is None:
            return None
        return Closing(venue_id, room_id, span, self._kind, reason, decisions)

    def _changed(self) -> None:
        self._found = None
        self.primary.setEnabled(False)
        self._soon()

    def _elsewhere(self, notice: ChangeNotice) -> None:
        if notice.concerns(Topic.BOOKING, Topic.BLOCK, Topic.ROOM, Topic.VENUE) and self._task_is_over():
            self._soon()

    def _task_is_over(self) -> bool:
        return self._task is None or self._task.done()

    def _load(self) -> None:
        wanted = self.wanted()
        if wanted is not None:
            self._look.start(self._desk.read(lambda s, a: s.closing.affected(a, wanted)), self._show, self._refused)

    def _show(self, found: tuple[Affected, ...]) -> None:
        self._found = found
        self.note.say("")
        self.fates.show_affected(found, may_stay=self._kind is not ClosingKind.BLOCK)
        if self._was_said and self.fates.rows and self.when.day.hasFocus():
            self.fates.rows[0].box.setFocus()
        self._was_said = False
        self.fit()

    def _refused(self, error: DomainError) -> None:
        self._found = None
        self.fates.show_affected((), may_stay=True)
        self.fates.head.setText("")
        self.refuse(error)

    def _show_sums(self) -> None:
        left = self.fates.undecided
        decisions = self.fates.decisions()
        self.primary.setEnabled(self._found is not None and decisions is not None and self._task_is_over())
        if left:
            self.sums.say(self.tr("%n bookings are still to be decided about.", "", left), "info")
            return
        back = sum(row.item.paid for row in self.fates.rows if row.choice is not None and row.choice[0] == "cancel")
        text = (
            self.tr("%1 goes back to the guests' wallets.").replace("%1", self._desk.formats.money(back))
            if back
            else ""
        )
        self.sums.say(text, "info")

    # --- sending -----------------------------------------------------------------------------------------------------

    async def _send(self) -> None:
        wanted = self.wanted()
        if wanted is None or self._found is None:
            return
        if any(d.fate == "cancel" for d in wanted.decisions) and not wanted.reason:
            raise ValidationFailed({"reason": self.tr("Say why: the guests whose booking is cancelled read it.")})
        key = self._keys.of(wanted)
        done: Closed = await self._desk.write(lambda s, a: s.closing.carry_out(a, wanted, key))
        self._keys.forget()
        desk = self._desk
        if done.taken_out is not None or done.closure_id is not None or done.block_ids or done.moved or done.cancelled:
            offer_undo(desk, self._said(done), _open_again(desk, done))
        self.done_with.emit(done)

    def _said(self, done: Closed) -> str:
        said = {
            ClosingKind.BLOCK: self.tr("%1 is blocked."),
            ClosingKind.CLOSURE: self.tr("%1 is closed then."),
            ClosingKind.OUT_OF_SERVICE: self.tr("%1 is out of service."),
        }
        parts = [said[self._kind].replace("%1", self._place.name)]
        parts += [self.tr("%n bookings were moved.", "", len(done.moved))] if done.moved else []
        parts += [self.tr("%n bookings were cancelled.", "", len(done.cancelled))] if done.cancelled else []
        return " ".join(parts)

    def set_busy(self, busy: bool) -> None:
        """Show that it is under way; without all decisions the button stays off."""
        super().set_busy(busy)
        if not busy:
            self.primary.setEnabled(self._found is not None and self.fates.decisions() is not None)

    def refuse(self, error: DomainError) -> None:
        """Show a refusal beside the booking or the field that it is about; a stale list is loaded anew."""
        cause = error.details.get("cause") if isinstance(error, ClosingRefused) else None
        row = self.fates.row_of(error.details.get("booking_id"))
        if row is not None and isinstance(cause, DomainError):
            row.show_problem(" ".join(field_sentences(cause).values()) or sentence(cause, self.formats))
            self.note.say(self.tr("Nothing was changed: one booking cannot be treated so."), "danger")
        elif isinstance(error, StaleVersion):
            self.note.say(
                self.tr("The bookings in the way have changed. Nothing was done; look at them again."), "warning"
            )
            self._load_again()
        elif (said := field_sentences(error)) and "reason" in said:
            self.fields["reason"].set_error(said["reason"])
            self.reason.setFocus()
        else:
            super().refuse(error)
            if said:
                self.note.say(" ".join(said.values()), "danger")

    def _load_again(self) -> None:
        wanted = self.wanted()
        if wanted is not None:
            look = self._desk.read(lambda s, a: s.closing.affected(a, wanted))
            self._look.start(look, self._show_again, self._refused)

    def _show_again(self, found: tuple[Affected, ...]) -> None:
        said = self.note.text
        self._show(found)
        self.note.say(said, "warning")


def _names(kind: ClosingKind, place: Place) -> tuple[str, str]:
    """Return what the sheet is called, and its button."""
    if kind is ClosingKind.BLOCK:
        title, primary = translate("ClosingSheet", "Block %1"), translate("ClosingSheet", "Block")
    elif kind is ClosingKind.CLOSURE:
        title, primary = translate("ClosingSheet", "Close %1"), translate("ClosingSheet", "Close")
    elif place.room is not None and place.room.in_service:
        title = translate("ClosingSheet", "Take %1 out of service")
        primary = translate("ClosingSheet", "Take out of service")
    else:
        title = translate("ClosingSheet", "Bookings in %1, which is out of service")
        primary = translate("ClosingSheet", "Carry out")
    return title.replace("%1", place.name), primary


def _open_again(desk: Desk, done: Closed) -> Back:
    """Return what takes a closing back."""
    key = desk.new_key()
    # Who was cancelled or moved comes back within a minute only; an empty time is opened whenever.
    within = UNDO_TIME if done.cancelled or done.left else None

    async def back() -> str:
        await desk.write(lambda s, a: s.closing.take_back(a, done, key))
        return translate("ClosingSheet", "It is open again, and every booking is where it was.")

    return Back(back, within)
