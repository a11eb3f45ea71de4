"""Posts to an address that a browser named, which is to say that anybody may have made it up.

Only https, only port 443, only to machines of the public internet: the name is resolved here, every
address it has is looked at, and the connection goes to an address that was looked at. No redirect is
followed, nothing of the answer is kept but its status.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from urllib.parse import urlsplit

STEP_SECONDS = 5
TOTAL_SECONDS = 10
HTTPS_PORT = 443
# ASCII without spaces, and without the two marks that programs understand differently: # and \.
_LETTERS = re.compile(r"https://[!\"$-\[\]-~]+")
# A name of two words or more that ends in letters, so no IP address however it is written.
_HOST = re.compile(
    r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII
)
# Stands for an IPv4 address, which may be a private one.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedAddressError(Exception):
    """The address is none that a message may be posted to."""


class NotReachedError(Exception):
    """There was no connection, so nothing was posted."""


class NoAnswerError(Exception):
    """It was posted, at least in part, and no answer came."""


def check_address(url: str) -> str:
    """The host of an address that may be posted to, as far as its letters tell.

    Raises RefusedAddressError.
    """
    if not _LETTERS.fullmatch(url):
        raise RefusedAddressError
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise RefusedAddressError from error
    host = parts.hostname or ""
    if "@" in parts.netloc or port not in {None, HTTPS_PORT} or not _HOST.fullmatch(host):
        raise RefusedAddressError
    return host


def post(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """The status of the answer.

    Raises RefusedAddressError, NotReachedError or NoAnswerError.
    """
    host = check_address(url)
    target = urlsplit(url)._replace(scheme="", netloc="").geturl() or "/"
    with _connected(host) as tls, _time_limit(tls):
        _shake_hands(tls)
        connection = http.client.HTTPSConnection(host, context=_tls())
        connection.sock = tls
        try:
            connection.request("POST", target, body, dict(headers))
            return connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswerError from error


def _connected(host: str) -> ssl.SSLSocket:
    try:
        plain = socket.create_connection((public_address(host), HTTPS_PORT), timeout=STEP_SECONDS)
        return _tls().wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
    except OSError as error:
        raise NotReachedError from error


def _shake_hands(tls: ssl.SSLSocket) -> None:
    try:
        tls.do_handshake()
    except OSError as error:
        raise NotReachedError from error


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """Kept, because reading the certificates of the world takes longer than the rest."""
    return ssl.create_default_context()


@contextmanager
def _time_limit(tls: ssl.SSLSocket) -> Iterator[None]:
    """Ends the connection when it takes too long as a whole: one byte every few seconds is no answer."""

    def end() -> None:
        with suppress(OSError):
            # Not the TLS socket's own, which would take its state away from the thread that uses it.
            socket.socket.shutdown(tls, socket.SHUT_RDWR)

    timer = threading.Timer(TOTAL_SECONDS, end)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def public_address(host: str) -> str:
    """An address of the host; refused when any of them leads into a private network.

    Raises RefusedAddressError, or OSError when the name is not known.
    """
    found = [entry[4][0] for entry in socket.getaddrinfo(host, HTTPS_PORT, type=socket.SOCK_STREAM)]
    if not found or not all(_is_public(str(address)) for address in found):
        raise RefusedAddressError
    return str(found[0])


def _is_public(text: str) -> bool:
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return _is_public(str(inner))
        if address in _NAT64 or address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast
