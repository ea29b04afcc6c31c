"""Catalogue records of the database as the frozen snapshots that services hand out."""

from __future__ import annotations

from hallbooking_desktop.domain.refunds import RefundTiers
from hallbooking_desktop.persistence.catalogue import AddonRecord, ClosureRecord, RoomRecord, VenueRecord
from hallbooking_desktop.services.snapshots import (
    AddonSnapshot,
    BookingRules,
    ClosureSnapshot,
    HoursInterval,
    PhotoSnapshot,
    RoomSnapshot,
    VenueSnapshot,
)


def venue_snapshot(venue: VenueRecord) -> VenueSnapshot:
    """Return a venue as the views know it."""
    return VenueSnapshot(
        id=venue.id,
        name=venue.name,
        city=venue.city,
        address=venue.address,
        state=venue.state,
        country=venue.country,
        postal_code=venue.postal_code,
        description=venue.description,
        contact_phone=venue.contact_phone,
        contact_email=venue.contact_email,
        total_capacity=venue.total_capacity,
        timezone=venue.timezone,
        rules=BookingRules(
            venue.slot_step_minutes,
            venue.shortest_minutes,
            venue.longest_minutes,
            venue.notice_minutes,
            venue.horizon_days,
        ),
        tax_rate_percent=venue.tax_rate_percent,
        deposit_percent=venue.deposit_percent,
        hours=tuple(HoursInterval(*item) for item in venue.hours),
        archived=venue.archived,
        version=venue.version,
        refund_tiers=RefundTiers.from_json(venue.refund_tiers),
        photos=tuple(PhotoSnapshot(*photo) for photo in venue.photos),
    )


def room_snapshot(room: RoomRecord) -> RoomSnapshot:
    """Return a room as the views know it."""
    return RoomSnapshot(
        id=room.id,
        venue_id=room.venue_id,
        venue_name=room.venue_name,
        city=room.city,
        timezone=room.timezone,
        name=room.name,
        type=room.type,
        capacity=room.capacity,
        rate_per_hour=room.rate_per_hour,
        amenities=room.amenities,
        description=room.description,
        in_service=room.in_service,
        setup_minutes=room.setup_minutes,
        teardown_minutes=room.teardown_minutes,
        part_ids=room.part_ids,
        own_hours=None if room.own_hours is None else tuple(HoursInterval(*item) for item in room.own_hours),
        average_rating=room.average_rating,
        review_count=room.review_count,
        archived=room.archived,
        version=room.version,
        photos=tuple(PhotoSnapshot(*photo) for photo in room.photos),
    )


def addon_snapshot(addon: AddonRecord) -> AddonSnapshot:
    """Return an add-on as the views know it."""
    return AddonSnapshot(
        addon.id, addon.venue_id, addon.name, addon.description, addon.price, addon.stock, addon.active, addon.version
    )


def closure_snapshot(closure: ClosureRecord) -> ClosureSnapshot:
    """Return a closure as the views know it."""
    return ClosureSnapshot(
        closure.id, closure.venue_id, closure.room_id, closure.range, closure.reason, closure.version
    )
