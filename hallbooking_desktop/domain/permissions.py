"""Who may do what: one table of roles and actions, checked by every service method (SPEC 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hallbooking_desktop.domain.errors import Forbidden, Unauthenticated


class Role(StrEnum):
    """What a person is to the program."""

    GUEST = "guest"
    CUSTOMER = "customer"
    MODERATOR = "moderator"
    ADMIN = "admin"


class Source(StrEnum):
    """Where a change came from; written to the audit log."""

    CONSOLE = "console"
    KIOSK = "kiosk"
    API = "api"
    CLI = "cli"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Actor:
    """On whose behalf something is done.

    ``venue_id`` is the venue a moderator runs; ``kiosk_id`` the paired tablet that somebody stands at, and
    ``kiosk_venue_id`` the venue in whose lobby it is.
    """

    user_id: int | None
    role: Role
    source: Source
    venue_id: int | None = None
    name: str = ""
    request_id: str | None = None
    kiosk_id: int | None = None
    kiosk_venue_id: int | None = None

    @property
    def is_staff(self) -> bool:
        """Tell whether the actor is a moderator or an admin."""
        return self.role in {Role.MODERATOR, Role.ADMIN}

    def on(self, source: Source) -> Actor:
        """Return the same person acting from elsewhere."""
        return replace(self, source=source)

    def via(self, request_id: str | None) -> Actor:
        """Return the same person in one request, whose id the audit log notes."""
        return replace(self, request_id=request_id)

    def at_kiosk(self, kiosk_id: int, venue_id: int) -> Actor:
        """Return the same person standing at a venue's paired tablet."""
        return replace(self, source=Source.KIOSK, kiosk_id=kiosk_id, kiosk_venue_id=venue_id)


GUEST = Actor(None, Role.GUEST, Source.API)
#: Background work and the command line act as the program itself, with an admin's rights.
SYSTEM = Actor(None, Role.ADMIN, Source.JOB, name="system")


class Scope(StrEnum):
    """Over which things a role may perform an action."""

    NONE = "none"
    OWN = "own"
    VENUE = "venue"
    ALL = "all"


class Action(StrEnum):
    """Everything that a service method may ask permission for."""

    BROWSE = "browse"
    BOOK = "book"
    VIEW_BOOKING = "view_booking"
    EDIT_BOOKING = "edit_booking"
    PAY_BOOKING = "pay_booking"
    TAKE_PAYMENT = "take_payment"
    RESCHEDULE_BOOKING = "reschedule_booking"
    CANCEL_BOOKING = "cancel_booking"
    CANCEL_STARTED_BOOKING = "cancel_started_booking"
    REFUND_VENUE_FAULT = "refund_venue_fault"
    OVERRIDE_POLICY = "override_policy"
    MARK_ATTENDANCE = "mark_attendance"
    VIEW_CALENDAR = "view_calendar"
    VIEW_TODAY = "view_today"
    WRITE_HANDOVER = "write_handover"
    BLOCK_ROOM = "block_room"
    VIEW_WALLET = "view_wallet"
    TOP_UP_WALLET = "top_up_wallet"
    ADJUST_WALLET = "adjust_wallet"
    FIND_CUSTOMER = "find_customer"
    CREATE_CUSTOMER = "create_customer"
    EDIT_CUSTOMER = "edit_customer"
    MERGE_CUSTOMERS = "merge_customers"
    EDIT_PROFILE = "edit_profile"
    REVIEW = "review"
    VIEW_REVIEWS = "view_reviews"
    HIDE_REVIEW = "hide_review"
    ASK_QUERY = "ask_query"
    ANSWER_QUERY = "answer_query"
    FAVOURITE = "favourite"
    EDIT_ROOM = "edit_room"
    EDIT_HOURS = "edit_hours"
    EDIT_PRICE_RULES = "edit_price_rules"
    EDIT_VENUE = "edit_venue"
    EDIT_ADDON = "edit_addon"
    MANAGE_KIOSKS = "manage_kiosks"
    VIEW_REQUESTS = "view_requests"
    MANAGE_USERS = "manage_users"
    EDIT_CONTENT = "edit_content"
    VIEW_REPORTS = "view_reports"
    VIEW_AUDIT = "view_audit"
    MANAGE_BACKUPS = "manage_backups"
    EDIT_SETTINGS = "edit_settings"


_N, _O, _V, _A = Scope.NONE, Scope.OWN, Scope.VENUE, Scope.ALL

#: action -> (guest, customer, moderator, admin); SPEC 2's table, one row an action.
#: VENUE means "of the own venue"; staff have OWN besides whatever the table gives them.
PERMISSIONS: dict[Action, tuple[Scope, Scope, Scope, Scope]] = {
    Action.BROWSE: (_A, _A, _A, _A),
    Action.BOOK: (_N, _O, _V, _A),
    Action.VIEW_BOOKING: (_N, _O, _V, _A),
    Action.EDIT_BOOKING: (_N, _O, _V, _A),
    Action.PAY_BOOKING: (_N, _O, _V, _A),
    Action.TAKE_PAYMENT: (_N, _N, _V, _A),
    Action.RESCHEDULE_BOOKING: (_N, _O, _V, _A),
    Action.CANCEL_BOOKING: (_N, _O, _V, _A),
    Action.CANCEL_STARTED_BOOKING: (_N, _N, _N, _A),
    Action.REFUND_VENUE_FAULT: (_N, _N, _V, _A),
    Action.OVERRIDE_POLICY: (_N, _N, _N, _A),
    Action.MARK_ATTENDANCE: (_N, _N, _V, _A),
    Action.VIEW_CALENDAR: (_N, _N, _V, _A),
    Action.VIEW_TODAY: (_N, _N, _V, _A),
    Action.WRITE_HANDOVER: (_N, _N, _V, _A),
    Action.BLOCK_ROOM: (_N, _N, _V, _A),
    Action.VIEW_WALLET: (_N, _O, _V, _A),
    Action.TOP_UP_WALLET: (_N, _N, _V, _A),
    Action.ADJUST_WALLET: (_N, _N, _N, _A),
    Action.FIND_CUSTOMER: (_N, _N, _A, _A),
    Action.CREATE_CUSTOMER: (_N, _N, _A, _A),
    Action.EDIT_CUSTOMER: (_N, _N, _V, _A),
    Action.MERGE_CUSTOMERS: (_N, _N, _V, _A),
    Action.EDIT_PROFILE: (_N, _O, _O, _A),
    Action.REVIEW: (_N, _O, _O, _O),
    Action.VIEW_REVIEWS: (_N, _N, _V, _A),
    Action.HIDE_REVIEW: (_N, _N, _N, _A),
    Action.ASK_QUERY: (_N, _O, _O, _A),
    Action.ANSWER_QUERY: (_N, _N, _V, _A),
    Action.FAVOURITE: (_N, _O, _O, _O),
    Action.EDIT_ROOM: (_N, _N, _V, _A),
    Action.EDIT_HOURS: (_N, _N, _V, _A),
    Action.EDIT_PRICE_RULES: (_N, _N, _V, _A),
    Action.EDIT_VENUE: (_N, _N, _N, _A),
    Action.EDIT_ADDON: (_N, _N, _N, _A),
    Action.MANAGE_KIOSKS: (_N, _N, _V, _A),
    # The log has every venue's kiosks and customers in it.
    Action.VIEW_REQUESTS: (_N, _N, _N, _A),
    Action.MANAGE_USERS: (_N, _N, _N, _A),
    Action.EDIT_CONTENT: (_N, _N, _N, _A),
    Action.VIEW_REPORTS: (_N, _N, _V, _A),
    Action.VIEW_AUDIT: (_N, _N, _N, _A),
    Action.MANAGE_BACKUPS: (_N, _N, _N, _A),
    Action.EDIT_SETTINGS: (_N, _N, _N, _A),
}
_COLUMN = {Role.GUEST: 0, Role.CUSTOMER: 1, Role.MODERATOR: 2, Role.ADMIN: 3}


def scope_of(role: Role, action: Action) -> Scope:
    """Return over which things the role may perform the action."""
    return PERMISSIONS[action][_COLUMN[role]]


def allows(
    actor: Actor, action: Action, *, venue_ids: frozenset[int] = frozenset(), owner_ids: frozenset[int] = frozenset()
) -> bool:
    """Tell whether the actor may do it to a thing of these venues and these people.

    ``venue_ids``: the venues the thing belongs to (a customer: those where they booked). ``owner_ids``: whose it is.
    Staff keep a customer's rights over what is their own, at any venue (SPEC 2).
    """
    scope = scope_of(actor.role, action)
    if scope is Scope.ALL:
        return True
    own = actor.user_id is not None and actor.user_id in owner_ids
    if scope is Scope.VENUE and actor.venue_id is not None and actor.venue_id in venue_ids:
        return True
    customer_may = actor.role is not Role.GUEST and PERMISSIONS[action][1] is Scope.OWN
    return own and (scope is Scope.OWN or customer_may)


def require(
    actor: Actor, action: Action, *, venue_ids: frozenset[int] = frozenset(), owner_ids: frozenset[int] = frozenset()
) -> None:
    """Refuse what the table does not allow.

    Raises:
        Unauthenticated: a guest asked for something that needs a person.
        Forbidden: the role, the venue or the owner does not fit.
    """
    if allows(actor, action, venue_ids=venue_ids, owner_ids=owner_ids):
        return
    if actor.role is Role.GUEST:
        raise Unauthenticated
    raise Forbidden("Your role does not allow this.", action=action.value)
