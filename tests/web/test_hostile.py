"""What nobody sends by mistake: forged tokens, foreign hosts and origins, bodies and paths made to break things."""

from __future__ import annotations

import gzip
import json
import socket
import time
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from sqlalchemy import text

from hallbooking_desktop.domain.clock import ManualClock
from hallbooking_desktop.persistence.database import Database
from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.services.tokens import TokenKind
from tests.support.http import Api, make_api, make_endpoint
from tests.support.postgres import DatabaseAddress
from tests.support.services import TOKEN_SETTINGS
from tests.support.serving import served
from tests.support.world import PASSWORD, World

PROBLEM = "application/problem+json"
ACCESS, REFRESH = TOKEN_SETTINGS.access_secret, TOKEN_SETTINGS.refresh_secret
QUESTION = {"subject": "A piano?", "message": "Is there one?"}


def is_problem(answer: httpx.Response, *statuses: int) -> None:
    """Check that an answer refuses in the one form that all refusals have."""
    said = f"{answer.request.method} {str(answer.request.url)[:200]}: {answer.status_code} {answer.text[:300]}"
    assert answer.status_code in statuses, said
    assert answer.headers["Content-Type"] == PROBLEM, said
    assert answer.json().keys() >= {"type", "title", "status", "code", "detail", "instance"}, said
    assert answer.json()["status"] == answer.status_code, said


async def stored(database: Database) -> tuple[Any, ...]:
    """Return what everything that is stored leaves a trace in."""
    async with database.read() as read:
        row = await read.execute(
            text(
                "SELECT (SELECT count(*) FROM audit_log), (SELECT count(*) FROM outbox),"
                " (SELECT count(*) FROM queries), (SELECT count(*) FROM users),"
                " (SELECT count(*) FROM bookings), (SELECT count(*) FROM idempotency_keys)"
            )
        )
        return tuple(row.one())


# --- tokens


def forged(world: World, clock: ManualClock) -> Mapping[str, str | bytes]:
    """Return Authorization headers that all claim to be the admin's, or a nobody's."""
    now = int(clock().timestamp())
    claims: dict[str, Any] = {"sub": str(world.admin.id), "iat": now, "exp": now + 900, "type": "access", "ver": 1}

    def signed(secret: str = ACCESS, headers: dict[str, Any] | None = None, **other: Any) -> str:
        said = {name: value for name, value in (claims | other).items() if value is not ...}
        # Not jwt.encode, which refuses to write what is no token.
        return jwt.PyJWS().encode(json.dumps(said).encode(), secret, headers=headers)

    def bearer(token: str) -> str:
        return f"Bearer {token}"

    head, body, signature = signed().split(".")
    none = jwt.PyJWS().encode(json.dumps(claims).encode(), None, algorithm=None)
    own_key = {"kty": "oct", "k": "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE"}
    return {
        "no algorithm": bearer(none),
        "algorithm None, signature kept": bearer(f"{none.split('.')[0]}.{body}.{signature}"),
        "another secret": bearer(signed("b" * 64)),
        "an empty signature": bearer(f"{head}.{body}."),
        "another body": bearer(f"{head}.{signed(sub=str(world.alice.id)).split('.')[1]}.{signature}"),
        "another algorithm": bearer(jwt.encode(claims, ACCESS, algorithm="HS512")),
        "signed as a refresh token": bearer(signed(REFRESH, type="refresh")),
        "a refresh token with the access secret": bearer(signed(type="refresh")),
        "an access token with the refresh secret": bearer(signed(REFRESH)),
        "run out": bearer(signed(exp=now - 1)),
        "runs out never": bearer(signed(exp=...)),
        "runs out at infinity": bearer(signed(exp=float("inf"))),
        "runs out at no number": bearer(signed(exp=float("nan"))),
        "runs out beyond the calendar": bearer(signed(exp=10**30)),
        "ended": bearer(signed(ver=0)),
        "of a version to come": bearer(signed(ver=2)),
        "without a version": bearer(signed(ver=...)),
        "a version in words": bearer(signed(ver="one")),
        "nobody": bearer(signed(sub="999999")),
        "a number beyond": bearer(signed(sub=str(2**63))),
        "no number": bearer(signed(sub="1 OR 1=1")),
        "a list": bearer(signed(sub=[world.admin.id])),
        "another house's digits": bearer(signed(sub="١٢٣")),
        "with NUL": bearer(signed(sub="1\0")),
        "a key's file": bearer(signed("b" * 64, {"kid": "../../../../dev/null"})),
        "a key's row": bearer(signed("b" * 64, {"kid": "' UNION SELECT 'b' --"})),
        "a key of its own": bearer(signed("a" * 32, {"jwk": own_key})),
        "a key from elsewhere": bearer(signed("b" * 64, {"jku": "http://evil.example/keys", "x5u": "http://evil/"})),
        "critical extensions": bearer(signed("b" * 64, {"crit": ["exp"]})),
        "huge": bearer("a" * 60_000 + ".b.c"),
        "huge and dotted": bearer("." * 60_000),
        "not ASCII": "Bearer tökén.ß.ü".encode("latin-1"),
        "not even text": b"Bearer \xff\xfe\x80.\xff.\xff",
        "deep": bearer(".".join([jwt.utils.base64url_encode(b"[" * 20_000).decode(), body, signature])),
        "two": f"Bearer {head}.{body}.{signature}, Bearer x",
        "empty": "Bearer ",
        "no token": "Bearer",
        "another scheme": f"Basic {head}.{body}.{signature}",
        "nothing": "",
    }


async def test_tokens_that_do_not_count(api: Api, world: World, clock: ManualClock, database: Database) -> None:
    """Anybody could be anybody."""
    search = "/search/rooms?date=2030-01-15"
    assert (await api.get(search)).status_code == 200
    before = await stored(database)
    for name, header in forged(world, clock).items():
        headers: Any = {"Authorization": header}
        for method, path in (
            ("GET", "/users/me"),
            ("GET", "/bookings/me"),
            ("GET", search),
            ("GET", "/venues"),
            ("POST", "/queries"),
            ("POST", "/auth/logout"),
            ("DELETE", f"/venues/{world.berlin}"),
        ):
            answer = await api.call(method, path, headers=headers, json=QUESTION if path == "/queries" else None)
            assert answer.status_code == 401, f"{name}: {method} {path}: {answer.status_code} {answer.text}"
            assert (answer.headers["Content-Type"], answer.headers["WWW-Authenticate"]) == (PROBLEM, "Bearer"), name
        if name != "signed as a refresh token":
            assert (await api.post("/auth/refresh", headers=headers)).status_code == 401, name
    assert await stored(database) == before


async def test_tokens_of_those_who_left(api: Api, world: World) -> None:
    """Whoever was dismissed could go on with the token in hand; likewise who became a moderator of another house."""
    admin, mo = api.of(world.admin), api.of(world.moderator)
    refresh = api.endpoint.services.auth._tokens.make(TokenKind.REFRESH, world.moderator.id, 1)
    assert (await mo.get(f"/bookings?venue_id={world.city}")).status_code == 200
    moved = await admin.put(f"/users/{world.moderator.id}", {"assigned_venue_id": world.berlin})
    assert moved.status_code == 200, moved.text
    is_problem(await mo.get(f"/bookings?venue_id={world.city}"), 401, 403)
    assert (await admin.post(f"/users/{world.moderator.id}/deactivate")).status_code == 200
    is_problem(await mo.get("/users/me"), 401)
    is_problem(await mo.get("/bookings/me"), 401)
    is_problem(await api.post("/auth/refresh", headers={"Authorization": f"Bearer {refresh}"}), 401)
    is_problem(await api.post("/auth/login", {"email": world.moderator.email, "password": PASSWORD}), 401, 403)


# --- hosts, origins, headers


@pytest.mark.parametrize(
    "hosts",
    [
        ["evil.example"],
        ["hall.test.evil.example"],
        ["hall.test@evil.example"],
        ["evil.example#hall.test"],
        ["evil.example/hall.test"],
        ["hall.test\\.evil.example"],
        ["[hall.test"],
        ["[::1]"],
        ["169.254.169.254"],
        ["hall.test, evil.example"],
        ["hall.test", "evil.example"],
        ["evil.example", "hall.test"],
        ["hall.test:80@evil.example"],
        [""],
        [" "],
        ["*"],
        [],
    ],
    ids=str,
)
async def test_foreign_hosts_are_not_answered(api: Api, hosts: list[str]) -> None:
    """A page elsewhere could point its own name at us (DNS rebinding), or poison what a proxy keeps."""
    request = api.client.build_request("GET", "/venues")
    others = [(name, value) for name, value in request.headers.raw if name.lower() != b"host"]
    request.headers = httpx.Headers([(b"Host", host.encode()) for host in hosts] + others)
    answer = await api.client.send(request)
    is_problem(answer, 400)
    assert answer.json()["code"] == "UNTRUSTED_HOST"


async def test_what_a_proxy_might_say_is_not_believed(api: Api, world: World) -> None:
    """Whoever writes a header could choose the links that we mail, or another method or address."""
    said = {
        "X-Forwarded-Host": "evil.example",
        "Forwarded": "host=evil.example;proto=https",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Prefix": "/evil",
        "X-Original-URL": f"/venues/{world.berlin}",
        "X-Rewrite-URL": "/audit",
        "X-HTTP-Method-Override": "DELETE",
        "X-HTTP-Method": "DELETE",
        "X-Method-Override": "DELETE",
    }
    admin = api.of(world.admin)
    room = await admin.get(f"/rooms/{world.small_hall}", headers=said)
    assert (room.status_code, room.json()["id"]) == (200, world.small_hall)
    posted = await admin.post("/queries?_method=DELETE", QUESTION, headers=said)
    assert posted.status_code == 201
    assert "evil" not in posted.text + room.text + str(posted.headers) + str(room.headers)
    assert (await api.get(f"/rooms/{world.small_hall}")).status_code == 200, "nothing was deleted"
    is_problem(await admin.call("POST", f"/rooms/{world.small_hall}", headers=said), 405)
    for method in ("TRACE", "CONNECT", "PATCH", "PROPFIND", "GETX", "get"):
        is_problem(
            await admin.call("GET", "/venues", extensions={}) if method == "GET" else await odd(api, method), 405
        )


async def odd(api: Api, method: str) -> httpx.Response:
    """Call with a method that httpx would write in capitals."""
    request = api.client.build_request("GET", "/venues")
    request.method = method
    return await api.client.send(request)


@pytest.mark.parametrize("origin", ["null", "https://evil.example", "http://hall.test.evil.example", "file://", "*"])
async def test_foreign_origins_get_no_leave_to_read(services: Services, world: World, origin: str) -> None:
    """A page elsewhere could act with the visitor's session."""
    api = make_api(make_endpoint(services, cors_origins=("https://desk.example",)))
    try:
        for answer in (
            await api.of(world.alice).get("/bookings/me", headers={"Origin": origin}),
            await api.get("/venues", headers={"Origin": origin, "Cookie": "a=b"}),
            await api.call("OPTIONS", "/bookings", headers={"Origin": origin, "Access-Control-Request-Method": "POST"}),
        ):
            assert "Access-Control-Allow-Origin" not in answer.headers, answer.headers
        known = await api.call(
            "OPTIONS",
            "/bookings",
            headers={
                "Origin": "https://desk.example",
                "Access-Control-Request-Method": "PATCH",
                "Access-Control-Request-Headers": "X-Anything",
            },
        )
        assert known.status_code == 400
    finally:
        await api.client.aclose()


async def test_headers_cannot_be_smuggled_into_answers(api: Api, world: World) -> None:
    """Whoever sends an id could set cookies in somebody else's browser."""
    for value in (b"a\r\nSet-Cookie: b=c", b"a\nb", b"a\0b", b"\xff", b"a" * 500, b"<script>"):
        answer = await api.get("/rooms/0", headers={"X-Request-ID": value})  # type: ignore[dict-item] # bytes on purpose
        assert value.decode("latin-1") != answer.headers["X-Request-ID"]
        assert "Set-Cookie" not in answer.headers
    for key in ("", "k" * 256, "ü\0"):
        answer = await api.of(world.alice).post("/queries", QUESTION, headers={"Idempotency-Key": key.encode()})  # type: ignore[dict-item] # bytes on purpose
        is_problem(answer, 422)


async def test_keys_belong_to_who_sent_them(api: Api, world: World) -> None:
    """Whoever guesses a key would read somebody else's answer, or keep their call from being done."""
    key = {"Idempotency-Key": "the-same"}
    first = await api.of(world.alice).post("/queries", QUESTION, headers=key)
    again = await api.of(world.alice).post("/queries", QUESTION, headers=key)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    for other in (world.bob, world.berlin_moderator, world.moderator, world.admin):
        answer = await api.of(other).post("/queries", QUESTION, headers=key)
        assert (answer.status_code, answer.json()["user_id"]) == (201, other.id)
    is_problem(await api.post("/queries", QUESTION, headers=key), 401)
    changed = await api.of(world.alice).post("/queries", QUESTION | {"subject": "A drum?"}, headers=key)
    is_problem(changed, 409, 422)


# --- bodies

DEEP = 100_000
BODIES: Mapping[str, bytes] = {
    "nothing": b"",
    "null": b"null",
    "a word": b'"word"',
    "a number": b"5",
    "a list": b"[]",
    "no JSON": b"{subject: piano}",
    "half": b'{"subject": "A pia',
    "deep lists": b"[" * DEEP,
    "deep objects": b'{"subject":' * DEEP + b"1" + b"}" * DEEP,
    "deep member": b'{"subject": "A", "message": "B", "x": ' + b"[" * DEEP + b"]" * DEEP + b"}",
    "NaN": b'{"subject": NaN, "message": "B"}',
    "infinity": b'{"subject": "A", "message": "B", "venue_id": Infinity}',
    "beyond floats": b'{"subject": "A", "message": "B", "venue_id": 1e400}',
    "beyond integers": b'{"subject": "A", "message": "B", "venue_id": ' + b"9" * 5_000 + b"}",
    "beyond the column": b'{"subject": "A", "message": "B", "venue_id": 9223372036854775808}',
    "below": b'{"subject": "A", "message": "B", "venue_id": -1}',
    "lone surrogate": b'{"subject": "A", "message": "\\ud800"}',
    "NUL": b'{"subject": "A", "message": "\\u0000"}',
    "raw NUL": b'{"subject": "A", "message": "\0"}',
    "no UTF-8": b'{"subject": "A", "message": "\xff\xfe"}',
    "UTF-16 of nothing": b"\xff\xfe",
    "too long": json.dumps({"subject": "A" * 201, "message": "B"}).encode(),
    "objects for words": b'{"subject": {"$gt": ""}, "message": {"$where": "1"}}',
    "duplicates, the last wrong": b'{"subject": "A", "message": "B", "message": 5}',
}
WRONG = (400, 413, 415, 422)


@pytest.mark.parametrize("name", BODIES)
async def test_broken_bodies_are_refused(api: Api, world: World, database: Database, name: str) -> None:
    """One body could bring the endpoint down, or store what nobody can read again."""
    before = await stored(database)
    headers = {"Content-Type": "application/json"}
    signed_in = api.of(world.alice)
    is_problem(await signed_in.post("/queries", content=BODIES[name], headers=headers), *WRONG)
    is_problem(await api.post("/auth/login", content=BODIES[name], headers=headers), *WRONG)
    is_problem(await api.post("/auth/signup", content=BODIES[name], headers=headers), *WRONG)
    assert await stored(database) == before


GOOD = json.dumps(QUESTION).encode()


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        ({"Content-Type": "text/plain"}, GOOD),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"subject=A&message=B"),
        ({"Content-Type": "application/xml"}, b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b'--x\r\nContent-Disposition: form-data; name="a"\r\n'),
        ({"Content-Type": "multipart/form-data"}, GOOD),
        ({"Content-Type": "application/json", "Content-Encoding": "gzip"}, gzip.compress(b" " * 50_000_000 + GOOD)),
        ({"Content-Type": "application/json; charset=utf-16"}, GOOD.decode().encode("utf-16")[1:]),
        ({"Content-Type": "\xff/\xff"}, GOOD),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_bodies_of_other_kinds_are_refused(
    api: Api, world: World, database: Database, headers: dict[str, str], content: bytes
) -> None:
    """A form on a page elsewhere could change things without asking; a small body unfold to fill the memory."""
    before = await stored(database)
    raw: Any = {name: value.encode("latin-1") for name, value in headers.items()}
    is_problem(await api.of(world.alice).post("/queries", content=content, headers=raw), *WRONG)
    if "form" not in headers["Content-Type"]:
        is_problem(await api.post("/auth/signup", content=content, headers=raw), *WRONG)
    is_problem(await api.post("/auth/login", content=content, headers=raw), *WRONG)
    assert await stored(database) == before


async def test_members_that_nobody_asked_for_change_nothing(api: Api, world: World) -> None:
    """Whoever adds a member could make themselves an admin, or book at a price of their own."""
    extra = {"role": "admin", "id": world.admin.id, "token_version": 9, "active": False, "balance": 1_000_000}
    signed = await api.post("/auth/signup", {"email": "n@mail.example", "password": PASSWORD} | extra)
    assert (signed.status_code, signed.json()["user"]["role"]) == (201, "customer")
    me = await api.of(world.alice).put("/users/me", {"organisation": "Choir", "assigned_venue_id": 1} | extra)
    assert (me.json()["id"], me.json()["role"], me.json()["assigned_venue_id"]) == (world.alice.id, "customer", None)
    begin = (api.endpoint.clock() + timedelta(days=9)).replace(hour=10, minute=0, second=0, microsecond=0)
    booking = {
        "room_id": world.ballroom,
        "start_time": begin.isoformat(),
        "end_time": (begin + timedelta(hours=2)).isoformat(),
        "total_cost": 0,
        "status": "confirmed",
        "discount": 500,
        "venue_id": world.berlin,
    }
    made = await api.of(world.alice).post("/bookings", booking)
    assert (made.status_code, made.json()["status"], made.json()["total_cost"]) == (201, "pending", 200)
    polluted = await api.of(world.alice).post("/queries", QUESTION | {"__proto__": {"x": 1}, "__class__": "Role"})
    assert (polluted.status_code, "__proto__" in polluted.json()) == (201, False)


# --- addresses


@pytest.mark.parametrize(
    "path",
    [
        "/rooms/1%2F..%2F..%2Faudit",
        "/rooms/..%2f..%2faudit",
        "/rooms/%2e%2e/%2e%2e/audit",
        "/docs/..%2f..%2f..%2fetc%2fpasswd",
        "/docs/%2e%2e/%2e%2e/pyproject.toml",
        "//evil.example/venues",
        "/venues/",
        "/venues;x=1",
        "/VENUES",
        "/rooms/1%00",
        "/rooms/%ff%fe",
        "/rooms/%C0%AE%C0%AE",
        "/rooms/%F0%9F%98%80",
        "/rooms/%D9%A1",
        "/rooms/1e3",
        "/rooms/0x1",
        "/rooms/-1",
        "/rooms/99999999999999999999999999",
        "/rooms/" + "9" * 5_000,
        "/rooms/true",
        "/rooms/1%0d%0aSet-Cookie:%20a=b",
        "/" + "a" * 30_000,
        "/" + "a/" * 10_000,
        "/%",
        "/rooms/%zz",
        "/openapi.json/..",
    ],
    ids=lambda path: path[:40],
)
async def test_strange_addresses_are_not_found(api: Api, world: World, path: str) -> None:
    """A path could lead out of where it belongs."""
    request = api.client.build_request("GET", "/")
    request.url = request.url.copy_with(raw_path=path.encode())
    request.headers["Authorization"] = api.of(world.alice).headers["Authorization"]
    answer = await api.client.send(request)
    is_problem(answer, 404, 422)
    assert "Set-Cookie" not in answer.headers


async def test_strange_queries_are_answered(api: Api, world: World) -> None:
    """One address could keep the endpoint busy for everybody."""
    admin = api.of(world.admin)
    many = "&".join(f"p{n}=1" for n in range(6_000))
    for query, statuses in (
        (many, (200,)),
        ("&" * 50_000, (200,)),
        ("limit=1&" * 5_000, (200,)),
        ("limit=1&limit=x", (200, 422)),
        ("limit=", (422,)),
        ("limit=1_0", (200, 422)),
        ("offset=-1", (422,)),
        ("offset=" + "9" * 100, (422,)),
        ("limit=%00", (422,)),
        ("city=%00", (200, 422)),
        ("city=%ff%ed%a0%80", (200, 422)),
        ("city=" + "%F0%9F%98%80" * 2_000, (200, 422)),
        ("=&=&==", (200,)),
        ("limit[$gt]=1", (200,)),
    ):
        answer = await api.get(f"/venues?{query}")
        assert answer.status_code in statuses, f"{query[:60]}: {answer.status_code} {answer.text[:200]}"
        if not answer.is_success:
            is_problem(answer, 422)
    for path in (
        "/audit?entity=%00",
        "/audit?entity_id=" + "9" * 30,
        "/audit?" + "action=a&" * 5_000,
        "/audit?start=0001-01-01T00:00:00%2B23:59",
        "/audit?end=9999-12-31T23:59:59-23:59",
        "/bookings?q=%00",
        "/bookings?q=%25_%5C",
        "/bookings?sort=-start;DROP%20TABLE%20users",
        "/bookings?sort=%00",
        "/bookings?venue_id=" + "9" * 30,
        "/bookings?start=0001-01-01T00:00:00%2B23:59&end=9999-12-31T23:59:59-23:59",
        "/bookings?" + "status=pending&" * 1_000,
        "/users?text=%00",
        "/users?text=%ED%A0%80",
        "/queries?text=%00",
        "/reviews?room_id=" + "9" * 30,
        "/kiosks?venue_id=" + "9" * 30,
        "/addons?venue_id=" + "9" * 30,
        "/rooms?capacity=" + "9" * 30,
        "/rooms?type=%00",
        *(
            f"{path}?date={day}"
            for day in ("0001-01-01", "0001-01-10", "1900-01-01", "2199-12-31", "9999-12-20", "9999-12-31")
            for path in (
                f"/rooms/{world.ballroom}/availability",
                f"/rooms/{world.great_hall}/availability",
                "/search/rooms",
            )
        ),
        "/search/rooms?date=9999-12-31&start=23:00&end=02:00",
        "/search/rooms?city=%00&type=%00&amenities=%00",
        "/search/rooms?" + "amenities=wifi&" * 3_000,
        "/search/rooms?min_price=NaN",
        "/search/rooms?min_price=1e400&max_price=-0",
        "/search/rooms?min_price=1e11&max_price=0.000000000001",
        "/search/rooms?venue_id=" + "9" * 30,
    ):
        answer = await admin.get(path)
        assert answer.status_code in {200, 404, 422}, f"{path[:80]}: {answer.status_code} {answer.text[:200]}"
        if not answer.is_success:
            is_problem(answer, 404, 422)


async def test_bodies_that_never_end_are_cut(api: Api, world: World, database: Database) -> None:
    """A body that comes in small parts could fill the memory."""
    before = await stored(database)

    async def endless() -> AsyncIterator[bytes]:
        yield b'{"subject": "A", "message": "'
        for _ in range(100):
            yield b"x" * 100_000

    headers = {"Content-Type": "application/json"}
    is_problem(await api.of(world.alice).post("/queries", content=endless(), headers=headers), 413)
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    is_problem(await api.post("/auth/login", content=endless(), headers=form), *WRONG)
    assert await stored(database) == before


# --- what only a real server sees

RAW: Mapping[str, bytes] = {
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200,
    "HTTP/0.9": b"GET /venues\r\n\r\n",
    "a version of its own": b"GET /venues HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
    "two lengths": b"POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}",
    "length and chunks": (
        b"POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\nGET /audit HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    ),
    "chunks of no size": (
        b"POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
    ),
    "a header with NUL": b"GET /venues HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: a\0b\r\n\r\n",
    "a header without a name": b"GET /venues HTTP/1.1\r\nHost: 127.0.0.1\r\n: a\r\n\r\n",
    "a space before the colon": b"GET /venues HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n",
    "an address that is none": b"GET \xff\xfe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "another's address": b"GET http://evil.example/venues HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "two hosts": b"GET /venues HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
    "a long header": b"GET /venues HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: " + b"a" * 200_000 + b"\r\n\r\n",
    "many headers": b"GET /venues HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X-A: a\r\n" * 30_000 + b"\r\n",
}


def raw_answer(port: int, sent: bytes) -> bytes:
    """Return what the server says to these bytes until it closes, or says no more."""
    found = b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.settimeout(2)
        try:
            connection.sendall(sent)
            while part := connection.recv(65_536):
                found += part
        except (TimeoutError, ConnectionError):
            pass
    return found


@pytest.mark.usefixtures("world")
@pytest.mark.timed
def test_broken_connections_and_slow_bodies_stop_nobody(tmp_path: Path, database_address: DatabaseAddress) -> None:
    """One visitor with a broken or a slow connection could keep everybody else waiting."""
    environment = {"POSTGRES_URL": database_address.app_url, "RATE_LIMIT_ENABLED": "false"}
    with served(tmp_path, "--port", "0", environment=environment) as running:
        port = int(running.address.rpartition(":")[2])
        half = (
            b"POST /auth/signup HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            b'Content-Length: 1000\r\n\r\n{"email": "'
        )
        slow = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(100)]
        try:
            for number, connection in enumerate(slow):
                connection.sendall(half if number % 2 else b"GET /venues HTTP/1.1\r\nHost: ")
            for _ in range(5):
                for connection in slow:
                    connection.sendall(b"x")
                started = time.monotonic()
                assert httpx.get(f"{running.address}/venues", timeout=30).status_code == 200
                assert time.monotonic() - started < 5, "slow bodies keep others waiting"
        finally:
            for connection in slow:
                connection.close()
        # Beside each other: where the server keeps the connection, each waits in vain for more.
        with ThreadPoolExecutor(len(RAW)) as visitors:
            answers = dict(zip(RAW, visitors.map(lambda sent: raw_answer(port, sent), RAW.values()), strict=True))
        for name, answer in answers.items():
            first = answer.split(b"\r\n", 1)[0]
            assert not first or first.split()[1] in {b"200", b"400", b"401", b"404", b"405", b"422", b"431"}, name
            assert b"audit" not in answer, f"{name}: a second request was read out of the first"
        assert httpx.get(f"{running.address}/health/ready", timeout=30).status_code == 200
        assert running.process.poll() is None
        assert not [line for line in running.errors if "Traceback" in line], running.errors
