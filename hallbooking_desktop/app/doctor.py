"""``doctor``: looks at everything the program needs and says in words what is wrong and what mends it."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import stat
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from pymongo import MongoClient
from pymongo.errors import PyMongoError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.schema import read_state, upgrade
from hallbooking_desktop.app.settings_sources import DEFAULT, Configuration
from hallbooking_desktop.app.signing import disagreement, signing_secrets
from hallbooking_desktop.domain.errors import DomainError
from hallbooking_desktop.infrastructure.accounts import running_as_root
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres
from hallbooking_desktop.infrastructure.embedded.documents import EmbeddedDocuments
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets
from hallbooking_desktop.persistence.database import Database

_OLDEST_POSTGRES = 15
_OLDEST_MONGO = 6
_LEAST_FREE_BYTES = 1_000_000_000
_PORTS = {8000: "the HTTP endpoint", 50051: "the meeting service"}
_PATIENCE_SECONDS = 3.0


class Level(StrEnum):
    """How a finding is meant; only a problem makes the exit status 1."""

    OK = "ok"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, and what mends it."""

    area: str
    level: Level
    said: str
    mend: str = ""


async def examine(configuration: Configuration) -> tuple[Finding, ...]:
    """Look at everything, whatever else is broken. The program's own servers are started for it and stopped again."""
    findings = [_configuration(configuration), *_data_folder(configuration), _disk(configuration)]
    findings += await _databases(configuration)
    findings += await _documents(configuration)
    findings += [await _mail(configuration), _ports()]
    return tuple(findings)


async def examine_databases(configuration: Configuration) -> tuple[Finding, ...]:
    """Look at PostgreSQL, its schema, role and signing secrets."""
    return tuple(await _databases(configuration))


async def examine_documents(configuration: Configuration) -> tuple[Finding, ...]:
    """Look at the document store."""
    return tuple(await _documents(configuration))


async def examine_mail(configuration: Configuration) -> tuple[Finding, ...]:
    """Look whether the mail server answers."""
    return (await _mail(configuration),)


async def examine_ports(configuration: Configuration) -> tuple[Finding, ...]:  # noqa: ARG001 - asked like the others
    """Look at the ports that the program would like to have."""
    return (_ports(),)


async def examine_disk(configuration: Configuration) -> tuple[Finding, ...]:
    """Look at the data folder and the room left for it."""
    return (*_data_folder(configuration), _disk(configuration))


def print_report(findings: Sequence[Finding], *, as_json: bool) -> int:
    """Print the findings; returns the exit status: 0 only if all is well."""
    problems = [finding for finding in findings if finding.level is Level.PROBLEM]
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    else:
        width = max(len(finding.area) for finding in findings)
        for finding in findings:
            print(f"{finding.level:<8} {finding.area:<{width}}  {finding.said}")
            if finding.mend:
                print(f"{'':<8} {'':<{width}}  → {finding.mend}")
        print(f"\n{_summary(len(problems))}")
    return 1 if problems else 0


def print_settings(configuration: Configuration, *, as_json: bool) -> int:
    """Print every setting, its value (secrets masked) and where it came from."""
    lines = configuration.lines()
    if as_json:
        print(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=2))
        return 0
    name_width = max(len(line.name) for line in lines)
    value_width = min(40, max(len(line.value) for line in lines))
    for line in lines:
        later = " (read, but not used by this version yet)" if line.later else ""
        print(f"{line.name:<{name_width}}  {line.value:<{value_width}}  {line.source}: {line.description}{later}")
    print(f"\nData folder: {configuration.data_dir.root}")
    return 0


def _summary(problems: int) -> str:
    if not problems:
        return "All is well."
    return "1 problem." if problems == 1 else f"{problems} problems."


def _configuration(configuration: Configuration) -> Finding:
    if configuration.unknown:
        names = ", ".join(configuration.unknown)
        return Finding(
            "Configuration",
            Level.PROBLEM,
            f"config.toml names what is no setting: {names}.",
            "Correct the spelling; `hallbooking-desktop doctor --settings` lists the names.",
        )
    given = sum(line.source != DEFAULT for line in configuration.lines())
    return Finding("Configuration", Level.OK, f"{given} settings are given, the others have their defaults.")


def _data_folder(configuration: Configuration) -> list[Finding]:
    area, root = "Data folder", configuration.data_dir.root
    try:
        configuration.prepare()
    except StartupFailed as error:
        return [Finding(area, Level.PROBLEM, str(error))]
    if os.name == "posix":
        mode = stat.S_IMODE(root.stat().st_mode)
        # The database's own user passes through root's folder by its group.
        allowed = 0o710 if running_as_root() else 0o700
        if mode & ~allowed & 0o077:
            return [
                Finding(
                    area,
                    Level.PROBLEM,
                    f"{root} is open to other users of this machine (mode {mode:03o}).",
                    f"chmod {allowed:o} '{root}'",
                )
            ]
    return [Finding(area, Level.OK, f"{root} is writable, and closed to others.")]


def _disk(configuration: Configuration) -> Finding:
    root = configuration.data_dir.root
    place = next((folder for folder in (root, *root.parents) if folder.exists()), root)
    free = shutil.disk_usage(place).free
    said = f"{free / 1e9:.1f} GB free for the data folder."
    if free < _LEAST_FREE_BYTES:
        return Finding("Disk", Level.PROBLEM, said, "Free at least 1 GB, or move the data with --data-dir.")
    return Finding("Disk", Level.OK, said)


@asynccontextmanager
async def _postgres(configuration: Configuration) -> AsyncIterator[tuple[str, str]]:
    """Hand out the program's and the owner's addresses."""
    url = configuration.postgres_url()
    if url is not None:
        yield url, configuration.postgres_url("postgres_owner_url") or url
        return
    embedded = EmbeddedPostgres(configuration.data_dir.root)
    address = await asyncio.to_thread(embedded.acquire)
    try:
        yield address.app_url, address.owner_url
    finally:
        await asyncio.to_thread(embedded.release)


async def _databases(configuration: Configuration) -> list[Finding]:
    findings: list[Finding] = []
    own = configuration.settings.embedded_postgres
    mend = (
        "The log in the data folder has the server's own words."
        if own
        else "Check POSTGRES_URL, the server and the way to it."
    )
    try:
        async with _postgres(configuration) as (app_url, owner_url):
            database = Database(app_url, pool_size=1, application_name="hallbooking doctor")
            try:
                findings.append(await _server(database, own=own))
                findings.append(await _schema(database, owner_url, own=own))
                if findings[-1].level is Level.OK:
                    findings.append(await _role(database))
                    findings.append(await _signing(configuration, database))
            finally:
                await database.close()
            findings += await _other_servers(configuration)
    except (DomainError, StartupFailed) as error:
        findings.append(Finding("PostgreSQL", Level.PROBLEM, str(error), mend))
    except DBAPIError as error:
        findings.append(Finding("PostgreSQL", Level.PROBLEM, f"{_first_line(error.orig or error)}.", mend))
    return findings


async def _server(database: Database, *, own: bool, area: str = "PostgreSQL") -> Finding:
    async with database.read() as read:
        began = time.perf_counter()
        version = str(await read.scalar(text("SHOW server_version")))
        took = (time.perf_counter() - began) * 1000
        number = int(str(await read.scalar(text("SHOW server_version_num")))) // 10_000
    whose = "the program's own" if own else "a server"
    if number < _OLDEST_POSTGRES:
        return Finding(
            area, Level.PROBLEM, f"{whose}, version {version}.", f"Version {_OLDEST_POSTGRES} or newer is needed."
        )
    return Finding(area, Level.OK, f"{whose}, version {version.split(maxsplit=1)[0]}, answers in {took:.1f} ms.")


async def _other_servers(configuration: Configuration) -> list[Finding]:
    findings = []
    for name in ("postgres_read_url", "postgres_direct_url"):
        url = configuration.postgres_url(name)
        if url is None:
            continue
        database = Database(url, pool_size=1, application_name="hallbooking doctor")
        try:
            findings.append(await _server(database, own=False, area=name.upper()))
        except DomainError as error:
            findings.append(Finding(name.upper(), Level.PROBLEM, error.message, f"Check {name.upper()}."))
        finally:
            await database.close()
    return findings


async def _schema(database: Database, owner_url: str, *, own: bool) -> Finding:
    state = await read_state(database)
    if own and state.known and not state.is_current:
        reached = await asyncio.to_thread(upgrade, owner_url)
        return Finding("Schema", Level.OK, f"version {reached}, brought up to date just now.")
    if state.problem:
        return Finding("Schema", Level.PROBLEM, state.problem)
    return Finding("Schema", Level.OK, f"version {state.wanted}, which is what this program needs.")


_ROLE = text("""
SELECT session_user AS name,
       r.rolsuper AS superuser,
       (SELECT c.relowner = r.oid FROM pg_class c WHERE c.oid = to_regclass('public.wallet_entries')) AS owner,
       has_table_privilege(session_user, 'public.wallet_entries', 'DELETE, TRUNCATE')
       OR has_table_privilege(session_user, 'public.audit_log', 'DELETE, TRUNCATE') AS may_erase
  FROM pg_roles r WHERE r.rolname = session_user
""")


async def _role(database: Database) -> Finding:
    async with database.read() as read:
        row = (await read.execute(_ROLE)).one()
    if row.superuser or row.owner or row.may_erase:
        what = (
            "is a superuser" if row.superuser else "owns the tables" if row.owner else "may erase ledger or audit rows"
        )
        return Finding(
            "Database role",
            Level.PROBLEM,
            f"The role {row.name} {what}: whoever holds its password can undo what the database guarantees.",
            "Give desks a role of their own: CREATE ROLE desk LOGIN PASSWORD '…' IN ROLE hallbooking_app; "
            "and keep the owner for `migrate`, in POSTGRES_OWNER_URL.",
        )
    return Finding("Database role", Level.OK, f"{row.name} owns nothing and can erase neither ledger nor audit log.")


async def _signing(configuration: Configuration, database: Database) -> Finding:
    area = "Signing secrets"
    kept = DataDirSecrets(configuration.data_dir.root)
    secrets = await signing_secrets(configuration.settings, kept, database)
    if not configuration.settings.embedded_postgres:
        said = await disagreement(secrets, database)
        if said:
            return Finding(area, Level.PROBLEM, said)
    return Finding(area, Level.OK, f"both present, {secrets.source}.")


async def _documents(configuration: Configuration) -> list[Finding]:
    area, uri = "Documents", configuration.settings.mongo_uri
    try:
        if uri is not None:
            return [await asyncio.to_thread(_ping_documents, uri.get_secret_value(), {}, "a server")]
        embedded = EmbeddedDocuments(configuration.data_dir.root)
        address = await asyncio.to_thread(embedded.acquire)
        try:
            whose = "the program's own store"
            return [await asyncio.to_thread(_ping_documents, address.uri, address.options, whose)]
        finally:
            await asyncio.to_thread(embedded.release)
    except DomainError as error:
        return [Finding(area, Level.PROBLEM, error.message)]
    except PyMongoError as error:
        mend = "Check MONGO_URI, the server and the way to it." if uri else "The log folder has the store's own words."
        return [Finding(area, Level.PROBLEM, f"the document store does not answer: {_first_line(error)}", mend)]


def _ping_documents(uri: str, options: Mapping[str, Any], whose: str) -> Finding:
    """Ask in a thread: PyMongo's asynchronous client leaves a socket open for each refused connection."""
    wait = int(_PATIENCE_SECONDS * 1000)
    with MongoClient[dict[str, Any]](uri, **{"serverSelectionTimeoutMS": wait, **options}) as client:
        began = time.perf_counter()
        client.admin.command("ping")
        took = (time.perf_counter() - began) * 1000
        # The program's own store names no version.
        version = str(client.server_info().get("version", _OLDEST_MONGO))
    if int(version.split(".", maxsplit=1)[0]) < _OLDEST_MONGO:
        return Finding(
            "Documents", Level.PROBLEM, f"{whose}, version {version}.", f"Version {_OLDEST_MONGO} or newer is needed."
        )
    return Finding("Documents", Level.OK, f"{whose} answers in {took:.1f} ms.")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]


async def _mail(configuration: Configuration) -> Finding:
    settings = configuration.settings
    if settings.smtp_server is None:
        return Finding("Mail", Level.NOTE, "not set up: messages wait in the outbox.", "SMTP_SERVER turns it on.")
    server = f"{settings.smtp_server}:{settings.smtp_port}"
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            _, writer = await asyncio.open_connection(settings.smtp_server, settings.smtp_port)
        writer.close()
    except OSError as error:
        return Finding(
            "Mail", Level.PROBLEM, f"{server} cannot be reached: {error}.", "Check SMTP_SERVER and SMTP_PORT."
        )
    if settings.from_email is None:
        return Finding("Mail", Level.PROBLEM, f"{server} answers, but no sender is set.", "Set FROM_EMAIL.")
    return Finding("Mail", Level.OK, f"{server} answers.")


def _ports() -> Finding:
    taken = []
    for port, use in _PORTS.items():
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                taken.append(f"{port} ({use})")
    if taken:
        return Finding("Ports", Level.NOTE, f"another program uses {' and '.join(taken)}; the console needs neither.")
    return Finding("Ports", Level.OK, "8000 and 50051 are free; the console needs neither.")
