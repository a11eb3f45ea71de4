"""What a period's ratings come to, symptom by symptom, always with the number of days behind it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import DayTable, FloatArray

HIGH_SCORE = 7
"""A score from which a day counts as bad: "severe" in the usual reading of the 0 to 10 scale."""
N_DAYS_TO_COMPARE = 4
"""Rated days that each side of a comparison needs: the mean of fewer says little about a week or two."""
N_DAYS_OF_TWO_FORTNIGHTS = 28
MEAN_FOR_PERCENT = 1.0
"""A percent change from a mean below this says more about the smallness of the mean than about the person."""


@dataclass(frozen=True)
class TooLittle:
    """Not enough to say something: `n` were there, `n_needed` are."""

    n: int
    n_needed: int


@dataclass(frozen=True)
class TooLow:
    """The mean is too close to 0 for a percentage of it to mean anything."""

    mean: float


@dataclass(frozen=True)
class Mean:
    """A mean score and the number of rated days it rests on, at least 1."""

    value: float
    n_days: int


@dataclass(frozen=True)
class Change:
    """The last mean minus the first, in points and in percent of the first: below 0 is better."""

    points: float
    percent: float | TooLow


@dataclass(frozen=True)
class Windows:
    """The two ends of a period that are compared: its first and its last `n_days` days."""

    n_days: int
    are_halves: bool


@dataclass(frozen=True)
class SymptomSummary:
    """One symptom over a period; a score is 0 to 10 and higher is worse.

    first, last      means of the two windows.
    lowest, highest  of all rated days.
    n_high           rated days with HIGH_SCORE or more.
    swing            mean absolute difference between one day and the next, both rated.
    """

    symptom: str
    mean: Mean
    first: Mean | TooLittle
    last: Mean | TooLittle
    change: Change | TooLittle
    lowest: int
    highest: int
    n_high: int
    swing: Mean | TooLittle


@dataclass(frozen=True)
class Gap:
    """A run of days without a rating: `n_days` of them from the day with the index `start`."""

    start: int
    n_days: int


def windows_of(n_days: int) -> Windows | TooLittle:
    """The first and the last two weeks of a period; its halves when it is shorter than four weeks."""
    if n_days >= N_DAYS_OF_TWO_FORTNIGHTS:
        return Windows(14, are_halves=False)
    if n_days // 2 < N_DAYS_TO_COMPARE:
        return TooLittle(n_days, 2 * N_DAYS_TO_COMPARE)
    return Windows(n_days // 2, are_halves=True)


def summarise(table: DayTable, symptom: str) -> SymptomSummary | TooLittle:
    """The symptom's summary; TooLittle without a single rated day."""
    scores = table.ratings[symptom]
    mean = _mean(scores)
    if isinstance(mean, TooLittle):
        return mean
    first, last = _ends(scores)
    return SymptomSummary(
        symptom=symptom,
        mean=mean,
        first=first,
        last=last,
        change=_change(first, last),
        lowest=int(np.nanmin(scores)),
        highest=int(np.nanmax(scores)),
        n_high=int(np.count_nonzero(scores >= HIGH_SCORE)),
        swing=_swing(scores),
    )


def _mean(scores: FloatArray) -> Mean | TooLittle:
    rated = scores[~np.isnan(scores)]
    return Mean(float(rated.mean()), int(rated.size)) if rated.size else TooLittle(0, 1)


def _ends(scores: FloatArray) -> tuple[Mean | TooLittle, Mean | TooLittle]:
    windows = windows_of(int(scores.size))
    if isinstance(windows, TooLittle):
        return windows, windows
    return _mean(scores[: windows.n_days]), _mean(scores[-windows.n_days :])


def _change(first: Mean | TooLittle, last: Mean | TooLittle) -> Change | TooLittle:
    if isinstance(first, TooLittle):
        return first
    if isinstance(last, TooLittle):
        return last
    n_days = min(first.n_days, last.n_days)
    if n_days < N_DAYS_TO_COMPARE:
        return TooLittle(n_days, N_DAYS_TO_COMPARE)
    points = last.value - first.value
    is_low = first.value < MEAN_FOR_PERCENT
    return Change(points, TooLow(first.value) if is_low else 100 * points / first.value)


def _swing(scores: FloatArray) -> Mean | TooLittle:
    steps = np.abs(np.diff(scores))
    steps = steps[~np.isnan(steps)]
    if steps.size < N_DAYS_TO_COMPARE:
        return TooLittle(int(steps.size), N_DAYS_TO_COMPARE)
    return Mean(float(steps.mean()), int(steps.size))


def longest_gap(is_rated: npt.NDArray[np.bool_]) -> Gap:
    """The longest run of unrated days, the earliest of equals; of 0 days when every day is rated."""
    # A run of unrated days lies between two rated ones; one is added before and one behind all days.
    rated = np.concatenate(([-1], np.flatnonzero(is_rated), [is_rated.size]))
    lengths = np.diff(rated) - 1
    longest = int(np.argmax(lengths))
    return Gap(int(rated[longest]) + 1, int(lengths[longest]))
