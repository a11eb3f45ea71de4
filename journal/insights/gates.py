"""Whether a journal holds enough to answer a question, and if not, what is missing first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import DAY, DRIFT_COLUMN, WEEK, Question, Window
from journal.insights.effects import Effect, variation_left

SPAN_DAYS = {DAY.name: 0, WEEK.name: 56}
RATED_DAYS = {DAY.name: 28, WEEK.name: 35}
CONTRAST_DAYS = 8
COUNT_SPAN, COUNT_SPREAD = 2, 0.75
VARIATION_LEFT = 0.3
HALF_WIDTH = {DAY.name: 2.0, WEEK.name: 1.0}
PACE_DAYS = 28


class Line(StrEnum):
    """What a gate asks for, in this order."""

    SPAN = "span"
    RATINGS = "ratings"
    SAME_RATINGS = "same ratings"
    NO_SESSIONS = "no sessions"
    AFTER_SESSION = "after session"
    AFTER_NONE = "after none"
    SAME_COUNT = "same count"
    SAME_WEEKDAYS = "same weekdays"
    ONLY_DRIFT = "only drift"
    PRECISION = "precision"


@dataclass(frozen=True)
class Open:
    """There is enough."""

    @property
    def is_open(self) -> bool:
        return True


@dataclass(frozen=True)
class Closed:
    """The first line that is not met.

    n, n_needed  days there are and days it takes, where the line counts days; else 0.
    n_days_more  at the pace of the last 28 days; None when no number of days would do, or nobody can say.
    """

    line: Line
    n: int = 0
    n_needed: int = 0
    n_days_more: int | None = None

    @property
    def is_open(self) -> bool:
        return False


@dataclass(frozen=True)
class NotEnough(Closed):
    """More of the same will do."""


@dataclass(frozen=True)
class NothingToCompare(Closed):
    """Only days of another kind would do."""


Gate = Open | NotEnough | NothingToCompare


def gate_of(window: Window, question: Question, outcome: str, effect: Effect | None) -> Gate:
    """The gate of a question about an outcome; `effect` is None where none could be worked out."""
    scores = window.outcomes[outcome]
    before = question.exposure(window.days.sessions)
    is_used = np.isfinite(scores) & np.isfinite(before)
    n_used = int(is_used.sum())
    too_few = _too_short(window, question) or _too_few(scores, n_used, RATED_DAYS[question.name])
    if too_few:
        return too_few
    if np.ptp(scores[is_used]) == 0:
        return NothingToCompare(Line.SAME_RATINGS)
    if not window.days.sessions.any():
        return NothingToCompare(Line.NO_SESSIONS)
    exposure = before[is_used]
    alike = _no_contrast(exposure, question) or _no_variation(window.base[is_used], exposure)
    return alike or _imprecise(effect, HALF_WIDTH[question.name], n_used, _pace(scores)) or Open()


def _pace(scores: FloatArray) -> float:
    """The share of the last 28 days that is rated; of all days, in a younger journal."""
    return float(np.isfinite(scores[-PACE_DAYS:]).mean())


def _too_short(window: Window, question: Question) -> NotEnough | None:
    n, needed = window.n_days, SPAN_DAYS[question.name]
    return NotEnough(Line.SPAN, n, needed, needed - n) if n < needed else None


def _too_few(scores: FloatArray, n_used: int, needed: int) -> NotEnough | None:
    if n_used >= needed:
        return None
    pace = _pace(scores)
    return NotEnough(Line.RATINGS, n_used, needed, math.ceil((needed - n_used) / pace) if pace else None)


def _no_contrast(exposure: FloatArray, question: Question) -> NothingToCompare | None:
    """Too few days of either kind, or too little difference between weeks."""
    if question.counts:
        is_even = np.ptp(exposure) < COUNT_SPAN or exposure.std() < COUNT_SPREAD
        return NothingToCompare(Line.SAME_COUNT) if is_even else None
    n_after = int(exposure.sum())
    for line, n in ((Line.AFTER_SESSION, n_after), (Line.AFTER_NONE, exposure.size - n_after)):
        if n < CONTRAST_DAYS:
            return NothingToCompare(line, n, CONTRAST_DAYS)
    return None


def _no_variation(base: FloatArray, exposure: FloatArray) -> NothingToCompare | None:
    if variation_left(base, exposure) >= VARIATION_LEFT:
        return None
    without_drift = np.delete(base, DRIFT_COLUMN, axis=1)
    is_of_weekdays = variation_left(without_drift, exposure) < VARIATION_LEFT
    return NothingToCompare(Line.SAME_WEEKDAYS if is_of_weekdays else Line.ONLY_DRIFT)


def _imprecise(effect: Effect | None, limit: float, n_used: int, pace: float) -> NotEnough | None:
    if effect is None:
        return NotEnough(Line.PRECISION, n_used, n_used)
    if effect.half_width <= limit:
        return None
    missing = n_used * ((effect.half_width / limit) ** 2 - 1)
    more = math.ceil(missing / pace) if pace else None
    return NotEnough(Line.PRECISION, n_used, n_used + math.ceil(missing), more)
