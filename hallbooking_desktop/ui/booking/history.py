"""What happened to a booking, in words, from its audit log."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.bookings import Attendance, PaymentMethod
from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.services.snapshots import AuditEntry
from hallbooking_desktop.services.snapshots_audit import AuditLine
from hallbooking_desktop.ui.audit.words import action_text
from hallbooking_desktop.ui.booking.words import attendance_text, method_text
from hallbooking_desktop.ui.formats import Formats, isolated, joined

translate = QCoreApplication.translate


def who(line: AuditLine, actor: Actor) -> str:
    """Return who did it: by name, else by what they were."""
    entry = line.entry
    if entry.actor_id is None:
        return translate("History", "the program")
    if entry.actor_id == actor.user_id:
        return translate("History", "you")
    if line.actor:
        return isolated(line.actor)
    return {
        "admin": translate("History", "an administrator"),
        "moderator": translate("History", "a moderator"),
        "customer": translate("History", "the customer"),
    }.get(entry.actor_role, entry.actor_role)


def what(entry: AuditEntry, formats: Formats) -> str:
    """Return what was done, with the amount or the reason where the log has one."""
    after = entry.after or {}
    parts = [action_text(entry.action)]
    if (method := _method(after)) is not None:
        parts.append(method)
    for name in ("amount", "refund", "difference"):
        amount = _amount(after, name)
        if amount:
            parts.append(formats.money(amount, signed=name == "difference"))
            break
    if (seen := after.get("attendance")) in {each.value for each in Attendance}:
        parts.append(attendance_text(Attendance(str(seen))))
    reason = after.get("reason")
    if isinstance(reason, str) and reason:
        parts.append(f"“{reason}”")
    return joined(parts)


def _amount(after: Mapping[str, object], name: str) -> Decimal | None:
    value = after.get(name)
    try:
        return Decimal(str(value)) if value is not None else None
    except InvalidOperation:
        return None


def _method(after: Mapping[str, object]) -> str | None:
    value = after.get("method")
    known = {each.value: each for each in PaymentMethod}
    return method_text(known[value]) if isinstance(value, str) and value in known else None
