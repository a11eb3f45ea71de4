"""What an experiment shows, and when it shows nothing."""

from __future__ import annotations

from dataclasses import astuple, replace

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS
from journal.insights.trial import TrialResult, analyse_trial
from journal.insights.trial_exposures import NO_PLAN, TrialPlan
from journal.insights.trial_schemes import Scheme
from tests.insights.checking import assert_numbers
from tests.insights.making import make_days
from tests.insights.making_trials import WEEKS, make_trial

ORDER = "ABBABAABABBA"
OPPOSITE = "BAABABBABAAB"
LONG_PAIRS = Scheme(42, 1, None)


def numbers(result: TrialResult) -> np.ndarray:
    return np.array(astuple(result), dtype=np.float64)


def test_a_large_difference_is_found_with_its_sign() -> None:
    better, worse = (make_trial(order=ORDER, points=points).result() for points in (-3, 3))

    assert better.estimate == pytest.approx(-3, abs=1.2)
    assert better.high < 0 < worse.low
    assert worse.estimate == pytest.approx(3, abs=1.2)
    # No order but this one and its opposite shows as much.
    assert better.p == worse.p == 2 / 616
    assert better.n_orders == 616


def test_a_result_is_p_at_most_5_percent_exactly_when_its_interval_leaves_out_none() -> None:
    results = [
        make_trial(scheme, points=-1, seed=seed).result()
        for scheme in (WEEKS, LONG_PAIRS)
        for seed in range(15)
    ]

    is_clear = [one.p <= 0.05 for one in results]
    assert is_clear == [not one.low <= 0 <= one.high for one in results]
    assert 5 < sum(is_clear) < 25


@pytest.mark.parametrize("missed", [0.0, 0.3, 0.6, 0.75])
@pytest.mark.parametrize(("scheme", "n_days"), [(WEEKS, 84), (LONG_PAIRS, 43), (LONG_PAIRS, 15)], ids=str)
def test_every_number_is_one_that_can_be_shown(scheme: Scheme, n_days: int, missed: float) -> None:
    dice = np.random.default_rng(5)
    for seed in range(30):
        trial = make_trial(scheme, missed=missed, seed=seed).until(n_days)
        extremes = np.where(dice.random(trial.scores.size) < 0.5, 10.0, 0.0)
        found = trial.with_scores(np.where(np.isnan(trial.scores), np.nan, extremes)).answer()
        if isinstance(found, TrialResult):
            assert_numbers(found)
            assert -10 <= found.low <= found.estimate <= found.high <= 10
            assert 0 < found.p <= 1
            assert 0 <= found.memory <= 1


def test_called_by_each_others_names_the_plans_show_the_opposite() -> None:
    one = make_trial(order=ORDER, points=-1)
    other = replace(one, drawn=make_trial(order=OPPOSITE).drawn)

    found, turned = one.result(), other.result()

    assert (turned.estimate, turned.p) == pytest.approx((-found.estimate, found.p))
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low))


def test_weekdays_and_drift_change_nothing() -> None:
    plain = make_trial(points=-1)
    day = np.arange(plain.scores.size)
    pattern = np.array([1.0, 0.5, 0, 0, -0.5, -2, 1])[day % 7]

    found = plain.with_scores(plain.scores + pattern + 0.03 * day).result()

    assert numbers(found) == pytest.approx(numbers(plain.result()), abs=1e-6)


def test_ratings_of_days_that_do_not_count_change_nothing() -> None:
    dice = np.random.default_rng(3)
    trial = make_trial(points=-1)
    does_count = (trial.plan.block < 9) & (dice.random(trial.scores.size) < 0.9)
    counted = trial.only(does_count)

    changed = counted.with_scores(np.where(does_count, trial.scores, 10 * dice.random(trial.scores.size)))
    left_out = trial.with_scores(np.where(does_count, trial.scores, np.nan))

    assert counted.result() == changed.result() == left_out.result()
    assert counted.result().n_days == np.isfinite(trial.scores[does_count]).sum()
    assert counted.result() != trial.result()


def test_a_pause_belongs_to_neither_plan() -> None:
    trial = make_trial(points=-2, missed=0)
    block, days = trial.plan.block, np.arange(trial.scores.size)
    paused = np.concatenate([block[:30], np.full(9, NO_PLAN), block[30:]])
    scores = np.concatenate([trial.scores[:30], np.full(9, 9.0), trial.scores[30:]])

    found = replace(trial, plan=TrialPlan(paused, paused != NO_PLAN), scores=scores).result()

    assert found.n_days == days.size
    assert found.estimate == pytest.approx(-2, abs=1)
    assert found.p <= 0.05


def test_of_more_than_a_year_the_last_year_counts() -> None:
    trial = make_trial(points=-2, missed=0)
    n_before = 330
    block = np.concatenate([trial.plan.block[:14], np.full(n_before, NO_PLAN), trial.plan.block[14:]])
    scores = np.concatenate([trial.scores[:14], np.full(n_before, np.nan), trial.scores[14:]])

    long = replace(trial, plan=TrialPlan(block, block != NO_PLAN), scores=scores)

    assert scores.size == 414
    # Days before the last 365 are not looked at; what their plan left for later days would be.
    assert long.result().n_days == 70
    assert long.result() == long.with_scores(np.concatenate([np.full(49, 10.0), scores[49:]])).result()


# ------------------------------------------------------------------ ratings of a peculiar kind


def test_ratings_that_never_change_show_no_difference() -> None:
    found = make_trial().with_scores(np.full(84, 5.0)).result()

    assert found.p == 1
    assert (found.low, found.estimate, found.high) == pytest.approx((0, 0, 0), abs=1e-3)


def test_ratings_that_are_the_plan_itself_are_found_exactly() -> None:
    trial = make_trial()

    found = trial.with_scores(5 - 2 * trial.exposure).result()

    assert (found.low, found.estimate, found.high) == pytest.approx((-2, -2, -2), abs=1e-3)
    assert found.p == 2 / 616


def test_sundays_that_are_never_rated_are_no_hindrance() -> None:
    trial = make_trial(points=-3, missed=0)
    scores = np.where(np.arange(84) % 7 == 6, np.nan, trial.scores)

    found = trial.with_scores(scores).result()

    assert found.n_days == 72
    assert found.estimate == pytest.approx(-3, abs=1)
    assert found.p <= 0.05
    assert_numbers(found)


def test_overall_is_the_mean_of_the_four_where_all_are_rated() -> None:
    trial = make_trial(points=-1, missed=0)
    shifts = dict(zip(SYMPTOMS, (-1.0, 0.0, 0.0, 1.0), strict=True))
    scores = {symptom: trial.scores + shift for symptom, shift in shifts.items()}
    scores["burning"] = np.where(np.arange(84) % 5, trial.scores, np.nan)
    days = make_days(np.zeros(84, dtype=np.int64), scores)

    overall = analyse_trial(days, "overall", trial.plan, trial.orders, trial.drawn, scheme=WEEKS)
    burning = analyse_trial(days, "burning", trial.plan, trial.orders, trial.drawn, scheme=WEEKS)

    assert isinstance(overall, TrialResult)
    assert isinstance(burning, TrialResult)
    assert numbers(overall) == pytest.approx(numbers(burning), abs=1e-9)
    assert overall.n_days == np.isfinite(scores["burning"]).sum()
