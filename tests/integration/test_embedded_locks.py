"""File locks and secrets of a data dir, as several processes use them."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from hallbooking_desktop.infrastructure import processes
from hallbooking_desktop.infrastructure.folders import is_private, make_private, prepare_data_dir
from hallbooking_desktop.infrastructure.locks import FileLock, LockTimeout, UserCount, is_locked, locked
from hallbooking_desktop.infrastructure.secrets import DataDirSecrets

LOCKER = """
import sys
from pathlib import Path
from hallbooking_desktop.infrastructure.locks import FileLock, UserCount
lock = FileLock(Path(sys.argv[2])) if sys.argv[1] == "lock" else UserCount(Path(sys.argv[2]))
lock.acquire() if sys.argv[1] == "lock" else lock.enter()
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def another_process(kind: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, kind, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_lock_has_one_holder_and_dies_with_it(tmp_path: Path) -> None:
    """Without this, two consoles run the same jobs, or nobody does after one was killed."""
    path = tmp_path / "lock"
    lock = FileLock(path)
    with another_process("lock", path) as other:
        assert not lock.try_acquire()
        assert is_locked(path)
        with pytest.raises(LockTimeout):
            lock.acquire(0.05)
        other.kill()
        other.wait()
        assert not is_locked(path)
        assert lock.try_acquire()
    assert lock.held
    assert lock.try_acquire(), "a lock that is held is not held a second time"
    assert not FileLock(path).try_acquire(), "two holders in one process"
    lock.release()
    lock.release()


def test_threads_take_turns(tmp_path: Path) -> None:
    """Two threads of one console would start the same server twice."""
    path = tmp_path / "lock"
    with locked(path), ThreadPoolExecutor(1) as threads:

        def enter() -> None:
            with locked(path, 0.05):
                pass

        with pytest.raises(LockTimeout):
            threads.submit(enter).result()
    with locked(path, 0):
        assert is_locked(path)
    assert not is_locked(path)
    with FileLock(path) as again:
        assert again.held
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_users_are_counted_until_they_leave_or_are_killed(tmp_path: Path) -> None:
    """Without this, the database stops under a user, or stays after the last one."""
    path = tmp_path / "users"
    mine = UserCount(path)
    assert mine.empty()
    with another_process("users", path) as other:
        assert not mine.empty()
        mine.enter()
        mine.enter()
        other.kill()
        other.wait()
        assert not UserCount(path).empty()
        mine.leave()
        assert mine.empty()


def test_a_lock_is_not_inherited_by_programs_that_we_start(tmp_path: Path) -> None:
    """Without this, a mail program started from the console keeps the database locked."""
    lock = FileLock(tmp_path / "lock")
    lock.acquire()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        lock.release()
        assert not is_locked(lock.path)
        child.kill()


def test_secrets_are_made_once_and_read_by_their_owner_only(tmp_path: Path) -> None:
    """Without this, people are signed out at random, or another user of the machine signs in as them."""
    found: list[str] = []

    def ask() -> None:
        found.append(DataDirSecrets(tmp_path).get_or_create("jwt-secret"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1, "several secrets were handed out"
    assert len(found[0]) >= 32
    secrets = DataDirSecrets(tmp_path)
    assert secrets.get("other") is None
    secrets.put("other", "value")
    assert secrets.get_or_create("other") == "value"
    assert sorted(path.name for path in (tmp_path / "secrets").iterdir()) == ["jwt-secret", "other"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "secrets").stat().st_mode) == 0o700
        secrets.path("other").chmod(0o644)
        assert secrets.get("other") == "value"
        assert stat.S_IMODE(secrets.path("other").stat().st_mode) == 0o600
    with pytest.raises(ValueError, match="not a name"):
        secrets.get("../outside")


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_folders_of_others_are_left_as_they_are(tmp_path: Path) -> None:
    """Without this, starting the program opens or closes somebody's folder."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    theirs.chmod(0o755)
    make_private(theirs)
    prepare_data_dir(theirs, None)
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o755
    assert not is_private(theirs, os.getuid())
    ours = prepare_data_dir(tmp_path / "new" / "data", None)
    assert is_private(ours, os.getuid())
    (tmp_path / "link").symlink_to(ours)
    assert not is_private(tmp_path / "link", os.getuid()), "a link that another user may turn elsewhere"


def test_children_run_our_own_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this, the packaged program starts second windows instead of its servers, or with wrong libraries."""
    assert processes.own_command("serve", "--port", "0")[1:] == [
        "-m",
        "hallbooking_desktop.cli",
        "serve",
        "--port",
        "0",
    ]
    child = processes.own_command(processes.DOCUMENTS_COMMAND)
    assert child[1:] == ["-m", "hallbooking_desktop.infrastructure.embedded.documents_child"]
    monkeypatch.setenv("PGOPTIONS", "-c search_path=elsewhere")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    assert "PGOPTIONS" not in processes.child_environment()
    assert processes.child_environment({"LC_ALL": "C"})["LC_ALL"] == "C"
    assert processes.child_environment()["LD_LIBRARY_PATH"] == "/bundle"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert processes.own_command(processes.DOCUMENTS_COMMAND, "x") == [sys.executable, "embedded-documents", "x"]
    assert "LD_LIBRARY_PATH" not in processes.child_environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/their/own")
    assert processes.child_environment()["LD_LIBRARY_PATH"] == "/their/own"
