"""A person's own chance that an experiment notices a difference, from the ups and downs of their days."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from journal.insights.day_table import DayTable, FloatArray
from journal.insights.design import BoolArray, Window, base_of
from journal.insights.regression import N_SPARE_ROWS
from journal.insights.trial_exposures import NO_PLAN, exposure, exposures_of
from journal.insights.trial_orders import OrderArray, allowed_orders, orders_beside
from journal.insights.trial_residuals import (
    ROUNDING,
    base_for,
    beside_own_days,
    fit_without_plan,
    memory_of,
    whitened_residuals,
    without_weekdays,
)
from journal.insights.trial_schemes import Scheme
from journal.insights.trial_statistics import LEVEL

RATED_LEAST = 21
"""Three weeks: with fewer, weekdays and drift leave too little to tell ups and downs by."""
PACE_DAYS = 28
DIFFERENCE = 2.0
_N_TRIES = 400
_WAYS = ({"n_days": 1, "ends_ago": 0}, {"n_days": 7, "ends_ago": 1})
"""How a difference between weeks may come: at once, or over the seven days before."""
_N_ORDERS = 400
_N_PATTERNS = 5


@dataclass(frozen=True, eq=False)
class UpsAndDowns:
    """How the ratings of one outcome go by themselves.

    grid_point  (2,): memory and noise. `spread` is the standard deviation in points that is left beside
                weekday and drift, when nothing is known of the days before.
    pace        the share of days that is rated.
    in_pairs    the same with weekdays left in, beside drift alone: so an experiment in pairs meets them. None
                where no weekday is unlike another.
    """

    grid_point: FloatArray
    spread: float
    pace: float
    in_pairs: UpsAndDowns | None = None

    @classmethod
    def usual(cls, memory: float, noise: float, *, spread: float, pace: float) -> UpsAndDowns:
        """Those of nobody in particular."""
        return cls(np.array([memory, noise]), spread, pace)


def ups_and_downs(days: DayTable, outcome: str) -> UpsAndDowns | None:
    """Of the table's last year; None with too few rated days to know."""
    window = Window.ending(days, days.n_days)
    is_rated = np.isfinite(window.outcomes[outcome])
    if is_rated.sum() < RATED_LEAST:
        return None
    pace = float(is_rated[-PACE_DAYS:].mean())
    grid_point, spread = _left_beside(window, outcome, is_rated)
    in_pairs = _left_beside(replace(window, base=without_weekdays(window.base)), outcome, is_rated)
    return UpsAndDowns(grid_point, spread, pace, UpsAndDowns(*in_pairs, pace))


def _left_beside(window: Window, outcome: str, is_rated: BoolArray) -> tuple[FloatArray, float]:
    """Memory and noise (2,), and the spread."""
    fit = fit_without_plan(window, outcome, is_rated)
    best = int(fit.weights[:, 0].argmax())
    return memory_of(fit), math.sqrt(fit.variances[best, 0])


def chance(feelings: UpsAndDowns, scheme: Scheme, *, difference: float = DIFFERENCE) -> float:
    """The chance, 0 to 1, of p at most 0.05 if one plan is `difference` points better within a week.

    The share of experiments, tried out with orders and ups and downs from a fixed seed, in which the
    randomization test itself would say so. The person rates as often as lately. In weeks the difference comes
    at once in half of the tries and over the seven days before in the other half, as nobody knows which; in
    pairs on the next day.
    """
    if not scheme.has_weekdays:
        feelings = feelings.in_pairs or feelings
    n_days = scheme.n_days + (1 if scheme.is_paired else 0)
    base = base_for(scheme, base_of(np.arange(n_days) % 7))
    n_rated = round(feelings.pace * n_days)
    if n_rated < base.shape[1] + 2 * N_SPARE_ROWS:
        return 0.0
    columns = _Columns.of(scheme, base)
    # Which days are rated makes a difference of its own, unless all are.
    n_patterns = 1 if n_rated == n_days else _N_PATTERNS
    tries = [
        _share_clear(columns, feelings, n_rated, _N_TRIES // n_patterns, difference, seed=seed)
        for seed in range(n_patterns)
    ]
    return float(np.mean(tries))


@dataclass(frozen=True, eq=False)
class _Columns:
    """What every day of an experiment is compared by: (days, n), and of each order (days, orders)."""

    base: FloatArray
    asked: FloatArray
    ways: list[FloatArray]
    same_day: FloatArray | None

    @classmethod
    def of(cls, scheme: Scheme, base: FloatArray) -> _Columns:
        # The day after the last has no plan.
        number = np.arange(len(base)) // scheme.block_days
        block = np.where(number < scheme.n_blocks, number, NO_PLAN)
        orders = _some_orders(scheme)
        asked, same_day = exposures_of(block, orders, scheme)
        ways = [asked] if scheme.is_paired else [exposure(block, orders, **way) for way in _WAYS]
        return cls(base, asked, ways, same_day)


def _share_clear(
    columns: _Columns, feelings: UpsAndDowns, n_rated: int, n_tries: int, difference: float, *, seed: int
) -> float:
    """Of experiments in which the same days, left to chance, are rated."""
    random = np.random.default_rng(seed)
    is_used = random.permutation(len(columns.base)) < n_rated
    n_orders, n_base = columns.asked.shape[1], columns.base.shape[1]
    own = [] if columns.same_day is None else [columns.same_day]
    beside_each_other = np.column_stack([columns.base, columns.asked, *columns.ways, *own])
    residuals = whitened_residuals(beside_each_other, n_base, is_used, feelings.grid_point)
    parts = np.split(residuals, n_orders * np.arange(1, 2 + len(columns.ways)), axis=1)
    asked, *felt, own_days = parts
    drawn = random.integers(n_orders, size=n_tries)
    ratings = random.normal(size=(len(asked), n_tries)) * feelings.spread
    for place, way in enumerate(felt):
        ratings[:, place :: len(felt)] += difference * way[:, drawn[place :: len(felt)]]
    ramps, own_days = beside_own_days(asked, own_days)
    beside = (ratings**2).sum(axis=0) - (own_days.T @ ratings) ** 2
    shown = (ramps.T @ ratings) ** 2 / beside
    return float(np.mean((shown >= shown[drawn, np.arange(n_tries)] - ROUNDING).mean(axis=0) <= LEVEL))


def _some_orders(scheme: Scheme) -> OrderArray:
    """All of them, or as many as tell p well enough, chosen by a fixed seed."""
    if scheme.is_paired:
        n_pairs = scheme.n_blocks // scheme.unit_blocks
        return orders_beside(scheme, "AB" * n_pairs, n_units_begun=n_pairs, seed=0)[0][:_N_ORDERS]
    orders = allowed_orders(scheme)
    if len(orders) <= _N_ORDERS:
        return orders
    return orders[np.random.default_rng(0).choice(len(orders), _N_ORDERS, replace=False)]
