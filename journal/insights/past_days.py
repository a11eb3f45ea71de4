"""The days up to one of them, as rules ask for them: the mean of some, and how many sessions they had."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray
from journal.insights.design import OVERALL


@dataclass(frozen=True)
class Spell:
    """Some days in a row: their mean score, 0 to 10, and on how many of them it was rated, at least one."""

    mean: float
    n_rated: int
    first: date
    last: date


@dataclass(frozen=True, eq=False)
class PastDays:
    """The first `n_days` days of a table: all of them, or those up to an earlier day.

    Every sum is kept from the first day on, so that a mean is a subtraction and an earlier day costs nothing.
    """

    first: date
    n_days: int
    _scores: Mapping[str, Sequence[float]]
    _sums: Mapping[str, Sequence[float]]
    _n_rated: Mapping[str, Sequence[int]]
    _n_rated_days: Sequence[int]
    _n_sessions: Sequence[int]

    @classmethod
    def of(cls, table: DayTable) -> PastDays:
        outcomes: dict[str, FloatArray] = {OVERALL: table.overall, **table.ratings}
        return cls(
            first=table.dates[0].astype(date),
            n_days=table.n_days,
            _scores={name: scores.tolist() for name, scores in outcomes.items()},
            _sums={name: [0.0, *np.nancumsum(scores).tolist()] for name, scores in outcomes.items()},
            _n_rated={name: [0, *np.isfinite(scores).cumsum().tolist()] for name, scores in outcomes.items()},
            _n_rated_days=[0, *table.is_rated.cumsum().tolist()],
            _n_sessions=[0, *table.sessions.cumsum().tolist()],
        )

    def up_to(self, day: date) -> PastDays:
        """The same days as they were on an earlier one; none at all before the first."""
        return replace(self, n_days=max(0, min(self.n_days, (day - self.first).days + 1)))

    def spell(self, outcome: str, n_days: int, *, days_ago: int = 0) -> Spell | None:
        """The `n_days` days that ended `days_ago`; None when none of them was rated."""
        stop = self.n_days - days_ago
        return self._spell(outcome, stop - n_days, stop)

    def first_spell(self, outcome: str, n_days: int) -> Spell | None:
        """The first `n_days` days of the table; None when none of them was rated."""
        return self._spell(outcome, 0, min(n_days, self.n_days))

    def days_from(self, score: float, n_days: int) -> dict[str, list[date]]:
        """By symptom, which of the last `n_days` days were rated `score` or more; only those with any."""
        last_days = range(max(0, self.n_days - n_days), self.n_days)
        # A comparison with NaN is False, so an unrated day is none.
        found = {
            symptom: [at for at in last_days if self._scores[symptom][at] >= score] for symptom in SYMPTOMS
        }
        return {symptom: [self._day(at) for at in days] for symptom, days in found.items() if days}

    def n_sessions(self, n_days: int) -> int:
        """The sessions of the last `n_days` days."""
        return self._in_last(n_days, self._n_sessions)

    def n_rated(self, n_days: int) -> int:
        """How many of the last `n_days` days have any score."""
        return self._in_last(n_days, self._n_rated_days)

    def _in_last(self, n_days: int, counts: Sequence[int]) -> int:
        return counts[self.n_days] - counts[max(0, self.n_days - n_days)]

    def _spell(self, outcome: str, start: int, stop: int) -> Spell | None:
        """Days by their places; those before the first one are not rated."""
        since, until = max(0, start), max(0, stop)
        n_rated = self._n_rated[outcome][until] - self._n_rated[outcome][since]
        if n_rated <= 0:
            return None
        total = self._sums[outcome][until] - self._sums[outcome][since]
        return Spell(total / n_rated, n_rated, self._day(start), self._day(stop - 1))

    def _day(self, at: int) -> date:
        return self.first + timedelta(days=at)
