"""Certificates of one data dir, for a loopback listener that nobody else on the machine may use."""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import secrets
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hallbooking_desktop.infrastructure.folders import make_private

_YEARS: Final = 30
_LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Certificates:
    """An authority made for one data dir, and what it signed: a server and a client that trust only each other."""

    authority: Path
    server: Path
    client: Path

    def server_context(self) -> ssl.SSLContext:
        """Return what the listener uses: it refuses every caller without the client certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.server)
        context.load_verify_locations(self.authority)
        context.verify_mode = ssl.CERT_REQUIRED
        return context


def ensure_certificates(folder: Path) -> Certificates:
    """Return the certificates in ``folder``, made on first use; the caller keeps other processes out meanwhile."""
    found = Certificates(folder / "authority.pem", folder / "server.pem", folder / "client.pem")
    if all(path.is_file() for path in (found.authority, found.server, found.client)):
        return found
    make_private(folder)
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _sign("Hall Booking local authority", authority_key, None, authority_key, is_authority=True)
    for path, name in ((found.server, "Hall Booking documents"), (found.client, "Hall Booking")):
        key = ec.generate_private_key(ec.SECP256R1())
        signed = _sign(name, key, authority, authority_key, is_authority=False)
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        _write(path, private + signed.public_bytes(serialization.Encoding.PEM))
    _write(found.authority, authority.public_bytes(serialization.Encoding.PEM))
    return found


def _sign(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    is_authority: bool,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begun = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun)
        .not_valid_after(begun + dt.timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
        .add_extension(_usage(is_authority=is_authority), critical=True)
    )
    if not is_authority:
        address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(_LOOPBACK))])
        builder = builder.add_extension(address, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        encipher_only=False,
        decipher_only=False,
    )


def _write(path: Path, content: bytes) -> None:
    staged = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    staged.replace(path)
