"""The program's own PostgreSQL: private, shared by the processes of a data dir, gone after the last of them."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from hallbooking_desktop.domain.errors import DatabaseUnavailable
from hallbooking_desktop.infrastructure import accounts
from hallbooking_desktop.infrastructure.embedded import EmbeddedPostgres, programs
from hallbooking_desktop.infrastructure.embedded.server_files import PidFile, is_postmaster
from hallbooking_desktop.infrastructure.locks import is_locked
from tests.support.holder import Holder
from tests.support.postgres import scratch_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets and accounts")
as_root = pytest.mark.skipif(not accounts.running_as_root(), reason="only root can act as another user")


@pytest.fixture
def scratch() -> Iterator[Path]:
    folder = scratch_folder()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """Make a data dir with a cluster once; tests start and stop its server."""
    folder = scratch_folder()
    data = folder / "data"
    with EmbeddedPostgres(data, watch=False, durable=False):
        pass
    yield data
    shutil.rmtree(folder, ignore_errors=True)


def socket_of(url: str) -> Path:
    return Path(parse_qs(urlsplit(url).query)["host"][0])


def ask(url: str, question: str) -> str:
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
    return "" if row is None else str(row[0])


def server_runs(data: Path) -> bool:
    return is_locked(data / "embedded" / "postgres.server")


def server_pid(data: Path) -> int:
    found = PidFile.read(data / "postgres" / "cluster")
    assert found is not None, "the server has written no process id"
    return found.pid


def started(url: str) -> str:
    return ask(url, "SELECT pg_postmaster_start_time()")


def wait_until(true: Callable[[], bool], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_first_start_makes_a_private_database_with_sound_settings(scratch: Path) -> None:
    """Without this, the first start on a new machine fails, or what people typed is sorted and kept unsafely."""
    sentences: list[str] = []
    data = scratch / "data"
    server = EmbeddedPostgres(data, sentences.append, durable=False)
    with server as address:
        assert sentences[0] == "Creating the database…"
        assert (
            ask(address.app_url, "SELECT current_user || ' ' || current_database()") == "hallbooking_desk hallbooking"
        )
        assert ask(address.owner_url, "SELECT current_user") == "hallbooking_owner"
        settings = {
            "listen_addresses": "", "unix_socket_permissions": "0700", "password_encryption": "scram-sha-256",
            "data_checksums": "on", "server_encoding": "UTF8", "jit": "off", "fsync": "on", "synchronous_commit": "on",
            "TimeZone": "UTC",
        }  # fmt: skip
        admin = server.superuser_url()
        assert {name: ask(admin, f"SHOW {name}") for name in settings} == settings
        question = "SELECT datlocprovider::text || ' ' || datlocale || ' ' || datcollate FROM pg_database"
        assert ask(admin, f"{question} WHERE datname = 'hallbooking'") == "b PG_UNICODE_FAST C"
        assert ask(admin, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'") == "0"
        may = "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname"
        assert ask(admin, f"{may} = 'hallbooking_desk'") == "False", "the program's role can do more than it should"
        assert ask(admin, "SELECT pg_has_role('hallbooking_desk', 'hallbooking_app', 'member')") == "True"
        assert ask(admin, "SELECT pg_has_role('hallbooking_desk', 'hallbooking_owner', 'member')") == "False"
        assert mode(socket_of(address.app_url)) == 0o700
    for secret in (data / "secrets").iterdir():
        assert mode(secret) == 0o600, "another user of the machine can read a password"
    assert mode(data) in {0o700, 0o710}
    assert not server_runs(data), "the server outlives its last user"


@pytest.mark.parametrize("name", ["with a space, a comma and 'quotes'", "ü" * 20, "long-" * 30])
def test_any_path_will_do(scratch: Path, name: str) -> None:
    """Without this, people whose folder has a space or a long name cannot start the program."""
    data = scratch / name[: 150 - len(str(scratch)) - 1] if name.startswith("long") else scratch / name
    if name.startswith("long"):
        assert len(str(data)) == 150
    server = EmbeddedPostgres(data, watch=False, durable=False)
    address = server.acquire()
    try:
        folder = socket_of(address.app_url)
        assert len(str(folder / ".s.PGSQL.5432")) <= 107
        assert mode(folder) == 0o700
        assert ask(address.app_url, "SELECT 1") == "1"
    finally:
        server.release()
    again = EmbeddedPostgres(data, watch=False)
    with again as address:
        assert socket_of(address.app_url) == folder, "every start leaves another folder behind"
    assert folder.is_relative_to(data) or not folder.exists(), "a folder is left behind in /tmp"


@pytest.mark.timed
def test_an_existing_database_starts_quickly(made: Path) -> None:
    """Without this, people look at an empty window every morning."""
    begun = time.monotonic()
    with EmbeddedPostgres(made) as address:
        assert time.monotonic() - begun < 1
        assert ask(address.app_url, "SELECT 1") == "1"


def test_processes_share_one_server_and_the_last_stops_it(made: Path) -> None:
    """Without this, a second window fails to open, or closing one takes the database from the other."""
    with Holder("postgres", made) as other:
        first = started(other.said["app_url"])
        server = EmbeddedPostgres(made)
        address = server.acquire()
        assert address.app_url == other.said["app_url"]
        assert started(address.app_url) == first
        other.release()
        assert started(address.app_url) == first, "the first to leave stopped the server for all"
        server.release()
    assert not server_runs(made), "the server outlives its last user"


def test_two_processes_starting_at_once_share_one_server(scratch: Path) -> None:
    """Without this, a double click on the icon at the first start leaves no usable database."""
    data = scratch / "data"
    with Holder("postgres", data) as one, Holder("postgres", data) as two:
        assert "error" not in one.said, one.said
        assert one.said == two.said
        assert started(one.said["app_url"]) == started(two.said["app_url"])
    assert not server_runs(data)


def test_a_killed_holder_leaves_a_server_that_the_next_start_adopts(made: Path) -> None:
    """Without this, the program does not start again after a crash, or the server stays for ever."""
    with Holder("postgres", made) as holder:
        first = started(holder.said["app_url"])
        holder.kill()
    assert server_runs(made)
    server = EmbeddedPostgres(made)
    with server as address:
        assert started(address.app_url) == first
    assert not server_runs(made), "an adopted server is never stopped"


def test_a_killed_server_comes_back_by_itself(made: Path) -> None:
    """Without this, a console must be restarted by hand after its database was killed."""
    with EmbeddedPostgres(made) as address:
        with psycopg.connect(address.owner_url) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS kept (id int)")
            connection.execute("INSERT INTO kept VALUES (1)")
        os.kill(server_pid(made), signal.SIGKILL)

        def back() -> bool:
            with contextlib.suppress(psycopg.OperationalError):
                return ask(address.owner_url, "SELECT count(*) FROM kept") != "0"
            return False

        assert wait_until(back), "the killed server was not started again"
    assert not server_runs(made)


def test_a_server_killed_while_nobody_used_it_is_no_obstacle(made: Path) -> None:
    """Without this, the program does not start after the whole machine was reset."""
    with Holder("postgres", made) as holder:
        assert "error" not in holder.said
        holder.kill()
    os.kill(server_pid(made), signal.SIGKILL)
    with EmbeddedPostgres(made) as address:
        assert ask(address.app_url, "SELECT 1") == "1"


@pytest.mark.parametrize("same_user", [True, False])
def test_a_reused_process_id_is_not_taken_for_the_server(made: Path, *, same_user: bool) -> None:
    """Without this, the program cannot start because some other program happens to have the old server's id."""
    account = accounts.server_account() if same_user else None
    with subprocess.Popen(
        ["/bin/sleep", "60"], cwd="/", start_new_session=True, **(account.spawn_options() if account else {})
    ) as bystander:
        try:
            cluster = made / "postgres" / "cluster"
            pid_file = cluster / "postmaster.pid"
            lines = [str(bystander.pid), str(cluster), "1700000000", "5432", "/nowhere", "", "", "ready"]
            pid_file.write_text("\n".join(lines) + "\n", encoding="utf-8")
            shutil.chown(pid_file, cluster.owner(), cluster.group())
            socket_lock = made / "postgres" / "socket" / ".s.PGSQL.5432.lock"
            shutil.copy(pid_file, socket_lock)
            shutil.chown(socket_lock, cluster.owner(), cluster.group())
            assert not is_postmaster(bystander.pid, cluster)
            with EmbeddedPostgres(made) as address:
                assert ask(address.app_url, "SELECT 1") == "1"
            assert bystander.poll() is None, "a bystander was killed in the server's stead"
        finally:
            bystander.kill()


def test_lost_secrets_are_made_anew(made: Path) -> None:
    """Without this, a deleted password file means that all bookings are lost."""
    with EmbeddedPostgres(made, watch=False) as address:
        old = address.app_url
    shutil.rmtree(made / "secrets")
    with EmbeddedPostgres(made, watch=False) as address:
        assert address.app_url != old
        assert ask(address.app_url, "SELECT 1") == "1"
        # Another process that lost them while the server runs: it must not be locked out either.
        shutil.rmtree(made / "secrets")
        with Holder("postgres", made) as holder:
            assert ask(holder.said["app_url"], "SELECT 1") == "1"


def test_a_lost_socket_folder_is_made_anew(made: Path) -> None:
    """Without this, a tidied temporary folder keeps the program from starting."""
    with Holder("postgres", made) as holder:
        folder = socket_of(holder.said["app_url"])
        shutil.rmtree(folder)
        with EmbeddedPostgres(made, watch=False) as address:
            assert ask(address.app_url, "SELECT 1") == "1"


def test_an_unfinished_first_start_is_begun_again(scratch: Path) -> None:
    """Without this, a power cut during the first start leaves a data folder that never works."""
    data = scratch / "data"
    with Holder("postgres", data) as holder:
        assert wait_until(lambda: any(data.glob("postgres/cluster.*")))
        holder.kill()
    with EmbeddedPostgres(data, watch=False) as address:
        assert ask(address.app_url, "SELECT 1") == "1"


def test_a_folder_that_others_may_enter_is_not_used_for_the_socket(scratch: Path) -> None:
    """Without this, another user could wait for us with a folder of his own making."""
    data = scratch / "data"
    with EmbeddedPostgres(data, watch=False, durable=False) as address:
        folder = socket_of(address.app_url)
    folder.chmod(0o777)
    with EmbeddedPostgres(data, watch=False) as address:
        elsewhere = socket_of(address.app_url)
        assert elsewhere != folder
        assert mode(elsewhere) == 0o700
    assert mode(folder) == 0o777, "a folder was changed that may not be ours"
    assert not elsewhere.exists(), "a folder is left behind in /tmp"


@as_root
def test_another_user_reaches_neither_files_nor_socket(made: Path) -> None:
    """Without this, anybody with an account on the machine can read and change all bookings."""
    nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
    with EmbeddedPostgres(made) as address:
        folder = socket_of(address.app_url)
        for place in (made, made / "postgres", made / "secrets", folder, folder / ".s.PGSQL.5432"):
            seen = subprocess.run([*nobody, "ls", str(place)], check=False, capture_output=True)
            assert seen.returncode != 0, f"{place} can be looked into"
        command = [*nobody, str(programs.program("psql")), address.app_url, "-c", "SELECT 1"]
        asked = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/")
        assert asked.returncode != 0
        assert "Permission denied" in asked.stderr, asked.stderr


@as_root
def test_the_server_runs_as_its_own_user(made: Path) -> None:
    """Without this, whoever breaks into the database is root."""
    with EmbeddedPostgres(made):
        account = accounts.server_account()
        assert account is not None
        assert Path(f"/proc/{server_pid(made)}").stat().st_uid == account.uid


@as_root
def test_root_is_told_when_the_server_cannot_reach_the_place(scratch: Path) -> None:
    """Without this, root sees a riddle from PostgreSQL, or a private home is opened up to all."""
    home = scratch / "home"
    home.mkdir(mode=0o700)
    with pytest.raises(DatabaseUnavailable) as refused:
        EmbeddedPostgres(home / "data").acquire()
    assert str(home) in refused.value.message
    assert "--data-dir" in refused.value.message
    assert mode(home) == 0o700, "a folder was opened up that we did not make"


@as_root
def test_an_ordinary_user_with_a_private_home(scratch: Path) -> None:
    """Without this, the program fails for everybody whose home nobody else may enter, which is the usual one."""
    scratch.chmod(0o711)
    home = scratch / "home"
    home.mkdir(mode=0o700)
    shutil.chown(home, "nobody", "nogroup")
    data = home / "data"
    with Holder("postgres", data, "nobody") as holder:
        assert ask(holder.said["app_url"], "SELECT 1") == "1"
        assert Path(f"/proc/{server_pid(data)}").owner() == "nobody"
        # Root joins with the same data dir: the cluster stays its owner's.
    assert not server_runs(data)
    assert mode(home) == 0o700
    assert mode(data) == 0o700


@as_root
def test_programs_out_of_the_servers_reach_are_copied(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this, a program installed under root's home cannot start its database."""
    private = scratch / "private"
    private.mkdir(mode=0o700)
    wheel = programs.installation().parent
    shutil.copytree(programs.installation(), private / wheel.name / programs.installation().name)
    shutil.copytree(wheel.parent / f"{wheel.name}.libs", private / f"{wheel.name}.libs")
    monkeypatch.setattr(programs, "installation", lambda: private / wheel.name / "pginstall18")
    with EmbeddedPostgres(scratch / "data", watch=False, durable=False) as address:
        assert ask(address.app_url, "SELECT 1") == "1"
    assert mode(private) == 0o700


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="left processes are found through /proc")
def test_a_busy_query_does_not_keep_a_killed_server_from_coming_back(made: Path) -> None:
    """Without this, one long report that ran during a crash blocks every later start."""
    with Holder("postgres", made) as holder:
        url = holder.said["owner_url"]
        busy = "DO $$ DECLARE x int := 0; BEGIN LOOP x := (x + 1) % 10; END LOOP; END $$"
        with contextlib.closing(psycopg.connect(url, autocommit=True)) as connection:
            connection.pgconn.send_query(busy.encode())
            holder.kill()
            os.kill(server_pid(made), signal.SIGKILL)
            with EmbeddedPostgres(made, watch=False) as address:
                assert ask(address.app_url, "SELECT 1") == "1"
            assert not server_runs(made)
