"""The list of pages: found, sorted and filtered on the service thread; there are some dozens of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from hallbooking_desktop.domain.pages import PageKind
from hallbooking_desktop.domain.permissions import Action, Actor, allows
from hallbooking_desktop.services.commands_content import PageQuery
from hallbooking_desktop.services.snapshots import Page
from hallbooking_desktop.services.snapshots_content import PageRevision, PageSnapshot
from hallbooking_desktop.ui.content.words import kind_text, language_of, language_text, word_count
from hallbooking_desktop.ui.desk import Desk
from hallbooking_desktop.ui.models.paged import Column, PagedModel
from hallbooking_desktop.ui.models.plain import NOTHING, Part
from hallbooking_desktop.ui.widgets.pill import status_text

if TYPE_CHECKING:
    from hallbooking_desktop.services.registry import Services

translate = QCoreApplication.translate
DELETED: Final = "deleted"
_STATE_COLUMN: Final = 3
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page as a list shows it. ``state``: draft, published or deleted. ``changed_by`` is empty for the program."""

    id: int
    title: str
    slug: str
    kind: PageKind
    state: str
    language: str
    words: int
    version: int
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True)
class PageSearch:
    """Which pages are wanted. Deleted ones only if they are asked for."""

    text: str = ""
    kind: PageKind | None = None
    state: str = ""


async def names_of_staff(services: Services, actor: Actor) -> dict[int, str]:
    """Return what everybody is called who may have saved a page, as far as the actor may know them."""
    if not allows(actor, Action.MANAGE_USERS):
        return {}
    return {person.id: person.full_name for person in await services.users.staff(actor)}


async def all_lines(services: Services, actor: Actor, *, deleted: bool) -> tuple[PageLine, ...]:
    """Return all pages, or all that were deleted. Runs on the service thread."""
    names = await names_of_staff(services, actor)
    if deleted:
        return tuple(_line_of_deleted(each, names) for each in await services.cms.deleted(actor))
    found: list[PageLine] = []
    while True:
        page = await services.cms.pages(actor, PageQuery(None, limit=_AT_ONCE, offset=len(found)))
        found += [_line(each, names) for each in page.rows]
        if not page.rows or len(found) >= page.total:
            return tuple(found)


def _line(page: PageSnapshot, names: dict[int, str]) -> PageLine:
    return PageLine(
        page.id,
        page.title,
        page.slug,
        page.kind,
        page.status.value,
        language_of(page.slug),
        word_count(page.html_content),
        page.version,
        page.updated_at,
        names.get(page.saved_by or 0, ""),
    )


def _line_of_deleted(last: PageRevision, names: dict[int, str]) -> PageLine:
    return PageLine(
        last.page_id,
        last.title,
        last.slug,
        last.kind,
        DELETED,
        language_of(last.slug),
        word_count(last.html_content),
        last.version,
        last.saved_at,
        names.get(last.saved_by or 0, ""),
    )


def wanted_lines(lines: Iterable[PageLine], search: PageSearch, sort: str) -> list[PageLine]:
    """Return the lines that fit, sorted."""
    words = search.text.casefold().split()
    fitting = [
        line
        for line in lines
        if (search.kind is None or line.kind is search.kind)
        and (not search.state or line.state == search.state)
        and all(word in f"{line.title} {line.slug} {line.changed_by}".casefold() for word in words)
    ]
    name = sort.lstrip("-")

    def key(line: PageLine) -> Any:  # noqa: ANN401 - whatever a column is sorted by
        value = getattr(line, name)
        return (value.casefold() if isinstance(value, str) else value, line.title.casefold(), line.id)

    return sorted(fitting, key=key, reverse=sort.startswith("-"))


class PagesModel(PagedModel[PageLine]):
    """The pages that fit a search. ``known``: what there is at each address, whatever is searched for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        formats = desk.formats
        columns = (
            Column[PageLine](translate("Content", "Title"), lambda r: r.title, "title", "strong", 220, stretch=True),
            Column[PageLine](translate("Content", "Address"), lambda r: r.slug, "slug", "muted", 160, drop=4),
            Column[PageLine](translate("Content", "Kind"), lambda r: kind_text(r.kind), "kind", "text", 160, drop=3),
            Column[PageLine](translate("Content", "State"), lambda r: r.state, "state", "pill", 120),
            Column[PageLine](
                translate("Content", "Language"),
                lambda r: language_text(r.language) or NOTHING,
                "language",
                "text",
                100,
                drop=2,
            ),
            Column[PageLine](
                translate("Content", "Words"), lambda r: formats.number(r.words), "words", "number", 80, drop=1
            ),
            Column[PageLine](
                translate("Content", "Changed"),
                lambda r: formats.local(r.changed_at, weekday=False),
                "changed_at",
                "text",
                170,
                parts=(Part(translate("Content", "Changed"), lambda r: r.changed_at),),
            ),
            Column[PageLine](
                translate("Content", "By"), lambda r: r.changed_by or NOTHING, "changed_by", "muted", 130, drop=5
            ),
        )
        super().__init__(columns, "title")
        self.search = PageSearch()
        self.known: dict[str, PageLine] = {}

    def spoken(self, column: int, text: str) -> str:
        """Return a cell's text; a state's name in words."""
        return status_text(text) if column == _STATE_COLUMN else text

    async def fetch(self, sort: str, limit: int, offset: int) -> Page[PageLine]:
        """Await a part of the pages that fit."""
        search = replace(self.search)
        lines, found = await self._desk.read(lambda s, a: _found(s, a, search, sort))
        self.known = {line.slug: line for line in lines}
        return Page(tuple(found[offset : offset + limit]), len(found), offset)


async def _found(
    services: Services, actor: Actor, search: PageSearch, sort: str
) -> tuple[tuple[PageLine, ...], list[PageLine]]:
    lines = await all_lines(services, actor, deleted=False)
    listed = await all_lines(services, actor, deleted=True) if search.state == DELETED else lines
    return lines, wanted_lines(listed, search, sort)
