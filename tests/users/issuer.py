"""A small OpenID Connect service on this machine: it signs what a test wants it to say."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client

from journal.core.addresses import oidc_settings

CLIENT_ID, CLIENT_SECRET = "journal", "a-secret-between-the-two"
NAME = "Village Library"
LOGIN = "/accounts/oidc/login/"


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(value: int) -> str:
    return b64(value.to_bytes((value.bit_length() + 7) // 8, "big"))


@dataclass
class Issuer:
    """What it will say next; `header` is of the token, and `moved` are the paths that redirect elsewhere."""

    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    signs_with: rsa.RSAPrivateKey | None = None
    header: dict[str, str] = field(default_factory=lambda: {"alg": "RS256", "kid": "one"})
    claims: dict[str, Any] = field(default_factory=dict)
    calls_itself: str = ""
    url: str = ""
    challenges: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    moved: set[str] = field(default_factory=set)

    def settings(self) -> dict[str, Any]:
        return oidc_settings(self.url, CLIENT_ID, CLIENT_SECRET, NAME)

    def code_for(self, challenge: str) -> str:
        """As if the person had said yes on its page."""
        code = secrets.token_hex(8)
        self.challenges[code] = challenge
        return code

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(path)
        if path in self.moved:
            return 307, {}
        if path == "/.well-known/openid-configuration":
            return 200, {
                "issuer": self.calls_itself or self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if path == "/keys":
            public = self.key.public_key().public_numbers()
            key = {"kty": "RSA", "kid": "one", "alg": "RS256", "n": number(public.n), "e": number(public.e)}
            return 200, {"keys": [key]}
        challenge = b64(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        is_good = self.challenges.pop(form.get("code", ""), None) == challenge
        if not is_good or form.get("client_secret") != CLIENT_SECRET:
            self.refused.append(path)
            return 400, {"error": "invalid_grant"}
        return 200, {"access_token": "x", "token_type": "Bearer", "id_token": self.token()}

    def token(self) -> str:
        now = int(time.time())  # noqa: TID251  the token's reader looks at the real clock
        said = {"iss": self.url, "aud": CLIENT_ID, "iat": now, "exp": now + 300} | self.claims
        signed = ".".join(b64(json.dumps(part).encode()) for part in (self.header, said))
        by = self.signs_with or self.key
        return f"{signed}.{b64(by.sign(signed.encode(), padding.PKCS1v15(), SHA256()))}"


@contextmanager
def running_issuer() -> Iterator[Issuer]:
    issuer = Issuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer({name: values[0] for name, values in parse_qs(body).items()})

        def _answer(self, form: dict[str, str]) -> None:
            status, said = issuer.answer(self.path, form)
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Location", f"{issuer.url}/elsewhere")
            self.end_headers()
            self.wfile.write(json.dumps(said).encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  as its parent has it
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()


def begin(client: Client, query: str = "") -> dict[str, str]:
    """What the person's browser takes along to the service."""
    answer = client.get(f"{LOGIN}{query}")
    return {name: values[0] for name, values in parse_qs(urlsplit(answer["Location"]).query).items()}


def sign_in(client: Client, issuer: Issuer, query: str = "") -> Any:
    """There and back."""
    sent = begin(client, query)
    code = issuer.code_for(sent["code_challenge"])
    return client.get(f"{LOGIN}callback/", {"code": code, "state": sent["state"]}, follow=True)
