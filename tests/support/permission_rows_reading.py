"""More rows of the walk through the permissions: what is read one by one, what is deleted for good, one's password."""

from __future__ import annotations

from hallbooking_desktop.domain.errors import NotFound
from hallbooking_desktop.domain.permissions import Action
from hallbooking_desktop.services.commands import SearchQuery
from hallbooking_desktop.services.commands_closing import Closing
from hallbooking_desktop.services.commands_media import PhotosOf
from tests.support.permission_rows import EVERYBODY, SIGNED_IN, Row, Scene
from tests.support.world import PASSWORD


def browsing_rows() -> list[Row]:
    """Return rows about what everybody may look at, in the forms that the kiosk and the endpoint ask for."""
    browse = Action.BROWSE

    def query(scene: Scene) -> SearchQuery:
        return SearchQuery(scene.start.date())

    return [
        Row("venue", EVERYBODY, lambda s, a, c: s.catalogue.venue(a, c.world.city), browse),
        Row("room", EVERYBODY, lambda s, a, c: s.catalogue.room(a, c.world.studio), browse),
        Row("add-on", EVERYBODY, lambda s, a, c: s.catalogue.addon(a, c.world.coffee), browse),
        Row("closures", EVERYBODY, lambda s, a, c: s.catalogue.closures(a, c.world.city), browse),
        Row("free hours", EVERYBODY, lambda s, a, c: s.availability.strip(a, c.world.ballroom, c.span()), browse),
        Row("search, with facts", EVERYBODY, lambda s, a, c: s.search.look(a, query(c)), browse),
        Row("search, as bytes", EVERYBODY, lambda s, a, c: s.search.encoded(a, query(c), lambda *_: b""), browse),
        Row("prices of rooms", EVERYBODY, lambda s, a, c: s.bookings.prices(a, [c.world.studio], c.span()), browse),
        Row("photo", EVERYBODY, lambda s, a, c: s.media.read(a, c.room_photo.media_id), browse),
        Row("page at an address", EVERYBODY, lambda s, a, c: s.cms.by_slug(a, c.published.slug), browse),
        Row("page in a language", EVERYBODY, lambda s, a, c: s.cms.in_language(a, c.published.slug, "de"), browse),
        Row("published page", EVERYBODY, lambda s, a, c: s.cms.page(a, c.published.id), browse),
        Row(
            "draft of a page", "admin", lambda s, a, c: s.cms.page(a, c.page), Action.EDIT_CONTENT, guest_told=NotFound
        ),
    ]


def keeping_rows() -> list[Row]:
    """Return rows about the catalogue behind the desk, and one's own password."""
    studio, berlin = (lambda c: PhotosOf.room(c.world.studio)), (lambda c: PhotosOf.venue(c.world.berlin))
    return [
        Row(
            "price rules",
            "desk admin",
            lambda s, a, c: s.catalogue.price_rules(a, c.world.city),
            Action.EDIT_PRICE_RULES,
        ),
        Row(
            "how many bookings a hall out of service has",
            "desk admin",
            lambda s, a, c: s.closing.how_many(a, Closing.out_of_service(c.world.city, c.world.studio, c.start)),
            Action.EDIT_ROOM,
        ),
        Row(
            "take a hall out of service",
            "desk admin",
            lambda s, a, c: s.closing.carry_out(a, Closing.out_of_service(c.world.city, c.spare, c.start)),
            Action.EDIT_ROOM,
        ),
        Row("delete venue", "admin", lambda s, a, c: s.catalogue.delete_venue(a, c.world.berlin), Action.EDIT_VENUE),
        Row("delete room", "desk admin", lambda s, a, c: s.catalogue.delete_room(a, c.spare), Action.EDIT_ROOM),
        Row("delete addon", "admin", lambda s, a, c: s.catalogue.delete_addon(a, c.world.coffee), Action.EDIT_ADDON),
        Row("see a block", "desk admin", lambda s, a, c: s.blocks.block(a, c.block), Action.VIEW_CALENDAR),
        Row(
            "describe a room's photo",
            "desk admin",
            lambda s, a, c: s.media.describe(a, studio(c), c.room_photo.id, "Light"),
            Action.EDIT_ROOM,
        ),
        Row(
            "remove a room's photo",
            "desk admin",
            lambda s, a, c: s.media.remove(a, studio(c), c.room_photo.id),
            Action.EDIT_ROOM,
        ),
        Row(
            "describe a venue's photo",
            "admin",
            lambda s, a, c: s.media.describe(a, berlin(c), c.venue_photo.id, "Front"),
            Action.EDIT_VENUE,
        ),
        Row(
            "remove a venue's photo",
            "admin",
            lambda s, a, c: s.media.remove(a, berlin(c), c.venue_photo.id),
            Action.EDIT_VENUE,
        ),
        Row("own password", SIGNED_IN, lambda s, a, _: s.auth.change_password(a, PASSWORD, "Other-Horse-10")),
    ]
