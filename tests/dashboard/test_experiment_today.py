"""Today during an experiment: this week's plan, and nothing of the coming ones."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage
from tests.trying import (
    make_coin_experiment,
    make_experiment,
    make_technique_experiment,
)

SEE_IT = "Your experiment is over: see the result."
COMES_SOON = "Your experiment is over. The result comes soon: please rate your feet today."


@pytest.mark.parametrize(
    ("n_days_in", "line"),
    [
        (-5, "Your experiment begins on Wednesday 25 November."),
        (0, "Experiment, week 1 of 12: 2 sessions a week."),
        (13, "Experiment, week 2 of 12: 5 sessions a week."),
        (83, "Experiment, week 12 of 12: 2 sessions a week."),
    ],
)
def test_says_in_a_line_what_the_plan_is(
    n_days_in: int, line: str, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).get("/"))

    assert f'<a href="/experiments/{made.pk}/">{line}</a>' in page


def test_a_plan_of_two_weeks_is_a_fortnight(alice: User, client_of: ClientOf, today: date) -> None:
    rule: dict[str, Any] = {"n_blocks": 10, "block_days": 14, "order": "ABBABAABAB"}
    make_experiment(alice, today - timedelta(days=30), **rule)

    assert "Experiment, fortnight 3 of 10: 5 sessions a week." in text_of(client_of(alice).get("/"))


def test_asks_somebody_who_paused_whether_to_go_on(alice: User, client_of: ClientOf, today: date) -> None:
    make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=3), None)])

    assert "Your experiment is paused. Go on, or stop?" in text_of(client_of(alice).get("/"))


def line_on(client_of: ClientOf, owner: User) -> str | None:
    """What Today says of an experiment, as a link to it."""
    answer = client_of(owner).get("/")
    line = answer.context["experiment"]
    if line is None:
        assert "xperiment" not in text_of(answer).split("<main", 1)[1].split("</main", 1)[0]
        return None
    assert f'<a href="/experiments/{line.pk}/">{line.text}</a>' in text_of(answer)
    return str(line.text)


@pytest.mark.parametrize(
    ("make", "ended", "n_days_since", "line"),
    [
        (make_experiment, {}, 0, SEE_IT),
        (make_experiment, {}, 13, SEE_IT),
        (make_experiment, {}, 14, None),
        (make_coin_experiment, {}, 0, COMES_SOON),
        (make_coin_experiment, {}, 1, SEE_IT),
        (make_coin_experiment, {}, 14, SEE_IT),
        (make_coin_experiment, {}, 15, None),
        (make_experiment, {"stopped_in": 9}, 0, COMES_SOON),
        (make_experiment, {"stopped_in": 9}, 1, SEE_IT),
        (make_experiment, {"stopped_in": 9}, 14, SEE_IT),
        (make_experiment, {"stopped_in": 9}, 15, None),
    ],
)
def test_after_the_end_it_speaks_of_the_result_for_two_weeks(
    make: Any,
    ended: dict[str, int],
    n_days_since: int,
    line: str | None,
    alice: User,
    client_of: ClientOf,
    today: date,
) -> None:
    n_days = ended.get("stopped_in", 84 if make is make_experiment else 42)
    first = today - timedelta(days=n_days + n_days_since)
    make(alice, first, **{"stopped_on": first + timedelta(days=n_days)} if ended else {})

    assert line_on(client_of, alice) == line


def test_of_one_that_is_over_nothing_is_said_beside_the_next(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today - timedelta(days=30), stopped_on=today - timedelta(days=3))
    make_experiment(alice, today)

    assert line_on(client_of, alice) == "Experiment, week 1 of 12: 2 sessions a week."


def test_says_nothing_without_one_and_of_others(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(bob, today)

    assert client_of(alice).get("/").context["experiment"] is None


def test_of_pairs_it_tells_the_day(alice: User, client_of: ClientOf, today: date) -> None:
    make_coin_experiment(alice, today - timedelta(days=1))

    assert "Experiment, day 2 of 42: a day of rest today." in text_of(client_of(alice).get("/"))


def test_of_techniques_it_names_the_one_of_the_week(alice: User, client_of: ClientOf, today: date) -> None:
    make_technique_experiment(alice, today - timedelta(days=8))

    page = text_of(client_of(alice).get("/"))

    assert "Experiment, week 2 of 12: 3 sessions with Basic foot rub." in page


def test_asks_the_same_number_of_questions_with_more_of_them(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_massage(alice, today)
    make_technique_experiment(alice, today - timedelta(days=20))
    counts = []
    for n_more in (0, 5):
        for number in range(n_more):
            make_technique_experiment(alice, today - timedelta(days=1000 + 100 * number))
        with CaptureQueriesContext(connection) as asked:
            client.get("/")
        counts.append(len(asked))

    assert counts[0] == counts[1]
