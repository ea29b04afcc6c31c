"""Content pages and reports."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from hallbooking_desktop.domain.pages import LONGEST_SLUG, PageKind, PageStatus
from hallbooking_desktop.services.library import LONGEST_ALT
from hallbooking_desktop.web.schemas.common import Answered, Asked, Id, Moment, Money, Number, Text

_MONTH = r"^\d{4}-\d\d$"
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
    former_slugs: list[str] = Field(description="addresses that it had, and that lead to it still")


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
    lost_pictures: list[str] = Field(description="ids of pictures that it shows and that were deleted since")


class DeletedPage(Revision):
    """The last version of a page that is not there any more; restoring one brings it back."""

    page_id: int


class ChangedPart(Answered):
    """A piece of a block's text."""

    kind: Literal["same", "added", "removed"]
    text: str


class ChangedBlock(Answered):
    """A block of one or both versions, as plain text; null where it is not there."""

    kind: Literal["same", "added", "removed", "changed"]
    tag: str = Field(description="p, h2, li, tr, figure …: the newer one")
    before: str | None
    after: str | None
    parts: list[ChangedPart] = Field(description="same and added ones together are the newer text")


class Picture(Answered):
    """A picture for pages, which show it at its ``url``."""

    id: str
    url: str
    thumbnail_url: str
    name: str
    alt: str
    width: int
    height: int
    size_bytes: int
    added_at: Moment
    added_by: int | None
    used_by: list[str] = Field(description="titles of the pages that show it, drafts too")


class PictureChange(Asked):
    """What is to be seen on a picture."""

    alt: Annotated[Text, Field(max_length=LONGEST_ALT)]


class Restoring(Asked):
    """``version``, if given, is the page's newest one as the caller knows it."""

    version: int | None = None


class Figures(Answered):
    """Sums over some bookings. Holds that ran out are not among them."""

    bookings: int
    confirmed: int
    cancelled: int
    revenue: Money = Field(description="total cost of the confirmed bookings")
    retained_fees: Money = Field(description="kept of cancelled bookings, and of falls in price by late reschedules")
    refunds: Money = Field(description="gone back to wallets at cancellations")
    average_duration_hours: Number = Field(description="booked hours ÷ confirmed bookings")


class FiguresOfDay(Figures):
    """A day with bookings, venue-local."""

    date: date


class FiguresOfMonth(Figures):
    """A month with bookings: as much of it as belongs to the period."""

    month: str = Field(pattern=_MONTH)


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
    """Bookings in sum and by date, month, room, venue and status."""

    report: BookingsSummary
    breakdown_by_date: list[FiguresOfDay]
    breakdown_by_month: list[FiguresOfMonth]
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


class RoomLine(Answered):
    """A room in a period. A booking of a whole hall is none of its parts, but occupies them."""

    room_id: Id
    name: str
    venue_id: Id
    total_bookings: int
    confirmed_bookings: int
    total_revenue: Money
    occupancy_rate: Rate | None = Field(description="null of a hall that is divided, archived or never open")


class VenuesReport(Cached):
    """Each venue in a period, by name, and each room, by revenue."""

    venues: list[VenueLine]
    rooms: list[RoomLine]
    period: str
    venue: str


class HourLine(Answered):
    """An hour of the week by the venues' clocks, over all rooms and weeks of the period."""

    weekday: int = Field(ge=0, le=6, description="Monday is 0")
    hour: int = Field(ge=0, le=23)
    open_hours: Number
    occupied_hours: Number
    occupancy_rate: Rate


class HoursReport(Cached):
    """The hours of the week in which anything is open."""

    hours: list[HourLine]
    period: str
    venue: str


class AddonSums(Answered):
    """What an add-on, or all of them, brought with confirmed bookings."""

    bookings: int
    quantity: int
    revenue: Money = Field(description="price × quantity, before discounts and taxes of the whole booking")


class AddonsSummary(AddonSums):
    """All add-ons of a period."""

    period: str
    venue: str


class AddonLine(AddonSums):
    """An add-on that was booked."""

    addon_id: Id
    name: str
    venue_id: Id


class AddonsReport(Cached):
    """Add-ons in sum, and each by revenue."""

    report: AddonsSummary
    addons: list[AddonLine]


class AheadLine(Answered):
    """What stood in the calendar on a day (UTC) for the 90 days that began with it, as it was noted then."""

    date: date
    confirmed: int
    pending: int
    revenue: Money


class AheadReport(Cached):
    """What was booked ahead, day by day; days on which nothing was noted are left out."""

    days: list[AheadLine]
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

    month: str = Field(pattern=_MONTH)
    reviews: int
    average_rating: Number


class CustomersOfMonth(Answered):
    """The customers of one month; new ones had no confirmed booking before it."""

    month: str = Field(pattern=_MONTH)
    customers: int
    new_customers: int
    repeat_customers: int


class CustomersReport(Cached):
    """New and repeat customers, their worth, and how content they are."""

    report: CustomersSummary
    satisfaction_by_month: list[SatisfactionOfMonth]
    customers_by_month: list[CustomersOfMonth]
