"""The result of an experiment: a randomization test over the orders that could have been drawn.

Always by the plan that was drawn, never by what was done: only the plan was left to chance. In this module
exposure is plan A's share of the days up to a rating, halfway wherever no plan is on, so that what lasts into
the next block needs no days thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from journal.insights.day_table import DayTable, FloatArray
from journal.insights.design import BoolArray, Window
from journal.insights.regression import N_SPARE_ROWS
from journal.insights.trial_exposures import TrialPlan, exposures_of
from journal.insights.trial_orders import OrderArray
from journal.insights.trial_residuals import (
    ROUNDING,
    base_for,
    beside_own_days,
    fit_without_plan,
    memory_of,
    whitened_residuals,
)
from journal.insights.trial_schemes import Scheme
from journal.insights.trial_statistics import LEVEL, Statistics


@dataclass(frozen=True)
class TrialResult:
    """What an experiment shows, in points of the 0 to 10 scale.

    estimate   days under plan A minus days under plan B; below 0, A was lower, which is better.
    low, high  the differences that the orders do not contradict at 5 %: a 95 % interval.
    p          the share of possible orders that would have shown as large a difference or a larger one.
    n_orders   how many orders were compared.
    n_days     the rated days it rests on.
    memory     how much of a day's symptoms is left on the next, 0 to 1, as the ratings suggest.
    """

    estimate: float
    low: float
    high: float
    p: float
    n_orders: int
    n_days: int
    memory: float


class Missing(StrEnum):
    """What an experiment has too little of."""

    RATINGS = "ratings"
    BLOCKS = "blocks"


@dataclass(frozen=True)
class TooLittle:
    """Nothing can be said; `n_days` are the rated days there are."""

    missing: Missing
    n_days: int


def analyse_trial(
    days: DayTable, outcome: str, plan: TrialPlan, orders: OrderArray, drawn: int, *, scheme: Scheme
) -> TrialResult | TooLittle:
    """The result on the days from the experiment's first on; of more than a year, on the last year of them.

    outcome  a symptom, or "overall".
    orders   int8 (n, blocks): all that could have been drawn, A 1 and B -1; the one at `drawn` was.
    """
    window = _window(days, scheme)
    exposures, same_day = exposures_of(plan.block, orders, scheme)
    used = slice(-window.n_days, None)
    return compare_orders(
        window,
        outcome,
        plan.counts[used],
        exposures[used],
        drawn,
        same_day=None if same_day is None else same_day[used],
    )


def compare_orders(
    window: Window,
    outcome: str,
    counts: BoolArray,
    exposures: FloatArray,
    drawn: int,
    *,
    same_day: FloatArray | None = None,
) -> TrialResult | TooLittle:
    """The randomization test, given what each order means for each day of the window."""
    scores = window.outcomes[outcome]
    is_used = np.isfinite(scores) & counts
    n_days = int(is_used.sum())
    if n_days < window.base.shape[1] + 2 * N_SPARE_ROWS:
        return TooLittle(Missing.RATINGS, n_days)
    grid_point = memory_of(fit_without_plan(window, outcome, is_used))
    asked = [exposures] if same_day is None else [exposures, same_day]
    columns = np.column_stack([window.base, np.where(is_used, scores, 0), *asked])
    residuals = whitened_residuals(columns, window.base.shape[1], is_used, grid_point)
    statistics = _statistics(residuals, exposures.shape[1], drawn)
    if statistics is None or _alike(exposures[is_used]) > LEVEL:
        return TooLittle(Missing.BLOCKS if _alike(exposures[counts]) > LEVEL else Missing.RATINGS, n_days)
    low, high = statistics.interval()
    return TrialResult(
        estimate=statistics.estimate,
        low=low,
        high=high,
        p=statistics.p_without(0),
        n_orders=exposures.shape[1],
        n_days=n_days,
        memory=float(grid_point[0]),
    )


def _statistics(residuals: FloatArray, n_orders: int, drawn: int) -> Statistics | None:
    """Of residuals (days, 1 + n or 1 + 2 n): ratings, exposures, own days; None if orders are too alike."""
    ratings, asked, own_days = np.split(residuals, [1, 1 + n_orders], axis=1)
    ramps, own_days = beside_own_days(asked, own_days)
    likeness = np.abs(ramps.T @ ramps[:, drawn])
    if likeness[drawn] == 0 or np.mean(likeness >= 1 - ROUNDING) > LEVEL:
        return None
    return Statistics.of(ratings[:, 0], asked[:, drawn], ramps, own_days, drawn)


def _alike(exposures: FloatArray) -> float:
    """The largest share of orders that are each other or each other's opposite on all these days.

    Of all orders, not of the drawn one: whether there is a result must not depend on which one it was.
    """
    # Sums by any weights tell orders apart as their days do.
    sums = np.random.default_rng(0).random(len(exposures)) @ exposures
    _, counts = np.unique(np.abs(sums).round(9), return_counts=True)
    return float(counts.max() / exposures.shape[1])


def _window(days: DayTable, scheme: Scheme) -> Window:
    window = Window.ending(days, days.n_days)
    return replace(window, base=base_for(scheme, window.base))
