"""Feet are rated in the evening: what a session does on its very day must not lead the result astray."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.experiments.results import Strength
from journal.users.models import User
from sessions.models import Experiment
from tests.experiments.judging import JITTER, outcomes, result
from tests.makers import make_rating
from tests.trying import make_coin_experiment, make_experiment


def over(make: Any, owner: User, today: date, **fields: Any) -> Experiment:
    made: Experiment = make(owner, today - timedelta(days=90), **fields)
    return made


def test_what_helps_on_the_very_day_is_found_too(alice: User, today: date) -> None:
    made = over(make_experiment, alice, today, outcome="pain")
    for number in range(84):
        score = (7 if made.order[number // 7] == "A" else 3) + JITTER[number % len(JITTER)]
        make_rating(alice, made.starts_on + timedelta(days=number), pain=score)

    found = outcomes(made, today)

    assert (found.strength, found.better) == (Strength.CLEAR, "B")
    assert result(made, today).estimate == pytest.approx(4, abs=1)


def test_what_helps_on_the_very_day_is_not_told_to_harm_on_the_next(alice: User, today: date) -> None:
    """After a session comes a rest more often than not, as each pair has both."""
    made = over(make_coin_experiment, alice, today, outcome="pain")
    for number in range(42):
        score = (4 if made.order[number] == "A" else 7) + JITTER[number % len(JITTER)]
        make_rating(alice, made.starts_on + timedelta(days=number), pain=score)

    assert outcomes(made, today).better != "B"
