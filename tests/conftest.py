"""The people of the tests, and their browsers without a screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest
from django.test import Client

from journal.core import clock
from journal.insights import DayTable, Findings, analyse, latest
from journal.settings import CACHES
from journal.users import security_mail
from journal.users.models import User
from tests.makers import make_user

ClientOf = Callable[[User], Client]
"""Gives a client that is signed in as a user."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a database of their own, or of none, come first.

    Among them are all that start programs: at the end one worker would be left with a minute of those.
    """
    items.sort(key=_shares_database)


def _shares_database(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or "db" in getattr(item, "fixturenames", ())


@pytest.fixture
def alice(db: None) -> User:
    """The person whose journal a test is about."""
    return make_user("alice")


@pytest.fixture
def bob(db: None) -> User:
    """Somebody else, who must never see a row of Alice's."""
    return make_user("bob")


@pytest.fixture
def client_of() -> ClientOf:
    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in


class AtOnce:
    """In the place of the hand that sends letters: a test looks at them as soon as it has its answer."""

    def submit(self, work: Callable[..., None], *given: Any) -> None:
        work(*given)


@pytest.fixture(autouse=True)
def letters_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(security_mail, "sender", AtOnce())


ClockAt = Callable[[datetime], None]
"""Sets the app's clock to an instant."""


@pytest.fixture
def clock_at(monkeypatch: pytest.MonkeyPatch) -> ClockAt:
    def set_clock(instant: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: instant)

    return set_clock


@pytest.fixture
def today(clock_at: ClockAt) -> date:
    """Friday 20 November 2026, eight in the evening in Berlin."""
    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC))
    return date(2026, 11, 20)


@pytest.fixture
def cache_keeps(settings: Any, request: pytest.FixtureRequest) -> None:
    """The caches of real life, of this test's own."""
    real = {name: CACHES[name] | {"LOCATION": request.node.name} for name in ("default", "standings")}
    settings.CACHES = settings.CACHES | real


class WorkedOut(NamedTuple):
    """What findings were worked out from."""

    table: DayTable
    today: date


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[WorkedOut]:
    """Every time that a journal's findings are worked out, as it comes."""
    times: list[WorkedOut] = []

    def noting(table: DayTable, *, today: date) -> Findings:
        times.append(WorkedOut(table, today))
        return analyse(table, today=today)

    monkeypatch.setattr(latest, "analyse", noting)
    return times
