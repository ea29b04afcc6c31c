"""What a person's record is after an edit that leaves out what stays."""

from __future__ import annotations

from hallbooking_desktop.domain.errors import ValidationFailed
from hallbooking_desktop.domain.permissions import Role
from hallbooking_desktop.persistence.people import UserRecord
from hallbooking_desktop.services.commands import NewCustomer, NewStaff, UserEdit


def customer_after(before: UserRecord, edit: UserEdit) -> NewCustomer:
    """Return all of a record as it is to be.

    Raises:
        ValidationFailed: a customer is to get what only staff have.
    """
    problems: dict[str, str] = {}
    if edit.role not in {None, Role(before.role)}:
        problems["role"] = "Customers stay customers; make a new account for somebody on the staff."
    if edit.assigned_venue_id is not None:
        problems["assigned_venue_id"] = "Only moderators have a venue."
    if edit.password is not None:
        problems["password"] = "Customers set their own password."  # noqa: S105 - a sentence about it
    if problems:
        raise ValidationFailed(problems)
    return NewCustomer(
        full_name=before.full_name if edit.full_name is None else edit.full_name,
        phone=before.phone if edit.phone is None else edit.phone,
        email=before.email if edit.email is None else edit.email,
        language=before.language if edit.language is None else edit.language,
        organisation=before.organisation if edit.organisation is None else edit.organisation,
        notes=before.notes if edit.notes is None else edit.notes,
        customer_group=before.customer_group if edit.customer_group is None else edit.customer_group,
    )


def staff_after(before: UserRecord, edit: UserEdit) -> NewStaff:
    """Return all of a member of the staff as they are to be; who becomes an admin has no venue any more.

    Raises:
        ValidationFailed: they are to get what only customers have.
    """
    for field in ("organisation", "notes", "customer_group"):
        if getattr(edit, field) is not None:
            raise ValidationFailed({field: "This is for customers only."})
    role = Role(before.role) if edit.role is None else edit.role
    kept = before.assigned_venue_id if role is Role.MODERATOR else None
    return NewStaff(
        email=(before.email or "") if edit.email is None else edit.email,
        full_name=before.full_name if edit.full_name is None else edit.full_name,
        role=role,
        assigned_venue_id=kept if edit.assigned_venue_id is None else edit.assigned_venue_id,
        password=edit.password,
        phone=edit.phone,
        language=edit.language,
    )
