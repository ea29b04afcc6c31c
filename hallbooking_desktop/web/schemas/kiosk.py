"""What a tablet asks the endpoint beside what everybody may."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from hallbooking_desktop.web.schemas.common import Answered, Asked, Moment, Money, Text


class PairingCode(Asked):
    """The code that the console shows; case and spacing do not matter."""

    code: Text = Field(max_length=100)


class TabletVenue(Answered):
    """Where a tablet stands."""

    id: int
    name: str
    timezone: str


class Paired(Answered):
    """A tablet that is paired now."""

    paired: Literal[True] = True
    name: str
    venue: TabletVenue


class MoneyUnit(Answered):
    """The installation's currency."""

    code: str
    decimals: int


class KioskConfig(Answered):
    """What a tablet must know before anybody touches it. ``venue`` is null while it is not paired."""

    paired: bool
    name: str
    venue: TabletVenue | None
    currency: MoneyUnit
    idle_seconds: int = Field(description="after so long without a touch it asks whether somebody is there")
    hold_minutes: int
    languages: list[str]
    now: Moment
    server_time_zone: str
    version: str = Field(description="another one than the page's: load it again")


class WalkInWish(Asked):
    """Somebody at the tablet: a name, and a phone number or an e-mail address."""

    full_name: Text = ""
    phone: Text | None = None
    email: Text | None = None
    language: Text = "en"


class WalkInUser(Answered):
    """Who walked in."""

    id: int
    full_name: str
    email: str | None
    phone: str | None


class WalkInSession(Answered):
    """The session of somebody who walked in; there is nothing to refresh it."""

    user: WalkInUser
    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the name of a scheme


class RoomPrice(Answered):
    """What a room costs for the asked time, without add-ons."""

    room_id: int
    total: Money


class Prices(Answered):
    """The prices of a venue's rooms for one time."""

    start_time: datetime
    end_time: datetime
    prices: list[RoomPrice]


class Code(Answered):
    """A QR code as one SVG path of ``size`` units a side."""

    kind: Literal["link", "number"] = Field(description="a link to the confirmation, or the booking's number alone")
    size: int
    path: str
