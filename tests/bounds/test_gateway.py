"""What stands between the server and the application, without a server."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from journal.core import answers
from journal.core.gateway import Gateway, run
from tests.bounds.test_wsgi_environ import Pairs, Visit

LONG = b"x" * (answers.BYTES_IN_MEMORY_MAX + 1)


class Pieces:
    def __init__(self, *pieces: bytes, fails_with: Exception | None = None) -> None:
        self.pieces, self.fails_with, self.is_closed = pieces, fails_with, False

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces
        if self.fails_with:
            raise self.fails_with

    def close(self) -> None:
        self.is_closed = True


def application_of(pieces: Pieces) -> Callable[..., Pieces]:
    def application(_environ: dict[str, Any], start_response: Callable[..., None]) -> Pieces:
        start_response("200 OK", [])
        return pieces

    return application


class Line(NamedTuple):
    """A visitor who takes in whatever comes."""

    said: list[tuple[int, bytes]]

    def response_bytes(self, status: int, _headers: answers.Headers, body: bytes) -> None:
        self.said.append((status, body))


def asked(pieces: Pieces) -> tuple[int, bytes]:
    async def ask() -> tuple[int, bytes]:
        line = Line([])
        gateway = Gateway(application_of(pieces), n_at_once=1, idle_seconds=1)
        await gateway(Visit(method="GET", headers=Pairs()), line)  # type: ignore[arg-type]  # all that is asked of it
        return line.said[0]

    return asyncio.run(ask())


def test_the_end_of_a_request_comes_after_its_answer() -> None:
    pieces = Pieces(b"a", b"b")

    answer, end = run(application_of(pieces), {})

    assert (answer.body, pieces.is_closed) == (b"ab", False)
    end()
    assert pieces.is_closed


def test_one_that_breaks_off_is_ended_too() -> None:
    pieces = Pieces(b"a", fails_with=ZeroDivisionError())

    with pytest.raises(ZeroDivisionError):
        run(application_of(pieces), {})

    assert pieces.is_closed


@pytest.mark.parametrize(
    ("problem", "status", "words"),
    [
        (OSError(errno.ENOSPC, "full"), 507, b"The disk of this journal is full."),
        (ZeroDivisionError(), 500, b"Something went wrong here."),
    ],
)
def test_what_breaks_an_answer_is_said(problem: Exception, status: int, words: bytes) -> None:
    told, body = asked(Pieces(b"a", fails_with=problem))

    assert (told, words in body) == (status, True)


def test_a_long_answer_lies_on_the_disk() -> None:
    answer, _end = run(application_of(Pieces(LONG)), {})

    assert not isinstance(answer.body, bytes)
    with answer.body as file:
        assert file.read() == LONG


@pytest.mark.parametrize("problem", [None, FileNotFoundError()])
def test_on_a_full_disk_it_can_still_be_read(
    problem: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Room(NamedTuple):
        free: int = 0

    def room(_folder: str) -> Room:
        if problem:
            raise problem
        return Room()

    monkeypatch.setattr(answers, "disk_usage", room)

    answer, _end = run(application_of(Pieces(LONG)), {})

    assert answer.body == LONG
