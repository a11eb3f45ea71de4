"""Today asks for the weekly check once a week, and only in a journal that is a week old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.dashboard.weekly_card import asks_for_weekly_check
from journal.users.models import User
from symptoms.models import CheckInLayout, Extra
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating, make_weekly_check, noon

TODAY = date(2026, 11, 20)


def days_ago(n: int) -> date:
    return TODAY - timedelta(days=n)


@pytest.fixture
def alice(alice: User) -> User:
    """She has begun today."""
    alice.date_joined = noon(TODAY)
    return alice


@pytest.mark.parametrize(("n_days", "is_asked"), [(0, False), (6, False), (7, True), (400, True)])
def test_an_account_without_entries_is_asked_when_it_is_a_week_old(
    n_days: int, is_asked: bool, alice: User
) -> None:
    alice.date_joined = noon(days_ago(n_days))

    assert asks_for_weekly_check(alice, TODAY, []) == is_asked


@pytest.mark.parametrize(("n_days", "is_asked"), [(6, False), (7, True)])
def test_an_entry_of_a_week_ago_makes_a_journal_old_enough(n_days: int, is_asked: bool, alice: User) -> None:
    assert asks_for_weekly_check(alice, TODAY, [TODAY, days_ago(n_days)]) == is_asked


@pytest.mark.parametrize(("n_days", "is_asked"), [(-1, False), (0, False), (6, False), (7, True)])
def test_a_week_after_the_last_check_it_is_asked_again(n_days: int, is_asked: bool, alice: User) -> None:
    make_weekly_check(alice, days_ago(50))
    make_weekly_check(alice, days_ago(n_days))

    assert asks_for_weekly_check(alice, TODAY, [days_ago(50)]) == is_asked


@pytest.mark.parametrize(("hidden", "is_asked"), [(Extra.WEEKLY_CHECK, False), (Extra.SHOES, True)])
def test_whoever_hid_it_is_not_asked(hidden: Extra, is_asked: bool, alice: User) -> None:
    CheckInLayout.objects.create(owner=alice, hidden=hidden)

    assert asks_for_weekly_check(alice, TODAY, [days_ago(7)]) == is_asked


def test_what_others_did_does_not_matter(alice: User, bob: User) -> None:
    make_weekly_check(bob, TODAY)
    CheckInLayout.objects.create(owner=bob, hidden=Extra.WEEKLY_CHECK)

    assert asks_for_weekly_check(alice, TODAY, [days_ago(7)])


@pytest.mark.parametrize(("n_days", "n_queries"), [(0, 0), (7, 1)])
def test_it_costs_one_query_and_a_new_journal_none(n_days: int, n_queries: int, alice: User) -> None:
    with CaptureQueriesContext(connection) as queries:
        asks_for_weekly_check(alice, TODAY, [days_ago(n_days)])

    assert len(queries) == n_queries


@pytest.mark.parametrize("make_entry", [make_rating, make_massage])
def test_today_leads_to_the_check_of_today(
    make_entry: object, alice: User, client_of: ClientOf, today: date
) -> None:
    make_entry(alice, days_ago(7))  # type: ignore[operator]  # makers of one shape

    page = client_of(alice).get("/").content.decode()

    assert "Weekly check, 20 seconds" in page
    assert 'href="/weekly-check/2026-11-20/"' in page


def test_a_new_journal_is_left_alone(alice: User, client_of: ClientOf, today: date) -> None:
    alice.save()
    make_rating(alice, today)

    assert "Weekly check" not in client_of(alice).get("/").content.decode()
