"""Student's t distribution, and weighted mixtures of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import FloatArray

_FEW_DEGREES = 20
"""Below, the sum is exact and short; from here on, the series errs by less than 1e-9."""
_STEPS_MAX = 60
_TOLERANCE = 1e-7

_erf = np.frompyfunc(math.erf, 1, 1)


def cdf(t: FloatArray, degrees: int) -> FloatArray:
    """P(T <= t) for each element, with `degrees` >= 1 degrees of freedom; same shape as `t`."""
    angles = t / math.sqrt(degrees)
    body = _central(angles, degrees) if degrees < _FEW_DEGREES else _central_of_many(angles, degrees)
    # Rounding may leave the range by a last digit.
    return np.asarray(np.clip(0.5 * (1 + body), 0, 1))


def _central(angles: FloatArray, degrees: int) -> FloatArray:
    """P(-|t| < T < |t|), with the sign of t: a finite sum (Abramowitz and Stegun, 26.7.3 and 26.7.4)."""
    cosine_squared = 1 / (1 + angles**2)
    sine = angles * np.sqrt(cosine_squared)
    odd = degrees % 2
    total = np.zeros_like(angles)
    for k in range((degrees - 2 - odd) // 2, -1, -1):
        total = 1 + total * cosine_squared * (2 * k + 1 + odd) / (2 * k + 2 + odd)
    if not odd:
        return np.asarray(sine * total)
    extra = sine * np.sqrt(cosine_squared) * total if degrees > 1 else 0.0
    return np.asarray((np.arctan(angles) + extra) * 2 / math.pi)


def _central_of_many(angles: FloatArray, degrees: int) -> FloatArray:
    """The same by way of the normal distribution (Hill 1970, Communications of the ACM 13:617)."""
    a = degrees - 0.5
    b = 48 * a * a
    z2 = a * np.log1p(angles**2)
    series = (((-0.4 * z2 - 3.3) * z2 - 24) * z2 - 85.5) / (0.8 * z2 * z2 + 100 + b) + z2 + 3
    z = np.sign(angles) * np.sqrt(z2) * (series / b + 1)
    return np.asarray(_erf(z / math.sqrt(2)), dtype=np.float64)


def density(t: FloatArray, degrees: int) -> FloatArray:
    """The density at each element."""
    log_constant = (
        math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - 0.5 * math.log(math.pi * degrees)
    )
    return np.asarray(np.exp(log_constant - (degrees + 1) / 2 * np.log1p(t * t / degrees)))


@dataclass(frozen=True, eq=False)
class Mixtures:
    """K distributions, each a weighted mixture of G scaled and shifted Student t distributions.

    centres, scales, weights  float64 (K, G); scales above 0, the weights of one row sum to 1.
    degrees                   of freedom, of all of them.
    """

    centres: FloatArray
    scales: FloatArray
    weights: FloatArray
    degrees: int

    @property
    def means(self) -> FloatArray:
        """(K,): the weighted centres."""
        return np.asarray((self.weights * self.centres).sum(axis=1))

    def below(self, points: FloatArray) -> FloatArray:
        """(..., K): the probability below each point; `points` has the shape (..., K)."""
        shares = (self.weights * cdf(self._t(points), self.degrees)).sum(axis=-1)
        return np.asarray(np.minimum(shares, 1))

    def interval(self, level: float) -> FloatArray:
        """(2, K): the points that have as much probability below as above them, and `level` between them.

        Newton's steps, and halving where one would leave the bracket.
        """
        share = np.array([[(1 - level) / 2], [(1 + level) / 2]])
        spread = np.sqrt((self.weights * (self.scales**2 + (self.centres - self.means[:, None]) ** 2)).sum(1))
        points = self.means + np.array([[-2], [2]]) * spread
        # Wide enough for two degrees of freedom, the fewest there are.
        low, high = np.broadcast_arrays(self.means - 60 * spread, self.means + 60 * spread, points)[:2]
        for _ in range(_STEPS_MAX):
            excess = self.below(points) - share
            low, high = np.where(excess < 0, points, low), np.where(excess < 0, high, points)
            new = points - excess / np.maximum(self._density(points), np.finfo(np.float64).tiny)
            new = np.where((new > low) & (new < high), new, (low + high) / 2)
            is_done = bool((np.abs(new - points) <= _TOLERANCE * spread).all())
            points = new
            if is_done:
                break
        return np.asarray(points)

    def _t(self, points: FloatArray) -> FloatArray:
        return np.asarray((points[..., np.newaxis] - self.centres) / self.scales)

    def _density(self, points: FloatArray) -> FloatArray:
        return np.asarray((self.weights / self.scales * density(self._t(points), self.degrees)).sum(axis=-1))
