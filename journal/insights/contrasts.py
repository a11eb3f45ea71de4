"""One technique, or one oil, against another: how days after the one differed from days after the other.

The safer question: feeling worse may bring a session about, but hardly decides which technique is used in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from journal.insights.day_table import FloatArray, IntArray
from journal.insights.design import DAY, OUTCOMES, BoolArray, Window
from journal.insights.effects import LEVEL
from journal.insights.gates import CONTRAST_DAYS, HALF_WIDTH, RATED_DAYS
from journal.insights.regression import N_SPARE_ROWS, Regression
from journal.insights.student import Mixtures

CHOICES_MAX = 6
"""Only the most used ones are compared: one more means many more pairs, each a chance to be fooled."""


@dataclass(frozen=True)
class Contrast:
    """Days after `first` minus days after `second`, in points; below 0 is better for `first`.

    outcome            what was compared: "overall" where enough days have it, else the most rated symptom.
    low, high          ends of the 95 % interval.
    p                  two-sided.
    n_first, n_second  rated days after the one and not the other.
    """

    first: str
    second: str
    outcome: str
    estimate: float
    low: float
    high: float
    p: float
    n_first: int
    n_second: int

    @property
    def is_precise(self) -> bool:
        return (self.high - self.low) / 2 <= HALF_WIDTH[DAY.name]


def contrasts(window: Window, used: Mapping[str, IntArray]) -> list[Contrast]:
    """Every pair that was used on enough days apart, told apart precisely or not.

    used  by name, int64 (n,): in how many of each day's sessions.
    """
    massaged = DAY.exposure(window.days.sessions)
    outcome = _outcome(window)
    is_used = np.isfinite(window.outcomes[outcome]) & np.isfinite(massaged)
    n_used = int(is_used.sum())
    after = _most_used({name: DAY.exposure(days) for name, days in used.items()}, is_used)
    pairs = _apart(after, is_used)
    if not pairs:
        return []
    # A session with none of them is a third kind of day.
    other = np.minimum(massaged, 1) * (sum(after.values(), np.zeros(window.n_days)) == 0)
    columns = np.column_stack([*after.values(), *([other] if other[is_used].any() else [])])
    n_columns = window.base.shape[1] + columns.shape[1]
    if n_used < max(RATED_DAYS[DAY.name], n_columns + N_SPARE_ROWS):
        return []
    fit = Regression.of(window, np.nan_to_num(columns), [outcome], is_used).fit(columns.shape[1], n_used)
    names = list(after)
    found = []
    for pair, n_days in pairs.items():
        signs = np.zeros(columns.shape[1])
        signs[[names.index(name) for name in pair]] = 1, -1
        found.append(_contrast(pair, n_days, outcome, fit.contrast(signs.tolist())))
    return found


def _outcome(window: Window) -> str:
    """The outcome to compare: the first of those that are rated on the most days."""
    n_rated = {name: int(np.isfinite(window.outcomes[name]).sum()) for name in OUTCOMES}
    if n_rated[OUTCOMES[0]] >= RATED_DAYS[DAY.name]:
        return OUTCOMES[0]
    return max(n_rated, key=n_rated.__getitem__)


def _most_used(after: Mapping[str, FloatArray], is_used: BoolArray) -> dict[str, FloatArray]:
    """The exposures of those that came before the most rated days, at least enough to be compared."""
    n_after = {name: int(days[is_used].sum()) for name, days in after.items()}
    enough = [name for name, n in n_after.items() if n >= CONTRAST_DAYS]
    # Sorting keeps the given order of equals, so the same journal always gives the same pairs.
    most = sorted(enough, key=n_after.__getitem__, reverse=True)[:CHOICES_MAX]
    return {name: after[name] for name in after if name in most}


def _apart(after: Mapping[str, FloatArray], is_used: BoolArray) -> dict[tuple[str, str], tuple[int, int]]:
    """The pairs with enough rated days after the one and not the other, both ways, and how many."""
    pairs = {}
    for first, second in combinations(after, 2):
        difference = (after[first] - after[second])[is_used]
        n_days = int((difference > 0).sum()), int((difference < 0).sum())
        if min(n_days) >= CONTRAST_DAYS:
            pairs[first, second] = n_days
    return pairs


def _contrast(pair: tuple[str, str], n_days: tuple[int, int], outcome: str, mixture: Mixtures) -> Contrast:
    below = float(mixture.below(np.zeros(1))[0])
    low, high = mixture.interval(LEVEL)
    return Contrast(
        *pair,
        outcome=outcome,
        estimate=float(mixture.means[0]),
        low=float(low[0]),
        high=float(high[0]),
        p=min(1.0, 2 * min(below, 1 - below)),
        n_first=n_days[0],
        n_second=n_days[1],
    )
