"""What a day is compared with: its weekday, the drift over time, and the sessions before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray, IntArray

BoolArray = npt.NDArray[np.bool_]
OVERALL = "overall"
OUTCOMES = (OVERALL, *SYMPTOMS)
WINDOW_DAYS_MAX = 365
"""Effects and bodies change; a straight drift over years would be a fiction."""


DRIFT_COLUMN = 1
"""The place of the day's number among the columns of `Window.base`."""


@dataclass(frozen=True)
class Question:
    """One thing that may be asked: what sessions in the `n_days` days before a day go with.

    Of the day before it is asked whether there was a session, of a week how many there were.
    """

    name: str
    n_days: int
    counts: bool

    def exposure(self, sessions: IntArray) -> FloatArray:
        """(n,): the sessions in the days before each day; NaN on the first days, of which nothing is known.

        One on the day itself never counts: the rating may have come first.
        """
        total = np.concatenate(([0], np.cumsum(sessions if self.counts else np.minimum(sessions, 1))))
        before = np.full(sessions.size, np.nan)
        before[self.n_days :] = total[self.n_days : -1] - total[: -self.n_days - 1]
        return before

    def mirrored(self, sessions: IntArray) -> FloatArray:
        """(n,): the same of the days after each day; NaN on the last days."""
        return self.exposure(sessions[::-1])[::-1]


DAY = Question("day", 1, counts=False)
WEEK = Question("week", 7, counts=True)
QUESTIONS = (DAY, WEEK)


@dataclass(frozen=True, eq=False)
class Window:
    """The days that count, at most the last 365, and what each of them is compared by.

    base      float64 (n, 8): 1, the day's number from -0.5 to 0.5, and six contrasts of weekdays.
    outcomes  by name, float64 (n,): the four symptoms, and "overall", the mean of the four; NaN where not
              rated, overall already when one of the four is missing.
    """

    days: DayTable
    base: FloatArray
    outcomes: Mapping[str, FloatArray]

    @classmethod
    def ending(cls, table: DayTable, n_days: int) -> Window:
        """The window that ends with the table's day number `n_days`, counted from 1."""
        days = table.between(max(0, n_days - WINDOW_DAYS_MAX), n_days)
        return cls(days, base_of(days.weekday), {OVERALL: days.overall, **days.ratings})

    @property
    def n_days(self) -> int:
        return self.days.n_days


def base_of(weekday: IntArray) -> FloatArray:
    """(n, 8): what every day is compared by, as `Window.base` says."""
    n = weekday.size
    # Six contrasts against the seventh day, so that the weekdays' effects sum to 0.
    days = np.equal.outer(weekday, np.arange(6)) * 1.0 - (weekday == 6)[:, np.newaxis]
    return np.column_stack([np.ones(n), np.arange(n) / n - 0.5, days])


def rated_alike(outcomes: Mapping[str, FloatArray]) -> Iterable[tuple[BoolArray, list[str]]]:
    """The outcomes in groups that are rated on the very same days, to be worked out together."""
    groups: dict[bytes, tuple[BoolArray, list[str]]] = {}
    for name, scores in outcomes.items():
        is_rated = np.isfinite(scores)
        groups.setdefault(is_rated.tobytes(), (is_rated, []))[1].append(name)
    return groups.values()
