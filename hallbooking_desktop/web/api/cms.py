"""Content pages."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query, Request
from starlette.responses import Response

from hallbooking_desktop.domain.pages import PageKind, PageStatus
from hallbooking_desktop.services.commands_content import PageDraft, PageQuery
from hallbooking_desktop.web.callers import Anyone, Somebody, TheServices
from hallbooking_desktop.web.encoding import Answer, page, tagged
from hallbooking_desktop.web.paging import Limit, Offset, cut
from hallbooking_desktop.web.present_content import changed_block, deleted_page, revision
from hallbooking_desktop.web.present_content import page as shown
from hallbooking_desktop.web.problems import answers
from hallbooking_desktop.web.routing import calls
from hallbooking_desktop.web.schemas import content as schemas
from hallbooking_desktop.web.schemas.common import Done

router = calls("Pages", "/cms")

Wanted = Annotated[Literal["published", "draft", "all"], Query(description="drafts are shown to admins only")]


@router.get("", responses=answers(list[schemas.Page], 401, 422, 429, 503, cached=True))
async def pages(
    request: Request,
    services: TheServices,
    actor: Anyone,
    status: Wanted = "published",
    kind: PageKind | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Return the pages by title: published ones, and what else admins ask for."""
    query = PageQuery(None if status == "all" else PageStatus(status), kind, limit, offset)
    found = await services.cms.pages(actor, query)
    return tagged(request, page([shown(each) for each in found.rows], found.total))


@router.get(
    "/slug/{slug}",
    responses={
        **answers(schemas.Page, 401, 404, 422, 429, 503, cached=True),
        308: {"description": "The page moved; Location is where it is now"},
    },
)
async def by_slug(request: Request, services: TheServices, actor: Anyone, slug: str) -> Response:
    """Return the page at an address; a draft only to admins. An address that a page had before leads to its new one."""
    found = await services.cms.by_slug(actor, slug)
    if found.slug != slug:
        # Another page may take the address any time, so nobody is to remember this.
        return Response(status_code=308, headers={"Location": f"/cms/slug/{found.slug}", "Cache-Control": "no-cache"})
    return tagged(request, Answer(shown(found)))


@router.get("/deleted", responses=answers(list[schemas.DeletedPage], 401, 403, 422, 429, 503))
async def deleted(services: TheServices, actor: Somebody, limit: Limit = 100, offset: Offset = 0) -> Response:
    """Return the last version of each deleted page, the latest first (admins)."""
    found = await services.cms.deleted(actor)
    return page([deleted_page(each) for each in cut(found, limit, offset)], len(found))


@router.get("/{page_id}", responses=answers(schemas.Page, 401, 404, 422, 429, 503, cached=True))
async def one(request: Request, services: TheServices, actor: Anyone, page_id: int) -> Response:
    """Return a page; a draft only to admins."""
    return tagged(request, Answer(shown(await services.cms.page(actor, page_id))))


@router.post("", status_code=201, responses=answers(schemas.Page, 401, 403, 409, 422, 429, 503, status=201))
async def create(services: TheServices, actor: Somebody, wanted: schemas.NewPage) -> Response:
    """Make a page (admins). Its HTML is cleaned: what is not semantic, or could run, is taken out.

    Of pictures that are not under ``/media`` the description stays, as text.
    """
    draft = PageDraft(
        wanted.title,
        wanted.html_content or "",
        wanted.slug,
        wanted.kind or PageKind.PAGE,
        wanted.status or PageStatus.DRAFT,
    )
    return Answer(shown(await services.cms.create(actor, draft)), 201)


@router.put("/{page_id}", responses=answers(schemas.Page, 401, 403, 404, 409, 422, 429, 503))
async def update(services: TheServices, actor: Somebody, page_id: int, wanted: schemas.PageChanges) -> Response:
    """Save a page's next version (admins); what is left out stays. With ``version``, only if nobody else saved."""
    before = await services.cms.page(actor, page_id)
    draft = PageDraft(
        before.title if wanted.title is None else wanted.title,
        before.html_content if wanted.html_content is None else wanted.html_content,
        before.slug if wanted.slug is None else wanted.slug,
        wanted.kind or before.kind,
        wanted.status or before.status,
    )
    version = before.version if wanted.version is None else wanted.version
    return Answer(shown(await services.cms.update(actor, page_id, version, draft)))


@router.delete("/{page_id}", responses=answers(Done, 401, 403, 404, 422, 429, 503))
async def delete(services: TheServices, actor: Somebody, page_id: int) -> Response:
    """Take a page away (admins); its versions stay and can be restored."""
    await services.cms.delete(actor, page_id)
    return Answer({"success": True, "message": "The page is deleted; its versions are kept."})


@router.get("/{page_id}/revisions", responses=answers(list[schemas.Revision], 401, 403, 404, 422, 429, 503))
async def revisions(
    services: TheServices, actor: Somebody, page_id: int, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Return every version of a page, the latest first; a deleted page's too (admins)."""
    found = await services.cms.revisions(actor, page_id)
    return page([revision(each) for each in cut(found, limit, offset)], len(found))


@router.get(
    "/{page_id}/revisions/{before}/diff/{after}",
    responses=answers(list[schemas.ChangedBlock], 401, 403, 404, 422, 429, 503),
)
async def diff(services: TheServices, actor: Somebody, page_id: int, before: int, after: int) -> Response:
    """Compare two versions of a page, block by block and word by word (admins)."""
    found = await services.cms.diff(actor, page_id, before, after)
    return page([changed_block(each) for each in found], len(found))


@router.post(
    "/{page_id}/revisions/{revision_version}/restore",
    responses=answers(schemas.Page, 401, 403, 404, 409, 422, 429, 503),
)
async def restore(
    services: TheServices,
    actor: Somebody,
    page_id: int,
    revision_version: int,
    wanted: schemas.Restoring | None = None,
) -> Response:
    """Make an earlier version's title, kind and contents the newest (admins); a deleted page comes back as a draft."""
    version = None if wanted is None else wanted.version
    return Answer(shown(await services.cms.restore(actor, page_id, revision_version, version)))
