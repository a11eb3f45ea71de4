"""When an experiment is too little to say anything."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from journal.insights.trial import Missing, TooLittle, TrialResult
from journal.insights.trial_exposures import NO_PLAN, TrialPlan
from journal.insights.trial_orders import allowed_orders
from journal.insights.trial_schemes import Scheme
from tests.insights.making_trials import WEEKS, Asked, make_trial


def rated_first(trial: Asked, n_days: int) -> Asked:
    return trial.with_scores(np.where(np.arange(trial.scores.size) < n_days, trial.scores, np.nan))


def rated_between(trial: Asked, first: int, last: int) -> Asked:
    day = np.arange(trial.scores.size)
    return trial.with_scores(np.where((first <= day) & (day <= last), trial.scores, np.nan))


def rated_every(n_days: int, trial: Asked, n_rated: int) -> Asked:
    """Every so many days, so many ratings in all."""
    number, left_over = np.divmod(np.arange(trial.scores.size), n_days)
    return trial.with_scores(np.where((left_over == 0) & (number < n_rated), trial.scores, np.nan))


def test_fewer_than_sixteen_ratings_are_too_little() -> None:
    trial = make_trial(missed=0)

    assert rated_every(5, trial, 15).answer() == TooLittle(Missing.RATINGS, 15)
    assert isinstance(rated_every(5, trial, 16).answer(), TrialResult)


def test_in_pairs_fewer_than_ten_ratings_are_too_little() -> None:
    """They have no weekdays to be compared beside, so fewer will do."""
    trial = make_trial(Scheme(20, 1, None), missed=0)

    assert rated_every(2, trial, 9).answer() == TooLittle(Missing.RATINGS, 9)
    assert isinstance(rated_every(2, trial, 10).answer(), TrialResult)


@pytest.mark.parametrize(("scheme", "n_rated"), [(WEEKS, 21), (Scheme(42, 1, None), 10)], ids=str)
def test_where_blocks_went_by_without_a_rating_it_is_ratings_that_are_missing(
    scheme: Scheme, n_rated: int
) -> None:
    """Three weeks or five pairs could have come in one order in 20, but more of them went by."""
    finished = rated_first(make_trial(scheme, missed=0), n_rated)
    stopped = finished.until(n_rated)

    assert finished.answer() == TooLittle(Missing.RATINGS, n_rated)
    assert stopped.answer() == TooLittle(Missing.BLOCKS, n_rated)


def test_nothing_rated_is_too_little() -> None:
    trial = make_trial()

    assert trial.with_scores(np.full(84, np.nan)).answer() == TooLittle(Missing.RATINGS, 0)


def test_nothing_that_counts_is_too_little() -> None:
    trial = make_trial()

    assert trial.only(np.zeros(84, dtype=np.bool_)).answer() == TooLittle(Missing.RATINGS, 0)


@pytest.mark.parametrize("n_blocks", [5, 6, 7, 8])
@pytest.mark.parametrize("scheme", [Scheme(8, 7, 3), WEEKS, Scheme(10, 14, 3), Scheme(16, 7, 2)], ids=str)
def test_blocks_are_too_few_when_of_any_order_1_in_20_begins_the_same_or_the_opposite(
    scheme: Scheme, n_blocks: int
) -> None:
    begun = allowed_orders(scheme)[:, :n_blocks]
    shares = [np.mean((begun == one).all(axis=1) | (begun == -one).all(axis=1)) for one in begun]
    n_days = n_blocks * scheme.block_days
    for seed in range(6):
        trial = make_trial(scheme, missed=0, seed=seed).until(n_days)
        trial = trial.with_scores(5 - 2 * trial.exposure)

        found = trial.answer()

        # Whichever order was drawn, so that who gets a result does not hang on it.
        if max(shares) > 0.05:
            assert found == TooLittle(Missing.BLOCKS, n_days)
        else:
            assert isinstance(found, TrialResult)
            assert found.p == shares[trial.drawn]


@pytest.mark.parametrize("scheme", [Scheme(8, 7, 3), WEEKS, Scheme(10, 14, 3), Scheme(16, 7, 2)], ids=str)
def test_eight_blocks_are_enough_for_every_order(scheme: Scheme) -> None:
    begun = allowed_orders(scheme)[:, :8]

    _, n_alike = np.unique(begun * begun[:, :1], axis=0, return_counts=True)

    assert n_alike.max() / len(begun) <= 0.05


def test_five_pairs_are_too_few() -> None:
    """Of five coins two in 32 ways are as far out as any: more than 5 %."""
    five, six = (make_trial(Scheme(n_days, 1, None), missed=0) for n_days in (10, 12))

    assert five.answer() == TooLittle(Missing.BLOCKS, 11)
    assert isinstance(six.answer(), TrialResult)


def test_a_sixth_pair_of_which_only_the_own_day_was_rated_does_not_make_enough() -> None:
    trial = make_trial(Scheme(42, 1, None), missed=0)

    ten, eleven = (rated_between(trial, 3, last).answer() for last in (12, 13))

    assert ten == TooLittle(Missing.RATINGS, 10)
    assert isinstance(eleven, TrialResult)


def test_days_without_any_plan_are_too_few_blocks() -> None:
    trial = make_trial(missed=0)
    without = replace(trial, plan=TrialPlan(np.full(84, NO_PLAN), trial.plan.counts))

    assert without.answer() == TooLittle(Missing.BLOCKS, 84)


def test_one_block_after_the_change_of_which_nothing_was_rated_is_too_few() -> None:
    trial = make_trial(Scheme(10, 14, 3), missed=0)
    is_late_in_first = (trial.plan.block == 0) | (np.arange(140) > 135)

    assert isinstance(trial.only(is_late_in_first).answer(), TooLittle)
