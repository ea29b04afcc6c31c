"""Signed links: good for one paper of one booking, for a week, and made by nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.domain.errors import LinkExpired, LinkRefused
from hallbooking_desktop.services.links import Link, Links, Purpose
from tests.support.services import TOKEN_SETTINGS


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2030, 1, 1, tzinfo=UTC))


@pytest.fixture
def links(clock: ManualClock) -> Links:
    return Links(TOKEN_SETTINGS, clock)


def test_a_link_counts_for_seven_days(links: Links, clock: ManualClock) -> None:
    """A guest could not open the own confirmation, or anybody could for ever."""
    link = links.sign(Purpose.CONFIRMATION, 42)
    links.check(Purpose.CONFIRMATION, 42, link)
    clock.advance(timedelta(days=7) - timedelta(seconds=1))
    links.check(Purpose.CONFIRMATION, 42, link)
    clock.advance(timedelta(seconds=1))
    with pytest.raises(LinkExpired):
        links.check(Purpose.CONFIRMATION, 42, link)


def test_a_link_opens_nothing_else(links: Links) -> None:
    """Whoever gets one confirmation could read everybody's."""
    link = links.sign(Purpose.CONFIRMATION, 42)
    for purpose, number, tried in (
        (Purpose.CONFIRMATION, 43, link),
        (Purpose.INVOICE, 42, link),
        (Purpose.CALENDAR, 42, link),
        (Purpose.CONFIRMATION, 42, replace(link, expires=link.expires + 1)),
        (Purpose.CONFIRMATION, 42, replace(link, signature="")),
        (Purpose.CONFIRMATION, 42, replace(link, signature=link.signature[:-1])),
        (Purpose.CONFIRMATION, 42, replace(link, signature=link.signature + "=")),
        (Purpose.CONFIRMATION, 42, Link(0, "ä\ud800")),
    ):
        with pytest.raises(LinkRefused):
            links.check(purpose, number, tried)


def test_another_installations_links_are_forged_ones(links: Links, clock: ManualClock) -> None:
    """Anybody with the program could sign for this house."""
    other = Links(replace(TOKEN_SETTINGS, access_secret="b" * 64), clock)
    with pytest.raises(LinkRefused):
        links.check(Purpose.CONFIRMATION, 42, other.sign(Purpose.CONFIRMATION, 42))
    assert other.installation != links.installation


def test_a_links_address_holds_what_it_needs(links: Links) -> None:
    """A mail's link would not open."""
    parts = urlsplit(links.url("https://book.example/halls", Purpose.INVOICE, 42))
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "book.example", "/halls/bookings/42/invoice.pdf")
    query = parse_qs(parts.query)
    links.check(Purpose.INVOICE, 42, Link(int(query["expires"][0]), query["signature"][0]))
