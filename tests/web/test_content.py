"""Content pages over HTTP: everybody reads, admins write; hostile input is refused or cleaned."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from tests.support.http import Api, lines_of
from tests.support.pictures import picture
from tests.support.world import World

ABOUT = {"title": "About us", "html_content": "<p>We run <b>halls</b>.<script>x()</script></p>", "status": "published"}


async def made(api: Api, world: World, **members: Any) -> dict[str, Any]:
    answer = await api.of(world.admin).post("/cms", {**ABOUT, **members})
    assert answer.status_code == 201, answer.text
    page: dict[str, Any] = answer.json()
    return page


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_page_has_the_members_that_callers_know(api: Api, world: World) -> None:
    """The kiosk and every other reader would show nothing under About."""
    page = await made(api, world)
    assert page["slug"] == "about-us"
    found = await api.get("/cms/slug/about-us")
    assert found.status_code == 200
    assert found.json() == page
    assert {"id", "title", "slug", "html_content", "status", "created_at", "updated_at"} <= page.keys()
    assert page["html_content"] == "<p>We run <strong>halls</strong>.</p>"
    assert page["created_at"].endswith("Z")
    assert (await api.get(f"/cms/{page['id']}")).json() == page
    listed = await api.get("/cms")
    assert (listed.json(), listed.headers["X-Total-Count"]) == ([page], "1")
    assert code(await api.get("/cms/slug/nothing")) == (404, "NOT_FOUND")
    assert code(await api.get("/cms/slug/Not%20a%20slug")) == (404, "NOT_FOUND")
    assert code(await api.get("/cms/99999999999999999999")) == (404, "NOT_FOUND")
    assert code(await api.get("/cms/nothing")) == (422, "VALIDATION_FAILED")


async def test_the_answer_from_memory_is_the_routed_one(api: Api, world: World) -> None:
    """A page would look different the second time it is opened, or stay what it was after a change."""
    page = await made(api, world)
    routed = await api.of(world.alice).get("/cms/slug/about-us")
    first = await api.get("/cms/slug/about-us")
    hot = await api.get("/cms/slug/about-us")
    for answer in (first, hot):
        assert answer.content == routed.content
        for name in ("ETag", "Cache-Control", "Content-Type"):
            assert answer.headers[name] == routed.headers[name]
    tag = {"If-None-Match": routed.headers["ETag"]}
    for caller in (api, api.of(world.alice)):
        unchanged = await caller.get("/cms/slug/about-us", headers=tag)
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged.headers["ETag"] == routed.headers["ETag"]
    assert {line["request"]["endpoint"] for line in lines_of(api.endpoint)[1:]} == {"/cms/slug/{slug}"}
    admin = api.of(world.admin)
    changed = await admin.put(f"/cms/{page['id']}", {"html_content": "<p>New</p>"})
    assert (await api.get("/cms/slug/about-us", headers=tag)).json() == changed.json()
    await admin.put(f"/cms/{page['id']}", {"status": "draft"})
    assert (await api.get("/cms/slug/about-us")).status_code == 404
    assert (await api.get("/cms/slug/about-us", headers={"Authorization": "Bearer x"})).status_code == 401


async def test_drafts_are_for_admins(api: Api, world: World) -> None:
    """What is not decided yet would be read by customers."""
    draft = await made(api, world, title="Prices", status="draft")
    admin = api.of(world.admin)
    for reader in (api, api.of(world.alice), api.of(world.moderator)):
        assert code(await reader.get("/cms/slug/prices")) == (404, "NOT_FOUND")
        assert code(await reader.get(f"/cms/{draft['id']}")) == (404, "NOT_FOUND")
        for status in ("draft", "all", "published"):
            assert (await reader.get(f"/cms?status={status}")).json() == []
    assert (await admin.get("/cms/slug/prices")).json() == draft
    assert (await admin.get("/cms?status=draft")).json() == [draft]
    assert (await admin.get("/cms")).json() == []
    assert code(await admin.get("/cms?status=secret")) == (422, "VALIDATION_FAILED")


async def test_only_admins_write(api: Api, world: World) -> None:
    """Anybody could rewrite the terms of booking."""
    page = await made(api, world)
    calls = (
        ("POST", "/cms", ABOUT),
        ("PUT", f"/cms/{page['id']}", {"title": "Mine"}),
        ("DELETE", f"/cms/{page['id']}", None),
        ("GET", f"/cms/{page['id']}/revisions", None),
        ("POST", f"/cms/{page['id']}/revisions/1/restore", None),
    )
    for method, path, body in calls:
        kwargs = {} if body is None else {"json": body}
        assert code(await api.call(method, path, **kwargs)) == (401, "UNAUTHENTICATED")
        for person in (world.alice, world.moderator):
            assert code(await api.of(person).call(method, path, **kwargs)) == (403, "FORBIDDEN"), (method, path)
    assert (await api.get("/cms/slug/about-us")).json() == page


async def test_versions_are_kept_and_come_back(api: Api, world: World) -> None:
    """Two editors would overwrite each other, or a deleted page be gone for good."""
    admin = api.of(world.admin)
    page = await made(api, world)
    path = f"/cms/{page['id']}"
    second = (await admin.put(path, {"title": "About", "version": 1})).json()
    assert (second["version"], second["slug"], second["html_content"]) == (2, "about-us", page["html_content"])
    assert code(await admin.put(path, {"title": "Mine", "version": 1})) == (409, "STALE_VERSION")
    kept = await admin.get(f"{path}/revisions")
    assert [(each["version"], each["title"]) for each in kept.json()] == [(2, "About"), (1, "About us")]
    assert kept.headers["X-Total-Count"] == "2"
    back = await admin.post(f"{path}/revisions/1/restore", {"version": 2})
    assert (back.json()["version"], back.json()["title"]) == (3, "About us")
    assert code(await admin.post(f"{path}/revisions/1/restore", {"version": 2})) == (409, "STALE_VERSION")
    assert code(await admin.post(f"{path}/revisions/9/restore")) == (404, "NOT_FOUND")
    gone = await admin.delete(path)
    assert gone.json()["success"] is True
    assert code(await admin.get("/cms/slug/about-us")) == (404, "NOT_FOUND")
    assert code(await admin.delete(path)) == (404, "NOT_FOUND")
    assert (await admin.post(f"{path}/revisions/3/restore")).json()["status"] == "draft"


async def test_what_cannot_be_a_page_is_refused_by_field(api: Api, world: World) -> None:
    """An editor would lose a text without knowing why."""
    admin = api.of(world.admin)
    await made(api, world)
    taken = await admin.post("/cms", {**ABOUT, "title": "Another", "slug": "about-us"})
    assert (*code(taken), taken.json()["field"]) == (409, "ALREADY_EXISTS", "slug")
    for wrong, field in (
        ({"title": ""}, "title"),
        ({"title": "من نحن"}, "slug"),
        ({"slug": "A b"}, "slug"),
        ({"kind": "novel"}, "kind"),
        ({"status": "secret"}, "status"),
        ({"html_content": "<blockquote>" * 100}, "html_content"),
        ({"html_content": "nul \0"}, "html_content"),
    ):
        answer = await admin.post("/cms", {**ABOUT, "title": "Fine", **wrong})
        assert code(answer) == (422, "VALIDATION_FAILED")
        assert field in answer.json()["errors"], answer.text
    assert code(await admin.post("/cms", {"html_content": "x"})) == (422, "VALIDATION_FAILED")
    assert (await admin.get("/cms?status=all")).headers["X-Total-Count"] == "1"


async def test_a_repeated_call_makes_one_page(api: Api, world: World) -> None:
    """After a dropped connection there would be two pages, or none."""
    admin = api.of(world.admin)
    key = {"Idempotency-Key": "once"}
    first = await admin.post("/cms", {**ABOUT, "slug": "news"}, headers=key)
    again = await admin.post("/cms", {**ABOUT, "slug": "news"}, headers=key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    other = await admin.post("/cms", {**ABOUT, "slug": "other"}, headers=key)
    assert code(other) == (422, "IDEMPOTENCY_KEY_REUSED")
    assert (await api.get("/cms")).headers["X-Total-Count"] == "1"


async def test_a_repeat_of_what_changed_the_version_is_answered_as_the_first(api: Api, world: World) -> None:
    """After a dropped connection the author would read that somebody else changed the page, or that it never was."""
    admin = api.of(world.admin)
    made = (await admin.post("/cms", {**ABOUT, "slug": "news"})).json()
    change = {"title": "Other", "version": made["version"]}
    first, again = [
        await admin.put(f"/cms/{made['id']}", change, headers={"Idempotency-Key": "change"}) for _ in range(2)
    ]
    assert (first.status_code, again.status_code, again.json()) == (200, 200, first.json())
    stale = await admin.put(f"/cms/{made['id']}", change, headers={"Idempotency-Key": "another"})
    assert stale.status_code == 409
    other = await admin.put(f"/cms/{made['id']}", {**change, "title": "X"}, headers={"Idempotency-Key": "change"})
    assert other.status_code in {409, 422}
    gone, twice = [await admin.delete(f"/cms/{made['id']}", headers={"Idempotency-Key": "delete"}) for _ in range(2)]
    assert (gone.status_code, twice.status_code, twice.json()) == (200, 200, gone.json())
    assert (await admin.delete(f"/cms/{made['id']}", headers={"Idempotency-Key": "anew"})).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_a_repeat_that_comes_while_the_first_is_answered_waits_for_it(
    api: Api, world: World, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    """A client that hangs up and asks again at once would read that the page is gone, or somebody else's now."""
    admin, page = api.of(world.admin), await made(api, world)
    body = {"json": {"title": "Other", "version": page["version"]}} if method == "PUT" else {}
    answers = api.endpoint.services.answers
    keep, changed, go = answers.keep, asyncio.Event(), asyncio.Event()

    async def slowly(*arguments: Any) -> Any:
        changed.set()
        await go.wait()
        return await keep(*arguments)

    monkeypatch.setattr(answers, "keep", slowly)
    key = {"Idempotency-Key": "once"}
    first = asyncio.create_task(admin.call(method, f"/cms/{page['id']}", headers=key, **body))
    await changed.wait()
    second = asyncio.create_task(admin.call(method, f"/cms/{page['id']}", headers=key, **body))
    await asyncio.sleep(0.2)
    go.set()
    told, again = await asyncio.gather(first, second)
    assert (told.status_code, again.status_code, again.json()) == (200, 200, told.json())


async def test_repeats_at_the_same_moment_do_it_once(api: Api, world: World) -> None:
    """Of two calls that arrive together the later one would be refused for what the first did."""
    admin = api.of(world.admin)
    for number in range(8):
        page = await made(api, world, slug=f"page-{number}")
        key = {"Idempotency-Key": f"delete-{number}"}
        done = await asyncio.gather(*(admin.delete(f"/cms/{page['id']}", headers=key) for _ in range(3)))
        assert [answer.status_code for answer in done] == [200] * 3, [answer.text for answer in done]
    lines = (await admin.get("/audit?entity=page&limit=500")).json()
    assert sum(line["action"] == "page.deleted" for line in lines) == 8


async def test_versions_come_in_pages(api: Api, world: World) -> None:
    """A page that was saved a thousand times would be loaded a thousand times to show its last change."""
    admin, page = api.of(world.admin), await made(api, world)
    for title in ("Two", "Three"):
        await admin.put(f"/cms/{page['id']}", {"title": title})
    found = await admin.get(f"/cms/{page['id']}/revisions?limit=1&offset=1")
    assert ([each["title"] for each in found.json()], found.headers["X-Total-Count"]) == (["Two"], "3")


async def test_a_former_address_answers_with_the_new_one(api: Api, world: World) -> None:
    """Links from elsewhere would be dead after a page got a better address, or never learn of the new one."""
    admin = api.of(world.admin)
    page = await made(api, world)
    for _ in range(2):
        assert (await api.get("/cms/slug/about-us")).status_code == 200
    moved = (await admin.put(f"/cms/{page['id']}", {"slug": "who-we-are"})).json()
    assert moved["former_slugs"] == ["about-us"]
    for caller in (api, api, admin, api.of(world.alice)):
        answer = await caller.get("/cms/slug/about-us")
        assert (answer.status_code, answer.headers["Location"]) == (308, "/cms/slug/who-we-are")
        assert answer.headers["Cache-Control"] == "no-cache"
        assert (await caller.get(answer.headers["Location"])).json() == moved
    await made(api, world)
    assert (await api.get("/cms/slug/about-us")).json()["id"] != page["id"]
    assert (await api.get("/cms/slug/who-we-are")).json()["former_slugs"] == []


async def test_old_links_lead_on_after_a_deletion_was_taken_back(api: Api, world: World) -> None:
    """After a wrong key at the desk and Undo, what was printed and linked would be dead."""
    admin = api.of(world.admin)
    page = await made(api, world)
    moved = (await admin.put(f"/cms/{page['id']}", {"slug": "who-we-are"})).json()
    cms = api.endpoint.services.cms
    await cms.delete(world.admin.actor, page["id"], moved["version"])
    assert code(await api.get("/cms/slug/about-us")) == (404, "NOT_FOUND")
    await cms.undelete(world.admin.actor, page["id"], moved["version"])
    answer = await api.get("/cms/slug/about-us")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/cms/slug/who-we-are")
    assert (await api.get("/cms/slug/who-we-are")).json()["published_at"] == moved["published_at"]


async def test_versions_are_compared_and_deleted_pages_listed(api: Api, world: World) -> None:
    """Who works over HTTP could neither see what changed nor find what was deleted."""
    admin = api.of(world.admin)
    page = await made(api, world)
    path = f"/cms/{page['id']}"
    await admin.put(path, {"html_content": "<p>We run <b>rooms</b>.</p><hr>"})
    found = (await admin.get(f"{path}/revisions/1/diff/2")).json()
    assert [(block["kind"], block["tag"], block["before"], block["after"]) for block in found] == [
        ("changed", "p", "We run halls.", "We run rooms."),
        ("added", "hr", None, ""),
    ]
    assert [part["text"] for part in found[0]["parts"] if part["kind"] != "removed"] == ["We run ", "rooms", "."]
    assert code(await admin.get(f"{path}/revisions/1/diff/9")) == (404, "NOT_FOUND")
    assert (await admin.get("/cms/deleted")).json() == []
    await admin.delete(path)
    (gone,) = (await admin.get("/cms/deleted")).json()
    assert (gone["page_id"], gone["version"], gone["slug"]) == (page["id"], 2, "about-us")


async def test_pictures_are_sent_described_shown_and_deleted(api: Api, world: World) -> None:
    """Pages written over HTTP would have no pictures."""
    admin = api.of(world.admin)
    content = picture(640, 480)

    def send(**form: str) -> Any:
        return admin.call("POST", "/cms/pictures", files={"file": ("hall.jpg", content)}, data=form)

    assert code(await send()) == (422, "VALIDATION_FAILED")
    refused = await send(alt=" ")
    assert (*code(refused), list(refused.json()["errors"])) == (422, "VALIDATION_FAILED", ["alt"])
    sent = (await send(alt="A hall")).json()
    assert (sent["name"], sent["alt"], sent["width"], sent["used_by"]) == ("hall.jpg", "A hall", 640, [])
    assert (await api.get(sent["url"])).headers["Content-Type"] == "image/jpeg"
    path = f"/cms/pictures/{sent['id']}"
    assert (await admin.put(path, {"alt": "The hall"})).json()["alt"] == "The hall"
    listed = await admin.get("/cms/pictures?words=hall")
    assert ([each["id"] for each in listed.json()], listed.headers["X-Total-Count"]) == ([sent["id"]], "1")
    page = await made(api, world, html_content=f"<img src='{sent['url']}' alt='Hall'>")
    assert page["html_content"] == f'<figure><img src="{sent["url"]}" alt="Hall"></figure>'
    theirs = await made(api, world, title="Theirs", html_content="<img src='https://a.example/x.png' alt='Not ours'>")
    assert theirs["html_content"] == "<p>Not ours</p>"
    used = await admin.delete(path)
    assert (*code(used), used.json()["pages"]) == (409, "PICTURE_IN_USE", ["About us"])
    await admin.delete(f"/cms/{page['id']}")
    assert (await admin.delete(path)).json()["success"] is True
    assert code(await admin.delete(path)) == (404, "NOT_FOUND")
    assert code(await api.get(sent["url"])) == (404, "NOT_FOUND")
    (kept,) = (await admin.get(f"/cms/{page['id']}/revisions")).json()
    assert kept["lost_pictures"] == [sent["id"]]
