"""Permissions: every role, every action, on what is one's own, of one's venue, and of others."""

from __future__ import annotations

import itertools

import pytest

from hallbooking_desktop.domain.errors import Forbidden, Unauthenticated
from hallbooking_desktop.domain.permissions import (
    GUEST,
    PERMISSIONS,
    SYSTEM,
    Action,
    Actor,
    Role,
    Scope,
    Source,
    allows,
    require,
    scope_of,
)

ME, SOMEBODY, MY_VENUE, OTHER_VENUE = 7, 8, 1, 2

#: The contract's table, written again by hand. What each role may do it to:
#: "-" nothing, "o" their own, "v" that of the own venue, "a" everything. Guest, customer, moderator, admin.
CONTRACT = """
browse                 a a  a  a
book                   - o  vo a
view_booking           - o  vo a
edit_booking           - o  vo a
pay_booking            - o  vo a
take_payment           - -  v  a
reschedule_booking     - o  vo a
cancel_booking         - o  vo a
cancel_started_booking - -  -  a
refund_venue_fault     - -  v  a
override_policy        - -  -  a
mark_attendance        - -  v  a
view_calendar          - -  v  a
view_today             - -  v  a
write_handover         - -  v  a
block_room             - -  v  a
view_wallet            - o  vo a
top_up_wallet          - -  v  a
adjust_wallet          - -  -  a
find_customer          - -  a  a
create_customer        - -  a  a
edit_customer          - -  v  a
merge_customers        - -  v  a
edit_profile           - o  o  a
review                 - o  o  o
view_reviews           - -  v  a
hide_review            - -  -  a
ask_query              - o  o  a
answer_query           - -  v  a
favourite              - o  o  o
edit_room              - -  v  a
edit_hours             - -  v  a
edit_price_rules       - -  v  a
edit_venue             - -  -  a
edit_addon             - -  -  a
manage_kiosks          - -  v  a
view_requests          - -  -  a
manage_users           - -  -  a
edit_content           - -  -  a
view_reports           - -  v  a
view_audit             - -  -  a
manage_backups         - -  -  a
edit_settings          - -  -  a
"""
TABLE = {Action(line.split()[0]): line.split()[1:] for line in CONTRACT.strip().splitlines()}
ROLES = (Role.GUEST, Role.CUSTOMER, Role.MODERATOR, Role.ADMIN)
ACTORS = {
    Role.GUEST: GUEST,
    Role.CUSTOMER: Actor(ME, Role.CUSTOMER, Source.API),
    Role.MODERATOR: Actor(ME, Role.MODERATOR, Source.CONSOLE, venue_id=MY_VENUE),
    Role.ADMIN: Actor(ME, Role.ADMIN, Source.CONSOLE),
}


def test_every_action_is_in_the_contract() -> None:
    """A new action would be open or closed to everybody without anybody having decided it."""
    assert set(TABLE) == set(Action) == set(PERMISSIONS)


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_against_every_action(role: Role, action: Action) -> None:
    """A customer would read a stranger's wallet, or a moderator be locked out of the own venue."""
    may = TABLE[action][ROLES.index(role)]
    actor = ACTORS[role]
    for owner, venue in itertools.product((ME, SOMEBODY, None), (MY_VENUE, OTHER_VENUE, None)):
        owners = frozenset({owner} if owner else ())
        venues = frozenset({venue} if venue else ())
        expected = "a" in may or ("o" in may and owner == ME) or ("v" in may and venue == MY_VENUE)
        assert allows(actor, action, venue_ids=venues, owner_ids=owners) == expected, (
            f"{role} {action} owner={owner} venue={venue}"
        )
        if expected:
            require(actor, action, venue_ids=venues, owner_ids=owners)
        else:
            with pytest.raises(Unauthenticated if role is Role.GUEST else Forbidden):
                require(actor, action, venue_ids=venues, owner_ids=owners)


@pytest.mark.parametrize("action", Action)
def test_a_moderator_without_a_venue_runs_none(action: Action) -> None:
    """A moderator who was not yet given a venue would run those of others."""
    nobody = Actor(ME, Role.MODERATOR, Source.CONSOLE)
    venue_only = TABLE[action][2] == "v"
    assert not (venue_only and allows(nobody, action, venue_ids=frozenset({MY_VENUE, 0})))


@pytest.mark.parametrize("action", Action)
def test_an_actor_without_an_id_owns_nothing(action: Action) -> None:
    """Whoever is not signed in would own everything that has no owner."""
    nameless = Actor(None, Role.CUSTOMER, Source.API)
    assert allows(nameless, action) == (TABLE[action][1] == "a")


def test_the_program_itself_may_do_its_jobs() -> None:
    """Holds would never be released by the background job."""
    assert all(allows(SYSTEM, action) for action in Action if TABLE[action][3] == "a"), (
        "the program acts with an admin's rights"
    )


def test_one_of_several_venues_or_owners_is_enough() -> None:
    """A moderator would not see the wallet of a customer who also books elsewhere."""
    assert allows(ACTORS[Role.MODERATOR], Action.VIEW_WALLET, venue_ids=frozenset({MY_VENUE, OTHER_VENUE}))
    assert allows(ACTORS[Role.CUSTOMER], Action.VIEW_BOOKING, owner_ids=frozenset({ME, SOMEBODY}))


def test_acting_from_elsewhere_keeps_the_person() -> None:
    """The audit log would name the wrong door, or the wrong person."""
    moved = ACTORS[Role.MODERATOR].on(Source.KIOSK)
    assert (moved.source, moved.user_id, moved.venue_id) == (Source.KIOSK, ME, MY_VENUE)
    assert moved.is_staff
    assert not ACTORS[Role.CUSTOMER].is_staff
    assert scope_of(Role.GUEST, Action.BROWSE) is Scope.ALL
