"""The command ``serve``: the HTTP endpoint and the background jobs, without Qt; one process, or workers behind one."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Final

import uvicorn

from hallbooking_desktop.app import workers
from hallbooking_desktop.app.container import Container, Purpose
from hallbooking_desktop.app.endpoint import build_endpoint, close_endpoint, request_log
from hallbooking_desktop.app.failures import StartupFailed
from hallbooking_desktop.app.settings_sources import Configuration
from hallbooking_desktop.domain.events import ChangeNotice
from hallbooking_desktop.web.application import create_app
from hallbooking_desktop.web.endpoint import Endpoint

log = logging.getLogger(__name__)

#: What is being answered when the end comes gets so long to be finished.
_GRACE_SECONDS: Final = 10
_IDLE_SECONDS: Final = 30
_BACKLOG: Final = 2048
_EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound


def loop_factory() -> asyncio.AbstractEventLoop:
    """Return the quickest loop that there is for this system; psycopg refuses Windows' usual one."""
    if sys.platform == "win32":
        return asyncio.SelectorEventLoop()
    import uvloop  # noqa: PLC0415 - not there on Windows

    return uvloop.new_event_loop()


async def serve(configuration: Configuration, options: argparse.Namespace) -> int:
    """Serve until a signal, or until standard input ends when ``--supervised``; returns the exit status.

    Raises:
        StartupFailed: the address cannot be bound, or a database not be reached, in words.
    """
    check_tls(configuration)
    listener = adopt(options.listener) if options.listener is not None else bind(options.host, options.port)
    try:
        if options.workers > 1:
            return await workers.run(configuration, options, listener)
        return await _serve_here(configuration, options, listener)
    finally:
        listener.close()


async def _serve_here(configuration: Configuration, options: argparse.Namespace, listener: socket.socket) -> int:
    ending = asyncio.Event()
    endpoint: Endpoint | None = None

    def on_notice(notice: ChangeNotice) -> None:
        if endpoint is not None:
            endpoint.notices.publish(notice)

    container = Container(configuration, Purpose.SERVE, jobs=options.listener is None, on_notice=on_notice)
    with ended_by(ending, supervised=options.supervised):
        async with container.running(_tell):
            written = request_log(configuration)
            bound = address_of(configuration, listener)
            endpoint = build_endpoint(configuration, container, bound, written.write)
            try:
                await _answer(configuration, endpoint, listener, ending, bound)
            finally:
                close_endpoint(endpoint)
                written.close()
    return 0


async def _answer(
    configuration: Configuration, endpoint: Endpoint, listener: socket.socket, ending: asyncio.Event, bound: str
) -> None:
    settings = configuration.settings
    server = _Server(
        uvicorn.Config(
            create_app(endpoint),
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=_IDLE_SECONDS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            backlog=_BACKLOG,
            ssl_certfile=settings.tls_cert,
            ssl_keyfile=settings.tls_key,
        ),
        ready=lambda: print(f"READY {bound}", flush=True),
    )
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    waiting = asyncio.create_task(ending.wait())
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    # Streams without end stop by themselves; what has an end is finished.
    endpoint.stopping.set()
    server.should_exit = True
    await serving


class _Server(uvicorn.Server):
    """Uvicorn's server, whose signals are ours: the databases must still be let go after it."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that it accepts."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def bind(host: str, port: int) -> socket.socket:
    """Listen on an address; port 0 picks a free one.

    Raises:
        StartupFailed: it cannot be had.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        raise StartupFailed(
            f"The endpoint cannot listen on {host}:{port}: {error.strerror or error}. Another program may be using"
            " this port: choose one by --port, 0 for any that is free."
        ) from error
    listener.setblocking(False)
    return listener


def adopt(descriptor: int) -> socket.socket:
    """Take over the listening socket of the process that started this one."""
    listener = socket.socket(fileno=descriptor)
    listener.setblocking(False)
    return listener


def address_of(configuration: Configuration, listener: socket.socket) -> str:
    """Return the address that was bound, without a slash at its end; others may reach it by ``PUBLIC_URL``."""
    host, port = listener.getsockname()[:2]
    host = "127.0.0.1" if host in _EVERYWHERE else host
    scheme = "https" if configuration.settings.tls_cert else "http"
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def check_tls(configuration: Configuration) -> None:
    """Refuse a certificate that cannot be used, in words.

    Raises:
        StartupFailed: it or its key is missing or broken.
    """
    certificate, key = configuration.settings.tls_cert, configuration.settings.tls_key
    if certificate is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise StartupFailed(f"TLS_CERT and TLS_KEY cannot be used: {error}.") from error


@contextlib.contextmanager
def ended_by(ending: asyncio.Event, *, supervised: bool) -> Iterator[None]:
    """Set the event on Ctrl+C, on a polite kill, and, when supervised, when standard input ends."""
    loop = asyncio.get_running_loop()
    if sys.platform == "win32":
        for which in (signal.SIGINT, signal.SIGTERM):
            signal.signal(which, lambda *_: loop.call_soon_threadsafe(ending.set))
    else:
        for which in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(which, ending.set)
    if supervised:
        threading.Thread(target=_watch_input, args=(loop, ending), name="parent", daemon=True).start()
    try:
        yield
    finally:
        if sys.platform != "win32":
            for which in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(which)


def _watch_input(loop: asyncio.AbstractEventLoop, ending: asyncio.Event) -> None:
    """Wait until whoever started this process closes its end of the pipe, by will or by dying."""
    with contextlib.suppress(OSError):
        # Not through sys.stdin: Python aborts when a thread still holds its lock at the end.
        while os.read(0, 1024):
            pass
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(ending.set)


def _tell(sentence: str) -> None:
    log.info("%s", sentence)
