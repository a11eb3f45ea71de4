"""The numbers the charts draw, as plain lists for JSON.

Days are whole numbers since 1970-01-01, so that no time zone can move them.
None is "not rated" or "no target".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.weeks import WeekTable

Steps = Iterable[tuple[date, int]]
"""(from date, sessions a week) of each routine, oldest first."""


@dataclass(frozen=True)
class ChartData:
    """Symptom points (one a day or a week) and the strip of weeks below them.

    `at` is the first day of each point; `means`, lists as long as `at`, hold a score or a weekly mean.
    `weeks`, `sessions` and `targets` have one element a calendar week. `first` and `last` bound the axis.
    `routines` are those that begin within it, each its first day and its sessions a week, oldest first.
    """

    unit: Literal["day", "week"]
    first: int
    last: int
    at: list[int]
    means: dict[str, list[float | None]]
    weeks: list[int]
    sessions: list[int]
    targets: list[int | None]
    routines: list[tuple[int, int]]


def weekly_chart(weeks: WeekTable, targets: NDArray[np.float64], steps: Steps) -> ChartData:
    """One point a week."""
    first_days = _day_numbers(weeks.first_days)
    means = {symptom: _or_none(weeks.means[symptom]) for symptom in SYMPTOMS}
    return ChartData(unit="week", at=first_days, means=means, **_strip(weeks, targets, steps))


def daily_chart(days: DayTable, weeks: WeekTable, targets: NDArray[np.float64], steps: Steps) -> ChartData:
    """One point a day above the strip of weeks."""
    means = {symptom: _or_none(days.ratings[symptom]) for symptom in SYMPTOMS}
    return ChartData(unit="day", at=_day_numbers(days.dates), means=means, **_strip(weeks, targets, steps))


def _strip(weeks: WeekTable, targets: NDArray[np.float64], steps: Steps) -> dict[str, Any]:
    first_days = _day_numbers(weeks.first_days)
    first, last = first_days[0], first_days[-1] + 6
    begun = [(_day_number(starts_on), n_sessions) for starts_on, n_sessions in steps]
    return {
        "first": first,
        "last": last,
        "weeks": first_days,
        "sessions": weeks.sessions.tolist(),
        "targets": [None if np.isnan(target) else int(target) for target in targets.tolist()],
        "routines": [(day, n_sessions) for day, n_sessions in begun if first <= day <= last],
    }


def _day_number(day: date) -> int:
    return (day - date(1970, 1, 1)).days


def _day_numbers(days: NDArray[np.datetime64]) -> list[int]:
    numbers: list[int] = days.astype("datetime64[D]").astype(np.int64).tolist()
    return numbers


def _or_none(values: NDArray[np.float64]) -> list[float | None]:
    """Rounded to a hundredth; NaN, which JSON does not know, becomes None."""
    return [None if isnan(value) else value for value in np.round(values, 2).tolist()]
