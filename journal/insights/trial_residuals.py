"""What is left of ratings and exposures once weekdays, drift and memory are taken out."""

from __future__ import annotations

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import DRIFT_COLUMN, BoolArray, Window
from journal.insights.memory import GRID, whiten
from journal.insights.regression import Fit, Regression
from journal.insights.trial_schemes import Scheme

ROUNDING = 1e-9


def base_for(scheme: Scheme, base: FloatArray) -> FloatArray:
    """What every day of an experiment is compared by: the columns of `Window.base`, or all but weekdays."""
    return base if scheme.has_weekdays else without_weekdays(base)


def without_weekdays(base: FloatArray) -> FloatArray:
    """(n, 2): 1 and the day's number."""
    return base[:, : DRIFT_COLUMN + 1]


def fit_without_plan(window: Window, outcome: str, is_used: BoolArray) -> Fit:
    """How ratings go by the window's base alone, so that no choice in the method can look at the plan."""
    nothing = np.empty((window.n_days, 0))
    return Regression.of(window, nothing, [outcome], is_used).fit(0, int(is_used.sum()))


def memory_of(fit: Fit) -> FloatArray:
    """(2,): memory and noise that fit the ratings best."""
    return np.asarray(GRID[int(fit.weights[:, 0].argmax())])


def whitened_residuals(
    columns: FloatArray, n_base: int, is_used: BoolArray, grid_point: FloatArray
) -> FloatArray:
    """The columns beyond the first `n_base`, without memory and without what those explain, on used days."""
    whitened = whiten(columns, is_used, grid_point[np.newaxis]).columns[0]
    base, others = whitened[:, :n_base], whitened[:, n_base:]
    # Sundays that were never rated leave columns that say the same: so a pseudo-inverse.
    return np.asarray(others - base @ (np.linalg.pinv(base, rcond=ROUNDING) @ others))


def directions(columns: FloatArray) -> FloatArray:
    """(n, k): each column at length 1; one of next to nothing as nothing."""
    lengths = np.sqrt((columns**2).sum(axis=0))
    return np.asarray(columns / np.where(lengths < ROUNDING, np.inf, lengths))


def beside_own_days(asked: FloatArray, own_days: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Directions (days, n) of each order's exposure without its own days, and of those, if there are any."""
    own_days = directions(own_days) if own_days.size else np.zeros((len(asked), 1))
    # An order that, among these days, comes to no difference between the plans shows none either.
    return directions(asked - own_days * (asked * own_days).sum(axis=0)), own_days
