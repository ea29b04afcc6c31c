"""The command as an operator uses it: in words, with exit statuses, on the program's own servers and on a given one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hallbooking_desktop.app.settings import Settings
from tests.support.database import Server
from tests.support.postgres import DatabaseAddress, scratch_folder

Run = Callable[..., subprocess.CompletedProcess[str]]

PASSWORD = "Sw0rdfish!Lake"


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """Return a data folder that is not there yet."""
    folder = scratch_folder()
    yield folder / "data"
    shutil.rmtree(folder)


@pytest.fixture
def run(data_dir: Path, tmp_path: Path) -> Run:
    """Run the command with a clean environment and the settings given."""

    def started(*arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            kept.pop(name, None)
        return subprocess.run(
            [sys.executable, "-m", "hallbooking_desktop", *arguments, "--data-dir", str(data_dir)],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
            cwd=tmp_path,
            env=kept | settings | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )

    return started


@pytest.fixture
def empty_address(postgres_server: Server) -> Iterator[DatabaseAddress]:
    """Make a database on a server that nobody has migrated."""
    made = postgres_server.create_database()
    yield made
    postgres_server.drop_database(made)


def test_help_names_every_command(run: Run) -> None:
    """Nobody would find the commands."""
    said = run("--help")
    assert said.returncode == 0
    for word in ("migrate", "create-admin", "demo-data", "doctor", "--demo", "--new-window", "--data-dir"):
        assert word in said.stdout


def test_without_a_display_the_console_says_so(run: Run) -> None:
    """On a server Qt would abort with a core dump."""
    refused = run("--demo")
    assert refused.returncode == 1
    assert refused.stderr.startswith("There is no display to open the window on")
    assert "Traceback" not in refused.stderr


def test_a_wrong_setting_is_one_sentence(run: Run) -> None:
    """A typing mistake would be answered with a traceback."""
    refused = run("migrate", LOG_LEVEL="shouting")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "LOG_LEVEL, from the environment," in refused.stderr


def test_a_server_that_is_not_there_is_one_sentence(run: Run) -> None:
    """A switched-off server would be answered with a traceback."""
    refused = run("migrate", POSTGRES_URL="postgresql://desk@127.0.0.1:1/hall")
    assert refused.returncode == 1
    assert refused.stderr.strip()
    assert "Traceback" not in refused.stderr


def test_a_data_folder_that_cannot_be_made_is_one_sentence(run: Run, data_dir: Path) -> None:
    """A file in the way would be answered with a traceback."""
    data_dir.write_text("in the way", encoding="utf-8")
    refused = run("migrate")
    assert refused.returncode == 1
    assert str(data_dir) in refused.stderr
    assert "Traceback" not in refused.stderr


def test_settings_are_listed_with_their_source_and_masked(run: Run, data_dir: Path) -> None:
    """An operator would not know what the program runs with, or would show the passwords to whoever helps."""
    said = run(
        "doctor", "--settings", "--json", POSTGRES_URL="postgresql+asyncpg://desk:hunter2@server/hall", CURRENCY="eur"
    )
    assert said.returncode == 0
    assert "hunter2" not in said.stdout
    lines = {line["name"]: line for line in json.loads(said.stdout)}
    assert lines["CURRENCY"]["value"] == "EUR"
    assert lines["CURRENCY"]["source"] == "the environment"
    assert lines["POSTGRES_URL"]["value"].startswith("postgresql+asyncpg://desk:•")
    assert not data_dir.exists(), "listing settings makes nothing"


def test_from_nothing_to_an_admin_and_a_clean_bill_of_health(run: Run, data_dir: Path) -> None:
    """A new installation could not be brought up by hand."""
    made = run("create-admin", "boss@example.org", "--password-stdin", "--name", "Ada Boss", typed=f"{PASSWORD}\n")
    assert made.returncode == 0, made.stderr
    assert "boss@example.org is now an admin" in made.stdout

    again = run("create-admin", "BOSS@example.org", "--password-stdin", typed=f"{PASSWORD}\n")
    assert again.returncode == 1
    assert again.stderr.strip()
    assert "Traceback" not in again.stderr

    weak = run("create-admin", "other@example.org", "--password-stdin", typed="password\n")
    assert weak.returncode == 1
    assert "upper-case" in weak.stderr

    healthy = run("doctor", "--json")
    assert healthy.returncode == 0, healthy.stdout + healthy.stderr
    levels = {finding["area"]: finding["level"] for finding in json.loads(healthy.stdout)}
    assert {levels[area] for area in ("PostgreSQL", "Schema", "Database role", "Signing secrets", "Documents")} == {
        "ok"
    }

    if os.name == "posix":
        exposed = [path for path in data_dir.rglob("*") if path.name == "jwt-secrets" and path.stat().st_mode & 0o077]
        assert not exposed, "others on this machine could sign tokens"
        assert not (data_dir / "logs" / "hallbooking.log").stat().st_mode & 0o077


def test_a_server_is_migrated_by_its_owner_only_when_told(run: Run, empty_address: DatabaseAddress) -> None:
    """A desk that starts with a newer program would change the schema under all the others."""
    desk, owner = {"POSTGRES_URL": empty_address.app_url}, {"POSTGRES_OWNER_URL": empty_address.owner_url}
    refused = run("create-admin", "boss@example.org", "--password-stdin", typed=f"{PASSWORD}\n", **desk)
    assert refused.returncode == 1
    assert "hallbooking-desktop migrate" in refused.stderr
    ill = run("doctor", **desk)
    assert ill.returncode == 1
    assert "The database is empty" in ill.stdout

    migrated = run("migrate", **desk, **owner)
    assert migrated.returncode == 0, migrated.stderr
    made = run("create-admin", "boss@example.org", "--password-stdin", typed=f"{PASSWORD}\n", **desk)
    assert made.returncode == 0, made.stderr


def test_demo_data_goes_into_an_empty_database_only_and_tells_its_accounts(
    run: Run, database_address: DatabaseAddress
) -> None:
    """Nobody could sign in to the demo, or it would be poured over a real installation."""
    server = {"POSTGRES_URL": database_address.app_url, "POSTGRES_OWNER_URL": database_address.owner_url}
    filled = run("demo-data", "--size", "small", "--json", **server)
    assert filled.returncode == 0, filled.stderr
    accounts = json.loads(filled.stdout)
    assert {account["role"] for account in accounts} == {"admin", "moderator", "customer"}
    assert all(set(account) == {"role", "email", "password"} for account in accounts)
    again = run("demo-data", **server)
    assert again.returncode == 1
    assert "not empty" in again.stderr
