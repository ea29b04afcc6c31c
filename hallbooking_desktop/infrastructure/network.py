"""Ports and addresses of this computer, and whether something answers there."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import ssl
import sys
from typing import Final
from urllib.parse import urlsplit

#: A documentation address: to "connect" a datagram socket to it sends nothing, but picks the interface to the outside.
_OUTSIDE: Final = ("192.0.2.1", 9)
_HIGHEST_PORT: Final = 65_535


def port_is_free(host: str, port: int) -> bool:
    """Tell whether a server could listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        if sys.platform == "win32":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError:
            return False
        return True


def first_free_port(host: str, wanted: int, tries: int) -> int | None:
    """Return the first port from ``wanted`` on where a server could listen; None if all of ``tries`` are taken."""
    for port in range(wanted, min(wanted + tries, _HIGHEST_PORT + 1)):
        if port_is_free(host, port):
            return port
    return None


def lan_address() -> str | None:
    """Return this computer's address in the local network; None when it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, contextlib.suppress(OSError):
        asked.connect(_OUTSIDE)
        found = str(asked.getsockname()[0])
        if not ipaddress.ip_address(found).is_loopback and found != "0.0.0.0":  # noqa: S104 - compared, not bound
            return found
    with contextlib.suppress(OSError):
        for _, _, _, _, place in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            if not ipaddress.ip_address(place[0]).is_loopback:
                return str(place[0])
    return None


def is_loopback(host: str) -> bool:
    """Tell whether only this computer can reach a server that listens there."""
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


async def answers(address: str, path: str, seconds: float) -> bool:
    """Tell whether ``GET path`` is answered in that time, with whatever status, under whatever certificate."""
    parts = urlsplit(address)
    context: ssl.SSLContext | None = None
    if parts.scheme == "https":
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port, ssl=context)
            try:
                writer.write(f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
                await writer.drain()
                return (await reader.readline()).startswith(b"HTTP/")
            finally:
                writer.close()
    except (OSError, TimeoutError, ssl.SSLError):
        return False
