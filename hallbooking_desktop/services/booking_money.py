"""Money of bookings: payments, differences after a change, refunds. Payment, state and ledger are one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from hallbooking_desktop.domain.bookings import BookingStatus, PaymentMethod, advance
from hallbooking_desktop.domain.errors import InsufficientFunds, TransitionRefused, ValidationFailed
from hallbooking_desktop.domain.events import Event, Topic
from hallbooking_desktop.domain.holds import amount_due, confirms
from hallbooking_desktop.domain.money import ZERO, Currency
from hallbooking_desktop.domain.permissions import Action, Actor, Role, allows
from hallbooking_desktop.domain.refunds import RefundTiers, reschedule_credit
from hallbooking_desktop.persistence import bookings as rows
from hallbooking_desktop.persistence import ledger
from hallbooking_desktop.persistence.work import UnitOfWork
from hallbooking_desktop.services.booking_context import BookingContext, Locked, lock, permit, refuse_expired
from hallbooking_desktop.services.booking_planning import load_room, paid_towards
from hallbooking_desktop.services.commands import PaymentOrder
from hallbooking_desktop.services.texts import LONGEST_REFERENCE, check_typed


def acts_for_venue(actor: Actor, venue_id: int) -> bool:
    """Tell whether the actor may take money for the venue, as against paying as a customer."""
    return allows(actor, Action.TAKE_PAYMENT, venue_ids=frozenset({venue_id}))


async def pay(context: BookingContext, work: UnitOfWork, actor: Actor, booking_id: int, order: PaymentOrder) -> None:
    """Take money for a booking; the payment that reaches the deposit confirms it.

    Raises:
        HoldExpired: the hold ran out before the payment.
        InsufficientFunds: the wallet does not hold enough.
        TransitionRefused: it is cancelled, or nothing is due.
        ValidationFailed: the amount is not positive, more than is due, or finer than the currency; a transfer lacks its
            reference.
    """
    booking = await lock(work, actor, booking_id, Action.PAY_BOOKING)
    row = booking.row
    if row["status"] == BookingStatus.CANCELLED:
        raise TransitionRefused("This booking is cancelled; nothing can be paid.", status=row["status"], wanted="paid")
    refuse_expired(row)
    due = amount_due(row["total_cost"], paid_towards(row))
    amount = _amount(order, due, context.currency)
    if order.method is not PaymentMethod.WALLET:
        permit(actor, Action.TAKE_PAYMENT, booking.venue_id, ())
    entry_id = None
    if order.method is PaymentMethod.WALLET:
        entry_id = await _charge(work, _wallet_charged(actor, booking), amount, booking_id, "Payment")
    await rows.insert_payment(
        work, booking_id, order.method.value, amount, reference=order.reference.strip(), wallet_entry_id=entry_id
    )
    work.audit(
        "booking.paid",
        entity="booking",
        entity_id=booking_id,
        venue_id=booking.venue_id,
        before={"paid": row["paid"], "status": row["status"]},
        after={"paid": row["paid"] + amount, "method": order.method, "amount": amount},
    )
    work.outbox(Event.PAYMENT_RECEIVED, booking_id=booking_id, payload={"booking_id": booking_id, "amount": amount})
    await confirm_if_paid(context, work, booking, paid_towards(row) + amount)
    work.changed(Topic.BOOKING, booking_id, booking.venue_id)


def _wallet_charged(actor: Actor, booking: Locked) -> int:
    """Return whose wallet pays: a customer's own, never another's; staff charge the payer's."""
    return actor.user_id if actor.user_id and is_customer(actor, booking.venue_id) else booking.payer_id


def _amount(order: PaymentOrder, due: Decimal, currency: Currency) -> Decimal:
    amount = due if order.amount is None else order.amount
    if due <= ZERO:
        raise TransitionRefused("Nothing is due on this booking.", status="paid", wanted="paid")
    if not amount.is_finite() or amount <= ZERO:
        raise ValidationFailed({"amount": "The amount must be more than nothing."})
    if amount > due:
        raise ValidationFailed({"amount": f"Only {currency.round(due)} is due."})
    if not currency.is_exact(amount):
        raise ValidationFailed({"amount": f"Amounts in {currency.code} have {currency.minor_units} decimals."})
    reference = check_typed("reference", order.reference, LONGEST_REFERENCE)
    if order.method is PaymentMethod.BANK_TRANSFER and not reference:
        raise ValidationFailed({"reference": "A bank transfer needs its reference."})
    return amount


async def confirm_if_paid(
    context: BookingContext, work: UnitOfWork, booking: Locked, paid: Decimal, *, wait: timedelta = timedelta(0)
) -> None:
    """Confirm a pending booking once the deposit is reached; money received stops the hold from running out.

    ``wait``: so long nobody is told, for what can be taken back meanwhile.
    """
    row = booking.row
    if row["status"] != BookingStatus.PENDING:
        return
    room = await load_room(work, row["room_id"])
    if not confirms(paid, row["total_cost"], room.venue.deposit_percent, context.currency):
        return
    advance(BookingStatus(row["status"]), BookingStatus.CONFIRMED)
    values = {"status": BookingStatus.CONFIRMED.value, "confirmed_at": row["now"], "hold_expires_at": None}
    await rows.update_booking(work, booking.id, row["version"], values)
    work.audit(
        "booking.confirmed",
        entity="booking",
        entity_id=booking.id,
        venue_id=booking.venue_id,
        before={"status": row["status"]},
        after={"status": BookingStatus.CONFIRMED},
    )
    work.outbox(Event.BOOKING_CONFIRMED, booking_id=booking.id, payload={"booking_id": booking.id}, wait=wait)


async def _charge(work: UnitOfWork, user_id: int, amount: Decimal, booking_id: int, what: str) -> int:
    entry = await ledger.post(
        work,
        user_id,
        "DEBIT",
        -amount,
        booking_id=booking_id,
        description=f"{what} for booking {booking_id}",
        created_by=work.actor.user_id,
    )
    return entry.id


async def give_back(work: UnitOfWork, booking: Locked, type_: str, amount: Decimal, description: str) -> None:
    """Credit the organiser's wallet and count it against what the booking was paid."""
    entry = await ledger.post(
        work,
        booking.organiser_id,
        type_,
        amount,
        booking_id=booking.id,
        description=description,
        created_by=work.actor.user_id,
    )
    await rows.insert_payment(work, booking.id, PaymentMethod.WALLET.value, -amount, wallet_entry_id=entry.id)


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a change of price does to money: one of the three, or none, is above zero."""

    difference: Decimal
    charged: Decimal = ZERO
    credited: Decimal = ZERO
    retained: Decimal = ZERO
    left_due: Decimal = ZERO


def settlement(
    booking: Locked,
    new_total: Decimal,
    now: datetime,
    tiers: RefundTiers,
    currency: Currency,
    *,
    by_customer: bool,
    leave_due: bool,
) -> Settlement:
    """Work out a change of price (SPEC 4): a confirmed booking stays confirmed and the wallet evens it out.

    A rise is charged to the wallet, or left due if staff say so; of a fall, what was paid beyond the new price is
    credited, in a customer's own late change only at the cancellation tier.
    """
    row = booking.row
    old_total: Decimal = row["total_cost"]
    counted = paid_towards(row)
    difference = new_total - old_total
    still_due = amount_due(new_total, counted)
    if difference > ZERO:
        pending = row["status"] == BookingStatus.PENDING
        if pending or leave_due:
            return Settlement(difference, left_due=still_due)
        charged = min(difference, still_due)
        return Settlement(difference, charged=charged, left_due=still_due - charged)
    overpaid = max(counted - new_total, ZERO)
    if overpaid == ZERO:
        return Settlement(difference, left_due=still_due)
    credited = reschedule_credit(
        new_total + overpaid, new_total, row["refund_basis"], now, tiers, currency, by_customer=by_customer
    )
    return Settlement(difference, credited=credited, retained=overpaid - credited)


async def settle(work: UnitOfWork, booking: Locked, settled: Settlement) -> None:
    """Move the money of a settlement.

    Raises:
        InsufficientFunds: the wallet does not cover the difference; staff can leave it due instead.
    """
    if settled.charged > ZERO:
        try:
            entry = await _charge(
                work, _wallet_charged(work.actor, booking), settled.charged, booking.id, "Price difference"
            )
        except InsufficientFunds as error:
            raise InsufficientFunds(
                "The wallet does not cover the price difference.", **{**error.details, "needed": settled.charged}
            ) from error
        await rows.insert_payment(work, booking.id, PaymentMethod.WALLET.value, settled.charged, wallet_entry_id=entry)
    if settled.credited > ZERO:
        await give_back(work, booking, "CREDIT", settled.credited, f"Price difference of booking {booking.id}")


def is_customer(actor: Actor, venue_id: int) -> bool:
    """Tell whether the actor changes the booking as a customer, at whatever venue."""
    return actor.role is Role.CUSTOMER or not acts_for_venue(actor, venue_id)
