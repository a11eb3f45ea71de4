"""Trends beside an experiment: its targets in the strip of weeks, the routines' marks, and when it waits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.dashboard.trends import Trends
from journal.users.models import User
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage, make_rating, make_routine
from tests.trying import make_coin_experiment, make_experiment

WEEK = timedelta(weeks=1)


@pytest.fixture
def monday(today: date) -> date:
    """The first day of the current week."""
    return today - timedelta(days=today.weekday())


def trends_of(client_of: ClientOf, owner: User) -> Trends:
    found = client_of(owner).get("/trends/", {"period": "12w"}).context["trends"]
    assert isinstance(found, Trends)
    return found


def number_of(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def noted(owner: User, first: date) -> None:
    make_rating(owner, first)
    make_massage(owner, first)


def test_weeks_of_an_experiment_aim_for_its_sessions_and_the_others_for_the_routines(
    alice: User, client_of: ClientOf, today: date, monday: date
) -> None:
    noted(alice, monday - 7 * WEEK)
    make_routine(alice, monday - 7 * WEEK, sessions_per_week=3)
    make_experiment(alice, monday - 5 * WEEK, stopped_on=monday - 2 * WEEK)

    chart = trends_of(client_of, alice).chart

    assert chart.targets[-8:] == [3, 3, 2, 5, 5, 3, 3, 3]


def test_without_a_routine_nothing_is_aimed_for_after_it(
    alice: User, client_of: ClientOf, today: date, monday: date
) -> None:
    noted(alice, monday - 5 * WEEK)
    make_experiment(alice, monday - 4 * WEEK, stopped_on=monday - 2 * WEEK)

    chart = trends_of(client_of, alice).chart

    assert chart.targets[-6:] == [None, 2, 5, None, None, None]


def test_only_routines_are_marked(alice: User, client_of: ClientOf, today: date, monday: date) -> None:
    noted(alice, monday - 7 * WEEK)
    make_routine(alice, monday - 6 * WEEK, sessions_per_week=3)
    make_routine(alice, monday - 3 * WEEK, sessions_per_week=4)
    make_experiment(alice, monday - 5 * WEEK, stopped_on=monday - WEEK)

    chart = trends_of(client_of, alice).chart

    assert chart.routines == [(number_of(monday - 6 * WEEK), 3), (number_of(monday - 3 * WEEK), 4)]


def test_without_a_routine_nothing_is_marked(
    alice: User, client_of: ClientOf, today: date, monday: date
) -> None:
    noted(alice, monday - 5 * WEEK)
    make_experiment(alice, monday - 4 * WEEK)

    assert trends_of(client_of, alice).chart.routines == []


@pytest.mark.parametrize(
    ("make", "n_days_ago", "waits"),
    [
        (make_experiment, -1, False),
        (make_experiment, 0, True),
        (make_experiment, 83, True),
        (make_experiment, 84, False),
        (make_coin_experiment, 41, True),
        (make_coin_experiment, 42, True),
        (make_coin_experiment, 43, False),
    ],
)
def test_nothing_is_compared_from_the_first_day_to_the_result(
    make: Any, n_days_ago: int, waits: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    noted(alice, today - 10 * WEEK)
    make(alice, today - timedelta(days=n_days_ago))

    answer = client_of(alice).get("/trends/")

    assert answer.context["trends"].waits is waits
    assert (answer.context["trends"].insight is None) is waits
    assert ("nothing is compared before its end" in text_of(answer)) is waits


@pytest.mark.parametrize(
    ("n_days_ago", "line"),
    [(30, "since 21 October 2026"), (84, "28 August 2026 to 19 November 2026: see the result")],
)
def test_each_experiment_is_listed_with_its_days(
    n_days_ago: int, line: str, alice: User, client_of: ClientOf, today: date
) -> None:
    noted(alice, today - 10 * WEEK)
    made = make_experiment(alice, today - timedelta(days=n_days_ago))

    page = text_of(client_of(alice).get("/trends/", {"period": "12w"}))

    assert f'href="/experiments/{made.pk}/"' in page
    assert line in page


def test_of_somebody_elses_nothing_is_seen(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    noted(alice, today - 10 * WEEK)
    make_experiment(bob, today)

    found = trends_of(client_of, alice)

    assert (found.experiments, found.waits) == ([], False)
