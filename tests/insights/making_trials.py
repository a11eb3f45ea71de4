"""Makers of experiments: days, the plan for them, and the orders that could have been drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from journal.insights.day_table import DayTable, FloatArray
from journal.insights.design import BoolArray
from journal.insights.trial import TooLittle, TrialResult, analyse_trial
from journal.insights.trial_exposures import NO_PLAN, TrialPlan, exposures_of
from journal.insights.trial_orders import OrderArray, letters, orders_beside, signs
from journal.insights.trial_schemes import Scheme
from tests.calibration.experiments import draw
from tests.insights.making import make_days, some_course

WEEKS = Scheme(12, 7, 3)
PAIRS = Scheme(16, 1, None)


@dataclass(frozen=True, eq=False)
class Asked:
    """All that an analysis is given."""

    scores: FloatArray
    plan: TrialPlan
    orders: OrderArray
    drawn: int
    scheme: Scheme

    @property
    def days(self) -> DayTable:
        return make_days(np.zeros(self.scores.size, dtype=np.int64), self.scores)

    @property
    def exposure(self) -> FloatArray:
        """(n,): of the drawn order."""
        return self.exposures[:, self.drawn]

    @property
    def exposures(self) -> FloatArray:
        return exposures_of(self.plan.block, self.orders, self.scheme)[0]

    @property
    def same_day(self) -> FloatArray | None:
        """(n, orders): the day's own plan, where that is taken out; None where it is not."""
        return exposures_of(self.plan.block, self.orders, self.scheme)[1]

    @property
    def is_used(self) -> BoolArray:
        return np.asarray(np.isfinite(self.scores) & self.plan.counts)

    def answer(self) -> TrialResult | TooLittle:
        return analyse_trial(self.days, "pain", self.plan, self.orders, self.drawn, scheme=self.scheme)

    def result(self) -> TrialResult:
        found = self.answer()
        assert isinstance(found, TrialResult)
        return found

    def with_scores(self, scores: FloatArray) -> Asked:
        return replace(self, scores=np.asarray(scores, dtype=np.float64))

    def only(self, is_counted: BoolArray) -> Asked:
        return replace(self, plan=TrialPlan(self.plan.block, is_counted))

    def until(self, n_days: int) -> Asked:
        plan = TrialPlan(self.plan.block[:n_days], self.plan.counts[:n_days])
        return replace(self, scores=self.scores[:n_days], plan=plan)


def make_trial(
    scheme: Scheme = WEEKS, order: str = "", *, points: float = 0.0, missed: float = 0.2, seed: int = 1
) -> Asked:
    """A finished experiment in which plan A is so many points above plan B; of no order, any."""
    dice = np.random.default_rng(seed)
    order = order or letters(draw(scheme, dice).astype(np.int8))
    n_days = scheme.n_days + (1 if scheme.is_paired else 0)
    block = np.arange(n_days) // scheme.block_days
    block[scheme.n_days :] = NO_PLAN
    n_units = scheme.n_blocks // scheme.unit_blocks
    orders, place = orders_beside(scheme, order, n_units_begun=n_units, seed=seed)
    ramp = exposures_of(block, signs(order)[np.newaxis], scheme)[0][:, 0]
    scores = some_course(n_days, seed=seed) + points * ramp
    scores[dice.random(n_days) < missed] = np.nan
    plan = TrialPlan(block, np.ones(n_days, dtype=np.bool_))
    return Asked(scores, plan, orders, place, scheme)
