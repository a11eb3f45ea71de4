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
"""A week with fewer rated days is no dot in the second figure: its mean would say too little."""


@dataclass(frozen=True)
class ChartData:
    """Symptom points (one a day or a week) and the strip of weeks below them.

    `at` is the first day of each point; `means`, lists as long as `at`, hold a score or a weekly mean;
    `weeks`, `sessions` and `targets` are one a calendar week, `is_dot` says which of them the second
    figure shows, and `week_means` their means. `first` and `last` bound the time axis.
    """

    unit: Literal["day", "week"]
    first: int
    last: int
    at: list[int]
    means: dict[str, list[float | None]]
    n_rated: list[int]
    weeks: list[int]
    sessions: list[int]
    targets: list[int | None]
    week_means: dict[str, list[float | None]]
    is_dot: list[bool]

    @property
    def n_dots(self) -> int:
        return sum(self.is_dot)

    def as_json(self) -> dict[str, Any]:
        """For `json_script`; weekly means are not sent twice."""
        data = vars(self).copy()
        if self.unit == "week":
            data["week_means"] = None
        return data


def weekly_chart(weeks: WeekTable, targets: NDArray[np.float64]) -> ChartData:
    """One point a week."""
    first_days = _day_numbers(weeks.first_days)
    means = _lists(weeks.means)
    return ChartData(
        unit="week",
        first=first_days[0],
        last=first_days[-1] + 6,
        at=first_days,
        means=means,
        n_rated=weeks.n_rated_days.tolist(),
        week_means=means,
        **_strip(weeks, targets),
    )


def daily_chart(days: DayTable, weeks: WeekTable, targets: NDArray[np.float64]) -> ChartData:
    """One point a day above the strip of weeks."""
    first_days = _day_numbers(weeks.first_days)
    return ChartData(
        unit="day",
        first=first_days[0],
        last=first_days[-1] + 6,
        at=_day_numbers(days.dates),
        means=_lists(days.ratings),
        n_rated=days.is_rated.astype(int).tolist(),
        week_means=_lists(weeks.means),
        **_strip(weeks, targets),
    )


def _strip(weeks: WeekTable, targets: NDArray[np.float64]) -> dict[str, Any]:
    is_dot = (weeks.n_days == 7) & (weeks.n_rated_days >= RATED_DAYS_MIN)
    return {
        "weeks": _day_numbers(weeks.first_days),
        "sessions": weeks.sessions.tolist(),
        "targets": [None if np.isnan(target) else int(target) for target in targets.tolist()],
        "is_dot": is_dot.tolist(),
    }


def _day_numbers(days: NDArray[np.datetime64]) -> list[int]:
    numbers: list[int] = days.astype("datetime64[D]").astype(np.int64).tolist()
    return numbers


def _lists(columns: Any) -> dict[str, list[float | None]]:
    return {symptom: _or_none(columns[symptom]) for symptom in SYMPTOMS}


def _or_none(values: NDArray[np.float64]) -> list[float | None]:
    """Rounded to a hundredth; NaN, which JSON does not know, becomes None."""
    return [None if isnan(value) else value for value in np.round(values, 2).tolist()]
