"""The numbers the charts draw, as plain lists for JSON.

Days are whole numbers since 1970-01-01, so that no time zone can move them.
None is "not rated" or "no target".
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.weeks import WeekTable

RATED_DAYS_MIN = 3
"""A week with fewer ratings of a symptom is no dot in the second figure: its mean would say too little."""


@dataclass(frozen=True)
class ChartData:
    """Symptom points (one a day or a week) and the strip of weeks below them.

    `at` is the first day of each point; `means`, lists as long as `at`, hold a score or a weekly mean.
    `weeks`, `sessions`, `targets` and the lists of `dots` have one element a calendar week; a dot is the
    mean of a whole week with enough ratings of that symptom, else None. `first` and `last` bound the axis.
    """

    unit: Literal["day", "week"]
    first: int
    last: int
    at: list[int]
    means: dict[str, list[float | None]]
    weeks: list[int]
    sessions: list[int]
    targets: list[int | None]
    dots: dict[str, list[float | None]]

    @property
    def n_dot_weeks(self) -> int:
        """Weeks with a dot of at least one symptom."""
        columns = zip(*self.dots.values(), strict=True)
        return sum(any(dot is not None for dot in column) for column in columns)


def weekly_chart(weeks: WeekTable, targets: NDArray[np.float64]) -> ChartData:
    """One point a week."""
    first_days = _day_numbers(weeks.first_days)
    means = {symptom: _or_none(weeks.means[symptom]) for symptom in SYMPTOMS}
    return ChartData(unit="week", at=first_days, means=means, **_strip(weeks, targets))


def daily_chart(days: DayTable, weeks: WeekTable, targets: NDArray[np.float64]) -> ChartData:
    """One point a day above the strip of weeks."""
    means = {symptom: _or_none(days.ratings[symptom]) for symptom in SYMPTOMS}
    return ChartData(unit="day", at=_day_numbers(days.dates), means=means, **_strip(weeks, targets))


def _strip(weeks: WeekTable, targets: NDArray[np.float64]) -> dict[str, Any]:
    first_days = _day_numbers(weeks.first_days)
    return {
        "first": first_days[0],
        "last": first_days[-1] + 6,
        "weeks": first_days,
        "sessions": weeks.sessions.tolist(),
        "targets": [None if np.isnan(target) else int(target) for target in targets.tolist()],
        "dots": {symptom: _dots(weeks, symptom) for symptom in SYMPTOMS},
    }


def _dots(weeks: WeekTable, symptom: str) -> list[float | None]:
    is_dot = (weeks.n_days == 7) & (weeks.n_rated[symptom] >= RATED_DAYS_MIN)
    return _or_none(np.where(is_dot, weeks.means[symptom], np.nan))


def _day_numbers(days: NDArray[np.datetime64]) -> list[int]:
    numbers: list[int] = days.astype("datetime64[D]").astype(np.int64).tolist()
    return numbers


def _or_none(values: NDArray[np.float64]) -> list[float | None]:
    """Rounded to a hundredth; NaN, which JSON does not know, becomes None."""
    return [None if isnan(value) else value for value in np.round(values, 2).tolist()]
