"""Where a line of the audit log leads: the thing itself, in the view that shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.actions import Actions, Do

translate = QCoreApplication.translate
Link = tuple[str, Callable[[], None]]


def link_of(line: AuditLine, actions: Actions) -> Link | None:
    """Return the words of a button and what it does; None where nothing leads there, or the thing is gone."""
    found = _place(line)
    if found is None:
        return None
    text, what, args = found
    return (text, partial(actions.run, what, *args)) if actions.can(what) else None


def _place(line: AuditLine) -> tuple[str, Do, tuple[object, ...]] | None:
    entry, number = line.entry, line.entry.entity_id
    if entry.entity == "booking" and line.subject:
        return translate("Audit", "Open the booking"), Do.OPEN_BOOKING, (number,)
    if entry.entity == "user" and line.about:
        customer = translate("Audit", "Open the customer"), Do.OPEN_CUSTOMER, (number,)
        account = translate("Audit", "Open the account"), Do.OPEN_USER, (number,)
        return customer if line.about == "customer" else account
    if entry.entity == "wallet" and line.about:
        return translate("Audit", "Open the wallet"), Do.OPEN_WALLET, (int(line.about),)
    lasting = {
        "page": (translate("Audit", "Open the page"), Do.OPEN_PAGE),
        "query": (translate("Audit", "Open the query"), Do.OPEN_QUERY),
        "review": (translate("Audit", "Open the review"), Do.OPEN_REVIEW),
    }
    if entry.entity in lasting and number is not None:
        return (*lasting[entry.entity], (number,))
    places = {
        "room": (translate("Audit", "Open the hall"), Do.OPEN_ROOM),
        "venue": (translate("Audit", "Open the venue"), Do.OPEN_VENUE),
    }
    if entry.entity in places and line.subject:
        return (*places[entry.entity], (number,))
    if entry.entity == "series" and (first := _first(entry.after, "bookings")) is not None:
        return translate("Audit", "Open the first booking"), Do.OPEN_BOOKING, (int(str(first)),)
    start = _first(entry.after, "range") or _first(entry.before, "range")
    if entry.entity in {"block", "closure"} and entry.venue_id is not None and start is not None:
        at = datetime.fromisoformat(str(start))
        return translate("Audit", "Show in the calendar"), Do.SHOW_IN_CALENDAR, (entry.venue_id, at, None)
    return None


def _first(values: object, name: str) -> object | None:
    found = values.get(name) if isinstance(values, dict) else None
    return found[0] if isinstance(found, list) and found else None
