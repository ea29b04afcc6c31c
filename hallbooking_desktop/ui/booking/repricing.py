"""What an edited booking comes to before it is saved: hall and add-ons at the prices agreed, new add-ons at today's."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.services.commands import AddonChoice, Discount
from hallbooking_desktop.services.snapshots import AddonSnapshot, BookingDetails, QuoteLine, QuoteSnapshot


def repriced(
    booking: BookingDetails,
    choices: Iterable[AddonChoice],
    offered: Iterable[AddonSnapshot],
    discount: Discount | None,
    currency: Currency,
) -> QuoteSnapshot:
    """Return the price; the tax's share stays that of the booking."""
    agreed = {addon.addon_id: (addon.name, addon.unit_price) for addon in booking.addons}
    prices = {addon.id: (addon.name, addon.price) for addon in offered} | agreed
    lines = [line for line in booking.lines if line.kind == "room"]
    extras = []
    for choice in choices:
        name, price = prices[choice.addon_id]
        amount = currency.round(price * choice.quantity)
        extras.append(QuoteLine(name, Decimal(choice.quantity), price, amount, "addon"))
    addons = sum((line.amount for line in extras), ZERO)
    subtotal = booking.room_subtotal + addons
    off = booking.discount
    if discount is not None and discount.percent is not None:
        off = currency.round(subtotal * discount.percent / 100)
    elif discount is not None and discount.amount is not None:
        off = discount.amount
    total = subtotal - min(off, subtotal)
    share = booking.tax_included / booking.total_cost if booking.total_cost else ZERO
    return QuoteSnapshot(
        lines=(*lines, *extras),
        room_subtotal=booking.room_subtotal,
        addons_subtotal=addons,
        discount=min(off, subtotal),
        tax_included=currency.round(total * share),
        total=total,
    )
