"""Answers go out at their reader's pace, and whoever never reads is given up."""

from __future__ import annotations

import socket
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.bounds.conftest import NewLine
from tests.bounds.urls import N_PIECES, PIECE
from tests.bounds.waiting import wait
from tests.served import Served
from tests.visits import Visitor

LONG = "/bounds/long/"
FEW_BYTES = 2048


def test_a_long_answer_arrives_whole(app: Served) -> None:
    visitor = Visitor(app.address)

    answer = visitor.get(LONG)
    visitor.close()

    assert answer.status == 200
    assert answer.body == PIECE * N_PIECES


def test_it_arrives_whole_at_somebody_slow(app: Served) -> None:
    connection = HTTPConnection(urlsplit(app.address).netloc, timeout=30)
    connection.request("GET", LONG)
    response = connection.getresponse()
    wait(1)

    assert len(response.read()) == len(PIECE) * N_PIECES
    connection.close()


def test_answers_that_nobody_reads_keep_nobody_waiting(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    for line in [new_line(receives_bytes=FEW_BYTES) for _ in range(20)]:
        line.ask("GET", LONG)

    assert others_get_pages()


def test_requests_without_a_look_at_their_answers_keep_nobody_waiting(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    for line in [new_line(receives_bytes=FEW_BYTES) for _ in range(10)]:
        for _ in range(20):
            line.ask("GET", "/welcome/")

    assert others_get_pages()


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux gives up unread answers")
def test_the_connection_of_somebody_who_never_reads_is_closed(new_line: NewLine) -> None:
    line = new_line(receives_bytes=FEW_BYTES)
    line.ask("GET", LONG)
    if not Path("/proc/net/tcp").exists():
        pytest.skip("nobody can tell")
    port = line.socket.getsockname()[1]
    assert is_open_there(port)

    for _ in range(100):
        wait(0.3)
        if not is_open_there(port):
            return
    raise AssertionError("it is still open after half a minute")


def is_open_there(port: int) -> bool:
    """Whether the server has a connection to this port of ours."""
    mark = f":{port:04X} 01 "
    return any(mark in line for line in Path("/proc/net/tcp").read_text().splitlines())


def test_an_answer_that_breaks_off_is_none(app: Served) -> None:
    visitor = Visitor(app.address)

    answer = visitor.get("/bounds/breaks-off/")
    visitor.close()

    assert answer.status == 500
    assert b"Something went wrong here." in answer.body


def test_when_every_thread_is_busy_others_are_told_so(new_line: NewLine) -> None:
    lines = [new_line() for _ in range(8)]
    for line in lines:
        line.ask("GET", "/bounds/waits/")

    statuses = [line.status() for line in lines]

    assert statuses.count(200) == 4
    assert statuses.count(503) == 4
