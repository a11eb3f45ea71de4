"""What is told of an experiment while it runs: its plan of now, what was done, and nothing of a result."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.experiments.page import ExperimentPage
from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage, make_rating
from tests.trying import (
    live_through,
    make_coin_experiment,
    make_experiment,
    make_technique_experiment,
)


def page_of(client_of: ClientOf, made: Experiment) -> ExperimentPage:
    page = client_of(made.owner).get(address(made)).context["page"]
    assert isinstance(page, ExperimentPage)
    return page


def progress(page: ExperimentPage) -> dict[str, str]:
    return {str(fact.label): fact.text for fact in page.progress}


def address(made: Experiment) -> str:
    return f"/experiments/{made.pk}/"


@pytest.mark.parametrize(
    ("n_days_in", "told"),
    [
        (0, "Experiment, week 1 of 12: 2 sessions a week."),
        (6, "Experiment, week 1 of 12: 2 sessions a week."),
        (7, "Experiment, week 2 of 12: 5 sessions a week."),
        (83, "Experiment, week 12 of 12: 2 sessions a week."),
    ],
)
def test_one_that_runs_tells_the_plan_of_its_week(
    n_days_in: int, told: str, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).get(address(made)))

    assert told in page
    assert "There is no result before the end, so that it is fair." in page


def test_tells_days_and_techniques_in_their_words(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    coins, two = make_coin_experiment(alice, today), make_technique_experiment(bob, today)

    assert page_of(client_of, coins).now == "Experiment, day 1 of 42: a session today."
    assert page_of(client_of, two).now == "Experiment, week 1 of 12: 3 sessions with Circular strokes."


def test_a_two_week_plan_is_told_as_such(alice: User, client_of: ClientOf, today: date) -> None:
    rule: dict[str, Any] = {"n_blocks": 10, "block_days": 14, "order": "ABBABAABAB"}
    made = make_experiment(alice, today - timedelta(days=10), **rule)

    page = page_of(client_of, made)

    assert page.now == "Experiment, fortnight 1 of 10: 2 sessions a week."


def test_sessions_done_and_planned_are_shown_while_it_runs(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=13))
    make_massage(alice, today - timedelta(days=13))
    for days_ago in (5, 3, 1):
        make_massage(alice, today - timedelta(days=days_ago))
        make_rating(alice, today - timedelta(days=days_ago))

    page = page_of(client_of, made)

    assert progress(page) == {
        "Days rated": "3 of 14",
        "Plan A: 2 sessions a week": "1 session done, 2 planned",
        "Plan B: 5 sessions a week": "3 sessions done, 5 planned",
    }
    assert [(fact.block.letter, fact.n_done) for fact in page.outcomes.blocks] == [("A", 1), ("B", 3)]


@pytest.mark.parametrize(
    ("n_days_in", "planned"), [(0, "1 planned"), (2, "1 planned"), (3, "2 planned"), (6, "2 planned")]
)
def test_planned_are_the_sessions_of_planned_days_up_to_today(
    n_days_in: int, planned: str, alice: User, client_of: ClientOf, today: date
) -> None:
    """Two sessions a week are planned for the first day and the fourth."""
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    told = progress(page_of(client_of, made))

    assert told["Plan A: 2 sessions a week"] == f"0 sessions done, {planned}"


def test_days_of_a_block_that_a_pause_took_away_plan_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = today - timedelta(days=10)
    made = make_experiment(alice, first, pauses=[(first + timedelta(days=3), None)])

    told = progress(page_of(client_of, made))

    assert told["Plan A: 2 sessions a week"] == "0 sessions done, 1 planned"


def test_of_pairs_the_days_of_the_plan_count(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=2))

    told = progress(page_of(client_of, made))

    # ABB so far; the session of tomorrow, which is told already, is not one of them.
    assert told["Plan A: a session"] == "0 sessions done, 1 planned"
    assert told["Plan B: a day of rest"] == "0 sessions done, 0 planned"


def test_a_plan_without_sessions_counts_those_done_all_the_same(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=3), sessions_a=0)
    make_massage(alice, today)

    assert progress(page_of(client_of, made))["Plan A: no sessions"] == "1 session done, 0 planned"


def test_of_two_techniques_only_the_plans_own_counts(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_technique_experiment(alice, today - timedelta(days=6))
    make_massage(alice, today, techniques=("circles",))
    make_massage(alice, today - timedelta(days=1), techniques=("foot-rub",))

    told = progress(page_of(client_of, made))

    assert told["Plan A: Circular strokes"] == "1 session done, 3 planned"


@pytest.mark.parametrize("state", ["running", "paused"])
@pytest.mark.parametrize("make", [make_experiment, make_coin_experiment])
def test_nothing_of_a_result_is_told_before_the_end(
    make: Any, state: str, alice: User, client_of: ClientOf, today: date
) -> None:
    pauses = [(today - timedelta(days=1), None)] if state == "paused" else []
    made = make(alice, today - timedelta(days=38), pauses=pauses)
    live_through(made, difference=-4, until=today)

    answer = client_of(alice).get(address(made))

    page: ExperimentPage = answer.context["page"]
    assert (page.words, page.figure, page.method, page.adopt, page.sealed) == (None, None, [], [], "")
    assert page.outcomes.found is None
    text = text_of(answer).lower()
    words = ("average", "lower", "higher", '<svg class="trial"', "difference", "points", "interval")
    assert [word for word in words if word in text] == []


def test_nothing_of_a_strangers_days_is_counted(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=6))
    make_massage(bob, today)
    make_rating(bob, today)

    page = page_of(client_of, made)

    assert (page.outcomes.n_rated, progress(page)["Plan A: 2 sessions a week"]) == (
        0,
        "0 sessions done, 2 planned",
    )
