"""The endpoint's request log as the console follows it: while it grows, is rotated, and holds what is none of ours."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hallbooking_desktop.infrastructure.json_log import JsonLog
from hallbooking_desktop.infrastructure.request_log import RequestLogReader

NOW = datetime(2030, 1, 15, 12, tzinfo=UTC)


def entry(number: int, status: int = 200, at: datetime = NOW, path: str | None = None) -> dict[str, object]:
    error = {"error_code": "RATE_LIMITED", "message": "Too many."} if status >= 400 else None
    return {
        "timestamp": at,
        "level": "INFO",
        "service": "hall-booking-backend",
        "request": {
            "method": "GET",
            "endpoint": "/rooms",
            "path": path or f"/{number}",
            "query_params": {},
            "user_id": None,
            "request_id": f"id-{number}",
        },
        "response": {"status_code": status, "duration_ms": 1.5, "size_bytes": 10},
        "error": error,
    }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "requests.jsonl"


async def write(log: JsonLog, *entries: dict[str, object]) -> None:
    for one in entries:
        log.write(one)
    log.flush()


async def test_what_is_written_is_followed_over_rotations(path: Path) -> None:
    """The page would stand still once the log was put aside, or show a request twice."""
    reader = RequestLogReader(path)
    assert reader.read(NOW).requests == ()
    log = JsonLog(path, largest=20_000)
    seen: list[str] = []
    for number in range(400):
        await write(log, entry(number))
        if number % 7 == 0:
            fresh = [line.path for line in reader.read(NOW).requests if line.path not in seen]
            seen += reversed(fresh)
    log.close()
    assert path.with_name("requests.jsonl.1").exists(), "the log was rotated meanwhile"
    assert seen == [f"/{number}" for number in range(400) if number <= 399 // 7 * 7]


async def test_the_newest_are_shown_when_one_begins_to_follow(path: Path) -> None:
    """Who opens the page would see nothing of what went before."""
    log = JsonLog(path)
    await write(log, *(entry(number, 404 if number % 100 == 0 else 200) for number in range(1_000)))
    log.close()
    found = RequestLogReader(path).read(NOW)
    assert [line.path for line in found.requests] == [f"/{number}" for number in range(999, 799, -1)]
    assert [line.path for line in found.errors] == [f"/{number}" for number in range(900, -1, -100)]
    assert found.errors[0].error == "Too many."


async def test_those_turned_away_are_counted_for_an_hour(path: Path) -> None:
    """An attack that is over would look as if it went on."""
    log = JsonLog(path)
    reader = RequestLogReader(path)
    await write(log, *(entry(n, 429, NOW - timedelta(minutes=50)) for n in range(5)))
    assert reader.read(NOW).limited_last_hour == 5
    await write(log, *(entry(n, 429, NOW) for n in range(7)))
    log.close()
    assert reader.read(NOW).limited_last_hour == 12
    assert reader.read(NOW + timedelta(minutes=30)).limited_last_hour == 7
    assert reader.read(NOW + timedelta(hours=2)).limited_last_hour == 0


def test_lines_that_are_none_and_halves_are_survived(path: Path) -> None:
    """One broken line would hide all that follow."""
    line = json.dumps(entry(1), default=datetime.isoformat)
    path.write_text(f'not json\n{{"timestamp": 7}}\n[]\n{line}\n{line[:40]}', encoding="utf-8")
    reader = RequestLogReader(path)
    assert [found.path for found in reader.read(NOW).requests] == ["/1"]
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{line[40:]}\n")
    assert [found.path for found in reader.read(NOW).requests] == ["/1", "/1"]
    own = json.dumps(entry(2, path="/health/live"), default=datetime.isoformat)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{own}\n")
    assert len(reader.read(NOW).requests) == 2, "what the console asks by itself is in the way"


async def test_a_second_at_full_load_is_read_in_a_moment(path: Path) -> None:
    """The window would stutter just when the kiosk is busiest."""
    log = JsonLog(path)
    reader = RequestLogReader(path)
    reader.read(NOW)
    await write(log, *(entry(number, 429 if number % 2 else 200) for number in range(10_000)))
    log.close()
    begun = time.process_time()
    found = reader.read(NOW)
    assert time.process_time() - begun < 0.5
    assert len(found.requests) == 200
    assert found.limited_last_hour == 5_000
