"""The day table: a journal as arrays, one element a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

SYMPTOMS = ("tingling", "numbness", "burning", "pain")
SCORE_MAX = 10

ONE_DAY = np.timedelta64(1, "D")
DateArray = npt.NDArray[np.datetime64]
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
Day = date | str
"""A civil day, or its ISO text: numpy reads both, and text spares a database the making of dates."""


@dataclass(frozen=True, eq=False)
class DayTable:
    """Every day of a period, oldest first; all arrays have the same length n >= 1.

    dates     datetime64[D] (n,): each day follows the one before it, none is left out.
    ratings   by symptom, float64 (n,): 0 (none) to 10 (worst); NaN where not rated, never 0 for it.
    sessions  int64 (n,): how many massage sessions that day.
    weekday   int64 (n,): Monday 0 to Sunday 6.
    minutes   int64 (n,): the minutes of that day's sessions together.

    Raises ValueError, with the reason, when the arrays contradict one another.
    """

    dates: DateArray
    ratings: Mapping[str, FloatArray]
    sessions: IntArray
    weekday: IntArray
    minutes: IntArray

    def __post_init__(self) -> None:
        _check_dates(self.dates)
        if set(self.ratings) != set(SYMPTOMS):
            raise ValueError(f"ratings must hold exactly {', '.join(SYMPTOMS)}, not {sorted(self.ratings)}")
        for symptom in SYMPTOMS:
            _check_scores(symptom, self.ratings[symptom], self.n_days)
        for name in ("sessions", "minutes", "weekday"):
            _check_counts(name, getattr(self, name), self.n_days)
        if not np.array_equal(self.weekday, weekdays(self.dates)):
            raise ValueError("weekday must be the weekday of each date, Monday 0 to Sunday 6")

    @property
    def n_days(self) -> int:
        return int(self.dates.size)

    @property
    def is_rated(self) -> npt.NDArray[np.bool_]:
        """(n,): True on a day with at least one score."""
        scores = np.stack([self.ratings[symptom] for symptom in SYMPTOMS])
        return np.asarray(~np.isnan(scores).all(axis=0))

    @classmethod
    def from_rows(
        cls,
        first: date,
        last: date,
        rating_rows: Iterable[tuple[Day, Any, Any, Any, Any]],
        session_rows: Iterable[tuple[Day, int]],
    ) -> DayTable:
        """The table of the days `first` to `last`, both included, from dated rows in any order.

        rating_rows   (day, tingling, numbness, burning, pain), None for an unanswered symptom; a day once.
        session_rows  (day, minutes), one row a session.
        Raises ValueError for a row outside the days, a day rated twice, or a score outside 0 to 10.
        """
        first_day = np.datetime64(first, "D")
        dates = np.arange(first_day, np.datetime64(last, "D") + ONE_DAY)
        if dates.size == 0:
            raise ValueError(f"the last day must not come before the first: {first} to {last}")
        scores = np.full((len(SYMPTOMS), dates.size), np.nan)
        rated_days, *score_columns = _columns(rating_rows, 1 + len(SYMPTOMS))
        at = _offsets(rated_days, first_day, dates.size)
        if np.unique(at).size < at.size:
            raise ValueError("a day is rated at most once")
        scores[:, at] = np.array(score_columns, dtype=np.float64)
        session_days, minutes = _columns(session_rows, 2)
        massaged = _offsets(session_days, first_day, dates.size)
        return cls(
            dates=dates,
            ratings=dict(zip(SYMPTOMS, scores, strict=True)),
            sessions=np.bincount(massaged, minlength=dates.size).astype(np.int64),
            weekday=weekdays(dates),
            minutes=np.bincount(massaged, weights=minutes, minlength=dates.size).astype(np.int64),
        )


def weekdays(dates: DateArray) -> IntArray:
    """(n,): Monday 0 to Sunday 6."""
    # Day 0 of datetime64, 1 January 1970, was a Thursday.
    return (dates.astype("datetime64[D]").astype(np.int64) + 3) % 7


def _columns(rows: Iterable[tuple[Any, ...]], n_columns: int) -> list[tuple[Any, ...]]:
    return list(zip(*rows, strict=True)) or [()] * n_columns


def _offsets(days: tuple[Day, ...], first_day: np.datetime64, n_days: int) -> IntArray:
    at: IntArray = (np.array(days, dtype="datetime64[D]") - first_day).astype(np.int64)
    if not ((at >= 0) & (at < n_days)).all():
        raise ValueError("every row must lie between the first and the last day")
    return at


def _check_dates(dates: DateArray) -> None:
    if dates.ndim != 1 or dates.dtype != np.dtype("datetime64[D]") or dates.size == 0:
        raise ValueError("dates must be datetime64[D] of shape (n,) with at least one day")
    if np.isnat(dates).any() or (np.diff(dates).astype(np.int64) != 1).any():
        raise ValueError("dates must follow one another day by day")


def _check_scores(symptom: str, scores: FloatArray, n_days: int) -> None:
    if scores.dtype != np.float64 or scores.shape != (n_days,):
        raise ValueError(f"the scores of {symptom} must be float64 of shape ({n_days},)")
    # A comparison with NaN is False, so an unrated day passes.
    if ((scores < 0) | (scores > SCORE_MAX)).any():
        raise ValueError(f"the scores of {symptom} must lie between 0 and {SCORE_MAX}, NaN where not rated")


def _check_counts(name: str, counts: IntArray, n_days: int) -> None:
    if counts.dtype != np.int64 or counts.shape != (n_days,):
        raise ValueError(f"{name} must be int64 of shape ({n_days},)")
    if (counts < 0).any():
        raise ValueError(f"{name} must not be negative")
