"""The demo's staff and customers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hallbooking_desktop.app.demo.catalogue import DemoVenue
from hallbooking_desktop.app.demo.names import ORGANISATIONS, PEOPLE, email_address, person_name, phone_number
from hallbooking_desktop.app.demo.sizes import Size
from hallbooking_desktop.domain.people import name_key
from hallbooking_desktop.domain.permissions import Role

#: The demo's accounts, in the order of their ids.
ADMIN_ID, MODERATOR_ID, CUSTOMER_ID = 1, 2, 3
ADMIN_EMAIL, MODERATOR_EMAIL, CUSTOMER_EMAIL = "admin@example.com", "moderator@example.com", "customer@example.com"
#: Everybody's password in the demo; it satisfies the policy for new passwords.
PASSWORD = "Demo-Hall-2030!"  # noqa: S105 - printed for whoever starts the demo

_USUAL = ("en", "en", "en", "de", "fr", "es", "ar", "pl")
_LANGUAGES_OF_THE_INTERFACE = {"de", "ar"}


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody to be written."""

    id: int
    full_name: str
    name_key: str
    email: str | None
    phone: str | None
    role: Role
    language: str
    created_at: datetime
    venue_id: int | None = None
    organisation: str = ""
    group: str | None = None


@dataclass(slots=True)
class DemoPeople:
    """Everybody, the moderators by venue, and customers to choose from."""

    everybody: list[DemoPerson]
    moderators: dict[int, int]
    customers: list[DemoPerson] = field(default_factory=list)
    by_language: dict[str, list[DemoPerson]] = field(default_factory=dict)

    def choose(self, language: str, chance: random.Random) -> DemoPerson:
        """Return a customer, most often one who speaks as the venue does."""
        near = self.by_language.get(language)
        if near and chance.random() < 0.7:  # noqa: PLR2004 - share
            return chance.choice(near)
        return chance.choice(self.customers)

    @property
    def known_customer(self) -> DemoPerson:
        """The customer whose account is shown."""
        return self.everybody[CUSTOMER_ID - 1]


def build_people(venues: Sequence[DemoVenue], size: Size, now: datetime, chance: random.Random) -> DemoPeople:
    """Return the staff and the customers; the first three are the accounts that are shown."""
    since = now - timedelta(days=size.days_before + 400)
    everybody = [
        _staff(ADMIN_ID, "Ada Admin", ADMIN_EMAIL, Role.ADMIN, None, since),
        _staff(MODERATOR_ID, "Morgan Reid", MODERATOR_EMAIL, Role.MODERATOR, venues[0].id, since),
        DemoPerson(
            CUSTOMER_ID,
            "Alex Morgan",
            name_key("Alex Morgan"),
            CUSTOMER_EMAIL,
            "+447700900123",
            Role.CUSTOMER,
            "en",
            since,
        ),
    ]
    for venue in venues[1:]:
        name = person_name(chance, venue.city.language)
        email = f"moderator{venue.id}@example.com"
        everybody.append(_staff(len(everybody) + 1, name.full, email, Role.MODERATOR, venue.id, since))
    people = DemoPeople(everybody, {p.venue_id: p.id for p in everybody if p.venue_id is not None})
    languages = [venue.city.language for venue in venues]
    others = [language for language in PEOPLE if language not in languages] or _USUAL
    for number in range(1, size.customers):
        language = chance.choice(languages if number % 3 else _USUAL)
        if number % 6 == 3:  # noqa: PLR2004 - one in six is from elsewhere, from each place in turn
            language = others[number // 6 % len(others)]
        person = _customer(len(everybody) + 1, number, language, since, chance)
        everybody.append(person)
        people.customers.append(person)
        people.by_language.setdefault(language, []).append(person)
    return people


def _staff(number: int, name: str, email: str, role: Role, venue_id: int | None, since: datetime) -> DemoPerson:
    return DemoPerson(number, name, name_key(name), email, None, role, "en", since, venue_id)


def _customer(person_id: int, number: int, language: str, since: datetime, chance: random.Random) -> DemoPerson:
    name = person_name(chance, language)
    walk_in = chance.random() < 0.12  # noqa: PLR2004 - share
    return DemoPerson(
        id=person_id,
        full_name=name.full,
        name_key=name.key,
        email=None if walk_in else email_address(name, number),
        phone=phone_number(number) if walk_in or chance.random() < 0.8 else None,  # noqa: PLR2004 - share
        role=Role.CUSTOMER,
        language=language if language in _LANGUAGES_OF_THE_INTERFACE else "en",
        created_at=since + timedelta(minutes=chance.randrange(300 * 1440)),
        organisation=chance.choice(ORGANISATIONS) if chance.random() < 0.15 else "",  # noqa: PLR2004 - share
        group="member" if chance.random() < 0.08 else None,  # noqa: PLR2004 - share
    )
