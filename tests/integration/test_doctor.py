"""What the doctor finds: each thing that can be wrong is said in words, with what mends it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from hallbooking_desktop.app import doctor
from hallbooking_desktop.app.doctor import Finding, Level
from hallbooking_desktop.app.paths import DataDir
from hallbooking_desktop.app.settings import Settings
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.app.signing import SigningSecrets, disagreement, settle, signing_secrets
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets
from hallbooking_desktop.persistence.database import Database
from tests.support.postgres import DatabaseAddress

NOWHERE = "postgresql://desk@127.0.0.1:1/hall"
FIRST = {"jwt_secret": "a" * 32, "jwt_refresh_secret": "b" * 32}
OTHER = {"jwt_secret": "c" * 32, "jwt_refresh_secret": "d" * 32}


def configured(folder: Path, **values: object) -> Configuration:
    """Return a configuration with these settings."""
    return Configuration(Settings.model_validate(values), DataDir(folder))


async def test_a_server_that_is_not_there_is_found_and_the_rest_is_still_looked_at(tmp_path: Path) -> None:
    """One thing wrong would hide the next."""
    findings = await doctor.examine(
        configured(tmp_path / "data", postgres_url=NOWHERE, mongo_uri="mongodb://127.0.0.1:1")
    )
    by_area = {finding.area: finding for finding in findings}
    assert by_area["PostgreSQL"].level is Level.PROBLEM
    assert "POSTGRES_URL" in by_area["PostgreSQL"].mend
    assert by_area["Documents"].level is Level.PROBLEM
    assert "MONGO_URI" in by_area["Documents"].mend
    assert by_area["Mail"].level is Level.NOTE
    assert by_area["Disk"].level is Level.OK


async def test_a_mail_server_that_is_not_there_is_found(tmp_path: Path) -> None:
    """Mails would wait in the outbox and nobody would know why."""
    finding = await doctor._mail(configured(tmp_path, smtp_server="127.0.0.1", smtp_port=1))
    assert finding.level is Level.PROBLEM
    assert "SMTP_SERVER" in finding.mend


def test_misspelt_settings_are_found(tmp_path: Path) -> None:
    """A setting without effect looks like a defect of the program."""
    configuration = Configuration(Settings(), DataDir(tmp_path), unknown=("curency",))
    finding = doctor._configuration(configuration)
    assert finding.level is Level.PROBLEM
    assert "curency" in finding.said


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file modes")
def test_a_data_folder_open_to_others_is_found(tmp_path: Path) -> None:
    """Every user of the machine could read the customers' data."""
    folder = tmp_path / "data"
    folder.mkdir()
    folder.chmod(0o755)
    (finding,) = doctor._data_folder(configured(folder, postgres_url=NOWHERE))
    assert finding.level is Level.PROBLEM
    assert finding.mend.startswith("chmod 7")
    folder.chmod(0o700)
    (finding,) = doctor._data_folder(configured(folder, postgres_url=NOWHERE))
    assert finding.level is Level.OK


async def test_a_desk_that_may_undo_the_guarantees_is_found(database_address: DatabaseAddress) -> None:
    """Whoever reads that desk's password could rewrite the ledger."""
    mighty = Database(database_address.superuser_url, pool_size=1)
    try:
        finding = await doctor._role(mighty)
    finally:
        await mighty.close()
    assert finding.level is Level.PROBLEM
    assert "CREATE ROLE desk" in finding.mend


async def test_a_desk_of_its_own_is_fine(database_address: DatabaseAddress) -> None:
    """A sound installation would be called ill, or the documented way to make a desk's role would not do."""
    name = f"desk_{os.getpid()}"
    with psycopg.connect(database_address.superuser_url, autocommit=True) as server:
        server.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'of the desk' IN ROLE hallbooking_app")
        url = make_url(database_address.superuser_url).set(username=name, password="of the desk")
        desk = Database(url.render_as_string(hide_password=False), pool_size=1)
        try:
            assert (await doctor._role(desk)).level is Level.OK
        finally:
            await desk.close()
            server.execute(f"DROP ROLE {name}")


async def test_hosts_that_sign_with_different_secrets_are_found(database: Database, tmp_path: Path) -> None:
    """A sign-in at one desk would be refused at the next."""
    kept = DataDirSecrets(tmp_path)

    async def host(**given: str) -> SigningSecrets:
        settings = Settings.model_validate({"postgres_url": NOWHERE, **given})
        return await signing_secrets(settings, kept, database)

    first = await host(**FIRST)
    assert await disagreement(first, database) is None
    other = await host(**OTHER)
    assert await disagreement(other, database) is not None
    generated = await host()
    assert await disagreement(generated, database) is not None, "a host without any would generate others"

    await settle(other, database)
    assert await disagreement(other, database) is None
    assert await disagreement(first, database) is not None


async def test_secrets_are_generated_once_for_all_hosts(database: Database, tmp_path: Path) -> None:
    """Two hosts that are given no secrets would each invent their own."""
    settings = Settings.model_validate({"postgres_url": NOWHERE})
    first, second = [await signing_secrets(settings, DataDirSecrets(tmp_path / name), database) for name in "ab"]
    assert (first.access, first.refresh) == (second.access, second.refresh)
    assert first.access != first.refresh
    assert len(first.access) >= 32
    assert await disagreement(first, database) is None
    assert first.access not in repr(first)


async def test_the_programs_own_secrets_stay_in_the_data_folder(database: Database, tmp_path: Path) -> None:
    """Every start would end all sessions, or others on the machine could sign tokens."""
    first = await signing_secrets(Settings(), DataDirSecrets(tmp_path), database)
    again = await signing_secrets(Settings(), DataDirSecrets(tmp_path), database)
    assert first.access == again.access
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


def test_the_exit_status_says_whether_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """A script that asks the doctor would go on with a broken installation."""
    well = (Finding("Disk", Level.OK, "fine."), Finding("Mail", Level.NOTE, "not set up.", "SMTP_SERVER turns it on."))
    ill = (*well, Finding("Schema", Level.PROBLEM, "behind.", "Run migrate."))
    assert doctor.print_report(well, as_json=False) == 0
    assert "All is well." in capsys.readouterr().out
    assert doctor.print_report(ill, as_json=False) == 1
    said = capsys.readouterr().out
    assert "problem  Schema  behind." in said
    assert "→ Run migrate." in said
    assert doctor.print_report(ill, as_json=True) == 1
    assert [found["level"] for found in json.loads(capsys.readouterr().out)] == ["ok", "note", "problem"]
