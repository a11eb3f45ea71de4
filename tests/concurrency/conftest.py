"""The served app with more threads than a household has, and people whose hands are quick."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from uuid import uuid4

import pytest

from tests.concurrency.together import N_TOGETHER, with_values
from tests.makers import PASSWORD
from tests.served import Served, served
from tests.visits import Visitor, fields_of


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    # Two processes, so that nothing which one of them locks for itself can help.
    with served(JOURNAL_WORKERS="2", JOURNAL_THREADS=str(N_TOGETHER)) as app:
        yield app


@pytest.fixture(scope="session")
def devices(server: Served) -> Iterator[list[Visitor]]:
    """One person's telephone and computer, each signed in on its own; the tests share the journal."""
    username = f"person-{uuid4().hex[:10]}"
    with closing(Visitor(server.address)) as phone, closing(Visitor(server.address)) as computer:
        enter(phone, "/accounts/signup/", username=username, password1=PASSWORD)
        enter(computer, "/accounts/login/", login=username, password=PASSWORD)
        yield [phone, computer]


def enter(device: Visitor, path: str, **said: str) -> None:
    form = fields_of(device.get(path).body, next(iter(said)))
    assert device.post(path, with_values(form, **said)).status == 302
