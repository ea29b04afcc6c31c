"""What stands before every call: hosts, limits, CORS, the body's cap, the log that knows no secrets."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from limits.storage import MemoryStorage

from hallbooking_desktop.services.registry import Services
from hallbooking_desktop.web.limits import Limits, rule
from tests.support.http import Api, lines_of, make_api, make_endpoint
from tests.support.world import PASSWORD, World


async def test_other_host_names_are_not_answered(api: Api) -> None:
    """A page elsewhere could point its own name at us and read what only we should read."""
    answer = await api.get("/venues", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.json()["code"]) == (400, "UNTRUSTED_HOST")
    for host in ("hall.test:8000", "HALL.test"):
        assert (await api.get("/venues", headers={"Host": host})).status_code == 200
    for host in ("", "hall.test.evil.example", "[::1", "hall.test@evil.example"):
        assert (await api.get("/venues", headers={"Host": host})).status_code == 400


async def test_every_answer_has_an_id_and_security_headers(api: Api) -> None:
    """A complaint could not be found in the log, and a browser might run what is no page."""
    answer = await api.get("/venues", headers={"X-Request-ID": "desk-7.1"})
    assert answer.headers["X-Request-ID"] == "desk-7.1"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    odd = await api.get("/nothing/here", headers={"X-Request-ID": "a b\tc"})
    assert odd.status_code == 404
    assert odd.json()["request_id"] == odd.headers["X-Request-ID"] != "a b\tc"


async def test_only_known_origins_may_call_from_a_browser(services: Services) -> None:
    """A page elsewhere could act with the visitor's session."""
    api = make_api(make_endpoint(services, cors_origins=("https://desk.example",)))
    asked = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "Authorization, Idempotency-Key"}
    known = await api.call("OPTIONS", "/bookings/1", headers=asked | {"Origin": "https://desk.example"})
    assert known.status_code == 200
    assert known.headers["Access-Control-Allow-Origin"] == "https://desk.example"
    assert known.headers["Access-Control-Allow-Credentials"] == "true"
    unknown = await api.call("OPTIONS", "/bookings/1", headers=asked | {"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in unknown.headers
    plain = await api.get("/venues", headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in plain.headers
    for origin in ({}, {"Origin": "https://evil.example"}, {"Origin": "https://desk.example"}):
        answer = await api.get("/venues", headers=origin)
        assert answer.headers.get_list("Vary") == ["Origin"], "a cache would give one origin what another was told"
    assert answer.headers["Access-Control-Allow-Origin"] == "https://desk.example"
    await api.client.aclose()


async def test_large_bodies_are_refused_announced_or_not(api: Api) -> None:
    """One caller could fill the memory of everybody's endpoint."""
    announced = await api.post("/auth/login", headers={"Content-Length": "3000000"}, content=b"{}")
    assert (announced.status_code, announced.json()["code"]) == (413, "BODY_TOO_LARGE")

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 50_000

    streamed = await api.post("/auth/login", content=drip(), headers={"Content-Type": "application/json"})
    assert (streamed.status_code, streamed.json()["code"]) == (413, "BODY_TOO_LARGE")
    odd = await api.post("/auth/login", content=b"{}", headers={"Content-Length": "-5"})
    assert odd.status_code == 400


@pytest.fixture
async def limited(services: Services) -> AsyncIterator[Api]:
    rules = (rule("overall", "/", "8/minute"), rule("login", "POST /auth/login", "2/minute"))
    api = make_api(make_endpoint(services, Limits(MemoryStorage(), rules), trusted_proxies=frozenset({"127.0.0.1"})))
    yield api
    await api.client.aclose()


async def test_too_many_requests_are_told_when_to_try_again(limited: Api, world: World) -> None:
    """Passwords could be guessed at leisure."""
    body = {"email": world.alice.email, "password": "wrong"}
    assert [(await limited.post("/auth/login", body)).status_code for _ in range(3)] == [401, 401, 429]
    refused = await limited.post("/auth/login", body)
    assert refused.json()["code"] == "RATE_LIMITED"
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert (await limited.get("/venues")).status_code == 200, "another path has its own limit"
    statuses = [(await limited.get("/venues")).status_code for _ in range(6)]
    assert statuses[-1] == 429
    elsewhere = await limited.get("/venues", headers={"X-Forwarded-For": "evil, 10.0.0.9"})
    assert elsewhere.status_code == 200, "behind the known proxy each client counts alone"
    assert lines_of(limited.endpoint)[-2]["error"]["error_code"] == "RATE_LIMITED"


async def test_addresses_cannot_be_made_up(services: Services) -> None:
    """Whoever writes another address into a header would never be limited."""
    api = make_api(make_endpoint(services, Limits(MemoryStorage(), (rule("overall", "/", "1/minute"),))))
    first = await api.get("/venues", headers={"X-Forwarded-For": "10.0.0.1"})
    second = await api.get("/venues", headers={"X-Forwarded-For": "10.0.0.2"})
    assert (first.status_code, second.status_code) == (200, 429)
    await api.client.aclose()


async def test_the_log_tells_what_happened_and_no_secret(api: Api, world: World) -> None:
    """Whoever may read the log could sign in as anybody."""
    await api.post(f"/auth/login?email={world.alice.email}&password={PASSWORD}")
    await api.of(world.alice).get("/rooms/999999?access_token=xyz-token&page=2")
    signed_in, missing = lines_of(api.endpoint)
    assert world.alice.email is not None
    text = json.dumps(lines_of(api.endpoint), default=str)
    assert PASSWORD not in text
    assert world.alice.email not in text
    assert "xyz-token" not in text
    assert signed_in["service"] == "hall-booking-backend"
    assert signed_in["request"]["endpoint"] == "/auth/login"
    assert signed_in["response"]["status_code"] == 200
    assert signed_in["response"].keys() == {"status_code", "duration_ms", "size_bytes"}
    assert missing["request"]["endpoint"] == "/rooms/{room_id}"
    assert missing["request"]["path"] == "/rooms/999999"
    assert missing["request"]["query_params"] == {"access_token": "[redacted]", "page": "2"}
    assert missing["request"]["user_id"] == world.alice.id
    assert missing["error"]["error_code"] == "NOT_FOUND"


async def test_a_defect_is_answered_with_its_number_and_logged(
    services: Services, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A caller would see a broken connection, and nobody could find out why."""

    async def broken(*_: Any) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(services.catalogue, "venues", broken)
    api = make_api(make_endpoint(services))
    answer = await api.get("/venues")
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL_ERROR")
    (record,) = [record for record in caplog.records if record.levelname == "CRITICAL"]
    assert record.getMessage()[:8] in answer.json()["detail"]
    assert lines_of(api.endpoint)[-1]["level"] == "ERROR"
    await api.client.aclose()


async def test_health_and_figures(api: Api) -> None:
    """A proxy would keep sending people to a process that cannot answer them."""
    assert (await api.get("/health/live")).json() == {"status": "ok"}
    assert (await api.get("/health/ready")).json() == {"status": "ok"}
    await api.get("/rooms/1?x=1")
    figures = (await api.get("/metrics")).text
    assert 'hallbooking_http_requests_total{method="GET",route="/rooms/{room_id}",status="404"} 1.0' in figures


async def test_the_documentation_needs_nothing_from_elsewhere(api: Api) -> None:
    """On a closed network the page would stay empty; from elsewhere its scripts could be anything."""
    page = await api.get("/docs")
    assert page.status_code == 200
    assert "https://" not in page.text
    for part in ("docs/swagger-ui.css", "docs/swagger-ui-bundle.js", "docs/start.js", "docs/favicon-32x32.png"):
        assert part in page.text or part.endswith("js")
        assert (await api.get(f"/{part}")).status_code == 200
    described = (await api.get("/openapi.json")).json()
    assert "/bookings/{booking_id}/pay" in described["paths"]


async def test_public_answers_are_not_sent_twice(api: Api, world: World) -> None:
    """A tablet that looks every few seconds would load the same list again and again."""
    first = await api.get("/rooms")
    again = await api.get("/rooms", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["X-Total-Count"] == first.headers["X-Total-Count"]
    await api.of(world.admin).put(f"/rooms/{world.studio}", {"capacity": 21})
    changed = await api.get("/rooms", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


async def test_unknown_paths_and_methods_are_said(api: Api) -> None:
    """A client's mistake would look like ours."""
    missing = await api.get("/nothing")
    assert (missing.status_code, missing.json()["code"]) == (404, "ROUTE_NOT_FOUND")
    method = await api.delete("/auth/login")
    assert (method.status_code, method.json()["code"]) == (405, "METHOD_NOT_ALLOWED")
    assert method.headers["Allow"] == "POST"
    several = await api.call("PATCH", "/rooms/1")
    assert (several.status_code, several.headers["Allow"]) == (405, "DELETE, GET, PUT")
