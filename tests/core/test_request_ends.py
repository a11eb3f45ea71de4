"""Where a request ends is never in doubt, so that nobody can hide one behind another's."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.served import Served, served

SMUGGLED = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
IN_DOUBT = {
    "two lengths": b"Content-Length: 4\r\nContent-Length: 5\r\n",
    "two lengths in one": b"Content-Length: 4, 5\r\n",
    "a length that is none": b"Content-Length: +4\r\n",
    "a length below nothing": b"Content-Length: -4\r\n",
    "pieces that are no pieces": b"Transfer-Encoding: xchunked\r\n",
    "pieces and something after": b"Transfer-Encoding: chunked, identity\r\n",
    "a name with a space behind": b"Content-Length : 4\r\n",
    "a line that goes on": b"X-One: 1\r\n Content-Length: 4\r\n",
}
BOTH_WAYS = [
    b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
    b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
]


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    with served() as app:
        yield app


def answered(server: Served, headers: bytes, body: bytes) -> tuple[bytes, bool]:
    """All that comes back on a connection, until the server says no more, and whether it has ended it."""
    host, port = server.address.removeprefix("http://").split(":")
    with closing(socket.create_connection((host, int(port)), timeout=2)) as line:
        line.sendall(b"POST /healthz HTTP/1.1\r\nHost: localhost\r\n" + headers + b"\r\n" + body)
        got = b""
        try:
            while piece := line.recv(65536):
                got += piece
        except ConnectionResetError:
            return got, True
        except TimeoutError:
            return got, False
    return got, True


@pytest.mark.parametrize("kind", IN_DOUBT)
def test_it_is_refused_and_what_hides_behind_it_is_not_answered(kind: str, server: Served) -> None:
    got, is_over = answered(server, IN_DOUBT[kind], b"0\r\n\r\n" + SMUGGLED)

    assert got.startswith(b"HTTP/1.1 400 ")
    assert (got.count(b"HTTP/1.1 "), is_over) == (1, True)


@pytest.mark.parametrize("headers", BOTH_WAYS, ids=["length first", "pieces first"])
def test_said_both_ways_it_is_the_last_on_its_connection(headers: bytes, server: Served) -> None:
    """As RFC 9112, 6.1, has it: the pieces count, and what hides behind them is not answered."""
    got, is_over = answered(server, headers, b"0\r\n\r\n" + SMUGGLED)

    assert (got.count(b"HTTP/1.1 "), is_over) == (1, True)
    assert not got.startswith(b"HTTP/1.1 200 ")


def test_what_is_in_order_is_answered_and_so_is_what_follows(server: Served) -> None:
    got, is_over = answered(server, b"Content-Length: 4\r\n", b"a=b&" + SMUGGLED)

    # A form without proof of its origin, and then the page that was asked for.
    assert got.startswith(b"HTTP/1.1 403 ")
    assert (got.count(b"HTTP/1.1 200 "), is_over) == (1, False)
