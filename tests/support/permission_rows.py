"""The rows of the walk through the permissions: who may do what, and the call that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hallbooking_desktop.domain.bookings import Attendance, PaymentMethod
from hallbooking_desktop.domain.errors import DomainError, Unauthenticated
from hallbooking_desktop.domain.permissions import Action, Actor, Role
from hallbooking_desktop.domain.queries import QueryStatus
from hallbooking_desktop.domain.reports import Period
from hallbooking_desktop.domain.timeranges import TimeRange
from hallbooking_desktop.services.commands import (
    AuditQuery,
    BookingDraft,
    BookingEdit,
    BookingQuery,
    CalendarQuery,
    Cancellation,
    CustomerQuery,
    Move,
    NewBlock,
    NewCustomer,
    NewStaff,
    PaymentOrder,
    PersonChoice,
    RecurrenceRule,
    SearchQuery,
    SeriesDraft,
    StaffQuery,
    TodayQuery,
    TopUp,
    UserEdit,
    UserQuery,
    WalletAdjustment,
)
from hallbooking_desktop.services.commands_catalogue import NewAddon, NewRoom, NewVenue
from hallbooking_desktop.services.commands_closing import Closed, Closing, ClosingKind
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery, PictureQuery
from hallbooking_desktop.services.commands_engagement import (
    NewFavourite,
    NewQuery,
    NewReview,
    QueryList,
    ReviewQuery,
)
from hallbooking_desktop.services.commands_media import PhotosOf
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.reports import ReportQuery
from hallbooking_desktop.services.snapshots import PhotoSnapshot
from hallbooking_desktop.services.snapshots_content import PageSnapshot, PictureSnapshot
from tests.support.pictures import picture
from tests.support.world import World

ONE = Decimal(1)
PEOPLE = ("guest", "stranger", "owner", "away", "desk", "admin")
EVERYBODY = " ".join(PEOPLE)
SIGNED_IN = "stranger owner away desk admin"


@dataclass(frozen=True, slots=True)
class Scene:
    """A customer (the owner) with bookings at the desk's venue: ahead, under way, unpaid, two that are over.

    One of the latter is reviewed; the owner has a favourite and asked the desk something. There are a block, a closure
    and a kiosk.
    """

    world: World
    booking: int
    under_way: int
    unpaid: int
    block: int
    closure: int
    #: A room of the venue without bookings.
    spare: int
    start: datetime
    over: int
    review: int
    favourite: int
    query: int
    kiosk: int
    #: A draft.
    page: int
    #: The owner forgot the password: what was mailed.
    reset_code: str
    #: A page that everybody reads.
    published: PageSnapshot
    #: What pairs a tablet with the kiosk; and what a tablet is known by that is paired already.
    kiosk_code: str
    tablet: str
    #: One of the studio, and one of the other venue.
    room_photo: PhotoSnapshot
    venue_photo: PhotoSnapshot
    #: One of the website that no page shows.
    picture: PictureSnapshot
    #: Under way, its party noted as arrived.
    arrived: int
    #: Left by the desk.
    note: int
    #: What a row prepares for itself: a series of the owner's; the versions at which a change left bookings.
    series: int = 0
    left_at: Mapping[int, int] = field(default_factory=dict)

    def actors(self) -> dict[str, Actor]:
        """Return everybody by name: the moderator of the venue is the desk, the one of another venue is away."""
        world = self.world
        return {
            "guest": world.guest,
            "stranger": world.bob.actor,
            "owner": world.alice.actor,
            "away": world.berlin_moderator.actor,
            "desk": world.moderator.actor,
            "admin": world.admin.actor,
        }

    def span(self, hour: int = 0, days: int = 0) -> TimeRange:
        """Return two hours, counted from the scene's day at 08:00."""
        begin = self.start + timedelta(days=days, hours=hour)
        return TimeRange(begin, begin + timedelta(hours=2))

    def draft(self, person: int | None = None, hour: int = 6) -> BookingDraft:
        """Return a booking of the ballroom."""
        return BookingDraft(
            self.world.ballroom, self.span(hour), customers=(PersonChoice(person),) if person is not None else ()
        )


_DAYS = Period(date(2030, 1, 1), date(2030, 1, 31))


@dataclass(frozen=True, slots=True)
class Row:
    """Who may do this, and by which action of the table (on the owner's thing, at the desk's venue).

    ``prepare`` is done before anybody tries; ``guest_told``: what a guest is refused with.
    """

    name: str
    who: str
    call: Callable[[Services, Actor, Scene], Awaitable[Any]]
    action: Action | None = None
    prepare: Callable[[Services, Scene], Awaitable[Scene]] | None = None
    guest_told: type[DomainError] = Unauthenticated


def people_rows() -> list[Row]:
    """Return rows about customers and staff."""
    staff = NewStaff("new@hall.example", "New", Role.ADMIN)
    typed = NewCustomer("Ann Other", "+1 202 555 0177")
    return [
        Row("find", "away desk admin", lambda s, a, _: s.users.find(a, "alice"), Action.FIND_CUSTOMER),
        Row("duplicates", "away desk admin", lambda s, a, _: s.users.likely_duplicates(a, typed), Action.FIND_CUSTOMER),
        Row(
            "create customer",
            "away desk admin",
            lambda s, a, _: s.users.create_customer(a, typed),
            Action.CREATE_CUSTOMER,
        ),
        Row("customers", "away desk admin", lambda s, a, _: s.users.customers(a, CustomerQuery())),
        Row("customer", "owner desk admin", lambda s, a, c: s.users.customer(a, c.world.alice.id)),
        Row(
            "edit customer",
            "owner desk admin",
            lambda s, a, c: s.users.update_customer(
                a, c.world.alice.id, 1, NewCustomer("Alice", email=c.world.alice.email)
            ),
        ),
        Row(
            "merge",
            "desk admin",
            lambda s, a, c: s.users.merge(a, c.world.alice.id, c.world.walk_in.id),
            Action.MERGE_CUSTOMERS,
        ),
        Row(
            "preview of a merge",
            "desk admin",
            lambda s, a, c: s.users.merge_preview(a, c.world.alice.id, c.world.walk_in.id),
            Action.MERGE_CUSTOMERS,
        ),
        Row("who might be the same", "desk admin", lambda s, a, c: s.users.duplicates_of(a, c.world.alice.id)),
        Row("staff", "admin", lambda s, a, _: s.users.staff(a), Action.MANAGE_USERS),
        Row("create staff", "admin", lambda s, a, _: s.users.create_staff(a, staff), Action.MANAGE_USERS),
        Row(
            "edit staff",
            "admin",
            lambda s, a, c: s.users.update_staff(
                a, c.world.moderator.id, 1, NewStaff("mo@hall.example", "Mo", Role.MODERATOR, c.world.berlin)
            ),
            Action.MANAGE_USERS,
        ),
        Row("staff page", "admin", lambda s, a, _: s.users.staff_page(a, StaffQuery()), Action.MANAGE_USERS),
        Row(
            "member of the staff",
            "admin",
            lambda s, a, c: s.users.staff_member(a, c.world.moderator.id),
            Action.MANAGE_USERS,
        ),
        Row(
            "code for a password",
            "admin",
            lambda s, a, c: s.users.new_code(a, c.world.moderator.id, mailed=False),
            Action.MANAGE_USERS,
        ),
        Row("deactivate", "admin", lambda s, a, c: s.users.deactivate(a, c.world.alice.id), Action.MANAGE_USERS),
        Row("reactivate", "admin", lambda s, a, c: s.users.reactivate(a, c.world.alice.id), Action.MANAGE_USERS),
        Row("everybody", "admin", lambda s, a, _: s.users.page(a, UserQuery()), Action.MANAGE_USERS),
        Row(
            "edit anybody",
            "admin",
            lambda s, a, c: s.users.update_user(a, c.world.alice.id, None, UserEdit(full_name="Alice")),
            Action.MANAGE_USERS,
        ),
        Row("own record", SIGNED_IN, lambda s, a, _: s.users.profile(a)),
        Row("edit own record", SIGNED_IN, lambda s, a, _: s.users.update_profile(a, None, UserEdit(language="de"))),
        Row("sign out", SIGNED_IN, lambda s, a, _: s.auth.sign_out(a)),
    ]


def money_rows() -> list[Row]:
    """Return rows about wallets and the audit log."""
    return [
        Row("own wallet", SIGNED_IN, lambda s, a, _: s.wallets.mine(a)),
        Row("wallet", "owner desk admin", lambda s, a, c: s.wallets.of(a, c.world.alice.id), Action.VIEW_WALLET),
        Row("ledger", "owner desk admin", lambda s, a, c: s.wallets.entries(a, c.world.alice.id), Action.VIEW_WALLET),
        Row(
            "what a statement says",
            "owner desk admin",
            lambda s, a, c: s.wallets.statement(a, c.world.alice.id, c.span()),
            Action.VIEW_WALLET,
        ),
        Row(
            "statement",
            "owner desk admin",
            lambda s, a, c: s.papers.statement(a, c.world.alice.id, _DAYS, c.world.city),
            Action.VIEW_WALLET,
        ),
        Row("wallets", "away desk admin", lambda s, a, _: s.wallets.wallets(a, CustomerQuery())),
        Row(
            "top up",
            "desk admin",
            lambda s, a, c: s.wallets.top_up(a, c.world.alice.id, TopUp(ONE)),
            Action.TOP_UP_WALLET,
        ),
        Row(
            "adjust",
            "admin",
            lambda s, a, c: s.wallets.adjust(a, c.world.alice.id, WalletAdjustment(ONE, "x")),
            Action.ADJUST_WALLET,
        ),
        Row("audit log", "admin", lambda s, a, _: s.audit.entries(a, AuditQuery()), Action.VIEW_AUDIT),
        Row("audit lines", "admin", lambda s, a, _: s.audit.lines(a, AuditQuery()), Action.VIEW_AUDIT),
        Row("audit line", "admin", lambda s, a, _: s.audit.details(a, 1), Action.VIEW_AUDIT),
        Row("booking's history", "desk admin", lambda s, a, c: s.audit.of_booking(a, c.booking)),
    ]


def booking_rows() -> list[Row]:
    """Return rows about bookings."""
    return [
        Row("quote", EVERYBODY, lambda s, a, c: s.bookings.quote(a, c.draft()), Action.BROWSE),
        Row("book for oneself", SIGNED_IN, lambda s, a, c: s.bookings.create(a, c.draft(a.user_id or 0))),
        Row(
            "book for a customer",
            "owner desk admin",
            lambda s, a, c: s.bookings.create(a, c.draft(c.world.alice.id)),
            Action.BOOK,
        ),
        Row("details", "owner desk admin", lambda s, a, c: s.bookings.details(a, c.booking), Action.VIEW_BOOKING),
        Row("bookings", "away desk admin", lambda s, a, _: s.bookings.page(a, BookingQuery())),
        Row(
            "venue's bookings",
            "desk admin",
            lambda s, a, c: s.bookings.page(a, BookingQuery(venue_id=c.world.city)),
            Action.VIEW_CALENDAR,
        ),
        Row("own bookings", SIGNED_IN, lambda s, a, _: s.bookings.mine(a)),
        Row(
            "edit",
            "owner desk admin",
            lambda s, a, c: s.bookings.edit(a, c.booking, 1, BookingEdit(title="New")),
            Action.EDIT_BOOKING,
        ),
        Row(
            "pay from the wallet",
            "owner desk admin",
            lambda s, a, c: s.bookings.pay(a, c.unpaid, PaymentOrder(PaymentMethod.WALLET, ONE)),
            Action.PAY_BOOKING,
        ),
        Row(
            "pay in cash",
            "desk admin",
            lambda s, a, c: s.bookings.pay(a, c.unpaid, PaymentOrder(PaymentMethod.CASH, ONE)),
            Action.TAKE_PAYMENT,
        ),
        Row(
            "look at a move",
            "owner desk admin",
            lambda s, a, c: s.bookings.preview_move(a, c.booking, Move(c.span(8))),
            Action.RESCHEDULE_BOOKING,
        ),
        Row(
            "move",
            "owner desk admin",
            lambda s, a, c: s.bookings.move(a, c.booking, Move(c.span(8))),
            Action.RESCHEDULE_BOOKING,
        ),
        Row(
            "look at a refund",
            "owner desk admin",
            lambda s, a, c: s.bookings.preview_cancel(a, c.booking, Cancellation("Ill")),
            Action.CANCEL_BOOKING,
        ),
        Row(
            "cancel",
            "owner desk admin",
            lambda s, a, c: s.bookings.cancel(a, c.booking, Cancellation("Ill")),
            Action.CANCEL_BOOKING,
        ),
        Row(
            "cancel for the venue's fault",
            "desk admin",
            lambda s, a, c: s.bookings.cancel(a, c.booking, Cancellation("Flood", venue_fault=True)),
            Action.REFUND_VENUE_FAULT,
        ),
        Row(
            "override the policy",
            "admin",
            lambda s, a, c: s.bookings.cancel(a, c.booking, Cancellation("Goodwill", override_percent=Decimal(90))),
            Action.OVERRIDE_POLICY,
        ),
        Row(
            "cancel what has begun",
            "admin",
            lambda s, a, c: s.bookings.cancel(a, c.under_way, Cancellation("Fire")),
            Action.CANCEL_STARTED_BOOKING,
        ),
        Row(
            "mark arrival",
            "desk admin",
            lambda s, a, c: s.bookings.mark(a, c.under_way, Attendance.ARRIVED),
            Action.MARK_ATTENDANCE,
        ),
        Row(
            "extend",
            "desk admin",
            lambda s, a, c: s.bookings.extend(a, c.under_way, 15),
            Action.MARK_ATTENDANCE,
        ),
        Row(
            "recurring booking",
            "desk admin",
            lambda s, a, c: s.series.create(
                a, SeriesDraft(c.draft(c.world.alice.id), RecurrenceRule("FREQ=WEEKLY;COUNT=2"))
            ),
        ),
    ]


def calendar_rows() -> list[Row]:
    """Return rows about the calendar, blocks and what everybody may browse."""
    return [
        Row(
            "calendar",
            "desk admin",
            lambda s, a, c: s.calendar.calendar(a, CalendarQuery(c.world.city, c.span())),
            Action.VIEW_CALENDAR,
        ),
        Row(
            "block",
            "desk admin",
            lambda s, a, c: s.blocks.create(a, NewBlock(c.world.studio, c.span(8))),
            Action.BLOCK_ROOM,
        ),
        Row("blocks ahead", "desk admin", lambda s, a, c: s.blocks.ahead(a, c.world.city), Action.VIEW_CALENDAR),
        Row(
            "what a block is in the way of",
            "desk admin",
            lambda s, a, c: s.closing.affected(a, Closing(c.world.city, c.world.studio, c.span(8), ClosingKind.BLOCK)),
            Action.BLOCK_ROOM,
        ),
        Row(
            "block over bookings",
            "desk admin",
            lambda s, a, c: s.closing.carry_out(
                a, Closing(c.world.city, c.world.studio, c.span(12), ClosingKind.BLOCK)
            ),
            Action.BLOCK_ROOM,
        ),
        Row(
            "take a closing back",
            "desk admin",
            lambda s, a, c: s.closing.take_back(a, Closed(block_ids=(c.block,))),
            Action.BLOCK_ROOM,
        ),
        Row("move a block", "desk admin", lambda s, a, c: s.blocks.move(a, c.block, c.span(10)), Action.BLOCK_ROOM),
        Row("remove a block", "desk admin", lambda s, a, c: s.blocks.remove(a, c.block), Action.BLOCK_ROOM),
        Row("venues", EVERYBODY, lambda s, a, _: s.catalogue.venues(a), Action.BROWSE),
        Row("rooms", EVERYBODY, lambda s, a, _: s.catalogue.rooms(a), Action.BROWSE),
        Row("addons", EVERYBODY, lambda s, a, c: s.catalogue.addons(a, c.world.city), Action.BROWSE),
        Row("find", EVERYBODY, lambda s, a, c: s.finding.find(a, SearchQuery(c.start.date())), Action.BROWSE),
        Row("search terms", EVERYBODY, lambda s, a, _: s.finding.terms(a), Action.BROWSE),
        Row("search", EVERYBODY, lambda s, a, c: s.search.rooms(a, SearchQuery(c.start.date())), Action.BROWSE),
        Row(
            "availability",
            EVERYBODY,
            lambda s, a, c: s.availability.of_day(a, c.world.ballroom, c.start.date()),
            Action.BROWSE,
        ),
    ]


def photo_rows() -> list[Row]:
    """Return rows about photos of halls and venues."""
    sent = picture(60, 40)
    return [
        Row(
            "see photos",
            EVERYBODY,
            lambda s, a, c: s.media.photos(a, PhotosOf.room(c.world.ballroom)),
            Action.BROWSE,
        ),
        Row(
            "add a room's photo",
            "desk admin",
            lambda s, a, c: s.media.add(a, PhotosOf.room(c.world.ballroom), sent),
            Action.EDIT_ROOM,
        ),
        Row(
            "arrange a room's photos",
            "desk admin",
            lambda s, a, c: s.media.arrange(a, PhotosOf.room(c.world.ballroom), ()),
            Action.EDIT_ROOM,
        ),
        Row(
            "add a venue's photo",
            "admin",
            lambda s, a, c: s.media.add(a, PhotosOf.venue(c.world.city), sent),
            Action.EDIT_VENUE,
        ),
        Row(
            "arrange a venue's photos",
            "admin",
            lambda s, a, c: s.media.arrange(a, PhotosOf.venue(c.world.city), ()),
            Action.EDIT_VENUE,
        ),
    ]


def catalogue_rows() -> list[Row]:
    """Return rows about changing the catalogue."""
    venue = NewVenue("New Venue", "Metropolis", "UTC")

    def room(scene: Scene, name: str = "New Room") -> NewRoom:
        return NewRoom(scene.world.city, name, 10, Decimal(10))

    def addon(scene: Scene, name: str = "Flowers") -> NewAddon:
        return NewAddon(scene.world.city, name, Decimal(10))

    return [
        Row("create venue", "admin", lambda s, a, _: s.catalogue.create_venue(a, venue), Action.EDIT_VENUE),
        Row(
            "edit venue",
            "admin",
            lambda s, a, c: s.catalogue.update_venue(a, c.world.city, 1, venue),
            Action.EDIT_VENUE,
        ),
        Row("archive venue", "admin", lambda s, a, c: s.catalogue.archive_venue(a, c.world.berlin), Action.EDIT_VENUE),
        Row("create room", "desk admin", lambda s, a, c: s.catalogue.create_room(a, room(c)), Action.EDIT_ROOM),
        Row(
            "edit room",
            "desk admin",
            lambda s, a, c: s.catalogue.update_room(a, c.world.studio, 1, room(c)),
            Action.EDIT_ROOM,
        ),
        Row("archive room", "desk admin", lambda s, a, c: s.catalogue.archive_room(a, c.spare), Action.EDIT_ROOM),
        Row("create addon", "admin", lambda s, a, c: s.catalogue.create_addon(a, addon(c)), Action.EDIT_ADDON),
        Row(
            "edit addon",
            "admin",
            lambda s, a, c: s.catalogue.update_addon(a, c.world.coffee, 1, addon(c)),
            Action.EDIT_ADDON,
        ),
        Row("archive addon", "admin", lambda s, a, c: s.catalogue.archive_addon(a, c.world.coffee), Action.EDIT_ADDON),
        Row(
            "hours",
            "desk admin",
            lambda s, a, c: s.catalogue.set_hours(a, (), venue_id=c.world.city),
            Action.EDIT_HOURS,
        ),
        Row(
            "what a closure is in the way of",
            "desk admin",
            lambda s, a, c: s.closing.affected(a, Closing(c.world.city, c.world.studio, c.span(8))),
            Action.EDIT_HOURS,
        ),
        Row(
            "close over bookings",
            "desk admin",
            lambda s, a, c: s.closing.carry_out(a, Closing(c.world.city, c.world.studio, c.span(8))),
            Action.EDIT_HOURS,
        ),
        Row(
            "close",
            "desk admin",
            lambda s, a, c: s.catalogue.add_closure(a, c.world.city, None, c.span(), "Holiday"),
            Action.EDIT_HOURS,
        ),
        Row(
            "open again",
            "desk admin",
            lambda s, a, c: s.catalogue.remove_closure(a, c.closure),
            Action.EDIT_HOURS,
        ),
        *photo_rows(),
        Row(
            "prices",
            "desk admin",
            lambda s, a, c: s.catalogue.set_price_rules(a, c.world.city, ()),
            Action.EDIT_PRICE_RULES,
        ),
    ]


def engagement_rows() -> list[Row]:
    """Return rows about favourites, reviews and queries."""
    return [
        Row("favourites", SIGNED_IN, lambda s, a, _: s.favourites.mine(a)),
        Row(
            "add a favourite",
            SIGNED_IN,
            lambda s, a, c: s.favourites.add(a, NewFavourite(room_id=c.world.studio)),
        ),
        Row("remove a favourite", "owner", lambda s, a, c: s.favourites.remove(a, c.favourite)),
        Row("count favourites", EVERYBODY, lambda s, a, c: s.favourites.counts(a, {c.spare}), Action.BROWSE),
        Row("review", "owner", lambda s, a, c: s.reviews.post(a, NewReview(c.over, 5))),
        Row("own reviews", SIGNED_IN, lambda s, a, _: s.reviews.mine(a)),
        Row("room's reviews", EVERYBODY, lambda s, a, c: s.reviews.of_room(a, c.world.ballroom), Action.BROWSE),
        Row("reviews", "away desk admin", lambda s, a, _: s.reviews.page(a, ReviewQuery())),
        Row(
            "venue's reviews",
            "desk admin",
            lambda s, a, c: s.reviews.page(a, ReviewQuery(venue_id=c.world.city)),
            Action.VIEW_REVIEWS,
        ),
        Row(
            "hidden reviews",
            "admin",
            lambda s, a, _: s.reviews.page(a, ReviewQuery(hidden=True)),
            Action.HIDE_REVIEW,
        ),
        Row("read a review", "desk admin", lambda s, a, c: s.reviews.details(a, c.review), Action.VIEW_REVIEWS),
        Row("hide a review", "admin", lambda s, a, c: s.reviews.hide(a, c.review, "Spam"), Action.HIDE_REVIEW),
        Row("show a review", "admin", lambda s, a, c: s.reviews.unhide(a, c.review), Action.HIDE_REVIEW),
        Row("ask", SIGNED_IN, lambda s, a, _: s.queries.ask(a, NewQuery("A piano?", "Is there one?"))),
        Row(
            "ask about a booking", "owner", lambda s, a, c: s.queries.ask(a, NewQuery("Chairs", "How many?", c.booking))
        ),
        Row("queries", SIGNED_IN, lambda s, a, _: s.queries.page(a, QueryList())),
        Row("read a query", "owner desk admin", lambda s, a, c: s.queries.details(a, c.query)),
        Row("write to a query", "owner desk admin", lambda s, a, c: s.queries.reply(a, c.query, "Well?")),
        Row(
            "note on a query",
            "desk admin",
            lambda s, a, c: s.queries.reply(a, c.query, "Ask Jo", internal=True),
            Action.ANSWER_QUERY,
        ),
        Row(
            "bring a query forward",
            "desk admin",
            lambda s, a, c: s.queries.set_status(a, c.query, QueryStatus.IN_PROGRESS),
            Action.ANSWER_QUERY,
        ),
    ]


def kiosk_rows() -> list[Row]:
    """Return rows about kiosks; pairing and walking in need no person, but a code or a paired tablet."""
    return [
        Row("kiosks", "away desk admin", lambda s, a, _: s.kiosks.page(a)),
        Row(
            "venue's kiosks",
            "desk admin",
            lambda s, a, c: s.kiosks.page(a, c.world.city),
            Action.MANAGE_KIOSKS,
        ),
        Row(
            "create kiosk",
            "desk admin",
            lambda s, a, c: s.kiosks.create(a, c.world.city, "Foyer"),
            Action.MANAGE_KIOSKS,
        ),
        Row("kiosk's code", "desk admin", lambda s, a, c: s.kiosks.new_code(a, c.kiosk), Action.MANAGE_KIOSKS),
        Row("rename kiosk", "desk admin", lambda s, a, c: s.kiosks.rename(a, c.kiosk, "Bar"), Action.MANAGE_KIOSKS),
        Row("revoke kiosk", "desk admin", lambda s, a, c: s.kiosks.revoke(a, c.kiosk), Action.MANAGE_KIOSKS),
    ]


async def _page_deleted(services: Services, scene: Scene) -> Scene:
    await services.cms.delete(scene.world.admin.actor, scene.page)
    return scene


def content_rows() -> list[Row]:
    """Return rows about content pages."""
    draft = PageDraft("News")
    edit = Action.EDIT_CONTENT
    return [
        Row("published pages", EVERYBODY, lambda s, a, _: s.cms.pages(a, PageQuery()), Action.BROWSE),
        Row("create page", "admin", lambda s, a, _: s.cms.create(a, draft), edit),
        Row("edit page", "admin", lambda s, a, c: s.cms.update(a, c.page, 1, draft), edit),
        Row("page's versions", "admin", lambda s, a, c: s.cms.revisions(a, c.page), edit),
        Row("restore page", "admin", lambda s, a, c: s.cms.restore(a, c.page, 1), edit),
        Row("delete page", "admin", lambda s, a, c: s.cms.delete(a, c.page), edit),
        Row(
            "take back a page's deletion",
            "admin",
            lambda s, a, c: s.cms.undelete(a, c.page, 1),
            edit,
            prepare=_page_deleted,
        ),
        Row("compare versions", "admin", lambda s, a, c: s.cms.diff(a, c.page, 1, 1), edit),
        Row("deleted pages", "admin", lambda s, a, _: s.cms.deleted(a), edit),
        Row("clean HTML", "admin", lambda s, a, _: s.cms.clean(a, "<p>x"), edit),
        Row("pictures for pages", "admin", lambda s, a, _: s.library.pictures(a, PictureQuery()), edit),
        Row("picture for pages", "admin", lambda s, a, c: s.library.picture(a, c.picture.media_id), edit),
        Row("add picture", "admin", lambda s, a, _: s.library.add(a, picture(40, 30), "a.jpg", "A hall"), edit),
        Row("describe picture", "admin", lambda s, a, c: s.library.describe(a, c.picture.media_id, "Hall"), edit),
        Row("remove picture", "admin", lambda s, a, c: s.library.remove(a, c.picture.media_id), edit),
    ]


def today_rows() -> list[Row]:
    """Return rows about the page of the day and its notes."""
    write = Action.WRITE_HANDOVER

    return [
        Row("own day", "away desk admin", lambda s, a, _: s.today.day(a)),
        Row("look for anything", "away desk admin", lambda s, a, _: s.lookup.find(a, "mü")),
        Row(
            "venue's day",
            "desk admin",
            lambda s, a, c: s.today.day(a, TodayQuery(c.world.city)),
            Action.VIEW_TODAY,
        ),
        Row(
            "take a mark back",
            "desk admin",
            lambda s, a, c: s.bookings.clear(a, c.arrived, Attendance.ARRIVED),
            Action.MARK_ATTENDANCE,
        ),
        Row("leave a note", "desk admin", lambda s, a, c: s.handover.add(a, c.world.city, "Lift is slow"), write),
        Row("edit own note", "desk", lambda s, a, c: s.handover.edit(a, c.note, "Lift is quick")),
        Row("see to a note", "desk admin", lambda s, a, c: s.handover.finish(a, c.note), write),
        Row("open a note again", "desk admin", lambda s, a, c: s.handover.reopen(a, c.note), write),
    ]


def report_rows() -> list[Row]:
    """Return rows about reports."""
    view = Action.VIEW_REPORTS

    def of_venue(scene: Scene) -> ReportQuery:
        return ReportQuery(venue_id=scene.world.city)

    return [
        Row("own report", "away desk admin", lambda s, a, _: s.reports.bookings(a, ReportQuery())),
        Row("bookings report", "desk admin", lambda s, a, c: s.reports.bookings(a, of_venue(c)), view),
        Row("venues report", "desk admin", lambda s, a, c: s.reports.venues(a, of_venue(c)), view),
        Row("hours report", "desk admin", lambda s, a, c: s.reports.hours(a, of_venue(c)), view),
        Row("add-ons report", "desk admin", lambda s, a, c: s.reports.addons(a, of_venue(c)), view),
        Row("report of what is ahead", "desk admin", lambda s, a, c: s.reports.ahead(a, of_venue(c)), view),
        Row("customers report", "desk admin", lambda s, a, c: s.reports.customers(a, of_venue(c)), view),
    ]


ROWS = [
    *people_rows(),
    *money_rows(),
    *booking_rows(),
    *calendar_rows(),
    *catalogue_rows(),
    *engagement_rows(),
    *kiosk_rows(),
    *content_rows(),
    *report_rows(),
    *today_rows(),
]
