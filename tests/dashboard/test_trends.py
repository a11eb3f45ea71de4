"""Trends: symptoms above sessions on the same weeks, with gaps kept as gaps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating, make_routine

MONDAY = date(2026, 11, 16)


def day_number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def chart_of(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/trends/", query).context["trends"].chart


def test_a_week_is_the_mean_of_its_rated_days(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, MONDAY - timedelta(weeks=9), burning=1)
    make_rating(alice, MONDAY, pain=3)
    make_rating(alice, MONDAY + timedelta(days=2), pain=6)
    make_rating(alice, MONDAY - timedelta(days=14), tingling=8)

    chart = chart_of(client_of, alice, period="12w")

    assert chart.unit == "week"
    assert chart.at[-3:] == [day_number(MONDAY - timedelta(days=ago)) for ago in (14, 7, 0)]
    assert chart.means["pain"][-3:] == [None, None, 4.5]
    assert chart.means["tingling"][-3:] == [8.0, None, None]


def test_sessions_and_target_stand_on_the_same_weeks(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, MONDAY - timedelta(weeks=9))
    make_routine(alice, MONDAY - timedelta(days=7), sessions_per_week=4)
    for day in (MONDAY, MONDAY, MONDAY - timedelta(days=8)):
        make_massage(alice, day)

    chart = chart_of(client_of, alice, period="12w")

    assert chart.weeks[-3:] == chart.at[-3:]
    assert chart.sessions[-3:] == [1, 0, 2]
    assert chart.targets[-3:] == [None, 4, 4]


def test_a_young_journal_is_drawn_day_by_day_in_every_period(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=9))

    assert chart_of(client_of, alice, period="1y").unit == "day"


def test_four_weeks_are_drawn_day_by_day(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=3)

    chart = chart_of(client_of, alice, period="4w")

    assert chart.unit == "day"
    assert chart.at[-1] == day_number(today)
    assert chart.means["pain"][-2:] == [None, 3.0]
    assert all((first - day_number(MONDAY)) % 7 == 0 for first in chart.weeks)


def test_lists_the_routines_of_the_period_below_the_figure(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=60))
    make_routine(alice, today - timedelta(days=60), sessions_per_week=2)
    make_routine(alice, today - timedelta(days=50), sessions_per_week=3)
    make_routine(alice, today - timedelta(days=9), sessions_per_week=4, weekdays=["monday"])
    make_routine(bob, today - timedelta(days=8), sessions_per_week=11)

    answer = client_of(alice).get("/trends/", {"period": "4w"})

    routines = [(line.plan.sessions_per_week, line.days) for line in answer.context["trends"].routines]
    assert routines == [(4, ["Mon"]), (3, [])]
    assert "4 a week, 20 min, Mon" in answer.content.decode()


def test_all_begins_with_the_first_entry(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, date(2020, 2, 26))
    make_rating(alice, today)

    trends = client_of(alice).get("/trends/", {"period": "all"}).context["trends"]

    assert trends.period.first == date(2020, 2, 24)
    assert trends.chart.at[0] == day_number(date(2020, 2, 24))


def test_the_address_holds_two_dates(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 2, 1), tingling=2)
    make_rating(alice, date(2026, 3, 5), pain=2)

    answer = client_of(alice).get("/trends/", {"first": "2026-03-01", "last": "2026-03-10"})

    trends = answer.context["trends"]
    assert (trends.period.first, trends.period.last) == (date(2026, 3, 1), date(2026, 3, 10))
    assert trends.n_rated_days == 1
    assert 'value="2026-03-01"' in answer.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"period": "forever"},
        {"first": "2026-03-10", "last": "2026-03-01"},
        {"first": "soon"},
        {"last": "2030-01-01"},
        {"first": "0001-01-01"},
        {"first": "2026-02-30"},
        {"first": "\x00"},
    ],
    ids=str,
)
def test_a_senseless_address_is_told_and_shows_the_usual_period(
    query: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today)

    answer = client_of(alice).get("/trends/", query)

    assert answer.status_code == 200
    assert answer.context["trends"].choice.error
    assert answer.context["trends"].choice.key == "12w"
    assert str(answer.context["trends"].choice.error) in answer.content.decode()


def test_an_empty_journal_is_taught_what_comes(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/trends/").content.decode()

    assert "Your days will be drawn here" in page
    assert "trends-data" not in page


def test_shows_nothing_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=9)
    make_rating(bob, today, pain=1)

    assert chart_of(client_of, bob).means["pain"][-1] == 1


@pytest.mark.usefixtures("cache_keeps")
def test_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_rating(alice, today)
    few = n_questions(client)
    for days_ago in range(1, 11):
        make_rating(alice, today - timedelta(days=days_ago))
        make_massage(alice, today - timedelta(days=days_ago))
        make_routine(alice, today - timedelta(days=days_ago))

    assert n_questions(client) == few <= 8


def n_questions(client: Client) -> int:
    """Of a page that is looked at again."""
    client.get("/trends/", {"period": "all"})
    with CaptureQueriesContext(connection) as queries:
        client.get("/trends/", {"period": "all"})
    return len(queries)
