"""Weeks of a day table: means, ranges and sessions, and the target of each week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import ONE_DAY, SYMPTOMS, DateArray, DayTable, FloatArray, IntArray

DAYS_DRAWN_DAILY_MAX = 35
"""Up to five weeks are drawn day by day, longer periods week by week: beyond, single days crowd together, and
of five weekly means or fewer hardly a course can be seen."""


@dataclass(frozen=True, eq=False)
class WeekTable:
    """Every calendar week that a day table touches, oldest first; all arrays have shape (m,).

    first_days    datetime64[D]: the first day of the week, before the table's own first day if need be.
    means, lows, highs  by symptom, float64: over the week's rated days; NaN without one.
    n_rated       by symptom, int64: how many days of the week have a score of it.
    n_rated_days  int64: days with any score.
    n_days        int64: days of the week inside the table; under 7 in a part of a week.
    sessions      int64: sessions in those days.    minutes  int64: their minutes together.
    """

    first_days: DateArray
    means: Mapping[str, FloatArray]
    lows: Mapping[str, FloatArray]
    highs: Mapping[str, FloatArray]
    n_rated: Mapping[str, IntArray]
    n_rated_days: IntArray
    n_days: IntArray
    sessions: IntArray
    minutes: IntArray


def weekly(table: DayTable, *, week_start: int) -> WeekTable:
    """The weeks of the table; `week_start` is the weekday they begin on, Monday 0 to Sunday 6."""
    if week_start not in range(7):
        raise ValueError(f"a week starts on a weekday from 0 to 6, not {week_start}")
    day_of_week = (table.weekday - week_start) % 7
    starts = np.flatnonzero(day_of_week == 0)
    if day_of_week[0] != 0:
        starts = np.concatenate(([0], starts))
    scores = np.stack([table.ratings[symptom] for symptom in SYMPTOMS])
    is_rated = ~np.isnan(scores)
    n_rated = np.add.reduceat(is_rated, starts, axis=1, dtype=np.int64)
    sums = np.add.reduceat(np.where(is_rated, scores, 0.0), starts, axis=1)
    # fmin and fmax pass over NaN and, unlike nanmin, say nothing about a week without a score.
    lows = np.fmin.reduceat(scores, starts, axis=1)
    highs = np.fmax.reduceat(scores, starts, axis=1)
    means = np.divide(sums, n_rated, out=np.full(sums.shape, np.nan), where=n_rated > 0)
    return WeekTable(
        first_days=table.dates[starts] - day_of_week[starts] * ONE_DAY,
        means=_by_symptom(means),
        lows=_by_symptom(lows),
        highs=_by_symptom(highs),
        n_rated=dict(zip(SYMPTOMS, n_rated, strict=True)),
        n_rated_days=np.add.reduceat(is_rated.any(axis=0), starts, dtype=np.int64),
        n_days=np.diff(np.append(starts, table.n_days)),
        sessions=np.add.reduceat(table.sessions, starts),
        minutes=np.add.reduceat(table.minutes, starts),
    )


def _by_symptom(values: FloatArray) -> Mapping[str, FloatArray]:
    return dict(zip(SYMPTOMS, values, strict=True))


def weekly_targets(steps: Sequence[tuple[date, int | None]], first_days: DateArray) -> FloatArray:
    """(m,): sessions a week that are aimed for on each week's last day; NaN where none are.

    steps       (from date, sessions a week), in any order; a later one takes over, None ends it.
    first_days  datetime64[D] (m,): the first day of each week.
    """
    in_order = sorted(steps, key=itemgetter(0))
    starts = np.array([starts_on for starts_on, _n_sessions in in_order], dtype="datetime64[D]")
    # The first place answers for the weeks before any step; None becomes NaN.
    targets = np.array([None, *(n_sessions for _starts_on, n_sessions in in_order)], dtype=np.float64)
    in_force: npt.NDArray[np.intp] = np.searchsorted(starts, first_days + 6 * ONE_DAY, side="right")
    return targets[in_force]
