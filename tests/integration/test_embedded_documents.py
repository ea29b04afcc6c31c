"""The program's own document server: private, shared by the processes of a data dir, gone after the last of them."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from pymongo import MongoClient
from pymongo.errors import DuplicateKeyError, PyMongoError

from hallbooking_desktop.infrastructure import accounts
from hallbooking_desktop.infrastructure.embedded import DocumentsAddress, EmbeddedDocuments
from hallbooking_desktop.infrastructure.embedded.state import StateFile
from hallbooking_desktop.infrastructure.locks import is_locked
from tests.support.holder import Holder
from tests.support.postgres import scratch_folder

HELLO = b"\x3a\x00\x00\x00" + bytes(54)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets")


@pytest.fixture
def data() -> Iterator[Path]:
    folder = scratch_folder()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


def client_of(address: DocumentsAddress) -> MongoClient[dict[str, Any]]:
    return MongoClient(address.uri, serverSelectionTimeoutMS=3_000, **address.options)


def socket_of(address: DocumentsAddress) -> Path:
    return Path(unquote(urlsplit(address.uri).netloc))


def server_runs(data: Path) -> bool:
    return is_locked(data / "embedded" / "documents.server")


def server_pid(data: Path) -> int:
    return int(StateFile(data / "embedded" / "documents.json").read()["pid"])


def wait_until(true: Callable[[], bool], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def stranger_answered(stranger: socket.socket) -> bytes:
    """Ask without a certificate. With TLS 1.3 the refusal may come only after the handshake."""
    with stranger, contextlib.suppress(ssl.SSLError, ConnectionError):
        stranger.sendall(HELLO)
        return stranger.recv(100)
    return b""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("name", ["with a space, a comma and 'quotes'", "long-" * 26, "ü%40"])
def test_any_path_will_do_and_all_of_it_is_private(data: Path, name: str) -> None:
    """Without this, people with such a folder have no pages, or other users of the machine read and change them."""
    place = data.parent / name
    with EmbeddedDocuments(place) as address, client_of(address) as client:
        listener = socket_of(address)
        assert listener.is_socket()
        assert len(os.fsencode(listener)) <= 107
        assert mode(listener.parent) == 0o700
        assert mode(listener) & 0o077 == 0
        client.hall.pages.insert_one({"_id": "1", "title": "kept"})
    assert not server_runs(place)
    for path in (place / "documents").rglob("*"):
        assert not mode(path) & 0o077, f"{path} is open to others"
    with EmbeddedDocuments(place) as address, client_of(address) as client:
        assert socket_of(address) == listener, "every start leaves another folder behind"
        assert client.hall.pages.find_one({"_id": "1"}) == {"_id": "1", "title": "kept"}
    assert listener.is_relative_to(place) or not listener.parent.exists(), "a folder is left behind in /tmp"


def test_processes_share_one_server_and_it_ends_after_the_last(data: Path) -> None:
    """Without this, closing one window takes the pages from the other, or a server stays behind for ever."""
    with Holder("documents", data) as one, Holder("documents", data) as two:
        assert one.said == two.said
        pid = server_pid(data)
        one.release()
        with EmbeddedDocuments(data, watch=False) as address, client_of(address) as client:
            assert server_pid(data) == pid
            assert client.admin.command("ping")["ok"] == 1
    assert not server_runs(data)


def test_it_ends_by_itself_after_all_its_users_were_killed(data: Path) -> None:
    """Without this, a crash of the program leaves a server that nobody looks after."""
    with Holder("documents", data) as holder:
        assert "error" not in holder.said
        holder.kill()
    assert wait_until(lambda: not server_runs(data), 10)


def test_a_killed_server_comes_back_by_itself_with_all_it_acknowledged(data: Path) -> None:
    """Without this, a console must be restarted by hand, and pages saved just before are gone."""
    with EmbeddedDocuments(data) as address, client_of(address) as client:
        client.hall.pages.create_index([("slug", 1)], unique=True)
        client.hall.pages.insert_one({"_id": "1", "slug": "kept"})
        os.kill(server_pid(data), signal.SIGKILL)

        def back() -> bool:
            try:
                return client.hall.pages.find_one({"_id": "1"}) is not None
            except PyMongoError:
                return False

        assert wait_until(back), "the killed server was not started again"
        with pytest.raises(DuplicateKeyError):
            client.hall.pages.insert_one({"_id": "2", "slug": "kept"})
    assert not server_runs(data)


def test_a_server_that_hangs_is_replaced(data: Path) -> None:
    """Without this, a stuck server can only be mended by restarting the machine."""
    with Holder("documents", data) as holder:
        assert "error" not in holder.said
        pid = server_pid(data)
        os.kill(pid, signal.SIGSTOP)
        with EmbeddedDocuments(data, watch=False) as address, client_of(address) as client:
            assert server_pid(data) != pid
            assert client.admin.command("ping")["ok"] == 1


def test_on_the_loopback_address_only_our_certificate_is_let_in(data: Path) -> None:
    """Without this, where Unix sockets are missing, any user of the machine reads and changes all pages."""
    with EmbeddedDocuments(data, unix_socket=False) as address:
        with client_of(address) as client:
            client.hall.pages.insert_one({"_id": "1"})
            assert client.hall.pages.count_documents({}) == 1
        netloc = urlsplit(address.uri)
        assert netloc.hostname == "127.0.0.1"
        assert netloc.port is not None
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        for wrapped in (True, False):
            with socket.create_connection(("127.0.0.1", netloc.port), timeout=5) as caller:
                answer = stranger_answered(context.wrap_socket(caller) if wrapped else caller)
                assert answer[:1] in {b"", b"\x15"}, "it answers without our certificate"
        for path in (data / "documents" / "certificates").iterdir():
            assert mode(path) == 0o600
    again = EmbeddedDocuments(data, unix_socket=False)
    with again as other, client_of(other) as client:
        assert client.hall.pages.count_documents({}) == 1
    assert not server_runs(data)


@pytest.mark.skipif(not accounts.running_as_root(), reason="only root can act as another user")
def test_another_user_cannot_reach_the_socket(data: Path) -> None:
    """Without this, anybody with an account on the machine changes what the kiosk shows."""
    with EmbeddedDocuments(data) as address:
        listener = socket_of(address)
        data.parent.chmod(0o755)
        for place in (data / "documents", listener.parent, listener):
            seen = subprocess.run(
                ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "ls", str(place)],
                check=False,
                capture_output=True,
            )
            assert seen.returncode != 0, f"{place} can be looked into"
