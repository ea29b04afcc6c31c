"""The rows of the walk through the HTTP calls: who may make which call, what others are told, and a call that works."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from operator import attrgetter
from typing import Any

from hallbooking_desktop.web.callers import KIOSK_COOKIE
from tests.support.permission_rows import EVERYBODY, SIGNED_IN, Scene
from tests.support.pictures import picture
from tests.support.world import PASSWORD

Asked = Callable[[Scene], dict[str, Any]]
STAFF = "away desk admin"
DESK = "desk admin"
CONCERNED = "owner desk admin"


@dataclass(frozen=True, slots=True)
class CallRow:
    """Who may make a call on the owner's thing, at the desk's venue, and what others are told.

    ``ids`` says which thing of the `Scene` each name in the path stands for.
    """

    operation: str
    who: str
    ids: Mapping[str, str] = field(default_factory=dict)
    body: Callable[[Scene], Any] | None = None
    query: Asked | None = None
    case: str = ""
    told: int = 403
    guest_told: int = 401
    with_refresh_token: bool = False
    #: The body is a form with a file.
    form: bool = False
    #: It is made at a paired tablet.
    at_tablet: bool = False

    @property
    def name(self) -> str:
        """The row's name among the tests."""
        return f"{self.operation} {self.case}".strip()

    @property
    def method(self) -> str:
        """The call's method."""
        return self.operation.partition(" ")[0]

    def path_parameters(self, scene: Scene) -> dict[str, int | str]:
        """Return what stands for the names in the path."""
        return {name: attrgetter(where)(scene) for name, where in self.ids.items()}

    def cookies(self, scene: Scene) -> dict[str, str]:
        """Return what tells that a call comes from a tablet."""
        return {"Cookie": f"{KIOSK_COOKIE}={scene.tablet}"} if self.at_tablet else {}

    def path(self, scene: Scene) -> str:
        """Return the path of the call."""
        return self.operation.partition(" ")[2].format(**self.path_parameters(scene))


def _slot(scene: Scene, days: int = 1, hour: int = 4, prefix: str = "") -> dict[str, str]:
    begin = scene.start + timedelta(days=days, hours=hour)
    return {
        f"{prefix}start_time": begin.isoformat(),
        f"{prefix}end_time": (begin + timedelta(hours=2)).isoformat(),
    }


def _somebody(_: Scene) -> dict[str, Any]:
    return {"email": f"{secrets.token_hex(6)}@mail.example", "password": PASSWORD, "full_name": "Nora Quist"}


def _booking(scene: Scene) -> dict[str, Any]:
    addons = [{"addon_id": scene.world.coffee, "quantity": 3}]
    return {"room_id": scene.world.ballroom, **_slot(scene), "addons": addons, "title": "Choir"}


def _for_owner(scene: Scene) -> dict[str, Any]:
    return _booking(scene) | _slot(scene, days=2) | {"customer_ids": [scene.world.alice.id]}


def _search(scene: Scene) -> dict[str, Any]:
    return {"date": scene.start.date().isoformat(), "city": "Metropolis", "capacity": 20, "amenities": ["wifi"]}


def auth_rows() -> list[CallRow]:
    """Return rows about signing up, in and out."""

    def owner(scene: Scene) -> dict[str, Any]:
        return {"email": scene.world.alice.email, "password": PASSWORD}

    return [
        CallRow("POST /auth/signup", EVERYBODY, body=_somebody),
        CallRow("POST /auth/login", EVERYBODY, body=owner),
        CallRow("POST /auth/refresh", SIGNED_IN, with_refresh_token=True),
        CallRow("POST /auth/logout", SIGNED_IN),
        CallRow("POST /auth/forgot-password", EVERYBODY, body=lambda s: {"email": s.world.bob.email}),
        CallRow(
            "POST /auth/reset-password",
            EVERYBODY,
            body=lambda s: {"token": s.reset_code, "new_password": "Another-Horse-7"},
        ),
    ]


def catalogue_rows() -> list[CallRow]:
    """Return rows about venues, rooms, add-ons and the search."""
    venue, room, addon = {"venue_id": "world.city"}, {"room_id": "world.ballroom"}, {"addon_id": "world.coffee"}
    return [
        CallRow("GET /venues", EVERYBODY),
        CallRow("POST /venues", "admin", body=lambda _: {"name": "Annex", "city": "Berlin", "timezone": "UTC"}),
        CallRow("GET /venues/{venue_id}", EVERYBODY, venue),
        CallRow("PUT /venues/{venue_id}", "admin", venue, lambda _: {"description": "By the river"}),
        CallRow("GET /rooms", EVERYBODY),
        CallRow(
            "POST /rooms",
            DESK,
            body=lambda s: {"venue_id": s.world.city, "name": "Attic", "capacity": 9, "rate_per_hour": 12.5},
        ),
        CallRow("GET /rooms/{room_id}", EVERYBODY, room),
        CallRow("PUT /rooms/{room_id}", DESK, room, lambda _: {"capacity": 90}),
        CallRow(
            "GET /rooms/{room_id}/availability", EVERYBODY, room, query=lambda s: {"date": s.start.date().isoformat()}
        ),
        CallRow("GET /rooms/{room_id}/reviews", EVERYBODY, room),
        CallRow("GET /addons", EVERYBODY, query=lambda s: {"venue_id": s.world.city}),
        CallRow("POST /addons", "admin", body=lambda s: {"venue_id": s.world.city, "name": "Flowers", "price": 9}),
        CallRow("PUT /addons/{addon_id}", "admin", addon, lambda _: {"price": 5.5, "stock": None}),
        CallRow("GET /search/rooms", EVERYBODY, query=_search),
    ]


def booking_rows() -> list[CallRow]:
    """Return rows about bookings: the owner's, at the desk's venue."""
    booking, unpaid = {"booking_id": "booking"}, {"booking_id": "unpaid"}
    under_way = {"booking_id": "under_way"}
    cancel = "POST /bookings/{booking_id}/cancel"
    pay = "POST /bookings/{booking_id}/pay"
    reschedule = "PUT /bookings/{booking_id}/reschedule"
    return [
        CallRow("POST /bookings", SIGNED_IN, body=_booking),
        CallRow("POST /bookings", CONCERNED, body=_for_owner, case="for the owner"),
        CallRow("POST /bookings/quote", SIGNED_IN, body=_booking),
        CallRow("GET /bookings/me", SIGNED_IN),
        CallRow("GET /bookings", STAFF),
        CallRow("GET /bookings", DESK, query=lambda s: {"venue_id": s.world.city}, case="of the venue"),
        CallRow("GET /bookings/{booking_id}", CONCERNED, booking),
        CallRow("PUT /bookings/{booking_id}", CONCERNED, booking, lambda _: {"title": "Choir", "notes": "Chairs"}),
        CallRow(pay, CONCERNED, unpaid, lambda _: {"method": "wallet", "amount": 5}),
        CallRow(pay, DESK, unpaid, lambda _: {"method": "cash", "amount": 5}, case="in cash"),
        CallRow(reschedule, CONCERNED, booking, lambda s: _slot(s, days=3, prefix="new_")),
        CallRow("POST /bookings/{booking_id}/cancel/preview", CONCERNED, booking, lambda _: {"reason": "Ill"}),
        CallRow("POST /bookings/{booking_id}/extend", DESK, under_way, lambda _: {"minutes": 15}),
        CallRow("POST /bookings/{booking_id}/attendance", DESK, under_way, lambda _: {"attendance": "arrived"}),
        CallRow(cancel, CONCERNED, booking, lambda _: {"reason": "Ill"}),
        CallRow(cancel, DESK, unpaid, lambda _: {"reason": "Flood", "venue_fault": True}, case="by the venue's fault"),
        CallRow(
            cancel, "admin", under_way, lambda _: {"reason": "Goodwill", "override_percent": 90}, case="by goodwill"
        ),
    ]


def paper_rows() -> list[CallRow]:
    """Return rows about a booking's papers, asked for by token."""
    return [
        CallRow(f"GET /bookings/{{booking_id}}/{paper}", CONCERNED, {"booking_id": "booking"})
        for paper in ("confirmation.pdf", "invoice.pdf", "calendar.ics")
    ]


def photo_rows() -> list[CallRow]:
    """Return rows about photos: the studio's, and for admins the other venue's."""
    room, venue = {"room_id": "world.studio"}, {"venue_id": "world.berlin"}
    rooms, venues = "/rooms/{room_id}/photos", "/venues/{venue_id}/photos"

    def sent(_: Scene) -> dict[str, Any]:
        return {"file": picture(40, 30), "caption": "From the door"}

    return [
        CallRow(f"GET {rooms}", EVERYBODY, room),
        CallRow(f"GET {venues}", EVERYBODY, venue),
        CallRow("GET /media/{media_id}", EVERYBODY, {"media_id": "room_photo.media_id"}),
        CallRow(f"PUT {rooms}", DESK, room, lambda s: [{"photo_id": s.room_photo.id, "caption": "Light"}]),
        CallRow(f"PUT {venues}", "admin", venue, lambda s: [{"photo_id": s.venue_photo.id}]),
        CallRow(f"POST {rooms}", DESK, room, sent, form=True),
        CallRow(f"POST {venues}", "admin", venue, sent, form=True),
    ]


def content_rows() -> list[CallRow]:
    """Return rows about pages: one that is published, and a draft."""
    published, draft = {"page_id": "published.id"}, {"page_id": "page"}
    one = "GET /cms/{page_id}"
    return [
        CallRow("GET /cms", EVERYBODY),
        CallRow("GET /cms/slug/{slug}", EVERYBODY, {"slug": "published.slug"}),
        CallRow(one, EVERYBODY, published),
        CallRow(one, "admin", draft, case="of a draft", told=404, guest_told=404),
        CallRow("POST /cms", "admin", body=lambda _: {"title": "News", "html_content": "<p>Open.</p>"}),
        CallRow("PUT /cms/{page_id}", "admin", published, lambda _: {"title": "Hours"}),
        CallRow("GET /cms/{page_id}/revisions", "admin", published),
        CallRow(
            "POST /cms/{page_id}/revisions/{revision_version}/restore",
            "admin",
            {"page_id": "published.id", "revision_version": "published.version"},
        ),
        CallRow(
            "GET /cms/{page_id}/revisions/{before}/diff/{after}",
            "admin",
            {"page_id": "published.id", "before": "published.version", "after": "published.version"},
        ),
        CallRow("GET /cms/deleted", "admin"),
        CallRow("GET /cms/pictures", "admin"),
        CallRow("POST /cms/pictures", "admin", body=lambda _: {"file": picture(40, 30), "alt": "A door"}, form=True),
        CallRow("PUT /cms/pictures/{media_id}", "admin", {"media_id": "picture.media_id"}, lambda _: {"alt": "Door"}),
    ]


def report_rows() -> list[CallRow]:
    """Return rows about reports: of all that one may see, and of the desk's venue."""
    paths = [f"GET /reports/{name}" for name in ("bookings", "venues", "customers", "hours", "addons", "ahead")]
    return [
        *(CallRow(path, STAFF) for path in paths),
        *(CallRow(path, DESK, query=lambda s: {"venue_id": s.world.city}, case="of the venue") for path in paths),
    ]


def tablet_rows() -> list[CallRow]:
    """Return rows about what a tablet asks, whoever stands there."""

    def prices(scene: Scene) -> dict[str, Any]:
        slot = _slot(scene)
        return {"venue_id": scene.world.city, "start": slot["start_time"], "end": slot["end_time"]}

    return [
        CallRow("GET /kiosk/config", EVERYBODY),
        CallRow("GET /kiosk/prices", EVERYBODY, query=prices),
        CallRow("GET /kiosk/bookings/{booking_id}/code", CONCERNED, {"booking_id": "booking"}),
        CallRow("POST /kiosk/pair", EVERYBODY, body=lambda s: {"code": s.kiosk_code}),
        CallRow(
            "POST /kiosk/walk-in",
            EVERYBODY,
            body=lambda _: {"full_name": "Nora Quist", "phone": "+12025550123"},
            at_tablet=True,
        ),
    ]


def wallet_rows() -> list[CallRow]:
    """Return rows about wallets."""
    owner = {"user_id": "world.alice.id"}
    return [
        CallRow("GET /wallet/me", SIGNED_IN),
        CallRow("GET /wallet/me/transactions", SIGNED_IN),
        CallRow("GET /wallets/{user_id}", CONCERNED, owner),
        CallRow("GET /wallets/{user_id}/transactions", CONCERNED, owner),
        CallRow("POST /wallets/{user_id}/top-ups", DESK, owner, lambda _: {"amount": 10.5, "method": "cash"}),
        CallRow("POST /wallets/{user_id}/adjustments", "admin", owner, lambda _: {"amount": -1, "reason": "Typo"}),
    ]


def engagement_rows() -> list[CallRow]:
    """Return rows about favourites, reviews and queries."""
    review, query = {"review_id": "review"}, {"query_id": "query"}
    messages = "POST /queries/{query_id}/messages"
    return [
        CallRow("GET /favorites", SIGNED_IN),
        CallRow("POST /favorites", SIGNED_IN, body=lambda s: {"room_id": s.world.studio}),
        CallRow("DELETE /favorites/{favorite_id}", "owner", {"favorite_id": "favourite"}, told=404),
        CallRow("GET /reviews", SIGNED_IN),
        CallRow("POST /reviews", "owner", body=lambda s: {"booking_id": s.over, "rating": 5, "comment": "Bright"}),
        CallRow("POST /reviews/{review_id}/hide", "admin", review, lambda _: {"reason": "Names people"}),
        CallRow("POST /reviews/{review_id}/unhide", "admin", review),
        CallRow("GET /queries", SIGNED_IN),
        CallRow("POST /queries", SIGNED_IN, body=lambda _: {"subject": "A piano?", "message": "Is there one?"}),
        CallRow(
            "POST /queries",
            "owner",
            body=lambda s: {"subject": "Chairs", "message": "How many?", "booking_id": s.booking},
            case="about a booking",
        ),
        CallRow("GET /queries/{query_id}", CONCERNED, query),
        CallRow("PUT /queries/{query_id}", DESK, query, lambda _: {"status": "IN_PROGRESS"}),
        CallRow(messages, CONCERNED, query, lambda _: {"body": "Well?"}),
        CallRow(messages, DESK, query, lambda _: {"body": "Ask Jo", "internal": True}, case="among staff"),
    ]


def people_rows() -> list[CallRow]:
    """Return rows about users, kiosks and the audit log."""
    owner, kiosk = {"user_id": "world.alice.id"}, {"kiosk_id": "kiosk"}

    def colleague(scene: Scene) -> dict[str, Any]:
        email = f"{secrets.token_hex(6)}@hall.example"
        return {"email": email, "full_name": "Nora", "role": "moderator", "assigned_venue_id": scene.world.city}

    return [
        CallRow("GET /users", "admin"),
        CallRow("POST /users", "admin", body=colleague),
        CallRow("GET /users/me", SIGNED_IN),
        CallRow("PUT /users/me", SIGNED_IN, body=lambda _: {"language": "de"}),
        CallRow("GET /users/{user_id}", CONCERNED, owner),
        CallRow("PUT /users/{user_id}", "admin", owner, lambda _: {"full_name": "Alice M."}),
        CallRow("POST /users/{user_id}/deactivate", "admin", {"user_id": "world.bob.id"}),
        CallRow("POST /users/{user_id}/activate", "admin", {"user_id": "world.bob.id"}),
        CallRow("GET /kiosks", STAFF),
        CallRow("POST /kiosks", DESK, body=lambda s: {"name": "Foyer", "venue_id": s.world.city}),
        CallRow("PUT /kiosks/{kiosk_id}", DESK, kiosk, lambda _: {"name": "Bar"}),
        CallRow("POST /kiosks/{kiosk_id}/code", DESK, kiosk),
        CallRow("GET /audit", "admin"),
    ]


def health_rows() -> list[CallRow]:
    """Return rows about how the process stands."""
    return [CallRow(f"GET {path}", EVERYBODY) for path in ("/health/live", "/health/ready", "/metrics")]


def ending_rows() -> list[CallRow]:
    """Return rows about what goes out of use."""
    return [
        CallRow("DELETE /cms/{page_id}", "admin", {"page_id": "page"}),
        CallRow("DELETE /cms/pictures/{media_id}", "admin", {"media_id": "picture.media_id"}),
        CallRow("DELETE /kiosks/{kiosk_id}", DESK, {"kiosk_id": "kiosk"}),
        CallRow(
            "DELETE /rooms/{room_id}/photos/{photo_id}",
            DESK,
            {"room_id": "world.studio", "photo_id": "room_photo.id"},
        ),
        CallRow(
            "DELETE /venues/{venue_id}/photos/{photo_id}",
            "admin",
            {"venue_id": "world.berlin", "photo_id": "venue_photo.id"},
        ),
        CallRow("DELETE /rooms/{room_id}", DESK, {"room_id": "spare"}),
        CallRow("DELETE /addons/{addon_id}", "admin", {"addon_id": "world.coffee"}),
        CallRow("DELETE /venues/{venue_id}", "admin", {"venue_id": "world.berlin"}),
    ]


#: In this order each finds what it needs: what ends a thing comes after what works with it.
CALL_ROWS = (
    *auth_rows(),
    *catalogue_rows(),
    *wallet_rows(),
    *paper_rows(),
    *content_rows(),
    *tablet_rows(),
    *photo_rows(),
    *booking_rows(),
    *engagement_rows(),
    *report_rows(),
    *people_rows(),
    *health_rows(),
    *ending_rows(),
)
