"""What a plan does on its very day: weeks count it, pairs of days are asked beside it."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import FloatArray
from journal.insights.trial_exposures import exposure
from journal.insights.trial_residuals import beside_own_days, directions
from journal.insights.trial_schemes import Scheme
from tests.insights.making_trials import WEEKS, Asked, make_trial

LONG_PAIRS = Scheme(42, 1, None)
N_PEOPLE = 12


def on_the_day(trial: Asked, points: float) -> Asked:
    """With plan A so many points above plan B on its own days, and on these alone."""
    own_day = exposure(trial.plan.block, trial.orders[[trial.drawn]], n_days=1, ends_ago=0)[:, 0]
    return trial.with_scores(np.clip(trial.scores + points * own_day, 0, 10))


def test_weeks_find_what_helps_on_the_very_day() -> None:
    found = [on_the_day(make_trial(WEEKS, seed=seed), -2).result() for seed in range(N_PEOPLE)]

    is_clear = np.array([one.p <= 0.05 for one in found])
    estimates = np.array([one.estimate for one in found])
    assert is_clear.mean() > 0.4
    assert (estimates[is_clear] < 0).all()
    assert estimates.mean() == pytest.approx(-1.7, abs=0.4)


def test_pairs_do_not_take_relief_on_the_day_for_harm_on_the_next() -> None:
    found = [on_the_day(make_trial(LONG_PAIRS, seed=seed), -3).result() for seed in range(N_PEOPLE)]

    # Of 12 seldom more than one or two.
    assert sum(one.p <= 0.05 for one in found) <= 3
    assert np.mean([one.estimate for one in found]) == pytest.approx(0, abs=0.4)


def test_pairs_find_what_helps_on_the_next_day_beside_what_helps_on_the_day() -> None:
    trials = [make_trial(LONG_PAIRS, points=-2, seed=seed) for seed in range(N_PEOPLE)]

    found = [on_the_day(trial, -2).result() for trial in trials]

    assert sum(one.p <= 0.05 for one in found) > 0.7 * N_PEOPLE
    assert np.mean([one.estimate for one in found]) == pytest.approx(-2, abs=0.4)


def test_what_helps_on_the_day_is_taken_out_of_pairs_to_the_last() -> None:
    trial = make_trial(LONG_PAIRS, missed=0)
    still = trial.with_scores(5 - trial.exposure)

    found = on_the_day(still, -2).result()

    assert found.memory == still.result().memory == 0
    assert found.estimate == pytest.approx(-1, abs=1e-9)
    assert (found.low, found.high) == pytest.approx((-1, -1), abs=1e-3)


# ------------------------------------------------------------------ directions


def some_columns() -> FloatArray:
    return np.random.default_rng(2).normal(size=(30, 4))


def test_each_order_is_asked_without_its_own_days() -> None:
    asked, own_days = some_columns(), some_columns()[::-1] + 0.5

    ramps, beside = beside_own_days(asked, own_days)

    for place in range(4):
        own_day = own_days[:, [place]]
        left = asked[:, place] - own_day @ np.linalg.lstsq(own_day, asked[:, place], rcond=None)[0]
        assert ramps[:, place] == pytest.approx(left / np.linalg.norm(left), abs=1e-12)
        assert beside[:, place] == pytest.approx(own_days[:, place] / np.linalg.norm(own_day), abs=1e-12)


def test_nothing_is_left_of_an_order_that_its_own_days_explain() -> None:
    ramps, _ = beside_own_days(some_columns(), -3 * some_columns())

    assert np.array_equal(ramps, np.zeros((30, 4)))


def test_own_days_of_zeros_or_none_leave_each_order_as_it_is() -> None:
    asked = some_columns()

    for own_days in (np.zeros((30, 4)), np.empty((30, 0))):
        assert beside_own_days(asked, own_days)[0] == pytest.approx(directions(asked), abs=1e-15)
