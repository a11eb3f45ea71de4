"""Generalised least squares as a textbook has it: the whole covariance matrix, one grid point after another.

Slow and plain, to compare the engine with: its filter must give the same to the last digits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import BoolArray
from journal.insights.memory import GRID


@dataclass(frozen=True)
class DenseFit:
    """For each of the G grid points: (G, p) coefficients, (G, p, p) their covariance, (G,) weights."""

    coefficients: FloatArray
    covariances: FloatArray
    weights: FloatArray


def covariance(days: FloatArray, memory: float, noise: float) -> FloatArray:
    """(m, m): of the errors on these days, whose variance is 1: what lasts fades with each day between."""
    apart = np.abs(np.subtract.outer(days, days))
    # Without any memory what lasts is gone the next day; 0 to the power of 0 is 1, as it should be.
    return np.asarray((1 - noise) * memory**apart + noise * (apart == 0))


def dense_fit(design: FloatArray, rating: FloatArray, is_used: BoolArray) -> DenseFit:
    """The regression of a rating (n,) on a design (n, p) over the used days, for every grid point."""
    x, y = design[is_used], rating[is_used]
    degrees = len(y) - x.shape[1]
    fits, log_likelihoods = [], []
    for memory, noise in GRID:
        errors = covariance(np.flatnonzero(is_used).astype(np.float64), memory, noise)
        inverse = np.linalg.inv(errors)
        information = x.T @ inverse @ x
        coefficients = np.linalg.solve(information, x.T @ inverse @ y)
        residual = y - x @ coefficients
        squares = residual @ inverse @ residual
        fits.append((coefficients, np.linalg.inv(information) * squares / degrees))
        determinants = np.linalg.slogdet(errors)[1] + np.linalg.slogdet(information)[1]
        log_likelihoods.append(-0.5 * (determinants + degrees * np.log(squares)))
    weights = np.exp(np.array(log_likelihoods) - max(log_likelihoods))
    return DenseFit(
        np.array([coefficients for coefficients, _ in fits]),
        np.array([spread for _, spread in fits]),
        weights / weights.sum(),
    )
