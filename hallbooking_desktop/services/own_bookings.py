"""The most asked call of the endpoint: one's own bookings, from the token to the answer in one statement."""

from __future__ import annotations

from dataclasses import dataclass

from hallbooking_desktop.domain.errors import Unauthenticated
from hallbooking_desktop.domain.money import Currency
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.persistence.own_bookings import own_bookings
from hallbooking_desktop.services.bookings import check_page
from hallbooking_desktop.services.commands import BookingQuery
from hallbooking_desktop.services.tokens import TokenKind, Tokens


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """Whose bookings they are, and the JSON of SPEC 12: total, pending, confirmed, cancelled, bookings."""

    user_id: int
    body: bytes


class OwnBookingService:
    """Answers as `BookingService.mine_whole` and the endpoint's own JSON would, without either."""

    def __init__(self, db: Database, tokens: Tokens, currency: Currency) -> None:
        self._db = db
        self._tokens = tokens
        self._currency = currency

    async def of_bearer(self, access_token: str, *, limit: int = 20, offset: int = 0) -> OwnAnswer:
        """Return the bookings of whose token it is, the latest start first.

        Raises:
            Unauthenticated: the token has run out, was ended, or is none; or the person was deactivated or merged.
            ValidationFailed: a limit or offset out of range.
        """
        claims = self._tokens.read(TokenKind.ACCESS, access_token)
        check_page(BookingQuery(limit=limit, offset=offset))
        async with self._db.read() as read:
            body = await own_bookings(
                read, claims.user_id, claims.version, decimals=self._currency.minor_units, limit=limit, offset=offset
            )
        if body is None:
            raise Unauthenticated("Your session was ended; please sign in again.", reason="ended")
        return OwnAnswer(claims.user_id, body)
