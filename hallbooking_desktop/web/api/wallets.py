"""Wallets: one's own, and for staff those of customers."""

from __future__ import annotations

from starlette.responses import Response

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.services.commands import TopUp, WalletAdjustment
from hallbooking_desktop.web.callers import Key, Somebody, TheEndpoint
from hallbooking_desktop.web.encoding import Answer
from hallbooking_desktop.web.paging import Limit, Offset
from hallbooking_desktop.web.presenting import ThePresenter
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import bookings as schemas

router = calls("Wallets")


@router.get("/wallet/me", responses=answers(schemas.Wallet, 401, 429, 503))
async def mine(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter) -> Response:
    """Return one's own wallet."""
    return Answer(present.wallet(await endpoint.services.wallets.mine(actor)))


@router.get("/wallet/me/transactions", responses=answers(schemas.Transactions, 401, 422, 429, 503))
async def my_transactions(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, limit: Limit = 50, offset: Offset = 0
) -> Response:
    """Return a page of one's own ledger, newest first."""
    if actor.user_id is None:
        raise Unauthenticated
    return await _transactions(endpoint, actor, present, actor.user_id, limit, offset)


@router.get("/wallets/{user_id}", responses=answers(schemas.Wallet, 401, 403, 404, 422, 429, 503))
async def of_customer(endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, user_id: int) -> Response:
    """Return a customer's wallet (staff of a venue where they booked; admins)."""
    return Answer(present.wallet(await endpoint.services.wallets.of(actor, user_id)))


@router.get(
    "/wallets/{user_id}/transactions",
    responses=answers(schemas.Transactions, 401, 403, 404, 422, 429, 503),
)
async def transactions_of(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, user_id: int, limit: Limit = 50, offset: Offset = 0
) -> Response:
    """Return a page of a customer's ledger, newest first."""
    return await _transactions(endpoint, actor, present, user_id, limit, offset)


@router.post(
    "/wallets/{user_id}/top-ups",
    status_code=201,
    responses=answers(schemas.Transaction, 401, 403, 404, 409, 422, 429, 503, status=201),
)
async def top_up(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, key: Key, user_id: int, wanted: schemas.TopUpWish
) -> Response:
    """Credit money that was taken at the desk (staff)."""
    order = TopUp(wanted.amount, wanted.method, wanted.reference, wanted.venue_id)
    return Answer(present.transaction(await endpoint.services.wallets.top_up(actor, user_id, order, key)), 201)


@router.post(
    "/wallets/{user_id}/adjustments",
    status_code=201,
    responses=answers(schemas.Transaction, 401, 403, 404, 409, 422, 429, 503, status=201),
)
async def adjust(
    endpoint: TheEndpoint,
    actor: Somebody,
    present: ThePresenter,
    key: Key,
    user_id: int,
    wanted: schemas.AdjustmentWish,
) -> Response:
    """Credit (positive) or debit (negative) a wallet with a reason (admins)."""
    order = WalletAdjustment(wanted.amount, wanted.reason)
    return Answer(present.transaction(await endpoint.services.wallets.adjust(actor, user_id, order, key)), 201)


async def _transactions(
    endpoint: TheEndpoint, actor: Somebody, present: ThePresenter, user_id: int, limit: int, offset: int
) -> Response:
    found = await endpoint.services.wallets.entries(actor, user_id, limit, offset)
    return Answer({"transactions": [present.transaction(entry) for entry in found.rows], "total": found.total})
