"""What would be started, before anything is: the plan, the person's own chance, what stands in the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import (
    ESSENTIAL_OIL,
    FREQUENCY,
    SESSION,
    TECHNIQUE,
    TECHNIQUE_DAYS,
    review,
    said,
    text_of,
)
from tests.makers import make_massage, make_rating
from tests.trying import make_experiment


def test_shows_the_plan_and_that_nothing_has_begun(alice: User, client_of: ClientOf, today: date) -> None:
    page = text_of(client_of(alice).get(review(FREQUENCY), said(outcome="pain")))

    assert "Nothing has begun yet." in page
    for told in (
        "2 sessions a week",
        "5 sessions a week",
        "15 minutes",
        "pain",
        "12 weeks",
        "21 November 2026 to 12 February 2027",
        "6 weeks of each plan, at most 3 of one in a row",
        "Begin this experiment",
    ):
        assert told in page
    assert not Experiment.objects.exists()


@pytest.mark.parametrize(
    ("what", "answers", "told"),
    [
        (SESSION, {}, "21 pairs of days; a coin decides which plan comes first in each"),
        (SESSION, {"length": "28x2"}, "28 pairs of days"),
        (FREQUENCY, {"sessions_a": "0"}, "no sessions"),
        (FREQUENCY, {"length": "8x7"}, "4 weeks of each plan"),
        (FREQUENCY, {"length": "16x7"}, "8 weeks of each plan, at most 2 of one in a row"),
        (FREQUENCY, {"length": "10x14"}, "5 times two weeks of each plan"),
        (TECHNIQUE, {"sessions": "7"}, "7 sessions a week"),
        (TECHNIQUE, {"preferred_time": "19:30"}, "3 sessions a week"),
        (TECHNIQUE_DAYS, {}, "21 pairs of days"),
        (ESSENTIAL_OIL, {}, "12 weeks"),
    ],
)
def test_tells_each_design_in_its_words(
    what: str, answers: dict[str, Any], told: str, alice: User, client_of: ClientOf, today: date
) -> None:
    assert told in text_of(client_of(alice).get(review(what), said(what, **answers)))


def test_hands_on_what_was_said_to_the_start_and_back(alice: User, client_of: ClientOf, today: date) -> None:
    page = text_of(client_of(alice).get(review(FREQUENCY), said() | {"x": "y"}))

    assert 'name="sessions_b" value="5"' in page
    assert 'name="x"' not in page
    assert 'href="/experiments/new/weeks/frequency/?outcome=overall' in page


def test_the_first_day_is_today_at_the_earliest_and_in_four_weeks_at_the_latest(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)

    for first in (today, today + timedelta(days=28)):
        answer = client.get(review(FREQUENCY), said(starts_on=first.isoformat()))
        assert answer.templates[0].name == "experiments/experiment_review.html"


@pytest.mark.parametrize("starts_in", [-5, 5])
def test_says_that_another_one_is_not_over(
    starts_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today + timedelta(days=starts_in))

    assert "One experiment at a time" in text_of(client_of(alice).get(review(FREQUENCY), said()))


def test_asks_the_same_number_of_questions_for_any_history(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    counts = []
    for n_days in (30, 60):
        for days_ago in range(n_days - 30, n_days):
            make_rating(alice, today - timedelta(days=days_ago))
            make_massage(alice, today - timedelta(days=days_ago))
        make_experiment(alice, today - timedelta(days=n_days * 10))
        with CaptureQueriesContext(connection) as asked:
            client.get(review(TECHNIQUE), said(TECHNIQUE))
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_can_be_asked_for_and_takes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert client.head(review(FREQUENCY), said()).status_code == 200
    assert client.post(review(FREQUENCY), said()).status_code == 405
