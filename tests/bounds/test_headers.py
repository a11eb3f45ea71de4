"""Headers and addresses have an end, and come within a time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest

from tests.bounds.conftest import NewLine

REFUSED = {414, 431, 0}
"""Too long an address, too large headers; or nothing: what is still on its way may take the answer along."""


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/welcome/", {"X_Long": "a" * 1_000_000}),
        ("/welcome/", {f"X_{number}": "a" for number in range(5000)}),
        ("/" + "a" * 100_000, {}),
    ],
    ids=["header", "headers", "path"],
)
def test_too_much_is_refused(
    new_line: NewLine, others_get_pages: Callable[[], bool], path: str, headers: dict[str, str]
) -> None:
    line = new_line()

    with suppress(ConnectionError):
        line.ask("GET", path, **headers)

    assert line.status() in REFUSED
    assert others_get_pages()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/welcome/", {"Cookie": "sessionid=" + "a" * 60_000}, 200),
        ("/" + "a" * 30_000, {}, 404),
        ("/welcome/?q=" + "a" * 30_000, {}, 200),
        ("/welcome/?" + "a=1&" * 10_000, {}, 200),
    ],
    ids=["cookie", "path", "query", "parameters"],
)
def test_much_is_answered(new_line: NewLine, path: str, headers: dict[str, str], status: int) -> None:
    line = new_line()

    line.ask("GET", path, **headers)

    assert line.status() == status


def test_headers_that_never_end_keep_nobody_waiting_and_are_given_up(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    lines = [new_line() for _ in range(20)]
    for line in lines:
        line.begin("GET", "/welcome/", X_Slow="a")

    assert others_get_pages()
    assert all(line.is_closed() for line in lines)


def test_connections_that_say_nothing_keep_nobody_waiting_and_are_given_up(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    lines = [new_line() for _ in range(60)]
    for line in lines[:30]:
        line.ask("GET", "/healthz")
        assert line.status() == 200

    assert others_get_pages()
    assert all(line.is_closed() for line in lines)
