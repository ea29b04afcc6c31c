"""Refusals in the user's language: what happened and what to do about it, by the refusal's code."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.errors import (
    DomainError,
    InsufficientFunds,
    NotFound,
    SlotTaken,
    StaleVersion,
    ValidationFailed,
)
from hallbooking_desktop.domain.photos import FORMAT_NAMES
from hallbooking_desktop.ui.counts import counts
from hallbooking_desktop.ui.field_words import field_words
from hallbooking_desktop.ui.formats import Formats, is_english

translate = QCoreApplication.translate


def sentences() -> dict[str, str]:
    """Return the sentence for each code. A test finds any refusal without one."""
    return {
        "VALIDATION_FAILED": translate("Messages", "Something is missing or wrong. Please correct the marked fields."),
        "NOT_FOUND": translate("Messages", "This is no longer there. Refresh the list and choose again."),
        "FORBIDDEN": translate(
            "Messages", "Your role does not allow this. Ask an administrator to do it or to change your role."
        ),
        "UNAUTHENTICATED": translate("Messages", "Your session has ended. Please sign in again."),
        "INVALID_CREDENTIALS": translate("Messages", "The e-mail or the password is wrong. Check both and try again."),
        "STALE_VERSION": translate(
            "Messages",
            "Somebody else changed this in the meantime. The newest state is loaded: look at it and try again.",
        ),
        "CONFLICT_DETECTED": translate(
            "Messages", "The hall is taken at that time. Choose another time or another hall."
        ),
        "ROOM_UNAVAILABLE": translate(
            "Messages", "The hall cannot be booked at that time. Choose another time or another hall."
        ),
        "BOOKING_RULE_BROKEN": translate(
            "Messages", "The time breaks a booking rule of the venue. Choose another time."
        ),
        "HOLD_LIMIT_REACHED": translate(
            "Messages", "There is already an unpaid booking on hold. Pay or cancel it first."
        ),
        "HOLD_EXPIRED": translate(
            "Messages", "The hold has run out and the time was released. Book it again if it is still free."
        ),
        "STATE_REFUSED": translate(
            "Messages", "This is not possible any more: it has changed in the meantime. Look at its newest state."
        ),
        "UNDO_REFUSED": translate("Messages", "This can no longer be taken back. Look at its newest state."),
        "ADDON_UNAVAILABLE": translate("Messages", "An add-on is not to be had then. Take fewer, or leave it out."),
        "INSUFFICIENT_FUNDS": translate(
            "Messages", "The wallet does not hold enough. Top it up or choose another way to pay."
        ),
        "LEDGER_REFUSED": translate(
            "Messages", "The ledger cannot be changed that way. Nothing was booked; use an adjustment."
        ),
        "ALREADY_EXISTS": translate(
            "Messages", "There is one with that name or e-mail already. Choose another, or use the existing one."
        ),
        "IN_USE": translate("Messages", "Something else still refers to this. Archive it instead of deleting it."),
        "CLOSING_REFUSED": translate(
            "Messages", "One of the bookings in the way cannot be treated so. Nothing was changed; decide otherwise."
        ),
        "IDEMPOTENCY_KEY_REUSED": translate(
            "Messages", "This form was sent before with other contents. Open it anew and try again."
        ),
        "PICTURE_REFUSED": translate("Messages", "This file cannot be used as a picture. Choose another one."),
        "PHOTO_LIMIT_REACHED": translate(
            "Messages", "There are as many photos as there may be. Delete one before you add another."
        ),
        "PICTURE_IN_USE": translate(
            "Messages", "A page shows this picture. Take it off that page before you delete it."
        ),
        "LINK_REFUSED": translate("Messages", "This link does not open anything here. Ask for a new one."),
        "LINK_EXPIRED": translate("Messages", "This link has run out. Ask for a new one."),
        "DATABASE_UNAVAILABLE": translate(
            "Messages",
            "The database cannot be reached and nothing was changed. The program reconnects by itself; try again then.",
        ),
        "DOCUMENTS_UNAVAILABLE": translate(
            "Messages", "The document store cannot be reached. Bookings and payments go on; try this again later."
        ),
    }


def _room_reasons() -> dict[str, str]:
    return {
        "closed": translate("Messages", "The hall is closed at that time. Choose a time within its opening hours."),
        "closure": translate("Messages", "The hall is closed for that period. Choose another day or another hall."),
        "out_of_service": translate("Messages", "The hall is out of service. Choose another hall."),
        "archived": translate("Messages", "The hall is no longer offered. Choose another hall."),
    }


def _rules() -> dict[str, str]:
    return {
        "past": translate("Messages", "That time has passed. Choose a time in the future."),
        "step": translate("Messages", "The time does not fit the venue's steps. Choose a start and end on the step."),
        "shortest": translate("Messages", "The booking is shorter than the venue allows. Make it longer."),
        "longest": translate("Messages", "The booking is longer than the venue allows. Make it shorter."),
        "notice": translate("Messages", "The venue needs more notice than that. Choose a later time."),
        "horizon": translate("Messages", "The venue does not take bookings that far ahead. Choose an earlier day."),
    }


def _undo_reasons() -> dict[str, str]:
    return {
        "late": translate("Messages", "A change can be taken back for a minute only. Change it again instead."),
        "changed": translate("Messages", "Nothing was taken back: somebody went on from it. Look at its newest state."),
        "paid": translate("Messages", "Nothing was taken back: money was paid in the meantime. Look at the booking."),
        "taken": translate("Messages", "Nothing was taken back: somebody else has the hall by now."),
        "spent": translate("Messages", "Nothing was taken back: what went to the wallet is spent already."),
    }


def _picture_reasons() -> dict[str, str]:
    return {
        "empty": translate("Messages", "This file is empty. Choose another one."),
        "unreadable": translate(
            "Messages", "This file cannot be read. Check whether it is still there, and its rights."
        ),
        "not_a_picture": translate("Messages", "This file is not a picture. Choose one of these kinds: %1.").replace(
            "%1", FORMAT_NAMES
        ),
        "damaged": translate("Messages", "This picture is damaged. Open it in another program and save it anew."),
        "too_large": translate("Messages", "The file is too large: %1, at most %2. Save it smaller."),
        "too_many_pixels": translate(
            "Messages", "The picture is too large: %1 million pixels, at most %2 million. Save it smaller."
        ),
    }


def _picture(error: DomainError, formats: Formats | None) -> str | None:
    reason = str(error.details.get("reason", ""))
    text = _picture_reasons().get(reason)
    size, most = error.details.get("size"), error.details.get("most")
    if text is None or not isinstance(size, int) or not isinstance(most, int):
        return text
    if formats is None:
        return None
    shown = formats.file_size if reason == "too_large" else lambda pixels: formats.number(-(-pixels // 1_000_000))
    return text.replace("%1", shown(size)).replace("%2", shown(most))


def _reasoned(table: Callable[[], dict[str, str]], detail: str) -> Callable[[DomainError, Formats | None], str | None]:
    def find(error: DomainError, _: Formats | None) -> str | None:
        return table().get(str(error.details.get(detail, "")))

    return find


def _funds(error: DomainError, formats: Formats | None) -> str | None:
    balance, needed = error.details.get("balance"), error.details.get("needed")
    if formats is None or not isinstance(balance, Decimal) or not isinstance(needed, Decimal):
        return None
    text = translate("Messages", "The wallet holds %1, but %2 is needed. Top it up or choose another way to pay.")
    return text.replace("%1", formats.money(balance)).replace("%2", formats.money(needed))


def _in_use(error: DomainError, _: Formats | None) -> str | None:
    if isinstance(ahead := error.details.get("bookings"), int):
        return counts.ahead(ahead)
    if error.details.get("field") == "part_ids":
        return translate(
            "Messages", "What a hall is made of stays as it is while bookings or blocks lie ahead in a hall involved."
        )
    if error.details.get("wholes"):
        return translate("Messages", "A divisible hall is made of this hall. Change that one first.")
    return None


def _shown(error: DomainError, _: Formats | None) -> str | None:
    pages = error.details.get("pages")
    if not isinstance(pages, list) or not pages:
        return None
    text = translate("Messages", "This picture is shown on: %1. Take it off there before you delete it.")
    return text.replace("%1", ", ".join(map(str, pages)))


def _closing(error: DomainError, formats: Formats | None) -> str | None:
    cause = error.details.get("cause")
    if not isinstance(cause, DomainError):
        return None
    text = translate("Messages", "Nothing was changed. Booking #%1: %2")
    said = cause.message if isinstance(cause, ValidationFailed) else sentence(cause, formats)
    return text.replace("%1", str(error.details.get("booking_id"))).replace("%2", said)


def _undo_of_one() -> dict[str, str]:
    return {
        "changed": translate(
            "Messages", "Nothing was taken back: somebody went on from booking #%1. Look at its newest state."
        ),
        "taken": translate("Messages", "Nothing was taken back: the place of booking #%1 is taken by now."),
        "taken by": translate("Messages", "Nothing was taken back: booking #%2 has the place of booking #%1 by now."),
        "paid": translate("Messages", "Nothing was taken back: money was paid for booking #%1 in the meantime."),
        "spent": translate("Messages", "Nothing was taken back: what booking #%1 gave to the wallet is spent already."),
    }


def _undo_in_the_way(error: DomainError) -> str | None:
    """Return which of several bookings cannot go back, and why."""
    cause = error.details.get("cause")
    if not isinstance(cause, DomainError):
        return None
    reason, rival = str(cause.details.get("reason", "")), None
    if isinstance(cause, SlotTaken):
        rival = next((thing.booking_id for thing in cause.details.get("in_the_way", ()) if thing.booking_id), None)
        reason = "taken" if rival is None else "taken by"
    elif isinstance(cause, StaleVersion | NotFound):
        reason = "changed"
    elif isinstance(cause, InsufficientFunds):
        reason = "spent"
    text = _undo_of_one().get(reason)
    return None if text is None else text.replace("%1", str(error.details.get("booking_id"))).replace("%2", str(rival))


def _undo(error: DomainError, formats: Formats | None) -> str | None:
    return (
        _undo_in_the_way(error) or _closing(error, formats) or _undo_reasons().get(str(error.details.get("reason", "")))
    )


_DETAILED: dict[str, Callable[[DomainError, Formats | None], str | None]] = {
    "IN_USE": _in_use,
    "CLOSING_REFUSED": _closing,
    "PICTURE_IN_USE": _shown,
    "ROOM_UNAVAILABLE": _reasoned(_room_reasons, "reason"),
    "BOOKING_RULE_BROKEN": _reasoned(_rules, "rule"),
    "INSUFFICIENT_FUNDS": _funds,
    "UNDO_REFUSED": _undo,
    "PICTURE_REFUSED": _picture,
}


def sentence(error: DomainError, formats: Formats | None = None) -> str:
    """Return what to tell the user; with ``formats``, amounts are named where the refusal carries them."""
    detailed = _DETAILED.get(error.code)
    if detailed is not None and (text := detailed(error, formats)) is not None:
        return text
    return sentences().get(error.code, error.message)


def field_sentences(error: DomainError) -> dict[str, str]:
    """Return what is wrong with which field, for a form to show beside them."""
    if not isinstance(error, ValidationFailed):
        return {}
    english = is_english()
    return {name: said if english else field_words(said) for name, said in error.fields.items()}


def exact_sentence(error: DomainError, formats: Formats) -> str:
    """Return the refusal's own words, which name what is in the way, where the reader's language has them."""
    if is_english(formats.locale):
        return error.message
    return field_words(error.message) if field_words(error.message) != error.message else sentence(error, formats)


def refusal_text(code: str, message: str, formats: Formats) -> str:
    """Return why something cannot be had: the service's exact words, or their translation where it has one."""
    if is_english(formats.locale) and message:
        return message
    return sentences().get(code, message or code)


def startup_sentence(stage: str) -> str:
    """Return what to say while the program starts; ``stage`` is the start's own English name for the step."""
    known = {
        "Starting": translate("Messages", "Starting"),
        "Preparing the data folder": translate("Messages", "Preparing the data folder"),
        "Preparing the database": translate("Messages", "Preparing the database"),
        "The database is recovering what was not finished": translate(
            "Messages", "The database is recovering what was not finished"
        ),
        "Starting the document store": translate("Messages", "Starting the document store"),
        "Starting the database": translate("Messages", "Starting the database"),
        "Creating the database": translate("Messages", "Creating the database"),
        "Making the database's tables": translate("Messages", "Making the database's tables"),
        "Bringing the database up to date": translate("Messages", "Bringing the database up to date"),
        "Connecting": translate("Messages", "Connecting"),
        "Reading the signing secrets": translate("Messages", "Reading the signing secrets"),
        "Getting ready": translate("Messages", "Getting ready"),
        "Listening for changes": translate("Messages", "Listening for changes"),
        "Starting the background work": translate("Messages", "Starting the background work"),
        "Starting the kiosk's endpoint": translate("Messages", "Starting the kiosk's endpoint"),
        "Filling in the demo data": translate("Messages", "Filling in the demo data"),
    }
    return known.get(stage.rstrip("…"), stage)


def defect(reference: str) -> str:
    """Return what to say about a failure that is the program's own; ``reference`` finds it in the log."""
    text = translate(
        "Messages",
        "Something went wrong in the program. Your data is safe; please try again. Reference for support: %1",
    )
    return text.replace("%1", reference)
