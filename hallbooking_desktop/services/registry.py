"""All services of one process, built in one place."""

from __future__ import annotations

from dataclasses import dataclass, field

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.domain.holds import HoldPolicy
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.documents import Documents
from hallbooking_desktop.persistence.pictures import Pictures
from hallbooking_desktop.services.audit import AuditService
from hallbooking_desktop.services.auth import AuthService
from hallbooking_desktop.services.availability import AvailabilityService
from hallbooking_desktop.services.blocks import BlockService
from hallbooking_desktop.services.booking_context import BookingContext
from hallbooking_desktop.services.bookings import BookingService
from hallbooking_desktop.services.calendar import CalendarService
from hallbooking_desktop.services.catalogue import CatalogueService
from hallbooking_desktop.services.closing import ClosingService
from hallbooking_desktop.services.cms import CmsService
from hallbooking_desktop.services.favourites import FavouriteService
from hallbooking_desktop.services.finding import FindingService
from hallbooking_desktop.services.freshness import Freshness
from hallbooking_desktop.services.handover import HandoverService
from hallbooking_desktop.services.idempotency import AnswerService
from hallbooking_desktop.services.imaging import Imaging
from hallbooking_desktop.services.kiosks import KioskService
from hallbooking_desktop.services.library import LibraryService
from hallbooking_desktop.services.links import Links
from hallbooking_desktop.services.lookup import LookupService
from hallbooking_desktop.services.media import MediaService
from hallbooking_desktop.services.own_bookings import OwnBookingService
from hallbooking_desktop.services.papers import PaperService, Printer
from hallbooking_desktop.services.passwords import Passwords
from hallbooking_desktop.services.queries import QueryService
from hallbooking_desktop.services.reports import ReportService
from hallbooking_desktop.services.reviews import ReviewService
from hallbooking_desktop.services.search import SearchService
from hallbooking_desktop.services.series import SeriesService
from hallbooking_desktop.services.today import TodayService
from hallbooking_desktop.services.tokens import Tokens, TokenSettings
from hallbooking_desktop.services.users import UsersService
from hallbooking_desktop.services.wallets import WalletService


@dataclass(frozen=True, slots=True)
class ServiceConfig:
    """What the services need to know of the installation."""

    tokens: TokenSettings
    currency: Currency = field(default_factory=Currency)
    holds: HoldPolicy = field(default_factory=HoldPolicy)
    passwords: Passwords = field(default_factory=Passwords)
    imaging: Imaging = field(kw_only=True)
    #: Where everybody reaches the endpoint, without a slash at its end; empty where nothing is said.
    public_address: str = ""
    #: Seconds before a computed report goes into the store: at a desk, whoever looks at one often asks for the next at
    #: once, and would wait for a processor that writes the first.
    reports_stored_after: float = 0.0


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, by theme."""

    auth: AuthService
    users: UsersService
    wallets: WalletService
    audit: AuditService
    catalogue: CatalogueService
    availability: AvailabilityService
    search: SearchService
    finding: FindingService
    lookup: LookupService
    today: TodayService
    calendar: CalendarService
    bookings: BookingService
    blocks: BlockService
    closing: ClosingService
    series: SeriesService
    media: MediaService
    answers: AnswerService
    favourites: FavouriteService
    reviews: ReviewService
    queries: QueryService
    handover: HandoverService
    kiosks: KioskService
    cms: CmsService
    library: LibraryService
    own_bookings: OwnBookingService
    reports: ReportService
    papers: PaperService
    freshness: Freshness

    def heard(self, notice: ChangeNotice) -> None:
        """Tell whoever keeps copies in memory what changed, here or elsewhere."""
        self.cms.heard(notice)
        self.reports.heard(notice)


def build_services(
    db: Database, documents: Documents, clock: Clock, config: ServiceConfig, printer: Printer
) -> Services:
    """Build every service over one database and one document store."""
    freshness = Freshness(db)
    context = BookingContext(db, clock, config.currency, config.holds)
    tokens = Tokens(config.tokens, clock)
    catalogue = CatalogueService(db, clock, config.currency)
    bookings = BookingService(context)
    wallets = WalletService(db, config.currency)
    links = Links(config.tokens, clock)
    availability = AvailabilityService(db, clock)
    search = SearchService(db, clock, freshness)
    media = MediaService(db, documents.files, config.imaging, clock, Pictures(documents))
    return Services(
        auth=AuthService(db, tokens, config.passwords),
        users=UsersService(db, config.passwords),
        wallets=wallets,
        audit=AuditService(db),
        catalogue=catalogue,
        availability=availability,
        search=search,
        finding=FindingService(db, clock, search, availability, config.currency),
        today=TodayService(db, clock, config.currency, config.holds),
        calendar=CalendarService(db, clock),
        bookings=bookings,
        blocks=BlockService(context),
        closing=ClosingService(context),
        lookup=LookupService(db),
        series=SeriesService(context),
        media=media,
        answers=AnswerService(db),
        favourites=FavouriteService(db),
        reviews=ReviewService(db),
        queries=QueryService(db),
        handover=HandoverService(db),
        kiosks=KioskService(db, tokens),
        cms=CmsService(db, documents, clock),
        library=LibraryService(db, documents, media, clock),
        own_bookings=OwnBookingService(db, tokens, config.currency),
        reports=ReportService(db, documents, clock, stored_after=config.reports_stored_after),
        papers=PaperService(
            bookings, wallets, catalogue, printer, links, config.currency, clock, config.public_address
        ),
        freshness=freshness,
    )
