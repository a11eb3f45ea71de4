"""Whether sessions depend on how the person feels, which makes it hard to see what they do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import WEEK, Window
from journal.insights.student import cdf

REACTS_P = 0.005
MIXED_T = 2.0
DECAY = 0.7
"""How much less each day further back weighs in the recent past."""
_N_RATED_LEAST = 3
_N_SPARE_LEAST = 8
_RIDGE = 1e-9


class ReactionKind(StrEnum):
    NONE = "none"
    REACTS = "reacts"
    MIXED = "mixed"
    """In two opposite ways at once, such as fewer on a bad day and more after a bad week."""


FACTORS: dict[ReactionKind, int | None] = {
    ReactionKind.NONE: 1,
    ReactionKind.REACTS: 5,
    ReactionKind.MIXED: None,
}
"""How many times stronger the evidence must be; None when no evidence would be enough."""


@dataclass(frozen=True)
class Reaction:
    """How sessions depend on one outcome; `on_worse_days` is None without a clear direction."""

    kind: ReactionKind
    on_worse_days: bool | None = None


def reaction_to(window: Window, outcome: str) -> Reaction:
    """Regresses whether there was a session on how the day was rated, and how the week before it was.

    Each beside weekday, drift and the number of days with a session in the week before.
    """
    rating = window.outcomes[outcome]
    massaged = np.minimum(window.days.sessions, 1)
    known = np.column_stack([window.base, WEEK.exposure(massaged)])
    last_week, recent = _past(rating)
    today, past = _t_values(known, massaged, rating, recent)[0]
    if today * past < 0 and min(abs(today), abs(past)) > MIXED_T:
        return Reaction(ReactionKind.MIXED)
    told = [_t_values(known, massaged, one) for one in (rating, last_week)]
    tails = [(2 * float(cdf(-np.abs(t), degrees)[0]), float(t[0])) for t, degrees in told]
    p, t = min(tails)
    return Reaction(ReactionKind.REACTS, on_worse_days=t > 0) if p < REACTS_P else Reaction(ReactionKind.NONE)


def _past(rating: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Twice (n,): the mean of the seven days before, plain and with recent days weighing more.

    NaN with fewer than 3 rated days among them.
    """
    # By day and by days back: 1 to 7.
    before = np.full((rating.size, WEEK.n_days), np.nan)
    for days_back in range(1, min(WEEK.n_days, rating.size - 1) + 1):
        before[days_back:, days_back - 1] = rating[:-days_back]
    is_rated = np.isfinite(before)
    weights = DECAY ** np.arange(WEEK.n_days)
    scores = np.where(is_rated, before, 0)
    is_enough = is_rated.sum(axis=1) >= _N_RATED_LEAST
    # The first week has no full week before it.
    is_enough[: WEEK.n_days] = False
    plain, recent = np.full((2, rating.size), np.nan)
    np.divide(scores.sum(axis=1), is_rated.sum(axis=1), out=plain, where=is_enough)
    np.divide(scores @ weights, is_rated @ weights, out=recent, where=is_enough)
    return plain, recent


def _t_values(known: FloatArray, massaged: FloatArray, *feelings: FloatArray) -> tuple[FloatArray, int]:
    """The t values of the feelings in a least-squares regression of sessions, and its degrees of freedom.

    Zeros when there are too few days.
    """
    columns = np.column_stack([known, *feelings])
    is_used = np.isfinite(columns).all(axis=1)
    columns, sessions = columns[is_used], massaged[is_used]
    degrees = len(columns) - columns.shape[1]
    if degrees < _N_SPARE_LEAST:
        return np.zeros(len(feelings)), 1
    inverse = np.linalg.inv(columns.T @ columns + _RIDGE * np.eye(columns.shape[1]))
    coefficients = inverse @ columns.T @ sessions
    residual = sessions - columns @ coefficients
    variance = max(float(residual @ residual) / degrees, 1e-12)
    t_values = coefficients / np.sqrt(np.diag(inverse) * variance)
    return t_values[-len(feelings) :], degrees
