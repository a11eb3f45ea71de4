"""The day table: a journal as arrays, one element a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

SYMPTOMS = ("tingling", "numbness", "burning", "pain")
SCORE_MAX = 10
SUNDAY = 6

ONE_DAY = np.timedelta64(1, "D")
DateArray = npt.NDArray[np.datetime64]
FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
_NOT_SAID: IntArray = np.zeros(0, dtype=np.int64)
Day = date | str
"""A civil day, or its ISO text: numpy reads both, and text spares a database the making of dates."""


@dataclass(frozen=True, eq=False)
class DayTable:
    """Every day of a period, oldest first; all arrays have the same length n >= 1.

    dates     datetime64[D] (n,): each day follows the one before it, none is left out.
    ratings   by symptom, float64 (n,): 0 (none) to 10 (worst); NaN where not rated, never 0 for it.
    sessions  int64 (n,): how many massage sessions that day.
    weekday   int64 (n,): 0 to 6, one more each day and 0 after 6; Monday is 0 wherever weeks are drawn.
    minutes   int64 (n,): the minutes of that day's sessions together; left out, 0 throughout.
    techniques, oils  by name, int64 (n,): in how many of that day's sessions it was used; left out, none.

    Other kinds of integers and floats are taken and kept as these. Raises ValueError, with the reason, when
    the arrays contradict one another.
    """

    dates: DateArray
    ratings: Mapping[str, FloatArray]
    sessions: IntArray
    weekday: IntArray
    minutes: IntArray = field(default_factory=lambda: _NOT_SAID)
    techniques: Mapping[str, IntArray] = field(default_factory=dict)
    oils: Mapping[str, IntArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_dates(self.dates)
        if set(self.ratings) != set(SYMPTOMS):
            raise ValueError(f"ratings must hold exactly {', '.join(SYMPTOMS)}, not {sorted(self.ratings)}")
        scores = {symptom: _scores(symptom, self.ratings[symptom], self.n_days) for symptom in SYMPTOMS}
        minutes = np.zeros(self.n_days, dtype=np.int64) if self.minutes is _NOT_SAID else self.minutes
        put = partial(object.__setattr__, self)  # frozen for everybody else
        put("ratings", scores)
        put("minutes", _counts("minutes", minutes, self.n_days))
        for name in ("sessions", "weekday"):
            put(name, _counts(name, getattr(self, name), self.n_days))
        for name in ("techniques", "oils"):
            used = getattr(self, name)
            put(name, {key: _counts(f"{name}: {key}", used[key], self.n_days) for key in used})
        if (self.weekday > SUNDAY).any() or ((np.diff(self.weekday) - 1) % 7).any():
            raise ValueError("weekday must run from 0 to 6 and begin again, day by day")

    @property
    def n_days(self) -> int:
        return int(self.dates.size)

    @property
    def overall(self) -> FloatArray:
        """(n,): the mean of the four symptoms; NaN already when one of them is missing."""
        return np.asarray(np.mean([self.ratings[symptom] for symptom in SYMPTOMS], axis=0))

    def between(self, start: int, stop: int) -> DayTable:
        """The days with an index from `start` up to, not including, `stop`."""
        days = slice(start, stop)
        return DayTable(
            dates=self.dates[days],
            ratings={symptom: scores[days] for symptom, scores in self.ratings.items()},
            sessions=self.sessions[days],
            weekday=self.weekday[days],
            minutes=self.minutes[days],
            techniques={name: used[days] for name, used in self.techniques.items()},
            oils={name: used[days] for name, used in self.oils.items()},
        )

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
        technique_rows: Iterable[tuple[Day, str]] = (),
        oil_rows: Iterable[tuple[Day, str]] = (),
    ) -> DayTable:
        """The table of the days `first` to `last`, both included, from dated rows in any order.

        rating_rows   (day, tingling, numbness, burning, pain), None for an unanswered symptom; a day once.
        session_rows  (day, minutes), one row a session.
        technique_rows, oil_rows  (day, name), one row for each that was used in a session.
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
            techniques=_used(technique_rows, first_day, dates.size),
            oils=_used(oil_rows, first_day, dates.size),
        )


def _used(rows: Iterable[tuple[Day, str]], first_day: np.datetime64, n_days: int) -> dict[str, IntArray]:
    """By name, in the order of the names: in how many of each day's sessions it was used."""
    days_of: dict[str, list[Day]] = {}
    for day, name in rows:
        days_of.setdefault(name, []).append(day)
    return {
        name: np.bincount(_offsets(tuple(days_of[name]), first_day, n_days), minlength=n_days).astype(
            np.int64
        )
        for name in sorted(days_of)
    }


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


def _scores(symptom: str, scores: FloatArray, n_days: int) -> FloatArray:
    """The scores as float64, when they can be scores."""
    given = np.asarray(scores)
    if given.dtype.kind not in "fiu" or given.shape != (n_days,):
        raise ValueError(f"the scores of {symptom} must be float64 of shape ({n_days},)")
    # A comparison with NaN is False, so an unrated day passes.
    if ((given < 0) | (given > SCORE_MAX)).any():
        raise ValueError(f"the scores of {symptom} must lie between 0 and {SCORE_MAX}, NaN where not rated")
    return given.astype(np.float64, copy=False)


def _counts(name: str, counts: IntArray, n_days: int) -> IntArray:
    """The counts as int64, when they can be counts."""
    given = np.asarray(counts)
    if given.dtype.kind not in "iu" or given.shape != (n_days,):
        raise ValueError(f"{name} must be int64 of shape ({n_days},)")
    if (given < 0).any():
        raise ValueError(f"{name} must not be negative")
    return given.astype(np.int64, copy=False)
