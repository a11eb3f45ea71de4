"""A server that speaks TLS on this machine, in the place of a push service."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from journal.reminders.push import posting

HOST = "push.example.net"


class Server:
    """Answers one request over TLS on this machine, or does what else it is told; keeps what it got."""

    def __init__(self, folder: Path, answer: bytes) -> None:
        self.answer = answer
        self.got = b""
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate(folder))
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.may_end = threading.Event()

    def serve(self) -> None:
        plain, _address = self.listener.accept()
        try:
            with self.context.wrap_socket(plain, server_side=True) as tls:
                while b"body" not in self.got and (piece := tls.recv(4096)):
                    self.got += piece
                tls.sendall(self.answer)
                if not self.answer.endswith(b"\r\n\r\n"):
                    self.may_end.wait(30)
        except OSError:
            pass


def certificate(folder: Path) -> Path:
    """A key and a certificate for the host, signed by itself, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime(2026, 1, 1, tzinfo=UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=9000))
        .not_valid_after(now + timedelta(days=9000))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "server.pem"
    path.write_bytes(pem + built.public_bytes(Encoding.PEM))
    return path


@contextmanager
def served(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes) -> Iterator[Server]:
    """A server that stands where the public internet would be."""
    server = Server(folder, answer)
    thread = threading.Thread(target=server.serve)
    monkeypatch.setattr(posting, "public_address", lambda host: "127.0.0.1")
    monkeypatch.setattr(posting, "HTTPS_PORT", server.listener.getsockname()[1])
    trusting = ssl.create_default_context(cafile=str(folder / "server.pem"))
    monkeypatch.setattr(posting, "_tls", lambda: trusting)
    thread.start()
    with closing(server.listener):
        yield server
    server.may_end.set()
    thread.join()
