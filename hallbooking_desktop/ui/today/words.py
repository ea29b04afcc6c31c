"""What the rows of the day say: made from the snapshot, the reader's formats and the present."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QTime

from hallbooking_desktop.domain.bookings import Attendance
from hallbooking_desktop.domain.today import HOLD_SOON, LATE_AFTER, QUERY_PATIENCE, AlertKind
from hallbooking_desktop.services.snapshots_today import (
    Alert,
    HandoverNote,
    OpenQuery,
    RoomUse,
    TodayBooking,
    TurnRound,
)
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.formats import Formats, isolated
from hallbooking_desktop.ui.today.rows import Row

translate = QCoreApplication.translate
COUNTS_SECONDS: Final = timedelta(hours=1)
_SPARE_MINUTES: Final = 15
#: Between facts; a line may end after it, never before.
_DOT: Final = "\u00a0\u00a0·  "


def _together(text: str) -> str:
    """Return a number and its word so that no line ends between them."""
    return text.replace(" ", "\u00a0")


class DayWords:
    """Writes rows. ``several``: more than one venue is shown, so each hall is told with its venue."""

    def __init__(self, formats: Formats, now: datetime, *, several: bool) -> None:
        self._formats = formats
        self._now = now
        self._several = several

    # --- parts -------------------------------------------------------------------------------------------------------

    def _hall(self, room: str, venue: str) -> str:
        return f"{isolated(room)}, {isolated(venue)}" if self._several else isolated(room)

    def _place(self, booking: TodayBooking) -> str:
        return self._hall(booking.room_name, booking.venue_name)

    def _time(self, at: datetime, zone: str) -> str:
        note = self._formats.zone_note(at, zone, before=" ") if self._several else ""
        return self._formats.time(at, zone) + note

    def _span(self, booking: TodayBooking) -> str:
        zone = booking.timezone
        written = (
            f"{self._formats.time(booking.range.start, zone)} \u2013 {self._formats.time(booking.range.end, zone)}"
        )
        return written + (self._formats.zone_note(booking.range.start, zone, before=" ") if self._several else "")

    @staticmethod
    def _name(booking: TodayBooking) -> str:
        return booking.title or booking.customer or translate("Today", "Booking #%1").replace("%1", str(booking.id))

    def _facts(self, booking: TodayBooking, *more: str) -> str:
        guests = self._guests(booking.guests)
        customer = isolated(booking.customer) if booking.title else ""
        return _DOT.join(part for part in (self._place(booking), customer, guests, *more) if part)

    def _guests(self, guests: int | None) -> str:
        if not guests:
            return ""
        return _together(counts.guests(guests))

    def _due(self, booking: TodayBooking) -> str:
        if not booking.amount_due:
            return ""
        return _together(translate("Today", "%1 due").replace("%1", self._formats.money(booking.amount_due)))

    # --- rows --------------------------------------------------------------------------------------------------------

    def arrival(self, booking: TodayBooking) -> Row:
        """Return the row of a booking that begins in the day."""
        state, _ = pill = self.state(booking)
        return Row(
            ("booking", booking.id),
            self._name(booking),
            self._facts(booking, self._due(booking)),
            lead=self._span(booking),
            pill=pill,
            is_faint=state in {"left", "no_show", "over"},
            thing=booking,
        )

    def state(self, booking: TodayBooking) -> tuple[str, str]:
        """Return how the party stands: a look and its name."""
        seen, span, now = booking.attendance, booking.range, self._now
        if seen is Attendance.LEFT:
            return "left", translate("Today", "Left")
        if seen is Attendance.NO_SHOW:
            return "no_show", translate("Today", "No-show")
        if seen is Attendance.ARRIVED:
            if span.end <= now:
                return "overtime", translate("Today", "Over time")
            return "arrived", translate("Today", "Arrived")
        if span.end <= now:
            return "over", translate("Today", "Not noted")
        if span.start + LATE_AFTER <= now:
            return "late", translate("Today", "Missing")
        return "expected", translate("Today", "Expected")

    def progress(self, booking: TodayBooking) -> Row:
        """Return the row of a booking that has begun: how long it still has."""
        over = booking.range.end <= self._now
        if over:
            passed = self._formats.duration(max(self._now - booking.range.end, timedelta(minutes=1)))
            side = translate("Today", "over by %1").replace("%1", passed)
        else:
            left = self._formats.left(booking.range.end, self._now)
            side = translate("Today", "%1 left").replace("%1", left)
        missing = translate("Today", "not arrived yet") if booking.attendance is None else ""
        return Row(
            ("booking", booking.id),
            self._name(booking),
            self._facts(booking, missing),
            lead=self._span(booking),
            side=side,
            tone="danger_text" if over else "text_muted",
            thing=booking,
        )

    def hold(self, booking: TodayBooking) -> Row:
        """Return the row of an unpaid hold, counting down."""
        until = booking.hold_expires_at or booking.range.start
        soon = until <= self._now + HOLD_SOON
        when = f"{self._formats.date(booking.range.start, booking.timezone, year=False)}, {self._span(booking)}"
        return Row(
            ("booking", booking.id),
            self._name(booking),
            self._facts(booking, when, self._due(booking)),
            side=self.countdown(until),
            tone="danger_text" if soon else "text_muted",
            thing=booking,
        )

    def countdown(self, until: datetime) -> str:
        """Return how long a hold lasts: to the second in its last hour."""
        left = until - self._now
        if not timedelta(0) < left < COUNTS_SECONDS:
            return self._formats.left(until, self._now)
        minutes, seconds = divmod(int(left.total_seconds()), 60)
        return self._formats.locale.toString(QTime(0, minutes, seconds), "m:ss")

    def turn_round(self, turn: TurnRound) -> Row:
        """Return the row of a hall that must be made ready."""
        guests = self._guests(turn.guests)
        wanted = (self._use(turn.begins), turn.layout, guests, isolated(turn.setup_notes))
        below = translate("Today", "For %1").replace("%1", _DOT.join(part for part in wanted if part))
        if turn.ends is not None:
            ends = translate("Today", "After %1, ending %2").replace("%1", self._use(turn.ends))
            below += "\n" + ends.replace("%2", self._time(turn.ends.range.end, turn.timezone))
        if turn.minutes is None:
            side, tight = translate("Today", "empty now"), False
        else:
            side = translate("Today", "%1 between").replace(
                "%1", self._formats.duration(timedelta(minutes=turn.minutes))
            )
            tight = turn.minutes < turn.needed + _SPARE_MINUTES
        return Row(
            (turn.begins.kind, turn.begins.id),
            self._hall(turn.room_name, turn.venue_name),
            below,
            lead=self._time(turn.begins.range.start, turn.timezone),
            side=side,
            tone="warning" if tight else "text_muted",
            thing=turn,
        )

    @staticmethod
    def _use(use: RoomUse) -> str:
        if use.kind == "block":
            return isolated(use.title) or translate("Today", "a block")
        return isolated(use.title or use.customer) or translate("Today", "Booking #%1").replace("%1", str(use.id))

    def query(self, query: OpenQuery) -> Row:
        """Return the row of a question."""
        place = (isolated(query.venue_name or "") or translate("Today", "no venue")) if self._several else ""
        return Row(
            ("query", query.id),
            query.subject,
            _DOT.join(part for part in (isolated(query.customer), place) if part),
            side=self._formats.ago(query.asked_at, self._now),
            tone="warning" if query.asked_at + QUERY_PATIENCE < self._now else "text_muted",
            thing=query,
        )

    def note(self, note: HandoverNote) -> Row:
        """Return the row of a handover note."""
        signed = f"{isolated(note.author)}, {self._formats.ago(note.created_at, self._now)}"
        parts = [signed, isolated(note.venue_name) if self._several else ""]
        if note.done_at is not None:
            parts.append(translate("Today", "done by %1").replace("%1", isolated(note.done_by or "")))
        return Row(
            ("note", note.id),
            note.text,
            _DOT.join(part for part in parts if part),
            done=note.done_at is not None,
            is_faint=note.done_at is not None,
            thing=note,
        )

    # --- alerts ------------------------------------------------------------------------------------------------------

    def alert(self, alert: Alert) -> Row:
        """Return the row of something that should be seen to."""
        urgent = alert.kind in {AlertKind.NOT_ARRIVED, AlertKind.OVER_RUNNING, AlertKind.HOLD_RUNNING_OUT}
        thing = alert.booking or alert.query
        return Row(
            (alert.kind.value, thing.id if thing is not None else 0),
            self.alert_sentence(alert),
            mark=("alert", "danger_text" if urgent else "warning"),
            thing=alert,
        )

    def alert_sentence(self, alert: Alert) -> str:
        """Return what is to be seen to, in words."""
        if alert.booking is not None:
            return self._about_booking(alert, alert.booking)
        query = alert.query
        if query is None:
            return ""
        said = translate("Today", "%1 has waited for an answer for more than a day: %2")
        return said.replace("%1", isolated(query.customer)).replace("%2", isolated(query.subject))

    def _about_booking(self, alert: Alert, booking: TodayBooking) -> str:
        start = self._time(booking.range.start, booking.timezone)
        sentences: dict[AlertKind, Callable[[], str]] = {
            AlertKind.NOT_ARRIVED: lambda: translate("Today", "%1 has not arrived: %2 is booked from %3"),
            AlertKind.OVER_RUNNING: lambda: translate("Today", "%1 should have left %2 at %4"),
            AlertKind.HOLD_RUNNING_OUT: lambda: translate("Today", "The hold of %1 for %2 runs out at %5, unpaid"),
            AlertKind.CLOSED: lambda: (
                translate("Today", "%2 is closed, but booked from %3 by %1")
                + (f": {isolated(alert.reason)}" if alert.reason else "")
            ),
            AlertKind.OUT_OF_SERVICE: lambda: translate("Today", "%2 is out of service, but booked from %3 by %1"),
            AlertKind.PAYMENT_DUE: lambda: translate("Today", "%1 still owes %6 for %2 at %3"),
        }
        said = sentences[alert.kind]()
        values = (
            isolated(booking.customer or self._name(booking)),
            self._place(booking),
            start,
            self._time(booking.range.end, booking.timezone),
            self._time(alert.at, booking.timezone),
            self._formats.money(booking.amount_due),
        )
        for number, value in enumerate(values, 1):
            said = said.replace(f"%{number}", value)
        return said


def extension_text(booking: TodayBooking, minutes: int, formats: Formats) -> tuple[str, bool]:
    """Return what an offer of more time says, and whether the hall is free so long as far as is known."""
    end = booking.range.end + timedelta(minutes=minutes)
    many = str(minutes)
    if booking.latest_end is not None and end > booking.latest_end:
        said = translate("Today", "%1 min: the hall is needed from %2")
        return said.replace("%1", many).replace("%2", formats.time(booking.latest_end, booking.timezone)), False
    said = translate("Today", "%1 min, until %2")
    return said.replace("%1", many).replace("%2", formats.time(end, booking.timezone)), True
