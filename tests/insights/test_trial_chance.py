"""A person's own chance of noticing a difference, against experiments made and analysed one by one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from journal.insights.day_table import FloatArray
from journal.insights.trial_chance import UpsAndDowns, chance
from journal.insights.trial_exposures import NO_PLAN, exposure, exposures_of
from journal.insights.trial_orders import OrderArray, allowed_orders, signs
from journal.insights.trial_schemes import Scheme
from tests.calibration.trial_kinds import OFFERED, PAIRS, WEEKLY
from tests.insights.dense_gls import covariance

FEELINGS = UpsAndDowns(grid_point=np.array([0.7, 0.2]), spread=1.3, pace=1.0)
SHORT = WEEKLY["8 weeks"]
EIGHT_PAIRS = Scheme(16, 1, None)


@pytest.mark.parametrize(
    ("scheme", "points", "pace"), [(SHORT, 2.0, 1.0), (SHORT, 3.0, 0.8), (EIGHT_PAIRS, 1.0, 0.9)], ids=str
)
def test_it_is_the_share_of_experiments_that_come_out_clear(
    scheme: Scheme, points: float, pace: float
) -> None:
    n_tries = 2000

    found = chance(replace(FEELINGS, pace=pace), scheme, difference=points)

    n_days = scheme.n_days + scheme.is_paired
    n_patterns = 10
    dice = np.random.default_rng(9)
    patterns = [dice.permutation(n_days) < round(pace * n_days) for _ in range(n_patterns)]
    share = np.mean([clear_by_brute_force(scheme, points, one, n_tries // n_patterns) for one in patterns])
    # Of 400 tries there and 2000 here, and of five patterns of rated days there.
    error = np.sqrt(share * (1 - share) * (1 / 400 + 1 / n_tries) + 0.04**2 / 5)
    assert 0.15 < share < 0.85
    assert abs(found - share) < 3 * error


def clear_by_brute_force(scheme: Scheme, points: float, is_rated: np.ndarray, n_tries: int) -> float:
    """Ratings drawn with the whole covariance, each analysed by ordinary regression on every order."""
    dice = np.random.default_rng(8)
    days = np.flatnonzero(is_rated).astype(np.float64)
    block = np.arange(is_rated.size) // scheme.block_days
    block[block == scheme.n_blocks] = NO_PLAN
    orders = every_order(scheme)
    exposures, own_days = (
        [] if some is None else list(some[is_rated].T) for some in exposures_of(block, orders, scheme)
    )
    root = np.asarray(np.linalg.cholesky(covariance(days, *FEELINGS.grid_point)), dtype=np.float64)
    means = np.equal.outer(days % 7, np.arange(7)) * 1.0 if scheme == SHORT else np.ones(days.size)
    base = np.column_stack([days, means])
    drawn = dice.integers(len(exposures), size=n_tries)
    felt = FEELINGS.spread * root @ dice.standard_normal((days.size, n_tries))
    ratings = 5 + felt
    ways = [(1, 0), (7, 1)] if scheme == SHORT else [(1, 1)]
    for place, (n_days, ends_ago) in enumerate(ways):
        ramps = exposure(block, orders, n_days=n_days, ends_ago=ends_ago)[is_rated]
        ratings[:, place :: len(ways)] -= points * ramps[:, drawn[place :: len(ways)]]
    bases = [np.column_stack([base, own_day]) for own_day in own_days] or [base] * len(exposures)
    each = zip(bases, exposures, strict=True)
    shown = np.array([_explained(root, beside, ramp, ratings) for beside, ramp in each])
    own = shown[drawn, np.arange(n_tries)]
    return float(np.mean((shown >= own - 1e-9).mean(axis=0) <= 0.05))


def every_order(scheme: Scheme) -> OrderArray:
    if scheme == SHORT:
        return allowed_orders(scheme)
    return np.array([signs("".join(pairs)) for pairs in product(("AB", "BA"), repeat=scheme.n_units)])


def _explained(root: FloatArray, base: FloatArray, ramp: FloatArray, ratings: FloatArray) -> FloatArray:
    """(tries,): the share that the ramp explains of what the base leaves, the memory taken out of all."""
    left = [_left(root, design, ratings) for design in (base, np.column_stack([base, ramp]))]
    return np.asarray(1 - left[1] / left[0])


def _left(root: FloatArray, design: FloatArray, ratings: FloatArray) -> FloatArray:
    white, whitened = (np.linalg.solve(root, one) for one in (design, ratings))
    coefficients = np.linalg.lstsq(white, whitened, rcond=None)[0]
    return np.asarray(((whitened - white @ coefficients) ** 2).sum(axis=0))


def test_it_grows_with_the_difference() -> None:
    chances = [chance(FEELINGS, WEEKLY["12 weeks"], difference=points) for points in (0, 0.5, 1, 2, 3, 5)]

    assert chances == sorted(chances)
    assert chances[0] < 0.1
    assert chances[-1] > 0.95


def test_it_grows_with_the_weeks() -> None:
    chances = [chance(FEELINGS, WEEKLY[name]) for name in ("8 weeks", "12 weeks", "16 weeks")]

    assert chances[0] + 0.1 < chances[1] < chances[2] - 0.03


def test_it_grows_with_the_pairs() -> None:
    chances = [chance(FEELINGS, Scheme(n_days, 1, None), difference=0.6) for n_days in (28, 42, 56)]

    assert chances[0] + 0.05 < chances[1] < chances[2] - 0.05


@pytest.mark.parametrize("name", OFFERED)
def test_it_falls_with_the_ups_and_downs(name: str) -> None:
    chances = [chance(replace(FEELINGS, spread=spread), OFFERED[name]) for spread in (0.5, 1, 2, 6)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[-1] + 0.3


def test_it_falls_with_fewer_ratings() -> None:
    for scheme, spread in ((WEEKLY["12 weeks"], 1.3), (PAIRS, 3.0)):
        feelings = replace(FEELINGS, spread=spread)
        chances = [chance(replace(feelings, pace=pace), scheme) for pace in (1, 0.7, 0.5, 0.4)]
        assert chances == sorted(chances, reverse=True)
        assert 0.05 < chances[3] < chances[0] - 0.1


def test_with_fewer_ratings_than_an_analysis_needs_there_is_none() -> None:
    calm = replace(FEELINGS, spread=0.01)
    chances = [chance(replace(calm, pace=n_rated / 56), SHORT) for n_rated in (0, 5, 15, 16)]

    assert chances[:3] == [0, 0, 0]
    assert chances[3] > 0


def test_the_day_after_the_last_pair_counts_too() -> None:
    calm = replace(FEELINGS, spread=0.01)

    assert chance(replace(calm, pace=9 / 17), EIGHT_PAIRS) == 0
    assert chance(replace(calm, pace=10 / 17), EIGHT_PAIRS) > 0


def test_it_is_the_same_whenever_it_is_asked() -> None:
    assert chance(FEELINGS, SHORT) == chance(FEELINGS, SHORT)
