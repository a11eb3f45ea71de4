"""Limits of tries hold across processes, also for tries that arrive at the same moment."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from uuid import uuid4

import pytest

from tests.makers import PASSWORD
from tests.served import Served, served
from tests.visits import Answer, Visitor, fields_of

N_TOGETHER = 40
PER_ADDRESS, PER_NAME, SIGN_UPS = 10, 5, 20
WRONG = "are not correct"


Coming = Callable[[], Visitor]


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    """It takes a proxy's word for where somebody comes from."""
    with served(JOURNAL_WORKERS="2", JOURNAL_THREADS="6", JOURNAL_PROXIES="1") as app:
        yield app


@pytest.fixture
def coming(server: Served, request: pytest.FixtureRequest) -> Coming:
    """Browsers that all come from the same address, and none of another test does."""
    number = zlib.crc32(request.node.name.encode()) % 250

    def visitor() -> Visitor:
        made = Visitor(server.address)
        made.headers = {"X-Forwarded-For": f"192.0.2.{number}"}
        return made

    return visitor


def together(coming: Coming, path: str, field: str, form_of: Callable[[int], dict[str, str]]) -> list[Answer]:
    """Forty browsers that have opened the page send its form at once."""
    gate = Barrier(N_TOGETHER)

    def send(number: int) -> Answer:
        with closing(coming()) as visitor:
            form = dict(fields_of(visitor.get(path).body, field)) | form_of(number)
            gate.wait()
            return visitor.post(path, [*form.items()])

    with ThreadPoolExecutor(N_TOGETHER) as visitors:
        return list(visitors.map(send, range(N_TOGETHER)))


def n_looked_at(answers: list[Answer]) -> int:
    return sum(WRONG in answer.body.decode() for answer in answers)


@pytest.mark.parametrize(
    ("name_of", "limit"),
    [(lambda number: "berta", PER_NAME), (lambda number: f"person-{number}", PER_ADDRESS)],
    ids=["one name", "many names"],
)
def test_of_forty_wrong_passwords_at_once_few_are_looked_at(
    name_of: Callable[[int], str], limit: int, coming: Coming
) -> None:
    answers = together(
        coming,
        "/accounts/login/",
        "login",
        lambda number: {"login": name_of(number), "password": "wrong-one"},
    )

    assert 1 <= n_looked_at(answers) <= limit
    assert {answer.status for answer in answers} <= {200, 429}


def test_of_forty_sign_ups_at_once_twenty_are_let_through(coming: Coming) -> None:
    answers = together(
        coming,
        "/accounts/signup/",
        "username",
        lambda number: {"username": f"person-{uuid4().hex[:10]}", "password1": PASSWORD},
    )

    n_made = sum(answer.status == 302 for answer in answers)
    assert 1 <= n_made <= SIGN_UPS
    assert sum(answer.status == 429 for answer in answers) == N_TOGETHER - n_made
    assert "A little pause" in next(answer for answer in answers if answer.status == 429).body.decode()


def test_one_after_the_other_all_that_are_allowed_are_looked_at(coming: Coming) -> None:
    start = time.monotonic()
    with closing(coming()) as visitor:
        form = dict(fields_of(visitor.get("/accounts/login/").body, "login"))
        form |= {"login": "anna", "password": "wrong-one"}
        answers = [visitor.post("/accounts/login/", [*form.items()]) for _ in range(PER_NAME + 3)]

    assert n_looked_at(answers) == PER_NAME
    assert time.monotonic() - start < 60
