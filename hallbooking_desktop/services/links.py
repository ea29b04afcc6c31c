"""Signed links: addresses that open one paper of one booking for a while, without signing in."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from hallbooking_desktop.domain.clock import Clock
from hallbooking_desktop.domain.errors import LinkExpired, LinkRefused
from hallbooking_desktop.services.tokens import TokenSettings

LIFE: Final = timedelta(days=7)
#: Keeps the links' key apart from that of the tokens, which come from the same secret.
_LABEL: Final = b"hallbooking signed links v1"


class Purpose(StrEnum):
    """What a link opens, as its path ends."""

    CONFIRMATION = "confirmation.pdf"
    INVOICE = "invoice.pdf"
    CALENDAR = "calendar.ics"


@dataclass(frozen=True, slots=True)
class Link:
    """What makes an address count: when it ends (seconds since 1970) and the signature."""

    expires: int
    signature: str


class Links:
    """Signs links and checks them. Whoever changes the access secret ends all of them."""

    def __init__(self, settings: TokenSettings, clock: Clock) -> None:
        self._key = hmac.digest(settings.access_secret.encode(), _LABEL, hashlib.sha256)
        self._clock = clock
        #: Tells this installation from others without saying anything about its secrets.
        self.installation = f"{hmac.digest(self._key, b'installation', hashlib.sha256).hex()[:12]}.hall-booking"

    def sign(self, purpose: Purpose, booking_id: int) -> Link:
        """Return a link for one paper of one booking, good for seven days."""
        expires = int((self._clock() + LIFE).timestamp())
        return Link(expires, self._signature(purpose, booking_id, expires))

    def url(self, base_url: str, purpose: Purpose, booking_id: int) -> str:
        """Return a link as an absolute address; ``base_url`` has no slash at its end."""
        link = self.sign(purpose, booking_id)
        return f"{base_url}/bookings/{booking_id}/{purpose}?expires={link.expires}&signature={link.signature}"

    def check(self, purpose: Purpose, booking_id: int, link: Link) -> None:
        """Let a link pass that counts for this paper of this booking.

        Raises:
            LinkRefused: it was not signed here, or for something else.
            LinkExpired: it was, and its time is over.
        """
        expected = self._signature(purpose, booking_id, link.expires)
        if not hmac.compare_digest(expected.encode(), link.signature.encode("utf-8", "surrogatepass")):
            raise LinkRefused
        if link.expires <= self._clock().timestamp():
            raise LinkExpired

    def _signature(self, purpose: Purpose, booking_id: int, expires: int) -> str:
        said = f"{purpose}\n{booking_id}\n{expires}".encode()
        return base64.urlsafe_b64encode(hmac.digest(self._key, said, hashlib.sha256)).rstrip(b"=").decode()
