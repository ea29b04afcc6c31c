"""Content pages and reports."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from hallbooking_desktop.domain.pages import LONGEST_SLUG, PageKind, PageStatus
from hallbooking_desktop.web.schemas.common import Answered, Asked, Id, Moment, Money, Number, Text

Rate = Annotated[Number, Field(ge=0, le=100, description="percent, one decimal")]
Slug = Annotated[
    str, Field(max_length=LONGEST_SLUG, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="a–z, 0–9, single hyphens")
]


class Page(Answered):
    """A page. Its HTML is clean: semantic tags only, and nothing that runs."""

    id: int
    title: str
    slug: str
    kind: PageKind
    html_content: str
    status: PageStatus
    version: int
    created_at: Moment
    updated_at: Moment
    published_at: Moment | None


class PageChanges(Asked):
    """What is to be other than it is; what is left out stays. ``version`` is the one that was changed."""

    title: Text | None = None
    slug: Slug | None = None
    kind: PageKind | None = None
    html_content: Text | None = None
    status: PageStatus | None = None
    version: int | None = None


class NewPage(PageChanges):
    """A new page; without a slug it gets one from its title, without a status it is a draft."""

    title: Text


class Revision(Answered):
    """A page as one save left it."""

    version: int
    title: str
    slug: str
    kind: PageKind
    html_content: str
    status: PageStatus
    saved_by: int | None
    saved_at: Moment


class Restoring(Asked):
    """``version``, if given, is the page's newest one as the caller knows it."""

    version: int | None = None


class Figures(Answered):
    """Sums over some bookings. Holds that ran out are not among them."""

    bookings: int
    confirmed: int
    cancelled: int
    revenue: Money = Field(description="total cost of the confirmed bookings")


class FiguresOfDay(Figures):
    """A day with bookings, venue-local."""

    date: date


class FiguresOfRoom(Figures):
    """A room with bookings."""

    room_id: Id
    name: str
    venue_id: Id


class FiguresOfVenue(Figures):
    """A venue with bookings."""

    venue_id: Id
    name: str


class FiguresOfStatus(Figures):
    """The bookings in one state."""

    status: str


class BookingsSummary(Answered):
    """The bookings of a period, venue-local, both days included."""

    total_bookings: int
    confirmed_bookings: int
    cancelled_bookings: int
    total_revenue: Money
    average_booking_value: Money = Field(description="revenue ÷ confirmed bookings")
    cancellation_rate: Rate
    retained_fees: Money
    refunds: Money
    average_duration_hours: Number
    period: str = Field(description="A to B")
    venue: str = Field(description="its name, or All venues")


class Cached(Answered):
    """How fresh it is."""

    from_cache: bool
    computed_at: Moment


class BookingsReport(Cached):
    """Bookings in sum and by date, room, venue and status."""

    report: BookingsSummary
    breakdown_by_date: list[FiguresOfDay]
    breakdown_by_room: list[FiguresOfRoom]
    breakdown_by_venue: list[FiguresOfVenue]
    breakdown_by_status: list[FiguresOfStatus]


class VenueLine(Answered):
    """A venue in a period."""

    venue_id: Id
    name: str
    total_bookings: int
    confirmed_bookings: int
    total_revenue: Money
    occupancy_rate: Rate
    top_room: str | None
    average_rating: Number | None


class VenuesReport(Cached):
    """Each venue in a period, by name."""

    venues: list[VenueLine]
    period: str
    venue: str


class CustomersSummary(Answered):
    """The customers of a period: organisers of a confirmed booking in it."""

    total_customers: int
    new_customers: int
    repeat_customers: int
    repeat_rate: Rate
    average_lifetime_value: Money
    satisfaction: Number | None = Field(description="average stars of the period's reviews")
    reviews: int
    period: str
    venue: str


class SatisfactionOfMonth(Answered):
    """The reviews of one month."""

    month: str = Field(pattern=r"^\d{4}-\d\d$")
    reviews: int
    average_rating: Number


class CustomersReport(Cached):
    """New and repeat customers, their worth, and how content they are."""

    report: CustomersSummary
    satisfaction_by_month: list[SatisfactionOfMonth]
