"""Content pages and reports as the JSON members that callers rely on."""

from __future__ import annotations

from typing import Any

from hallbooking_desktop.domain.reports import (
    AddonFigures,
    BookingFigures,
    HourFigures,
    Period,
    RoomFigures,
    VenueFigures,
    average,
    hours,
)
from hallbooking_desktop.services.page_diff import DiffBlock
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot, PictureSnapshot
from hallbooking_desktop.services.snapshots_reports import (
    AddonsReport,
    AheadReport,
    Asked,
    BookingsReport,
    CustomersReport,
    HoursReport,
    Reported,
    VenuesReport,
)
from hallbooking_desktop.web.present import Presenter

Json = dict[str, Any]

ALL_VENUES = "All venues"


def page(page: PageSnapshot) -> Json:
    """Return a page."""
    return {
        "id": page.id,
        "title": page.title,
        "slug": page.slug,
        "kind": page.kind,
        "html_content": page.html_content,
        "status": page.status,
        "version": page.version,
        "created_at": page.created_at,
        "updated_at": page.updated_at,
        "published_at": page.published_at,
        "former_slugs": page.former_slugs,
    }


def revision(kept: PageRevision) -> Json:
    """Return a page as one save left it."""
    return {
        "version": kept.version,
        "title": kept.title,
        "slug": kept.slug,
        "kind": kept.kind,
        "html_content": kept.html_content,
        "status": kept.status,
        "saved_by": kept.saved_by,
        "saved_at": kept.saved_at,
        "lost_pictures": kept.lost_pictures,
    }


def deleted_page(kept: PageRevision) -> Json:
    """Return the last version of a page that is not there any more."""
    return {"page_id": kept.page_id, **revision(kept)}


def changed_block(block: DiffBlock) -> Json:
    """Return what became of a block."""
    return {
        "kind": block.kind,
        "tag": block.tag,
        "before": block.before,
        "after": block.after,
        "parts": [{"kind": part.kind, "text": part.text} for part in block.parts],
    }


def picture(one: PictureSnapshot) -> Json:
    """Return a picture for pages."""
    return {
        "id": one.media_id,
        "url": f"/media/{one.media_id}",
        "thumbnail_url": f"/media/{one.media_id}?size=thumb",
        "name": one.name,
        "alt": one.alt,
        "width": one.width,
        "height": one.height,
        "size_bytes": one.size_bytes,
        "added_at": one.added_at,
        "added_by": one.added_by,
        "used_by": one.used_by,
    }


def bookings_report(present: Presenter, found: Reported[BookingsReport]) -> Json:
    """Return a report of bookings."""
    report = found.report
    total = report.total
    return {
        "report": {
            "total_bookings": total.bookings,
            "confirmed_bookings": total.confirmed,
            "cancelled_bookings": total.cancelled,
            "total_revenue": present.money(total.revenue),
            "average_booking_value": present.money(total.average_booking_value),
            "cancellation_rate": total.cancellation_rate,
            "retained_fees": present.money(total.retained_fees),
            "refunds": present.money(total.refunds),
            "average_duration_hours": total.average_duration_hours,
            **_about(report.asked),
        },
        "breakdown_by_date": [{"date": each.day, **_figures(present, each.figures)} for each in report.by_date],
        "breakdown_by_month": [{"month": each.month, **_figures(present, each.figures)} for each in report.by_month],
        "breakdown_by_room": [
            {
                "room_id": each.room_id,
                "name": each.name,
                "venue_id": each.venue_id,
                **_figures(present, each.figures),
            }
            for each in report.by_room
        ],
        "breakdown_by_venue": [
            {"venue_id": each.venue_id, "name": each.name, **_figures(present, each.figures)}
            for each in report.by_venue
        ],
        "breakdown_by_status": [
            {"status": each.status, **_figures(present, each.figures)} for each in report.by_status
        ],
        **_freshness(found),
    }


def venues_report(present: Presenter, found: Reported[VenuesReport]) -> Json:
    """Return a report of venues."""
    lines = [_venue(present, each) for each in found.report.venues]
    rooms = [_room(present, each) for each in found.report.rooms]
    return {"venues": lines, "rooms": rooms, **_about(found.report.asked), **_freshness(found)}


def customers_report(present: Presenter, found: Reported[CustomersReport]) -> Json:
    """Return a report of customers."""
    report = found.report
    total = report.total
    return {
        "report": {
            "total_customers": total.customers,
            "new_customers": total.new,
            "repeat_customers": total.repeat,
            "repeat_rate": total.repeat_rate,
            "average_lifetime_value": present.money(total.average_lifetime_value),
            "satisfaction": total.satisfaction,
            "reviews": total.reviews,
            **_about(report.asked),
        },
        "satisfaction_by_month": [
            {"month": each.month, "reviews": each.reviews, "average_rating": average(each.stars, each.reviews)}
            for each in report.by_month
        ],
        "customers_by_month": [
            {
                "month": each.month,
                "customers": each.customers,
                "new_customers": each.new,
                "repeat_customers": each.repeat,
            }
            for each in report.visits
        ],
        **_freshness(found),
    }


def hours_report(present: Presenter, found: Reported[HoursReport]) -> Json:  # noqa: ARG001 - as the others
    """Return a report of the hours of the week."""
    return {"hours": [_hour(each) for each in found.report.hours], **_about(found.report.asked), **_freshness(found)}


def addons_report(present: Presenter, found: Reported[AddonsReport]) -> Json:
    """Return a report of add-ons."""
    report = found.report
    return {
        "report": {**_addon(present, report.total), **_about(report.asked)},
        "addons": [
            {
                "addon_id": each.addon_id,
                "name": each.name,
                "venue_id": each.venue_id,
                **_addon(present, each.figures),
            }
            for each in report.by_addon
        ],
        **_freshness(found),
    }


def ahead_report(present: Presenter, found: Reported[AheadReport]) -> Json:
    """Return what was booked ahead on each day."""
    days = [
        {
            "date": each.day,
            "confirmed": each.figures.confirmed,
            "pending": each.figures.pending,
            "revenue": present.money(each.figures.revenue),
        }
        for each in found.report.by_day
    ]
    return {"days": days, **_about(found.report.asked), **_freshness(found)}


def _hour(hour: HourFigures) -> Json:
    return {
        "weekday": hour.weekday,
        "hour": hour.hour,
        "open_hours": hours(hour.open_seconds),
        "occupied_hours": hours(hour.occupied_seconds),
        "occupancy_rate": hour.occupancy_rate,
    }


def _addon(present: Presenter, figures: AddonFigures) -> Json:
    return {"bookings": figures.bookings, "quantity": figures.quantity, "revenue": present.money(figures.revenue)}


def _room(present: Presenter, room: RoomFigures) -> Json:
    return {
        "room_id": room.room_id,
        "name": room.name,
        "venue_id": room.venue_id,
        "total_bookings": room.bookings,
        "confirmed_bookings": room.confirmed,
        "total_revenue": present.money(room.revenue),
        "occupancy_rate": room.occupancy_rate,
    }


def _figures(present: Presenter, figures: BookingFigures) -> Json:
    return {
        "bookings": figures.bookings,
        "confirmed": figures.confirmed,
        "cancelled": figures.cancelled,
        "revenue": present.money(figures.revenue),
        "retained_fees": present.money(figures.retained_fees),
        "refunds": present.money(figures.refunds),
        "average_duration_hours": figures.average_duration_hours,
    }


def _venue(present: Presenter, venue: VenueFigures) -> Json:
    return {
        "venue_id": venue.venue_id,
        "name": venue.name,
        "total_bookings": venue.bookings,
        "confirmed_bookings": venue.confirmed,
        "total_revenue": present.money(venue.revenue),
        "occupancy_rate": venue.occupancy_rate,
        "top_room": venue.top_room,
        "average_rating": venue.average_rating,
    }


def _about(asked: Asked) -> Json:
    return {"period": str(Period(asked.start, asked.end)), "venue": asked.venue_name or ALL_VENUES}


def _freshness(found: Reported[Any]) -> Json:
    return {"from_cache": found.from_cache, "computed_at": found.computed_at}
