"""What many calls share."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

_LARGEST_ID = 2**31 - 1


def _storable(text: str) -> str:
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        message = "This text has characters that cannot be stored."
        raise ValueError(message)
    return text


Text = Annotated[str, AfterValidator(_storable)]
#: A password, with the spaces at its ends: the console does not take them off either.
Password = Annotated[str, StringConstraints(strip_whitespace=False), AfterValidator(_storable)]
#: An amount in the installation's currency. Answers have the currency's decimals.
Money = Annotated[
    Decimal,
    Field(allow_inf_nan=False, max_digits=14),
    WithJsonSchema({"type": "number", "description": "in the installation's currency"}),
]
#: A rate, a share or a quantity in an answer.
Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Id = Annotated[int, Field(ge=1, le=_LARGEST_ID)]
#: An instant; a time without a zone is refused.
Instant = Annotated[AwareDatetime, Field(description="with a zone, for example 2030-01-15T10:00:00Z")]
#: An instant in an answer: UTC, ending in Z.
Moment = datetime
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$|^24:00:00$", description="venue-local")]


class Asked(BaseModel):
    """What a call takes: nothing that it does not know."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)


class Answered(BaseModel):
    """What a call answers; later versions may add members."""

    model_config = ConfigDict(extra="allow")


class Done(Answered):
    """Something was done."""

    success: Literal[True] = True
    message: str


class Removed(Answered):
    """Something was deleted, or archived because something else refers to it."""

    success: Literal[True] = True
    archived: bool = Field(description="it is kept, out of use, because something else refers to it")
    message: str
