"""Guesses that arrive at the same moment, at two processes: five of them are looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from uuid import uuid4

import pytest

from tests.makers import PASSWORD
from tests.served import Served, served
from tests.sharing.making import LIST, NEW, PIN
from tests.visits import Visitor, fields_of

N_TOGETHER = 12


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    with served(JOURNAL_WORKERS="2", JOURNAL_THREADS="6") as app:
        yield app


def test_of_many_guesses_at_once_five_are_looked_at(server: Served) -> None:
    with closing(Visitor(server.address)) as owner:
        form = dict(fields_of(owner.get("/accounts/signup/").body, "username"))
        form |= {"username": f"person-{uuid4().hex[:10]}", "password1": PASSWORD}
        assert owner.post("/accounts/signup/", [*form.items()]).status == 302
        path = link_of(owner)
        gate = Barrier(N_TOGETHER)

        def guess(number: int) -> int:
            with closing(Visitor(server.address)) as stranger:
                stranger.connection.connect()
                gate.wait()
                return stranger.post(f"{path}pin/", [("pin_code", f"{7000 + number}")]).status

        with ThreadPoolExecutor(N_TOGETHER) as strangers:
            statuses = Counter(strangers.map(guess, range(N_TOGETHER)))

        assert statuses[200] == statuses[302] == 0
        assert statuses[429] == N_TOGETHER - 4
        assert "5 wrong PINs so far, the last" in owner.get(LIST).body.decode()
        with closing(Visitor(server.address)) as clinician:
            assert clinician.post(f"{path}pin/", [("pin_code", PIN)]).status == 429


def link_of(owner: Visitor) -> str:
    """The path of a new link with a PIN."""
    form = dict(fields_of(owner.get(NEW).body, "pin_code")) | {"pin_code": PIN}
    page = owner.post(NEW, [*form.items()]).body.decode()
    return "/shared/" + page.partition("/shared/")[2].partition('"')[0]
