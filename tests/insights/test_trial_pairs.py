"""Experiments in pairs of days, which are compared beside drift and not beside weekdays."""

from __future__ import annotations

from dataclasses import astuple, replace

import numpy as np
import pytest

from journal.insights.trial_schemes import Scheme
from tests.insights.making_trials import PAIRS, make_trial

LONG_PAIRS = Scheme(42, 1, None)


def test_a_session_that_helps_tomorrow_is_found_in_pairs_of_days() -> None:
    found = make_trial(LONG_PAIRS, points=-3).result()

    assert found.estimate == pytest.approx(-3, abs=1)
    assert found.p <= 2 / 10_000
    assert found.n_orders == 10_000


def test_drift_changes_nothing() -> None:
    plain = make_trial(PAIRS, points=-1)

    found = plain.with_scores(plain.scores + 0.03 * np.arange(plain.scores.size)).result()

    assert np.array(astuple(found)) == pytest.approx(np.array(astuple(plain.result())), abs=1e-6)


def test_weekdays_come_out_clear_just_as_often_as_they_may() -> None:
    """Of ratings that are little but weekdays, over every order that the coins may give."""
    trial = make_trial(PAIRS, "AB" * 8, missed=0)
    pattern = np.array([3.0, -2, 1, 0, -3, 2, -1])[trial.days.weekday]
    felt = trial.with_scores(5 + pattern + 0.3 * (trial.scores - 5))

    found = [replace(felt, drawn=drawn).result() for drawn in range(len(felt.orders))]

    p_values = np.array([one.p for one in found])
    assert len(found) == 256
    assert np.mean([one.estimate for one in found]) == pytest.approx(0, abs=1e-9)
    assert p_values == pytest.approx([np.mean(p_values <= p + 1e-9) for p in p_values], abs=1e-9)
    assert np.mean(p_values <= 0.05) <= 0.05
    assert np.mean([one.low <= 0 <= one.high for one in found]) >= 0.95


def test_a_difference_is_found_among_unlike_weekdays() -> None:
    pattern = np.array([1.5, -1, 0.5, 0, -1.5, 1, -0.5])
    trials = [make_trial(LONG_PAIRS, points=-2, seed=seed) for seed in range(30)]

    felt = [np.clip(one.scores + pattern[one.days.weekday], 0, 10) for one in trials]
    found = [one.with_scores(scores).result() for one, scores in zip(trials, felt, strict=True)]

    error = np.std([one.estimate for one in found]) / np.sqrt(len(found))
    assert abs(np.mean([one.estimate for one in found]) + 2) < 3 * error < 0.5
    assert sum(one.low <= -2 <= one.high for one in found) >= 26
    assert sum(one.p <= 0.05 for one in found) > 20
