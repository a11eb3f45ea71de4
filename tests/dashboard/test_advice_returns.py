"""Advice that was put away comes back when what led to it has gone and returned, and not before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.dashboard.models import DismissedAdvice
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.dashboard.hiding import ADDRESS, kept, shown
from tests.makers import make_massage, noon


@pytest.fixture
def put_away(alice: User, client_of: ClientOf, today: date) -> Client:
    """Alice's client, after three short sessions and hiding what Today says of them."""
    for days_ago in (3, 2, 1):
        make_massage(alice, today - timedelta(days=days_ago), minutes=3, techniques=())
    client = client_of(alice)
    [(rule, evidence)] = shown(client)
    client.post(ADDRESS, {"rule": rule, "evidence": evidence})
    return client


def at(clock_at: ClockAt, day: date) -> None:
    clock_at(noon(day))


def test_it_stays_away_however_often_one_looks_while_it_lasts(
    put_away: Client, alice: User, today: date, clock_at: ClockAt
) -> None:
    for days_on in (0, 3, 9, 16):
        at(clock_at, today + timedelta(days=days_on))
        make_massage(alice, today + timedelta(days=days_on), minutes=3, techniques=())
        assert "S02" not in [rule for rule, _evidence in shown(put_away)]

    assert kept(alice) == [("S02", today + timedelta(days=16))]


def test_it_comes_back_when_it_has_gone_and_returned(put_away: Client, alice: User, today: date) -> None:
    better = make_massage(alice, today, minutes=30, techniques=())
    assert (shown(put_away), kept(alice)) == ([], [])

    better.delete()

    assert [rule for rule, _evidence in shown(put_away)] == ["S02"]


def test_it_comes_back_when_that_happened_while_nobody_looked(
    put_away: Client, alice: User, today: date, clock_at: ClockAt
) -> None:
    for days_on, minutes in ((2, 30), (5, 3), (6, 3), (7, 3)):
        make_massage(alice, today + timedelta(days=days_on), minutes=minutes, techniques=())
    at(clock_at, today + timedelta(days=8))

    assert "S02" in [rule for rule, _evidence in shown(put_away)]
    assert kept(alice) == []


def test_looking_twice_a_day_writes_nothing_more(put_away: Client, today: date, clock_at: ClockAt) -> None:
    at(clock_at, today + timedelta(days=1))
    put_away.get("/")

    with CaptureQueriesContext(connection) as queries:
        put_away.get("/")

    assert [query for query in queries if query["sql"].startswith(("UPDATE", "DELETE", "INSERT"))] == []


def test_looking_touches_nothing_of_another(
    put_away: Client, bob: User, client_of: ClientOf, today: date
) -> None:
    DismissedAdvice.objects.create(owner=bob, rule="S02", held_on=today)

    put_away.get("/")

    assert kept(bob) == [("S02", today)]
