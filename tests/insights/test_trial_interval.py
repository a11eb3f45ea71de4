"""The analysis against the same by whole covariance matrices, one difference tried after another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pytest

from journal.insights.day_table import FloatArray
from journal.insights.memory import GRID
from journal.insights.trial_exposures import NO_PLAN, TrialPlan
from journal.insights.trial_schemes import Scheme
from journal.insights.trial_statistics import LEVEL
from tests.insights.dense_gls import covariance, dense_fit
from tests.insights.making_trials import Asked, make_trial

JUST = 1e-6
SHORT = Scheme(8, 7, 3)


@dataclass(frozen=True, eq=False)
class Dense:
    """Ratings and exposures on the used days, as they are and with the memory taken out by a square root."""

    scores: FloatArray
    exposures: FloatArray
    own_days: FloatArray | None
    root: FloatArray
    base: FloatArray
    drawn: int

    @classmethod
    def of(cls, trial: Asked) -> Dense:
        days = np.flatnonzero(trial.is_used).astype(np.float64)
        base = _base(trial)
        fit = dense_fit(base, np.nan_to_num(trial.scores), trial.is_used)
        memory, noise = GRID[fit.weights.argmax()]
        root = np.asarray(np.linalg.cholesky(covariance(days, memory, noise)), dtype=np.float64)
        used = trial.is_used
        own_days = None if trial.same_day is None else trial.same_day[used]
        return cls(trial.scores[used], trial.exposures[used], own_days, root, base[used], trial.drawn)

    def beside(self, order: int) -> FloatArray:
        """The base, and in pairs what that order has planned for the day itself."""
        return self.base if self.own_days is None else np.column_stack([self.base, self.own_days[:, order]])

    @cached_property
    def ramps(self) -> list[tuple[FloatArray, FloatArray]]:
        """Of each order: all that stands beside its exposure, at right angles, and what is left of that."""
        return [self._ramp(order) for order in range(self.exposures.shape[1])]

    def _ramp(self, order: int) -> tuple[FloatArray, FloatArray]:
        base, ramp = (
            np.linalg.solve(self.root, one) for one in (self.beside(order), self.exposures[:, order])
        )
        left, lengths, _right = np.linalg.svd(base, full_matrices=False)
        axes = left[:, lengths > JUST * lengths.max()]
        return axes, ramp - axes @ (axes.T @ ramp)

    @property
    def estimate(self) -> float:
        """The coefficient of the drawn exposure beside everything else."""
        design = np.column_stack([self.beside(self.drawn), self.exposures[:, self.drawn]])
        white, scores = (np.linalg.solve(self.root, one) for one in (design, self.scores))
        return float(np.linalg.lstsq(white, scores, rcond=None)[0][-1])

    def p(self, difference: float) -> float:
        """The share of orders at least as extreme, once so large a difference is out of the ratings."""
        ratings = self.scores - difference * self.exposures[:, self.drawn]
        white = np.linalg.solve(self.root, ratings)
        shown = np.array([_shown(white - axes @ (axes.T @ white), ramp) for axes, ramp in self.ramps])
        return float(np.mean(shown >= shown[self.drawn] - 1e-9))


def _shown(left: FloatArray, ramp: FloatArray) -> float:
    """How much of what is left of the ratings beside everything else an order's exposure explains."""
    lengths = (left @ left) * (ramp @ ramp)
    return float((left @ ramp) ** 2 / lengths) if lengths > JUST else 0.0


def _base(trial: Asked) -> FloatArray:
    """A straight line, and one column for each weekday that was ever rated; of pairs one column for all."""
    weekday = trial.days.weekday
    if trial.scheme.is_paired:
        return np.column_stack([np.arange(weekday.size) / 100, np.ones(weekday.size)])
    rated = np.unique(weekday[trial.is_used])
    return np.column_stack([np.arange(weekday.size) / 100, np.equal.outer(weekday, rated) * 1.0])


def paused() -> Asked:
    """Five days without a plan in the third week, whose ratings do not count."""
    trial = make_trial(SHORT, points=1)
    block = trial.plan.block.copy()
    block[15:20] = NO_PLAN
    return replace(trial, plan=TrialPlan(block, block != NO_PLAN))


def without_sundays() -> Asked:
    trial = make_trial(SHORT, points=-2)
    return trial.with_scores(np.where(trial.days.weekday == 6, np.nan, trial.scores))


def first_of_each_pair_rated() -> Asked:
    """Of twelve pairs: one plan first in all of them is an order that shows no difference at all."""
    trial = make_trial(Scheme(24, 1, None), "ABBAABBAABBABAABABBAABBA", missed=0, seed=4)
    trial = trial.only((np.arange(25) % 2 == 0) & (np.arange(25) > 0))
    assert (np.ptp(trial.exposures[trial.is_used], axis=0) == 0).sum() == 2
    return trial


def of_unlike_weekdays() -> Asked:
    trial = make_trial(Scheme(22, 1, None), points=-1, missed=0.1, seed=3)
    return trial.with_scores(trial.scores + np.array([2.0, 0, -2, 1, 0, -1, 0])[trial.days.weekday])


def paused_for_most_of_a_year() -> Asked:
    """The last 365 days begin in the middle of what was planned."""
    trial = make_trial(Scheme(16, 7, 2), points=-2)
    n_paused, n_before = 281, 28
    block = np.concatenate([trial.plan.block[:35], np.full(n_paused, NO_PLAN), trial.plan.block[35:]])
    scores = np.concatenate([trial.scores[:35], np.full(n_paused, 5.0), trial.scores[35:]])
    assert scores.size - n_before == 365
    scores[:n_before] = np.nan
    return replace(trial, plan=TrialPlan(block, block != NO_PLAN), scores=scores)


TRIALS = {
    "8 weeks": make_trial(SHORT),
    "8 weeks, a difference": make_trial(SHORT, points=-3, missed=0),
    "12 weeks, 4 in 10 not rated": make_trial(points=-1, missed=0.4),
    "12 weeks, stopped after 8": make_trial(points=-1).until(56),
    "10 times two weeks": make_trial(Scheme(10, 14, 3), points=2),
    "8 weeks, paused": paused(),
    "8 weeks, no Sunday rated": without_sundays(),
    "12 pairs, the first of each rated": first_of_each_pair_rated(),
    "16 weeks, a long pause": paused_for_most_of_a_year(),
    "10 pairs": make_trial(Scheme(20, 1, None), points=-2, missed=0.1),
    "11 pairs, unlike weekdays": of_unlike_weekdays(),
    "10 pairs, stopped after 6": make_trial(Scheme(20, 1, None), points=-2, missed=0).until(13),
}
each_trial = pytest.mark.parametrize("trial", TRIALS.values(), ids=TRIALS)


@each_trial
def test_estimate_and_p_are_those_of_the_whole_matrix(trial: Asked) -> None:
    dense = Dense.of(trial)

    found = trial.result()

    assert found.estimate == pytest.approx(dense.estimate, abs=1e-8)
    assert found.p == dense.p(0)


@each_trial
def test_the_interval_ends_where_the_test_begins_to_contradict(trial: Asked) -> None:
    dense = Dense.of(trial)

    found = trial.result()

    ends = [(found.low, -1), (found.high, 1)]
    within = [end for end in ends if abs(end[0]) < 10]
    assert [dense.p(end - JUST * outward) > LEVEL for end, outward in ends] == [True, True]
    assert [dense.p(end + JUST * outward) > LEVEL for end, outward in within] == [False] * len(within)


@each_trial
def test_all_differences_inside_are_let_stand_and_none_outside(trial: Asked) -> None:
    dense = Dense.of(trial)

    found = trial.result()

    tried = np.linspace(-10, 10, 41)
    assert [dense.p(one) > LEVEL for one in tried] == [found.low <= one <= found.high for one in tried]
