"""Trends in words and as a table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating

MONDAY = date(2026, 11, 16)


@pytest.mark.parametrize("period", ["4w", "12w"])
def test_the_numbers_are_a_table_too(period: str, alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=3)
    client = client_of(alice)

    without = client.get("/trends/", {"period": period})
    shown = client.get("/trends/", {"period": period, "numbers": "yes"})

    assert "<table" not in without.content.decode()
    assert f"?period={period}&amp;numbers=yes#numbers" in without.content.decode()
    newest = shown.context["numbers"][0]
    assert newest.cells[3] == "3"
    assert newest.cells[0] == "–"
    assert len(shown.context["numbers"]) == len(shown.context["trends"].chart.at)


def test_says_the_period_in_words(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, MONDAY, pain=3)
    make_rating(alice, today, pain=4)
    make_massage(alice, today)

    page = client_of(alice).get("/trends/").content.decode()

    assert "pain 3.5 (2 days)" in page
    assert "tingling not rated" in page


def test_counts_from_the_first_entry_on(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=2), pain=3)
    make_massage(alice, today)

    page = client_of(alice).get("/trends/", {"period": "all"}).content.decode()

    assert "From 18 November 2026 to 20 November 2026 you rated 1 of 3 days and logged 1 session." in page


def test_numbers_are_rounded_not_cut(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, MONDAY - timedelta(weeks=9))
    for days_ago in range(7):
        make_rating(alice, MONDAY - timedelta(days=1 + days_ago), pain=5 if days_ago == 0 else 6)

    lines = client_of(alice).get("/trends/", {"numbers": "yes"}).context["numbers"]

    assert lines[1].cells[3] == "5.9"


def test_dates_before_the_journal_are_told(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    answer = client_of(alice).get("/trends/", {"first": "1900-01-01", "last": "1999-12-31"})

    assert "Your journal begins later than these days." in answer.content.decode()


def test_a_hundred_years_are_cut_to_the_journal(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=40))

    trends = client_of(alice).get("/trends/", {"last": today.isoformat()}).context["trends"]

    assert trends.period.first == today - timedelta(days=40)
