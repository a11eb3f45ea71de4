"""What was decided before the first day, as the page before it and the experiment's own page tell it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import (
    ESSENTIAL_OIL_DAYS,
    FREQUENCY,
    SESSION,
    TECHNIQUE,
    TECHNIQUE_DAYS,
    review,
    said,
)
from tests.trying import make_coin_experiment, make_experiment

DAY = timedelta(days=1)


def told_before(client_of: ClientOf, owner: User, what: str, **answers: Any) -> dict[str, str]:
    answer = client_of(owner).get(review(what), said(what, **answers))
    return {fact.label: fact.text for fact in answer.context["review"].facts}


def days_of(client_of: ClientOf, made: Experiment) -> str:
    page = client_of(made.owner).get(f"/experiments/{made.pk}/").context["page"]
    text: str = {fact.label: fact.text for fact in page.facts}["From and to"]
    return text


@pytest.mark.parametrize(
    ("what", "often", "under_both"),
    [
        (SESSION, "a session or none each day", None),
        (TECHNIQUE_DAYS, "a session every day", None),
        (ESSENTIAL_OIL_DAYS, "a session every day", None),
        (FREQUENCY, None, None),
        (TECHNIQUE, None, "3 sessions a week"),
    ],
)
def test_tells_how_often_where_the_plans_do_not(
    what: str, often: str | None, under_both: str | None, alice: User, client_of: ClientOf, today: date
) -> None:
    told = told_before(client_of, alice, what)

    assert (told.get("How often"), told.get("Under both plans")) == (often, under_both)


@pytest.mark.parametrize(
    ("what", "length", "days"),
    [
        (FREQUENCY, "12x7", "21 November 2026 to 12 February 2027"),
        (FREQUENCY, "10x14", "21 November 2026 to 9 April 2027"),
        (SESSION, "21x2", "21 November 2026 to 1 January 2027"),
    ],
)
def test_the_last_day_is_that_of_the_length(
    what: str, length: str, days: str, alice: User, client_of: ClientOf, today: date
) -> None:
    assert told_before(client_of, alice, what, length=length)["From and to"] == days


def test_each_pause_moves_the_end(alice: User, client_of: ClientOf, today: date) -> None:
    first = today - 30 * DAY
    made = make_experiment(alice, first, pauses=[(first + 9 * DAY, first + 20 * DAY)])

    # Ten weeks are left after the pause of the second one.
    assert days_of(client_of, made) == "21 October 2026 to 18 January 2027"


@pytest.mark.parametrize("make", [make_experiment, make_coin_experiment], ids=["weeks", "days"])
def test_while_it_is_paused_nobody_knows_the_end(
    make: Any, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make(alice, today - 30 * DAY, pauses=[(today - 9 * DAY, None)])

    assert days_of(client_of, made) == "from 21 October 2026; the end is open while it is paused"


def test_a_stop_is_the_end(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(
        alice, today - 30 * DAY, pauses=[(today - 9 * DAY, None)], stopped_on=today - 3 * DAY
    )

    assert days_of(client_of, made) == "21 October 2026 to 16 November 2026"


def test_one_stopped_on_its_first_day_has_no_last_day(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today)
    client_of(alice).post(f"/experiments/{made.pk}/stop/")

    assert days_of(client_of, made) == "20 November 2026; stopped before that day was over"
