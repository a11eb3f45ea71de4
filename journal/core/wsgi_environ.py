"""A request as the server tells of it (RSGI), put into the words of WSGI (PEP 3333)."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import IO, Any, Protocol

_WITHOUT_PREFIX = {"CONTENT_TYPE", "CONTENT_LENGTH"}


class Visit(Protocol):
    """What the server knows of a request: its `scope` in RSGI."""

    method: str
    path: str
    query_string: str
    http_version: str
    scheme: str
    client: str
    server: str
    authority: str | None
    headers: Any


def headers_of(visit: Visit) -> dict[str, str]:
    """Each header once, by its name in small letters.

    One with an underscore is passed over: in WSGI it would be taken for the one with a dash, and a visitor
    could say in it what only a proxy may say.
    """
    joined: dict[str, str] = {}
    pairs: Iterable[tuple[str, str]] = visit.headers.items()
    for name, value in pairs:
        if name not in joined and "_" not in name:
            joined[name] = value
        elif name in joined and name != "content-length":
            joined[name] += ("; " if name == "cookie" else ",") + value
    return joined


def environ_of(visit: Visit, headers: dict[str, str], body: IO[bytes]) -> dict[str, Any]:
    server, _, port = visit.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": visit.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": _as_latin_1(visit.path),
        "QUERY_STRING": _as_latin_1(visit.query_string),
        "SERVER_NAME": server.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{visit.http_version}",
        "REMOTE_ADDR": visit.client.rpartition(":")[0].strip("[]"),
        "HTTP_HOST": visit.authority or "",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": visit.scheme,
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, said in headers.items():
        value = _without_charset(said) if name == "content-type" else said
        key = name.upper().replace("-", "_")
        environ[key if key in _WITHOUT_PREFIX else f"HTTP_{key}"] = value
    return environ


def _without_charset(content_type: str) -> str:
    """Our pages are UTF-8, and so is what they send. Django would look another one up, and fail over some."""
    parts = content_type.split(";")
    return ";".join(part for part in parts if part.partition("=")[0].strip().rstrip("*").lower() != "charset")


def _as_latin_1(text: str) -> str:
    """WSGI hands over bytes, each of them as the letter of its number."""
    return text.encode().decode("latin-1")
