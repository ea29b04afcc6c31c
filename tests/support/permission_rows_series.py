"""More rows of the walk through the permissions: series, what takes a change back, and a booking's papers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from hallbooking_desktop.domain.bookings import PaymentMethod
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import (
    BookingEdit,
    BookingQuery,
    Cancellation,
    Move,
    PaymentOrder,
    RecurrenceRule,
    SeriesDraft,
    SeriesMove,
)
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.report_paper import ReportPaper
from hallbooking_desktop.services.snapshots import BookingDetails
from tests.support.permission_rows import SIGNED_IN, Row, Scene

_NO_REPORT = ReportPaper("Report", "", "", "", ("", "", "", "", ""), "", ())

LATER = SeriesMove(timedelta(hours=1))
SHORTER = BookingEdit(title="Choir")
OFF = Cancellation("Summer")


def weekly(scene: Scene) -> SeriesDraft:
    """Return two weeks of the owner's."""
    return SeriesDraft(scene.draft(scene.world.alice.id), RecurrenceRule("FREQ=WEEKLY;COUNT=2"))


def _left(scene: Scene, bookings: Iterable[BookingDetails]) -> Scene:
    return replace(scene, left_at={booking.id: booking.version for booking in bookings})


async def _repeated(services: Services, scene: Scene) -> Scene:
    made = await services.series.create(scene.world.admin.actor, weekly(scene))
    return _left(replace(scene, series=made[0].series_id or 0), made)


async def _moved_series(services: Services, scene: Scene) -> Scene:
    scene = await _repeated(services, scene)
    return _left(scene, await services.series.move(scene.world.admin.actor, scene.series, None, LATER))


async def _edited_series(services: Services, scene: Scene) -> Scene:
    scene = await _repeated(services, scene)
    return _left(scene, await services.series.edit(scene.world.admin.actor, scene.series, None, SHORTER))


async def _ended_series(services: Services, scene: Scene) -> Scene:
    scene = await _repeated(services, scene)
    return _left(scene, await services.series.cancel(scene.world.admin.actor, scene.series, None, OFF))


async def _moved(services: Services, scene: Scene) -> Scene:
    done = await services.bookings.move(scene.world.admin.actor, scene.booking, Move(scene.span(8)))
    return _left(scene, [done])


async def _ended(services: Services, scene: Scene) -> Scene:
    return _left(scene, [await services.bookings.cancel(scene.world.admin.actor, scene.booking, OFF)])


def series_rows() -> list[Row]:
    """Return rows about series, of the venue's staff alone, whosever the evenings are."""
    staff, take = "desk admin", Action.TAKE_PAYMENT
    cash = PaymentOrder(PaymentMethod.CASH)
    return [
        Row("look at a series", staff, lambda s, a, c: s.series.preview(a, weekly(c)), Action.VIEW_CALENDAR),
        Row("series' evenings", staff, lambda s, a, c: s.series.occurrences(a, c.series), take, _repeated),
        Row("edit a series", staff, lambda s, a, c: s.series.edit(a, c.series, None, SHORTER), take, _repeated),
        Row(
            "look at a series' move",
            staff,
            lambda s, a, c: s.series.preview_move(a, c.series, None, LATER),
            take,
            _repeated,
        ),
        Row("move a series", staff, lambda s, a, c: s.series.move(a, c.series, None, LATER), take, _repeated),
        Row(
            "take a series' move back",
            staff,
            lambda s, a, c: s.series.take_back(a, c.series, c.left_at),
            take,
            _moved_series,
        ),
        Row(
            "take a series' edit back",
            staff,
            lambda s, a, c: s.series.take_back(a, c.series, c.left_at),
            take,
            _edited_series,
        ),
        Row("pay a series", staff, lambda s, a, c: s.series.pay(a, c.series, cash), take, _repeated),
        Row(
            "look at a series' refund",
            staff,
            lambda s, a, c: s.series.preview_cancel(a, c.series, None, OFF),
            take,
            _repeated,
        ),
        Row("cancel a series", staff, lambda s, a, c: s.series.cancel(a, c.series, None, OFF), take, _repeated),
        Row(
            "reinstate a series",
            staff,
            lambda s, a, c: s.series.reinstate(a, c.series, list(c.left_at)),
            take,
            _ended_series,
        ),
    ]


def undo_rows() -> list[Row]:
    """Return rows about taking a change to one booking back, which customers do not, their own neither."""
    return [
        Row(
            "take a move back",
            "desk admin",
            lambda s, a, c: s.bookings.take_back(a, c.booking, c.left_at[c.booking]),
            Action.TAKE_PAYMENT,
            _moved,
        ),
        Row(
            "reinstate",
            "desk admin",
            lambda s, a, c: s.bookings.reinstate(a, c.booking),
            Action.TAKE_PAYMENT,
            _ended,
        ),
    ]


def paper_rows() -> list[Row]:
    """Return rows about a booking's papers, and lists that tell all of each booking."""
    concerned, view = "owner desk admin", Action.VIEW_BOOKING
    return [
        Row("confirmation", concerned, lambda s, a, c: s.papers.confirmation(a, c.booking), view),
        Row("invoice", concerned, lambda s, a, c: s.papers.invoice(a, c.booking), view),
        Row("calendar file", concerned, lambda s, a, c: s.papers.calendar(a, c.booking), view),
        Row(
            "report's paper",
            "desk admin",
            lambda s, a, c: s.papers.report(a, _NO_REPORT, c.world.city),
            Action.VIEW_REPORTS,
        ),
        Row("own bookings, whole", SIGNED_IN, lambda s, a, _: s.bookings.mine_whole(a)),
        Row("bookings, whole", "away desk admin", lambda s, a, _: s.bookings.page_whole(a, BookingQuery())),
        Row(
            "venue's bookings, whole",
            "desk admin",
            lambda s, a, c: s.bookings.page_whole(a, BookingQuery(venue_id=c.world.city)),
            Action.VIEW_CALENDAR,
        ),
    ]
