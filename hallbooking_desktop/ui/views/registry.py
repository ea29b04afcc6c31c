"""The views behind the navigation, in order. A new view is one entry here; its module is imported ahead, or when shown.

A view is a ``QWidget`` made from a ``Desk`` and a parent. The shell calls, where a view has them: ``activate()`` when
it is shown, ``refresh()`` on F5, ``focus_search()`` on Ctrl+F, and a method named like an action of ``Do`` it serves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """One entry of the navigation. ``needs``: the action without which a role does not see it.

    ``there`` tells whether there is anything behind it in this program; ``words``: by which the palette finds it too.
    """

    key: str
    icon: str
    title: Callable[[], str]
    place: str
    needs: Action
    there: Callable[[Desk], bool] = lambda _: True
    words: Callable[[], str] = str

    @property
    def module(self) -> str:
        """The name of the view's module."""
        return self.place.partition(":")[0]

    def make(self, desk: Desk, parent: QWidget) -> QWidget:
        """Import the view's module and build the view."""
        name = self.place.partition(":")[2]
        return cast("Callable[[Desk, QWidget], QWidget]", getattr(import_module(self.module), name))(desk, parent)


_UI = "hallbooking_desktop.ui"
translate = QCoreApplication.translate

#: The first is the start page.
VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry(
        "today",
        "sun",
        lambda: translate("Views", "Today"),
        f"{_UI}.views.today:TodayView",
        Action.VIEW_TODAY,
    ),
    ViewEntry(
        "calendar",
        "calendar",
        lambda: translate("Views", "Calendar"),
        f"{_UI}.calendar.view:CalendarView",
        Action.VIEW_CALENDAR,
    ),
    ViewEntry(
        "find",
        "search",
        lambda: translate("Views", "Find a room"),
        f"{_UI}.views.find:FindView",
        Action.BOOK,
    ),
    ViewEntry(
        "bookings",
        "bookings",
        lambda: translate("Views", "Bookings"),
        f"{_UI}.views.bookings:BookingsView",
        Action.VIEW_BOOKING,
    ),
    ViewEntry(
        "customers",
        "customers",
        lambda: translate("Views", "Customers"),
        f"{_UI}.views.customers:CustomersView",
        Action.FIND_CUSTOMER,
    ),
    ViewEntry(
        "wallets",
        "wallet",
        lambda: translate("Views", "Wallets"),
        f"{_UI}.views.wallets:WalletsView",
        Action.VIEW_WALLET,
    ),
    ViewEntry(
        "places",
        "venue",
        lambda: translate("Views", "Venues & halls"),
        f"{_UI}.views.places:PlacesView",
        Action.EDIT_ROOM,
        words=lambda: translate("Views", "photos pictures hours closing prices add-ons rules"),
    ),
    ViewEntry(
        "content",
        "globe",
        lambda: translate("Views", "Website"),
        f"{_UI}.views.content:ContentView",
        Action.EDIT_CONTENT,
    ),
    ViewEntry(
        "reports",
        "chart",
        lambda: translate("Views", "Reports"),
        f"{_UI}.views.reports:ReportsView",
        Action.VIEW_REPORTS,
    ),
    ViewEntry(
        "endpoint",
        "monitor",
        lambda: translate("Views", "Kiosk & web"),
        f"{_UI}.views.endpoint:EndpointView",
        Action.MANAGE_KIOSKS,
        lambda desk: desk.endpoint is not None,
    ),
    ViewEntry(
        "queries",
        "mail",
        lambda: translate("Views", "Queries"),
        f"{_UI}.views.queries:QueriesView",
        Action.ANSWER_QUERY,
        words=lambda: translate("Views", "questions answers messages notes"),
    ),
    ViewEntry(
        "reviews",
        "star",
        lambda: translate("Views", "Reviews"),
        f"{_UI}.views.reviews:ReviewsView",
        Action.VIEW_REVIEWS,
        words=lambda: translate("Views", "stars ratings opinions hide"),
    ),
    ViewEntry(
        "users",
        "user-check",
        lambda: translate("Views", "Users"),
        f"{_UI}.views.users:UsersView",
        Action.MANAGE_USERS,
    ),
    ViewEntry(
        "audit",
        "history",
        lambda: translate("Views", "Audit log"),
        f"{_UI}.views.audit:AuditView",
        Action.VIEW_AUDIT,
    ),
    ViewEntry(
        "settings",
        "settings",
        lambda: translate("Views", "Settings"),
        f"{_UI}.views.settings:SettingsPage",
        Action.VIEW_TODAY,
    ),
)


def views_for(desk: Desk) -> tuple[ViewEntry, ...]:
    """Return the entries that the signed-in role may use."""
    return tuple(entry for entry in VIEWS if desk.may(entry.needs) and entry.there(desk))
