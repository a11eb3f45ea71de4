"""The statistic of every order, as a function of the difference between the plans that is taken out first.

It is the square of a partial correlation: of ratings with the exposure under an order, beside the day's own
plan under that order. The same reckoning for each of them keeps the test exact when nothing makes a
difference; that each is weighed by the spread it leaves keeps it fair when sessions act on their own evening.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.trial_residuals import ROUNDING

LEVEL = 0.05
DIFFERENCE_MAX = 10.0
_STEP = 0.25
_N_HALVINGS = 20


@dataclass(frozen=True, eq=False)
class Statistics:
    """Products of the ratings, and of a difference of one point, with what each order says; (n,) and (2,).

    asked     with the direction of each order's exposure, without its own days; of the ratings.
    own_days  with the direction of each order's own days; 0 where these do not stand beside it.
    *_unit    the same, of one point under the drawn order.
    squares   of ratings and unit, and their product: what the ratings' length is made of.
    """

    asked: FloatArray
    own_days: FloatArray
    asked_unit: FloatArray
    own_days_unit: FloatArray
    squares: tuple[float, float, float]
    drawn: int

    @classmethod
    def of(
        cls, ratings: FloatArray, unit: FloatArray, ramps: FloatArray, own_days: FloatArray, drawn: int
    ) -> Statistics:
        """Of residuals (days,) and directions (days, n) of length 1 or 0; ramps stand square to own days."""
        return cls(
            ramps.T @ ratings,
            own_days.T @ ratings,
            ramps.T @ unit,
            own_days.T @ unit,
            (float(ratings @ ratings), float(unit @ unit), float(ratings @ unit)),
            drawn,
        )

    @property
    def estimate(self) -> float:
        """The difference in points that leaves the drawn order nothing to show, as far as the scale goes."""
        return _bounded(float(self.asked[self.drawn] / self.asked_unit[self.drawn]))

    def p_without(self, difference: float) -> float:
        """The share of orders that show as much as the drawn one, once this difference is taken out."""
        of_ratings, of_unit, of_both = self.squares
        length = of_ratings + difference * (difference * of_unit - 2 * of_both)
        beside = length - (self.own_days - difference * self.own_days_unit) ** 2
        # Ratings that are this very difference, or never change, leave nothing, of which no order shows any.
        beside[beside < ROUNDING * (1 + of_ratings + difference**2 * of_unit)] = np.inf
        shown = (self.asked - difference * self.asked_unit) ** 2 / beside
        return float(np.mean(shown >= shown[self.drawn] - ROUNDING))

    def interval(self) -> tuple[float, float]:
        """From the least to the largest difference that, taken out of the ratings, leaves p over 5 %."""
        n_steps = round(DIFFERENCE_MAX / _STEP)
        grid = (step * _STEP for step in range(-n_steps, n_steps + 1))
        kept = [self.estimate, *(one for one in grid if self.p_without(one) > LEVEL)]
        return self._end(min(kept), -_STEP), self._end(max(kept), _STEP)

    def _end(self, kept: float, step: float) -> float:
        """Where p falls to 5 %, between a difference that is kept and the next of the grid, which is not."""
        refused = _bounded(kept + step)
        for _ in range(_N_HALVINGS):
            middle = (kept + refused) / 2
            kept, refused = (middle, refused) if self.p_without(middle) > LEVEL else (kept, middle)
        return kept


def _bounded(difference: float) -> float:
    return min(max(difference, -DIFFERENCE_MAX), DIFFERENCE_MAX)
