"""The one door from the database to the numbers."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from pytest_django import DjangoAssertNumQueries

from journal.core.periods import Period
from journal.insights import timeline
from journal.users.models import User
from tests.makers import make_massage, make_rating

DAY = date(2026, 11, 1)
PERIOD = Period(DAY, DAY + timedelta(days=6))


def test_the_day_table_holds_the_owners_entries_of_the_period(alice: User, bob: User) -> None:
    make_rating(alice, DAY, tingling=3, pain=0)
    make_rating(alice, DAY - timedelta(days=1))
    make_massage(alice, DAY, minutes=20)
    make_massage(alice, DAY, minutes=10)
    make_rating(bob, DAY + timedelta(days=1))
    make_massage(bob, DAY + timedelta(days=1))

    days = timeline.day_table(alice, PERIOD)

    assert days.n_days == 7
    assert days.is_rated.tolist() == [True] + [False] * 6
    assert (days.ratings["tingling"][0], days.ratings["pain"][0]) == (3, 0)
    assert np.isnan(days.ratings["burning"][0])
    assert days.sessions.tolist() == [2, 0, 0, 0, 0, 0, 0]
    assert days.minutes.tolist() == [30, 0, 0, 0, 0, 0, 0]


def test_the_last_entry_is_of_either_kind_and_of_the_owner_alone(alice: User, bob: User) -> None:
    make_rating(alice, DAY)
    make_massage(alice, DAY + timedelta(days=1))
    make_rating(bob, DAY + timedelta(days=5))

    assert timeline.last_entry_date(alice) == DAY + timedelta(days=1)


def test_an_empty_journal_has_no_last_entry(alice: User) -> None:
    assert timeline.last_entry_date(alice) is None


def test_a_day_table_asks_two_queries_at_any_length(
    alice: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for offset in range(7):
        make_rating(alice, DAY + timedelta(days=offset))
        make_massage(alice, DAY + timedelta(days=offset))

    with django_assert_num_queries(2):
        timeline.day_table(alice, PERIOD)


@pytest.mark.parametrize(("rated_at", "massaged_at"), [(0, 3), (3, 0), (0, None), (None, 0)])
def test_a_journal_begins_with_its_first_entry_of_either_kind(
    alice: User, rated_at: int | None, massaged_at: int | None
) -> None:
    if rated_at is not None:
        make_rating(alice, DAY + timedelta(days=rated_at))
    if massaged_at is not None:
        make_massage(alice, DAY + timedelta(days=massaged_at))

    assert timeline.first_entry_date(alice) == DAY


def test_an_empty_journal_has_no_first_day(alice: User) -> None:
    assert timeline.first_entry_date(alice) is None
